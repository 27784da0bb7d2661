// SPDX-License-Identifier: GPL-3.0-or-later
// The histories of patches: what ships, what a user adds, and what is wrong with a broken one.
#include "catalog/patch_history.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;

class TestPatchHistory : public QObject
{
    Q_OBJECT

    const PatchHistory m_history = loadPatchHistory({QStringLiteral(RESOURCES_DIR)});

    static bool write(const QString &path, const QString &text)
    {
        QFile file(path);
        return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
               file.write(text.toUtf8()) == text.toUtf8().size();
    }
    /// How many advisories name one of the packages that the history lists for a component.
    qsizetype naming(const QString &id, const QString &component) const
    {
        const AdvisoryHistory *history = m_history.advisoryHistory(id);
        const QStringList names = history->servicePackages.value(component);
        return std::count_if(
            history->advisories.begin(), history->advisories.end(), [&names](const Advisory &advisory) {
                return std::any_of(names.begin(), names.end(), [&advisory](const QString &name) {
                    return advisory.packages.contains(name);
                });
            });
    }

private Q_SLOTS:
    void theProductsHistoryIsRead()
    {
        QVERIFY2(m_history.problems.isEmpty(),
                 m_history.problems.isEmpty() ? "" : qPrintable(m_history.problems.first().message));
        QCOMPARE(m_history.advisories.size(), 4);
        // As counted in the sources with other tools.
        QMap<QString, qsizetype> counts;
        for (const AdvisoryHistory &each : m_history.advisories)
            counts.insert(each.id, each.advisories.size());
        QCOMPARE(counts,
                 (QMap<QString, qsizetype>{
                     {"almalinux-10", 660}, {"almalinux-8", 3237}, {"almalinux-9", 1783}, {"debian", 5403}}));
        QCOMPARE(m_history.releasesOf({"hadoop", "3.4"}).days.size(), 4);
        QCOMPARE(m_history.releasesOf({"glusterfs", "10.3"}).days,
                 m_history.releasesOf({"glusterfs", "10"}).days);
        QVERIFY(m_history.releasesOf({"glusterfs", "10"}).days.size() > 3);
        QVERIFY(m_history.releasesOf({"hadoop", "99"}).days.isEmpty());
        QCOMPARE(m_history.advisoriesOf({"rhel", "9"})->id, QString("almalinux-9"));
        QCOMPARE(m_history.advisoriesOf({"debian", "12"})->id, QString("debian"));
        QVERIFY(!m_history.advisoriesOf({"sles", "15.7"}));
        QCOMPARE(m_history.assumedFor("sles")->id, QString("almalinux-9"));
    }

