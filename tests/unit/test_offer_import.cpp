// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the AWS Price List become price sets: real samples, keys in any order, tokens that straddle every
// buffer's edge; the sets are written whole or not at all.
#include "offer_samples.h"
#include "support/full_disk.h"
#include "support/ordinary_user.h"

#include <QDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::report;
using namespace offers;

namespace {

/// In English, as the tests run.
QStringList shown(const QList<LocalizedText> &texts)
{
    QStringList list;
    for (const LocalizedText &text : texts) {
        if (text.ko.isEmpty() || text.ko == text.en)
            qFatal("%s has no Korean", qPrintable(text.en));
        list << text.en;
    }
    return list;
}

QStringList shown(const QList<PriceTier> &tiers)
{
    QStringList list;
    for (const PriceTier &tier : tiers)
        list << tier.from_GB.toString() + u' ' + tier.usdPerGB.toString();
    return list;
}

} // namespace

class TestOfferImport : public QObject
{
    Q_OBJECT

    std::unique_ptr<Home> m_home;

    QString write(const QString &name, const QByteArray &content) const
    {
        return m_home->write(name, content);
    }
    OfferRequest request(const QStringList &files) const { return m_home->request(files); }
    Result<OfferImport> import(const QByteArray &content, const QString &region = {}) const
    {
        return m_home->import(content, region);
    }

private Q_SLOTS:
    void init() { m_home = std::make_unique<Home>(); }

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
        const PriceSet &base = *m_home->product().set("us-east-1-2026-07");
        QCOMPARE(shown(prices.outbound), shown(base.outbound));
        QCOMPARE(prices.krwPerUsd, base.krwPerUsd);
        QCOMPARE(prices.volumes, base.volumes);
        QCOMPARE(shown(made->takenOver),
                 (QStringList{"volume price", "snapshot price", "outbound traffic", "inbound traffic",
                              "free GB", "exchange rate", "length of the month"}));
        QVERIFY(made->missing.isEmpty() && made->notApplied.isEmpty());
        QVERIFY(prices.note.en.contains("2026-07-20") && prices.note.ko.contains("환율"));
    }

    void theRealCsvHasNoPriceOnDemand()
    {
        const auto made = importOffers(request({QStringLiteral(DATA_DIR "/offer_sample.csv")}));
        QVERIFY(!made);
        QCOMPARE(
            made.error().message,
            QString("“offer_sample.csv” was not imported: it has no Linux instance with a price on demand."));
        QVERIFY2(made.error().hint.contains("--base"), qPrintable(made.error().hint));
    }

    void theRealCsvIsImportedWhenABaseIsChosen()
    {
        // Its only product is a reserved instance with Windows in Tokyo.
        const PriceSet &base = *m_home->product().set("us-east-1-2026-07");
        OfferRequest wanted = request({QStringLiteral(DATA_DIR "/offer_sample.csv")});
        wanted.isBaseChosen = true;
        wanted.region = "ap-northeast-1";
        const auto elsewhere = importOffers(wanted); // it would be given the prices of another region
        QVERIFY(!elsewhere);
        QVERIFY2(elsewhere.error().hint.contains("us-east-1"), qPrintable(elsewhere.error().hint));
        wanted.region.clear();
        const auto made = importOffers(wanted);
        QVERIFY2(made, qPrintable(text(made)));
        const QString nothing = "Nothing in “offer_sample.csv” applies: products read 1, left out 1 other "
                                "products: other systems, licences, tenancies and services.";
        QCOMPARE(shown(made->notApplied), QStringList{nothing});
        QCOMPARE(shown(made->takenOver).first(), QString("instance prices"));
        QCOMPARE(made->takenOver.size(), 8);
        QCOMPARE(made->files.first().instanceTypes, 0);
        PriceSet same = made->prices;
        QVERIFY2(same.note.en.startsWith(nothing) && same.note.ko.contains("그 밖의 상품"),
                 qPrintable(same.note.en));
        QVERIFY(same.note.en.contains(base.note.en) && same.note.ko.contains(base.note.ko));
        same.note = base.note;
        same.id = base.id;
        same.name = base.name;
        QVERIFY(savePriceSet(made->prices, Replace::No));
        QFile written(ownCatalogFolder() + "/prices/mine/prices.json");
        const QString whole = m_home->path("whole");
        QVERIFY(exportPriceSet(same, whole));
        QFile asBase(m_home->path("base"));
        QVERIFY(exportPriceSet(base, asBase.fileName()));
        QVERIFY(asBase.open(QIODevice::ReadOnly));
        QFile asMade(whole);
        QVERIFY(asMade.open(QIODevice::ReadOnly));
        QCOMPARE(asMade.readAll(), asBase.readAll()); // every rate, date and source

        // The same file beside one that does apply.
        wanted.files << write("transfer", transfer());
        wanted.region = "ap-northeast-2";
        const auto two = importOffers(wanted);
        QVERIFY2(two, qPrintable(text(two)));
        QCOMPARE(shown(two->notApplied), QStringList{nothing});
        QCOMPARE(two->prices.region, QString("ap-northeast-2"));
        QCOMPARE(two->prices.outbound.size(), 4);
        QCOMPARE(two->prices.asOf, QDate(2024, 9, 25));
        QCOMPARE(two->prices.usdPerHour, base.usdPerHour);
        QVERIFY(!two->prices.source.contains("csv"));
    }

    void pricesNotYetInForceAreNotTaken()
    {
        OfferRequest wanted =
            request({write("offer", offer("AmazonEC2", {linuxOn("A", "m5.large", "us-east-1")},
                                          {term("A", "Hrs", {"0 Inf 0.2"}, "2025-01-01T00:00:00Z")}))});
        QVERIFY(text(importOffers(wanted)).contains("--base"));
        wanted.isBaseChosen = true;
        const auto made = importOffers(wanted);
        QVERIFY2(made, qPrintable(text(made)));
        QCOMPARE(shown(made->notApplied),
                 QStringList{
                     "Nothing in “offer” applies: products read 1, left out 1 whose price comes into force "
                     "after the publication."});
        QCOMPARE(made->prices.usdPerHour, wanted.base.usdPerHour);
    }

    void theBaseSetsNoteIsKept()
    {
        const auto made = import(sample("offer_sample.json"));
        QVERIFY2(made, qPrintable(text(made)));
        const PriceSet &base = *m_home->product().set("us-east-1-2026-07");
        QVERIFY2(made->prices.note.en.endsWith("Its own note: “" + base.note.en + "”"),
                 qPrintable(made->prices.note.en));
        QVERIFY2(made->prices.note.ko.contains(base.note.ko), qPrintable(made->prices.note.ko));
        OfferRequest silent = request({m_home->path("offer")});
        silent.base.note = {};
        QVERIFY(importOffers(silent)->prices.note.en.endsWith("length of the month."));
    }

    void whatTheBaseLacksIsNotTakenOver()
    {
        OfferRequest wanted = request({write("offer", sample("offer_sample.json"))});
        wanted.base.volumes.reset();
        wanted.base.snapshots.reset();
        wanted.base.outbound.clear();
        wanted.krwPerUsd = Decimal(1350);
        const auto made = importOffers(wanted);
        QVERIFY2(made, qPrintable(text(made)));
        QCOMPARE(shown(made->takenOver), (QStringList{"inbound traffic", "free GB", "length of the month"}));
        QCOMPARE(shown(made->missing), (QStringList{"volume price", "snapshot price", "outbound traffic"}));
        QVERIFY(made->prices.note.en.contains(
            "Neither there nor in the files: volume price, snapshot price, outbound traffic."));
        QVERIFY(made->prices.note.ko.contains("없는 값: 볼륨 요금"));
        QCOMPARE(made->prices.krwPerUsd, Decimal(1350));
        wanted.files = {write("transfer", transfer())};
        wanted.region = "us-east-1";
        wanted.base.usdPerHour.clear();
        QVERIFY(shown(importOffers(wanted)->missing).contains("instance prices"));
    }

    void freeGBNotInForceAreTheBaseSets_data()
    {
        QTest::addColumn<QByteArray>("freeTerm");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no term") << QByteArray() << "without a price on demand";
        QTest::newRow("later") << term("FREE", "GB", {"0 100 0"}, "2024-10-01T00:00:00Z")
                               << "whose price comes into force after the publication";
    }
    void freeGBNotInForceAreTheBaseSets()
    {
        QFETCH(QByteArray, freeTerm);
        QFETCH(QString, reason);
        const QByteArray former = term("FREE", "GB", {"0 100 0.0000000000"});
        QByteArray content = replaced(transfer(), former + ",", freeTerm.isEmpty() ? "" : freeTerm + ",");
        OfferRequest wanted = request({write("offer", content)});
        wanted.region = "ap-northeast-2";
        wanted.base.freeOutbound_GB = 7;
        const auto made = importOffers(wanted);
        QVERIFY2(made, qPrintable(text(made)));
        QCOMPARE(made->prices.freeOutbound_GB, Decimal(7));
        QVERIFY(shown(made->takenOver).contains("free GB"));
        QVERIFY(!made->files.first().freeOutbound_GB);
        qint64 counted = 0;
        for (const LeftOut &each : made->files.first().leftOut) {
            if (each.reason.en == reason)
                counted += each.products;
        }
        QCOMPARE(counted, 1);
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
        QCOMPARE(shown(made->takenOver), (QStringList{"instance prices", "volume price", "snapshot price",
                                                      "exchange rate", "length of the month"}));
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
            QCOMPARE(shown(made->takenOver), (QStringList{"exchange rate", "length of the month"}));
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
        QCOMPARE(removePriceSet(*m_home->product().set("article")).error().code, ErrorCode::PermissionDenied);
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
                const tests::FullDisk full(100);
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
};

QTEST_GUILESS_MAIN(TestOfferImport)
#include "test_offer_import.moc"
