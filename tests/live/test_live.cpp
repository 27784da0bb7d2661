// SPDX-License-Identifier: GPL-3.0-or-later
// Real virtual machines, real package installs. The first deploy builds the OS template and bakes what it
// needs; the tests follow one another on purpose, because that is minutes of work.
#include "live/live_desk.h"
#include "support/command_line.h"

#include "base/process.h"
#include "deploy/public_key.h"
#include "deploy/workspace_settings.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <csignal>
#include <mutex>
#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

class TestLive : public QObject
{
    Q_OBJECT

    QString m_base;
    QString m_folder;
    std::unique_ptr<LiveDesk> m_desk;

    DeployRequest request(const QString &topology, Strategy strategy, CloneMode mode = CloneMode::Linked)
    {
        DeployRequest made;
        made.topologyId = topology;
        made.platformId = QStringLiteral("debian-12");
        made.strategy = strategy;
        made.cloneMode = mode;
        return made;
    }
    bool openDesk()
    {
        auto desk = LiveDesk::open(m_folder);
        if (!desk) {
            qWarning() << desk.error().text();
            return false;
        }
        m_desk = std::move(*desk);
        return true;
    }
    void verifyNothingIsLeft()
    {
        QCOMPARE(m_desk->leftFiles(), QStringList());
        QCOMPARE(m_desk->leftProcesses(), QStringList());
        QCOMPARE(m_desk->host().ownedDomains()->size(), 0);
        QCOMPARE(m_desk->workspace().deployments()->size(), 0);
    }
    void verifyRecordIsWhole(const RunRecord &run)
    {
        QVERIFY(run.host.acceleration == "tcg" || run.host.acceleration == "kvm");
        QVERIFY(!run.host.cpuModel.isEmpty());
        QVERIFY(run.host.memory.value > 0);
        QVERIFY(run.host.cores > 0);
        QVERIFY(!run.host.qemuVersion.isEmpty() && !run.host.libvirtVersion.isEmpty());
        QCOMPARE(run.bootMethod, QString("direct-kernel"));
        for (const RunNode &node : run.nodes) {
            QVERIFY2(std::any_of(node.versions.cbegin(), node.versions.cend(),
                                 [](const PackageVersion &each) { return each.name.startsWith("puppet"); }),
                     qPrintable(node.node));
            QVERIFY(node.versions.size() >= 2);
            QVERIFY(!node.templateId.isEmpty());
        }
        QCOMPARE(m_desk->workspace().run(run.id)->nodes, run.nodes);
    }

