// SPDX-License-Identifier: GPL-3.0-or-later
// Every topology, by both strategies and both ways of cloning, on real virtual machines; it ends with a table
// of what each phase took. Hours under software emulation: tests/run live-all. BAKEOFF_LIVE_ONLY=EXPRESSION
// carries out the rows whose name matches it, as in "tomcat|debian-13".
// BAKEOFF_LIVE_WITHOUT_SECURITY=EXPRESSION installs the matching platforms without security updates, for
// mirrors that have lost those of an old release.
#include "live/live_desk.h"

#include "deploy/workspace_settings.h"

#include <QDir>
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

    static DeployRequest request(const QString &platform, const QString &topology, Strategy strategy,
                                 CloneMode mode = CloneMode::Linked)
    {
        DeployRequest made;
        made.topologyId = topology;
        made.platformId = platform;
        made.strategy = strategy;
        made.cloneMode = mode;
        return made;
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
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("topology");
        QTest::addColumn<Strategy>("strategy");
        QTest::addColumn<CloneMode>("mode");
        const QRegularExpression only(qEnvironmentVariable("BAKEOFF_LIVE_ONLY"));
        const auto add = [&](const QString &platform, const QString &topology, Strategy strategy,
                             CloneMode mode) {
            const QString name =
                QStringList{platform, topology, toId(strategy), toId(mode)}.join(QLatin1Char(' '));
            if (only.match(name).hasMatch())
                QTest::newRow(qPrintable(name)) << platform << topology << strategy << mode;
        };
        for (const char *topology : {"web-tier", "mysql-replication", "tomcat-tier", "gluster-replica"}) {
            for (const Strategy strategy : {Strategy::PreInstalled, Strategy::OsOnly})
                add("debian-12", topology, strategy, CloneMode::Linked);
        }
        add("debian-12", "web-tier", Strategy::PreInstalled, CloneMode::Full);
        add("debian-12", "mysql-replication", Strategy::OsOnly, CloneMode::Full);
        for (const char *platform : {"debian-11", "debian-13"}) {
            for (const char *topology : {"web-tier", "mysql-replication"}) {
                for (const Strategy strategy : {Strategy::PreInstalled, Strategy::OsOnly})
                    add(platform, topology, strategy, CloneMode::Linked);
            }
        }
    }
    void aTopologyIsDeployedAndUsed()
    {
        QFETCH(QString, platform);
        QFETCH(QString, topology);
        QFETCH(Strategy, strategy);
        QFETCH(CloneMode, mode);
        const auto mirror = chooseMirror(platform);
        QVERIFY2(mirror, mirror ? "" : qPrintable(mirror.error().text()));
        const RunRecord run = m_desk->deploy(request(platform, topology, strategy, mode));
        m_table << row(QString::fromUtf8(QTest::currentDataTag()), run);
        if (run.outcome != Outcome::Succeeded)
            m_table.last() += QStringLiteral("  failed");
        QTextStream(stdout) << m_table.last() << Qt::endl; // a run of hours may be ended before its table
        QVERIFY2(run.outcome == Outcome::Succeeded,
                 qPrintable(run.failure.stepId + QStringLiteral(": ") + run.failure.message +
                            QLatin1Char('\n') + run.failure.detail));
        QCOMPARE(m_desk->destroy(run.deploymentId).outcome, Outcome::Succeeded);
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
        auto plan = deployer.plan(request("debian-12", "web-single", Strategy::OsOnly));
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
