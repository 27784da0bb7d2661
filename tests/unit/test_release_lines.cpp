// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "data_folder.h"

#include <QTest>

using namespace bakeoff::catalog;

class TestReleaseLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheProductsOwn()
    {
        const Catalog catalog = loadCatalog({QStringLiteral(RESOURCES_DIR)});
        const ReleaseLineFacts *debian = catalog.releaseLine({"debian", "12"});
        QVERIFY(debian);
        QCOMPARE(debian->endOfLife, QDate(2026, 7, 11));
        QVERIFY(debian->isPastEnd(QDate(2026, 7, 12)));
        QVERIFY(!debian->isPastEnd(QDate(2026, 7, 11)));
        QVERIFY(catalog.releaseLine({"httpd", "2.4"})->hasNoEnd);
        QVERIFY(!catalog.releaseLine({"httpd", "9.9"}));
        // Every line that the product's services and systems follow is known, but for one without any data.
        for (const Service &service : catalog.services)
            QVERIFY2(service.id == "glusterfs" || catalog.releaseLine(service.line), qPrintable(service.id));
        for (const Platform &platform : catalog.platforms)
            QVERIFY2(catalog.releaseLine(platform.line), qPrintable(platform.id));
    }
    void namesABrokenOne_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("too few fields") << "debian,12";
        QTest::newRow("no date") << "debian,12,soon,none,0,";
        QTest::newRow("no end") << "debian,12,2023-06-10,later,0,";
        QTest::newRow("no count") << "debian,12,2023-06-10,none,0,2023:many";
        QTest::newRow("no name") << ",12,2023-06-10,none,0,";
    }
    void namesABrokenOne()
    {
        QFETCH(QString, line);
        const DataFolder data;
        data.write("history/release_lines.csv",
                   "# ours\ncomponent,line,released,end_of_life,lts,releases\n" + line.toUtf8() + "\n");
        const Catalog catalog = data.load();
        QCOMPARE(catalog.problems.size(), 1);
        QVERIFY2(catalog.problems.first().message.contains("line 3"),
                 qPrintable(catalog.problems.first().message));
        QVERIFY(!catalog.services.isEmpty()); // the rest still loads
    }
    void ratesWholeYearsOnly()
    {
        ReleaseLineFacts facts;
        facts.released = QDate(2020, 6, 1);
        facts.releases = {{2020, 50}, {2021, 4}, {2022, 6}, {2023, 8}, {2024, 10}, {2025, 99}};
        QCOMPARE(*releaseRate(facts, QDate(2025, 3, 1)), (ReleaseRate{8, 2022, 2024}));
        facts.endOfLife = QDate(2023, 2, 1); // the year it ends in is not whole either
        QCOMPARE(*releaseRate(facts, QDate(2025, 3, 1)), (ReleaseRate{5, 2021, 2022}));
        QVERIFY(!releaseRate(facts, QDate(2021, 3, 1)));
        facts.releases.clear();
        QVERIFY(!releaseRate(facts, QDate(2025, 3, 1)));
    }
};

QTEST_GUILESS_MAIN(TestReleaseLines)
#include "test_release_lines.moc"
