// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/deployment.h"
#include "catalog/plan.h"

#include <QTest>

using namespace bakeoff::catalog;

class TestMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inheritsFromTheMatrix();
    void staysSparse();
    void templateKeys_data();
    void templateKeys();
    void idsComeBack();
    void unknownIdsAreHarmless();
    void everythingHasANameForPeople();
};

void TestMatrix::inheritsFromTheMatrix()
{
    Matrix matrix;
    const CellKey key{"debian-12", "apache"};
    QCOMPARE(matrix.effectiveStrategy(key), Strategy::OsOnly);
    matrix.setDefault(Strategy::PreInstalled);
    QCOMPARE(matrix.effectiveStrategy(key), Strategy::PreInstalled);
    Cell own;
    own.strategy = Strategy::OsOnly;
    matrix.setCell(key, own);
    QCOMPARE(matrix.effectiveStrategy(key), Strategy::OsOnly);
    QCOMPARE(matrix.effectiveStrategy({"debian-12", "mysql"}), Strategy::PreInstalled);

    Matrix wrong;
    wrong.setDefault(Strategy::Inherit); // never written, but a file may say so
    QCOMPARE(wrong.effectiveStrategy(key), Strategy::OsOnly);
}

void TestMatrix::staysSparse()
{
    Matrix matrix;
    const CellKey key{"debian-12", "apache"};
    Cell withdrawn;
    withdrawn.offered = false;
    matrix.setCell(key, withdrawn);
    QVERIFY(!matrix.effective(key).offered);
    QCOMPARE(matrix.cell(key), withdrawn);
    matrix.setCell(key, {});
    QVERIFY(matrix.effective(key).offered);
    for (const QList<CodeRow> &rows : matrix.rows)
        QVERIFY(rows.isEmpty());
}

void TestMatrix::templateKeys_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<BakeDepth>("depth");
    QTest::addColumn<QString>("key");
    QTest::newRow("OS template") << "" << BakeDepth::Configured << "debian-12";
    QTest::newRow("baked no deeper than the OS") << "apache" << BakeDepth::OsOnly << "debian-12";
    QTest::newRow("packages") << "apache" << BakeDepth::Packages << "debian-12/apache@packages";
    QTest::newRow("configured") << "apache" << BakeDepth::Configured << "debian-12/apache";
}

void TestMatrix::templateKeys()
{
    QFETCH(QString, service);
    QFETCH(BakeDepth, depth);
    QTEST(templateKey("debian-12", service, depth), "key");
}

void TestMatrix::idsComeBack()
{
    for (const Strategy value : {Strategy::Inherit, Strategy::PreInstalled, Strategy::OsOnly})
        QCOMPARE(strategyFromId(toId(value)), value);
    for (const BakeDepth value : {BakeDepth::OsOnly, BakeDepth::Packages, BakeDepth::Configured})
        QCOMPARE(bakeDepthFromId(toId(value)), value);
    for (const CloneMode value : {CloneMode::Linked, CloneMode::Full})
        QCOMPARE(cloneModeFromId(toId(value)), value);
    for (const Outcome value : {Outcome::Running, Outcome::Succeeded, Outcome::Failed, Outcome::Cancelled})
        QCOMPARE(outcomeFromId(toId(value)), value);
    for (const TemplateKind value : {TemplateKind::Os, TemplateKind::PreInstalled})
        QCOMPARE(templateKindFromId(toId(value)), value);
    for (const TemplateStatus value : {TemplateStatus::Building, TemplateStatus::Ready, TemplateStatus::Stale,
                                       TemplateStatus::Revoked, TemplateStatus::PendingDeletion})
        QCOMPARE(templateStatusFromId(toId(value)), value);
    for (const DeploymentState value : {DeploymentState::Deploying, DeploymentState::Running,
                                        DeploymentState::Stopped, DeploymentState::Destroying})
        QCOMPARE(deploymentStateFromId(toId(value)), value);
    QCOMPARE(phaseFromId(toId(Phase::Template)), Phase::Template);
    for (const Phase value : deployPhases)
        QCOMPARE(phaseFromId(toId(value), Phase::Template), value);
    // These stand in files and scripts of users.
    QCOMPARE(toId(Strategy::PreInstalled), "pre-installed");
    QCOMPARE(toId(Strategy::OsOnly), "os-only");
    QCOMPARE(toId(CloneMode::Full), "full");
    QCOMPARE(toId(BakeDepth::Packages), "packages");
}

void TestMatrix::unknownIdsAreHarmless()
{
    QCOMPARE(strategyFromId("burn", Strategy::OsOnly), Strategy::OsOnly);
    QCOMPARE(templateStatusFromId("burnt"), TemplateStatus::Revoked); // nothing is deployed from it
    QCOMPARE(outcomeFromId("burnt"), Outcome::Failed);                // it never counts as a measurement
    QCOMPARE(deploymentStateFromId("burnt"), DeploymentState::Stopped);
}

void TestMatrix::everythingHasANameForPeople()
{
    QSet<QString> names;
    for (const Phase phase : deployPhases)
        names << displayName(phase);
    QCOMPARE(names.size(), static_cast<qsizetype>(deployPhases.size()));
    QSet<QString> steps;
    for (int kind = 0; kind <= static_cast<int>(StepKind::Register); ++kind) {
        PlanStep step;
        step.kind = static_cast<StepKind>(kind);
        step.node = "web-1";
        step.argument = "install";
        QVERIFY(!displayName(step).contains('%'));
        QVERIFY(!toId(step.kind).isEmpty());
        steps << displayName(step);
    }
    QCOMPARE(steps.size(), static_cast<int>(StepKind::Register) + 1);
}

QTEST_GUILESS_MAIN(TestMatrix)
#include "test_matrix.moc"
