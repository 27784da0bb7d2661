// SPDX-License-Identifier: GPL-3.0-or-later
// bakeoffctl is killed while real virtual machines boot, install and join; another one rolls back or resumes,
// and lists of machines, files and processes show that nothing is orphaned. A quarter of an hour: tests/run
// live-all.
#include "host/embed_root.h"
#include "live/live_desk.h"
#include "support/command_line.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::tests;

class TestRecoveryLive : public QObject
{
    Q_OBJECT

    QString m_base;
    QString m_workspace;
    QString m_runtime;

    QJsonObject ask(const QStringList &words, int atMost_ms = 60000)
    {
        CommandLine line(m_workspace, QStringList{"--json"} + words);
        if (line.waitUntilEnded(atMost_ms) != 0)
            qWarning("%s", line.printed().constData());
        return QJsonDocument::fromJson(line.output()).object();
    }
    /// Deploys until a step of that name has begun, and kills the process in the middle of it.
    bool killDuring(const QString &topology, const QString &step)
    {
        CommandLine line(m_workspace,
                         {"deploy", topology, "--platform", "debian-12", "--strategy", "os-only"});
        const bool hasBegun = QTest::qWaitFor(
            [&] {
                const auto workspace =
                    storage::Workspace::open(m_workspace, storage::Workspace::Mode::ReadOnly);
                const auto journal =
                    workspace ? (*workspace)->journal()
                              : Result<QList<storage::JournalEntry>>(tl::unexpected(workspace.error()));
                return journal && std::any_of(journal->cbegin(), journal->cend(), [&](const auto &entry) {
                           return entry.stepId.endsWith(step) && entry.state == "intended";
                       });
            },
            1200000);
        if (!hasBegun)
            qWarning("%s", line.printed().constData());
        line.kill();
        return line.waitUntilEnded(10000) == -1 && hasBegun;
    }
    QStringList machineProcesses() const
    {
        QStringList found;
        const QStringList all = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
        for (const QString &pid : all) {
            QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray line = file.readAll();
            if (line.contains("qemu-system") && line.contains(m_runtime.toUtf8()))
                found << pid;
        }
        return found;
    }
    /// Files of deployments: in the image folder, the runtime folder, and where secrets are kept.
    QStringList deploymentFiles() const
    {
        QStringList found;
        const QString images = m_base + "/team.bakeoff.images";
        for (const QString &folder : {images, m_runtime + "/vm", m_base + "/state"}) {
            QDirIterator it(folder, QDir::Files | QDir::System, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                if (!path.startsWith(images + "/os-"))
                    found << path;
            }
        }
        return found;
    }
    QJsonObject unfinished() { return ask({"recover"}).value("unfinished").toArray().at(0).toObject(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_base = QStringLiteral("/var/tmp/bakeoff-recovery-%1").arg(getpid());
        m_workspace = m_base + "/team.bakeoff";
        QVERIFY(QDir().mkpath(m_base));
        CommandLine init(m_workspace, {"init"});
        QCOMPARE(init.waitUntilEnded(60000), 0);
        const auto root = host::EmbedRoot::acquire(m_workspace);
        QVERIFY(root);
        m_runtime = (*root)->path();
    }
    void cleanupTestCase()
    {
        const QJsonArray left = ask({"deployments"}).value("deployments").toArray();
        for (const QJsonValue &each : left)
            (void)ask({"destroy", each["id"].toString()}, 300000);
        QDir(m_base).removeRecursively();
        if (m_runtime.startsWith(QLatin1String("/var/tmp/bakeoff-")))
            QDir(m_runtime).removeRecursively();
    }

    void aKilledDeployIsRolledBack_data()
    {
        QTest::addColumn<QString>("step");
        QTest::newRow("boot") << ":boot";
        QTest::newRow("install") << ":install";
    }
    void aKilledDeployIsRolledBack()
    {
        QFETCH(QString, step);
        QVERIFY(killDuring("web-single", step));
        const QJsonObject found = unfinished();
        QCOMPARE(found.value("kind").toString(), QString("deploy"));
        QCOMPARE(found.value("phase").toString(), step.mid(1));
        // One that was being started when the program was killed is defined, and may have no process.
        QVERIFY(found.value("domains").toArray().size() >= machineProcesses().size());
        QVERIFY(found.value("files").toArray().size() > 0);
        QVERIFY(!ask({"recover", found.value("id").toString(), "--roll-back"}, 300000).isEmpty());
        QCOMPARE(machineProcesses(), QStringList());
        QCOMPARE(deploymentFiles(), QStringList());
        QCOMPARE(ask({"recover"}).value("unfinished").toArray().size(), 0);
        QCOMPARE(ask({"deployments"}).value("deployments").toArray().size(), 0);
    }

    void aKilledDeployIsResumed()
    {
        QVERIFY(killDuring("web-tier", "balancer-1:join"));
        const QString id = unfinished().value("id").toString();
        const QStringList before = machineProcesses();
        QCOMPARE(before.size(), 3);
        QVERIFY(!ask({"recover", id, "--resume"}, 1800000).isEmpty());
        const QJsonObject deployment = ask({"deployments"}).value("deployments").toArray().at(0).toObject();
        QCOMPARE(deployment.value("state").toString(), QString("running"));
        const int port = deployment.value("endpoints").toArray().at(0)["port"].toInt();
        QVERIFY(httpGet(port).startsWith("HTTP/1.1 200"));
        const QStringList after = machineProcesses();
        QCOMPARE(after.size(), 3);
        int kept = 0;
        for (const QString &pid : after)
            kept += before.contains(pid) ? 1 : 0;
        QCOMPARE(kept, 2); // the web nodes serve on
        QCOMPARE(ask({"recover"}).value("unfinished").toArray().size(), 0);
        QVERIFY(!ask({"destroy", id}, 300000).isEmpty());
        QCOMPARE(machineProcesses(), QStringList());
        QCOMPARE(deploymentFiles(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRecoveryLive)
#include "test_recovery_live.moc"
