// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/domain_spec.h"
#include "host/embed_root.h"
#include "host/hypervisor.h"
#include "host/local_volumes.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <sys/stat.h>
#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::host;

namespace {

DomainSpec wholeSpec()
{
    DomainSpec spec;
    spec.name = "bakeoff-abc123-web-1";
    spec.workspaceId = "w";
    spec.deploymentId = "abc123";
    spec.node = "web-1";
    spec.diskFile = "/images/a<b>&\"c.qcow2";
    spec.backingFile = "/images/os.qcow2";
    spec.isoFile = "/run/r.iso";
    spec.kernelFile = "/images/vmlinuz";
    spec.initrdFile = "/images/initrd";
    spec.kernelArguments = "root=/dev/vda ro";
    spec.consoleFile = "/run/c";
    spec.agentSocket = "/run/a";
    spec.userNicMac = "52:54:00:00:00:01";
    spec.cluster = ClusterNic{"52:54:00:00:00:02", "239.1.2.3", 23456};
    return spec;
}

bool isWellFormed(const QString &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

class TestHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClusterNetworkStaysOnTheLoopback()
    {
        const QString xml = domainXml(wholeSpec());
        QVERIFY(isWellFormed(xml));
        QVERIFY(xml.contains("socket,id=cluster0,mcast=239.1.2.3:23456,localaddr=127.0.0.1"));
        QVERIFY(!xml.contains("type=\"mcast\"")); // libvirt's own form has no local address
    }
    void theBackingFileIsNamedWithItsFormat()
    {
        const QString xml = domainXml(wholeSpec());
        const QString backing = xml.mid(xml.indexOf("<backingStore"));
        QVERIFY(backing.indexOf("<format type=\"qcow2\"") < backing.indexOf("/images/os.qcow2"));
        QVERIFY(backing.contains("<format type=\"qcow2\""));
        DomainSpec full = wholeSpec();
        full.backingFile.clear();
        QVERIFY(domainXml(full).contains("<backingStore/>")); // none, and none is looked for
    }
    void aConsoleIsAFileOrHasALog()
    {
        QVERIFY(domainXml(wholeSpec()).contains("<serial type=\"file\"><source path=\"/run/c\"/>"));
        DomainSpec stored = wholeSpec();
        stored.agentSocket.clear();
        stored.libvirtChoosesPlaces = true;
        QVERIFY(domainXml(stored).contains("<serial type=\"pty\"><log file=\"/run/c\"/>"));
        stored.consoleFile.clear();
        QVERIFY(domainXml(stored).contains("<serial type=\"pty\"><target port=\"0\"/>"));
    }
    void namesAreEscaped() { QVERIFY(domainXml(wholeSpec()).contains("a&lt;b&gt;&amp;&quot;c.qcow2")); }
    void ourMetadataIsThere()
    {
        const QString xml = domainXml(wholeSpec());
        QVERIFY(xml.contains(QLatin1String(metadataNamespace)));
        QVERIFY(xml.contains("deployment=\"abc123\""));
    }
    void accelerationChoosesTheDomainType()
    {
        DomainSpec spec = wholeSpec();
        QVERIFY(domainXml(spec).contains("type=\"qemu\""));
        spec.acceleration = Acceleration::Kvm;
        QVERIFY(domainXml(spec).contains("type=\"kvm\""));
        QVERIFY(domainXml(spec).contains("host-passthrough"));
    }

    void theEmbedRootIsShortPrivateAndHeldOnce()
    {
        const QString workspace = "/" + QString(300, 'x') + "/team.bakeoff";
        auto root = EmbedRoot::acquire(workspace);
        QVERIFY2(root, root ? "" : qPrintable(root.error().text()));
        const QString path = (*root)->path();
        QVERIFY(path.size() < 40);
        struct stat info {
        };
        QCOMPARE(::stat(qPrintable(path), &info), 0);
        QCOMPARE(info.st_mode & 0777, 0700u);
        auto second = EmbedRoot::acquire(workspace);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Busy);
        QVERIFY2(second.error().message.contains(QString::number(getpid())),
                 qPrintable(second.error().message));
        root->reset();
        QVERIFY(EmbedRoot::acquire(workspace).has_value()); // let go again
        QDir(path).removeRecursively();
    }
    void aForeignRootIsRefused()
    {
        QTemporaryDir elsewhere;
        QString path;
        {
            auto root = EmbedRoot::acquire("/linked/team.bakeoff");
            QVERIFY(root);
            path = (*root)->path();
        }
        QVERIFY(QDir(path).removeRecursively());
        QVERIFY(QFile::link(elsewhere.path(), path)); // as somebody else could in /var/tmp
        auto root = EmbedRoot::acquire("/linked/team.bakeoff");
        QVERIFY(QFile::remove(path));
        QVERIFY(!root);
        QCOMPARE(root.error().code, ErrorCode::PermissionDenied);
        QVERIFY(root.error().message.contains(path));
    }

