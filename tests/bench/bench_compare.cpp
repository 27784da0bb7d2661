// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how soon the Compare page shows its answer, and then its deploy times, on a workspace with 100,000
// recorded runs, and how long the window's thread is kept from anything else meanwhile.
// usage: bench_compare FOLDER [RUNS]     the workspace is made there once, and used again
#include "app/heartbeat.h"
#include "planning/deploy_times.h"
#include "process_memory.h"
#include "sample_matrix.h"
#include "storage/connection.h"
#include "storage/run_rows.h"
#include "storage/workspace.h"
#include "tables/matrix_document.h"
#include "tables/workspace_cache.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/theme.h"
#include "widgets/compare/comparison_page.h"

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

Result<> fill(const QString &path, int runs, const catalog::Catalog &catalog)
{
    auto made = storage::Workspace::create(path);
    if (!made)
        return tl::unexpected(made.error());
    if (auto saved = (*made)->saveMatrix(bench::sampleMatrix(catalog)); !saved)
        return saved;
    for (const bool isGolden : {false, true}) {
        catalog::TemplateRecord built;
        built.id = isGolden ? QStringLiteral("golden") : QStringLiteral("os");
        built.kind = isGolden ? catalog::TemplateKind::PreInstalled : catalog::TemplateKind::Os;
        built.platformId = QStringLiteral("debian-12");
        built.serviceId = isGolden ? QStringLiteral("apache") : QString();
        built.depth = isGolden ? catalog::BakeDepth::Configured : catalog::BakeDepth::OsOnly;
        built.build_s = isGolden ? 300 : 60;
        built.allocatedSize = Bytes::mebi(600);
        built.builtAt = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        if (auto saved = (*made)->saveTemplate(built); !saved)
            return saved;
    }
    made->reset();
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

bool says(const QWidget &page, const char *label)
{
    auto *sentence = page.findChild<QLabel *>(QLatin1String(label));
    return sentence->isVisible() && !sentence->text().isEmpty();
}

bool isDrawn(const QWidget &page, const char *name)
{
    auto *chart = page.findChild<widgets::FigureChart *>(QLatin1String(name));
    return chart->isVisible() && !chart->figure().isEmpty();
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
    const catalog::Catalog catalog = catalog::loadCatalog({QStringLiteral(RESOURCES_DIR)});
    const int count = words.size() > 2 ? words[2].toInt() : 100000;
    const QString path = QStringLiteral("%1/runs-%2.bakeoff").arg(words[1]).arg(count);
    QElapsedTimer timer;
    timer.start();
    if (!QFile::exists(path)) {
        if (auto filled = fill(path, count, catalog); !filled) {
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

    timer.start();
    tables::WorkspaceCache cache(**workspace);
    if (!QTest::qWaitFor([&] { return cache.isLoaded(); }, 120000))
        return 1;
    const double read = milliseconds(timer);

    app::Heartbeat heartbeat;
    timer.start();
    tables::MatrixDocument matrices(catalog);
    matrices.load(cache.matrices());
    widgets::ComparisonPage page(catalog, matrices, cache);
    page.resize(1100, 760);
    page.show();
    const bool opened = QTest::qWaitFor(
        [&] { return says(page, "answerSentence") && isDrawn(page, "breakEvenChart"); }, 60000);
    (void)page.grab();
    const double open = milliseconds(timer);

    timer.start();
    page.showTab(widgets::ComparisonPage::DeployTimeIndex);
    const bool turned = QTest::qWaitFor(
        [&] { return says(page, "comparisonSentence") && isDrawn(page, "deployChart"); }, 60000);
    (void)page.grab();
    const double tab = milliseconds(timer);
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
               "%1 recorded runs: Compare shows its answer %2 ms after it was opened, deploy times "
               "%3 ms later (%4 runs in them, computed in %5 ms), longest stall of the window %6 ms; "
               "another choice %7 ms; reading the workspace in the background %8 ms, resident %9 MiB\n")
               .arg(count)
               .arg(open, 0, 'f', 0)
               .arg(tab, 0, 'f', 0)
               .arg(times.used.size())
               .arg(computed, 0, 'f', 0)
               .arg(stall, 0, 'f', 0)
               .arg(choice, 0, 'f', 0)
               .arg(read, 0, 'f', 0)
               .arg(bench::processMemory_MiB("VmRSS"), 0, 'f', 0)
        << Qt::flush;
    return opened && turned && changed ? 0 : 1;
}
