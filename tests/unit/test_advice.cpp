// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/verdict.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::planning;

namespace {

constexpr BakeDepth depths[] = {BakeDepth::OsOnly, BakeDepth::Packages, BakeDepth::Configured};

DepthCost depthCost(qint64 fixed, qint64 perDeploy, double deploy_s, bool isMeasured = true)
{
    DepthCost cost;
    cost.deploy = DeployMeasure();
    cost.deploy->n = 3;
    cost.deploy->p50_s = deploy_s;
    cost.deploy->isAssumed = !isMeasured;
    cost.isMeasured = isMeasured;
    cost.isKnown = true;
    cost.parts[0] = {fixed, 0};
    cost.parts[2] = {0, perDeploy};
    cost.total = sum(cost.parts);
    return cost;
}

CellCost cell(qint64 deploys, const DepthCost &osOnly, const DepthCost &packages, const DepthCost &configured)
{
    CellCost made;
    made.key = {QStringLiteral("os"), QStringLiteral("service")};
    made.deploys = deploys;
    made.depths = {osOnly, packages, configured};
    for (const BakeDepth golden : {BakeDepth::Packages, BakeDepth::Configured})
        made.depths[std::size_t(golden)].image = ImageMeasure{1, 60, Bytes::mebi(300), false};
    return made;
}

MatrixCost costOfCells(const QList<CellCost> &cells)
{
    MatrixCost cost;
    cost.cells = cells;
    for (const CellCost &each : cells)
        cost.deploys += each.deploys;
    return cost;
}

} // namespace

/// What is advised for cells whose cost is given.
class TestAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsBruteForce();
    void tiesGoToOsOnly();
    void targetDecides();
    void cannotBeMet();
    void notMeasured();
    void sensitivity_data();
    void sensitivity();
    void breakEven_data();
    void breakEven();
};

void TestAdvice::equalsBruteForce()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const auto below = [&random](int most) { return qint64(random.bounded(most)); };
    for (int round = 0; round < 300; ++round) {
        QList<CellCost> cells;
        const int count = 1 + random.bounded(6);
        for (int i = 0; i < count; ++i) {
            // Few different numbers, so that there are many ties.
            cells << cell(below(20), depthCost(below(4) * 10, below(30), double(40 + below(60))),
                          depthCost(100 + below(4) * 50, below(20), double(20 + below(60)), below(3) > 0),
                          depthCost(100 + below(4) * 50, below(10), double(10 + below(60))));
            if (below(2) == 0)
                cells.last().target_s = 30 + below(50);
        }
        const MatrixCost cost = costOfCells(cells);
        const QList<CellAdvice> advice = advise(cost);

        // All 3^n assignments; of those with the least cost the one that is least baked, cell by cell.
        std::optional<qint64> least;
        QList<int> best;
        int assignments = 1;
        for (int i = 0; i < count; ++i)
            assignments *= 3;
        for (int number = 0; number < assignments; ++number) {
            qint64 total = 0;
            QList<int> choice;
            bool isAllowed = true;
            int rest = number;
            for (const CellCost &each : cells) {
                const int depth = rest % 3;
                rest /= 3;
                choice << depth;
                const DepthCost &chosen = each.depths[std::size_t(depth)];
                bool canBeMet = false;
                for (const DepthCost &other : each.depths)
                    canBeMet =
                        canBeMet || (other.isMeasured &&
                                     (!each.target_s || other.deploy->p50_s <= double(*each.target_s)));
                if (!chosen.isMeasured ||
                    (canBeMet && each.target_s && chosen.deploy->p50_s > double(*each.target_s)))
                    isAllowed = false;
                if (canBeMet) // a cell whose target nothing meets is no part of the sum
                    total += qint64((chosen.total.fixed + chosen.total.perDeploy * each.deploys).toDouble());
                else if (depth != 0)
                    isAllowed = false;
            }
            if (!isAllowed || (least && total > *least))
                continue;
            if (!least || total < *least || choice < best) {
                least = total;
                best = choice;
            }
        }
        qint64 advised = 0;
        for (int i = 0; i < count; ++i) {
            if (advice[i].state == CellAdvice::CannotBeMet)
                continue;
            QCOMPARE(advice[i].state, CellAdvice::Chosen);
            advised += qint64(advice[i].krwPerMonth.toDouble());
        }
        QCOMPARE(advised, least.value_or(0));
        for (int i = 0; i < count; ++i) {
            if (advice[i].state == CellAdvice::Chosen)
                QVERIFY2(int(advice[i].depth) == best[i], qPrintable(QStringLiteral("round %1").arg(round)));
        }
    }
}

void TestAdvice::tiesGoToOsOnly()
{
    const MatrixCost cost =
        costOfCells({cell(10, depthCost(0, 10, 60), depthCost(50, 5, 40), depthCost(100, 0, 20))});
    const QList<CellAdvice> advice = advise(cost);
    QCOMPARE(advice[0].depth, BakeDepth::OsOnly);
    QVERIFY(reason(advice[0], cost.cells[0]).contains(QLatin1String("leaves less to patch")));
}

void TestAdvice::targetDecides()
{
    MatrixCost cost =
        costOfCells({cell(1, depthCost(0, 1, 100), depthCost(50, 1, 60), depthCost(80, 1, 30))});
    QCOMPARE(advise(cost)[0].depth, BakeDepth::OsOnly);
    cost.cells[0].target_s = 60; // just met
    QCOMPARE(advise(cost)[0].depth, BakeDepth::Packages);
    cost.cells[0].target_s = 59;
    QCOMPARE(advise(cost)[0].depth, BakeDepth::Configured);
}

