// SPDX-License-Identifier: GPL-3.0-or-later
// Newer patches of a person's own: in the place of those that ship, and nothing changes when they are broken.
#include "catalog/own_folder.h"
#include "report/history_import.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::report;

class TestHistoryImport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    QTemporaryDir m_files;

    static PatchHistory load()
    {
        QStringList folders{QStringLiteral(RESOURCES_DIR)};
        if (QFileInfo::exists(ownCatalogFolder()))
            folders << ownCatalogFolder();
        return loadPatchHistory(folders);
    }
    QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_files.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    static QStringList ownFiles()
    {
        QStringList names;
        for (const QFileInfo &each :
             QDir(ownCatalogFolder() + "/history").entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QString &name : QDir(each.filePath()).entryList(QDir::Files))
                names << each.fileName() + u'/' + name;
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit()); }
    void init() { QDir(ownCatalogFolder()).removeRecursively(); }

    void aTableTakesThePlaceOfTheOneThatShips()
    {
        const AdvisoryHistory former = *load().advisoryHistory("debian");
        const QString path =
            write("dsa.csv", "day,advisories\n2026-01-31,openssl;sudo libc-bin\n2024-05-01,linux\n");
        const auto taken = importHistory({.path = path, .id = "debian"}, load());
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().message));
        QCOMPARE(taken->advisories, 3);
        QCOMPARE(taken->from, QDate(2024, 5, 1));
        QCOMPARE(taken->until, QDate(2026, 1, 31));
        const PatchHistory read = load();
        QVERIFY(read.problems.isEmpty());
        QCOMPARE(read.advisories.size(), 4);
        const AdvisoryHistory *own = read.advisoriesOf({"debian", "12"});
        QVERIFY(isOwn(own->folder));
        QCOMPARE(own->advisories, (QList<Advisory>{{QDate(2024, 5, 1), {"linux"}},
                                                   {QDate(2026, 1, 31), {"openssl"}},
                                                   {QDate(2026, 1, 31), {"libc-bin", "sudo"}}}));
        QCOMPARE(own->asOf, QDate(2026, 1, 31));
        QCOMPARE(own->from, QDate(2024, 5, 1));
        QCOMPARE(own->until, QDate(2026, 1, 31));
        // What the former says of itself stays.
        QCOMPARE(own->name, former.name);
        QCOMPARE(own->note, former.note);
        QCOMPARE(own->names, PackageNames::Source);
        QCOMPARE(own->appliesTo, former.appliesTo);
        QCOMPARE(own->assumedFor, former.assumedFor);
        QCOMPARE(own->assumedPackages, former.assumedPackages);
        QCOMPARE(own->servicePackages, former.servicePackages);
        QVERIFY(own->source.contains(former.source) && own->source.contains("dsa.csv"));

        // Once more over the own one, with the days that it covers, and then back.
        const QString newer = write("newer.csv", "day,advisories\n2026-02-01,sudo\n");
        QVERIFY(importHistory(
            {.path = newer, .id = "debian", .from = QDate(2023, 3, 30), .until = QDate(2026, 3, 1)}, read));
        const PatchHistory again = load();
        own = again.advisoryHistory("debian");
        QCOMPARE(own->from, QDate(2023, 3, 30));
        QCOMPARE(own->until, QDate(2026, 3, 1));
        QCOMPARE(own->advisories.size(), 1);
        QCOMPARE(own->source.count("own import"), 1);
        QCOMPARE(own->servicePackages, former.servicePackages);
        QVERIFY(removeHistory("debian", again));
        QCOMPARE(load().advisoryHistory("debian")->until, former.until);
        QCOMPARE(removeHistory("debian", load()).error().code, ErrorCode::PermissionDenied);
        QCOMPARE(removeHistory("nosuch", load()).error().code, ErrorCode::NotFound);
        QCOMPARE(removeHistory("../..", load()).error().code, ErrorCode::NotFound);
    }

    void aTableOfSeveralSystemsIsFiltered()
    {
        const QString path =
            write("all.csv", "os,advisory,published,severity,packages\r\n"
                             "almalinux-9,ALSA-1,2026-08-30,Low,httpd httpd-core\r\n"
                             "debian,DSA-1,2026-08-29,,\"openssl;sudo\"\r\n"
                             "almalinux-9,ALSA-2,2026-08-30,,\r\n"
                             "almalinux-9,ALSA-3,2026-08-28,High,\"kernel, kernel-core\"\r\n");
        const auto taken = importHistory({.path = path, .id = "almalinux-9", .os = "almalinux-9"}, load());
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().message));
        QCOMPARE(taken->otherSystems, 1);
        QCOMPARE(taken->withoutPackages, 1);
        QCOMPARE(report::leftOut(*taken),
                 (QStringList{"1 row(s) of other systems were left alone.",
                              "1 advisory(ies) that name no package were left out."}));
        QVERIFY(report::leftOut({}).isEmpty());
        QCOMPARE(load().advisoryHistory("almalinux-9")->advisories,
                 (QList<Advisory>{{QDate(2026, 8, 28), {"kernel", "kernel-core"}},
                                  {QDate(2026, 8, 30), {"httpd", "httpd-core"}}}));
        QVERIFY(importHistory({.path = path, .id = "debian", .os = "debian"}, load()));
        // ";" separates packages there, not advisories.
        QCOMPARE(load().advisoryHistory("debian")->advisories,
                 (QList<Advisory>{{QDate(2026, 8, 29), {"openssl", "sudo"}}}));
        for (const auto &[os, said] : {std::pair("", "almalinux-9, debian"), {"suse", "suse"}}) {
            const auto refused = importHistory({.path = path, .id = "debian", .os = os}, load());
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.contains(said), qPrintable(refused.error().message));
        }
    }

    void whatShipsComesBackAsItWas()
    {
        // Exported by hand and imported again it is the same history.
        for (const char *id : {"debian", "almalinux-10"}) {
            const AdvisoryHistory former = *load().advisoryHistory(id);
            const auto taken = importHistory(
                {.path = QStringLiteral(RESOURCES_DIR "/history/%1/advisories.csv").arg(id), .id = id},
                load());
            QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().message));
            const PatchHistory read = load();
            QVERIFY(isOwn(read.advisoryHistory(id)->folder));
            QCOMPARE(read.advisoryHistory(id)->advisories, former.advisories);
        }
        const auto former = load().releases.first().days;
        const auto taken = importHistory(
            {.path = QStringLiteral(RESOURCES_DIR "/history/upstream/releases.csv"), .id = "upstream"},
            load());
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().message));
        QVERIFY(isOwn(load().releases.first().folder));
        QCOMPARE(load().releases.first().days, former);
        QCOMPARE(load().releases.first().asOf, taken->until);
    }

    void whatIsBrokenChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("said");
        const auto add = [](const char *name, const QByteArray &table, const char *said,
                            const char *id = "debian") {
            QTest::newRow(name) << table << QString(id) << QString(said);
        };
        const QByteArray wide = "os,advisory,published,severity,packages\n";
        add("empty", "", "empty");
        add("no names of columns", "2026-01-31,openssl\n", "line 1");
        add("other columns", "date,package\n2026-01-31,openssl\n", "day,advisories");
        add("no day", "day,advisories\n2026-01-31,openssl\nsoon,sudo\n", "line 3, column 1");
        add("fields", "day,advisories\n2026-01-31,openssl,sudo\n", "line 2");
        add("no rows", "day,advisories\n", "no row");
        add("no day in a wide one", wide + "debian,DSA-1,31 January,,sudo\n", "line 2, column 3");
        add("fields of a wide one", wide + "debian,DSA-1,2026-01-31,sudo\n", "line 2");
        add("quotation mark", wide + "debian,DSA-1,2026-01-31,,\"sudo\n", "line 2");
        add("releases for advisories", "component,line,days\nhadoop,3.4,2026-01-31\n", "advisories");
        add("advisories for releases", "day,advisories\n2026-01-31,openssl\n", "releases", "upstream");
        add("line twice", "component,line,days\nhadoop,3.4,2026-01-31\nhadoop,3.4,2026-02-28\n", "line 3",
            "upstream");
        add("no day of a release", "component,line,days\nhadoop,3.4,2026-01-31 soon\n", "line 2, column 3",
            "upstream");
        add("no such history", "day,advisories\n2026-01-31,openssl\n", "almalinux-9", "nosuch");
    }
    void whatIsBrokenChangesNothing()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, id);
        QFETCH(QString, said);
        QVERIFY(importHistory(
            {.path = write("good.csv", "day,advisories\n2026-01-31,openssl\n"), .id = "debian"}, load()));
        const QStringList before = ownFiles();
        QCOMPARE(before.size(), 2);
        const auto refused = importHistory({.path = write("broken.csv", table), .id = id}, load());
        QVERIFY(!refused);
        const QString text = refused.error().text();
        QVERIFY2(text.contains(said), qPrintable(text));
        QVERIFY2(text.contains("broken.csv") || id == "nosuch", qPrintable(text));
        QCOMPARE(ownFiles(), before);
        QCOMPARE(load().advisoryHistory("debian")->advisories,
                 (QList<Advisory>{{QDate(2026, 1, 31), {"openssl"}}}));
    }

    void daysThatDoNotHoldTheDataAreRefused()
    {
        const QString path = write("a.csv", "day,advisories\n2026-01-31,openssl\n");
        for (const auto &[from, until] :
             {std::pair(QDate(2026, 2, 1), QDate()), {QDate(), QDate(2026, 1, 30)}}) {
            const auto refused =
                importHistory({.path = path, .id = "debian", .from = from, .until = until}, load());
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.contains("a.csv"), qPrintable(refused.error().message));
        }
        QVERIFY(ownFiles().isEmpty());
        QCOMPARE(importHistory({.path = m_files.filePath("none.csv"), .id = "debian"}, load()).error().code,
                 ErrorCode::NotFound);
    }

    void aFolderIsTakenWhole()
    {
        const QByteArray manifest =
            R"({"id":"ubuntu","name":{"en":"Ubuntu"},"source":"USN","as_of":"2026-01-31",
            "from":"2025-01-01","until":"2026-01-31","names":"source","advisories":"usn.csv",
            "applies_to":[{"component":"ubuntu","line":""}]})";
        write("mine/history.json", manifest); // a folder of any name
        write("mine/usn.csv", "day,advisories\n2025-03-01,openssl;sudo\n");
        const QString path = m_files.filePath("mine");
        const auto taken = importHistory({.path = path, .id = {}}, load());
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().message));
        QCOMPARE(taken->id, QString("ubuntu"));
        QCOMPARE(taken->advisories, 2);
        QCOMPARE(load().advisoriesOf({"ubuntu", "24.04"})->id, QString("ubuntu"));
        QCOMPARE(ownFiles(), (QStringList{"ubuntu/history.json", "ubuntu/usn.csv"}));
        const auto other = importHistory({.path = path, .id = "debian"}, load());
        QVERIFY(!other);
        QVERIFY(other.error().text().contains("ubuntu"));
        // A broken one is named where the person has it, and the one before stays.
        write("mine/usn.csv", "day,advisories\n2025-03-01,openssl\nsoon,sudo\n");
        const auto broken = importHistory({.path = path, .id = {}}, load());
        QVERIFY(!broken);
        QVERIFY2(broken.error().message.contains(m_files.filePath("mine/usn.csv")) &&
                     broken.error().message.contains("line 3"),
                 qPrintable(broken.error().message));
        QCOMPARE(load().advisoriesOf({"ubuntu", "24.04"})->advisories.size(), 2);
        write("mine/history.json", "{}");
        QVERIFY(!importHistory({.path = path, .id = {}}, load()));
        QVERIFY(!importHistory({.path = m_home.path(), .id = {}}, load())); // no such file in it
        QCOMPARE(load().problems.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHistoryImport)
#include "test_history_import.moc"
