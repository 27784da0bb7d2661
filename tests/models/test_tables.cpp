// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/own_folder.h"
#include "support/sample_values.h"
#include "tables/comparison_model.h"
#include "tables/deployments_model.h"
#include "tables/nodes_model.h"
#include "tables/plan_model.h"
#include "tables/price_sets_model.h"
#include "tables/runs_model.h"
#include "tables/workspace_cache.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using catalog::Strategy;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto strict = Tester::FailureReportingMode::QtTest;

/// Rows of a flat table, cells joined by " | ".
QString printed(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines.join(u'\n');
}

planning::Comparison comparison()
{
    return planning::compare({samples::run("a", Strategy::PreInstalled, 21),
                              samples::run("b", Strategy::OsOnly, 51),
                              samples::run("c", Strategy::OsOnly, 71)},
                             QStringLiteral("web-single"), QStringLiteral("debian-12"),
                             catalog::CloneMode::Linked, QStringLiteral("tcg"));
}

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planShowsPhasesDownAndMachinesAcross()
    {
        tables::PlanModel model;
        Tester tester(&model, strict);
        model.setPlan(samples::plan({}, true));
        QCOMPARE(model.columnCount(), 3); // phase, web-1, whole: the bake's machine is not part of the deploy
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("web-1"));
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(0, 0).data().toString(), catalog::displayName(catalog::Phase::Clone));
        QVERIFY(!model.index(0, 1).data().toString().isEmpty());
        QVERIFY(model.index(0, 2).data().toString().isEmpty());
        QVERIFY(!model.index(4, 2).data().toString().isEmpty());
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void comparisonAddsUpAndSubtracts()
    {
        tables::ComparisonModel model;
        Tester tester(&model, strict);
        model.setComparison(comparison());
        using M = tables::ComparisonModel;
        const int total = model.rowCount() - 1;
        QVERIFY(model.index(total, 0).data(M::TotalRole).toBool());
        QCOMPARE(model.index(total, M::PreInstalledColumn).data(M::SecondsRole).toDouble(), 21.0);
        QCOMPARE(model.index(total, M::OsOnlyColumn).data(M::SecondsRole).toDouble(), 61.0);
        QCOMPARE(model.index(total, M::DifferenceColumn).data(M::SecondsRole).toDouble(), 40.0);
        QVERIFY(model.index(total, M::DifferenceColumn).data().toString().startsWith(u'+'));
        double sum = 0;
        for (int row = 0; row < total; ++row)
            sum += model.index(row, M::OsOnlyColumn).data(M::SecondsRole).toDouble();
        QVERIFY(qAbs(sum - 61.0) < 1e-6);
    }

    void aSideThatWasNotMeasuredStaysEmpty()
    {
        tables::ComparisonModel model;
        Tester tester(&model, strict);
        model.setComparison(planning::compare({samples::run("a", Strategy::PreInstalled, 21)},
                                              QStringLiteral("web-single"), QStringLiteral("debian-12"),
                                              catalog::CloneMode::Linked, QStringLiteral("tcg")));
        using M = tables::ComparisonModel;
        QCOMPARE(model.index(0, M::OsOnlyColumn).data().toString(), QStringLiteral("–"));
        QCOMPARE(model.index(0, M::DifferenceColumn).data().toString(), QStringLiteral("–"));
    }

    void runsTellWhatTheyRanOn()
    {
        const catalog::Catalog catalog = samples::catalog();
        tables::RunsModel model(catalog);
        Tester tester(&model, strict);
        model.setRuns({samples::run("a", Strategy::PreInstalled, 21)});
        QCOMPARE(model.index(0, tables::RunsModel::AccelerationColumn).data().toString(),
                 QStringLiteral("TCG"));
        const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("Test CPU")));
        QVERIFY(tip.contains(QStringLiteral("TCG (software emulation)")));
    }

    void runsAreThoseAtTheirPlaces()
    {
        QList<catalog::RunRecord> runs;
        for (int i = 0; i < 6; ++i)
            runs << samples::run(QString::number(i), Strategy::OsOnly, 10);
        const catalog::Catalog catalog = samples::catalog();
        tables::RunsModel model(catalog);
        Tester tester(&model, strict);
        model.setRuns(runs, {1, 3, 5});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1, 0).data(tables::RunsModel::RunIdRole).toString(), QStringLiteral("3"));
        QCOMPARE(model.run(2).id, QStringLiteral("5"));
        QCOMPARE(model.rowOf(QStringLiteral("5")), 2);
        QCOMPARE(model.rowOf(QStringLiteral("4")), -1);
        // The same runs at other places keep a selection.
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        runs.prepend(samples::run("new", Strategy::OsOnly, 10));
        model.setRuns(runs, {2, 4, 6});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.run(2).id, QStringLiteral("5"));
        model.setRuns(runs, {0});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 1);
    }

    void deploymentsKeepTheirRows()
    {
        const catalog::Catalog catalog = samples::catalog();
        tables::DeploymentsModel model(catalog);
        Tester tester(&model, strict);
        model.setDeployments({samples::deployment("a"), samples::deployment("b")});
        const QPersistentModelIndex second(model.index(1, 0));
        QCOMPARE(second.data(tables::DeploymentsModel::IdRole).toString(), QStringLiteral("b"));
        model.setDeployments({samples::deployment("b"), samples::deployment("c")});
        QVERIFY(second.isValid());
        QCOMPARE(second.row(), 0);
        QVERIFY2(printed(model).contains(QStringLiteral("http://127.0.0.1:49160")),
                 qPrintable(printed(model)));
        model.setDestroying(QStringLiteral("c"), true);
        QCOMPARE(model.index(1, 0).data(tables::DeploymentsModel::StateRole).toInt(),
                 int(catalog::DeploymentState::Destroying));
        model.setLost(QStringLiteral("b"), 2);
        QVERIFY(model.index(0, 0).data(tables::DeploymentsModel::LostRole).toBool());
        QVERIFY2(printed(model).contains(QStringLiteral("machines lost: 2")), qPrintable(printed(model)));
        model.setDestroying(QStringLiteral("b"), true); // it ends on purpose
        QVERIFY(!model.index(0, 0).data(tables::DeploymentsModel::LostRole).toBool());
        model.setDeployments({});
        QCOMPARE(model.rowCount(), 0);
    }

    void machinesShowWhatTheyDoAndWhichAreLost()
    {
        const catalog::Catalog catalog = samples::catalog();
        tables::NodesModel model(catalog);
        Tester tester(&model, strict);
        catalog::DeploymentRecord deployment = samples::deployment("a");
        deployment.nodes << deployment.nodes.first();
        deployment.nodes.last().node = QStringLiteral("web-2");
        model.setDeployment(deployment);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.lost().isEmpty()); // nothing is known yet
        const auto stateAt = [&](int row) {
            return model.index(row, tables::NodesModel::StateColumn).data().toString();
        };
        QCOMPARE(stateAt(0), QStringLiteral("…"));
        model.setStates({{"web-1", host::DomainState::Running}, {"web-2", host::DomainState::Crashed}});
        QCOMPARE(model.lost(), QStringList{QStringLiteral("web-2")});
        QCOMPARE(stateAt(0), host::displayName(host::DomainState::Running));
        QVERIFY2(stateAt(1).startsWith(QStringLiteral("Lost")), qPrintable(stateAt(1)));
        model.setState(QStringLiteral("web-2"), host::DomainState::Paused); // it stands still
        QVERIFY(model.lost().isEmpty());
        model.setState(QStringLiteral("web-1"), host::DomainState::Missing);
        QCOMPARE(model.lost().size(), 1);
        deployment.state = catalog::DeploymentState::Changing; // on purpose
        model.setDeployment(deployment);
        QVERIFY(model.lost().isEmpty());
        deployment.state = catalog::DeploymentState::Running;
        deployment.nodes.removeFirst();
        model.setDeployment(deployment);
        QCOMPARE(model.rowOf(QStringLiteral("web-2")), 0);
        QCOMPARE(stateAt(0), host::displayName(host::DomainState::Paused)); // known before
        model.setDeployment(samples::deployment("b"));
        QCOMPARE(stateAt(0), QStringLiteral("…"));
    }

    void theCacheFollowsTheWorkspace()
    {
        QTemporaryDir folder;
        auto workspace = storage::Workspace::create(folder.filePath(QStringLiteral("t.bakeoff")));
        QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().text()));
        tables::WorkspaceCache cache(**workspace);
        QSignalSpy loaded(&cache, &tables::WorkspaceCache::loaded);
        QVERIFY(loaded.wait());
        QCOMPARE(cache.runs().size(), 0);
        QSignalSpy runs(&cache, &tables::WorkspaceCache::runsChanged);
        QVERIFY((*workspace)->saveRun(samples::run("a", Strategy::OsOnly, 30)));
        QTRY_COMPARE(cache.runs().size(), 1);
        QSignalSpy saved(&cache, &tables::WorkspaceCache::matricesSaved);
        catalog::Matrix empty;
        empty.id = QStringLiteral("lab");
        cache.recordEdit(empty.id, catalog::replacement(empty, samples::matrix()));
        cache.saveMatrices({samples::matrix()});
        QVERIFY(saved.wait());
        QTRY_COMPARE(cache.matrices().size(), 1);
        QTRY_VERIFY(catalog::showTheSame(cache.matrices().first().saved, samples::matrix()));
    }

    void priceSetsShowTheProductsOwnFirst()
    {
        const auto set = [](const char *id, const QString &folder) {
            catalog::PriceSet prices;
            prices.id = QString::fromLatin1(id);
            prices.name.en = prices.id.toUpper();
            prices.region = QStringLiteral("eu-west-1");
            prices.asOf = QDate(2024, 9, 25);
            prices.usdPerHour = {{QStringLiteral("m5.large"), Decimal(1)}};
            prices.folder = folder + u'/' + prices.id;
            return prices;
        };
        tables::PriceSetsModel model;
        Tester tester(&model, strict);
        model.setSets({set("mine", catalog::ownCatalogFolder() + QStringLiteral("/prices")),
                       set("b", QStringLiteral("/usr/share/x")), set("a", QStringLiteral("/usr/share/x"))});
        QCOMPARE(printed(model), QStringLiteral("B | eu-west-1 | 2024-09-25 | 1 | The product's\n"
                                                "A | eu-west-1 | 2024-09-25 | 1 | The product's\n"
                                                "MINE | eu-west-1 | 2024-09-25 | 1 | Your own"));
        QCOMPARE(model.rowOf(QStringLiteral("mine")), 2);
        QCOMPARE(model.rowOf(QStringLiteral("none")), -1);
        QCOMPARE(model.set(1)->id, QStringLiteral("a"));
        QVERIFY(!model.set(3) && !model.set(-1));
        model.setSets({});
        QCOMPARE(model.rowCount(), 0);
    }

    void backgroundDropsAnswersToThoseWhoLeft()
    {
        tables::Background background(QStringLiteral("test"));
        int answers = 0;
        auto leaver = std::make_unique<QObject>();
        background.run(
            leaver.get(), [] { return 1; }, [&](int) { ++answers; });
        leaver.reset();
        QObject stayer;
        background.run(
            &stayer, [] { return 2; }, [&](int value) { answers += value; });
        QTRY_COMPARE(answers, 2);
    }
};

QTEST_GUILESS_MAIN(TestTables)
#include "test_tables.moc"
