// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how soon the Compare page shows its answer on a workspace with 100,000 recorded runs, and how long
// the window's thread is kept from anything else meanwhile. usage: bench_compare FOLDER [RUNS]     the
// workspace is made there once, and used again
#include "app/heartbeat.h"
#include "planning/deploy_times.h"
#include "process_memory.h"
#include "report/deploy_figures.h"
#include "storage/connection.h"
#include "storage/run_rows.h"
#include "storage/workspace.h"
#include "support/sample_values.h"
#include "tables/workspace_cache.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/theme.h"
#include "widgets/compare/compare_page.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QRandomGenerator>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace bakeoff;
using catalog::Phase;

namespace {

QTextStream out(stdout);

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// A deploy of one or three nodes, each with all of its phases.
catalog::RunRecord recorded(int number, QRandomGenerator &random)
{
    // Half of all runs are of one kind, so that the page has many to look through at once.
    const bool isUsual = number % 2 == 0;
    catalog::RunRecord run;
    run.id = QStringLiteral("run-%1").arg(number);
    run.deploymentId = QStringLiteral("d-%1").arg(number);
    run.topologyId = isUsual || number % 3 == 0 ? QStringLiteral("web-single") : QStringLiteral("web-tier");
    run.platformId = isUsual || number % 5 == 0 ? QStringLiteral("debian-12") : QStringLiteral("debian-13");
    run.strategy = number % 4 < 2 ? catalog::Strategy::PreInstalled : catalog::Strategy::OsOnly;
    run.cloneMode = number % 10 < 7 ? catalog::CloneMode::Linked : catalog::CloneMode::Full;
    run.host.acceleration = isUsual || number % 7 != 0 ? QStringLiteral("tcg") : QStringLiteral("kvm");
    run.host.cpuModel = QStringLiteral("Processor %1").arg(number % 3);
    run.host.uri = QStringLiteral("qemu:///system");
    run.outcome = number % 25 == 24 ? catalog::Outcome::Failed : catalog::Outcome::Succeeded;
    run.startedAt = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC).addSecs(qint64(number) * 1800);
    const int nodes = run.topologyId == QLatin1String("web-tier") ? 3 : 1;
    for (int node = 0; node < nodes; ++node) {
        const QString name = QStringLiteral("node-%1").arg(node);
        run.nodes << catalog::RunNode{name, QStringLiteral("web"), QStringLiteral("apache"), {}, 512, 1, {}};
        double at = node * 0.3;
        for (const Phase phase : catalog::deployPhases) {
            const double length = 0.5 + random.generateDouble() * 10;
            catalog::PhaseRecord record;
            record.node = name;
            record.phase = phase;
            record.stepId = catalog::toId(phase) + u'-' + name;
            record.start_s = at;
            record.end_s = at + length;
            record.startedAt = run.startedAt.addMSecs(qint64(at * 1000));
            record.finishedAt = record.startedAt.addMSecs(qint64(length * 1000));
            run.phases << record;
            at += length;
            run.deploy_s = std::max(run.deploy_s, at);
        }
    }
    run.finishedAt = run.startedAt.addSecs(qint64(run.deploy_s));
    return run;
}

Result<> fill(const QString &path, int runs)
{
    if (auto made = storage::Workspace::create(path); !made)
        return tl::unexpected(made.error());
    auto connection = storage::Connection::open(path, storage::Connection::Access::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    QRandomGenerator random(4);
    return (*connection)->transaction(QStringLiteral("BEGIN"), [&](storage::Connection &db) -> Result<> {
        for (int i = 0; i < runs; ++i) {
            if (auto stored = storage::storeRun(db, recorded(i, random)); !stored)
                return stored;
        }
        return {};
    });
}

/// The page is answered when it says its sentence over a chart that was drawn.
bool isAnswered(widgets::ComparePage &page)
{
    auto *chart = page.findChild<widgets::FigureChart *>(QStringLiteral("deployChart"));
    auto *sentence = page.findChild<QLabel *>(QStringLiteral("comparisonSentence"));
    return chart->isVisible() && !chart->figure().isEmpty() && !sentence->text().isEmpty();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2) {
        out << "usage: bench_compare FOLDER [RUNS]\n";
        return 2;
    }
    QDir().mkpath(words[1]);
    const int count = words.size() > 2 ? words[2].toInt() : 100000;
    const QString path = QStringLiteral("%1/runs-%2.bakeoff").arg(words[1]).arg(count);
    QElapsedTimer timer;
    timer.start();
    if (!QFile::exists(path)) {
        if (auto filled = fill(path, count); !filled) {
            out << filled.error().text() << '\n';
            return 1;
        }
        out << QStringLiteral("made a workspace with %1 runs in %2 s\n")
                   .arg(count)
                   .arg(timer.elapsed() / 1000);
    }
    auto workspace = storage::Workspace::open(path);
    if (!workspace) {
        out << workspace.error().text() << '\n';
        return 1;
    }
    widgets::applyTheme(widgets::Theme::Light, QApplication::palette());
    const catalog::Catalog catalog = samples::catalog();

    timer.start();
    tables::WorkspaceCache cache(**workspace);
    if (!QTest::qWaitFor([&] { return cache.isLoaded(); }, 120000))
        return 1;
    const double read = milliseconds(timer);

    app::Heartbeat heartbeat;
    timer.start();
    widgets::ComparePage page(catalog, cache);
    page.resize(1100, 760);
    page.show();
    const bool opened = QTest::qWaitFor([&] { return isAnswered(page); }, 60000);
    (void)page.grab();
    const double open = milliseconds(timer);
    const double stall = heartbeat.longestStall().length_ms;

    auto *platform = page.findChild<QComboBox *>(QStringLiteral("comparePlatform"));
    timer.start();
    const QString before = page.findChild<QLabel *>(QStringLiteral("comparisonSentence"))->text();
    platform->setCurrentIndex(1);
    Q_EMIT platform->activated(1);
    const bool changed = QTest::qWaitFor(
        [&] { return page.findChild<QLabel *>(QStringLiteral("comparisonSentence"))->text() != before; },
        60000);
    const double choice = milliseconds(timer);

    timer.start();
    planning::RunSelection all{
        QStringLiteral("web-single"), QStringLiteral("debian-12"), QStringLiteral("tcg"), {}, {}, {}};
    const planning::DeployTimes times = planning::deployTimes(cache.runs(), all);
    const double computed = milliseconds(timer);

    out << QStringLiteral(
               "%1 recorded runs: Compare shows its answer %2 ms after it was opened (%3 runs in it, "
               "computing them %4 ms; longest stall of the window %5 ms), another choice %6 ms; "
               "reading the workspace in the background %7 ms, resident %8 MiB\n")
               .arg(count)
               .arg(open, 0, 'f', 0)
               .arg(times.used.size())
               .arg(computed, 0, 'f', 0)
               .arg(stall, 0, 'f', 0)
               .arg(choice, 0, 'f', 0)
               .arg(read, 0, 'f', 0)
               .arg(bench::processMemory_MiB("VmRSS"), 0, 'f', 0)
        << Qt::flush;
    return opened && changed ? 0 : 1;
}
