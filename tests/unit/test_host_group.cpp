// SPDX-License-Identifier: GPL-3.0-or-later
// Several hosts as one: what is put where, and who is asked about it. The hosts have no machines.
#include "host/host_group.h"
#include "support/scripted_desk.h"

#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::host;
using namespace bakeoff::tests;

class TestHostGroup : public QObject, private ScriptedDesk
{
    Q_OBJECT

    std::shared_ptr<ScriptedHost> m_other;
    std::shared_ptr<HostGroup> m_group;

    std::shared_ptr<HostGroup> makeGroup() const
    {
        return std::make_shared<HostGroup>(QStringLiteral("group:lan one two"),
                                           std::vector<std::shared_ptr<Hypervisor>>{m_host, m_other},
                                           m_path + QStringLiteral("/vm"));
    }
    static DeployRequest webTier()
    {
        DeployRequest made;
        made.topologyId = QStringLiteral("web-tier");
        made.platformId = QStringLiteral("debian-12");
        made.strategy = Strategy::OsOnly;
        return made;
    }
    QString placeOf(const QString &deployment, const QString &node) const
    {
        return m_group->placeOf(QStringLiteral("bakeoff-%1-%2").arg(deployment, node));
    }
    QList<DeploymentNode> nodesOf(const QString &deployment) const
    {
        const auto record = m_workspace->deployment(deployment);
        return record ? record->nodes : QList<DeploymentNode>();
    }
    Placement placement(const QString &name, const QStringList &apart = {}) const
    {
        return {name, m_workspace->imagesDirectory() + '/' + name, Bytes::mebi(512), apart};
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(open());
        m_host->address = QStringLiteral("one");
        m_other = std::make_shared<ScriptedHost>(m_path + QStringLiteral("/vm"), m_workspace->id());
        m_other->address = QStringLiteral("two");
        m_group = makeGroup();
        m_deployer = std::make_unique<deploy::Deployer>(
            *m_workspace, m_catalog, m_group,
            deploy::makeFileSecretStore(m_path + QStringLiteral("/secrets")));
    }
    void cleanup()
    {
        m_deployer.reset();
        m_group.reset();
        m_other.reset();
        close();
    }

    void theyCountAsOne()
    {
        m_host->memory = Bytes::gibi(4);
        m_other->memory = Bytes::gibi(8);
        m_other->cores = 6;
        const auto facts = m_group->facts();
        QVERIFY(facts);
        QCOMPARE(facts->uri, "group:lan one two");
        QCOMPARE(facts->memory.value, Bytes::gibi(12).value);
        QCOMPARE(facts->cores, 8);
        QCOMPARE(facts->cpuModel, "Scripted CPU"); // both have it
        QCOMPARE(m_group->load()->freeMemory.value, Bytes::gibi(12).value);
        m_other->free = Bytes::gibi(3);
        QCOMPARE(m_group->volumes().freeSpace({})->value, Bytes::gibi(3).value);
        QVERIFY(!m_group->sharesFiles() && !m_group->isOnThisMachine());

        // What any of them keeps is known, and once.
        for (ScriptedHost *host : {m_host.get(), m_other.get()}) {
            host->store = m_path + "/store-" + host->address;
            QVERIFY(QDir().mkpath(host->store));
            for (const QString &name : {QStringLiteral("template"), QString("disk-of-" + host->address)}) {
                QFile file(host->store + '/' + name);
                QVERIFY(file.open(QIODevice::WriteOnly));
            }
        }
        QStringList stored = *m_group->volumes().stored();
        stored.sort();
        QCOMPARE(stored, (QStringList{"disk-of-one", "disk-of-two", "template"}));
    }

