// SPDX-License-Identifier: GPL-3.0-or-later
// A web tier on every kind of host: libvirt as an ordinary user, as the machine's daemon in namespaces made
// for it, two of those as one, and over ssh from a server on the loopback. Half an hour under emulation:
// tests/run live-all.
#include "host/embed_root.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

class TestLiveHosts : public QObject
{
    Q_OBJECT

    QString m_base;
    const QString m_scripts = QStringLiteral(SCRIPTS_DIR "/");

    /// Runs it to its end, with its output as ours.
    int run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(program, arguments);
        return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit
                   ? process.exitCode()
                   : -1;
    }
    static bool has(const QString &program)
    {
        return !QStandardPaths::findExecutable(program).isEmpty() ||
               !QStandardPaths::findExecutable(program, {"/usr/sbin", "/sbin"}).isEmpty();
    }
    /// A workspace with a ready OS template, each host its own.
    QString workspaceFor(const QString &name)
    {
        const QString folder = m_base + '/' + name;
        if (!QDir().mkpath(folder) || run("cp", {"-r", m_base + "/seed/.", folder}) != 0)
            return {};
        return folder;
    }
    void verifyDeploys(const QString &name, const QStringList &wrapper, const QString &uri)
    {
        const QString folder = workspaceFor(name);
        QVERIFY(!folder.isEmpty());
        QStringList command;
        for (const QString &word : wrapper)
            command << (word == "FOLDER" ? folder : word);
        command << m_scripts + "deploy_on_host" << BAKEOFFCTL << folder + "/live.bakeoff";
        if (!uri.isEmpty())
            command << uri;
        QCOMPARE(run(command.takeFirst(), command), 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!has("libvirtd"))
            QSKIP("There is no libvirtd (package libvirt-daemon).");
        // Everybody gets through, and it is not where it is memory: images are large.
        m_base = QStringLiteral("/var/tmp/bakeoff-hosts-%1").arg(getpid());
        QVERIFY(QDir().mkpath(m_base + "/seed"));
        const QString workspace = m_base + "/seed/live.bakeoff";
        QCOMPARE(run(BAKEOFFCTL, {"--workspace", workspace, "init"}), 0);
        QCOMPARE(run(BAKEOFFCTL, {"--workspace", workspace, "template", "build", "debian-12"}), 0);
    }
    void cleanupTestCase()
    {
        if (m_base.isEmpty())
            return;
        // The others remove theirs themselves (deploy_on_host).
        if (const auto root = bakeoff::host::EmbedRoot::acquire(m_base + "/seed/live.bakeoff"))
            QDir((*root)->path()).removeRecursively();
        QDir(m_base).removeRecursively();
    }

    void sessionAsAnOrdinaryUser()
    {
        verifyDeploys("session", {m_scripts + "ordinary_user", "FOLDER"}, "qemu:///session");
    }
    void systemInNamespacesOfItsOwn()
    {
        if (geteuid() != 0)
            QSKIP("Only root makes the namespaces.");
        for (const char *program : {"slirp4netns", "unshare", "iptables"}) {
            if (!has(program))
                QSKIP(qPrintable(QString("There is no %1.").arg(program)));
        }
        verifyDeploys("system", {m_scripts + "system_namespace", "FOLDER"}, "qemu:///system");
    }
    void spreadOverTwoHosts()
    {
        if (geteuid() != 0)
            QSKIP("Only root makes the namespaces.");
        for (const char *program : {"slirp4netns", "unshare", "ip", "ssh-keygen"}) {
            if (!has(program))
                QSKIP(qPrintable(QString("There is no %1.").arg(program)));
        }
        verifyDeploys("pair", {m_scripts + "host_pair", "FOLDER"}, {});
    }
    void overSshFromTheLoopback()
    {
        if (!has("ssh-keygen"))
            QSKIP("There is no ssh (package openssh-client).");
        verifyDeploys("ssh", {m_scripts + "ordinary_user", "FOLDER", m_scripts + "with_sshd", "FOLDER"}, {});
    }
};

QTEST_GUILESS_MAIN(TestLiveHosts)
#include "test_live_hosts.moc"
