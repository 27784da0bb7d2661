// SPDX-License-Identifier: GPL-3.0-or-later
// Growing, shrinking and repairing deployments that run, on a host without machines.
#include "deploy/node_control.h"
#include "support/scripted_desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;
using deploy::DeploymentChange;

class TestChange : public QObject, private ScriptedDesk
{
    Q_OBJECT

    DeploymentRecord m_deployment; ///< as it was deployed
    qsizetype m_operationsBefore = 0;

    bool deployed(const QString &topology)
    {
        const RunRecord run = deploy(request(topology, Strategy::OsOnly));
        if (run.outcome != Outcome::Succeeded) {
            qWarning() << run.failure.message << run.failure.detail;
            return false;
        }
        m_deployment = now();
        m_operationsBefore = m_host->operations().size();
        return true;
    }
    DeploymentRecord now() const { return m_workspace->deployments()->value(0); }
    QString domain(const QString &node) const
    {
        return QStringLiteral("bakeoff-%1-%2").arg(m_deployment.id, node);
    }
    Outcome carryOut(const Result<Plan> &plan, QString *why = nullptr)
    {
        if (!plan) {
            qWarning() << plan.error().text();
            return Outcome::Failed;
        }
        const RunRecord run = m_deployer->start(*plan)->wait();
        if (why)
            *why = run.failure.message;
        else if (run.outcome != Outcome::Succeeded)
            qWarning() << run.failure.message << run.failure.detail;
        return run.outcome;
    }
    Result<Plan> scaling(const QMap<QString, int> &counts) const
    {
        DeploymentChange change;
        change.counts = counts;
        return m_deployer->planChange(m_deployment.id, change);
    }
    Result<Plan> repair(const QStringList &more = {}) const
    {
        return m_deployer->planRepair(m_deployment.id, more, {});
    }
    QStringList operations() const { return m_host->operations().mid(m_operationsBefore); }
    static QStringList names(const DeploymentRecord &deployment)
    {
        QStringList list;
        for (const DeploymentNode &node : deployment.nodes)
            list << node.node + u'=' + node.role;
        list.sort();
        return list;
    }
    QStringList peers(const QString &node, const QString &role) const
    {
        QStringList list;
        const auto data = QJsonDocument::fromJson(
            m_host->fileInGuest(domain(node), QStringLiteral("/run/bakeoff/data/node.json")));
        for (const QJsonValue &peer : data["bakeoff::peers"][role].toArray())
            list << peer["name"].toString();
        return list;
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void aWebNodeIsAddedAndTheBalancerTurnsToIt()
    {
        QVERIFY(deployed("web-tier"));
        QCOMPARE(carryOut(scaling({{"web", 3}})), Outcome::Succeeded);
        QCOMPARE(names(now()), (QStringList{"balancer-1=balancer", "web-1=web", "web-2=web", "web-3=web"}));
        QCOMPARE(now().state, DeploymentState::Running);
        QCOMPARE(now().endpoints, m_deployment.endpoints);
        QCOMPARE(m_host->domainNames().size(), 4);
        QCOMPARE(peers("balancer-1", "web"), (QStringList{"web-1", "web-2", "web-3"}));
        QCOMPARE(peers("web-1", "web").size(), 3);
        // The balancer joins again, after the new node is healthy; the other web nodes have nothing to do.
        const QStringList done = operations();
        QVERIFY(done.indexOf("join " + domain("balancer-1")) > done.indexOf("health " + domain("web-3")));
        QVERIFY(!done.contains("join " + domain("web-1")));
        QVERIFY(done.indexOf("topology " + domain("balancer-1")) >
                done.indexOf("join " + domain("balancer-1")));
        QVERIFY(!done.contains("publish " + domain("balancer-1"))); // it is published as it was
        // Its own address and card, its template and size as the others'.
        QSet<QString> addresses, cards;
        for (const DeploymentNode &node : now().nodes) {
            addresses << node.address;
            cards << node.macAddress;
            QCOMPARE(node.templateId, QString("os-debian-12"));
            QCOMPARE(node.memory_MiB, 512);
        }
        QCOMPARE(addresses.size(), 4);
        QCOMPARE(cards.size(), 4);
        QCOMPARE(m_workspace->runs()->size(), 1); // no measurement of a deploy
    }

    void aWebNodeLeavesAfterTheBalancerTurnedAway()
    {
        QVERIFY(deployed("web-tier"));
        QCOMPARE(carryOut(scaling({{"web", 1}})), Outcome::Succeeded);
        QCOMPARE(names(now()), (QStringList{"balancer-1=balancer", "web-1=web"}));
        QCOMPARE(m_host->domainNames().size(), 2);
        QCOMPARE(peers("balancer-1", "web"), QStringList{"web-1"});
        const QStringList done = operations();
        QVERIFY(done.indexOf("destroy " + domain("web-2")) > done.indexOf("health " + domain("balancer-1")));
        QVERIFY(!files().join(u' ').contains("web-2"));
        // And back: the name and the address are free again.
        QCOMPARE(carryOut(scaling({{"web", 2}})), Outcome::Succeeded);
        QCOMPARE(names(now()), names(m_deployment));
        // All of it goes when the deployment is destroyed.
        QCOMPARE((*m_deployer->destroy(m_deployment.id))->wait().outcome, Outcome::Succeeded);
        QCOMPARE(files(), m_filesBefore);
        QCOMPARE(m_host->domainNames(), QStringList());
    }

    void aLostNodeIsReplacedUnderItsName()
    {
        QVERIFY(deployed("web-tier"));
        m_host->lose(domain("web-2"));
        QCOMPARE(carryOut(repair()), Outcome::Succeeded);
        QCOMPARE(now(), m_deployment);
        QCOMPARE(m_host->state(domain("web-2")), host::DomainState::Running);
        const QStringList done = operations();
        QVERIFY(done.indexOf("destroy " + domain("web-2")) < done.indexOf("start " + domain("web-2")));
        QVERIFY(done.contains("join " + domain("balancer-1")));
        QVERIFY(!done.contains("destroy " + domain("web-1")));
    }

    void aLostBalancerIsPublishedOnTheSamePort()
    {
        QVERIFY(deployed("web-tier"));
        m_host->lose(domain("balancer-1"));
        QCOMPARE(carryOut(repair()), Outcome::Succeeded);
        QCOMPARE(now(), m_deployment);
        QVERIFY(operations().contains("publish " + domain("balancer-1")));
        QVERIFY(!operations().contains("join " + domain("web-1")));
    }

    void theReplicaThatHasMostTakesThePlaceOfALostPrimary()
    {
        QVERIFY(deployed("mysql-replication"));
        m_host->prints = [this](const QString &name, const QString &command) -> QByteArray {
            if (!command.contains("rank.sh"))
                return {};
            return name == domain("replica-2") ? "1200\n" : "34\n";
        };
        m_host->lose(domain("primary-1"));
        QCOMPARE(carryOut(repair()), Outcome::Succeeded);
        QCOMPARE(names(now()), (QStringList{"replica-1=replica", "replica-2=primary", "replica-3=replica"}));
        QCOMPARE(peers("replica-1", "primary"), QStringList{"replica-2"});
        const QStringList done = operations();
        const auto at = [&](const char *what, const char *node) {
            return done.indexOf(QLatin1String(what) + u' ' + domain(node));
        };
        QVERIFY(at("join", "replica-2") >= 0);
        QVERIFY(at("join", "replica-1") > at("health", "replica-2"));
        QVERIFY(at("join", "replica-3") > at("health", "replica-2"));
        // Clients find it where they always did.
        QCOMPARE(now().endpoints.size(), 1);
        QCOMPARE(now().endpoints[0].node, QString("replica-2"));
        QCOMPARE(now().endpoints[0].port, m_deployment.endpoints[0].port);
        QVERIFY(at("publish", "replica-2") > 0);
        // The secrets are those that they were.
        QVERIFY(m_deployer->secret(m_deployment.id, "mysql_password"));
        // Once more: the names go on, none is used for two machines.
        m_host->lose(domain("replica-2"));
        QCOMPARE(carryOut(repair()), Outcome::Succeeded);
        QCOMPARE(names(now()).join(u' ').count("=primary"), 1);
        QCOMPARE(now().nodes.size(), 3);
    }

    void aChangeThatFailsLeavesWhatThereWas()
    {
        QVERIFY(deployed("web-tier"));
        const QStringList before = files();
        m_host->script = [](const QString &what, const QString &subject) -> Result<> {
            return what == "configure" && subject.endsWith("web-3")
                       ? Result<>(fail(ErrorCode::Failed, "It broke."))
                       : Result<>{};
        };
        QString why;
        QCOMPARE(carryOut(scaling({{"web", 3}}), &why), Outcome::Failed);
        QVERIFY(!why.isEmpty());
        QCOMPARE(now(), m_deployment);
        QCOMPARE(files(), before);
        QCOMPARE(m_host->domainNames().size(), 3);
        // It can be tried again.
        m_host->script = {};
        QCOMPARE(carryOut(scaling({{"web", 3}})), Outcome::Succeeded);
    }

    void whatAFailedChangeCannotUndoStaysInTheList()
    {
        QVERIFY(deployed("web-tier"));
        m_host->script = [](const QString &what, const QString &subject) -> Result<> {
            return subject.endsWith("web-3") && (what == "join" || what == "destroy")
                       ? Result<>(fail(ErrorCode::Failed, "It is stuck."))
                       : Result<>{};
        };
        QString why;
        QCOMPARE(carryOut(scaling({{"web", 3}}), &why), Outcome::Failed);
        QCOMPARE(now().nodes.size(), 4);
        m_host->script = {};
        QCOMPARE((*m_deployer->destroy(m_deployment.id))->wait().outcome, Outcome::Succeeded);
        QCOMPARE(files(), m_filesBefore);
    }

    void aRepairThatFailsCanBeTriedAgain()
    {
        QVERIFY(deployed("web-tier"));
        m_host->lose(domain("web-1"));
        m_host->script = [](const QString &what, const QString &) -> Result<> {
            return what == "install" ? Result<>(fail(ErrorCode::Failed, "No mirror.")) : Result<>{};
        };
        QString why;
        QCOMPARE(carryOut(repair(), &why), Outcome::Failed);
        QCOMPARE(now(), m_deployment); // the lost node is still listed, and still lost
        m_host->script = {};
        QCOMPARE(carryOut(repair()), Outcome::Succeeded);
        QCOMPARE(now(), m_deployment);
    }

    void oneAtATime()
    {
        QVERIFY(deployed("web-tier"));
        auto plan = scaling({{"web", 3}});
        QVERIFY(plan);
        m_host->hanging.insert("install");
        const auto job = m_deployer->start(*plan);
        QTRY_VERIFY_WITH_TIMEOUT(operations().contains("install " + domain("web-3")), 20000);
        QCOMPARE(now().state, DeploymentState::Changing);
        // Another change, and a removal, are refused and touch nothing.
        const RunRecord second = m_deployer->start(*plan)->wait();
        QCOMPARE(second.outcome, Outcome::Failed);
        QVERIFY2(second.failure.message.contains("already"), qPrintable(second.failure.message));
        const RunRecord removal = (*m_deployer->destroy(m_deployment.id))->wait();
        QCOMPARE(removal.outcome, Outcome::Failed);
        QCOMPARE(now().state, DeploymentState::Changing);
        QVERIFY(!scaling({{"web", 4}}));
        job->cancel();
        QCOMPARE(job->wait().outcome, Outcome::Cancelled);
        QCOMPARE(now(), m_deployment);
        QCOMPARE(m_host->domainNames().size(), 3);
    }

    void whatCannotBeGetsASentence()
    {
        QVERIFY(deployed("web-tier"));
        const auto refused = [&](const QMap<QString, int> &counts) { return scaling(counts).error().text(); };
        QVERIFY(refused({{"web", 2}}).contains("is as it is to be"));
        QVERIFY(refused({{"web", 0}}).contains("at least 1 node"));
        QVERIFY(refused({{"web", 17}}).contains("16 node"));
        QVERIFY(refused({{"balancer", 2}}).contains("balancer"));
        QVERIFY(refused({{"databse", 1}}).contains("databse"));
        QVERIFY(repair().error().message.contains("nothing to repair"));
        QVERIFY(repair({"web-9"}).error().message.contains("web-9"));
        QVERIFY(m_deployer->planChange("none", {}).error().code == ErrorCode::NotFound);
        QCOMPARE(carryOut(repair({"web-1"})), Outcome::Succeeded); // named, though it runs
    }

    void theOnlyCopyOfDataIsStartedAgain()
    {
        QVERIFY(deployed("tomcat-tier"));
        m_host->lose(domain("database-1"));
        m_host->lose(domain("app-2"));
        const auto plan = repair();
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QCOMPARE(deploy::startingNodes(*plan), QStringList{"database-1"});
        QCOMPARE(deploy::leavingNodes(*plan), QStringList{"app-2"}); // it has nothing of its own
        QCOMPARE(carryOut(plan), Outcome::Succeeded);
        const QStringList done = operations();
        QVERIFY(done.lastIndexOf("join " + domain("app-2")) > done.indexOf("health " + domain("database-1")));
        QVERIFY(done.contains("start again " + domain("database-1")));
        QVERIFY(!done.contains("destroy " + domain("database-1")));
        QVERIFY(!done.contains("install " + domain("database-1")));
        // What only its memory had is back.
        QVERIFY(m_host->fileInGuest(domain("database-1"), "/run/bakeoff/data/secret.json").contains("mysql"));
        QCOMPARE(now().endpoints, m_deployment.endpoints);

        // Its machine is gone: only a person may give the data up.
        QVERIFY(m_host->destroy(domain("database-1")));
        const auto refused = repair();
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().contains("--node database-1"), qPrintable(refused.error().text()));
        QCOMPARE(carryOut(repair({"database-1"})), Outcome::Succeeded);
    }