    void nodesThatDoTheSameAreOnDifferentHosts()
    {
        m_other->memory = Bytes::gibi(64); // most room is always there
        const RunRecord run = deploy(webTier());
        QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message));
        const QString first = placeOf(run.deploymentId, "web-1");
        const QString second = placeOf(run.deploymentId, "web-2");
        QCOMPARE((QSet<QString>{first, second}), (QSet<QString>{"one", "two"}));
        QCOMPARE(m_host->domainNames().size() + m_other->domainNames().size(), 3);
        const auto record = m_workspace->deployment(run.deploymentId);
        QVERIFY(record);
        QCOMPARE(record->hostUri, "group:lan one two");
        // What is published is published where the machine is.
        const QString balancer = placeOf(run.deploymentId, "balancer-1");
        QCOMPARE((balancer == "one" ? m_host : m_other)->publishedPorts().size(), 1);
        QCOMPARE((balancer == "one" ? m_other : m_host)->publishedPorts().size(), 0);
        const auto states = m_deployer->nodeControl().states(run.deploymentId);
        QVERIFY(states);
        for (const deploy::NodeControl::State &each : *states) {
            QCOMPARE(each.state, DomainState::Running);
            QCOMPARE(each.place, placeOf(run.deploymentId, each.node));
        }

        auto removal = m_deployer->destroy(run.deploymentId);
        QVERIFY(removal);
        QCOMPARE((*removal)->wait().outcome, Outcome::Succeeded);
        QCOMPARE(m_host->domainNames() + m_other->domainNames(), QStringList());
        QCOMPARE(files(), m_filesBefore);
    }

    void theConsoleIsReadWhereTheMachineIs()
    {
        for (ScriptedHost *host : {m_host.get(), m_other.get()}) {
            host->store = m_path + "/store-" + host->address;
            QVERIFY(QDir().mkpath(host->store));
        }
        const RunRecord run = deploy(webTier());
        QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message));
        QCOMPARE(
            (QSet<QString>{placeOf(run.deploymentId, "web-1"), placeOf(run.deploymentId, "web-2")}).size(),
            2);
        const deploy::NodeControl control = m_deployer->nodeControl();
        for (const char *node : {"web-1", "web-2"}) {
            const auto console = control.console(run.deploymentId, node, 1000);
            QVERIFY2(console, console ? "" : qPrintable(console.error().text()));
            QVERIFY(console->contains("Linux version"));
        }
        // That it is gone is said where all hosts say so.
        const QString log = QStringLiteral("%1/%2-web-1.console").arg(m_path + "/vm", run.deploymentId);
        QVERIFY(m_group->volumes().remove(log));
        QCOMPARE(control.console(run.deploymentId, "web-1", 1000).error().code, ErrorCode::NotFound);
        m_host->isAway = true;
        QCOMPARE(m_group->volumes().tail(log, 1000).error().code, ErrorCode::Unreachable);
        m_host->isAway = false;
        auto removal = m_deployer->destroy(run.deploymentId);
        QVERIFY(removal);
        QCOMPARE((*removal)->wait().outcome, Outcome::Succeeded);
        for (const ScriptedHost *host : {m_host.get(), m_other.get()})
            QCOMPARE(QDir(host->store).entryList(QDir::Files), QStringList());
    }

    void whatIsLostIsReplacedApartFromTheOthers()
    {
        m_other->memory = Bytes::gibi(64);
        const RunRecord run = deploy(webTier());
        QCOMPARE(run.outcome, Outcome::Succeeded);
        const QString stays = placeOf(run.deploymentId, "web-2");
        ScriptedHost &loser = *(placeOf(run.deploymentId, "web-1") == "one" ? m_host : m_other);
        // As another process finds it, which knows of no machine where it is.
        m_group = makeGroup();
        m_deployer = std::make_unique<deploy::Deployer>(
            *m_workspace, m_catalog, m_group,
            deploy::makeFileSecretStore(m_path + QStringLiteral("/secrets")));
        loser.lose(QStringLiteral("bakeoff-%1-web-1").arg(run.deploymentId));
        const auto plan = m_deployer->planRepair(run.deploymentId, {}, {});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        const RunRecord repair = m_deployer->start(*plan)->wait();
        QVERIFY2(repair.outcome == Outcome::Succeeded, qPrintable(repair.failure.message));
        QSet<QString> places;
        for (const DeploymentNode &node : nodesOf(run.deploymentId)) {
            if (node.role == "web")
                places.insert(m_group->placeOf(node.domainName));
        }
        QCOMPARE(places, (QSet<QString>{"one", "two"}));
        QCOMPARE(placeOf(run.deploymentId, "web-2"), stays);
    }

    void aMachineGoesWhereThereIsRoom()
    {
        m_host->memory = Bytes::gibi(2);
        m_other->memory = Bytes::mebi(1800);
        for (const auto &[name, expected] :
             {std::pair("a", "one"), {"b", "two"}, {"c", "one"}, {"d", "two"}}) {
            QVERIFY(m_group->place(placement(name))); // none is started: what is to come counts
            QCOMPARE(m_group->placeOf(name), expected);
        }
        // One that came to nothing takes none.
        QVERIFY(m_group->volumes().remove(placement("a").diskFile));
        QVERIFY(m_group->placeOf("a").isEmpty());
        QVERIFY(m_group->place(placement("e")));
        QCOMPARE(m_group->placeOf("e"), "one");
        // Room comes before being apart.
        m_other->memory = Bytes::mebi(512);
        QVERIFY(m_group->place(placement("f", {"c", "e"})));
        QCOMPARE(m_group->placeOf("f"), "one");
    }

    void aHostThatIsAwayLeavesItsMachinesUnknown()
    {
        const RunRecord run = deploy(webTier());
        QCOMPARE(run.outcome, Outcome::Succeeded);
        const QString domain = QStringLiteral("bakeoff-%1-web-1").arg(run.deploymentId);
        ScriptedHost &away = *(placeOf(run.deploymentId, "web-1") == "one" ? m_host : m_other);
        away.isAway = true;
        QCOMPARE(m_group->state(domain), DomainState::Unknown);
        QCOMPARE(makeGroup()->state(domain), DomainState::Unknown); // nobody knows who has it
        QCOMPARE(m_group->state("bakeoff-never-was"), DomainState::Unknown);
        const auto plan = m_deployer->planRepair(run.deploymentId, {}, {});
        QVERIFY(!plan); // it may run on
        // New machines go to the other one, and what the group has is known.
        QCOMPARE(m_group->facts()->memory.value, Bytes::gibi(32).value);
        const ScriptedHost &stays = *(&away == m_host.get() ? m_other : m_host);
        QCOMPARE(m_group->load()->running, int(stays.domainNames().size()));
        QVERIFY(m_group->volumes().freeSpace({}));
        QVERIFY(m_group->place(placement("new")));
        QCOMPARE(m_group->placeOf("new"), &away == m_host.get() ? "two" : "one");
        (&away == m_host.get() ? m_other : m_host)->isAway = true;
        const auto none = m_group->place(placement("newer"));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::Unreachable);
    }

    void whatOneHostRefusesTheOthersDoAllTheSame()
    {
        m_host->addForeign("bakeoff-x-web-1"); // somebody else's
        m_other->addForeign("bakeoff-x-web-1", m_workspace->id(), "x", "web-1");
        const auto ended = m_group->destroy("bakeoff-x-web-1");
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::PermissionDenied);
        QCOMPARE(m_host->domainNames(), QStringList{"bakeoff-x-web-1"});
        QCOMPARE(m_other->domainNames(), QStringList());
    }

    void oneThatWasMovedByHandIsFound()
    {
        QVERIFY(m_group->place(placement("bakeoff-x-web-1")));
        const bool isOnFirst = m_group->placeOf("bakeoff-x-web-1") == "one";
        (isOnFirst ? m_other : m_host)->addForeign("bakeoff-x-web-1", m_workspace->id(), "x", "web-1");
        QCOMPARE(m_group->state("bakeoff-x-web-1"), DomainState::Running);
        QCOMPARE(m_group->placeOf("bakeoff-x-web-1"), isOnFirst ? "two" : "one");
        // Its disk is where it is.
        QVERIFY(m_group->volumes().flatten(placement("bakeoff-x-web-1").diskFile, m_path + "/whole.qcow2", {},
                                           Deadline(std::chrono::seconds(20)), {}));
        QVERIFY((isOnFirst ? m_other : m_host)->operations().contains("flatten whole"));
        // As libvirt leaves it where the former host keeps its definition.
        m_host->addForeign("bakeoff-x-web-2", m_workspace->id(), "x", "web-2");
        QCOMPARE(m_group->placeOf("bakeoff-x-web-2"), "one");
        m_host->lose("bakeoff-x-web-2");
        m_other->addForeign("bakeoff-x-web-2", m_workspace->id(), "x", "web-2");
        QCOMPARE(m_group->state("bakeoff-x-web-2"), DomainState::Running);
        QCOMPARE(m_group->placeOf("bakeoff-x-web-2"), "two");
    }

    void whatEndedWithAnEarlierProcessIsPublishedAgain()
    {
        const RunRecord run = deploy(webTier());
        QCOMPARE(run.outcome, Outcome::Succeeded);
        const QString balancer = QStringLiteral("bakeoff-%1-balancer-1").arg(run.deploymentId);
        ScriptedHost &publisher = *(m_group->placeOf(balancer) == "one" ? m_host : m_other);
        const QMap<int, QString> before = publisher.publishedPorts();
        QCOMPARE(before.size(), 1);
        QVERIFY(publisher.closePort(balancer, before.firstKey()));
        QVERIFY(m_deployer->nodeControl().publishAgain().isEmpty());
        QCOMPARE(publisher.publishedPorts(), before);
        QVERIFY(m_deployer->nodeControl().publishAgain().isEmpty()); // what is open stays so
        QCOMPARE(publisher.publishedPorts(), before);
    }

    void deathsAreToldByEachHost()
    {
        m_host->addForeign("a", m_workspace->id(), "x", "a");
        m_other->addForeign("b", m_workspace->id(), "x", "b");
        QStringList told;
        auto watch = m_group->watch([&told](const DomainEvent &event) { told << event.name; });
        QVERIFY(watch);
        m_host->lose("a");
        m_other->lose("b");
        QCOMPARE(told, (QStringList{"a", "b"}));
    }

    void deploymentsHaveAddressesOfTheirOwn()
    {
        QSet<QString> prefixes;
        for (int i = 0; i < 3; ++i) {
            const RunRecord run = deploy(webTier());
            QCOMPARE(run.outcome, Outcome::Succeeded);
            QSet<QString> own;
            QSet<int> numbers;
            for (const DeploymentNode &node : nodesOf(run.deploymentId)) {
                own.insert(prefixOf(node.address));
                numbers.insert(nodeNumber(node.address));
            }
            QCOMPARE(own, QSet<QString>{clusterPrefix(run.deploymentId)});
            QCOMPARE(numbers, (QSet<int>{1, 2, 3}));
            QVERIFY(!prefixes.contains(*own.cbegin()));
            prefixes += own;
        }
        QCOMPARE(nodeNumber("10.9.0.2"), 0);
        QCOMPARE(nodeNumber({}), 0);
    }
};

QTEST_GUILESS_MAIN(TestHostGroup)
#include "test_host_group.moc"
