// SPDX-License-Identifier: GPL-3.0-or-later
// Deployments of real virtual machines that grow, lose a machine and shrink while they are used. It takes a
// quarter of an hour, which not every run of the tests can take: tests/run live-all.
#include "live/live_desk.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

class TestChanges : public QObject
{
    Q_OBJECT

    QString m_base;
    std::unique_ptr<LiveDesk> m_desk;
    QString m_webTier;

private Q_SLOTS:
    void initTestCase()
    {
        // Short, and not where it is memory: images are large.
        m_base = QStringLiteral("/var/tmp/bakeoff-changes-%1").arg(getpid());
        QVERIFY(QDir().mkpath(m_base));
        auto desk = LiveDesk::open(m_base);
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().text()));
        m_desk = std::move(*desk);
    }
    void cleanupTestCase() { LiveDesk::discard(std::move(m_desk), m_base); }

    void theWebTierGrowsIsRepairedAndShrinksWhileItAnswers()
    {
        DeployRequest wanted;
        wanted.topologyId = QStringLiteral("web-tier");
        wanted.platformId = QStringLiteral("debian-12");
        wanted.strategy = Strategy::PreInstalled;
        const RunRecord run = m_desk->deploy(wanted);
        QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message));
        m_webTier = run.deploymentId;
        const int port = m_desk->deployment(m_webTier)->endpoints.first().port;
        const auto nodes = [&] { return m_desk->deployment(m_webTier)->nodes.size(); };
        const auto scaled = [&](int count) {
            deploy::DeploymentChange change;
            change.counts.insert(QStringLiteral("web"), count);
            auto plan = m_desk->deployer().planChange(m_webTier, change);
            return plan ? m_desk->carryOut(*plan).outcome : Outcome::Failed;
        };
        RequestStream requests(port);
        QCOMPARE(scaled(3), Outcome::Succeeded);
        QCOMPARE(nodes(), 4);
        const auto growing = requests.end();
        QSet<QString> answeredBy;
        for (int i = 0; i < 12; ++i)
            answeredBy.insert(
                QRegularExpression("web-[0-9]+").match(QString::fromUtf8(httpGet(port))).captured());
        QCOMPARE(answeredBy, (QSet<QString>{"web-1", "web-2", "web-3"}));

        RequestStream more(port);
        const QString victim = QStringLiteral("bakeoff-%1-web-2").arg(m_webTier);
        const qint64 pid = m_desk->processOf(victim);
        QVERIFY(pid > 0);
        QCOMPARE(kill(static_cast<pid_t>(pid), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->host().state(victim) != host::DomainState::Running, 10000);
        auto repair = m_desk->deployer().planRepair(m_webTier, {}, {});
        QVERIFY2(repair, repair ? "" : qPrintable(repair.error().text()));
        QCOMPARE(m_desk->carryOut(*repair).outcome, Outcome::Succeeded);
        QCOMPARE(m_desk->host().state(victim), host::DomainState::Running);
        const auto repairing = more.end();

        RequestStream last(port);
        QCOMPARE(scaled(2), Outcome::Succeeded);
        QCOMPARE(nodes(), 3);
        const auto shrinking = last.end();
        qInfo("requests answered and failed: growing %d and %d, a node killed and replaced %d and %d, "
              "shrinking %d "
              "and %d",
              growing.first, growing.second, repairing.first, repairing.second, shrinking.first,
              shrinking.second);
        for (const auto &[answered, failed] : {growing, repairing, shrinking}) {
            QVERIFY(answered > 0);
            QVERIFY(answered > 10 * failed); // what was on its way to the killed machine is lost
        }
        QCOMPARE(m_desk->destroy(m_webTier).outcome, Outcome::Succeeded);
        QCOMPARE(m_desk->leftFiles(), QStringList());
        QCOMPARE(m_desk->leftProcesses(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "test_changes.moc"