    void aPrimaryThatNobodyCanReplaceIsStartedAgain()
    {
        QVERIFY(deployed("mysql-replication"));
        m_host->prints = [](const QString &, const QString &) { return QByteArray("no number\n"); };
        m_host->lose(domain("primary-1"));
        const auto plan = repair();
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QCOMPARE(deploy::startingNodes(*plan), QStringList{"primary-1"});
    }

    void anotherCopyOfTheDataIsEnough()
    {
        QVERIFY(deployed("gluster-replica"));
        m_host->lose(domain("storage-2"));
        auto one = repair();
        QVERIFY(one);
        QCOMPARE(deploy::leavingNodes(*one), QStringList{"storage-2"});
        QCOMPARE(deploy::startingNodes(*one), QStringList());
        m_host->lose(domain("storage-1"));
        m_host->lose(domain("storage-3"));
        const auto plan = repair();
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QCOMPARE(deploy::leavingNodes(*plan), QStringList());
        QCOMPARE(deploy::startingNodes(*plan), (QStringList{"storage-1", "storage-2", "storage-3"}));
        // One whose machine is gone gets the data from those that are only off.
        QVERIFY(m_host->destroy(domain("storage-2")));
        const auto rest = repair();
        QVERIFY2(rest, rest ? "" : qPrintable(rest.error().text()));
        QCOMPARE(deploy::leavingNodes(*rest), QStringList{"storage-2"});
        QCOMPARE(deploy::startingNodes(*rest), (QStringList{"storage-1", "storage-3"}));
        QCOMPARE(carryOut(rest), Outcome::Succeeded);
        const QStringList done = operations();
        QVERIFY(done.lastIndexOf("join " + domain("storage-2")) >
                done.lastIndexOf("start again " + domain("storage-1")));
    }

