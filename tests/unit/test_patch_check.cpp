// SPDX-License-Identifier: GPL-3.0-or-later
// Which packages of a template are outdated, asked of apt itself, from a repository that the test makes and
// signs.
#include "base/process.h"
#include "image/patch_check.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::image;

class TestPatchCheck : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_keys; ///< shared: making a key takes a while

    QString path(const QString &name) const { return m_folder->filePath(name); }

    static void write(const QString &path, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    Result<> gpg(const QStringList &arguments) const
    {
        auto done =
            checkedCommand("gpg", {"gpg",
                                   QStringList{"--homedir", m_keys.filePath("home"), "--batch", "--yes",
                                               "--pinentry-mode", "loopback", "--passphrase", ""} +
                                       arguments,
                                   {},
                                   {},
                                   {}});
        return done ? Result<>() : tl::unexpected(done.error());
    }

    /// One suite with these packages ("name version"), signed.
    void publish(const QString &archive, const QString &suite, const QStringList &packages)
    {
        QByteArray index;
        for (const QString &each : packages) {
            const QByteArray name = each.section(' ', 0, 0).toUtf8();
            index += "Package: " + name + "\nVersion: " + each.section(' ', 1).toUtf8() +
                     "\nArchitecture: amd64\nMaintainer: Test <test@example.org>\nFilename: pool/" + name +
                     ".deb\nSize: 1\nSHA256: " + QByteArray(64, '0') + "\nDescription: " + name + "\n\n";
        }
        const QString dist = path(archive) + "/dists/" + suite;
        write(dist + "/main/binary-amd64/Packages", index);
        QByteArray release =
            "Origin: Debian\nLabel: Debian\nSuite: " + suite.toUtf8() + "\nCodename: " + suite.toUtf8() +
            "\nDate: " +
            QLocale::c()
                .toString(QDateTime::currentDateTimeUtc().addSecs(-60), "ddd, dd MMM yyyy HH:mm:ss")
                .toUtf8() +
            " UTC\nArchitectures: amd64\nComponents: main\nSHA256:\n " +
            QCryptographicHash::hash(index, QCryptographicHash::Sha256).toHex() + ' ' +
            QByteArray::number(index.size()) + " main/binary-amd64/Packages\n";
        write(dist + "/Release", release);
        const auto signed_ = gpg({"--output", dist + "/InRelease", "--clearsign", dist + "/Release"});
        QVERIFY2(signed_, signed_ ? "" : qPrintable(signed_.error().text()));
    }

    PackageIndex index() const
    {
        PackageIndex made;
        made.folder = path("state");
        made.mirror = {"file:" + path("debian"), "file:" + path("security"), {}};
        made.build.suite = "bookworm";
        made.build.siblingSuites = QStringList{"bookworm-updates", "bookworm-security"};
        made.build.components = QStringList{"main"};
        made.trustedKeys = m_keys.filePath("trusted");
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
        QVERIFY(m_keys.isValid());
        QVERIFY(QDir().mkpath(m_keys.filePath("home")));
        QVERIFY(QDir().mkpath(m_keys.filePath("trusted")));
        QFile(m_keys.filePath("home")).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const auto made = gpg({"--quick-generate-key", "Test archive <test@example.org>", "ed25519", "sign"});
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        const auto exported = gpg({"--output", m_keys.filePath("trusted/archive.gpg"), "--export"});
        QVERIFY2(exported, exported ? "" : qPrintable(exported.error().text()));
    }
    void cleanupTestCase()
    {
        (void)runCommand(
            {"gpgconf", {"--homedir", m_keys.filePath("home"), "--kill", "gpg-agent"}, {}, {}, {}});
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
        QTest::newRow("a list that is missing") << "missing" << int(ErrorCode::Unreachable);
        QTest::newRow("a suite that is missing") << "suite" << int(ErrorCode::Unreachable);
    }
    void badMirrorsAreToldApart()
    {
        QFETCH(QString, damage);
        QFETCH(int, code);
        const QString dist = path("security") + "/dists/bookworm-security";
        if (damage == "key") {
            QVERIFY(QFile::remove(m_keys.filePath("trusted/archive.gpg")));
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
            QVERIFY(gpg({"--output", m_keys.filePath("trusted/archive.gpg"), "--export"}));
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
