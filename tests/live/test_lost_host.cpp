// SPDX-License-Identifier: GPL-3.0-or-later
// A host that goes away while it is used: a libvirtd of the test's own is stopped and killed.
#include "host/hypervisor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <grp.h>
#include <mutex>
#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::host;

class TestLostHost : public QObject
{
    Q_OBJECT

    // Short: socket paths end at 108 bytes.
    QTemporaryDir m_folder{"/var/tmp/bakeoff-lost-XXXXXX"};
    std::shared_ptr<Hypervisor> m_host;
    DomainSpec m_spec;
    std::mutex m_mutex;
    QList<DomainState> m_told; ///< guarded by the mutex

    pid_t daemon() const
    {
        QFile file(m_folder.filePath("run/libvirt/libvirtd.pid"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    }
    qsizetype toldRunning()
    {
        const std::lock_guard lock(m_mutex);
        return m_told.count(DomainState::Running);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists("/usr/sbin/libvirtd"))
            QSKIP("There is no libvirtd (package libvirt-daemon).");
        if (geteuid() == 0) { // whose session is the machine's own daemon
            const uid_t nobody = 65534;
            QCOMPARE(chown(qPrintable(m_folder.path()), nobody, nobody), 0);
            QVERIFY(setgroups(0, nullptr) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0);
        }
        qputenv("HOME", m_folder.path().toUtf8());
        // Of these libvirt makes the places of its session daemon, which it starts by itself.
        for (const char *name : {"run", "config", "cache", "data"})
            QVERIFY(QDir(m_folder.path()).mkpath(name));
        qputenv("XDG_RUNTIME_DIR", m_folder.filePath("run").toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder.filePath("config").toUtf8());
        qputenv("XDG_CACHE_HOME", m_folder.filePath("cache").toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        HostOptions options;
        options.uri = "qemu:///session";
        options.workspaceId = "lost";
        options.workspacePath = m_folder.filePath("lost.bakeoff");
        auto host = openHypervisor(options);
        QVERIFY2(host, host ? "" : qPrintable(host.error().text()));
        m_host = *host;
        // A machine without a disk: its firmware finds nothing to boot, and it runs.
        m_spec.name = "bakeoff-lost-1";
        m_spec.workspaceId = "lost";
        m_spec.deploymentId = "lost";
        m_spec.node = "lost-1";
        m_spec.memory_MiB = 128;
        m_spec.consoleFile = m_host->runtimeDirectory() + "/lost.console";
        auto started = m_host->start(m_spec);
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
    }
    void cleanupTestCase()
    {
        if (!m_host)
            return;
        (void)m_host->destroy(m_spec.name);
        const QString root = QFileInfo(m_host->runtimeDirectory()).path();
        m_host.reset();
        QDir(root).removeRecursively();
        const pid_t libvirtd = daemon();
        if (libvirtd > 0)
            kill(libvirtd, SIGTERM);
        QFile logger(m_folder.filePath("run/libvirt/virtlogd.pid"));
        if (logger.open(QIODevice::ReadOnly))
            kill(logger.readAll().trimmed().toInt(), SIGTERM);
        QTRY_VERIFY(libvirtd <= 0 || kill(libvirtd, 0) != 0);
    }

    void aDaemonThatHangsIsAnOutcomeAndComesBack()
    {
        if (!m_host)
            QSKIP("There is no host.");
        const pid_t libvirtd = daemon();
        QVERIFY(libvirtd > 0);
        QCOMPARE(m_host->state(m_spec.name), DomainState::Running);
        QCOMPARE(kill(libvirtd, SIGSTOP), 0);
        QElapsedTimer since;
        since.start();
        const auto domains = m_host->ownedDomains();
        const qint64 noticed = since.elapsed();
        QCOMPARE(kill(libvirtd, SIGCONT), 0); // before anything may fail
        QVERIFY(!domains);
        QCOMPARE(domains.error().code, ErrorCode::Unreachable);
        QVERIFY2(domains.error().message.contains("qemu:///session"), qPrintable(domains.error().text()));
        QVERIFY(!domains.error().hint.isEmpty());
        QVERIFY2(noticed < 40000, qPrintable(QString::number(noticed)));
        qInfo("a daemon that hangs was told after %lld ms", noticed);
        QTRY_COMPARE_WITH_TIMEOUT(m_host->state(m_spec.name), DomainState::Running, 60000);
        QCOMPARE(m_host->ownedDomains()->size(), 1);
    }
    void aDaemonThatIsKilledIsConnectedToAgain()
    {
        if (!m_host)
            QSKIP("There is no host.");
        auto watch = m_host->watch([this](const DomainEvent &event) {
            const std::lock_guard lock(m_mutex);
            m_told << event.state;
        });
        QVERIFY(watch);
        const pid_t former = daemon();
        QCOMPARE(kill(former, SIGKILL), 0);
        // The machine outlives the daemon, libvirt starts another one, and who watches is told how it is.
        QTRY_VERIFY_WITH_TIMEOUT(toldRunning() > 0, 60000);
        QVERIFY(daemon() != former);
        QCOMPARE(m_host->state(m_spec.name), DomainState::Running);
        // Events come as before.
        QVERIFY(m_host->suspend(m_spec.name));
        const qsizetype before = toldRunning();
        QVERIFY(m_host->resume(m_spec.name));
        QTRY_VERIFY_WITH_TIMEOUT(toldRunning() > before, 10000);
    }
};

QTEST_GUILESS_MAIN(TestLostHost)
#include "test_lost_host.moc"