    void theServicesAreNamedAsTheTablesNameThem_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("component");
        QTest::addColumn<int>("count"); // of rows of the table, as grep counts them
        const auto add = [](const char *id, const char *component, int count) {
            QTest::addRow("%s %s", id, component) << QString(id) << QString(component) << count;
        };
        add("almalinux-8", "glusterfs", 1);
        add("almalinux-8", "haproxy", 4);
        add("almalinux-8", "httpd", 23);
        add("almalinux-8", "mariadb", 16);
        add("almalinux-8", "mysql", 15);
        add("almalinux-8", "tomcat", 11);
        add("almalinux-9", "glusterfs", 0);
        add("almalinux-9", "haproxy", 5);
        add("almalinux-9", "httpd", 19);
        add("almalinux-9", "mariadb", 8);
        add("almalinux-9", "mysql", 12);
        add("almalinux-9", "tomcat", 12);
        add("almalinux-10", "glusterfs", 0);
        add("almalinux-10", "haproxy", 2);
        add("almalinux-10", "httpd", 8);
        add("almalinux-10", "mariadb", 3);
        add("almalinux-10", "mysql", 5);
        add("almalinux-10", "tomcat", 4);
        add("debian", "glusterfs", 0);
        add("debian", "haproxy", 8);
        add("debian", "httpd", 29);
        add("debian", "mariadb", 12);
        add("debian", "mysql", 54);
        add("debian", "tomcat", 46);
    }
    void theServicesAreNamedAsTheTablesNameThem()
    {
        QFETCH(QString, id);
        QFETCH(QString, component);
        QFETCH(int, count);
        QVERIFY(!m_history.advisoryHistory(id)->servicePackages.value(component).isEmpty());
        QCOMPARE(naming(id, component), count);
    }

    void whatIsReadLaterWins()
    {
        const QString manifest = R"({"id":"%1","name":{"en":"Own"},"source":"us","as_of":"2026-01-01",
            "from":"2025-01-01","until":"2025-12-31","names":"source","advisories":"a.csv",
            "applies_to":[{"component":"%2","line":"%3"}],"assumed_for":["%4"]})";
        QTemporaryDir folder;
        // By its id it would come before the product's.
        QVERIFY(
            write(folder.filePath("history/aaa/history.json"), manifest.arg("aaa", "debian", "", "ubuntu")));
        QVERIFY(write(folder.filePath("history/aaa/a.csv"), "day,advisories\n"));
        const QStringList both{QStringLiteral(RESOURCES_DIR), folder.path()};
        PatchHistory read = loadPatchHistory(both);
        QVERIFY(read.problems.isEmpty());
        QCOMPARE(read.advisoriesOf({"debian", "12"})->id, QString("aaa"));
        QCOMPARE(read.assumedFor("ubuntu")->id, QString("aaa"));
        QCOMPARE(read.advisoriesOf({"rhel", "9"})->id, QString("almalinux-9"));
        // One that takes the place of the product's by its id, for a line that another of the product's is
        // for.
        QVERIFY(write(folder.filePath("history/almalinux-10/history.json"),
                      manifest.arg("almalinux-10", "rhel", "9", "sles")));
        QVERIFY(write(folder.filePath("history/almalinux-10/a.csv"), "day,advisories\n"));
        read = loadPatchHistory(both);
        QCOMPARE(read.advisoriesOf({"rhel", "9"})->id, QString("almalinux-10"));
        QCOMPARE(read.assumedFor("sles")->id, QString("almalinux-10"));
        QVERIFY(!read.advisoriesOf({"rhel", "10"}));
        QCOMPARE(read.advisories.size(), 5);
    }

    void aBrokenHistoryIsNamed_data()
    {
        QTest::addColumn<QString>("manifest");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("said");
        const QString good = R"({"id":"own","name":{"en":"Own"},"source":"us","as_of":"2026-01-01",
            "from":"2025-01-01","until":"2025-12-31","names":"binary","advisories":"a.csv"})";
        const auto changed = [&good](const char *what, const char *to) {
            QString text = good;
            return text.replace(QLatin1String(what), QLatin1String(to));
        };
        const QString table = "day,advisories\n2025-03-01,openssl;sudo\n";
        QTest::newRow("good") << good << table << QString();
        QTest::newRow("no table") << good << QString() << "cannot be read";
        QTest::newRow("outside") << changed("a.csv", "../a.csv") << table << "leaves its folder";
        QTest::newRow("no day") << good << "day,advisories\nMarch,openssl\n"
                                << "line 2";
        QTest::newRow("day not covered") << good << "day,advisories\n\n2026-03-01,openssl\n"
                                         << "line 3";
        QTest::newRow("fields") << good << "day,advisories\n2025-03-01\n"
                                << "line 2";
        QTest::newRow("names") << changed("\"binary\"", "\"all\"") << table << "binary or source";
        QTest::newRow("id") << changed("\"own\"", "\"other\"") << table << "id";
        QTest::newRow("until") << changed("\"until\":\"2025-12-31\",", "") << table << "until";
        QTest::newRow("releases")
            << R"({"id":"own","name":{"en":"Own"},"source":"us","as_of":"2026-01-01","releases":"a.csv"})"
            << "component,line,days\nhadoop,3.4,2025-01-01 soon\n"
            << "line 2";
        QTest::newRow("line twice")
            << R"({"id":"own","name":{"en":"Own"},"source":"us","as_of":"2026-01-01","releases":"a.csv"})"
            << "component,line,days\nhadoop,3.4,2025-01-01\nhadoop,3.3,2025-01-01\n\nhadoop,3.4,2025-02-01\n"
            << "line 5";
        QTest::newRow("no names of columns") << good << "2025-03-01,openssl;sudo\n"
                                             << "day,advisories";
        QTest::newRow("other names of columns") << good << "advisories,day\n2025-03-01,openssl;sudo\n"
                                                << "day,advisories";
        QTest::newRow("names as a spreadsheet writes them")
            << good << QString(QChar(0xfeff)) + "day,advisories\r\n2025-03-01,openssl;sudo\r\n"
            << QString();
        QTest::newRow("nothing in it") << good << "\n\n"
                                       << "empty";
        QTest::newRow("until before from") << changed("2025-12-31", "2024-12-31") << "day,advisories\n"
                                           << "2024-12-31";
        QTest::newRow("service packages")
            << changed("\"advisories\":", R"("service_packages":{"httpd":"apache2"},"advisories":)") << table
            << "service_packages";
    }
    void aBrokenHistoryIsNamed()
    {
        QFETCH(QString, manifest);
        QFETCH(QString, table);
        QFETCH(QString, said);
        QTemporaryDir folder;
        const QString own = folder.filePath("history/own");
        QVERIFY(write(own + "/history.json", manifest));
        if (!table.isEmpty())
            QVERIFY(write(own + "/a.csv", table));
        const PatchHistory read = loadPatchHistory({QStringLiteral(RESOURCES_DIR), folder.path()});
        QCOMPARE(read.advisories.size(), said.isEmpty() ? 5 : 4); // the rest is there all the same
        QCOMPARE(read.problems.isEmpty(), said.isEmpty());
        if (!said.isEmpty())
            QVERIFY2(read.problems.first().message.contains(said) &&
                         read.problems.first().message.contains(own),
                     qPrintable(read.problems.first().message));
        else
            QCOMPARE(read.advisories.last().advisories.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPatchHistory)
#include "test_patch_history.moc"
