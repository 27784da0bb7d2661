// SPDX-License-Identifier: GPL-3.0-or-later
// The storage of a host that does not read our files, kept by a libvirtd of the test's own in namespaces made
// for it (system_namespace): what is sent, cloned and removed there, without any guest.
#include "host/hypervisor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::host;
using catalog::CloneMode;
using namespace std::chrono_literals;

namespace {

constexpr char insideVariable[] = "BAKEOFF_STORAGE_TEST_FOLDER";

/// What the test cannot do without; empty where all is there.
QString whatIsMissing()
{
    if (geteuid() != 0)
        return QStringLiteral("Only root makes the namespaces.");
    for (const char *program : {"libvirtd", "slirp4netns", "unshare", "iptables", "qemu-img", "qemu-io"}) {
        if (QStandardPaths::findExecutable(program).isEmpty() &&
            QStandardPaths::findExecutable(program, {"/usr/sbin", "/sbin"}).isEmpty())
            return QStringLiteral("There is no %1.").arg(program);
    }
    return {};
}

} // namespace

class TestStorage : public QObject
{
    Q_OBJECT

    QString m_folder = qEnvironmentVariable(insideVariable);
    QString m_base = m_folder + "/base.qcow2";
    std::shared_ptr<Hypervisor> m_host;

