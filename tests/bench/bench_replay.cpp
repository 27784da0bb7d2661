// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what replaying ten years of patches over 1,000 x 1,000 cells takes, on one core. usage: bench_replay
// [LINES]
#include "planning/burden_series.h"
#include "planning/patch_figures.h"
#include "planning/replay_scene.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <ctime>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::planning;

namespace {

QTextStream out(stdout);

/// Of this thread: what others do on the machine does not count.
double cpu_s()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

template <typename Work>
void print(const char *what, const char *target, Work work)
{
    QElapsedTimer timer;
    timer.start();
    const double before_s = cpu_s();
    work();
    out << QStringLiteral("%1  %2 s, of processor time %3 s   (%4)\n")
               .arg(QLatin1String(what), -58)
               .arg(double(timer.nsecsElapsed()) / 1e9, 7, 'f', 3)
               .arg(cpu_s() - before_s, 7, 'f', 3)
               .arg(QLatin1String(target))
        << Qt::flush;
}

constexpr int tenYears_days = 3652;

PatchStream randomStream(QRandomGenerator &random)
{
    PatchStream stream;
    const int density = int(random.bounded(4, 60));
    for (int day = int(random.bounded(density)); day < tenYears_days;
         day += int(random.bounded(1, 2 * density)))
        stream.push_back({day, int(random.bounded(1, 4))});
    return stream;
}

/// Every line with a stream of its own, every tenth cell not offered, every third not golden in the plan: no
/// two rows alike.
ReplayInput generated(int lines)
{
    QRandomGenerator random(1);
    ReplayInput input;
    input.days = tenYears_days;
    input.risk = {0.005, 1, 0.1};
    for (int i = 0; i < lines; ++i) {
        input.osStreams.push_back(randomStream(random));
        input.serviceStreams.push_back(randomStream(random));
    }
    for (int i = 0; i < lines; ++i) {
        ReplayRow row{i, 2, {}};
        row.cells.reserve(std::size_t(lines));
        for (int j = 0; j < lines; ++j) {
            const int images = random.bounded(10) == 0 ? 0 : 4; // two generations of each
            row.cells.push_back({j, images, random.bounded(3) == 0 ? 0 : images, int(random.bounded(5))});
        }
        input.rows.push_back(std::move(row));
    }
    return input;
}

/// A matrix on the product's own history: platforms and services of the catalog under other names.
Catalog manyTimes(const Catalog &real, int lines)
{
    Catalog catalog = real;
    catalog.platforms.clear();
    catalog.services.clear();
    for (int i = 0; i < lines; ++i) {
        Platform platform = real.platforms[i % real.platforms.size()];
        platform.id = QStringLiteral("os-%1").arg(i);
        catalog.platforms << platform;
        Service service = real.services[i % real.services.size()];
        service.id = QStringLiteral("service-%1").arg(i);
        catalog.services << service;
    }
    return catalog;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int lines = argc > 1 ? app.arguments().at(1).toInt() : 1000;
    out << QStringLiteral("%1 x %1 cells, ten years, a window of 7 days, two generations\n").arg(lines);
    const ReplayInput input = generated(lines);
    ReplayResult result;
    print("replay, each line with patches of its own", "under 1 s",
          [&] { result = replayPatches(input).value(); });
    out << QStringLiteral("  (rebuilds: pre-installed %1, OS-only %2, plan %3)\n")
               .arg(result.preInstalled.rebuilds())
               .arg(result.osOnly.rebuilds())
               .arg(result.plan.rebuilds());

    const ReplayScene hundred{QDate(2016, 8, 1), generated(100), {}, {}};
    print("100 x 100 cells month by month, 12 builds kept", "under 0.5 s with the next",
          [&] { (void)burdenByMonth(hundred, 12, {}).value(); });
    print("100 x 100 cells by seven windows", "", [&] { (void)compareWindows(hundred.input, {}).value(); });

    const Catalog real = loadCatalog(defaultCatalogFolders());
    PatchHistory history;
    print("read the history", "", [&] { history = loadPatchHistory(real.folders); });
    const Catalog catalog = manyTimes(real, lines);
    Matrix matrix;
    QStringList platforms;
    QStringList services;
    for (const Platform &platform : catalog.platforms)
        platforms << platform.id;
    for (const Service &service : catalog.services)
        services << service.id;
    matrix.setLines(Axis::Platforms, platforms);
    matrix.setLines(Axis::Services, services);
    matrix.setDefault(Strategy::PreInstalled);
    for (Axis axis : {Axis::Platforms, Axis::Services}) {
        for (MatrixLine &line : matrix.axis(axis).lines)
            line.generations = 2;
    }
    ReplayRequest request;
    request.to = QDate(2026, 8, 1);
    request.from = request.to.addDays(-tenYears_days);
    ReplayScene scene;
    print("find the patches of a matrix in the real history", "",
          [&] { scene = prepareReplay(matrix, catalog, history, {}, request).value(); });
    print("replay them", "under 1 s, both together", [&] { result = replayPatches(scene.input).value(); });
    out << QStringLiteral("  (rebuilds: pre-installed %1, OS-only %2)\n")
               .arg(result.preInstalled.rebuilds())
               .arg(result.osOnly.rebuilds());
    return 0;
}
