// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what Bakeoff adds to the bare parts of a deploy, and what three nodes side by side cost against one.
// usage: bench_deploy FOLDER [PAIRS]
#include "bench/bare_machine.h"
#include "image/bake_plan.h"
#include "image/recipe_iso.h"
#include "live/live_desk.h"
#include "planning/phase_breakdown.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <atomic>
#include <numeric>
#include <thread>
#include <vector>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

namespace {

QTextStream out(stdout);

DeployRequest webNodes(int count)
{
    DeployRequest request;
    request.topologyId = QStringLiteral("web-single");
    request.platformId = QStringLiteral("debian-12");
    request.strategy = Strategy::OsOnly;
    request.counts.insert(QStringLiteral("web"), count);
    return request;
}

/// The deploy up to the end of join: health and publish have no counterpart among the bare parts.
double untilJoined(const RunRecord &run)
{
    double first = 0;
    double last = 0;
    bool any = false;
    for (const PhaseRecord &phase : run.phases) {
        if (phase.phase == Phase::Health || phase.phase == Phase::Publish)
            continue;
        first = any ? std::min(first, phase.start_s) : phase.start_s;
        last = std::max(last, phase.end_s);
        any = true;
    }
    return last - first;
}

/// What QEMU used for the virtual machines of a deployment; their command lines carry its id.
double cpuTimeOf_s(const QString &deploymentId)
{
    double sum = 0;
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (file.open(QIODevice::ReadOnly) &&
            file.readAll().contains(QStringLiteral("guest=bakeoff-%1-").arg(deploymentId).toLatin1()))
            sum += bench::cpuTime_s(pid.toLongLong());
    }
    return sum;
}

struct Measured {
    double wall_s = 0;
    double cpu_s = 0;
};

Result<Measured> measure(LiveDesk &desk, int nodes)
{
    const RunRecord run = desk.deploy(webNodes(nodes));
    if (run.outcome != Outcome::Succeeded)
        return fail(ErrorCode::Failed, run.failure.message, {}, run.failure.detail);
    const Measured measured{untilJoined(run), cpuTimeOf_s(run.deploymentId)};
    if (desk.destroy(run.deploymentId).outcome != Outcome::Succeeded)
        return fail(ErrorCode::Failed, QStringLiteral("The deployment could not be destroyed."));
    return measured;
}

Result<> overhead(LiveDesk &desk, const QString &folder, int pairs)
{
    auto templates = desk.workspace().templates();
    if (!templates)
        return tl::unexpected(templates.error());
    const image::TemplateInventory inventory(*templates, desk.catalog());
    const TemplateRecord *base = inventory.current(QStringLiteral("debian-12"));
    if (!base)
        return fail(ErrorCode::NotFound, QStringLiteral("No OS template."));
    const QString iso = folder + QStringLiteral("/bare.iso");
    if (auto written = image::writeRecipeIso(desk.catalog(), {QStringLiteral("apache")},
                                             QStringLiteral("web-single"), iso, {}, Deadline());
        !written)
        return written;
    const NodeGroup group = desk.catalog().topology(QStringLiteral("web-single"))->nodes.first();
    QList<double> ratios;
    QList<double> cpuRatios;
    for (int i = 0; i < pairs; ++i) {
        // In turn, so that a machine that gets faster or slower meanwhile favours neither.
        Result<Measured> mine;
        Result<bench::BareMachine::Times> theirs;
        const auto measureOurs = [&] { mine = measure(desk, 1); };
        const auto measureBare = [&] {
            theirs = bench::BareMachine::run(folder, desk.workspace().imagesDirectory(), *base, iso,
                                             *desk.catalog().service(group.service), group.memory_MiB,
                                             group.vcpus);
        };
        i % 2 == 0 ? measureOurs() : measureBare();
        i % 2 == 0 ? measureBare() : measureOurs();
        if (!mine)
            return tl::unexpected(mine.error());
        if (!theirs)
            return tl::unexpected(theirs.error());
        ratios << mine->wall_s / theirs->total_s();
        cpuRatios << mine->cpu_s / theirs->cpu_s;
        out << QStringLiteral(
                   "pair %1: ours %2 s, bare %3 s (clone %4, boot to agent %5, stages %6), ratio %7; "
                   "QEMU computed %8 s and %9 s\n")
                   .arg(i + 1)
                   .arg(mine->wall_s, 0, 'f', 2)
                   .arg(theirs->total_s(), 0, 'f', 2)
                   .arg(theirs->clone_s, 0, 'f', 2)
                   .arg(theirs->boot_s, 0, 'f', 2)
                   .arg(theirs->stages_s, 0, 'f', 2)
                   .arg(ratios.last(), 0, 'f', 3)
                   .arg(mine->cpu_s, 0, 'f', 1)
                   .arg(theirs->cpu_s, 0, 'f', 1)
            << Qt::flush;
    }
    QFile::remove(iso);
    out << QStringLiteral("overhead: median of %1 pairs %2 %; of QEMU's CPU time %3 %\n\n")
               .arg(pairs)
               .arg((planning::quantile(ratios, 0.5) - 1) * 100, 0, 'f', 1)
               .arg((planning::quantile(cpuRatios, 0.5) - 1) * 100, 0, 'f', 1)
        << Qt::flush;
    return {};
}

