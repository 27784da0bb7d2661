// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the AWS Price List become price sets: real samples, files whose tokens straddle every buffer's
// edge, and files that are damaged in each way that we could think of, which change nothing.
#include "catalog/own_folder.h"
#include "report/offer_import.h"
#include "support/ordinary_user.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::report;

namespace {

QByteArray sample(const char *name)
{
    QFile file(QStringLiteral(DATA_DIR) + u'/' + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray replaced(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    const qsizetype at = text.indexOf(from);
    if (at < 0)
        qFatal("the sample has no %s", from.constData());
    return text.replace(at, from.size(), to);
}

/// One product as in an offer's "products".
QByteArray product(const QByteArray &sku, const QByteArray &family, const QByteArray &attributes)
{
    return "\"" + sku + "\":{\"sku\":\"" + sku + "\"," +
           (family.isEmpty() ? QByteArray() : "\"productFamily\":\"" + family + "\",") + "\"attributes\":{" +
           attributes + "}}";
}

/// "begin end usd" for each range, as on-demand term of a product.
QByteArray term(const QByteArray &sku, const QByteArray &unit, const QList<QByteArray> &ranges,
                const QByteArray &effective = "2024-09-01T00:00:00Z", const QByteArray &code = "JRTCKXETXF")
{
    QList<QByteArray> rates;
    for (const QByteArray &range : ranges) {
        const QList<QByteArray> parts = range.split(' ');
        const QByteArray rate = sku + "." + code + "." + QByteArray::number(rates.size());
        rates << "\"" + rate + "\":{\"rateCode\":\"" + rate + "\",\"beginRange\":\"" + parts[0] +
                     "\",\"endRange\":\"" + parts[1] + "\",\"unit\":\"" + unit +
                     "\",\"pricePerUnit\":{\"USD\":\"" + parts[2] + "\"},\"appliesTo\":[]}";
    }
    return "\"" + sku + "\":{\"" + sku + "." + code + "\":{\"offerTermCode\":\"" + code + "\",\"sku\":\"" +
           sku + "\",\"effectiveDate\":\"" + effective + "\",\"priceDimensions\":{" + rates.join(',') + "}}}";
}

QByteArray offer(const QByteArray &code, const QList<QByteArray> &products, const QList<QByteArray> &terms)
{
    return "{\"formatVersion\":\"v1.0\",\"offerCode\":\"" + code +
           "\",\"version\":\"20240925000000\",\"publicationDate\":\"2024-09-25T10:00:00Z\",\"products\":{" +
           products.join(',') + "},\"terms\":{\"OnDemand\":{" + terms.join(',') + "}}}";
}

QByteArray linuxOn(const QByteArray &sku, const QByteArray &type, const QByteArray &region)
{
    return product(sku, "Compute Instance",
                   "\"location\":\"" + region + " there\",\"locationType\":\"AWS Region\",\"regionCode\":\"" +
                       region + "\",\"instanceType\":\"" + type +
                       "\",\"tenancy\":\"Shared\",\"operatingSystem\":\"Linux\",\"preInstalledSw\":\"NA\","
                       "\"capacitystatus\":\"Used\",\"usagetype\":\"BoxUsage:" +
                       type + "\"");
}

QByteArray outbound(const QByteArray &sku, const QByteArray &region, const QByteArray &usage)
{
    return product(sku, "Data Transfer",
                   "\"transferType\":\"AWS Outbound\",\"fromLocation\":\"" + region +
                       " there\",\"fromLocationType\":\"AWS Region\",\"fromRegionCode\":\"" + region +
                       "\",\"toLocation\":\"External\",\"toLocationType\":\"Other\",\"usagetype\":\"" +
                       usage + "\"");
}

/// Seoul's traffic as of September 2024, its ranges in no order.
QByteArray transfer()
{
    return offer(
        "AWSDataTransfer",
        {outbound("OUT", "ap-northeast-2", "APN2-DataTransfer-Out-Bytes"),
         outbound("OUTUS", "us-east-1", "USE1-DataTransfer-Out-Bytes"),
         outbound("BETWEEN", "ap-northeast-2", "APN2-APN1-DataTransfer-Out-Bytes"),
         product("FREE", "Data Transfer",
                 "\"transferType\":\"AWS Outbound\",\"fromLocation\":\"Any\",\"toLocation\":\"External\","
                 "\"usagetype\":\"Global-DataTransfer-Out-Bytes\""),
         product("IN", "Data Transfer",
                 "\"transferType\":\"AWS Inbound\",\"fromLocation\":\"External\",\"toLocation\":\"Asia "
                 "Pacific (Seoul)\",\"usagetype\":\"APN2-DataTransfer-In-Bytes\"")},
        {term("OUT", "GB", {"51200 153600 0.117", "0 10240 0.126", "153600 Inf 0.108", "10240 51200 0.122"}),
         term("OUTUS", "GB", {"0 Inf 0.09"}), term("BETWEEN", "GB", {"0 Inf 0.08"}),
         term("FREE", "GB", {"0 100 0.0000000000"}), term("IN", "GB", {"0 Inf 0"})});
}

QStringList shown(const QList<PriceTier> &tiers)
{
    QStringList list;
    for (const PriceTier &tier : tiers)
        list << tier.from_GB.toString() + u' ' + tier.usdPerGB.toString();
    return list;
}

/// Files of at most so many bytes can be written while it lives: a full disk, for this process alone.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TestOfferImport : public QObject
{
    Q_OBJECT

    const PriceSets m_product = loadPriceSets({QStringLiteral(RESOURCES_DIR)});
    std::unique_ptr<QTemporaryDir> m_home;

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_home->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    OfferRequest request(const QStringList &files) const
    {
        return {.files = files, .id = "mine", .like = *m_product.set("us-east-1-2026-07")};
    }
    Result<OfferImport> import(const QByteArray &content, const QString &region = {}) const
    {
        OfferRequest wanted = request({write("offer", content)});
        wanted.region = region;
        return importOffers(wanted);
    }
    /// Name and content of all that is below the own folder.
    static QMap<QString, QByteArray> ownFiles()
    {
        QMap<QString, QByteArray> files;
        QDirIterator each(ownCatalogFolder(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            files.insert(each.filePath(), each.fileInfo().isFile() && file.open(QIODevice::ReadOnly)
                                              ? file.readAll()
                                              : QByteArray());
        }
        return files;
    }
    static QString text(const Result<OfferImport> &result)
    {
        return result ? QString() : result.error().text();
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_home->filePath("data").toLocal8Bit());
        qputenv("BAKEOFF_RESOURCES", RESOURCES_DIR);
    }

    void theRealSampleIsRead()
    {
        // m5.large in Virginia: 0.096 USD an hour; the product has no regionCode. Its reserved terms,
        // Windows, an unused reservation and what is in Ohio stay out.
        const auto made = importOffers(request({QStringLiteral(DATA_DIR "/offer_sample.json")}));
        QVERIFY2(made, qPrintable(text(made)));
        const PriceSet &prices = made->prices;
        QCOMPARE(prices.usdPerHour.keys(), QStringList{"m5.large"});
        QCOMPARE(prices.usdPerHour["m5.large"].toString(), QString("0.096"));
        QCOMPARE(prices.region, QString("us-east-1"));
        QCOMPARE(prices.asOf, QDate(2023, 3, 22));
        QCOMPARE(prices.source, QString("AWS Price List: AmazonEC2 20230322145651 (offer_sample.json)"));
        QCOMPARE(prices.name.en, QString("AWS us-east-1, 2023-03-22"));
        QCOMPARE(made->files.size(), 1);
        const OfferSummary &summary = made->files.first();
        QCOMPARE(summary.products, 5);
        QCOMPARE(summary.instanceTypes, 1);
        qint64 leftOut = 0;
        for (const LeftOut &each : summary.leftOut)
            leftOut += each.products;
        QCOMPARE(leftOut, 4);
        // What it does not say is the base set's.
        const PriceSet &base = *m_product.set("us-east-1-2026-07");
        QCOMPARE(shown(prices.outbound), shown(base.outbound));
        QCOMPARE(prices.krwPerUsd, base.krwPerUsd);
        QCOMPARE(prices.volumes, base.volumes);
        QVERIFY(made->takenOver.contains("outbound traffic"));
        QVERIFY(prices.note.en.contains("2026-07-20") && prices.note.ko.contains("환율"));
    }

    void theRealCsvHasNoPriceOnDemand()
    {
        const auto made = importOffers(request({QStringLiteral(DATA_DIR "/offer_sample.csv")}));
        QVERIFY(!made);
        QCOMPARE(
            made.error().message,
            QString("“offer_sample.csv” was not imported: it has no Linux instance with a price on demand."));
    }

    void rowsOnDemandAreReadFromCsv_data()
    {
        QTest::addColumn<QByteArray>("lineEnd");
        QTest::addColumn<bool>("isShuffled");
        QTest::newRow("as it is") << QByteArray("\n") << false;
        QTest::newRow("CRLF") << QByteArray("\r\n") << false;
        QTest::newRow("fewer columns, in another order") << QByteArray("\n") << true;
    }
    void rowsOnDemandAreReadFromCsv()
    {
        QFETCH(QByteArray, lineEnd);
        QFETCH(bool, isShuffled);
        QByteArray csv = csvOnDemand();
        if (isShuffled) {
            const qsizetype names = csv.indexOf("\"SKU\"");
            csv =
                csv.left(names) +
                "Currency, \"SKU\" "
                ",TermType,RateCode,OfferTermCode,EffectiveDate,StartingRange,EndingRange,Unit,"
                "PricePerUnit,Instance Type,Operating System,Tenancy,Pre Installed "
                "S/W,CapacityStatus,usageType,"
                "Region Code,Product Family\n"
                "USD,\" X1\",OnDemand,X1.T.1,T,2025-09-12, 0 ,Inf,Hrs,0.1240,m5.large ,Linux,Shared,NA,Used,"
                "APN1-BoxUsage:m5.large,ap-northeast-1,Compute Instance\n";
        }
        csv.replace("\n", lineEnd);
        const auto made = import(csv);
        QVERIFY2(made, qPrintable(text(made)));
        QCOMPARE(made->prices.region, QString("ap-northeast-1"));
        QCOMPARE(made->prices.asOf, QDate(2025, 9, 12));
        QCOMPARE(made->prices.usdPerHour.value("m5.large").toString(), QString("0.124"));
        QCOMPARE(made->prices.usdPerHour.size(), 1);
    }

    void trafficIsReadWithItsFreeGB()
    {
        const auto made = import(transfer(), "ap-northeast-2");
        QVERIFY2(made, qPrintable(text(made)));
        QCOMPARE(shown(made->prices.outbound),
                 (QStringList{"0 0.126", "10240 0.122", "51200 0.117", "153600 0.108"}));
        QCOMPARE(made->prices.freeOutbound_GB.toString(), QString("100"));
        QVERIFY(made->prices.inbound.isEmpty());
        QCOMPARE(made->prices.asOf, QDate(2024, 9, 25));
        QVERIFY(made->takenOver.contains("instance prices") && !made->takenOver.contains("inbound traffic"));
    }

    void twoFilesMakeOneSet()
    {
        const QByteArray ec2 = offer(
            "AmazonEC2",
            {linuxOn("A", "m5.large", "ap-northeast-2"),
             product(
                 "METAL", "Compute Instance (bare metal)",
                 "\"location\":\"ap-northeast-2 there\",\"instanceType\":\"m5.metal\",\"tenancy\":\"Shared\","
                 "\"operatingSystem\":\"Linux\",\"preInstalledSw\":\"NA\",\"capacitystatus\":\"Used\","
                 "\"usagetype\":\"APN2-BoxUsage:m5.metal\""),
             product(
                 "NOFAMILY", "",
                 "\"location\":\"Asia Pacific (Seoul)\",\"instanceType\":\"t3.micro\",\"tenancy\":\"Shared\","
                 "\"operatingSystem\":\"Linux\",\"preInstalledSw\":\"NA\",\"capacitystatus\":\"Used\","
                 "\"usagetype\":\"APN2-BoxUsage:t3.micro\""),
             product(
                 "LOCAL", "Compute Instance",
                 "\"location\":\"Seoul's cellar\",\"locationType\":\"AWS Local Zone\",\"regionCode\":\"ap-"
                 "northeast-2\",\"instanceType\":\"m5.large\",\"tenancy\":\"Shared\",\"operatingSystem\":"
                 "\"Linux\",\"preInstalledSw\":\"NA\",\"capacitystatus\":\"Used\""),
             product("GP3", "Storage",
                     "\"regionCode\":\"ap-northeast-2\",\"volumeApiName\":\"gp3\",\"usagetype\":\"APN2-EBS:"
                     "VolumeUsage.gp3\""),
             product("SNAP", "Storage Snapshot",
                     "\"regionCode\":\"ap-northeast-2\",\"usagetype\":\"APN2-EBS:SnapshotUsage\"")},
            {term("A", "Hrs", {"0 Inf 0.1180000000"}), term("METAL", "Hrs", {"0 Inf 5.664"}),
             term("NOFAMILY", "Hrs", {"0 Inf 0.013"}), term("LOCAL", "Hrs", {"0 Inf 0.2"}),
             term("GP3", "GB-Mo", {"0 Inf 0.0912"}), term("SNAP", "GB-Mo", {"0 Inf 0.05"})});
        for (const bool isTransferFirst : {false, true}) {
            QStringList files{write("ec2", ec2), write("transfer", transfer())};
            if (isTransferFirst)
                files.swapItemsAt(0, 1);
            const auto made = importOffers(request(files)); // of Seoul and Virginia, only Seoul is in both
            QVERIFY2(made, qPrintable(text(made)));
            QCOMPARE(made->prices.region, QString("ap-northeast-2"));
            QCOMPARE(made->prices.usdPerHour.keys(), (QStringList{"m5.large", "m5.metal", "t3.micro"}));
            QCOMPARE(made->prices.usdPerHour["m5.large"].toString(), QString("0.118"));
            QCOMPARE(made->prices.usdPerHour["t3.micro"].toString(), QString("0.013"));
            QCOMPARE(made->prices.outbound.size(), 4);
            QCOMPARE(made->prices.volumes->usdPerGBMonth.toString(), QString("0.0912"));
            QCOMPARE(made->prices.volumes->asOf, QDate(2024, 9, 25));
            QCOMPARE(made->prices.snapshots->usdPerGBMonth.toString(), QString("0.05"));
            QCOMPARE(made->takenOver, QStringList{"exchange rate and length of the month"});
        }
        const auto same = importOffers(request({write("one", transfer()), write("two", transfer())}));
        QCOMPARE(same.error().message, QString("Both files hold the offer AWSDataTransfer."));
    }

    void whatIsAlmostTheSameStaysOut_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *name, const char *from, const char *to) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to);
        };
        row("a dedicated instance", "\"Shared\"", "\"Dedicated\"");
        row("another system", "\"Linux\"", "\"RHEL\"");
        row("with software", "\"preInstalledSw\":\"NA\"", "\"preInstalledSw\":\"SQL Web\"");
        row("an unused reservation", "\"Used\"", "\"UnusedCapacityReservation\"");
        row("a reservation in use", "\"Used\"", "\"AllocatedCapacityReservation\"");
        row("a dedicated host", "Compute Instance", "Dedicated Host");
        row("a capacity block", "\"tenancy\"", "\"marketoption\":\"CapacityBlock\",\"tenancy\"");
        row("a local zone", "AWS Region", "AWS Local Zone");
        row("an outpost", "AWS Region", "AWS Outposts");
        row("another region", "\"eu-west-1\"", "\"eu-west-2\"");
    }
    void whatIsAlmostTheSameStaysOut()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QByteArray almost = replaced(linuxOn("B", "m5.large", "eu-west-1"), from, to);
        const auto made = import(offer("AmazonEC2", {linuxOn("A", "m5.large", "eu-west-1"), almost},
                                       {term("A", "Hrs", {"0 Inf 0.1"}), term("B", "Hrs", {"0 Inf 0.7"})}),
                                 "eu-west-1");
        QVERIFY2(made, qPrintable(text(made)));
        QCOMPARE(made->prices.usdPerHour.value("m5.large").toString(), QString("0.1"));
        qint64 leftOut = 0;
        for (const LeftOut &each : made->files.first().leftOut)
            leftOut += each.products;
        QCOMPARE(leftOut, 1);
        // Nor is it one when it is free of charge.
        QVERIFY(import(offer("AmazonEC2",
                             {linuxOn("A", "m5.large", "eu-west-1"), linuxOn("B", "m5.large", "eu-west-1")},
                             {term("A", "Hrs", {"0 Inf 0.1"}), term("B", "Hrs", {"0 Inf 0.0000000000"})})));
    }

    void aFileOfSeveralRegionsAsksForOne()
    {
        const QByteArray three =
            offer("AmazonEC2",
                  {linuxOn("A", "m5.large", "eu-west-1"), linuxOn("B", "m5.large", "us-east-1"),
                   linuxOn("C", "m5.large", "sa-east-1")},
                  {term("A", "Hrs", {"0 Inf 0.107"}), term("B", "Hrs", {"0 Inf 0.096"}),
                   term("C", "Hrs", {"0 Inf 0.153"})});
        const auto asked = import(three);
        QVERIFY(!asked);
        QCOMPARE(asked.error().message, QString("There are prices of 3 regions."));
        QCOMPARE(asked.error().hint, QString("Name one of: eu-west-1, sa-east-1, us-east-1."));
        const auto made = import(three, "sa-east-1");
        QVERIFY2(made, qPrintable(text(made)));
        QCOMPARE(made->prices.usdPerHour.value("m5.large").toString(), QString("0.153"));
        QVERIFY(text(import(three, "me-south-1")).contains("me-south-1"));
    }

    void theTermInForceAtThePublicationCounts()
    {
        const auto priced = [this](const QList<std::pair<QByteArray, QByteArray>> &terms) {
            QByteArray all;
            for (qsizetype i = 0; i < terms.size(); ++i) {
                QByteArray one = term("A", "Hrs", {"0 Inf " + terms[i].second}, terms[i].first,
                                      "TERM" + QByteArray::number(i));
                one = one.mid(one.indexOf('{') + 1).chopped(1);
                all += (i ? "," : "") + one;
            }
            return import(
                offer("AmazonEC2", {linuxOn("A", "m5.large", "eu-west-1")}, {"\"A\":{" + all + "}"}));
        };
        const auto made = priced({{"2024-01-01T00:00:00Z", "0.2"},
                                  {"2024-09-25T09:00:00Z", "0.3"},
                                  {"2024-02-01T00:00:00Z", "0.25"},
                                  {"2024-09-25T11:00:00Z", "0.4"}});
        QVERIFY2(made, qPrintable(text(made)));
        QCOMPARE(made->prices.usdPerHour["m5.large"].toString(), QString("0.3"));
        QVERIFY(text(priced({{"2024-01-01T00:00:00Z", "0.2"}, {"2024-01-01T00:00:00Z", "0.3"}}))
                    .contains("SKU A"));
        QVERIFY(text(priced({{"2025-01-01T00:00:00Z", "0.2"}})).contains("in force yet"));
    }

    void keysMayComeInAnyOrder()
    {
        const QByteArray good = sample("offer_sample.json");
        const qsizetype products = good.indexOf("\"products\"");
        const qsizetype terms = good.indexOf("\"terms\"");
        const qsizetype rest = good.indexOf("\"attributesList\"");
        const QByteArray head = good.left(products).mid(1); // between the brace and the products
        const QByteArray theProducts = good.mid(products, terms - products);
        const QByteArray theTerms = good.mid(terms, rest - terms);
        for (const QByteArray &shuffled :
             {"{" + head + theTerms + theProducts + "\"x\":[1,{\"y\":null}]}",
              "{" + theTerms + theProducts + head + "\"x\":1.5e3}",
              "{" + theProducts + head + theTerms + "\"x\":true}",
              "\xef\xbb\xbf {" + head + theProducts + theTerms + theProducts + theTerms + "\"x\":\"\"}"}) {
            const auto made = import(shuffled);
            QVERIFY2(made, qPrintable(text(made)));
            QCOMPARE(made->prices.usdPerHour.value("m5.large").toString(), QString("0.096"));
            QCOMPARE(made->files.first().products, 5);
        }
    }

    void tokensMayStraddleEveryEdge()
    {
        for (const QByteArray &content : {sample("offer_sample.json"), csvOnDemand()}) {
            OfferRequest wanted = request({write("offer", content)});
            const auto whole = importOffers(wanted);
            QVERIFY2(whole, qPrintable(text(whole)));
            for (const qint64 chunk_bytes : {1, 2, 3, 5, 7, 16, 61, 509, 4093}) {
                const auto made = importOffers(wanted, {.chunk_bytes = chunk_bytes});
                QVERIFY2(made, qPrintable(text(made)));
                QCOMPARE(made->prices.usdPerHour, whole->prices.usdPerHour);
                QCOMPARE(made->files.first().products, whole->files.first().products);
            }
        }
    }

    void progressIsToldAndAStopHeeded()
    {
        const QString path = write("offer", sample("offer_sample.json"));
        qint64 read_bytes = 0;
        qint64 all_bytes = 0;
        Watch watch;
        watch.progress = [&](qint64 read, qint64 all) {
            QVERIFY(read >= read_bytes && read <= all);
            read_bytes = read;
            all_bytes = all;
        };
        QVERIFY(importOffers(request({path}), watch));
        QCOMPARE(read_bytes, QFile(path).size());
        QCOMPARE(all_bytes, QFile(path).size());

        std::stop_source stop;
        read_bytes = 0;
        watch.stop = stop.get_token();
        watch.chunk_bytes = 1000;
        watch.progress = [&](qint64 read, qint64) {
            read_bytes = read;
            stop.request_stop();
        };
        const auto stopped = importOffers(request({path}), watch);
        QVERIFY(!stopped && stopped.error().isCancelled());
        QVERIFY(read_bytes <= 1000);
        const QString csv = write("csv", csvOnDemand());
        QVERIFY(importOffers(request({csv}), watch).error().isCancelled());
    }

    void whatIsDamagedIsRefused_data();
    void whatIsDamagedIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto before = import(sample("offer_sample.json"));
        QVERIFY(before && savePriceSet(before->prices, Replace::No));
        const auto files = ownFiles();
        const auto made = import(content);
        QVERIFY2(!made, "it was taken");
        QVERIFY2(made.error().message.contains(says), qPrintable(text(made)));
        QVERIFY2(made.error().message.contains("“offer”"), qPrintable(text(made)));
        QVERIFY2(made.error().message.endsWith(u'.'), qPrintable(text(made)));
        QVERIFY(!made.error().hint.isEmpty());
        QCOMPARE(ownFiles(), files);
        for (const qint64 chunk_bytes : {7, 100}) // wherever a chunk ends
            QCOMPARE(importOffers(request({m_home->filePath("offer")}), {.chunk_bytes = chunk_bytes})
                         .error()
                         .message,
                     made.error().message);
    }

    void theOfferCutAnywhereIsRefused()
    {
        const QByteArray good = sample("offer_sample.json").trimmed();
        for (qsizetype size = 0; size < good.size(); size += 37) {
            const auto made = import(good.left(size));
            QVERIFY2(!made, qPrintable(QString::number(size)));
        }
        const QByteArray csv = csvOnDemand();
        for (qsizetype size = csv.indexOf("\"SKU\"") + 1; size < csv.size() - 2; size += 17) {
            const auto made = import(csv.left(size));
            // A file that is cut between two rows lacks nothing that could be noticed.
            QVERIFY2(!made || csv[size - 1] == '\n' || csv[size] == '\n', qPrintable(QString::number(size)));
        }
    }

    void whatIsNoFileIsRefused()
    {
        QVERIFY(text(importOffers(request({m_home->path()}))).contains("is a folder"));
        QCOMPARE(importOffers(request({m_home->filePath("none")})).error().code, ErrorCode::NotFound);
        QVERIFY(!importOffers(request({})));
        const QString secret = write("secret", sample("offer_sample.json"));
        QFile(secret).setPermissions({});
        const tests::AsOrdinaryUser user(m_home->path());
        const auto made = importOffers(request({secret}));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::PermissionDenied);
    }

    void whereNobodyMayWriteNothingIsLeft()
    {
        const auto made = import(sample("offer_sample.json"));
        QVERIFY(made);
        QDir().mkpath(ownCatalogFolder());
        QFile(ownCatalogFolder())
            .setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        {
            const tests::AsOrdinaryUser user(m_home->path());
            const auto saved = savePriceSet(made->prices, Replace::No);
            QVERIFY(!saved);
            QCOMPARE(saved.error().code, ErrorCode::NoSpace);
        }
        QFile(ownCatalogFolder()).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(ownFiles().isEmpty());
    }

    void aSetIsWrittenAndReadBack()
    {
        const auto made =
            importOffers(request({write("ec2", sample("offer_sample.json")), write("out", transfer())}));
        QVERIFY2(made, qPrintable(text(made)));
        const auto saved = savePriceSet(made->prices, Replace::No);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
        const PriceSets read = loadPriceSets(defaultCatalogFolders());
        QVERIFY(read.problems.isEmpty());
        const PriceSet *mine = read.set("mine");
        QVERIFY(mine);
        QVERIFY(isOwn(mine->folder));
        QCOMPARE(mine->usdPerHour, made->prices.usdPerHour);
        QCOMPARE(shown(mine->outbound), QStringList{"0 0.09"});
        QCOMPARE(mine->source, made->prices.source);
        QCOMPARE(mine->note, made->prices.note);
        QCOMPARE(mine->asOf, made->prices.asOf);
        QCOMPARE(mine->volumes, made->prices.volumes);
        QCOMPARE(mine->krwPerUsd, made->prices.krwPerUsd);
    }

    void onlyOwnSetsAreReplacedAndRemoved()
    {
        auto made = import(sample("offer_sample.json"));
        QVERIFY(made);
        QVERIFY(savePriceSet(made->prices, Replace::No));
        QCOMPARE(savePriceSet(made->prices, Replace::No).error().code, ErrorCode::AlreadyExists);
        made->prices.usdPerHour["m5.large"] = 1;
        QVERIFY(savePriceSet(made->prices, Replace::Yes));
        QCOMPARE(loadPriceSets(defaultCatalogFolders()).set("mine")->usdPerHour["m5.large"], Decimal(1));
        const auto files = ownFiles();
        made->prices.id = "article";
        QCOMPARE(savePriceSet(made->prices, Replace::Yes).error().code, ErrorCode::PermissionDenied);
        for (const char *id : {"", "../x", "A b", "-x"}) {
            made->prices.id = QString::fromLatin1(id);
            QCOMPARE(savePriceSet(made->prices, Replace::No).error().code, ErrorCode::Invalid);
        }
        QCOMPARE(removePriceSet(*m_product.set("article")).error().code, ErrorCode::PermissionDenied);
        QCOMPARE(ownFiles(), files);
        QVERIFY(removePriceSet(*loadPriceSets(defaultCatalogFolders()).set("mine")));
        QVERIFY(!loadPriceSets(defaultCatalogFolders()).set("mine"));
    }

    void aFullDiskLeavesWhatWasThere()
    {
        auto made = import(sample("offer_sample.json"));
        QVERIFY(made);
        for (const bool isThere : {false, true}) {
            if (isThere)
                QVERIFY(savePriceSet(made->prices, Replace::No));
            const auto files = ownFiles();
            Result<> saved;
            {
                const FullDisk full(100);
                saved = savePriceSet(made->prices, Replace::Yes);
            }
            QVERIFY(!saved);
            QVERIFY2(saved.error().code == ErrorCode::NoSpace, qPrintable(saved.error().text()));
            QCOMPARE(ownFiles(), files);
        }
        // A file in the place of the folder: nobody, not even root, can write below it.
        QVERIFY(QDir(ownCatalogFolder()).removeRecursively());
        QDir().mkpath(QFileInfo(ownCatalogFolder()).path());
        QFile inTheWay(ownCatalogFolder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QCOMPARE(savePriceSet(made->prices, Replace::No).error().code, ErrorCode::NoSpace);
    }

private:
    /// The real file with a row on demand of Linux, made of a reserved one of Windows.
    static QByteArray csvOnDemand()
    {
        QByteArray csv = sample("offer_sample.csv");
        QByteArray row = csv.mid(csv.indexOf("\"2223B6PCG6QAUYY6\""));
        row = row.left(row.indexOf('\n') + 1);
        for (const auto &[from, to] :
             {std::pair<QByteArray, QByteArray>("\"Reserved\"", "\"OnDemand\""),
              {"\"Windows\"", "\" Linux \""},
              {"\"SQL Web\"", "\"NA\""},
              {"\"Dedicated\"", "\"Shared\""},
              {"0.1046300000", "0.1240000000"},
              {"Windows with SQL Server Web (Amazon VPC), c6i.large reserved instance applied",
               "0.124 USD, \"\"m5.large\"\""},
              {"\"c6i.large\"", "\"m5.large\""}})
            row = replaced(row, from, to);
        row.replace("2223B6PCG6QAUYY6", "ZZZ3B6PCG6QAUYY6");
        if (!csv.endsWith('\n'))
            csv += '\n';
        return csv + row;
    }
};

void TestOfferImport::whatIsDamagedIsRefused_data()
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

QTEST_GUILESS_MAIN(TestOfferImport)
#include "test_offer_import.moc"
