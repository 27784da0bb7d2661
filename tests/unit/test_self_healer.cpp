// SPDX-License-Identifier: GPL-3.0-or-later
// Machines that die by themselves, on a host without machines.
#include "deploy/self_healer.h"
#include "support/scripted_desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

class TestSelfHealer : public QObject, private ScriptedDesk
{
    Q_OBJECT

    std::unique_ptr<deploy::Watcher> m_watcher;
    std::unique_ptr<deploy::SelfHealer> m_healer;
    DeploymentRecord m_deployment;

    bool deployed(int repairTries)
    {
        if (deploy(request("web-tier", Strategy::OsOnly)).outcome != Outcome::Succeeded)
            return false;
        m_deployment = m_workspace->deployments()->value(0);
        m_deployment.repairTries = repairTries;
        return m_workspace->saveDeployment(m_deployment).has_value();
    }
    bool watch()
    {
        m_watcher = std::make_unique<deploy::Watcher>(*m_workspace, m_host);
        m_healer = std::make_unique<deploy::SelfHealer>(*m_deployer, *m_workspace, *m_watcher);
        return m_watcher->start().has_value();
    }
    QString domain(const QString &node) const
    {
        return QStringLiteral("bakeoff-%1-%2").arg(m_deployment.id, node);
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup()
    {
        m_healer.reset();
        m_watcher.reset();
        close();
    }

    void aDeadMachineIsNoticedAndReplaced()
    {
        QVERIFY(deployed(2));
        QVERIFY(watch());
        QSignalSpy lost(m_watcher.get(), &deploy::Watcher::nodeLost);
        QSignalSpy runs(m_watcher.get(), &deploy::Watcher::nodeRuns);
        QSignalSpy repairing(m_healer.get(), &deploy::SelfHealer::repairing);
        QSignalSpy repaired(m_healer.get(), &deploy::SelfHealer::repaired);
        m_host->lose(domain("web-1"));
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(lost[0], (QVariantList{m_deployment.id, "web-1"}));
        QTRY_COMPARE_WITH_TIMEOUT(repaired.size(), 1, 60000);
        QCOMPARE(repairing[0][1].toStringList(), QStringList{"web-1"});
        QCOMPARE(m_host->state(domain("web-1")), host::DomainState::Running);
        QTRY_COMPARE(runs.size(), 1);
        QCOMPARE(m_workspace->deployments()->value(0), m_deployment); // the policy too
    }

    void aPolicyThatComesLaterFindsWhatIsLostAlready()
    {
        QVERIFY(deployed(0));
        QVERIFY(watch());
        QSignalSpy lost(m_watcher.get(), &deploy::Watcher::nodeLost);
        QSignalSpy repaired(m_healer.get(), &deploy::SelfHealer::repaired);
        m_host->lose(domain("web-1"));
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(m_deployer->setRepairTries(m_deployment.id, 1));
        m_healer->reconsider(m_deployment.id);
        QTRY_COMPARE_WITH_TIMEOUT(repaired.size(), 1, 60000);
    }

    void withoutAPolicyItIsOnlyTold()
    {
        QVERIFY(deployed(0));
        QVERIFY(watch());
        QSignalSpy lost(m_watcher.get(), &deploy::Watcher::nodeLost);
        QSignalSpy repairing(m_healer.get(), &deploy::SelfHealer::repairing);
        m_host->lose(domain("web-2"));
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(!m_workspace->deployments()->isEmpty());
        QCOMPARE(repairing.size(), 0);
        QCOMPARE(m_host->state(domain("web-2")), host::DomainState::Crashed);
    }

    void whatDiedWhileNobodyWatchedIsFound()
    {
        QVERIFY(deployed(0));
        m_host->lose(domain("balancer-1"));
        m_watcher = std::make_unique<deploy::Watcher>(*m_workspace, m_host);
        QSignalSpy lost(m_watcher.get(), &deploy::Watcher::nodeLost);
        QVERIFY(m_watcher->start());
        QCOMPARE(lost.size(), 1);
        QVERIFY(m_watcher->isLost(m_deployment));
    }

    void itGivesUpAfterAsManyTriesAsAllowed()
    {
        QVERIFY(deployed(2));
        QVERIFY(watch());
        m_host->script = [](const QString &what, const QString &) -> Result<> {
            return what == "install" ? Result<>(fail(ErrorCode::Failed, "No mirror.")) : Result<>{};
        };
        QSignalSpy failed(m_healer.get(), &deploy::SelfHealer::repairFailed);
        QSignalSpy gaveUp(m_healer.get(), &deploy::SelfHealer::gaveUp);
        m_host->lose(domain("web-1"));
        QTRY_COMPARE_WITH_TIMEOUT(gaveUp.size(), 1, 120000);
        QCOMPARE(failed.size(), 2);
        QCOMPARE(gaveUp[0][1].toInt(), 2);
        QCOMPARE(m_workspace->deployments()->value(0), m_deployment);
    }

    void whatIsRemovedOnPurposeIsNotLost()
    {
        QVERIFY(deployed(2));
        QVERIFY(watch());
        QSignalSpy lost(m_watcher.get(), &deploy::Watcher::nodeLost);
        m_host->script = [this](const QString &what, const QString &subject) -> Result<> {
            if (what == "destroy") // as the host would tell of a machine that is ended
                m_host->lose(subject);
            return {};
        };
        QCOMPARE((*m_deployer->destroy(m_deployment.id))->wait().outcome, Outcome::Succeeded);
        QTest::qWait(0);
        QCoreApplication::processEvents();
        QCOMPARE(lost.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSelfHealer)
#include "test_self_healer.moc"