/// How much that many threads compute in two seconds, in turns of a loop that touches memory as an emulated
/// guest does.
double workDone(unsigned threads)
{
    std::atomic<bool> isOver = false;
    std::vector<quint64> turns(threads * 16); // far enough apart not to share a cache line
    std::vector<std::thread> workers;
    for (unsigned t = 0; t < threads; ++t) {
        workers.emplace_back([&isOver, &mine = turns[t * 16]] {
            std::vector<quint32> memory(1 << 20); // 4 MiB
            quint32 place = 1;
            quint64 done = 0;
            while (!isOver.load(std::memory_order_relaxed)) {
                for (int i = 0; i < 1000; ++i) {
                    place = place * 1664525 + 1013904223;
                    memory[place >> 12] += place;
                }
                ++done;
            }
            mine = done;
        });
    }
    std::this_thread::sleep_for(std::chrono::seconds(2));
    isOver = true;
    for (std::thread &worker : workers)
        worker.join();
    return static_cast<double>(std::accumulate(turns.begin(), turns.end(), quint64(0)));
}

Result<> threeNodes(LiveDesk &desk)
{
    // Virtual cores are often two threads of one real core, and do less together than twice what one does.
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const double gain = workDone(cores) / workDone(1);
    out << QStringLiteral(
               "this machine: %1 cores compute %2 times what one does, so three nodes that are each busy "
               "all the time cannot take less than %3 times one\n")
               .arg(cores)
               .arg(gain, 0, 'f', 2)
               .arg(std::max(1.0, 3 / gain), 0, 'f', 2)
        << Qt::flush;

    auto one = measure(desk, 1);
    if (!one)
        return tl::unexpected(one.error());
    auto three = measure(desk, 3);
    if (!three)
        return tl::unexpected(three.error());
    out << QStringLiteral(
               "side by side: one node %1 s, three nodes %2 s, ratio %3; QEMU computed %4 s and %5 s\n")
               .arg(one->wall_s, 0, 'f', 2)
               .arg(three->wall_s, 0, 'f', 2)
               .arg(three->wall_s / one->wall_s, 0, 'f', 2)
               .arg(one->cpu_s, 0, 'f', 1)
               .arg(three->cpu_s, 0, 'f', 1)
        << Qt::flush;
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2) {
        out << "usage: bench_deploy FOLDER [PAIRS], without pairs (0) only the three nodes\n";
        return 2;
    }
    const QString folder = QDir(words[1]).absolutePath(); // a socket by a relative name is looked for in /tmp
    QDir().mkpath(folder);
    auto desk = LiveDesk::open(folder);
    if (!desk) {
        out << desk.error().text() << '\n';
        return 1;
    }
    if (auto plan = (*desk)->deployer().planTemplate(QStringLiteral("debian-12"), {});
        plan && !plan->steps.isEmpty())
        (void)(*desk)->carryOut(*plan);
    const int pairs = words.value(2, QStringLiteral("5")).toInt();
    Result<> done = pairs > 0 ? overhead(**desk, folder, pairs) : Result<>();
    if (done)
        done = threeNodes(**desk);
    if (!done)
        out << done.error().text() << '\n' << Qt::flush;
    return done ? 0 : 1;
}