    void afterARebootAllIsStartedInOrder()
    {
        QVERIFY(deployed("web-tier"));
        const auto unneeded = m_deployer->planStart(m_deployment.id);
        QVERIFY(!unneeded);
        QVERIFY(unneeded.error().message.contains("run"));
        for (const DeploymentNode &node : m_deployment.nodes)
            m_host->lose(node.domainName);
        QCOMPARE(carryOut(m_deployer->planStart(m_deployment.id)), Outcome::Succeeded);
        QCOMPARE(now().endpoints, m_deployment.endpoints); // on the same port
        const QStringList done = operations();
        const auto at = [&](const QString &what) { return done.lastIndexOf(what); };
        QVERIFY(at("start again " + domain("balancer-1")) > at("health " + domain("web-1")));
        QVERIFY(at("start again " + domain("balancer-1")) > at("health " + domain("web-2")));
        QVERIFY(at("publish " + domain("balancer-1")) > at("topology " + domain("balancer-1")));
        QVERIFY(at("join " + domain("web-1")) < 0); // its services come up by themselves
    }

    void oneMachineIsStartedAgain()
    {
        QVERIFY(deployed("web-tier"));
        m_host->lose(domain("balancer-1"));
        m_host->lose(domain("web-2"));
        m_host->lose(domain("web-1"));
        QVERIFY(m_host->startAgain(domain("web-1")));
        const auto plan = m_deployer->planStart(m_deployment.id, {"balancer-1"});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QCOMPARE(deploy::startingNodes(*plan), QStringList{"balancer-1"});
        const auto unknown = m_deployer->planStart(m_deployment.id, {"web-9"});
        QVERIFY(!unknown);
        QVERIFY(unknown.error().text().contains("web-9"));
        QVERIFY(m_host->destroy(domain("web-2")));
        const auto gone = m_deployer->planStart(m_deployment.id);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
    }

