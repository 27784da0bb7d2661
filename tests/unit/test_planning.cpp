// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/image_measures.h"
#include "planning/phase_breakdown.h"
#include "planning/template_count.h"

#include <QTest>

#include <cmath>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::planning;

namespace {

PhaseRecord phase(const QString &node, Phase kind, double start, double end)
{
    PhaseRecord record;
    record.node = node;
    record.phase = kind;
    record.start_s = start;
    record.end_s = end;
    return record;
}

RunRecord measured(Strategy strategy, double seconds, const QString &acceleration = "tcg")
{
    RunRecord run;
    run.topologyId = "web-single";
    run.platformId = "debian-12";
    run.strategy = strategy;
    run.host.acceleration = acceleration;
    run.outcome = Outcome::Succeeded;
    run.deploy_s = seconds;
    run.phases = {phase("web-1", Phase::Clone, 0, seconds / 4),
                  phase("web-1", Phase::Install, seconds / 4, seconds)};
    return run;
}

double total(const QMap<Phase, double> &phases)
{
    double sum = 0;
    for (const double seconds : phases)
        sum += seconds;
    return sum;
}

Matrix matrixOf(int platforms, int services)
{
    QStringList platformIds;
    for (int i = 0; i < platforms; ++i)
        platformIds << QStringLiteral("os-%1").arg(i);
    QStringList serviceIds;
    for (int i = 0; i < services; ++i)
        serviceIds << QStringLiteral("service-%1").arg(i);
    Matrix matrix;
    matrix.setLines(Axis::Platforms, platformIds);
    matrix.setLines(Axis::Services, serviceIds);
    return matrix;
}

} // namespace

class TestPlanning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheArticlesMatrix();
    void countsThePlan();
    void countsAsInheritingSays();
    void wantsWhatTheOfferedCellsAreDeployedFrom();
    void measuresImagesByTheirMedians();
    void wallTime_data();
    void wallTime();
    void quantiles_data();
    void quantiles();
    void comparesOnlyWhatCompares();
    void scalesPhasesToTheMedian();
    void answers_data();
    void answers();
};

void TestPlanning::countsTheArticlesMatrix()
{
    const TemplateCount count = countTemplates(matrixOf(3, 7));
    QCOMPARE(count.preInstalled, 21);
    QCOMPARE(count.osOnly, 3);
    // A second generation of every service doubles the first and leaves the second.
    Matrix twoGenerations = matrixOf(3, 7);
    for (MatrixLine &service : twoGenerations.services.lines)
        service.generations = 2;
    QCOMPARE(countTemplates(twoGenerations).preInstalled, 42);
    QCOMPARE(countTemplates(twoGenerations).osOnly, 3);
    // One of an OS needs the OS template again, too.
    twoGenerations.platforms.lines[0].generations = 2;
    QCOMPARE(countTemplates(twoGenerations).preInstalled, 56);
    QCOMPARE(countTemplates(twoGenerations).osOnly, 4);
    QCOMPARE(countTemplates({}).preInstalled, 0);
}

void TestPlanning::countsThePlan()
{
    Matrix matrix = matrixOf(3, 7);
    QCOMPARE(countTemplates(matrix).planGolden, 0);
    QCOMPARE(countTemplates(matrix).planOs, 3);
    Cell golden;
    golden.strategy = Strategy::PreInstalled;
    golden.depth = BakeDepth::Packages;
    for (int i = 0; i < 5; ++i)
        matrix.setCell({"os-0", QStringLiteral("service-%1").arg(i)}, golden);
    golden.depth = BakeDepth::OsOnly; // no image of its own
    matrix.setCell({"os-0", "service-5"}, golden);
    QCOMPARE(countTemplates(matrix).planGolden, 5);
    // An OS that offers nothing needs no image, whatever its cells say.
    Cell withdrawn;
    withdrawn.offered = false;
    withdrawn.strategy = Strategy::PreInstalled;
    for (const QString &service : matrix.services.ids())
        matrix.setCell({"os-2", service}, withdrawn);
    const TemplateCount count = countTemplates(matrix);
    QCOMPARE(count.preInstalled, 14);
    QCOMPARE(count.osOnly, 2);
    QCOMPARE(count.planGolden, 5);
    QCOMPARE(count.planOs, 2);
}

