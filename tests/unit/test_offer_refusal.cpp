// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the AWS Price List that are damaged in each way that we could think of: each is refused with a
// sentence that says where, and changes nothing.
#include "offer_samples.h"
#include "support/ordinary_user.h"

#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::report;
using namespace offers;

class TestOfferRefusal : public QObject
{
    Q_OBJECT

    std::unique_ptr<Home> m_home;

private Q_SLOTS:
    void init() { m_home = std::make_unique<Home>(); }

    void whatIsDamagedIsRefused_data();
    void whatIsDamagedIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto before = m_home->import(sample("offer_sample.json"));
        QVERIFY(before && savePriceSet(before->prices, Replace::No));
        const auto files = ownFiles();
        const auto made = m_home->import(content);
        QVERIFY2(!made, "it was taken");
        QVERIFY2(made.error().message.contains(says), qPrintable(text(made)));
        QVERIFY2(made.error().message.contains("“offer”"), qPrintable(text(made)));
        QVERIFY2(made.error().message.endsWith(u'.'), qPrintable(text(made)));
        QVERIFY(!made.error().hint.isEmpty());
        QCOMPARE(ownFiles(), files);
        for (const qint64 chunk_bytes : {7, 100}) // wherever a chunk ends
            QCOMPARE(importOffers(m_home->request({m_home->path("offer")}), {.chunk_bytes = chunk_bytes})
                         .error()
                         .message,
                     made.error().message);
    }

    void theOfferCutAnywhereIsRefused()
    {
        const QByteArray good = sample("offer_sample.json").trimmed();
        for (qsizetype size = 0; size < good.size(); size += 37) {
            const auto made = m_home->import(good.left(size));
            QVERIFY2(!made, qPrintable(QString::number(size)));
        }
        const QByteArray csv = csvOnDemand();
        for (qsizetype size = csv.indexOf("\"SKU\"") + 1; size < csv.size() - 2; size += 17) {
            const auto made = m_home->import(csv.left(size));
            // A file that is cut between two rows lacks nothing that could be noticed.
            QVERIFY2(!made || csv[size - 1] == '\n' || csv[size] == '\n', qPrintable(QString::number(size)));
        }
    }

    void whatIsNoFileIsRefused()
    {
        QVERIFY(text(importOffers(m_home->request({m_home->path()}))).contains("is a folder"));
        QCOMPARE(importOffers(m_home->request({m_home->path("none")})).error().code, ErrorCode::NotFound);
        QVERIFY(!importOffers(m_home->request({})));
        const QString secret = m_home->write("secret", sample("offer_sample.json"));
        QFile(secret).setPermissions({});
        const tests::AsOrdinaryUser user(m_home->path());
        const auto made = importOffers(m_home->request({secret}));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::PermissionDenied);
    }
};

