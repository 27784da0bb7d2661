// SPDX-License-Identifier: GPL-3.0-or-later
// Which packages of a template are outdated, asked of apt itself, from a repository that the test makes and
// signs.
#include "image/patch_check.h"
#include "support/signed_archive.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::image;
using namespace bakeoff::tests;

class TestPatchCheck : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    SignedArchive m_archive; ///< its key is shared

    QString path(const QString &name) const { return m_folder->filePath(name); }
    static void write(const QString &path, const QByteArray &content)
    {
        QVERIFY(SignedArchive::write(path, content));
    }
    void publish(const QString &archive, const QString &suite, const QStringList &packages)
    {
        const auto published = m_archive.publish(path(archive), suite, packages);
        QVERIFY2(published, published ? "" : qPrintable(published.error().text()));
    }

    PackageIndex index() const
    {
        PackageIndex made;
        made.folder = path("state");
        made.mirror = {"file:" + path("debian"), "file:" + path("security"), {}};
        made.build.suite = "bookworm";
        made.build.siblingSuites = QStringList{"bookworm-updates", "bookworm-security"};
        made.build.components = QStringList{"main"};
        made.trustedKeys = m_archive.trustedKeys();
        return made;
    }
    Result<> refresh() const { return refreshIndex(index(), {}, Deadline(std::chrono::seconds(60))); }
    Result<QList<OutdatedPackage>> outdated(const QList<PackageVersion> &packages) const
    {
        return findOutdated(index(), packages, {}, Deadline(std::chrono::seconds(60)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = m_archive.makeKey();
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        publish("debian", "bookworm", {"same 1.0", "updated 1.0", "secured 1.0", "older 1.0", "both 1.0"});
        publish("debian", "bookworm-updates", {"updated 1.1", "both 1.2"});
        publish("security", "bookworm-security", {"secured 1.0+deb12u1", "both 1.1"});
    }

    void namesExactlyWhatIsNewerAndWhereItComesFrom()
    {
        const auto refreshed = refresh();
        QVERIFY2(refreshed, refreshed ? "" : qPrintable(refreshed.error().text()));
        const auto found = outdated({{"same", "1.0", {}, {}},
                                     {"updated:amd64", "1.0", {}, {}},
                                     {"secured", "1.0", {}, {}},
                                     {"older", "2.0", {}, {}},  // a downgrade is no update
                                     {"local", "1.0", {}, {}},  // the mirror has none
                                     {"both", "1.0", {}, {}}}); // a fix, and something newer than the fix
        QVERIFY2(found, found ? "" : qPrintable(found.error().text()));
        QCOMPARE(*found, (QList<OutdatedPackage>{{"updated", "1.0", "1.1", false},
                                                 {"secured", "1.0", "1.0+deb12u1", true},
                                                 {"both", "1.0", "1.2", true}}));
    }

    void aTemplateThatHasTheFixLacksNone()
    {
        QVERIFY(refresh());
        const auto found = outdated({{"secured", "1.0+deb12u1", {}, {}}, {"both", "1.1", {}, {}}});
        QVERIFY(found);
        QCOMPARE(*found, (QList<OutdatedPackage>{{"both", "1.1", "1.2", false}}));
        QVERIFY(outdated({})->isEmpty());
    }

    void whatIsPublishedLaterIsFound()
    {
        QVERIFY(refresh());
        QVERIFY(outdated({{"same", "1.0", {}, {}}})->isEmpty());
        publish("security", "bookworm-security", {"same 1.0+deb12u1"});
        QVERIFY(refresh());
        QCOMPARE(outdated({{"same", "1.0", {}, {}}})->size(), 1);
    }

    void badMirrorsAreToldApart_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<int>("code");
        QTest::newRow("another's signature") << "key" << int(ErrorCode::Corrupt);
        QTest::newRow("no signature") << "unsigned" << int(ErrorCode::Corrupt);
        QTest::newRow("changed after signing") << "tampered" << int(ErrorCode::Corrupt);
        QTest::newRow("a list that does not fit its checksum") << "list" << int(ErrorCode::Corrupt);
        QTest::newRow("a list that is missing") << "missing" << int(ErrorCode::NotFound);
        QTest::newRow("a suite that is missing") << "suite" << int(ErrorCode::Unreachable);
    }
    void badMirrorsAreToldApart()
    {
        QFETCH(QString, damage);
        QFETCH(int, code);
        const QString dist = path("security") + "/dists/bookworm-security";
        if (damage == "key") {
            QVERIFY(m_archive.distrustKey());
        } else if (damage == "unsigned") {
            QVERIFY(QFile::remove(dist + "/InRelease"));
        } else if (damage == "tampered") {
            QFile file(dist + "/InRelease");
            QVERIFY(file.open(QIODevice::ReadOnly));
            QByteArray text = file.readAll();
            file.close();
            write(dist + "/InRelease", text.replace("Label: Debian", "Label: Debiam"));
        } else if (damage == "list") {
            write(dist + "/main/binary-amd64/Packages", "Package: evil\nVersion: 9\n\n");
        } else if (damage == "missing") {
            QVERIFY(QFile::remove(dist + "/main/binary-amd64/Packages"));
        } else {
            QVERIFY(QDir(dist).removeRecursively());
        }
        const auto refreshed = refresh();
        const bool wasRefused = !refreshed;
        if (damage == "key")
            QVERIFY(m_archive.trustKey());
        QVERIFY(wasRefused);
        QVERIFY2(int(refreshed.error().code) == code, qPrintable(refreshed.error().text()));
        QVERIFY(!refreshed.error().hint.isEmpty());
    }

    void theMachinesOwnPackagesPlayNoPart()
    {
        // apt itself is installed here and not in the repository: nothing may be said of it.
        QVERIFY(refresh());
        const auto found = outdated({{"apt", "0.1", {}, {}}});
        QVERIFY(found);
        QVERIFY(found->isEmpty());
    }

    void aStopEndsIt()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto refreshed = refreshIndex(index(), stop.get_token(), Deadline(std::chrono::seconds(60)));
        QVERIFY(!refreshed);
        QVERIFY(refreshed.error().isCancelled());
    }

    void anAnswerThatCannotBeReadIsNamed()
    {
        const auto parsed = parsePolicy("W: something odd\n");
        QVERIFY(!parsed);
        QVERIFY(parsed.error().message.contains("something odd"));
    }
};

QTEST_GUILESS_MAIN(TestPatchCheck)
#include "test_patch_check.moc"
