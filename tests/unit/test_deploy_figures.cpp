// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/deploy_figures.h"
#include "support/sample_values.h"

#include <QTest>

#include <numeric>

using namespace bakeoff;
using catalog::CloneMode;
using catalog::Strategy;

class TestDeployFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void aBarForEachStrategyAndCloneMode();
    void aBarsPhasesAddUpToItsMedian();
    void theRunsBehindABar();
    void nothingWasMeasured();

private:
    static QList<planning::Comparison> comparisons()
    {
        QList<catalog::RunRecord> runs{samples::run("a", Strategy::PreInstalled, 21),
                                       samples::run("b", Strategy::OsOnly, 51),
                                       samples::run("c", Strategy::OsOnly, 71)};
        runs << samples::run("d", Strategy::OsOnly, 90);
        runs.last().cloneMode = CloneMode::Full;
        QList<planning::Comparison> made;
        for (const CloneMode mode : {CloneMode::Linked, CloneMode::Full})
            made << planning::compare(runs, "web-single", "debian-12", mode, "tcg");
        return made;
    }
};

void TestDeployFigures::aBarForEachStrategyAndCloneMode()
{
    const report::Figure figure = report::deployTimeFigure(comparisons(), samples::catalog());
    QCOMPARE(figure.categories, (QStringList{QStringLiteral("Pre-installed, Linked clone (n = 1)"),
                                             QStringLiteral("OS-only, Linked clone (n = 2)"),
                                             QStringLiteral("OS-only, Full copy (n = 1)")}));
    QCOMPARE(figure.totals,
             (QStringList{QStringLiteral("21.0 s"), QStringLiteral("1 min 01 s (p95 1 min 10 s)"),
                          QStringLiteral("1 min 30 s")}));
    QCOMPARE(figure.whiskers.at(1), (report::Whisker{61, 70}));
    QCOMPARE(figure.whiskers.at(0), (report::Whisker{21, 21})); // one run has no spread
    QVERIFY(figure.categoryNotes.at(1).contains(QStringLiteral("TCG")));
    QVERIFY(figure.caption.contains(QStringLiteral("Single web server on Debian 12, measured under TCG")));
    QCOMPARE(figure.marks.size(), 1);
    QCOMPARE(figure.marks.first().at, 180.0);
    QVERIFY(!figure.marks.first().isInitiallyShown);
}

void TestDeployFigures::aBarsPhasesAddUpToItsMedian()
{
    const report::Figure figure = report::deployTimeFigure(comparisons(), samples::catalog());
    const QList<planning::StrategySummary> bars = report::deployBars(comparisons());
    QCOMPARE(bars.size(), figure.categories.size());
    for (int i = 0; i < bars.size(); ++i) {
        double sum = 0;
        for (const report::FigureSeries &series : figure.series)
            sum += series.values.at(i);
        QVERIFY(qAbs(sum - bars.at(i).p50_s) < 1e-9);
    }
    QStringList ids;
    for (const report::FigureSeries &series : figure.series) {
        ids << series.id;
        QCOMPARE(series.tone, QStringLiteral("phase:") + series.id);
        QCOMPARE(series.provenance, report::Provenance::Measured);
    }
    // Only what took time, in the order of a deploy.
    QCOMPARE(ids, (QStringList{"clone", "boot", "install", "configure"}));
}

void TestDeployFigures::theRunsBehindABar()
{
    const planning::StrategySummary bar = report::deployBars(comparisons()).at(1);
    const report::Figure figure = report::deployRunsFigure(bar);
    QCOMPARE(figure.kind, report::Figure::Kind::Dots);
    QVERIFY(figure.x.isDate);
    QCOMPARE(figure.series.size(), 1);
    QCOMPARE(figure.series[0].tone, QStringLiteral("os-only"));
    const double noon = double(samples::run("b", Strategy::OsOnly, 51).startedAt.toSecsSinceEpoch());
    QCOMPARE(figure.series[0].points, (QList<QPointF>{{noon, 51}, {noon, 71}}));
    QCOMPARE(figure.marks.at(0).at, 61.0);
    QCOMPARE(figure.marks.at(1).at, 70.0);
    QVERIFY(figure.title.contains(QStringLiteral("OS-only, Linked clone")));
    // One run has no percentile of its own.
    QCOMPARE(report::deployRunsFigure(report::deployBars(comparisons()).at(0)).marks.size(), 2);
}

void TestDeployFigures::nothingWasMeasured()
{
    const report::Figure figure =
        report::deployTimeFigure({planning::Comparison{"web-single", "debian-12", {}}}, samples::catalog());
    QVERIFY(figure.isEmpty());
    QVERIFY(!figure.title.isEmpty());
    QVERIFY(report::deployTimeFigure({}, samples::catalog()).isEmpty());
}

QTEST_GUILESS_MAIN(TestDeployFigures)
#include "test_deploy_figures.moc"
