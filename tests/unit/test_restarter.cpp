// SPDX-License-Identifier: GPL-3.0-or-later
// What is started again after a reboot, on a host without machines.
#include "deploy/restarter.h"
#include "support/scripted_desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

class TestRestarter : public QObject, private ScriptedDesk
{
    Q_OBJECT

    /// Opens the workspace under that kernel and waits until all is started that is to be.
    QStringList begin(const QString &bootId)
    {
        deploy::Restarter restarter(*m_deployer, *m_workspace, bootId);
        QSignalSpy finished(&restarter, &deploy::Restarter::finished);
        QSignalSpy restarted(&restarter, &deploy::Restarter::restarted);
        QSignalSpy failed(&restarter, &deploy::Restarter::restartFailed);
        restarter.begin();
        if (finished.isEmpty() && !finished.wait(60000))
            return {QStringLiteral("it never finished")};
        QStringList ids;
        for (const QList<QVariant> &each : std::as_const(restarted))
            ids << each[0].toString();
        for (const QList<QVariant> &each : std::as_const(failed))
            ids << QStringLiteral("failed ") + each[0].toString();
        return ids;
    }
    QString deployed(const QString &topology)
    {
        const RunRecord run = deploy(request(topology, Strategy::OsOnly));
        return run.outcome == Outcome::Succeeded ? run.deploymentId : QString();
    }
    void reboot()
    {
        for (const QString &name : m_host->domainNames())
            m_host->lose(name);
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void afterARebootAllIsStartedOneAfterAnother()
    {
        const QString first = deployed("web-tier");
        const QString second = deployed("web-single");
        QVERIFY(!first.isEmpty() && !second.isEmpty());
        QCOMPARE(begin("one"), QStringList()); // the first time nobody knows
        reboot();
        QCOMPARE(begin("two"), (QStringList{first, second}));
        for (const QString &name : m_host->domainNames())
            QCOMPARE(m_host->state(name), host::DomainState::Running);
        reboot(); // machines that ended, under the kernel that has been met
        QCOMPARE(begin("two"), QStringList());
    }

    void whatDiedOtherwiseIsLeftToRepairs()
    {
        QVERIFY(!deployed("web-single").isEmpty());
        QCOMPARE(begin("one"), QStringList());
        reboot();
        QCOMPARE(begin("one"), QStringList());
        QCOMPARE(begin(""), QStringList()); // another machine's reboots are not told
    }

    void oneThatFailsDoesNotKeepTheOthers()
    {
        const QString first = deployed("web-tier");
        const QString second = deployed("web-single");
        QCOMPARE(begin("one"), QStringList());
        reboot();
        m_host->script = [first](const QString &what, const QString &domain) -> Result<> {
            return what == "start again" && domain.contains(first)
                       ? Result<>(fail(ErrorCode::Failed, "It does not start."))
                       : Result<>();
        };
        QStringList both{second, "failed " + first};
        QStringList found = begin("two");
        found.sort();
        both.sort();
        QCOMPARE(found, both);
    }
};

QTEST_GUILESS_MAIN(TestRestarter)
#include "test_restarter.moc"
