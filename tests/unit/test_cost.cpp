// SPDX-License-Identifier: GPL-3.0-or-later
// Money to the last digit: the article's example, tiers at and around their bounds, against a calculation in
// whole nano-dollars that shares nothing with the product's.
#include "catalog/price_set.h"
#include "planning/aws_cost.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::planning;

class TestCost : public QObject
{
    Q_OBJECT

    const PriceSets m_prices = loadPriceSets({QStringLiteral(RESOURCES_DIR)});

    static Decimal dec(const char *text) { return *Decimal::parse(QString::fromLatin1(text)); }

    /// USD in units of 1e-9 for whole GB, one GB after the other's tier; 64 bits are enough for what is asked
    /// here.
    static qint64 plainTiers_nano(qint64 volume, qint64 free, const QList<std::pair<qint64, qint64>> &tiers)
    {
        qint64 sum = 0;
        for (qsizetype i = 0; i < tiers.size(); ++i) {
            const qint64 from = tiers[i].first;
            const qint64 to = i + 1 < tiers.size() ? tiers[i + 1].first : std::numeric_limits<qint64>::max();
            const qint64 inTier = std::min(std::max<qint64>(0, volume - free), to) - from;
            if (inTier > 0)
                sum += inTier * tiers[i].second;
        }
        return sum;
    }

private Q_SLOTS:
    void numbersAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("back"); // empty: refused
        for (const auto &[text, back] : {std::pair("0", "0"),
                                         {"12", "12"},
                                         {"-3.50", "-3.5"},
                                         {"0.0116", "0.0116"},
                                         {"00.10", "0.1"},
                                         {".5", "0.5"},
                                         {"1000000000000", "1000000000000"},
                                         {"0.000000000000000001", "0.000000000000000001"},
                                         {"", ""},
                                         {"-", ""},
                                         {".", ""},
                                         {"5.", ""},
                                         {"1,000", ""},
                                         {"1e3", ""},
                                         {"1.2.3", ""},
                                         {" 1", ""},
                                         {"٣", ""},
                                         {"+1", ""},
                                         {"0.0000000000000000001", ""},
                                         {"99999999999999999999999999999999999999999", ""}})
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(back);
    }
    void numbersAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, back);
        const auto read = Decimal::parse(text);
        QCOMPARE(read.has_value(), !back.isEmpty());
        if (read)
            QCOMPARE(read->toString(), back);
    }

    void arithmeticIsExact()
    {
        QCOMPARE((dec("0.1") + dec("0.2")).toString(), QString("0.3"));
        QCOMPARE((dec("0.1") - dec("0.1")).toString(), QString("0"));
        QCOMPARE((dec("1.05") * dec("-0.2")).toString(), QString("-0.21"));
        QVERIFY(dec("1.50") == dec("1.5"));
        QVERIFY(dec("-0.001") < 0);
        QVERIFY(dec("1000000000000") > dec("0.000000000000000001"));
        QCOMPARE(dec("2.5").rounded(0).toString(), QString("3"));
        QCOMPARE(dec("-2.5").rounded(0).toString(), QString("-3"));
        QCOMPARE(dec("2.4999").rounded(0).toString(), QString("2"));
        QCOMPARE(dec("2.345").rounded(2).toString(), QString("2.35"));
        QCOMPARE(Decimal(1).dividedBy(3, 4).toString(), QString("0.3333"));
        QCOMPARE(Decimal(2).dividedBy(-3, 4).toString(), QString("-0.6667"));
        QCOMPARE(dec("0.5").dividedBy(dec("0.001"), 0).toString(), QString("500"));
        QVERIFY(!Decimal(1).dividedBy(0, 2).isNumber());
        QCOMPARE(Decimal::fromDouble(41.2345678, 3).toString(), QString("41.235"));
        QVERIFY(!Decimal::fromDouble(qInf(), 3).isNumber());
    }

    void whatIsTooLargeIsNoNumber()
    {
        Decimal huge = dec("100000000000000000000000000000000000000"); // 1e38
        QVERIFY(huge.isNumber());
        const Decimal over = huge * huge;
        QVERIFY(!over.isNumber());
        QVERIFY(!(over + 1).isNumber());
        QVERIFY(!(over < 1) && !(over > 1) && !(over == over));
        QCOMPARE(over.toString(), QString("–"));
        QVERIFY(!(huge + huge).isNumber());
    }

    void theArticlesExampleIsExact()
    {
        const PriceSet *article = m_prices.set("article");
        QVERIFY(article);
        const auto cost = monthlyCost(articleUsage(), *article);
        QVERIFY(cost);
        QStringList lines;
        for (const CostLine &line : cost->lines)
            lines << (line.usd * article->krwPerUsd).toString();
        QCOMPARE(lines, (QStringList{"633600", "600000", "1700000", "650000"}));
        QCOMPARE(cost->krw(article->krwPerUsd).toString(), QString("3583600"));
        QCOMPARE(cost->usd().toString(), QString("3583.6"));
    }

    void tierEdges_data()
    {
        QTest::addColumn<qint64>("volume");
        for (const qint64 bound : {0, 100, 10240, 10340, 51200, 51300, 153600, 153700}) {
            for (const qint64 volume : {bound - 1, bound, bound + 1}) {
                if (volume >= 0)
                    QTest::addRow("%lld GB", volume) << volume;
            }
        }
        QTest::newRow("huge") << qint64(90000000);
    }
    void tierEdges()
    {
        QFETCH(qint64, volume);
        const PriceSet *prices = m_prices.set("us-east-1-2026-07");
        QVERIFY(prices);
        Decimal usd;
        for (const CostLine &line :
             tieredCost(CostItem::Outbound, volume, prices->outbound, prices->freeOutbound_GB))
            usd += line.usd;
        const qint64 nano = plainTiers_nano(
            volume, 100, {{0, 90000000}, {10240, 85000000}, {51200, 70000000}, {153600, 50000000}});
        QCOMPARE((usd * 1000000000).toString(), QString::number(nano));
    }

    void randomTiersAgreeWithThePlainCalculation()
    {
        QRandomGenerator random(20261125);
        for (int round = 0; round < 2000; ++round) {
            QList<PriceTier> tiers;
            QList<std::pair<qint64, qint64>> plain;
            qint64 from = 0;
            for (int i = 0, count = 1 + int(random.bounded(5)); i < count; ++i) {
                const qint64 milli = random.bounded(400);
                tiers << PriceTier{from, Decimal(milli) * dec("0.001")};
                plain << std::pair(from, milli * 1000000);
                from += 1 + random.bounded(20000);
            }
            const qint64 volume = random.bounded(100000);
            const qint64 free = random.bounded(2) ? random.bounded(500) : 0;
            Decimal usd;
            for (const CostLine &line : tieredCost(CostItem::Outbound, volume, tiers, free))
                usd += line.usd;
            QCOMPARE((usd * 1000000000).toString(), QString::number(plainTiers_nano(volume, free, plain)));
        }
    }

    void zeroUseCostsNothing()
    {
        const auto cost = monthlyCost({}, *m_prices.set("us-east-1-2026-07"));
        QVERIFY(cost);
        QVERIFY(cost->lines.isEmpty());
        QVERIFY(cost->usd().isZero());
    }

    void whatIsWrongIsTold()
    {
        const PriceSet &prices = *m_prices.set("us-east-1-2026-07");
        Usage usage;
        usage.instances = {{"m99.huge", 1, 720}};
        QVERIFY(monthlyCost(usage, prices).error().message.contains("m99.huge"));
        usage.instances = {{"m5.large", -1, 720}};
        QCOMPARE(monthlyCost(usage, prices).error().code, ErrorCode::Invalid);
        usage = {};
        usage.outbound_GBperDay = dec("99999999999999999999999999999999999999");
        QCOMPARE(monthlyCost(usage, prices).error().code, ErrorCode::Invalid);
    }

    void aBrokenPriceSetIsToldWithItsField_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("field");
        QTest::newRow("a number without quotes")
            << QByteArray("\"0.88\"") << QByteArray("0.88") << "usd_per_hour.extra-large";
        QTest::newRow("a negative rate")
            << QByteArray("\"0.88\"") << QByteArray("\"-1\"") << "usd_per_hour.extra-large";
        QTest::newRow("letters") << QByteArray("\"0.17\"") << QByteArray("\"cheap\"")
                                 << "outbound[0].usd_per_gb";
        QTest::newRow("a gap before the first tier")
            << QByteArray("\"from_gb\": \"0\",\n      \"usd_per_gb\": \"0.17\"")
            << QByteArray("\"from_gb\": \"5\",\n      \"usd_per_gb\": \"0.17\"") << "outbound[0].from_gb";
        QTest::newRow("tiers that go back")
            << QByteArray("\"10000\"") << QByteArray("\"0\"") << "outbound[1].from_gb";
        QTest::newRow("no such day") << QByteArray("\"2009-09-21\"") << QByteArray("\"2009-02-30\"")
                                     << "as_of";
        QTest::newRow("no exchange rate")
            << QByteArray("\"krw_per_usd\"") << QByteArray("\"krw\"") << "krw_per_usd";
    }
    void aBrokenPriceSetIsToldWithItsField()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, field);
        QFile product(QStringLiteral(RESOURCES_DIR) + "/prices/article/prices.json");
        QVERIFY(product.open(QIODevice::ReadOnly));
        QByteArray text = product.readAll();
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("prices/article"));
        QFile file(folder.filePath("prices/article/prices.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const PriceSets read = loadPriceSets({folder.path()});
        QVERIFY(read.sets.isEmpty());
        QStringList fields;
        for (const CatalogProblem &problem : read.problems)
            fields << problem.field;
        QVERIFY2(fields.contains(field), qPrintable(fields.join(' ')));
    }

    void theProductsPricesAreReadWhole()
    {
        QVERIFY2(m_prices.problems.isEmpty(),
                 m_prices.problems.isEmpty() ? "" : qPrintable(m_prices.problems[0].message));
        QCOMPARE(m_prices.sets.size(), 3);
        const PriceSet *virginia = m_prices.set("us-east-1-2026-07");
        QCOMPARE(virginia->usdPerHour.size(), 1367);
        QCOMPARE(virginia->usdPerHour["m5.large"].toString(), QString("0.096"));
        QCOMPARE(virginia->gbPerTB, 1024);
        QCOMPARE(virginia->asOf, QDate(2026, 7, 20));
        QCOMPARE(m_prices.set("ap-northeast-2-2022-05")->usdPerHour.size(), 317);
    }
};

QTEST_GUILESS_MAIN(TestCost)
#include "test_cost.moc"
