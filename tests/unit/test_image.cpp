// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_folder.h"

#include "deploy/secret_store.h"
#include "image/bake_plan.h"
#include "image/fetch_failure.h"
#include "image/manifest.h"
#include "image/mirror.h"
#include "image/os_template.h"
#include "image/recipe_iso.h"
#include "support/fixtures.h"

#include <QDir>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::image;

class TestImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMirrorIsDebiansAlone()
    {
        auto mirror = parseIndexTargets(
            "http://third.example/tools|stable|Somebody|Tools\n"
            "http://me:secret@mirror.example/debian/|bookworm|Debian|Debian\n"
            "http://mirror.example/debian-security/|bookworm-security|Debian|Debian-Security\n"
            "http://other.example/debian/|bookworm|Debian|Debian\n");
        QVERIFY(mirror);
        QCOMPARE(mirror->archive, QString("http://mirror.example/debian")); // the first, without credentials
        QCOMPARE(mirror->security, QString("http://mirror.example/debian-security"));
        auto none = parseIndexTargets("http://third.example/tools|stable|Somebody|Tools\nnonsense\n");
        QVERIFY(!none);
        QVERIFY(none.error().hint.contains("apt-get update"));
    }
    void aTemplateIsMadeAnewWhenItsScriptsAreOthers()
    {
        const DataFolder data;
        const auto digest = [&data] {
            const catalog::Catalog catalog = data.load();
            return osRecipeDigest(catalog, *catalog.platform("debian-12"));
        };
        QSet<QString> seen{digest()};
        QCOMPARE(QSet<QString>{digest()}, seen);
        data.write("recipes/debian/customize.sh", "another");
        seen << digest();
        data.write("recipes/" + bootstrapRecipe, "another still");
        seen << digest();
        QCOMPARE(seen.size(), 3);
    }
    void theBuildScriptSaysWhatItLacks_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("told");
        QTest::newRow("nothing") << QStringList() << "the stage must be given first";
        QTest::newRow("no folder") << QStringList{"packages"} << "must be given after the stage";
        QTest::newRow("not a system") << QStringList{"packages", "EMPTY"} << "EMPTY holds no Debian system.";
        QTest::newRow("no such stage") << QStringList{"later", "SYSTEM"} << "there is no stage 'later'";
    }
    void theBuildScriptSaysWhatItLacks()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, told);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("EMPTY") && QDir(folder.path()).mkpath("SYSTEM/etc/dpkg"));
        QProcess script;
        script.setWorkingDirectory(folder.path());
        script.start("/bin/sh", QStringList{RESOURCES_DIR "/recipes/" + bootstrapRecipe} + words);
        QVERIFY(script.waitForFinished());
        QVERIFY(script.exitCode() != 0);
        const QString said = QString::fromUtf8(script.readAllStandardError());
        QVERIFY2(said.contains("bootstrap.sh: ") && said.contains(told), qPrintable(said));
    }
    void sourceLinesNameSuiteAndSiblings()
    {
        catalog::OsBuild build;
        build.suite = "bookworm";
        build.siblingSuites = QStringList{"bookworm-updates", "bookworm-security"};
        build.components = QStringList{"main"};
        Mirror mirror{"http://m/debian", "http://m/security", {}};
        QCOMPARE(mirror.sourceLines(build), (QStringList{"deb http://m/debian bookworm main",
                                                         "deb http://m/debian bookworm-updates main",
                                                         "deb http://m/security bookworm-security main"}));
        mirror.security.clear();
        QCOMPARE(mirror.sourceLines(build).size(), 2);
    }
    void aLoopbackProxyIsReachedThroughTheGateway_data()
    {
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<QString>("inGuest");
        QTest::newRow("none") << ""
                              << "";
        QTest::newRow("address") << "http://127.0.0.1:3142"
                                 << "http://10.0.2.2:3142";
        QTest::newRow("name") << "http://localhost:3142"
                              << "http://10.0.2.2:3142";
        QTest::newRow("other") << "http://proxy.example:3128"
                               << "http://proxy.example:3128";
    }
    void aLoopbackProxyIsReachedThroughTheGateway()
    {
        QFETCH(QString, proxy);
        QFETCH(QString, inGuest);
        QCOMPARE((Mirror{{}, {}, proxy}.guestProxy()), inGuest);
    }

    void aFailedBuildSaysWhatTheMirrorLacks_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("told");
        QTest::newRow("a file is missing")
            << "Err:9 http://m/security bullseye\nE: Failed to fetch http://m/pool/linux-image.deb  404  Not "
               "Found [IP: 127.0.0.1 80]\n"
            << int(ErrorCode::NotFound) << "“http://m” lists “linux-image.deb”";
        QTest::newRow("nobody answers") << "E: Failed to fetch http://m/x.deb  Could not connect to m:80 "
                                           "(127.0.0.1). - connect (111: Connection refused)\n"
                                        << int(ErrorCode::Unreachable) << "cannot be reached";
        QTest::newRow("a full disk, told already")
            << "E: Failed to fetch http://m/x.deb  write error - write (28: No space left on device)\n"
            << int(ErrorCode::NoSpace) << "It failed.";
        QTest::newRow("something else") << "E: mkdir failed\n" << int(ErrorCode::Failed) << "It failed.";
    }
    void aFailedBuildSaysWhatTheMirrorLacks()
    {
        QFETCH(QString, printed);
        QFETCH(int, code);
        QFETCH(QString, told);
        const Error error =
            explainFetchFailure({code == int(ErrorCode::NoSpace) ? ErrorCode::NoSpace : ErrorCode::Failed,
                                 "It failed.",
                                 printed,
                                 {}});
        QCOMPARE(int(error.code), code);
        QVERIFY2(error.message.contains(told), qPrintable(error.message));
        QCOMPARE(error.hint.isEmpty(), error.message == "It failed.");
        QCOMPARE(error.detail, printed);
    }

    void packageListsAreRead()
    {
        auto packages = parsePackages(
            "ii |zlib1g|1:1.2.13|zlib|1:1.2.13\nrc |old|1|old|1\nii |apache2|2.4|apache2|2.4\n");
        QVERIFY(packages);
        QCOMPARE(packages->size(), 2); // removed ones do not count
        QCOMPARE(packages->first().name, QString("apache2"));
        QCOMPARE(packages->last().sourceVersion, QString("1:1.2.13"));
        auto broken = parsePackages("ii |a|1\n");
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, ErrorCode::Corrupt);
    }
    void dpkgUnderstandsOurFormat()
    {
        QProcess dpkg;
        dpkg.start("dpkg-query", {"-W", "-f", QString::fromLatin1(dpkgFormat), "bash"});
        QVERIFY(dpkg.waitForFinished());
        auto packages = parsePackages(QString::fromUtf8(dpkg.readAllStandardOutput()));
        QVERIFY2(packages, packages ? "" : qPrintable(packages.error().message));
        QCOMPARE(packages->size(), 1);
        QCOMPARE(packages->first().name, QString("bash"));
        QCOMPARE(packages->first().source, QString("bash"));
    }

    void theIsoHoldsTheRecipesThatAreNeededAndNoOthers()
    {
        const catalog::Catalog catalog = tests::productCatalog();
        QTemporaryDir folder;
        const QString iso = folder.filePath("odd=name\\.iso");
        auto written = writeRecipeIso(catalog, {"apache"}, "web-single", iso, {}, Deadline());
        QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
        QProcess xorriso;
        xorriso.start("xorriso", {"-indev", iso, "-find", "/", "-type", "f"});
        QVERIFY(xorriso.waitForFinished());
        const QByteArray list = xorriso.readAllStandardOutput();
        for (const char *file :
             {"/services/apache/install.pp", "/services/apache/join.pp",
              "/topologies/web-single/topology.json", "/recipes/run-stage.sh", "/recipes/hiera.yaml"})
            QVERIFY2(list.contains(file), file);
        QVERIFY(!list.contains("mysql"));
        auto unknown = writeRecipeIso(catalog, {"nosuch"}, {}, folder.filePath("x.iso"), {}, Deadline());
        QVERIFY(!unknown);
        auto nowhere = writeRecipeIso(catalog, {"apache"}, {}, "/nowhere/x.iso", {}, Deadline());
        QVERIFY(!nowhere);
    }

    void secretFilesAreTheirOwnersAlone()
    {
        QTemporaryDir folder;
        auto store = deploy::makeFileSecretStore(folder.filePath("deep/secrets"));
        QVERIFY(!store->load("d1"));
        QVERIFY(store->save("d1", {{"mysql_password", "s3cret"}}).has_value());
        QCOMPARE(store->load("d1")->value("mysql_password"), QString("s3cret"));
        QFile file(folder.filePath("deep/secrets/d1.json"));
        QCOMPARE(file.permissions() & 0x0077, QFile::Permissions());
        QVERIFY(store->remove("d1").has_value());
        QVERIFY(!file.exists());
        QVERIFY(store->remove("d1").has_value());
    }
    void aSecretThatCannotBeKeptIsAnError()
    {
        auto store = deploy::makeFileSecretStore("/proc/nowhere/secrets");
        auto saved = store->save("d1", {{"a", "b"}});
        QVERIFY(!saved);
        QVERIFY(saved.error().message.contains("/proc/nowhere"));
        QVERIFY(!saved.error().text().contains("b\"}"));
    }
    void secretsDiffer()
    {
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i) {
            const QString secret = deploy::generateSecret();
            QCOMPARE(secret.size(), 24);
            seen.insert(secret);
        }
        QCOMPARE(seen.size(), 1000);
    }
};

QTEST_GUILESS_MAIN(TestImage)
#include "test_image.moc"
