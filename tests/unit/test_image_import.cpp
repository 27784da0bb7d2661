// SPDX-License-Identifier: GPL-3.0-or-later
// Images that somebody else made: what is refused, and what becomes of the rest.
#include "deploy/workspace_settings.h"
#include "image/cloud_image.h"
#include "image/cloud_seed.h"
#include "image/import_plan.h"
#include "support/scripted_desk.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QTest>
#include <QtEndian>

using namespace bakeoff;
using namespace bakeoff::image;
using namespace bakeoff::tests;

namespace {

/// Changes a file in place, at \a at.
bool patch(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

template <typename T>
QByteArray bigEndian(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// A disk of some MiB with a partition table and a text in it.
bool writeRawDisk(const QString &path)
{
    QFile file(path);
    return write(path, QByteArray(510, '\0') + "\x55\xaa") && file.resize(4 << 20) &&
           patch(path, 1 << 20, "a vendor's system");
}

} // namespace

class TestImageImport : public QObject, private ScriptedDesk
{
    Q_OBJECT

    QTemporaryDir m_images;

    QString path(const QString &name) const { return m_images.filePath(name); }
    static bool qemuImg(const QStringList &arguments)
    {
        QProcess process;
        process.start("qemu-img", arguments);
        const bool done = process.waitForFinished() && process.exitCode() == 0;
        if (!done)
            qWarning("qemu-img %s: %s", qPrintable(arguments.join(' ')),
                     process.readAllStandardError().constData());
        return done;
    }
    QStringList leftOvers() const
    {
        QStringList left = files();
        for (const QString &before : m_filesBefore)
            left.removeAll(before);
        return left;
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void goodImagesAreTaken_data()
    {
        QTest::addColumn<QStringList>("convert");
        QTest::addColumn<QString>("format");
        QTest::newRow("qcow2") << QStringList{"-O", "qcow2"} << "qcow2";
        QTest::newRow("qcow2, old and packed")
            << QStringList{"-c", "-O", "qcow2", "-o", "compat=0.10"} << "qcow2";
        QTest::newRow("vmdk") << QStringList{"-O", "vmdk"} << "vmdk";
        QTest::newRow("vmdk as a stream")
            << QStringList{"-O", "vmdk", "-o", "subformat=streamOptimized"} << "vmdk";
        QTest::newRow("raw") << QStringList{"-O", "raw"} << "raw";
    }
    void goodImagesAreTaken()
    {
        QFETCH(QStringList, convert);
        QFETCH(QString, format);
        const QString raw = path("good.raw");
        const QString image = path("good image"); // the name says nothing
        QVERIFY(writeRawDisk(raw));
        QFile::remove(image);
        QVERIFY(qemuImg(QStringList{"convert", "-f", "raw"} + convert + QStringList{raw, image}));
        const auto found = probeCloudImage(image, {}, {});
        QVERIFY2(found, found ? "" : qPrintable(found.error().text()));
        QCOMPARE(toId(found->format), format);
        QCOMPARE(found->virtualSize.value, qint64{4} << 20);
        QVERIFY(probeCloudImage(image, imageFormatFromId(format), {}));

        const QString target = path("ours.qcow2");
        QFile::remove(target);
        const auto made = convertCloudImage(*found, target, Bytes::mebi(16), {}, Deadline(), {});
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        const auto ours = probeCloudImage(target, ImageFormat::Qcow2, {});
        QVERIFY2(ours, ours ? "" : qPrintable(ours.error().text()));
        QCOMPARE(ours->virtualSize, Bytes::mebi(16));
        QVERIFY(qemuImg({"convert", "-f", "qcow2", "-O", "raw", target, path("back.raw")}));
        QFile back(path("back.raw"));
        QVERIFY(back.open(QIODevice::ReadOnly) && back.seek(1 << 20));
        QCOMPARE(back.read(17), QByteArray("a vendor's system"));
    }

    void badImagesAreRefused_data()
    {
        QTest::addColumn<QString>("made");
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("sentence");
        // qcow2
        QTest::newRow("backing file") << "backing"
                                      << ""
                                      << "stands on a backing file";
        QTest::newRow("backing file, format only") << "backing-format"
                                                   << ""
                                                   << "stands on a backing file";
        QTest::newRow("data file") << "data-file"
                                   << ""
                                   << "data are in another file";
        QTest::newRow("data file by name only") << "data-name"
                                                << ""
                                                << "data are in another file";
        QTest::newRow("breaks off") << "truncated"
                                    << ""
                                    << "header breaks off";
        QTest::newRow("extension past the end") << "extension"
                                                << ""
                                                << "header breaks off";
        QTest::newRow("encrypted") << "encrypted"
                                   << ""
                                   << "is encrypted";
        QTest::newRow("snapshots") << "snapshots"
                                   << ""
                                   << "carries snapshots";
        QTest::newRow("corrupt") << "corrupt"
                                 << ""
                                 << "marked as corrupt";
        QTest::newRow("unknown feature") << "feature"
                                         << ""
                                         << "not known";
        QTest::newRow("of the future") << "version"
                                       << ""
                                       << "version 9";
        QTest::newRow("huge") << "huge"
                              << ""
                              << "said to have 3.0 TiB";
        // vmdk
        QTest::newRow("descriptor of another file") << "vmdk-flat"
                                                    << ""
                                                    << "data are in other files";
        QTest::newRow("foreign extent") << "vmdk-extent"
                                        << ""
                                        << "data are in other files";
        QTest::newRow("two extents") << "vmdk-two"
                                     << ""
                                     << "data are in other files";
        QTest::newRow("no capacity of its own") << "vmdk-capacity"
                                                << ""
                                                << "data are in other files";
        QTest::newRow("parent") << "vmdk-parent"
                                << ""
                                << "stands on a backing file";
        // neither
        QTest::newRow("packed") << "xz"
                                << ""
                                << "is packed";
        QTest::newRow("nothing known") << "text"
                                       << ""
                                       << "no partition table";
        QTest::newRow("told otherwise") << "good"
                                        << "raw"
                                        << "said to be raw, but its beginning is that of qcow2";
        QTest::newRow("folder") << "folder"
                                << ""
                                << "";
        QTest::newRow("not there") << "missing"
                                   << ""
                                   << "cannot be read";
    }
    void badImagesAreRefused()
    {
        QFETCH(QString, made);
        QFETCH(QString, told);
        QFETCH(QString, sentence);
        const QString image = path("bad.img");
        QFile::remove(image);
        const QString other = path("other.raw");
        QVERIFY(writeRawDisk(other));
        if (made == "backing" || made == "backing-format") {
            QVERIFY(qemuImg({"create", "-q", "-f", "qcow2", "-F", "raw", "-b", other, image}));
            if (made == "backing-format")
                QVERIFY(patch(image, 8, QByteArray(12, '\0')));
        } else if (made == "data-file") {
            QVERIFY(
                qemuImg({"create", "-q", "-f", "qcow2", "-o", "data_file=" + path("data.raw"), image, "4M"}));
        } else if (made.startsWith("vmdk")) {
            const bool isFlat = made == "vmdk-flat";
            QVERIFY(
                qemuImg({"create", "-q", "-f", "vmdk", "-o",
                         isFlat ? "subformat=monolithicFlat" : "subformat=monolithicSparse", image, "4M"}));
            QFile file(image);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray begin = file.read(16384);
            const qsizetype extent = begin.indexOf("RW 8192 SPARSE");
            QVERIFY(isFlat || extent > 0);
            if (made == "vmdk-extent")
                QVERIFY(patch(image, extent, "RW 8192 FLAT \"/etc/shadow\" 0\n"));
            if (made == "vmdk-two")
                QVERIFY(patch(image, extent, "RW 8192 SPARSE \"a\"\nRW 8192 SPARSE \"b\"\n"));
            if (made == "vmdk-capacity")
                QVERIFY(patch(image, 12, QByteArray(8, '\0')));
            if (made == "vmdk-parent")
                QVERIFY(patch(image, begin.indexOf("parentCID=ffffffff") + 10, "12345678"));
        } else if (made == "xz") {
            QVERIFY(write(image, QByteArray("\xfd"
                                            "7zXZ") +
                                     QByteArray(600, '\0')));
        } else if (made == "text") {
            QVERIFY(write(image, QByteArray(4096, 'x')));
        } else if (made == "folder") {
            QVERIFY(QDir().mkpath(path("folder")));
        } else if (made != "missing") {
            QVERIFY(qemuImg({"create", "-q", "-f", "qcow2", image, "4M"}));
            // Offsets as in QEMU's docs/interop/qcow2.txt; the extensions begin after 112 bytes of header.
            if (made == "data-name")
                QVERIFY(
                    patch(image, 112, bigEndian<quint32>(0x44415441) + bigEndian<quint32>(8) + "/dev/sda"));
            if (made == "truncated")
                QVERIFY(QFile::resize(image, 90));
            if (made == "extension")
                QVERIFY(patch(image, 112, bigEndian<quint32>(0x12345678) + bigEndian<quint32>(0xfffffff0)));
            if (made == "encrypted")
                QVERIFY(patch(image, 32, bigEndian<quint32>(2)));
            if (made == "snapshots")
                QVERIFY(patch(image, 60, bigEndian<quint32>(1)));
            if (made == "corrupt")
                QVERIFY(patch(image, 72, bigEndian<quint64>(2)));
            if (made == "feature")
                QVERIFY(patch(image, 72, bigEndian<quint64>(1 << 20)));
            if (made == "version")
                QVERIFY(patch(image, 4, bigEndian<quint32>(9)));
            if (made == "huge") {
                QFile::remove(image);
                QVERIFY(qemuImg({"create", "-q", "-f", "qcow2", image, "3T"}));
            }
        }
        const auto found =
            probeCloudImage(made == "folder" ? path("folder") : image, imageFormatFromId(told), {});
        QVERIFY(!found);
        QVERIFY2(found.error().text().contains(sentence), qPrintable(found.error().text()));
    }

    void theDigestIsThatOfTheFile()
    {
        const QString image = path("digest.raw");
        QVERIFY(writeRawDisk(image));
        QFile file(image);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString expected =
            QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
        double last = 0;
        const auto found = imageSha256(image, {}, Deadline(), [&](double fraction) {
            QVERIFY(fraction >= last);
            last = fraction;
        });
        QVERIFY(found);
        QCOMPARE(*found, expected);
        QCOMPARE(last, 1.0);
        QVERIFY(compareSha256(image, *found, expected.toUpper()));
        const QString wrong(64, 'a');
        const auto differs = compareSha256(image, *found, wrong);
        QVERIFY(!differs);
        QCOMPARE(differs.error().code, ErrorCode::Corrupt);
        QVERIFY(differs.error().message.contains(expected));
        QVERIFY(differs.error().message.contains(wrong));
        QVERIFY(!checkSha256Form("abc"));
        QVERIFY(!checkSha256Form(QString(64, 'g')));
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = imageSha256(image, stop.get_token(), Deadline(), {});
        QVERIFY(!stopped);
        QVERIFY(stopped.error().isCancelled());
    }

    void aCancelledConversionLeavesNothing()
    {
        const QString image = path("cancel.raw");
        QVERIFY(writeRawDisk(image));
        const auto found = probeCloudImage(image, {}, {});
        QVERIFY(found);
        std::stop_source stop;
        stop.request_stop();
        const auto made =
            convertCloudImage(*found, path("never.qcow2"), Bytes::mebi(16), stop.get_token(), Deadline(), {});
        QVERIFY(!made);
        QVERIFY(made.error().isCancelled());
        QVERIFY(!QFile::exists(path("never.qcow2")));
    }

    void theSeedIsWhatCloudInitLooksFor()
    {
        const catalog::Platform &platform = *m_catalog.platform("debian-12");
        const Mirror mirror{"http://m/debian", "http://m/security", "http://127.0.0.1:3142"};
        const auto seed = cloudSeed(platform, m_catalog.modulePackages("debian"), mirror, "abc123");
        QVERIFY(seed["user-data"].startsWith("#cloud-config\n"));
        QVERIFY(seed["user-data"].contains("recipes/debian/first-boot.sh"));
        QVERIFY(seed["meta-data"].contains("instance-id: abc123"));
        QVERIFY(seed["seed/sources.list"].startsWith("deb http://m/debian bookworm main\n"));
        QCOMPARE(seed["seed/apt.conf"], QByteArray("Acquire::http::Timeout \"20\";\nAcquire::Retries \"2\";\n"
                                                   "Acquire::http::Proxy \"http://10.0.2.2:3142\";\n"));
        QVERIFY(seed["seed/packages"].contains("puppet-agent\n"));
        QVERIFY(seed["seed/packages"].contains("puppet-module-puppetlabs-mysql\n"));
        const QString iso = path("seed.iso");
        const auto written = writeSeedIso(m_catalog, seed, iso, {}, Deadline());
        QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
        QProcess xorriso;
        xorriso.start("xorriso", {"-indev", iso, "-toc", "-find", "/", "-type", "f"});
        QVERIFY(xorriso.waitForFinished());
        const QByteArray said = xorriso.readAllStandardOutput() + xorriso.readAllStandardError();
        QVERIFY2(said.contains("'cidata'"), said.constData());
        for (const char *file : {"'/user-data'", "'/meta-data'", "'/network-config'", "'/seed/packages'",
                                 "'/recipes/debian/adopt.sh'", "'/recipes/generalise.sh'"})
            QVERIFY2(said.contains(file), file);
    }

    void anImportedImageIsAnOsTemplateAndIsDeployed()
    {
        const QString image = path("vendor.qcow2");
        QVERIFY(writeRawDisk(path("vendor.raw")));
        QFile::remove(image);
        QVERIFY(qemuImg({"convert", "-f", "raw", "-O", "qcow2", path("vendor.raw"), image}));
        const auto digest = imageSha256(image, {}, Deadline(), {});
        QVERIFY(digest);
        QVERIFY(deploy::setMirror(*m_workspace, Mirror{"http://m/debian", {}, {}}));
        const auto plan = m_deployer->planImport("debian-12", {image, {}, *digest});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        const catalog::RunRecord run = m_deployer->start(*plan)->wait();
        QVERIFY2(run.outcome == catalog::Outcome::Succeeded, qPrintable(run.failure.message));
        QVERIFY(m_host->operations().contains("adopt bakeoff-" + run.id.section('-', 0, 0) +
                                              "-import-debian-12"));
        QVERIFY(m_host->domainNames().isEmpty());
        const auto records = m_workspace->templates();
        QVERIFY(records);
        const TemplateInventory inventory(*records, m_catalog);
        const catalog::TemplateRecord *made = inventory.current("debian-12");
        QVERIFY(made);
        QCOMPARE(made->generation, 2); // after the one that the desk begins with
        QCOMPARE(sourceSha256(made->recipeDigest), *digest);
        QVERIFY(!inventory.staleness(*made).recipeChanged);
        QVERIFY(made->kernelFile.isEmpty());
        QVERIFY(!m_workspace->templateById(made->id)->packages.isEmpty());
        QCOMPARE(made->virtualSize, m_catalog.platform("debian-12")->build->diskSize);
        QCOMPARE(leftOvers(), QStringList{m_workspace->imagesDirectory() + '/' + made->diskFile});

        catalog::DeployRequest wanted;
        wanted.topologyId = "web-single";
        wanted.platformId = "debian-12";
        for (const auto strategy : {catalog::Strategy::OsOnly, catalog::Strategy::PreInstalled}) {
            wanted.strategy = strategy;
            const catalog::RunRecord deployed = deploy(wanted);
            QVERIFY2(deployed.outcome == catalog::Outcome::Succeeded, qPrintable(deployed.failure.message));
            QCOMPARE(deployed.bootMethod, QString("bios"));
        }
    }

    void whatTheVendorForbidsItsAgentIsWaitedForUntilItIsAllowed()
    {
        QVERIFY(writeRawDisk(path("vendor.raw")));
        QVERIFY(deploy::setMirror(*m_workspace, Mirror{"http://m/debian", {}, {}}));
        m_host->looksUntilAllowed = 3; // then the first boot has come so far
        const auto plan = m_deployer->planImport("debian-12", {path("vendor.raw"), {}, {}});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        const catalog::RunRecord run = m_deployer->start(*plan)->wait();
        QVERIFY2(run.outcome == catalog::Outcome::Succeeded, qPrintable(run.failure.message));
        QVERIFY(m_host->looksUntilAllowed < 0);
    }

    void theAgentOfEveryReleaseMayRunCommandsAfterTheFirstBoot_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("Red Hat 8") << "etc/sysconfig/qemu-ga"
                                   << QByteArray("# comment\nBLACKLIST_RPC=guest-file-open,guest-exec\n"
                                                 "FSFREEZE_HOOK_PATHNAME=/etc/qemu-ga/fsfreeze-hook\n")
                                   << QByteArray("# comment\nBLACKLIST_RPC=\n"
                                                 "FSFREEZE_HOOK_PATHNAME=/etc/qemu-ga/fsfreeze-hook\n");
        QTest::newRow("Red Hat 9") << "etc/sysconfig/qemu-ga" << QByteArray("BLOCK_RPCS=guest-exec\n")
                                   << QByteArray("BLOCK_RPCS=\n");
        QTest::newRow("Red Hat 10") << "etc/sysconfig/qemu-ga"
                                    << QByteArray("FILTER_RPC_ARGS=\"--allow-rpcs=guest-ping,guest-info\"\n")
                                    << QByteArray("FILTER_RPC_ARGS=\n");
        QTest::newRow("Debian 11") << "etc/qemu/qemu-ga.conf"
                                   << QByteArray("[general]\nblacklist=guest-exec\nverbose=true\n")
                                   << QByteArray("[general]\nverbose=true\n");
        QTest::newRow("Debian 12") << "etc/qemu/qemu-ga.conf"
                                   << QByteArray("[general]\nblock-rpcs = guest-exec;guest-exec-status\n")
                                   << QByteArray("[general]\n");
        QTest::newRow("Debian 13") << "etc/qemu/qemu-ga.conf"
                                   << QByteArray("[general]\nallow-rpcs=guest-ping\n")
                                   << QByteArray("[general]\n");
        QTest::newRow("nothing is forbidden")
            << "etc/hostname" << QByteArray("vendor\n") << QByteArray("vendor\n");
    }
    void theAgentOfEveryReleaseMayRunCommandsAfterTheFirstBoot()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QString root = path("root");
        QVERIFY(QDir().mkpath(QFileInfo(root + '/' + file).path()));
        QFile settings(root + '/' + file);
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write(before) == before.size());
        settings.close();
        QCOMPARE(QProcess::execute(
                     "sh", {QStringLiteral(RESOURCES_DIR) + "/recipes/debian/allow-commands.sh", root}),
                 0);
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QCOMPARE(settings.readAll(), after);
    }