void TestPlanning::countsAsInheritingSays()
{
    // Against the rules spelled out cell by cell, on a matrix where everything is set somewhere.
    Matrix matrix = matrixOf(6, 9);
    quint32 random = 7;
    const auto next = [&random](quint32 below) {
        random = random * 1664525 + 1013904223;
        return (random >> 16) % below;
    };
    const auto fill = [&](AttributeCodes &codes) {
        codes[std::size_t(CellAttribute::Offered)] = next(3);
        codes[std::size_t(CellAttribute::Strategy)] = next(3);
        codes[std::size_t(CellAttribute::Depth)] = next(4);
    };
    fill(matrix.codes);
    for (const Axis axis : {Axis::Platforms, Axis::Services}) {
        for (MatrixLine &line : matrix.axis(axis).lines) {
            fill(line.codes);
            line.generations = 1 + int(next(3));
        }
    }
    for (const QString &platform : matrix.platforms.ids()) {
        for (const QString &service : matrix.services.ids()) {
            Cell cell;
            if (const quint32 offered = next(3))
                cell.offered = offered == 1;
            cell.strategy = Strategy(next(3));
            if (const quint32 depth = next(4))
                cell.depth = BakeDepth(depth - 1);
            matrix.setCell({platform, service}, cell);
        }
    }
    TemplateCount wanted;
    for (const int platform : std::as_const(matrix.platforms.order)) {
        bool offersSomething = false;
        for (const int service : std::as_const(matrix.services.order)) {
            const EffectiveCell cell = matrix.effectiveAt(platform, service);
            const int images =
                matrix.platforms.lines[platform].generations * matrix.services.lines[service].generations;
            offersSomething = offersSomething || cell.offered;
            wanted.offeredCells += cell.offered ? 1 : 0;
            wanted.preInstalled += cell.offered ? images : 0;
            wanted.planGolden += cell.offered && cell.isGolden() ? images : 0;
        }
        wanted.osOnly += offersSomething ? matrix.platforms.lines[platform].generations : 0;
    }
    wanted.planOs = wanted.osOnly;
    QVERIFY(wanted.planGolden > 0 && wanted.planGolden < wanted.preInstalled);
    QCOMPARE(countTemplates(matrix), wanted);
}

void TestPlanning::wallTime_data()
{
    using Phases = QList<PhaseRecord>;
    using Wall = QMap<Phase, double>;
    QTest::addColumn<Phases>("phases");
    QTest::addColumn<double>("deploy_s");
    QTest::addColumn<Wall>("wall");
    QTest::newRow("nothing measured") << Phases{} << 5.0 << Wall{};
    QTest::newRow("one node") << Phases{phase("a", Phase::Clone, 0, 1), phase("a", Phase::Boot, 1, 11)}
                              << 11.0 << Wall{{Phase::Clone, 1}, {Phase::Boot, 10}};
    // Until 4 b still boots, so the deploy waits for booting although a installs.
    QTest::newRow("side by side") << Phases{phase("a", Phase::Boot, 0, 2), phase("a", Phase::Install, 2, 10),
                                            phase("b", Phase::Boot, 0, 4), phase("b", Phase::Install, 4, 6)}
                                  << 10.0 << Wall{{Phase::Boot, 4}, {Phase::Install, 6}};
    QTest::newRow("waiting between steps")
        << Phases{phase("a", Phase::Clone, 0, 1), phase("a", Phase::Boot, 3, 5)} << 5.0
        << Wall{{Phase::Clone, 1}, {Phase::Boot, 4}};
    QTest::newRow("template first") << Phases{phase("", Phase::Template, 0, 30),
                                              phase("a", Phase::Clone, 32, 33),
                                              phase("a", Phase::Boot, 33, 43)}
                                    << 11.0 << Wall{{Phase::Clone, 1}, {Phase::Boot, 10}};
    QTest::newRow("template in between")
        << Phases{phase("a", Phase::Clone, 0, 1), phase("", Phase::Template, 1, 31),
                  phase("a", Phase::Boot, 31, 41)}
        << 11.0 << Wall{{Phase::Clone, 1}, {Phase::Boot, 10}};
    QTest::newRow("scaled to the run's clock")
        << Phases{phase("a", Phase::Clone, 0, 2), phase("a", Phase::Boot, 2, 10)} << 20.0
        << Wall{{Phase::Clone, 4}, {Phase::Boot, 16}};
}