    /// Files of the workspace and of its host's folder (SQLite, recipes, console logs, libvirt's logs and
    /// XML) and command lines and environments of processes that hold the secret; disks of guests are looked
    /// into by the guests.
    QStringList filesThatHold(const QByteArray &secret)
    {
        QStringList found;
        const auto look = [&](const QString &path) {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
                found << path;
        };
        for (const QString &folder : {m_folder, m_desk->host().runtimeDirectory() + "/.."}) {
            QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                if (!path.endsWith(".qcow2") && !path.startsWith(m_folder + "/secrets"))
                    look(path);
            }
        }
        for (const QString &pid : QDir("/proc").entryList(QDir::Dirs)) {
            if (pid.toInt() > 0 && pid.toInt() != getpid()) {
                look("/proc/" + pid + "/cmdline");
                look("/proc/" + pid + "/environ");
            }
        }
        return found;
    }
    void verifyNothingListensBeyondTheLoopback(const RunRecord &run)
    {
        const auto sockets = runCommand({"ss", {"-H", "-tulnp"}, {}, {}, {}});
        QVERIFY(sockets && sockets->exitCode == 0);
        int ours = 0;
        for (const RunNode &node : run.nodes) {
            const qint64 qemu = LiveDesk::processOf("bakeoff-" + run.deploymentId + '-' + node.node);
            QVERIFY(qemu > 0);
            for (const QByteArray &line : sockets->standardOutput.split('\n')) {
                if (!line.contains("pid=" + QByteArray::number(qemu) + ','))
                    continue;
                const QByteArray local = line.simplified().split(' ').value(4);
                // What the guest asks by UDP (names, the time) goes out by a socket of its own for as long as
                // an answer may come; that one has no address of its own.
                if (line.startsWith("udp") && local.startsWith("0.0.0.0:"))
                    continue;
                ++ours;
                QVERIFY2(local.startsWith("127.0.0.1:") || local.startsWith("239."), line.constData());
            }
        }
        QVERIFY(ours >= 3); // the published port, and the cluster network of each node
        // The groups of the cluster networks are joined on the loopback interface alone.
        QFile memberships("/proc/net/igmp");
        QVERIFY(memberships.open(QIODevice::ReadOnly));
        QByteArray interface;
        int joined = 0;
        for (const QByteArray &line : memberships.readAll().split('\n')) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (!line.startsWith('\t') && words.size() > 1)
                interface = words[1];
            else if (words.value(0).endsWith("EF")) { // 239.0.0.0/8, in the byte order of the machine
                ++joined;
                QCOMPARE(interface, QByteArray("lo"));
            }
        }
        QVERIFY(joined > 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        // A deep folder under one that only its owner may enter: where people really keep their things.
        m_base = QStringLiteral("/var/tmp/bakeoff-live-%1").arg(getpid());
        m_folder =
            m_base + QStringLiteral("/only-its-owner/") + QString(120, 'd') + QStringLiteral("/workspace");
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(QFile(m_base + "/only-its-owner")
                    .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    void cleanupTestCase() { LiveDesk::discard(std::move(m_desk), m_base); }

    void init()
    {
        // The others want it also when the first one failed.
        if (!m_desk && qstrcmp(QTest::currentTestFunction(), "ctrlCOnTheCommandLineCancelsCleanly") != 0)
            QVERIFY(openDesk());
    }

    // Before this process opens the host: libvirt's embedded driver serves one process until that ends.
    void ctrlCOnTheCommandLineCancelsCleanly()
    {
        CommandLine init(m_folder + "/live.bakeoff", {"init"});
        QVERIFY2(init.waitUntilEnded(30000) == 0, init.printed().constData());
        // The OS template is built on the way, and stays. What is cancelled is an install that has begun.
        CommandLine deploy(m_folder + "/live.bakeoff",
                           {"deploy", "web-single", "--platform", "debian-12", "--strategy", "os-only"});
        QVERIFY2(deploy.waitUntilPrinted("Install the service on web-1", 900000),
                 deploy.printed().constData());
        deploy.interrupt();
        QCOMPARE(deploy.waitUntilEnded(120000), 130);
        QVERIFY2(deploy.printed().contains("Cancelling"), deploy.printed().constData());

        QVERIFY(openDesk());
        verifyNothingIsLeft();
        QCOMPARE(m_desk->workspace().templates()->size(), 1);
        QCOMPARE(m_desk->workspace().runs()->first().outcome, Outcome::Cancelled);
    }

    void theHostTellsAtOnceWhatBecomesOfAMachine()
    {
        // A machine without a disk: its firmware finds nothing to boot, and it runs.
        host::DomainSpec spec;
        spec.name = QStringLiteral("bakeoff-watched-1");
        spec.workspaceId = m_desk->workspace().id();
        spec.deploymentId = QStringLiteral("watched");
        spec.node = QStringLiteral("watched-1");
        spec.memory_MiB = 128;
        spec.consoleFile = m_desk->host().runtimeDirectory() + "/watched.console";
        std::mutex mutex;
        QList<host::DomainEvent> told;
        const auto heard = [&](host::DomainState state) {
            const std::lock_guard lock(mutex);
            return std::any_of(told.cbegin(), told.cend(), [&](const host::DomainEvent &event) {
                return event.name == spec.name && event.state == state;
            });
        };
        host::Hypervisor &host = m_desk->host();
        auto watch = host.watch([&](const host::DomainEvent &event) {
            const std::lock_guard lock(mutex);
            told << event;
        });
        QVERIFY(watch);
        QVERIFY(host.start(spec));
        QTRY_VERIFY_WITH_TIMEOUT(heard(host::DomainState::Running), 5000);
        QVERIFY(host.suspend(spec.name));
        QVERIFY(host.suspend(spec.name)); // it is suspended already
        QCOMPARE(host.state(spec.name), host::DomainState::Paused);
        QTRY_VERIFY_WITH_TIMEOUT(heard(host::DomainState::Paused), 5000);
        QVERIFY(host.resume(spec.name));
        QCOMPARE(host.state(spec.name), host::DomainState::Running);

        QElapsedTimer since;
        since.start();
        QCOMPARE(kill(static_cast<pid_t>(LiveDesk::processOf(spec.name)), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(heard(host::DomainState::Crashed), 5000);
        qInfo("a killed machine was told after %lld ms", since.elapsed());
        QCOMPARE(host.suspend(spec.name).error().code, ErrorCode::NotFound);
        QVERIFY(host.destroy(spec.name));
        QFile::remove(spec.consoleFile);

        // Who does not want to know any more is not told.
        watch->reset();
        const qsizetype before = told.size();
        QVERIFY(host.start(spec));
        QVERIFY(host.destroy(spec.name));
        QFile::remove(spec.consoleFile);
        QCOMPARE(told.size(), before);
        verifyNothingIsLeft();
    }

    void aMirrorThatIsOutOfReachIsTold()
    {
        // Port 9 of the loopback: nobody listens there.
        QVERIFY(deploy::setMirror(m_desk->workspace(), image::Mirror{"http://127.0.0.1:9/debian", {}, {}})
                    .has_value());
        auto plan = m_desk->deployer().planTemplate("debian-12", {}, BakeDepth::Configured, true);
        QVERIFY(plan);
        const RunRecord run = m_desk->carryOut(*plan);
        QVERIFY(deploy::setMirror(m_desk->workspace(), {}).has_value());
        QCOMPARE(run.outcome, Outcome::Failed);
        QVERIFY2(run.failure.message.contains("mirror"), qPrintable(run.failure.message));
        QVERIFY(!run.failure.hint.isEmpty());
        verifyNothingIsLeft();
        QCOMPARE(m_desk->workspace().templates()->size(), 1); // the one before stays as it is
    }

    void aBuildIsCancelledCleanly()
    {
        auto plan = m_desk->deployer().planTemplate("debian-12", {}, BakeDepth::Configured, true);
        QVERIFY(plan);
        const auto job = m_desk->deployer().start(*plan);
        bool hasBegun = false;
        connect(job.get(), &deploy::Job::logged, this, [&](const QString &, const QString &line) {
            hasBegun = hasBegun || line.contains("extracting");
        });
        QTRY_VERIFY_WITH_TIMEOUT(hasBegun || job->isFinished(), 120000);
        job->cancel();
        QCOMPARE(job->wait().outcome, Outcome::Cancelled);
        verifyNothingIsLeft();
        QCOMPARE(m_desk->workspace().templates()->size(), 1);
    }

    void webTierPreInstalledIsAnsweredByBothNodes()
    {
        const QString privateKey = m_folder + "/operator";
        const auto made =
            runCommand({"ssh-keygen", {"-q", "-t", "ed25519", "-N", "", "-f", privateKey}, {}, {}, {}});
        QVERIFY(made && made->exitCode == 0);
        DeployRequest wanted = request("web-tier", Strategy::PreInstalled);
        wanted.publicKey = *deploy::readPublicKey(privateKey + ".pub");
        const RunRecord run = m_desk->deploy(wanted);
        QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message));
        QVERIFY(run.template_s > 0);
        QCOMPARE(m_desk->workspace().templates()->size(), 3);
        verifyRecordIsWhole(run);

        auto deployment = m_desk->deployment(run.deploymentId);
        QVERIFY(deployment);
        const Endpoint endpoint = deployment->endpoints.first();
        QSet<QString> answeredBy;
        for (int i = 0; i < 20; ++i) {
            const QByteArray answer = httpGet(endpoint.port);
            QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.left(200).constData());
            const auto match = QRegularExpression("web-[0-9]+").match(QString::fromUtf8(answer));
            QVERIFY2(match.hasMatch(), answer.constData());
            answeredBy.insert(match.captured());
        }
        QCOMPARE(answeredBy, (QSet<QString>{"web-1", "web-2"}));

        // The operator gets in, by the machine's own keys.
        {
            const auto access = m_desk->deployer().openSsh(run.deploymentId, "web-2", {});
            QVERIFY2(access, access ? "" : qPrintable(access.error().text()));
            QStringList line = (*access)->command() + QStringList{"hostname"};
            const QString program = line.takeFirst();
            const auto said = runCommand(
                {program, QStringList{"-i", privateKey, "-o", "BatchMode=yes"} + line, {}, {}, {}});
            QVERIFY(said);
            QVERIFY2(said->exitCode == 0, said->standardError.constData());
            QCOMPARE(said->standardOutput.trimmed(), QByteArray("web-2"));
        }

        // Two clones of one golden image differ in all that must.
        for (const QString &file :
             {QStringLiteral("/etc/machine-id"), QStringLiteral("/etc/ssh/ssh_host_ed25519_key.pub"),
              QStringLiteral("/etc/hostname")}) {
            const QString first = m_desk->inGuest(run.deploymentId, "web-1", {"cat", file});
            const QString second = m_desk->inGuest(run.deploymentId, "web-2", {"cat", file});
            QVERIFY2(!first.trimmed().isEmpty(), qPrintable(file));
            QVERIFY2(first != second, qPrintable(file));
        }
        QCOMPARE(m_desk->destroy(run.deploymentId).outcome, Outcome::Succeeded);
        verifyNothingIsLeft();
    }

    void webTierOsOnlyFromFullCopies()
    {
        DeployRequest wanted = request("web-tier", Strategy::OsOnly, CloneMode::Full);
        wanted.counts.insert(QStringLiteral("web"),
                             1); // both web nodes are seen above; this one takes minutes
        const RunRecord run = m_desk->deploy(wanted);
        QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message));
        QCOMPARE(run.template_s, 0.0);
        verifyRecordIsWhole(run);
        QVERIFY(
            httpGet(m_desk->deployment(run.deploymentId)->endpoints.first().port).startsWith("HTTP/1.1 200"));
        QCOMPARE(m_desk->destroy(run.deploymentId).outcome, Outcome::Succeeded);
        verifyNothingIsLeft();
    }

    void mysqlReplicatesAndTakesTheGeneratedPassword()
    {
        DeployRequest wanted = request("mysql-replication", Strategy::OsOnly);
        wanted.counts.insert(QStringLiteral("replica"), 1);
        const RunRecord run = m_desk->deploy(wanted);
        QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message));
        verifyRecordIsWhole(run);
        auto password = m_desk->deployer().secret(run.deploymentId, "mysql_password");
        QVERIFY(password);
        const Endpoint endpoint = m_desk->deployment(run.deploymentId)->endpoints.first();
        const auto ask = [&](const QString &secret) {
            return runCommand({"mariadb",
                               {"--protocol=tcp", "-h", "127.0.0.1", "-P", QString::number(endpoint.port),
                                "-u", "bakeoff", "-N", "-e", "SELECT VERSION()"},
                               {},
                               {{"MYSQL_PWD", secret}},
                               {}});
        };
        auto version = ask(*password);
        QVERIFY2(version && version->exitCode == 0,
                 version ? version->standardError.constData() : qPrintable(version.error().text()));
        QVERIFY2(version->standardOutput.contains("MariaDB"), version->standardOutput.constData());
        QVERIFY(ask("wrong")->exitCode != 0);
        verifyNothingListensBeyondTheLoopback(run);
        // The secrets are in no place where the guest would keep them, nor here but where secrets are kept.
        const auto replication = m_desk->deployer().secret(run.deploymentId, "replication_password");
        QVERIFY(replication && *replication != *password);
        for (const char *node : {"primary-1", "replica-1"}) {
            for (const QString &secret : {*password, *replication})
                QCOMPARE(m_desk->inGuest(run.deploymentId, node,
                                         {"grep", "-rl", secret, "/etc", "/var/log", "/root",
                                          "/var/lib/puppet", "/var/cache"}),
                         QString());
        }
        for (const QString &secret : {*password, *replication})
            QCOMPARE(filesThatHold(secret.toUtf8()), QStringList());
        QCOMPARE(m_desk->destroy(run.deploymentId).outcome, Outcome::Succeeded);
        verifyNothingIsLeft();
    }
};

QTEST_GUILESS_MAIN(TestLive)
#include "test_live.moc"
