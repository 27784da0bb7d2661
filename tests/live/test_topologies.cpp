// SPDX-License-Identifier: GPL-3.0-or-later
// Every topology, by both strategies and both ways of cloning, on real virtual machines; it ends with a table
// of what each phase took. A topology is deployed by both strategies at the same time, each let onto the host
// as the pages do it, so that no core is idle while a guest is waited for. What shares the host takes longer,
// so the table is no comparison of the strategies: that is "bakeoffctl compare". Two hours and a half on two
// cores under software emulation: tests/run live-all. BAKEOFF_LIVE_ONLY=EXPRESSION carries out the rows whose
// name matches it, as in "tomcat|debian-13". BAKEOFF_LIVE_WITHOUT_SECURITY=EXPRESSION installs the matching
// platforms without security updates, for mirrors that have lost those of an old release.
#include "live/live_desk.h"

#include "deploy/workspace_settings.h"
#include "widgets/deploy/deploy_session.h"
#include "widgets/deploy/deployer_backend.h"

#include <QDir>
#include <QEventLoop>
#include <QRegularExpression>
#include <QTest>
#include <QTextStream>

#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

class TestTopologies : public QObject
{
    Q_OBJECT

    QString m_base;
    std::unique_ptr<LiveDesk> m_desk;
    QStringList m_table;
    int m_sessions = 0;