void TestAdvice::cannotBeMet()
{
    MatrixCost cost =
        costOfCells({cell(1, depthCost(0, 1, 100), depthCost(50, 1, 60), depthCost(80, 1, 30))});
    cost.cells[0].target_s = 29;
    const CellAdvice advice = advise(cost)[0];
    QCOMPARE(advice.state, CellAdvice::CannotBeMet);
    QCOMPARE(advice.depth, BakeDepth::Configured);
    const QString text = reason(advice, cost.cells[0]);
    QVERIFY2(text.contains(QLatin1String("cannot be met")), qPrintable(text));
    QVERIFY(!advice.isChange(cost.cells[0]));
}

void TestAdvice::notMeasured()
{
    const MatrixCost cost =
        costOfCells({cell(1, depthCost(0, 1, 100), depthCost(50, 1, 60), depthCost(80, 1, 30, false)),
                     cell(1, depthCost(0, 1, 100), depthCost(50, 1, 60, false), depthCost(80, 0, 30))});
    const QList<CellAdvice> advice = advise(cost);
    QCOMPARE(advice[0].state, CellAdvice::NotMeasured);
    QVERIFY(reason(advice[0], cost.cells[0]).contains(displayName(BakeDepth::Configured)));
    QCOMPARE(advice[1].state, CellAdvice::Chosen);
    QVERIFY(advice[1].isLeftOut);
    // What is not advised stays as planned.
    QCOMPARE(asAdvised(cost, advice).goldenImages, 0);
}

void TestAdvice::sensitivity_data()
{
    QTest::addColumn<qint64>("deploys");
    QTest::addColumn<BakeDepth>("depth");
    QTest::addColumn<QString>("below");
    QTest::addColumn<QString>("above");
    // OS-only 10 d, packages 30 + 6 d, configured 100 + 0 d: they meet at 7.5 and at 11.67.
    QTest::newRow("few") << qint64(3) << BakeDepth::OsOnly << QString() << QStringLiteral("7.5");
    QTest::newRow("some") << qint64(9) << BakeDepth::Packages << QStringLiteral("7.5")
                          << QStringLiteral("11.67");
    QTest::newRow("many") << qint64(30) << BakeDepth::Configured << QStringLiteral("11.67") << QString();
}

void TestAdvice::sensitivity()
{
    QFETCH(qint64, deploys);
    QFETCH(BakeDepth, depth);
    QFETCH(QString, below);
    QFETCH(QString, above);
    const MatrixCost cost =
        costOfCells({cell(deploys, depthCost(0, 10, 90), depthCost(30, 6, 60), depthCost(100, 0, 30))});
    const CellAdvice advice = advise(cost)[0];
    QCOMPARE(advice.depth, depth);
    QCOMPARE(advice.changesBelow ? advice.changesBelow->toString() : QString(), below);
    QCOMPARE(advice.changesAbove ? advice.changesAbove->toString() : QString(), above);
    // It is what it says: just beside the crossing another depth is chosen.
    if (advice.changesBelow) {
        MatrixCost other = cost;
        other.cells[0].deploys = *advice.changesBelow - *Decimal::parse(u"0.01");
        QCOMPARE(advise(other)[0].depth, advice.depthBelow);
    }
    if (advice.changesAbove) {
        MatrixCost other = cost;
        other.cells[0].deploys = *advice.changesAbove + *Decimal::parse(u"0.01");
        QVERIFY(advise(other)[0].depth != advice.depth);
    }
}

void TestAdvice::breakEven_data()
{
    QTest::addColumn<qint64>("fixed1");
    QTest::addColumn<qint64>("each1");
    QTest::addColumn<qint64>("fixed2");
    QTest::addColumn<qint64>("each2");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("deploys");
    QTest::newRow("crosses") << 900LL << 2LL << 100LL << 5LL << int(BreakEven::Crosses)
                             << QStringLiteral("266.67");
    QTest::newRow("crosses, the other way")
        << 100LL << 5LL << 900LL << 2LL << int(BreakEven::Crosses) << QStringLiteral("266.67");
    QTest::newRow("parallel") << 900LL << 2LL << 100LL << 2LL << int(BreakEven::SecondAlways)
                              << QStringLiteral("0");
    QTest::newRow("less of both") << 100LL << 2LL << 900LL << 5LL << int(BreakEven::FirstAlways)
                                  << QStringLiteral("0");
    QTest::newRow("more of both") << 900LL << 5LL << 100LL << 2LL << int(BreakEven::SecondAlways)
                                  << QStringLiteral("0");
    QTest::newRow("meet at none") << 100LL << 5LL << 100LL << 2LL << int(BreakEven::SecondAlways)
                                  << QStringLiteral("0");
    QTest::newRow("same") << 100LL << 5LL << 100LL << 5LL << int(BreakEven::Same) << QStringLiteral("0");
}

void TestAdvice::breakEven()
{
    QFETCH(qint64, fixed1);
    QFETCH(qint64, each1);
    QFETCH(qint64, fixed2);
    QFETCH(qint64, each2);
    QFETCH(int, kind);
    QFETCH(QString, deploys);
    const BreakEven found = planning::breakEven({fixed1, each1}, {fixed2, each2});
    QCOMPARE(int(found.kind), kind);
    QCOMPARE(found.deploys.toString(), deploys);
    QVERIFY(!sentence(found).isEmpty());
}

QTEST_GUILESS_MAIN(TestAdvice)
#include "test_advice.moc"
