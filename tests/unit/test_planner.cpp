// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/planner.h"
#include "engine/step.h"
#include "support/fixtures.h"

#include <QSet>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

namespace {

QStringList idsOf(const Plan &plan)
{
    QStringList ids;
    for (const PlanStep &step : plan.steps)
        ids << step.id;
    return ids;
}

/// All that must have happened before a step, transitively.
QSet<QString> before(const Plan &plan, const QString &id)
{
    QSet<QString> all;
    QStringList open = plan.step(id)->after;
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (all.contains(next))
            continue;
        all.insert(next);
        open += plan.step(next)->after;
    }
    return all;
}

bool isRunnable(const Plan &plan)
{
    engine::Graph graph;
    for (const PlanStep &step : plan.steps) {
        engine::Step bound;
        bound.id = step.id;
        bound.after = step.after;
        graph.push_back(bound);
    }
    return engine::validate(graph).has_value();
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = productCatalog();

    Result<Plan> planWith(const QList<TemplateRecord> &templates, const DeployRequest &asked)
    {
        const image::TemplateInventory inventory(templates, m_catalog);
        return deploy::planDeployment(asked, {m_catalog, inventory, {}}, QStringLiteral("abc123"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_catalog.problems.isEmpty(),
                 m_catalog.problems.isEmpty() ? "" : qPrintable(m_catalog.problems.first().message));
    }

    void osOnlyInstallsInEveryNode()
    {
        auto plan = planWith({osTemplate(m_catalog, "debian-12")}, request("web-tier", Strategy::OsOnly));
        QVERIFY(plan);
        QVERIFY(isRunnable(*plan));
        QVERIFY(plan->missingTemplates.isEmpty());
        QCOMPARE(plan->nodes.size(), 3);
        for (const char *node : {"balancer-1", "web-1", "web-2"}) {
            for (const char *phase :
                 {"clone", "boot", "agent", "identity", "install", "configure", "join", "health"})
                QVERIFY2(plan->step(QStringLiteral("%1:%2").arg(node, phase)), phase);
            QCOMPARE(plan->node(node)->templateKey, QString("debian-12"));
        }
    }

    void preInstalledOnlyJoins()
    {
        auto plan = planWith(
            {goldenImage(m_catalog, "debian-12", "apache"), goldenImage(m_catalog, "debian-12", "haproxy")},
            request("web-tier", Strategy::PreInstalled));
        QVERIFY(plan);
        QVERIFY(isRunnable(*plan));
        QVERIFY(plan->missingTemplates.isEmpty()); // not even the OS template: golden images stand alone
        const QStringList ids = idsOf(*plan);
        QVERIFY(!ids.join(' ').contains(":install"));
        QVERIFY(!ids.join(' ').contains(":configure"));
        QVERIFY(ids.contains("web-2:join"));
        QCOMPARE(plan->node("web-1")->templateKey, QString("debian-12/apache"));
    }

    void packagesDepthConfiguresAtDeploy()
    {
        DeployRequest asked = request("web-single", Strategy::PreInstalled);
        asked.depth = BakeDepth::Packages;
        auto plan = planWith({goldenImage(m_catalog, "debian-12", "apache", BakeDepth::Packages)}, asked);
        QVERIFY(plan);
        QVERIFY(plan->missingTemplates.isEmpty());
        QVERIFY(plan->step("web-1:configure"));
        QVERIFY(!plan->step("web-1:install"));
    }

    void theBalancerJoinsAfterTheWebNodesAreHealthy()
    {
        auto plan = planWith({osTemplate(m_catalog, "debian-12")}, request("web-tier", Strategy::OsOnly));
        QVERIFY(plan);
        const QSet<QString> earlier = before(*plan, "balancer-1:join");
        QVERIFY(earlier.contains("web-1:health"));
        QVERIFY(earlier.contains("web-2:health"));
        // But it boots and installs beside them.
        QVERIFY(!before(*plan, "balancer-1:configure").contains("web-1:boot"));
        // Nothing is published before the whole was used.
        QVERIFY(before(*plan, "balancer-1:publish-80").contains("topology:1-balancer-1"));
    }

    void missingTemplatesAreBuiltBeforeTheDeployBegins()
    {
        auto plan = planWith({}, request("web-tier", Strategy::PreInstalled));
        QVERIFY(plan);
        QVERIFY(isRunnable(*plan));
        QCOMPARE(QSet<QString>(plan->missingTemplates.cbegin(), plan->missingTemplates.cend()),
                 (QSet<QString>{"debian-12", "debian-12/apache", "debian-12/haproxy"}));
        const QSet<QString> earlier = before(*plan, "web-1:clone");
        for (const char *step :
             {"debian-12:build", "debian-12/apache:register", "debian-12/haproxy:register"})
            QVERIFY2(earlier.contains(step), step);
        // A bake passes health, is generalised, sealed, and a test clone boots and passes, in that order.
        const QSet<QString> sealedAfter = before(*plan, "debian-12/apache:register");
        for (const char *step :
             {"health", "generalise", "seal", "check-boot", "check-health", "discard-check", "discard-bake"})
            QVERIFY2(sealedAfter.contains(QStringLiteral("debian-12/apache:") + step), step);
        QVERIFY(before(*plan, "debian-12/apache:seal").contains("debian-12/apache:generalise"));
        for (const PlanStep &step : plan->steps)
            QCOMPARE(step.phase == Phase::Template,
                     step.scope != QString("deployment") || step.kind == StepKind::ProbeHost);
    }

    void changedRecipesAskForANewBake()
    {
        TemplateRecord old = goldenImage(m_catalog, "debian-12", "apache");
        old.recipeDigest = "older";
        auto plan = planWith({osTemplate(m_catalog, "debian-12"), old},
                             request("web-single", Strategy::PreInstalled));
        QVERIFY(plan);
        QCOMPARE(plan->missingTemplates, QStringList{"debian-12/apache"});
    }

    void revokedTemplatesAreNotDeployed()
    {
        TemplateRecord revoked = goldenImage(m_catalog, "debian-12", "apache");
        revoked.status = TemplateStatus::Revoked;
        auto plan = planWith({osTemplate(m_catalog, "debian-12"), revoked},
                             request("web-single", Strategy::PreInstalled));
        QVERIFY(!plan);
        QVERIFY(plan.error().message.contains("debian-12/apache"));
        QVERIFY(!plan.error().hint.isEmpty());
    }

    void countsCanBeChosen()
    {
        DeployRequest asked = request("web-tier", Strategy::OsOnly);
        asked.counts.insert("web", 5);
        auto plan = planWith({osTemplate(m_catalog, "debian-12")}, asked);
        QVERIFY(plan);
        QCOMPARE(plan->nodes.size(), 6);
        QSet<QString> addresses;
        QSet<QString> macs;
        for (const PlanNode &node : plan->nodes) {
            addresses.insert(node.address);
            macs.insert(node.macAddress);
        }
        QCOMPARE(addresses.size(), 6);
        QCOMPARE(macs.size(), 6);
    }

    void sizesCanBeChosen()
    {
        DeployRequest asked = request("web-tier", Strategy::OsOnly);
        asked.memory_MiB.insert("web", 768);
        asked.vcpus.insert("balancer", 2);
        auto plan = planWith({osTemplate(m_catalog, "debian-12")}, asked);
        QVERIFY(plan);
        QCOMPARE(plan->node("web-2")->memory_MiB, 768);
        QCOMPARE(plan->node("web-2")->vcpus, 1);
        QCOMPARE(plan->node("balancer-1")->vcpus, 2);
        QCOMPARE(plan->memory, Bytes::mebi(512 + 2 * 768));

        asked.memory_MiB.insert("web", 100);
        QVERIFY(planWith({}, asked).error().message.contains("100 MiB"));
        asked.memory_MiB.remove("web");
        asked.vcpus.insert("balancer", 0);
        QVERIFY(planWith({}, asked).error().message.contains("0 vCPUs"));
        asked.vcpus = {{"databse", 1}};
        auto unknown = planWith({}, asked);
        QVERIFY(unknown.error().message.contains("databse"));
        QVERIFY(unknown.error().hint.contains("balancer, web"));
    }

    void aReplicaJoinsAfterItsPrimaryAndIsReadAfterItIsWritten()
    {
        auto plan =
            planWith({osTemplate(m_catalog, "debian-12")}, request("mysql-replication", Strategy::OsOnly));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QVERIFY(isRunnable(*plan));
        for (const char *replica : {"replica-1", "replica-2"}) {
            QVERIFY(before(*plan, QLatin1String(replica) + ":join").contains("primary-1:health"));
            const QSet<QString> earlier = before(*plan, QStringLiteral("topology:2-") + replica);
            QVERIFY(earlier.contains("topology:1-primary-1"));
            QVERIFY(earlier.contains("replica-1:health") && earlier.contains("replica-2:health"));
        }
        QVERIFY(before(*plan, "primary-1:publish-3306").contains("topology:2-replica-2"));
        QCOMPARE(plan->step("topology:2-replica-1")->argument, QString("1"));
    }

    void theFirstOfAPoolLeads()
    {
        for (const Strategy strategy : {Strategy::OsOnly, Strategy::PreInstalled}) {
            auto plan = planWith(
                {osTemplate(m_catalog, "debian-12"), goldenImage(m_catalog, "debian-12", "glusterfs")},
                request("gluster-replica", strategy));
            QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
            QVERIFY(isRunnable(*plan));
            const QString ready = strategy == Strategy::OsOnly ? ":configure" : ":identity";
            const QSet<QString> first = before(*plan, "storage-1:join");
            QVERIFY(first.contains("storage-2" + ready) && first.contains("storage-3" + ready));
            QVERIFY(!first.contains("storage-2:join"));
            QVERIFY(before(*plan, "storage-2:join").contains("storage-1:health"));
            QVERIFY(before(*plan, "storage-3:join").contains("storage-1:health"));
            QVERIFY(!before(*plan, "storage-3:join").contains("storage-2:join"));
        }
        DeployRequest asked = request("gluster-replica", Strategy::OsOnly);
        asked.counts.insert("storage", 2);
        QVERIFY(planWith({}, asked).error().message.contains("at least 3 node"));
    }

    void everyTopologyFitsIntoEightGibibytes()
    {
        for (const Topology &topology : m_catalog.topologies) {
            auto plan =
                planWith({osTemplate(m_catalog, "debian-12")}, request(topology.id, Strategy::OsOnly));
            QVERIFY2(plan, qPrintable(topology.id));
            QVERIFY2(plan->memory <= Bytes::gibi(8), qPrintable(topology.id));
        }
    }

    void badRequestsGetASentence_data()
    {
        QTest::addColumn<QString>("topology");
        QTest::addColumn<QString>("platform");
        QTest::addColumn<int>("webNodes");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown topology") << "no-such"
                                          << "debian-12" << 2 << 0 << "no-such";
        QTest::newRow("unknown platform") << "web-tier"
                                          << "plan9" << 2 << 0 << "plan9";
        QTest::newRow("planning only") << "web-tier"
                                       << "suse" << 2 << 0 << "planning";
        QTest::newRow("no node") << "web-tier"
                                 << "debian-12" << 0 << 0 << "web";
        QTest::newRow("too many") << "web-tier"
                                  << "debian-12" << 5000 << 0 << "16 node";
        QTest::newRow("no port") << "web-tier"
                                 << "debian-12" << 2 << 70000 << "70000";
    }
    void badRequestsGetASentence()
    {
        QFETCH(QString, topology);
        QFETCH(QString, platform);
        QFETCH(int, webNodes);
        QFETCH(int, port);
        QFETCH(QString, named);
        DeployRequest asked = request(topology, Strategy::OsOnly, platform);
        asked.counts.insert("web", webNodes);
        if (port)
            asked.ports.insert("balancer:80", port);
        auto plan = planWith({}, asked);
        QVERIFY(!plan);
        QVERIFY2(plan.error().message.contains(named), qPrintable(plan.error().text()));
    }

    void aServiceWithoutRecipeSaysSo()
    {
        Catalog catalog = m_catalog;
        catalog.topologies.first().nodes.first().service = "hadoop";
        const image::TemplateInventory inventory({}, catalog);
        auto plan = deploy::planDeployment(request(catalog.topologies.first().id, Strategy::OsOnly),
                                           {catalog, inventory, {}}, "x");
        QVERIFY(!plan);
        QVERIFY2(plan.error().message.contains("no recipe yet"), qPrintable(plan.error().message));
        auto bake = deploy::planTemplates("debian-12", "hadoop", BakeDepth::Configured, false,
                                          {m_catalog, inventory, {}});
        QVERIFY(!bake);
        QVERIFY(bake.error().message.contains("no recipe yet"));
    }

    void templatesArePlannedByThemselves()
    {
        const image::TemplateInventory all(
            {osTemplate(m_catalog, "debian-12"), goldenImage(m_catalog, "debian-12", "mysql")}, m_catalog);
        const deploy::PlanInputs inputs{m_catalog, all, {}};
        QVERIFY(deploy::planTemplates("debian-12", "mysql", BakeDepth::Configured, false, inputs)
                    ->steps.isEmpty());
        QCOMPARE(deploy::planTemplates("debian-12", "mysql", BakeDepth::Configured, true, inputs)
                     ->missingTemplates,
                 QStringList{"debian-12/mysql"});
        QCOMPARE(
            deploy::planTemplates("debian-12", {}, BakeDepth::Configured, true, inputs)->missingTemplates,
            QStringList{"debian-12"});
        QCOMPARE(all.nextGeneration("debian-12/mysql"), 2);
        QCOMPARE(all.nextGeneration("debian-13"), 1);
    }

    void estimatesComeFromEarlierRuns()
    {
        const image::TemplateInventory inventory({osTemplate(m_catalog, "debian-12")}, m_catalog);
        auto plan = deploy::planDeployment(
            request("web-single", Strategy::OsOnly),
            {m_catalog, inventory, {{Phase::Boot, 14.0}, {Phase::Install, 40.0}}}, "x");
        QVERIFY(plan);
        QCOMPARE(plan->estimate_s.value_or(0), 54.0);
        QCOMPARE(plan->step("web-1:boot")->estimate_s.value_or(0), 14.0);
        QVERIFY(!planWith({osTemplate(m_catalog, "debian-12")}, request("web-single", Strategy::OsOnly))
                     ->estimate_s);
        // The balancer joins when the web nodes are healthy, so one join and one check follow the other.
        auto tier = deploy::planDeployment(
            request("web-tier", Strategy::OsOnly),
            {m_catalog, inventory, {{Phase::Boot, 14.0}, {Phase::Join, 30.0}, {Phase::Health, 1.0}}}, "x");
        QVERIFY(tier);
        // boot, join, health; the balancer's join and health; the check of the whole
        QCOMPARE(tier->estimate_s.value_or(0), 14.0 + 30 + 1 + 30 + 1 + 1);
    }

    void bakingThePlanMakesWhatIsMissingOrStale()
    {
        const TemplateRecord os = osTemplate(m_catalog, "debian-12");
        TemplateRecord fresh = goldenImage(m_catalog, "debian-12", "apache");
        fresh.parentId = os.id;
        TemplateRecord changed = goldenImage(m_catalog, "debian-12", "haproxy");
        changed.parentId = os.id;
        changed.recipeDigest = "older";
        const QList<TemplateKey> wanted{{"debian-12", {}, BakeDepth::OsOnly},
                                        {"debian-12", "apache", BakeDepth::Configured},
                                        {"debian-12", "haproxy", BakeDepth::Configured},
                                        {"debian-13", "apache", BakeDepth::Configured}};
        const image::TemplateInventory inventory({os, fresh, changed}, m_catalog);
        auto plan = deploy::planBakes(wanted, 2, {m_catalog, inventory, {}});
        QVERIFY(plan);
        QVERIFY(isRunnable(*plan));
        // Debian 13 was never built, and its image stands on it.
        QCOMPARE(plan->missingTemplates, (QStringList{"debian-12/haproxy", "debian-13", "debian-13/apache"}));
        QCOMPARE(plan->scopesAtOnce, 2);
        QVERIFY(before(*plan, "debian-13/apache:clone").contains("debian-13:build"));
        QSet<QString> names; // machines of two systems do not share a name
        for (const PlanNode &node : plan->nodes)
            names.insert(node.id);
        QCOMPARE(names.size(), plan->nodes.size());
    }

    void bakingThePlanTwiceBakesNothing()
    {
        const TemplateRecord os = osTemplate(m_catalog, "debian-12");
        TemplateRecord golden = goldenImage(m_catalog, "debian-12", "apache");
        golden.parentId = os.id;
        const QList<TemplateKey> wanted{{"debian-12", {}, BakeDepth::OsOnly},
                                        {"debian-12", "apache", BakeDepth::Configured}};
        const image::TemplateInventory inventory({os, golden}, m_catalog);
        auto plan = deploy::planBakes(wanted, 2, {m_catalog, inventory, {}});
        QVERIFY(plan);
        QVERIFY(plan->steps.isEmpty());
    }

    void anOsTemplateThatLagsTakesItsImagesAlong()
    {
        TemplateRecord os = osTemplate(m_catalog, "debian-12");
        os.outdated = {{"openssl", "1", "2", true}};
        TemplateRecord golden = goldenImage(m_catalog, "debian-12", "apache");
        golden.parentId = os.id;
        const image::TemplateInventory inventory({os, golden}, m_catalog);
        QVERIFY(inventory.current("debian-12")); // it may still be deployed
        QVERIFY(!inventory.isUpToDate("debian-12"));
        const QList<TemplateKey> wanted{{"debian-12", {}, BakeDepth::OsOnly},
                                        {"debian-12", "apache", BakeDepth::Configured}};
        auto plan = deploy::planBakes(wanted, 1, {m_catalog, inventory, {}});
        QVERIFY(plan);
        QCOMPARE(plan->missingTemplates, (QStringList{"debian-12", "debian-12/apache"}));
        // And once only the parent is new, the image is stale for that.
        os.outdated.clear();
        TemplateRecord newer = os;
        newer.id = "newer";
        newer.generation = 2;
        const image::TemplateInventory later({os, newer, golden}, m_catalog);
        QVERIFY(later.staleness(golden).parentReplaced);
        QVERIFY(later.current("debian-12/apache"));
    }

    void whatCannotBeMadeIsRefusedByName_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("told");
        QTest::newRow("planning only") << "suse"
                                       << ""
                                       << "SUSE";
        QTest::newRow("no recipe") << "debian-12"
                                   << "hadoop"
                                   << "Hadoop";
        QTest::newRow("unknown platform") << "beos"
                                          << ""
                                          << "beos";
        QTest::newRow("unknown service") << "debian-12"
                                         << "gopher"
                                         << "gopher";
    }
    void whatCannotBeMadeIsRefusedByName()
    {
        QFETCH(QString, platform);
        QFETCH(QString, service);
        QFETCH(QString, told);
        const image::TemplateInventory inventory({}, m_catalog);
        const TemplateKey key{platform, service,
                              service.isEmpty() ? BakeDepth::OsOnly : BakeDepth::Configured};
        auto plan = deploy::planBakes({key}, 1, {m_catalog, inventory, {}});
        QVERIFY(!plan);
        QVERIFY2(plan.error().message.contains(told), qPrintable(plan.error().message));
    }

    void aCheckAsksTheMirrorOnceForEachPlatform()
    {
        const image::TemplateInventory inventory({}, m_catalog);
        auto plan = deploy::planPatchCheck(
            {osTemplate(m_catalog, "debian-12"), goldenImage(m_catalog, "debian-12", "apache")},
            {m_catalog, inventory, {}});
        QVERIFY(plan);
        QVERIFY(isRunnable(*plan));
        QCOMPARE(idsOf(*plan),
                 (QStringList{"index:debian-12", "check:os-debian-12", "check:golden-debian-12-apache"}));
    }

    void aPinnedTemplateIsTakenWhateverNewerOnesThereAre()
    {
        TemplateRecord older = goldenImage(m_catalog, "debian-12", "apache");
        older.id = "older";
        older.recipeDigest = "of a year ago"; // pinned all the same
        TemplateRecord newer = goldenImage(m_catalog, "debian-12", "apache");
        newer.generation = 2;
        DeployRequest asked = request("web-single", Strategy::PreInstalled);
        asked.pinnedTemplates = QStringList{"older"};
        auto plan = planWith({older, newer}, asked);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QVERIFY(plan->missingTemplates.isEmpty());
        older.status = TemplateStatus::Revoked;
        QCOMPARE(planWith({older, newer}, asked).error().code, ErrorCode::Unsupported);
        QCOMPARE(planWith({newer}, asked).error().code, ErrorCode::NotFound);
        older.status = TemplateStatus::Ready;
        older.serviceId = "haproxy";
        QCOMPARE(planWith({older, newer}, asked).error().code, ErrorCode::Invalid);
    }

    void keysAreReadAsTheyAreWritten()
    {
        for (const TemplateKey &key : {TemplateKey{"debian-12", {}, BakeDepth::OsOnly},
                                       TemplateKey{"debian-12", "apache", BakeDepth::Configured},
                                       TemplateKey{"debian-12", "apache", BakeDepth::Packages}})
            QCOMPARE(parseTemplateKey(key.toString()), key);
    }

    void aPlanIsAPureValue()
    {
        // Same inputs, same plan: nothing random, no clock, no hypervisor.
        const auto one = planWith({}, request("web-tier", Strategy::PreInstalled));
        const auto two = planWith({}, request("web-tier", Strategy::PreInstalled));
        QVERIFY(one && two);
        QCOMPARE(one->steps, two->steps);
    }
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "test_planner.moc"