    void machinesAreSuspendedAndLookedInto()
    {
        QVERIFY(deployed("web-tier"));
        const deploy::NodeControl control(*m_workspace, m_host);
        const auto stateOf = [&](const char *node) {
            const auto all = control.states(m_deployment.id);
            for (const auto &state : *all) {
                if (state.node == QLatin1String(node))
                    return state.state;
            }
            return host::DomainState::Unknown;
        };
        QVERIFY(control.suspend(m_deployment.id, {"web-1"}));
        QCOMPARE(stateOf("web-1"), host::DomainState::Paused);
        QCOMPARE(stateOf("web-2"), host::DomainState::Running);
        QVERIFY(repair().error().message.contains("nothing to repair")); // it only stands still
        QVERIFY(control.suspend(m_deployment.id, {}));
        QCOMPARE(stateOf("balancer-1"), host::DomainState::Paused);
        QVERIFY(control.resume(m_deployment.id, {}));
        QCOMPARE(stateOf("web-1"), host::DomainState::Running);

        const auto ran =
            control.run(m_deployment.id, "web-1", {"/bin/true"}, {}, Deadline(std::chrono::seconds(20)));
        QVERIFY2(ran, ran ? "" : qPrintable(ran.error().text()));
        QCOMPARE(ran->exitCode, 0);
        QVERIFY(control.console(m_deployment.id, "web-1", 1000)->contains("Linux version"));
        QCOMPARE(control.console(m_deployment.id, "web-1", 4)->size(), 4);

        QVERIFY(
            control.suspend(m_deployment.id, {"web-7"}).error().text().contains("balancer-1, web-1, web-2"));
        QCOMPARE(control.states("none").error().code, ErrorCode::NotFound);
    }