void TestOfferRefusal::whatIsDamagedIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const QByteArray good = sample("offer_sample.json");
    const QByteArray csv = csvOnDemand();
    const auto row = [](const char *name, const QByteArray &content, const char *says) {
        QTest::newRow(name) << content << QString::fromUtf8(says);
    };
    const auto json = [&](const char *name, const QByteArray &from, const QByteArray &to, const char *says) {
        row(name, replaced(good, from, to), says);
    };
    /// The term of m5.large in Virginia is the only one that counts in the sample.
    const qsizetype at = good.indexOf("$0.096 per On Demand");
    const auto rate = [&](const char *name, const QByteArray &from, const QByteArray &to, const char *says) {
        row(name, good.left(at) + replaced(good.mid(at), from, to), says);
    };
    const auto made = [&](const char *name, const QList<QByteArray> &products, const QList<QByteArray> &terms,
                          const char *says) { row(name, offer("AmazonEC2", products, terms), says); };
    const auto tiers = [&](const char *name, const QList<QByteArray> &ranges, const char *says) {
        row(name,
            offer("AWSDataTransfer", {outbound("OUT", "eu-west-1", "EU-DataTransfer-Out-Bytes")},
                  {term("OUT", "GB", ranges)}),
            says);
    };

    // Something else.
    row("empty", "", "nothing in the file");
    row("blanks", " \n\n ", "nothing in the file");
    row("a byte order mark alone", "\xef\xbb\xbf", "nothing in the file");
    row("an error page", "<!DOCTYPE html><html><body>403</body></html>", "web page");
    row("XML", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "web page or XML");
    row("gzip", "\x1f\x8b\x08 and so on", "compressed");
    row("UTF-16", QByteArray("\xff\xfe{\0", 4), "UTF-16");
    row("prose", "Dear customer", "neither like JSON nor like CSV");
    row("a list", "[1, 2, 3]", "neither like JSON");
    row("JSON of something else", "{\"name\": \"x\", \"prices\": []}", "“offerCode” is missing");
    row("an empty object", "{}", "“offerCode” is missing");
    row("the index of the offers",
        "{\"formatVersion\":\"v1.0\",\"publicationDate\":\"2024-01-01T00:00:00Z\","
        "\"offers\":{\"AmazonEC2\":{\"offerCode\":\"AmazonEC2\"}}}",
        "“offerCode” is missing");
    json("another offer", "\"AmazonEC2\",\n  \"version\"", "\"AmazonS3\",\n  \"version\"", "line 4, column");
    json("a newer format", "\"v1.0\"", "\"v2.0\"", "the format is “v2.0”");

    // Broken JSON.
    row("cut", good.left(5000), "ends in the middle");
    row("cut in a text", good.left(good.indexOf("Xeon") + 2), "ends in the middle");
    row("the last brace is missing", good.trimmed().chopped(1), "ends in the middle");
    json("no comma", "\"v1.0\",", "\"v1.0\"", "line 3, column");
    json("no quotation mark", "\"formatVersion\"", "formatVersion", "no JSON");
    row("something behind it", good.trimmed() + "{}", "no JSON");
    row("a zero byte", replaced(good, "\"products\"", QByteArray("\0\"products\"", 11)), "line 7, column");
    row("a zero byte behind it", good.trimmed() + QByteArray("\0garbage", 8), "zero byte");
    row("a million brackets", "{\"x\":" + QByteArray(1000000, '['), "64 levels");
    row("a million braces", "{\"products\":" + QByteArray("{\"a\":").repeated(1000000), "levels");
    row("a huge text", "{\"x\":\"" + QByteArray(3000000, 'x') + "\"}", "longer than any");
    row("a huge key", "{\"" + QByteArray(3000000, 'x') + "\":1}", "longer than any");
    row("a huge number", "{\"x\":0.1" + QByteArray(3000000, '0') + "}", "longer than any");

    // Wrong types and missing keys.
    row("products are a list", replaced(offer("AmazonEC2", {}, {}), "\"products\":{}", "\"products\":[]"),
        "“products” must hold an object");
    row("terms are a text", replaced(offer("AmazonEC2", {}, {}), "\"OnDemand\":{}", "\"OnDemand\":\"none\""),
        "“OnDemand” must hold an object");
    row("no products", replaced(offer("AmazonEC2", {}, {}), "\"products\"", "\"produce\""),
        "“products” is missing");
    row("no terms", replaced(offer("AmazonEC2", {}, {}), "\"terms\"", "\"time\""), "“terms” is missing");
    row("nothing in it", offer("AmazonEC2", {}, {}), "no Linux instance");
    json("a number for the offer's code", "\"offerCode\": \"AmazonEC2\"", "\"offerCode\": 7",
         "“offerCode” must be");
    json("no publication", "\"publicationDate\"", "\"published\"", "“publicationDate” is missing");
    json("no such day", "2023-03-22T14", "2023-02-30T14", "is no date of publication");
    json("no version", "\"version\"", "\"edition\"", "“version” is missing");
    json("an attribute that is a number", "\"operatingSystem\": \"Linux\"", "\"operatingSystem\": 1",
         "SKU 8D49XP354UEYTHGM: an attribute must be a text");
    json("an attribute that is null", "\"tenancy\": \"Shared\"", "\"tenancy\": null", "must be a text");
    json("attributes are a text", "\"attributes\": {", "\"attributes\": \"none\", \"other\": {",
         "“attributes” must");
    json("another SKU inside", "\"sku\": \"6C86BEPQVG73ZGGR\"", "\"sku\": \"OTHER\"",
         "SKU inside is another");
    json("an instance type that is none", "\"instanceType\": \"m5.large\"", "\"instanceType\": \"m5/large\"",
         "“m5/large” is no instance type");
    json("no instance type", "\"instanceType\": \"m5.large\",", "", "“instanceType” is missing");
    rate("a price that is a number", "\"0.0960000000\"", "0.096", "“USD” must be a text");
    rate("no begin of the range", "\"beginRange\": \"0\",", "",
         "SKU 6C86BEPQVG73ZGGR: “beginRange” is missing");
    rate("no end of the range", "\"endRange\": \"Inf\",", "", "“endRange” is missing");
    rate("a range that is a number", "\"beginRange\": \"0\"", "\"beginRange\": 0",
         "“beginRange” must be a text");
    rate("no unit", "\"unit\": \"Hrs\",", "", "“unit” is missing");
    rate("another unit", "\"Hrs\"", "\"Quantity\"", "for each “Quantity”");
    rate("no price", "\"USD\": \"0.0960000000\"", "", "“pricePerUnit” is missing");
    rate("the price is a text", "{\n                \"USD\": \"0.0960000000\"\n              }", "\"0.096\"",
         "“pricePerUnit” must hold an object");
    row("no day from which it holds", replaced(good, "\"effectiveDate\": \"2020-07-01T00:00:00Z\",", ""),
        "“effectiveDate” is missing");
    json("a wrong day from which it holds", "2020-07-01T00", "2020-07-41T00",
         "no date from which a price holds");

    // Wrong figures.
    rate("another currency", "\"USD\"", "\"CNY\"", "the price is in “CNY”");
    rate("a negative price", "0.0960000000", "-0.096", "“-0.096” is no exact number");
    rate("an exponent", "0.0960000000", "9.6e-2", "“9.6e-2” is no exact number");
    rate("too many digits", "0.0960000000", "0." + QByteArray(30, '1'), "is no exact number");
    rate("a comma", "0.0960000000", "0,096", "“0,096” is no exact number");
    rate("not a number", "0.0960000000", "NaN", "“NaN” is no exact number");
    rate("an end before the begin", "\"Inf\"", "\"0\"", "from “0” to “0”");
    rate("an end that is none", "\"Inf\"", "\"Infinity\"", "from “0” to “Infinity”");
    rate("an end that comes", "\"Inf\"", "\"1000\"", "SKU 6C86BEPQVG73ZGGR: there is no price above 1000");
    rate("a begin that is late", "\"beginRange\": \"0\"", "\"beginRange\": \"1\"",
         "no price between 0 and 1");
    rate("free of charge", "0.0960000000", "0.0000000000", "no Linux instance");
    tiers("a gap between tiers", {"0 10240 0.09", "10241 Inf 0.085"}, "no price between 10240 and 10241");
    tiers("tiers that overlap", {"0 10240 0.09", "10000 Inf 0.085"}, "two prices from 10000 on");
    tiers("two tiers without end", {"0 Inf 0.09", "10240 Inf 0.085"}, "two prices from 10240 on");
    tiers("the same tier twice", {"0 10240 0.09", "0 10240 0.09", "10240 Inf 0.08"}, "two prices from 0 on");
    tiers("no last tier", {"0 10240 0.09"}, "no price above 10240");
    tiers("outbound traffic for nothing", {"0 Inf 0"}, "no price of outbound traffic");
    row("free GB without end",
        replaced(replaced(transfer(), "\"endRange\":\"100\"", "\"endRange\":\"Inf\""),
                 "USE1-DataTransfer-Out", "USE1-DataTransfer-Through"),
        "would be free of charge");

    // Twice.
    made("two prices for a type",
         {linuxOn("A", "m5.large", "eu-west-1"), linuxOn("B", "m5.large", "eu-west-1")},
         {term("A", "Hrs", {"0 Inf 0.1"}), term("B", "Hrs", {"0 Inf 0.2"})},
         "SKU B: its price differs from that of SKU A");
    made("a product twice", {linuxOn("A", "m5.large", "eu-west-1"), linuxOn("A", "m5.xlarge", "eu-west-1")},
         {term("A", "Hrs", {"0 Inf 0.1"})}, "SKU A: the product is there twice");
    made("a product twice, once of no use",
         {product("A", "Fee", "\"location\":\"x\""), linuxOn("A", "m5.large", "eu-west-1")},
         {term("A", "Hrs", {"0 Inf 0.1"})}, "SKU A: the product is there twice");
    made("a term twice", {linuxOn("A", "m5.large", "eu-west-1")},
         {term("A", "Hrs", {"0 Inf 0.1"}), term("A", "Hrs", {"0 Inf 0.2"})},
         "is there twice, with different prices");
    made("a price that depends on use", {linuxOn("A", "m5.large", "eu-west-1")},
         {term("A", "Hrs", {"0 100 0.1", "100 Inf 0.2"})}, "depends on how much");
    made("no place",
         {replaced(replaced(linuxOn("A", "m5.large", "x"), "\"location\":\"x there\",", ""),
                   "\"regionCode\":\"x\",", "")},
         {term("A", "Hrs", {"0 Inf 0.1"})}, "neither a region nor a location");

    // CSV.
    const auto table = [&](const char *name, const QByteArray &from, const QByteArray &to, const char *says) {
        row(name, replaced(csv, from, to), says);
    };
    table("CSV: another offer", "\"OfferCode\",\"AmazonEC2\"", "\"OfferCode\",\"AmazonS3\"",
          "line 5: this is the offer");
    table("CSV: no publication", "\"Publication Date\"", "\"Date\"", "line 6");
    table("CSV: no column of prices", "\"PricePerUnit\"", "\"Price\"",
          "these columns are missing: PricePerUnit");
    table("CSV: a column twice", "\"serviceCode\"", "\"Unit\"", "“Unit” is there twice");
    table("CSV: no names", "\"SKU\",", "\"Article\",", "line 6");
    table("CSV: semicolons", csv, QByteArray(csv).replace(',', ';'), "line 1: a quotation mark");
    table("CSV: a cell too few", "\"0.1240000000\",", "", "line 9: the row has 90 cells, and there are 91");
    table("CSV: an open quotation mark", "\"0.1240000000\",", "\"0.1240000000,", "line 9");
    table("CSV: a mark inside", "\"0.1240000000\"", "\"0.12\"40000000\"", "line 9: a quotation mark");
    table("CSV: another currency", "\"0.1240000000\",\"USD\"", "\"0.1240000000\",\"CNY\"",
          "line 9: SKU ZZZ3B6PCG6QAUYY6: the price is in “CNY”");
    table("CSV: no price", "\"0.1240000000\"", "", "“pricePerUnit” is missing");
    table("CSV: a negative price", "0.1240000000", "-0.124", "“-0.124” is no exact number");
    row("CSV: cut in a row", csv.chopped(40), "line 9");
    row("CSV: cut before the names", csv.left(csv.indexOf("\"SKU\"")), "no row names a column “SKU”");
    row("CSV: a mark that swallows the rest",
        replaced(csv, "\"2223B6", "\"" + QByteArray(3000000, 'x') + "2223B6"), "longer than any");
    row("CSV: another table", "FormatVersion,v1.0\n" + QByteArray("a,b\n").repeated(30),
        "no row names a column “SKU”");
}

QTEST_GUILESS_MAIN(TestOfferRefusal)
#include "test_offer_refusal.moc"
