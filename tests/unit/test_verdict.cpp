// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/verdict.h"

#include <QTest>

#include <cmath>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::planning;

namespace {

RunRecord run(Strategy strategy, double deploy_s, const QString &service = QStringLiteral("apache"))
{
    RunRecord made;
    made.platformId = QStringLiteral("debian-12");
    made.topologyId = service + QStringLiteral("-single");
    made.strategy = strategy;
    made.outcome = Outcome::Succeeded;
    made.host.acceleration = QStringLiteral("tcg");
    made.startedAt = QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
    made.deploy_s = deploy_s;
    RunNode node;
    node.node = QStringLiteral("web-1");
    node.serviceId = service;
    made.nodes = {node};
    PhaseRecord boot;
    boot.node = node.node;
    boot.phase = Phase::Boot;
    boot.start_s = 0;
    boot.end_s = deploy_s / 4;
    PhaseRecord install = boot;
    install.phase = Phase::Install;
    install.start_s = deploy_s / 4;
    install.end_s = deploy_s;
    made.phases = {boot, install};
    return made;
}

TemplateRecord image(const QString &service, double build_s, Bytes size)
{
    TemplateRecord made;
    made.id = service + QStringLiteral("-image");
    made.kind = service.isEmpty() ? TemplateKind::Os : TemplateKind::PreInstalled;
    made.platformId = QStringLiteral("debian-12");
    made.serviceId = service;
    made.depth = service.isEmpty() ? BakeDepth::OsOnly : BakeDepth::Configured;
    made.build_s = build_s;
    made.allocatedSize = size;
    return made;
}

/// One OS, one service, 10 deploys a month, 1,000 KRW per USD, a machine hour of 3.6 USD: a second is 1 KRW.
struct Small {
    Matrix matrix;
    Catalog catalog;
    PatchHistory history;
    PriceSet prices;
    Assumptions assumptions;
    QList<TemplateRecord> templates;
    QList<RunRecord> runs;
    QList<FailureRecord> failures;

    Small()
    {
        matrix.name = QStringLiteral("Small");
        matrix.setLines(Axis::Platforms, {QStringLiteral("debian-12")});
        matrix.setLines(Axis::Services, {QStringLiteral("apache")});
        Cell demand;
        demand.deploysPerMonth_hundredths = 1000;
        matrix.setCell({QStringLiteral("debian-12"), QStringLiteral("apache")}, demand);
        prices.usdPerHour.insert(QStringLiteral("m5.large"), *Decimal::parse(u"3.6"));
        prices.krwPerUsd = 1000;
        prices.hoursPerMonth = 720;
        prices.daysPerMonth = 30;
        prices.inbound = {{0, *Decimal::parse(u"0.1024")}};
        prices.outbound = {{0, *Decimal::parse(u"0.1")}};
        prices.snapshots = DatedRate{*Decimal::parse(u"0.05"), {}, {}};
        (void)assumptions.set(Assumption::RecipeChanges, 0);
        (void)assumptions.set(Assumption::FailureChance, 0);
        (void)assumptions.set(Assumption::BreakChance, 0);
        (void)assumptions.set(Assumption::Packages_MB, 100);
        templates = {image({}, 40, Bytes::gibi(1)), image(QStringLiteral("apache"), 200, Bytes::gibi(2))};
        runs = {run(Strategy::OsOnly, 160), run(Strategy::OsOnly, 200), run(Strategy::OsOnly, 180),
                run(Strategy::PreInstalled, 50)};
        runs << run(Strategy::OsOnly, 9000);
        runs.last().besideOthers = true; // counts for nothing
        // One patch in each window of 30 days, by hand.
        (void)assumptions.setPatches(QStringLiteral("debian-12"), *Decimal::parse(u"12.175"));
        (void)assumptions.set(Assumption::Window_d, 30);
    }

    Verdict judged() const
    {
        const DeployMeasures measures(runs, templates, CloneMode::Linked, QStringLiteral("tcg"));
        const auto verdict = judge({matrix,
                                    catalog,
                                    history,
                                    templates,
                                    measures,
                                    failures,
                                    prices,
                                    assumptions,
                                    QDate(2025, 1, 1),
                                    QDate(2025, 12, 27),
                                    {}});
        if (!verdict)
            qFatal("%s", qPrintable(verdict.error().message));
        return *verdict;
    }
};

/// Equal but for the digits that measured times lose when they become decimals.
bool isNear(const Decimal &value, double expected)
{
    return std::abs(value.toDouble() - expected) <= 1e-3 * std::max(1.0, std::abs(expected));
}

} // namespace