    /// A deploy in a tab of its own.
    std::unique_ptr<widgets::DeploySession> begin(widgets::DeployBackend &backend,
                                                  const DeployRequest &request)
    {
        auto session = std::make_unique<widgets::DeploySession>(backend, ++m_sessions);
        connect(session.get(), &widgets::DeploySession::stepChanged, this,
                [one = session.get(), done = 0]() mutable {
                    const tables::TimelineModel &timeline = *one->currentLeg()->timeline;
                    if (timeline.stepsDone() == done)
                        return;
                    done = timeline.stepsDone();
                    QTextStream(stdout) << QStringLiteral("%1 s  %2 %3 of %4  %5")
                                               .arg(timeline.now_s(), 7, 'f', 1)
                                               .arg(toId(one->currentLeg()->request.strategy), -13)
                                               .arg(done, 3)
                                               .arg(timeline.stepsTotal())
                                               .arg(timeline.currentActivity())
                                        << Qt::endl;
                });
        session->start({request});
        return session;
    }
    /// As the operator would with "bakeoffctl mirror ARCHIVE".
    Result<> chooseMirror(const QString &platform)
    {
        const QString without = qEnvironmentVariable("BAKEOFF_LIVE_WITHOUT_SECURITY");
        std::optional<image::Mirror> chosen;
        if (!without.isEmpty() && QRegularExpression(without).match(platform).hasMatch()) {
            auto mirror = image::hostMirror();
            if (!mirror)
                return tl::unexpected(mirror.error());
            chosen = *mirror;
            chosen->security.clear();
            qInfo("%s is installed without security updates", qPrintable(platform));
        }
        return deploy::setMirror(m_desk->workspace(), chosen);
    }
    void verifyNothingIsLeft()
    {
        QCOMPARE(m_desk->leftFiles(), QStringList());
        QCOMPARE(m_desk->leftProcesses(), QStringList());
        QCOMPARE(m_desk->host().ownedDomains()->size(), 0);
        QCOMPARE(m_desk->workspace().deployments()->size(), 0);
    }
    /// From the first step of a phase to the end of its last, whatever the node.
    static QString row(const QString &name, const RunRecord &run)
    {
        QString line = name.leftJustified(44);
        for (const Phase phase : deployPhases) {
            double first = -1;
            double last = 0;
            for (const PhaseRecord &each : run.phases) {
                if (each.phase != phase)
                    continue;
                first = first < 0 ? each.start_s : std::min(first, each.start_s);
                last = std::max(last, each.end_s);
            }
            line +=
                (first < 0 ? QStringLiteral("-") : QString::number(last - first, 'f', 1)).rightJustified(10);
        }
        return line + QString::number(run.template_s, 'f', 1).rightJustified(10) +
               QString::number(run.deploy_s, 'f', 1).rightJustified(10);
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Short, and not where it is memory: images are large.
        m_base = QStringLiteral("/var/tmp/bakeoff-topologies-%1").arg(getpid());
        QVERIFY(QDir().mkpath(m_base));
        auto desk = LiveDesk::open(m_base);
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().text()));
        m_desk = std::move(*desk);
    }
    void cleanupTestCase()
    {
        LiveDesk::discard(std::move(m_desk), m_base);
        QString head = QStringLiteral("seconds").leftJustified(44);
        for (const Phase phase : deployPhases)
            head += displayName(phase).left(9).rightJustified(10);
        QTextStream(stdout) << head << QStringLiteral("templates").rightJustified(10)
                            << QStringLiteral("deploy").rightJustified(10) << '\n'
                            << m_table.join('\n') << Qt::endl;
    }

    void aTopologyIsDeployedAndUsed_data()
    {
        QTest::addColumn<DeployRequest>("wanted");
        const QRegularExpression only(qEnvironmentVariable("BAKEOFF_LIVE_ONLY"));
        const auto add = [&](const char *platform, const char *topology, CloneMode mode,
                             const QMap<QString, int> &counts = {}) {
            DeployRequest wanted;
            wanted.platformId = platform;
            wanted.topologyId = topology;
            wanted.cloneMode = mode;
            wanted.counts = counts;
            const QString name = QStringList{platform, topology, toId(mode)}.join(QLatin1Char(' '));
            if (only.match(name).hasMatch())
                QTest::newRow(qPrintable(name)) << wanted;
        };
        for (const char *topology : {"web-tier", "mysql-replication", "tomcat-tier", "gluster-replica"})
            add("debian-12", topology, CloneMode::Linked);
        // With one node of a kind where more prove nothing new, for the time's sake.
        for (const char *platform : {"debian-11", "debian-13"}) {
            const auto mode = qstrcmp(platform, "debian-13") == 0 ? CloneMode::Full : CloneMode::Linked;
            add(platform, "web-tier", mode, {{QStringLiteral("web"), 1}});
            add(platform, "mysql-replication", mode, {{QStringLiteral("replica"), 1}});
        }
    }
    void aTopologyIsDeployedAndUsed()
    {
        QFETCH(DeployRequest, wanted);
        const auto mirror = chooseMirror(wanted.platformId);
        QVERIFY2(mirror, mirror ? "" : qPrintable(mirror.error().text()));
        widgets::DeployerBackend backend(m_desk->deployer());
        std::vector<std::unique_ptr<widgets::DeploySession>> sessions;
        QEventLoop loop;
        for (const Strategy strategy : {Strategy::PreInstalled, Strategy::OsOnly}) {
            wanted.strategy = strategy;
            sessions.push_back(begin(backend, wanted));
            connect(sessions.back().get(), &widgets::DeploySession::finished, &loop, [&sessions, &loop] {
                if (std::none_of(sessions.cbegin(), sessions.cend(),
                                 [](const auto &each) { return each->isActive(); }))
                    loop.quit();
            });
        }
        loop.exec();
        QStringList failures;
        for (const auto &session : sessions) {
            const widgets::DeploySession::Leg &leg = *session->currentLeg();
            const RunRecord &run = leg.record;
            m_table << row(QString::fromUtf8(QTest::currentDataTag()) + QLatin1Char(' ') +
                               toId(leg.request.strategy),
                           run);
            if (run.outcome != Outcome::Succeeded) {
                m_table.last() += QStringLiteral("  failed");
                failures << QStringList{toId(leg.request.strategy), run.failure.stepId, run.failure.message,
                                        run.failure.detail}
                                .join(QStringLiteral(": "));
            } else if (m_desk->destroy(run.deploymentId).outcome != Outcome::Succeeded) {
                failures << run.deploymentId + QStringLiteral(" could not be removed");
            }
            QTextStream(stdout) << m_table.last() << Qt::endl; // a run of hours may be ended before its table
        }
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(QLatin1Char('\n'))));
        verifyNothingIsLeft();
    }

    void aRecipeThatFailsLeavesNothingAndSaysWhatTheGuestPrinted()
    {
        // A catalog of the user's own: the same service with a recipe that does not compile.
        const QString own = m_base + "/own/services/apache";
        QVERIFY(QDir().mkpath(own));
        QDir original(QStringLiteral(RESOURCES_DIR) + "/services/apache");
        for (const QString &name : original.entryList(QDir::Files))
            QVERIFY(QFile::copy(original.filePath(name), own + '/' + name));
        QFile recipe(own + "/install.pp");
        QVERIFY(recipe.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                recipe.write("fail('this recipe was broken on purpose')\n") > 0);
        recipe.close();
        deploy::Deployer deployer(
            m_desk->workspace(), loadCatalog({QStringLiteral(RESOURCES_DIR), m_base + "/own"}),
            std::shared_ptr<host::Hypervisor>(&m_desk->host(), [](host::Hypervisor *) {}),
            deploy::makeFileSecretStore(m_base + "/secrets"));
        DeployRequest wanted;
        wanted.platformId = QStringLiteral("debian-12");
        wanted.topologyId = QStringLiteral("web-single");
        wanted.strategy = Strategy::OsOnly;
        auto plan = deployer.plan(wanted);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        const RunRecord run = deployer.start(*plan)->wait();
        QCOMPARE(run.outcome, Outcome::Failed);
        QCOMPARE(run.failure.phase, Phase::Install);
        QVERIFY2(run.failure.detail.contains("broken on purpose"), qPrintable(run.failure.detail));
        QVERIFY(!run.failure.hint.isEmpty());
        verifyNothingIsLeft();
    }
};

QTEST_GUILESS_MAIN(TestTopologies)
#include "test_topologies.moc"