    VolumeStore &volumes() { return m_host->volumes(); }
    QString file(const QString &name) const { return m_folder + '/' + name; }
    static QString onHost(const QString &name)
    {
        return QStringLiteral("/var/lib/libvirt/bakeoff-storage/") + name;
    }
    Result<> clone(const QString &name, CloneMode mode, const std::stop_token &stop = {},
                   const VolumeStore::Progress &progress = {})
    {
        return volumes().clone(m_base, file(name), mode, stop, Deadline(5min), progress);
    }
    static QString said(const Result<> &result) { return result ? QString() : result.error().text(); }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = whatIsMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QCOMPARE(QProcess::execute("qemu-img", {"create", "-q", "-f", "qcow2", m_base, "2G"}), 0);
        QCOMPARE(QProcess::execute("qemu-io", {"-c", "write -q -P 7 0 1500M", m_base}), 0);
        HostOptions options;
        options.uri = "qemu:///system";
        options.workspaceId = "storage";
        options.workspacePath = file("storage.bakeoff");
        auto host = openHypervisor(options);
        QVERIFY2(host, host ? "" : qPrintable(host.error().text()));
        m_host = *host;
    }
    void init()
    {
        if (!m_host)
            QSKIP("There is no host.");
    }
    void cleanupTestCase()
    {
        if (!m_host)
            return;
        const QString runtime = QFileInfo(m_host->runtimeDirectory()).path();
        m_host.reset();
        QDir(runtime).removeRecursively();
    }

    void whoOnlyLooksMakesNothing()
    {
        QCOMPARE(volumes().stored().value(), QStringList());
        QVERIFY(!QDir("/var/lib/libvirt/bakeoff-storage").exists());
    }
    void anUploadThatWasCutOffIsSentAgain()
    {
        std::stop_source source;
        double seen = 0;
        const auto cut = volumes().bring(m_base, source.get_token(), Deadline(5min), [&](double fraction) {
            seen = fraction;
            source.request_stop();
        });
        QVERIFY(!cut && cut.error().isCancelled());
        QVERIFY(seen > 0 && seen < 1);
        QCOMPARE(volumes().stored().value(), QStringList());

        auto brought = volumes().bring(m_base, {}, Deadline(5min), {});
        QVERIFY2(brought, qPrintable(said(brought)));
        QFile there(onHost("base.qcow2"));
        QCOMPARE(there.size(), QFileInfo(m_base).size());
        QVERIFY(there.resize(1000)); // as a process that was killed leaves it
        brought = volumes().bring(m_base, {}, Deadline(5min), {});
        QVERIFY2(brought, qPrintable(said(brought)));
        QCOMPARE(QFileInfo(onHost("base.qcow2")).size(), QFileInfo(m_base).size());
    }
    void clonesAreLinkedOrStandAlone_data()
    {
        QTest::addColumn<CloneMode>("mode");
        QTest::newRow("linked") << CloneMode::Linked;
        QTest::newRow("full") << CloneMode::Full;
    }
    void clonesAreLinkedOrStandAlone()
    {
        QFETCH(CloneMode, mode);
        const auto made = clone("disk.qcow2", mode);
        QVERIFY2(made, qPrintable(said(made)));
        QCOMPARE(clone("disk.qcow2", mode).error().code, ErrorCode::AlreadyExists);
        QProcess info;
        info.start("qemu-img", {"info", "-U", "--output=json", onHost("disk.qcow2")});
        QVERIFY(info.waitForFinished());
        const QByteArray told = info.readAllStandardOutput();
        QVERIFY2(told.contains("\"format\": \"qcow2\""), told);
        QCOMPARE(told.contains("\"backing-filename\""), mode == CloneMode::Linked);
        QCOMPARE(QProcess::execute("qemu-img", {"compare", "-q", m_base, onHost("disk.qcow2")}), 0);
        QVERIFY(volumes().remove(file("disk.qcow2")));
        QVERIFY(volumes().remove(file("disk.qcow2")));
        QCOMPARE(volumes().stored().value(), QStringList{"base.qcow2"});
    }
    void aCopyKeepsNobodyFromStarting()
    {
        DomainSpec spec; // without a disk: its firmware finds nothing to boot, and it runs
        spec.name = "bakeoff-storage-1";
        spec.workspaceId = "storage";
        spec.deploymentId = "storage";
        spec.node = "storage-1";
        spec.memory_MiB = 128;
        spec.consoleFile = m_host->runtimeDirectory() + "/storage-1" + QLatin1String(consoleSuffix);
        std::future<Result<>> started;
        bool startedInTime = false;
        const auto made = clone("disk.qcow2", CloneMode::Full, {}, [&](double) {
            if (started.valid() || startedInTime)
                return;
            started = std::async(std::launch::async, [&]() -> Result<> {
                if (auto linked = clone("linked.qcow2", CloneMode::Linked); !linked)
                    return linked;
                return m_host->start(spec);
            });
            startedInTime = started.wait_for(60s) == std::future_status::ready; // the copy's turn lasts
        });
        QVERIFY2(made, qPrintable(said(made)));
        QVERIFY(startedInTime);
        const auto outcome = started.get();
        QVERIFY2(outcome, qPrintable(said(outcome)));
        QCOMPARE(m_host->state(spec.name), DomainState::Running);

        // Its console, with those that virtlogd has put aside, goes with it.
        const QString console = QFileInfo(spec.consoleFile).fileName();
        QVERIFY(volumes().stored()->contains(console));
        QVERIFY(volumes().tail(spec.consoleFile, 1000));
        for (const char *before : {".0", ".1"}) {
            QFile log(onHost(console + before));
            QVERIFY(log.open(QIODevice::WriteOnly) && log.write("before") == 6);
        }
        QVERIFY(m_host->destroy(spec.name));
        for (const QString &each : {spec.consoleFile, file("disk.qcow2"), file("linked.qcow2")})
            QVERIFY(volumes().remove(each));
        QCOMPARE(volumes().stored().value(), QStringList{"base.qcow2"});
    }
    void whoWaitsForACopyCanBeStopped()
    {
        std::future<Result<>> second;
        std::stop_source source;
        bool stoppedInTime = false;
        const auto made = clone("disk.qcow2", CloneMode::Full, {}, [&](double) {
            if (second.valid() || stoppedInTime)
                return;
            second = std::async(std::launch::async,
                                [&] { return clone("second.qcow2", CloneMode::Full, source.get_token()); });
            (void)second.wait_for(500ms);
            source.request_stop();
            stoppedInTime = second.wait_for(60s) == std::future_status::ready;
        });
        QVERIFY2(made, qPrintable(said(made)));
        QVERIFY(stoppedInTime);
        const auto outcome = second.get();
        QVERIFY(!outcome && outcome.error().isCancelled());
        QVERIFY(volumes().remove(file("disk.qcow2")));
        QCOMPARE(volumes().stored().value(), QStringList{"base.qcow2"});
    }
    void aCopyThatIsCancelledLeavesNothing()
    {
        std::stop_source source;
        const auto cut =
            clone("disk.qcow2", CloneMode::Full, source.get_token(), [&](double) { source.request_stop(); });
        QVERIFY(!cut && cut.error().isCancelled());
        QCOMPARE(volumes().stored().value(), QStringList{"base.qcow2"});
    }
};

/// Outside of the namespaces it begins itself anew inside them.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet(insideVariable) && whatIsMissing().isEmpty()) {
        const QTemporaryDir folder("/var/tmp/bakeoff-storage-XXXXXX");
        qputenv(insideVariable, folder.path().toUtf8());
        return QProcess::execute(SYSTEM_NAMESPACE,
                                 QStringList{folder.path(), application.applicationFilePath()} +
                                     application.arguments().mid(1));
    }
    TestStorage test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_storage.moc"
