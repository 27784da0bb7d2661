// SPDX-License-Identifier: GPL-3.0-or-later
// A package mirror that hangs, breaks off or gives damaged files, asked by the programs that really ask one
// on the host.
#include "base/process.h"
#include "image/os_template.h"
#include "image/patch_check.h"
#include "support/faulty_mirror.h"
#include "support/fixtures.h"
#include "support/signed_archive.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

#include <thread>
#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::image;
using namespace bakeoff::tests;
using Fault = FaultyMirror::Fault;
using namespace std::chrono_literals;

class TestMirrorFaults : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = productCatalog();
    SignedArchive m_archive;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultyMirror> m_server;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    Mirror mirror() const
    {
        Mirror made{m_server->address() + "/debian", {}, {}};
        made.timeout = 1s;
        made.retries = 0;
        return made;
    }
    PackageIndex index() const
    {
        PackageIndex made{path("state"), mirror(), {}, m_archive.trustedKeys()};
        made.build.suite = "bookworm";
        made.build.components = QStringList{"main"};
        return made;
    }
    OsTemplateRequest request() const
    {
        OsTemplateRequest made;
        made.platform = *m_catalog.platform("debian-12");
        made.platform.build->siblingSuites.clear();
        made.platform.build->packages.clear();
        made.platform.build->kernelPackage = "kernel";
        made.recipesFolder = m_catalog.recipesFolder;
        made.mirror = mirror();
        made.imagesDirectory = path("images");
        made.templateId = QStringLiteral("t%1").arg(getpid());
        made.trustedKeys = m_archive.trustedKeys();
        return made;
    }
    void verifyNothingIsLeft() const
    {
        const OsTemplateRequest built = request();
        QCOMPARE(remainsOfBuild(built.templateId, built.imagesDirectory), QStringList());
        QCOMPARE(QDir(built.imagesDirectory).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList());
    }
    void verifyTold(const Error &error, int code, const QString &told, const QString &file) const
    {
        QVERIFY2(int(error.code) == code, qPrintable(error.text()));
        for (const QString &part : {m_server->address() + "/debian", told, file})
            QVERIFY2(error.message.contains(part), qPrintable(error.text()));
        QVERIFY2(error.hint.contains("bakeoffctl mirror"), qPrintable(error.text()));
        QVERIFY(!error.detail.isEmpty());
    }
    /// Asks for a stop as soon as the mirror hangs; returns how long it took from then on, in ms.
    template <typename Work>
    qint64 stopWhileItHangs(const Work &work) const
    {
        std::stop_source stop;
        Clock::time_point asked;
        std::jthread other([&](const std::stop_token &isOver) {
            while (m_server->badAnswers() == 0 && !isOver.stop_requested())
                std::this_thread::yield();
            asked = Clock::now();
            stop.request_stop();
        });
        const auto ended = work(stop.get_token());
        const auto at = Clock::now();
        other.request_stop();
        other.join();
        const qint64 took_ms = std::chrono::duration_cast<std::chrono::milliseconds>(at - asked).count();
        qInfo("stopped after %lld ms", static_cast<long long>(took_ms));
        return !ended && ended.error().isCancelled() ? took_ms : -1;
    }
    /// Why no template can be built here; empty where it can.
    static QString lackForBuilds()
    {
        if (QStandardPaths::findExecutable("mmdebstrap").isEmpty())
            return "mmdebstrap is not installed.";
        const auto mapped = runCommand({"unshare", {"--map-root-user", "--map-auto", "true"}, {}, {}, {}});
        if (geteuid() != 0 && (!mapped || mapped->exitCode != 0))
            return "An ordinary user has no other users' names here (/etc/subuid).";
        return {};
    }
    static void faults()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("told");
        QTest::newRow("hangs") << int(Fault::Hangs) << int(ErrorCode::Unreachable) << "stopped answering";
        QTest::newRow("stops midway")
            << int(Fault::StopsMidway) << int(ErrorCode::Unreachable) << "stopped answering";
        QTest::newRow("breaks off") << int(Fault::BreaksOff) << int(ErrorCode::Unreachable)
                                    << "stopped answering";
        QTest::newRow("wrong bytes") << int(Fault::WrongBytes) << int(ErrorCode::Corrupt) << "checksum";
        QTest::newRow("truncated") << int(Fault::Truncated) << int(ErrorCode::Corrupt) << "size";
        QTest::newRow("lacks it") << int(Fault::Lacks) << int(ErrorCode::NotFound) << "does not have it";
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("no_proxy", "127.0.0.1"); // whatever this machine's apt uses
        const auto made = m_archive.makeKey();
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto published = m_archive.publish(path("debian"), "bookworm", {"apt 1.0", "kernel 1.0"});
        QVERIFY2(published, published ? "" : qPrintable(published.error().text()));
        m_server = std::make_unique<FaultyMirror>(m_folder->path());
    }

    void aPackageListThatDoesNotCome_data() { faults(); }
    void aPackageListThatDoesNotCome()
    {
        QFETCH(int, fault);
        QFETCH(int, code);
        QFETCH(QString, told);
        m_server->misbehave(Fault(fault), "/Packages$");
        QElapsedTimer took;
        took.start();
        const auto refreshed = refreshIndex(index(), {}, Deadline(60s));
        QVERIFY(!refreshed);
        verifyTold(refreshed.error(), code, told, "bookworm/main/binary-amd64/Packages");
        QVERIFY(m_server->badAnswers() > 0);
        QVERIFY2(took.elapsed() < 20000, "the deadline ended it");
        m_server->misbehave(Fault::None, {}); // what came of it stands in nobody's way
        const auto again = refreshIndex(index(), {}, Deadline(60s));
        QVERIFY2(again, again ? "" : qPrintable(again.error().text()));
        QCOMPARE(findOutdated(index(), {{"apt", "0.9", {}, {}}}, {}, Deadline(60s))->size(), 1);
    }

    void aReleaseFileThatIsDamagedIsNotTrusted()
    {
        m_server->misbehave(Fault::WrongBytes, "/InRelease$");
        const auto refreshed = refreshIndex(index(), {}, Deadline(60s));
        QVERIFY(!refreshed);
        QVERIFY2(refreshed.error().code == ErrorCode::Corrupt, qPrintable(refreshed.error().text()));
        QVERIFY(refreshed.error().hint.contains("bakeoffctl mirror"));
    }

    void eachFileIsTriedAsOftenAsItIsSaid()
    {
        m_server->misbehave(Fault::BreaksOff, "/InRelease$");
        PackageIndex patient = index();
        QVERIFY(!refreshIndex(patient, {}, Deadline(60s)));
        const int once = m_server->badAnswers();
        m_server->misbehave(Fault::BreaksOff, "/InRelease$");
        patient.mirror.retries = 1;
        QVERIFY(!refreshIndex(patient, {}, Deadline(60s)));
        QCOMPARE(m_server->badAnswers(), 2 * once);
    }

    void aRefreshIsStoppedWhileTheMirrorHangs()
    {
        m_server->misbehave(Fault::Hangs, "/InRelease$");
        PackageIndex patient = index();
        patient.mirror.timeout = 300s;
        const qint64 took_ms = stopWhileItHangs(
            [&patient](const std::stop_token &stop) { return refreshIndex(patient, stop, Deadline(600s)); });
        QVERIFY2(took_ms >= 0 && took_ms < 3000, qPrintable(QString::number(took_ms)));
    }

    void aTemplateWhosePackagesDoNotCome_data() { faults(); }
    void aTemplateWhosePackagesDoNotCome()
    {
        if (const QString lack = lackForBuilds(); !lack.isEmpty())
            QSKIP(qPrintable(lack));
        QFETCH(int, fault);
        QFETCH(int, code);
        QFETCH(QString, told);
        m_server->misbehave(Fault(fault), "/pool/.*kernel_");
        const auto built = buildOsTemplate(request(), {{}, Deadline(240s), {}, {}});
        QVERIFY(!built);
        verifyTold(built.error(), code, told, "kernel_1.0_amd64.deb");
        QVERIFY(m_server->badAnswers() > 0);
        verifyNothingIsLeft();
    }

    void aBuildIsStoppedWhileTheMirrorHangs()
    {
        if (const QString lack = lackForBuilds(); !lack.isEmpty())
            QSKIP(qPrintable(lack));
        m_server->misbehave(Fault::Hangs, "/pool/.*kernel_");
        OsTemplateRequest patient = request();
        patient.mirror.timeout = 300s;
        const qint64 took_ms = stopWhileItHangs([&patient](const std::stop_token &stop) {
            return buildOsTemplate(patient, {stop, Deadline(600s), {}, {}});
        });
        QVERIFY2(took_ms >= 0 && took_ms < 5000, qPrintable(QString::number(took_ms)));
        verifyNothingIsLeft();
    }

    void aBuildHasADeadlineOfItsOwn()
    {
        if (const QString lack = lackForBuilds(); !lack.isEmpty())
            QSKIP(qPrintable(lack));
        m_server->misbehave(Fault::Hangs, "/InRelease$");
        OsTemplateRequest patient = request();
        patient.mirror.timeout = 300s;
        const auto built = buildOsTemplate(patient, {{}, Deadline(10s), {}, {}});
        QVERIFY(!built);
        QVERIFY2(built.error().code == ErrorCode::TimedOut, qPrintable(built.error().text()));
        QVERIFY2(built.error().hint.contains("bakeoffctl mirror"), qPrintable(built.error().text()));
        verifyNothingIsLeft();
    }
};

QTEST_GUILESS_MAIN(TestMirrorFaults)
#include "test_mirror_faults.moc"