void TestPlanning::wallTime()
{
    QFETCH(QList<PhaseRecord>, phases);
    QFETCH(double, deploy_s);
    RunRecord run;
    run.phases = phases;
    run.deploy_s = deploy_s;
    const auto wall = wallTimeByPhase(run);
    QTEST(wall, "wall");
    if (!phases.isEmpty())
        QCOMPARE(total(wall), deploy_s);
}

void TestPlanning::quantiles_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("result");
    // As numpy.quantile([...], p) gives them.
    QTest::newRow("one") << QList<double>{7} << 0.95 << 7.0;
    QTest::newRow("odd") << QList<double>{3, 1, 2} << 0.5 << 2.0;
    QTest::newRow("even") << QList<double>{4, 1, 3, 2} << 0.5 << 2.5;
    QTest::newRow("p95 of five") << QList<double>{10, 20, 30, 40, 50} << 0.95 << 48.0;
    QTest::newRow("least") << QList<double>{2, 1} << 0.0 << 1.0;
    QTest::newRow("most") << QList<double>{2, 1} << 1.0 << 2.0;
}

void TestPlanning::quantiles()
{
    QFETCH(QList<double>, values);
    QFETCH(double, p);
    QTEST(quantile(values, p), "result");
    QVERIFY(std::isnan(quantile({}, p)));
}

void TestPlanning::comparesOnlyWhatCompares()
{
    QList<RunRecord> runs{measured(Strategy::OsOnly, 100), measured(Strategy::OsOnly, 10, "kvm")};
    RunRecord other = measured(Strategy::OsOnly, 1);
    other.outcome = Outcome::Failed;
    runs << other;
    other = measured(Strategy::OsOnly, 1);
    other.outcome = Outcome::Cancelled;
    runs << other;
    other = measured(Strategy::OsOnly, 1);
    other.cloneMode = CloneMode::Full;
    runs << other;
    other = measured(Strategy::OsOnly, 1);
    other.platformId = "debian-13";
    runs << other;
    other = measured(Strategy::OsOnly, 1);
    other.topologyId = "web-tier";
    runs << other;
    other = measured(Strategy::OsOnly, 1);
    other.besideOthers = true;
    runs << other;
    const Comparison comparison = compare(runs, "web-single", "debian-12", CloneMode::Linked, "tcg");
    QCOMPARE(comparison.strategies.size(), 1);
    QCOMPARE(comparison.strategies[0].n, 1);
    QCOMPARE(comparison.strategies[0].p50_s, 100.0);
    QCOMPARE(comparison.strategies[0].acceleration, "tcg");
}

void TestPlanning::scalesPhasesToTheMedian()
{
    const QList<RunRecord> runs{measured(Strategy::OsOnly, 80), measured(Strategy::OsOnly, 100),
                                measured(Strategy::OsOnly, 200)};
    const StrategySummary summary =
        compare(runs, "web-single", "debian-12", CloneMode::Linked, "tcg").strategies.value(0);
    QCOMPARE(summary.p50_s, 100.0);
    QCOMPARE(summary.p95_s, 190.0);
    QCOMPARE(summary.phases_s.value(Phase::Clone), 25.0);
    QCOMPARE(summary.phases_s.value(Phase::Install), 75.0);
}

