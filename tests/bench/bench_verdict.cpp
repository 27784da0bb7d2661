// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the Compare page takes to follow one move of a slider: computed anew, and drawn.
// usage: bench_verdict FOLDER
#include "report/reference_runs.h"
#include "sample_matrix.h"
#include "storage/workspace.h"
#include "tables/verdict_document.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/theme.h"
#include "widgets/compare/answer_tab.h"
#include "widgets/compare/assumption_panel.h"
#include "widgets/compare/cost_tab.h"
#include "widgets/compare/risk_tab.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTextStream>

#include <qcustomplot.h>

#include <algorithm>

using namespace bakeoff;
using namespace bakeoff::catalog;

namespace {

QTextStream out(stdout);

constexpr int moves = 30;

/// Lines of the catalog again and again, under ids of their own.
Matrix largeMatrix(Catalog &catalog, int rows, int columns)
{
    QStringList platforms;
    QStringList services;
    const QList<Platform> knownPlatforms = catalog.platforms;
    const QList<Service> knownServices = catalog.services;
    for (int i = 0; i < rows; ++i) {
        Platform platform = knownPlatforms[i % knownPlatforms.size()];
        platform.id = QStringLiteral("%1-%2").arg(platform.id).arg(i);
        platforms << platform.id;
        catalog.platforms << platform;
    }
    for (int i = 0; i < columns; ++i) {
        Service service = knownServices[i % knownServices.size()];
        service.id = QStringLiteral("%1-%2").arg(service.id).arg(i);
        services << service.id;
        catalog.services << service;
    }
    Matrix matrix;
    matrix.id = QStringLiteral("large");
    matrix.name = QStringLiteral("%1 x %2").arg(rows).arg(columns);
    matrix.setLines(Axis::Platforms, platforms);
    matrix.setLines(Axis::Services, services);
    return matrix;
}

void measure(const QString &folder, const Catalog &catalog, const Matrix &matrix)
{
    const QString path = folder + QStringLiteral("/verdict.bakeoff");
    for (const char *ending : {"", "-wal", "-shm", ".lock"})
        QFile::remove(path + QLatin1String(ending));
    auto workspace = storage::Workspace::create(path);
    if (!workspace || !(*workspace)->saveMatrix(matrix))
        qFatal("no workspace in %s", qPrintable(folder));
    tables::WorkspaceCache cache(**workspace);
    tables::MatrixDocument matrices(catalog);
    QObject::connect(&cache, &tables::WorkspaceCache::matricesChanged, &matrices,
                     [&] { matrices.load(cache.matrices()); });
    tables::VerdictDocument document(catalog, matrices, cache);
    const report::ReferenceSets reference = report::loadReferenceRuns(catalog.folders);
    if (reference.sets.isEmpty())
        qFatal("no reference runs");
    const report::ReferenceSet &set = reference.sets.first();
    document.setReference({report::label(set), set.runs, set.templates});
    widgets::AnswerTab answer(document);
    widgets::CostTab cost(document);
    widgets::RiskTab risk(document);
    widgets::AssumptionPanel panel(document);
    for (QWidget *each : {static_cast<QWidget *>(&answer), static_cast<QWidget *>(&cost),
                          static_cast<QWidget *>(&risk), static_cast<QWidget *>(&panel)}) {
        each->resize(1000, 700);
        each->show();
    }
    QSignalSpy changed(&document, &tables::VerdictDocument::changed);
    while (!document.verdict() || document.verdict()->cost.cells.isEmpty())
        (void)changed.wait(10000);
    QList<double> follows;
    for (int i = 0; i < moves; ++i) {
        changed.clear();
        QElapsedTimer clock;
        clock.start();
        // The window, since everything hangs on it: the replay, every cell's cost, the advice.
        if (!document.assume(planning::Assumption::Window_d, 1 + i % 60))
            qFatal("the window was refused");
        if (changed.isEmpty())
            (void)changed.wait(10000);
        QCoreApplication::sendPostedEvents();
        const QList<QCustomPlot *> plots = answer.findChildren<QCustomPlot *>() +
                                           cost.findChildren<QCustomPlot *>() +
                                           risk.findChildren<QCustomPlot *>();
        for (QCustomPlot *plot : plots)
            plot->replot(QCustomPlot::rpImmediateRefresh);
        follows << double(clock.nsecsElapsed()) / 1e6;
    }
    std::sort(follows.begin(), follows.end());
    out << QStringLiteral("%1 (%2 cells): a move is followed in %3 ms (median of %4), at most %5 ms\n")
               .arg(matrix.name)
               .arg(document.verdict()->cost.cells.size())
               .arg(follows[moves / 2], 0, 'f', 1)
               .arg(moves)
               .arg(follows.last(), 0, 'f', 1);
    out.flush();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2)
        qFatal("usage: bench_verdict FOLDER");
    widgets::applyTheme(widgets::Theme::Light, QApplication::palette());
    Catalog catalog = loadCatalog({QStringLiteral(RESOURCES_DIR)});
    const Matrix sample = bench::sampleMatrix(catalog);
    const Matrix large = largeMatrix(catalog, 100, 100);
    measure(QString::fromLocal8Bit(argv[1]), catalog, sample);
    measure(QString::fromLocal8Bit(argv[1]), catalog, large);
    return 0;
}