/// What runs, images, prices and assumptions come to: cost, failures, scores.
class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costByHand();
    void peopleAndFailuresByHand();
    void demandIsDivided();
    void asAskedChangesTheMatrix();
    void wilson_data();
    void wilson();
    void failuresByCause();
    void scenariosReachTheRightStrategy();
    void hardwareByHand();
    void scores();
    void assumptionsAsJson();
    void assumptionsRefuse();
};

void TestVerdict::costByHand()
{
    const Small small;
    const Verdict verdict = small.judged();
    QCOMPARE(verdict.cost.cells.size(), 1);
    const CellCost &only = verdict.cost.cells[0];
    // 360 days are 12 windows in 360 / 30.4375 = 11.8275 months.
    const double months = 360 / 30.4375;
    const double rebuilds = 12 / months;
    QVERIFY(std::abs(only.rebuilds - rebuilds) < 1e-9);
    QVERIFY(std::abs(verdict.cost.systems[0].rebuilds - rebuilds) < 1e-9);
    // The OS template: 1 GB x 0.05 USD x 1,000 = 50 KRW; each rebuild 40 s = 40 KRW, and downloads of
    // 100/1024 GB x 0.1024 USD x 1,000 = 10 KRW.
    const LinearCost os = sum(verdict.cost.systems[0].parts);
    QVERIFY(isNear(os.fixed, 50 + rebuilds * (40 + 10)));
    // OS-only: the median of 160, 180 and 200 s, and its downloads.
    QVERIFY(isNear(only.at(BakeDepth::OsOnly).total.fixed, 0));
    QVERIFY(isNear(only.at(BakeDepth::OsOnly).total.perDeploy, 180 + 10));
    // Golden: 2 GB = 100 KRW, each rebuild 200 s and its downloads; a deploy 50 s.
    QVERIFY(isNear(only.at(BakeDepth::Configured).total.fixed, 100 + rebuilds * (200 + 10)));
    QVERIFY(isNear(only.at(BakeDepth::Configured).total.perDeploy, 50));
    QVERIFY(isNear(verdict.osOnly.total.at(10), 50 + rebuilds * 50 + 10 * 190));
    QVERIFY(isNear(verdict.preInstalled.total.at(10), 50 + rebuilds * 50 + 100 + rebuilds * 210 + 10 * 50));
    // 140 KRW less for each deploy against 100 + 210 r: they meet at 2.24.
    QCOMPARE(int(verdict.breakEven.kind), int(BreakEven::Crosses));
    QVERIFY(isNear(verdict.breakEven.deploys, 2.24));
    QCOMPARE(verdict.advice[0].depth, BakeDepth::Configured);
    QVERIFY(isNear(*verdict.advice[0].changesBelow, 2.24));
    QVERIFY(sentence(verdict).contains(displayName(Strategy::PreInstalled)));
}

void TestVerdict::peopleAndFailuresByHand()
{
    Small small;
    small.failures = {{Strategy::PreInstalled, planning::wilson(0, 20), {}},
                      {Strategy::OsOnly, planning::wilson(5, 20), {}}};
    (void)small.assumptions.set(Assumption::CountsLabour, 1);
    (void)small.assumptions.set(Assumption::Wage_krwPerH, 10000);
    (void)small.assumptions.set(Assumption::Mend_h, *Decimal::parse(u"0.5"));
    (void)small.assumptions.set(Assumption::Rebuild_h, *Decimal::parse(u"0.1"));
    (void)small.assumptions.set(Assumption::Generation_h, 1);
    (void)small.assumptions.set(Assumption::RecipeChanges, 2);
    const Verdict verdict = small.judged();
    const CellCost &only = verdict.cost.cells[0];
    const double rebuilds = 12 / (360 / 30.4375);
    // A quarter of the deploys fail: 180 KRW again and half an hour.
    QVERIFY(isNear(only.at(BakeDepth::OsOnly).total.perDeploy, 180 + 10 + 0.25 * (180 + 5000)));
    // Two recipe changes: a verification deploy each, or a bake and a test clone each.
    QVERIFY(isNear(only.at(BakeDepth::OsOnly).total.fixed, 2 * 180));
    QVERIFY(isNear(only.at(BakeDepth::Configured).total.fixed,
                   100 + rebuilds * (200 + 10 + 1000) + 10000 + 2 * (200 + 50)));
    QVERIFY(isNear(only.at(BakeDepth::Configured).total.perDeploy, 50));
    // With 19 runs the assumption (0 here) stays.
    small.failures[1].failed = planning::wilson(5, 19);
    QVERIFY(isNear(small.judged().cost.cells[0].at(BakeDepth::OsOnly).total.perDeploy, 190));
}