void TestPlanning::answers_data()
{
    QTest::addColumn<QList<double>>("baked");
    QTest::addColumn<QList<double>>("fried");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("baked is faster") << QList<double>{40, 41, 43} << QList<double>{98, 99, 97}
                                     << "Pre-installed was 2.4 times as fast as OS-only (41.0 s against 1 "
                                        "min 38 s, median of 3 and 3 runs, under TCG).";
    QTest::newRow("fried is faster") << QList<double>{50} << QList<double>{40}
                                     << "OS-only was 1.25 times as fast as Pre-installed (40.0 s against "
                                        "50.0 s, median of 1 and 1 runs, under TCG).";
    QTest::newRow("the same")
        << QList<double>{50} << QList<double>{51}
        << "Pre-installed and OS-only took about the same time (50.0 s and 51.0 s, median of 1 and "
           "1 runs, under TCG).";
    QTest::newRow("fried is missing") << QList<double>{50} << QList<double>{}
                                      << "Pre-installed took 50.0 s (median of 1 run(s), under TCG). OS-only "
                                         "was not measured yet: deploy “web-single” "
                                         "on “Debian 12” by this strategy, or choose “Compare both”.";
    QTest::newRow("baked is missing") << QList<double>{} << QList<double>{50}
                                      << "OS-only took 50.0 s (median of 1 run(s), under TCG). Pre-installed "
                                         "was not measured yet: deploy “web-single” "
                                         "on “Debian 12” by this strategy, or choose “Compare both”.";
    QTest::newRow("nothing")
        << QList<double>{} << QList<double>{}
        << "Nothing was measured yet: deploy “web-single” on “Debian 12” by both strategies, or "
           "choose “Compare both”.";
}

void TestPlanning::answers()
{
    QFETCH(QList<double>, baked);
    QFETCH(QList<double>, fried);
    QLocale::setDefault(QLocale::c());
    QList<RunRecord> runs;
    for (const double seconds : baked)
        runs << measured(Strategy::PreInstalled, seconds);
    for (const double seconds : fried)
        runs << measured(Strategy::OsOnly, seconds);
    bakeoff::catalog::Catalog names; // of the platform only: what has no name keeps its id
    bakeoff::catalog::Platform platform;
    platform.id = "debian-12";
    platform.name.en = "Debian 12";
    names.platforms << platform;
    QTEST(compare(runs, "web-single", "debian-12", CloneMode::Linked, "tcg").sentence(names), "sentence");
}

void TestPlanning::wantsWhatTheOfferedCellsAreDeployedFrom()
{
    Matrix matrix;
    matrix.setLines(Axis::Platforms, {"debian-12", "debian-13", "suse"});
    matrix.setLines(Axis::Services, {"apache", "mysql"});
    Cell golden;
    golden.strategy = Strategy::PreInstalled;
    matrix.setCell({"debian-12", "mysql"}, golden);
    golden.depth = BakeDepth::Packages;
    matrix.setCell({"debian-13", "apache"}, golden);
    golden.depth = BakeDepth::OsOnly; // the OS template itself
    matrix.setCell({"debian-13", "mysql"}, golden);
    Cell away;
    away.offered = false;
    away.strategy = Strategy::PreInstalled;
    matrix.setCell({"suse", "apache"}, away);
    matrix.setCell({"suse", "mysql"}, away);
    QCOMPARE(wantedTemplates(matrix), (QList<TemplateKey>{{"debian-12", {}, BakeDepth::OsOnly},
                                                          {"debian-12", "mysql", BakeDepth::Configured},
                                                          {"debian-13", {}, BakeDepth::OsOnly},
                                                          {"debian-13", "apache", BakeDepth::Packages}}));
}

void TestPlanning::measuresImagesByTheirMedians()
{
    QVERIFY(!costOf(1, 0, measureImages({})));
    QVERIFY(costOf(0, 0, measureImages({}))); // nothing costs nothing
    QList<TemplateRecord> templates;
    for (const double seconds : {60.0, 70.0, 200.0}) {
        TemplateRecord record;
        record.build_s = seconds;
        record.allocatedSize = Bytes::mebi(600);
        templates << record;
    }
    QVERIFY(!costOf(1, 1, measureImages(templates))); // no golden image was ever baked
    TemplateRecord golden;
    golden.kind = TemplateKind::PreInstalled;
    golden.build_s = 300;
    golden.allocatedSize = Bytes::mebi(800);
    templates << golden;
    const auto cost = costOf(2, 3, measureImages(templates));
    QVERIFY(cost);
    QCOMPARE(cost->storage, Bytes::mebi(2 * 600 + 3 * 800));
    QCOMPARE(cost->bake_s, 2 * 70.0 + 3 * 300.0);
}

QTEST_GUILESS_MAIN(TestPlanning)
#include "test_planning.moc"