    void guestsRestartOneAfterAnotherAndAreWaitedFor()
    {
        QVERIFY(deployed("web-tier"));
        const deploy::NodeControl control = m_deployer->nodeControl();
        const qsizetype before = m_host->operations().size();
        const auto done = control.restart(m_deployment.id, {}, {});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
        QStringList restarted = m_host->operations().mid(before);
        restarted.removeIf([](const QString &operation) { return !operation.startsWith("reboot"); });
        QStringList expected;
        for (const DeploymentNode &node : m_deployment.nodes)
            expected << "reboot " + node.domainName;
        QCOMPARE(restarted, expected);

        m_host->lose(m_deployment.nodes[0].domainName); // what does not run cannot restart
        QVERIFY(!control.restart(m_deployment.id, {m_deployment.nodes[0].node}, {}));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(control.restart(m_deployment.id, {m_deployment.nodes[1].node}, stop.get_token())
                    .error()
                    .isCancelled());
    }

    void theRepairPolicyIsKeptUnlessTheDeploymentIsWorkedAt()
    {
        QVERIFY(deployed("web-tier"));
        QVERIFY(m_deployer->setRepairTries(m_deployment.id, 3));
        QCOMPARE(m_workspace->deployment(m_deployment.id)->repairTries, 3);
        QCOMPARE(m_deployer->setRepairTries(m_deployment.id, -1).error().code, ErrorCode::Invalid);
        QCOMPARE(m_deployer->setRepairTries("none", 1).error().code, ErrorCode::NotFound);

        m_host->hanging.insert("clone");
        const auto plan = scaling({{"web", 3}});
        QVERIFY(plan);
        const auto job = m_deployer->start(*plan);
        QTRY_VERIFY(m_workspace->deployment(m_deployment.id)->state == DeploymentState::Changing);
        QCOMPARE(m_deployer->setRepairTries(m_deployment.id, 5).error().code, ErrorCode::Busy);
        job->cancel();
        (void)job->wait();
        QVERIFY(m_deployer->setRepairTries(m_deployment.id, 0));
        QCOMPARE(m_workspace->deployment(m_deployment.id)->repairTries, 0);
    }

    void aRevokedTemplateMakesNoNewNode()
    {
        QVERIFY(deployed("web-tier"));
        QVERIFY(m_workspace->setTemplateStatus("os-debian-12", TemplateStatus::Revoked, "a hole"));
        auto plan = scaling({{"web", 3}});
        QVERIFY(!plan);
        QVERIFY(plan.error().message.contains("revoked"));
        QVERIFY(scaling({{"web", 1}})); // fewer need none
    }
};

QTEST_GUILESS_MAIN(TestChange)
#include "test_change.moc"