    void anUnreachableHostSaysSo()
    {
        HostOptions options;
        options.uri = "qemu+unix:///system?socket=/nowhere/libvirt-sock";
        options.workspacePath = "/unreachable/team.bakeoff";
        auto host = openHypervisor(options);
        QVERIFY(!host);
        QCOMPARE(host.error().code, ErrorCode::Unreachable);
        QVERIFY(host.error().message.contains("/nowhere"));
        QVERIFY(!host.error().hint.isEmpty());
        // Its own root only: others of that kind may be in use beside this test.
        auto root = EmbedRoot::acquire(options.workspacePath);
        QVERIFY(root);
        const QString path = (*root)->path();
        root->reset();
        QVERIFY(QDir(path).removeRecursively());
    }

    void linkedClonesKnowTheirBase()
    {
        QTemporaryDir folder;
        const QString base = folder.filePath("base.qcow2");
        QCOMPARE(QProcess::execute("qemu-img", {"create", "-q", "-f", "qcow2", base, "64M"}), 0);
        LocalVolumes volumes;
        const QString clone = folder.filePath("clone.qcow2");
        QVERIFY(volumes.clone(base, clone, catalog::CloneMode::Linked, {}, Deadline(), {}).has_value());
        QProcess info;
        info.start("qemu-img", {"info", "--output=json", clone});
        QVERIFY(info.waitForFinished());
        const QByteArray told = info.readAllStandardOutput();
        QVERIFY(told.contains("\"backing-filename-format\": \"qcow2\""));
        // A second one of that name does not overwrite the first.
        auto again = volumes.clone(base, clone, catalog::CloneMode::Linked, {}, Deadline(), {});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
        QVERIFY(volumes.remove(clone).has_value());
        QVERIFY(volumes.remove(clone).has_value());
    }
    void fullCopiesTellTheirProgressAndCanBeCancelled()
    {
        QTemporaryDir folder("/var/tmp/bakeoff-test-XXXXXX");
        const QString base = folder.filePath("base.qcow2");
        QCOMPARE(QProcess::execute("qemu-img", {"create", "-q", "-f", "qcow2", base, "256M"}), 0);
        QCOMPARE(QProcess::execute("qemu-io", {"-c", "write -P 7 0 200M", base}), 0);
        LocalVolumes volumes;
        const QString copy = folder.filePath("copy.qcow2");
        double last = -1;
        QVERIFY(volumes
                    .clone(base, copy, catalog::CloneMode::Full, {}, Deadline(),
                           [&](double fraction) { last = std::max(last, fraction); })
                    .has_value());
        QVERIFY(last > 0.9);
        QVERIFY(volumes.allocatedSize(copy)->value > Bytes::mebi(190).value);
        QVERIFY(volumes.remove(copy).has_value());

        std::stop_source source;
        QElapsedTimer since;
        auto stopped =
            volumes.clone(base, copy, catalog::CloneMode::Full, source.get_token(), Deadline(), [&](double) {
                if (!since.isValid())
                    since.start();
                source.request_stop();
            });
        qInfo("a copy was cancelled after %lld ms", since.elapsed());
        QVERIFY(!stopped);
        QVERIFY(stopped.error().isCancelled());
        QVERIFY(!QFile::exists(copy));
    }
    void theEndOfAConsoleIsRead()
    {
        QTemporaryDir folder;
        const QString log = folder.filePath("log");
        QFile file(log);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("first\nlast\n") == 11);
        file.close();
        const LocalVolumes volumes;
        QCOMPARE(volumes.tail(log, 5).value(), QByteArray("last\n"));
        QCOMPARE(volumes.tail(log, 100)->size(), 11);
        QCOMPARE(volumes.tail(folder.filePath("none"), 100).error().code, ErrorCode::NotFound);
        // What may not be read is there all the same; a folder may not, not even by root.
        QCOMPARE(volumes.tail(folder.path(), 100).error().code, ErrorCode::PermissionDenied);
    }
    void aMissingBaseIsNamed()
    {
        QTemporaryDir folder;
        LocalVolumes volumes;
        auto result = volumes.clone(folder.filePath("no.qcow2"), folder.filePath("c.qcow2"),
                                    catalog::CloneMode::Full, {}, Deadline(), {});
        QVERIFY(!result);
        QVERIFY(result.error().text().contains("no.qcow2"));
        QVERIFY(!QFile::exists(folder.filePath("c.qcow2")));
    }
};

QTEST_GUILESS_MAIN(TestHost)
#include "test_host.moc"