void TestVerdict::demandIsDivided()
{
    Small small;
    small.matrix.setLines(Axis::Services, {QStringLiteral("apache"), QStringLiteral("mysql")});
    Cell demand;
    demand.deploysPerMonth_hundredths = 3000;
    small.matrix.setCell({QStringLiteral("debian-12"), QStringLiteral("mysql")}, demand);
    Verdict verdict = small.judged();
    QCOMPARE(verdict.cost.deploys.toString(), QStringLiteral("40"));
    // MySQL was not measured: it takes Apache's time, and says so.
    QVERIFY(verdict.cost.cells[1].at(BakeDepth::OsOnly).deploy->isAssumed);
    QCOMPARE(verdict.osOnly.cellsAssumed, 1);
    QCOMPARE(verdict.advice[1].state, CellAdvice::NotMeasured);
    (void)small.assumptions.set(Assumption::Deploys, 100);
    verdict = small.judged();
    QCOMPARE(verdict.cost.cells[0].deploys.toString(), QStringLiteral("25"));
    QCOMPARE(verdict.cost.cells[1].deploys.toString(), QStringLiteral("75"));
    // The line of the mean cell gives the same as cell by cell.
    Decimal sumOfCells = sum(verdict.cost.systems[0].parts).fixed;
    for (const CellCost &each : verdict.cost.cells)
        sumOfCells += each.at(BakeDepth::OsOnly).total.at(each.deploys);
    QVERIFY(isNear(verdict.osOnly.total.at(100) - sumOfCells, 0));
}