    void aFailedImportLeavesNothing_data()
    {
        QTest::addColumn<QString>("sha256");
        QTest::addColumn<bool>("blocked");
        QTest::addColumn<QString>("failing");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("another digest") << QString(64, 'b') << false << "" << QString(64, 'b');
        QTest::newRow("guest-exec is blocked") << "" << true << ""
                                               << "refuses to run commands";
        QTest::newRow("packages are out of reach") << "" << false << "adopt"
                                                   << "Installing the configuration tool";
        QTest::newRow("the clone does not boot") << "" << false << "start"
                                                 << "";
    }
    void aFailedImportLeavesNothing()
    {
        QFETCH(QString, sha256);
        QFETCH(bool, blocked);
        QFETCH(QString, failing);
        QFETCH(QString, sentence);
        QVERIFY(writeRawDisk(path("vendor.raw")));
        QVERIFY(deploy::setMirror(*m_workspace, Mirror{"http://m/debian", {}, {}}));
        m_host->blocksCommands = blocked;
        m_host->script = [failing](const QString &operation, const QString &subject) -> Result<> {
            if (operation != failing || (operation == "start" && !subject.contains("check-")))
                return {};
            return fail(ErrorCode::Failed, "It does not.");
        };
        auto plan = m_deployer->planImport("debian-12", {path("vendor.raw"), {}, sha256});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        for (catalog::PlanStep &step : plan->steps) {
            if (blocked && step.kind == catalog::StepKind::Adopt)
                step.deadline = std::chrono::seconds(1); // in vain is waited for that long
        }
        const catalog::RunRecord run = m_deployer->start(*plan)->wait();
        QCOMPARE(run.outcome, catalog::Outcome::Failed);
        QVERIFY2(run.failure.message.contains(sentence), qPrintable(run.failure.message));
        QCOMPARE(leftOvers(), QStringList());
        QVERIFY(m_host->domainNames().isEmpty());
        QCOMPARE(m_workspace->templates()->size(), 1);
    }

    void whatCannotBeImportedIsSaidAtOnce()
    {
        QVERIFY(writeRawDisk(path("vendor.raw")));
        const QString image = path("vendor.raw");
        QCOMPARE(m_deployer->planImport("nosuch", {image, {}, {}}).error().code, ErrorCode::NotFound);
        QCOMPARE(m_deployer->planImport("redhat", {image, {}, {}}).error().code, ErrorCode::Unsupported);
        QCOMPARE(m_deployer->planImport("debian-12", {image, "vhd", {}}).error().code, ErrorCode::Invalid);
        QCOMPARE(m_deployer->planImport("debian-12", {image, {}, "abc"}).error().code, ErrorCode::Invalid);
        QCOMPARE(m_deployer->planImport("debian-12", {path("no"), {}, {}}).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestImageImport)
#include "test_image_import.moc"