void TestVerdict::asAskedChangesTheMatrix()
{
    Matrix matrix;
    matrix.setLines(Axis::Platforms, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    matrix.setLines(Axis::Services, {QStringLiteral("s")});
    Cell own;
    own.deployTimeTarget_s = 500;
    matrix.setCell({QStringLiteral("a"), QStringLiteral("s")}, own);
    QCOMPARE(asAsked(matrix, {}), matrix);
    Assumptions asked;
    (void)asked.set(Assumption::OsCount, 2);
    (void)asked.set(Assumption::Generations, 3);
    (void)asked.set(Assumption::DeployTarget_s, 60);
    const Matrix changed = asAsked(matrix, asked);
    QCOMPARE(changed.platforms.ids(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(countTemplates(changed).preInstalled, 6);
    QCOMPARE(*changed.effective({QStringLiteral("a"), QStringLiteral("s")}).deployTimeTarget_s, 60);
    QCOMPARE(*changed.effective({QStringLiteral("b"), QStringLiteral("s")}).deployTimeTarget_s, 60);
}

void TestVerdict::wilson_data()
{
    QTest::addColumn<int>("hits");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // Computed with R 4: binom::binom.wilson(hits, n).
    QTest::newRow("none tried") << 0 << 0 << 0.0 << 1.0;
    QTest::newRow("none of 10") << 0 << 10 << 0.0 << 0.2775328;
    QTest::newRow("one of 10") << 1 << 10 << 0.0178762 << 0.4041500;
    QTest::newRow("5 of 10") << 5 << 10 << 0.2365931 << 0.7634069;
    QTest::newRow("all of 10") << 10 << 10 << 0.7224672 << 1.0;
    QTest::newRow("2 of 263") << 2 << 263 << 0.0020890 << 0.0272950;
}

void TestVerdict::wilson()
{
    QFETCH(int, hits);
    QFETCH(int, n);
    QFETCH(double, low);
    QFETCH(double, high);
    const Proportion found = planning::wilson(hits, n);
    // The ends solve (p - x)^2 = z^2 x (1 - x) / n, from which the interval is made.
    for (const double x : {found.low, found.high}) {
        if (x <= 0 || x >= 1)
            continue;
        const double p = double(hits) / n;
        QVERIFY(std::abs((p - x) * (p - x) - 1.959963984540054 * 1.959963984540054 * x * (1 - x) / n) < 1e-9);
    }
    QVERIFY2(std::abs(found.low - low) < 1e-3 && std::abs(found.high - high) < 1e-3,
             qPrintable(QStringLiteral("%1 %2").arg(found.low, 0, 'g', 9).arg(found.high, 0, 'g', 9)));
}

void TestVerdict::failuresByCause()
{
    QList<RunRecord> runs{run(Strategy::OsOnly, 10), run(Strategy::OsOnly, 10), run(Strategy::OsOnly, 10),
                          run(Strategy::OsOnly, 10), run(Strategy::PreInstalled, 10)};
    for (int i = 0; i < 2; ++i) {
        runs[i].outcome = Outcome::Failed;
        runs[i].failure.phase = Phase::Install;
        runs[i].failure.node = QStringLiteral("web-%1").arg(i + 1);
        runs[i].failure.stepId = runs[i].failure.node + QStringLiteral(":install");
        runs[i].failure.message = i == 0 ? QStringLiteral("newer") : QStringLiteral("older");
    }
    runs[1].startedAt = runs[1].startedAt.addDays(-1);
    runs[2].outcome = Outcome::Cancelled;
    const QList<FailureRecord> records = failuresOf(runs);
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0].failed.n, 1);
    QCOMPARE(records[0].failed.hits, 0);
    QCOMPARE(records[1].failed.n, 3);
    QCOMPARE(records[1].failed.hits, 2);
    QCOMPARE(records[1].causes.size(), 1);
    QCOMPARE(records[1].causes[0].step, QStringLiteral("install"));
    QCOMPARE(records[1].causes[0].count, 2);
    QCOMPARE(records[1].causes[0].message, QStringLiteral("newer"));
}

void TestVerdict::scenariosReachTheRightStrategy()
{
    Small small;
    (void)small.assumptions.set(Assumption::MirrorDown, 1);
    (void)small.assumptions.set(Assumption::MirrorDown_h, 72); // a tenth of the month
    Verdict verdict = small.judged();
    QVERIFY(isNear(verdict.cost.cells[0].at(BakeDepth::OsOnly).total.perDeploy, 190 + 0.1 * 180));
    QVERIFY(isNear(verdict.cost.cells[0].at(BakeDepth::Configured).total.perDeploy, 50));
    (void)small.assumptions.set(Assumption::ServerDown, 1);
    (void)small.assumptions.set(Assumption::ServerDown_h, 72);
    verdict = small.judged(); // no server: nothing changes
    QVERIFY(isNear(verdict.cost.cells[0].at(BakeDepth::Configured).total.perDeploy, 50));
    (void)small.assumptions.set(Assumption::ConfigurationServers, 1);
    verdict = small.judged();
    QVERIFY(isNear(verdict.cost.cells[0].at(BakeDepth::Configured).total.perDeploy, 50 + 0.1 * 50));
    QVERIFY(isNear(verdict.cost.cells[0].at(BakeDepth::OsOnly).total.perDeploy, 190 + 0.19 * 180));
    QVERIFY(isNear(verdict.server_krw, 720 * 3600));
    (void)small.assumptions.set(Assumption::MirrorDown, 0);
    (void)small.assumptions.set(Assumption::ServerDown, 0);
    (void)small.assumptions.set(Assumption::FailingRecipe, 1);
    (void)small.assumptions.set(Assumption::FailingRecipe_h, 36); // of the only service
    verdict = small.judged();
    QVERIFY(isNear(verdict.cost.cells[0].at(BakeDepth::OsOnly).total.perDeploy, 190 + 0.05 * 180));
    QVERIFY(isNear(verdict.cost.cells[0].at(BakeDepth::Configured).total.perDeploy, 50));
}

void TestVerdict::hardwareByHand()
{
    Small small;
    (void)small.assumptions.set(Assumption::Hardware_krw, 3600000);
    (void)small.assumptions.set(Assumption::HardwareMonths, 36);
    (void)small.assumptions.set(Assumption::Hardware_W, 500);
    (void)small.assumptions.set(Assumption::Power_krwPerKWh, 100);
    (void)small.assumptions.set(Assumption::Rack_krw, 1000);
    HardwareCost cost = hardwareCost(small.assumptions, small.prices);
    QCOMPARE(cost.purchase.toString(), QStringLiteral("100000"));
    QCOMPARE(cost.power.toString(), QStringLiteral("36000")); // 0.5 kW x 720 h x 100
    QCOMPARE(cost.total().toString(), QStringLiteral("137000"));
    (void)small.assumptions.set(Assumption::CountsLabour, 1);
    (void)small.assumptions.set(Assumption::Wage_krwPerH, 10);
    cost = hardwareCost(small.assumptions, small.prices);
    QCOMPARE(cost.people.toString(), QStringLiteral("80"));
}

void TestVerdict::scores()
{
    const double unknown = std::nan("");
    const ScoreFigures figures{{0.1, 0.2}, {2, 0.5}, {60, 180}, {30, 30}, {unknown, 100}};
    Assumptions assumptions;
    (void)assumptions.set(Assumption::SupportWeight, 2);
    const QList<CriterionScore> scores = scorecard(figures, assumptions);
    QCOMPARE(scores.size(), 5);
    QCOMPARE(*scores[0].preInstalled, 9.0);
    QCOMPARE(*scores[0].osOnly, 8.0);
    QCOMPARE(*scores[1].preInstalled, 2.5);
    QCOMPARE(*scores[1].osOnly, 10.0);
    QCOMPARE(*scores[2].preInstalled, 10.0);
    QVERIFY(std::abs(*scores[2].osOnly - 10.0 / 3) < 1e-9);
    QCOMPARE(*scores[3].preInstalled, 10.0);
    QCOMPARE(*scores[3].osOnly, 10.0);
    QVERIFY(!scores[4].preInstalled && !scores[4].osOnly);
    QVERIFY(std::abs(*overall(scores, true) - (9 + 2.5 + 10 + 2 * 10) / 5) < 1e-9);
    for (const CriterionScore &score : scores)
        (void)assumptions.set(Assumption(int(Assumption::ReliabilityWeight) + int(score.criterion)), 0);
    QVERIFY(!overall(scorecard(figures, assumptions), true));
}

void TestVerdict::assumptionsAsJson()
{
    Assumptions assumptions;
    assumptions.priceSetId = QStringLiteral("article");
    assumptions.instanceType = QStringLiteral("extra-large");
    (void)assumptions.set(Assumption::BreakChance, *Decimal::parse(u"0.0125"));
    (void)assumptions.set(Assumption::Deploys, 96);
    QVERIFY(assumptions.setPatches(QStringLiteral("debian-12"), *Decimal::parse(u"26.5")).has_value());
    const auto back = assumptionsFromJson(toJson(assumptions));
    QVERIFY(back.has_value());
    QCOMPARE(*back, assumptions);
    // Every one has an id of its own, a name, and a value to begin with that it allows.
    QSet<QString> ids;
    for (const AssumptionFacts &facts : allAssumptions()) {
        ids.insert(QString::fromLatin1(facts.id));
        QVERIFY(!displayName(facts.which).isEmpty());
        if (const auto standard = Assumptions().find(facts.which)) {
            Assumptions other;
            QVERIFY2(other.set(facts.which, *standard).has_value(), facts.id);
        }
        QCOMPARE(*assumptionFromId(QString::fromLatin1(facts.id)), facts.which);
    }
    QCOMPARE(ids.size(), allAssumptions().size());
    for (const Phase phase : deployPhases)
        QCOMPARE(displayName(scaleOf(phase)), displayName(phase));
}

void TestVerdict::assumptionsRefuse()
{
    Assumptions assumptions;
    QVERIFY(!assumptions.set(Assumption::Window_d, 0));
    QVERIFY(!assumptions.set(Assumption::Window_d, *Decimal::parse(u"7.5")));
    QVERIFY(!assumptions.set(Assumption::BreakChance, 2));
    QVERIFY(!assumptions.set(Assumption::BreakChance, Decimal::fromDouble(std::nan(""), 2)));
    QVERIFY(!assumptions.setPatches(QStringLiteral("debian-12"), -1));
    QVERIFY(!assumptions.setPatches(QStringLiteral("debian-12"), 36526));
    QCOMPARE(assumptions, Assumptions());
    for (const char *rate : {"-1", "many"}) {
        const QJsonObject rates{{QStringLiteral("debian-12"), QLatin1String(rate)}};
        const auto refused = assumptionsFromJson({{QStringLiteral("patches-a-year"), rates}});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QLatin1String("debian-12")),
                 qPrintable(refused.error().message));
    }
    const auto unknown = assumptionsFromJson({{QStringLiteral("windows"), QStringLiteral("7")}});
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.contains(QLatin1String("windows")));
    QVERIFY(!assumptionsFromJson({{QStringLiteral("window-days"), QStringLiteral("x")}}));
    QVERIFY(!assumptionsFromJson({{QStringLiteral("window-days"), QStringLiteral("366")}}));
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "test_verdict.moc"
