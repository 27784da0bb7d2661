// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how fast an offer file of the AWS Price List is imported, and in how much memory. The files are made
// here, in the shape of real ones: half a hundred attributes for each product, one in ten of them Linux on
// demand, and reserved terms that are most of the bytes. usage: bench_offer_import FOLDER [MEGABYTES]
#include "process_memory.h"
#include "report/offer_import.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <sys/resource.h>

#include <functional>

using namespace bakeoff;

namespace {

QTextStream out(stdout);

constexpr int regionCount = 30;

/// The n-th product of a file.
struct Product {
    explicit Product(int n)
        : number(n), sku("SKU" + QByteArray::number(n).rightJustified(13, '0')),
          region("xx-region-" + QByteArray::number(n % regionCount)),
          type("m" + QByteArray::number(n / regionCount / 10) + ".large"), isLinux(n / regionCount % 10 == 0),
          usd("0." + QByteArray::number(1000 + n % 8999) + "000000")
    {
    }

    int number;
    QByteArray sku;
    QByteArray region;
    QByteArray type;
    bool isLinux;
    QByteArray usd;
};

/// Names and values, as one product has them.
QList<std::pair<QByteArray, QByteArray>> attributesOf(const Product &product)
{
    return {
        {"servicecode", "AmazonEC2"},
        {"location", "Region (" + product.region + ")"},
        {"locationType", "AWS Region"},
        {"instanceType", product.type},
        {"currentGeneration", "Yes"},
        {"instanceFamily", "General purpose"},
        {"vcpu", "2"},
        {"physicalProcessor", "Intel Xeon Platinum 8175"},
        {"clockSpeed", "3.1 GHz"},
        {"memory", "8 GiB"},
        {"storage", "EBS only"},
        {"networkPerformance", "Up to 10 Gigabit"},
        {"processorArchitecture", "64-bit"},
        {"tenancy", "Shared"},
        {"operatingSystem", product.isLinux ? "Linux" : "Windows"},
        {"licenseModel", "No License required"},
        {"usagetype", "XX" + QByteArray::number(product.number % regionCount) + "-BoxUsage:" + product.type},
        {"operation", "RunInstances"},
        {"availabilityzone", "NA"},
        {"capacitystatus", "Used"},
        {"classicnetworkingsupport", "false"},
        {"dedicatedEbsThroughput", "Up to 2120 Mbps"},
        {"ecu", "10"},
        {"enhancedNetworkingSupported", "Yes"},
        {"gpuMemory", "NA"},
        {"intelAvxAvailable", "Yes"},
        {"intelAvx2Available", "Yes"},
        {"intelTurboAvailable", "Yes"},
        {"marketoption", "OnDemand"},
        {"normalizationSizeFactor", "4"},
        {"preInstalledSw", "NA"},
        {"processorFeatures", "Intel AVX; Intel AVX2; Intel AVX512; Intel Turbo"},
        {"regionCode", product.region},
        {"servicename", "Amazon Elastic Compute Cloud"},
        {"vpcnetworkingsupport", "true"}};
}

QByteArray productJson(const Product &product)
{
    QByteArray text = "    \"" + product.sku + "\" : {\n      \"sku\" : \"" + product.sku +
                      "\",\n      \"productFamily\" : \"Compute Instance\",\n      \"attributes\" : {\n";
    for (const auto &[name, value] : attributesOf(product))
        text += "        \"" + name + "\" : \"" + value + "\",\n";
    return text.chopped(2) + "\n      }\n    }";
}

QByteArray termJson(const Product &product, const QByteArray &code)
{
    const QByteArray term = product.sku + "." + code;
    const QByteArray rate = term + ".6YS6EN2CT7";
    return "        \"" + term + "\" : {\n          \"offerTermCode\" : \"" + code +
           "\",\n          \"sku\" : \"" + product.sku +
           "\",\n          \"effectiveDate\" : \"2025-01-01T00:00:00Z\",\n          \"priceDimensions\" : {\n"
           "            \"" +
           rate + "\" : {\n              \"rateCode\" : \"" + rate +
           "\",\n              \"unit\" : \"Hrs\",\n              \"endRange\" : \"Inf\",\n"
           "              \"description\" : \"$" +
           product.usd + " per On Demand Linux " + product.type +
           " Instance Hour\",\n              \"appliesTo\" : [ ],\n              \"rateCode\" : \"" + rate +
           "\",\n              \"beginRange\" : \"0\",\n              \"pricePerUnit\" : {\n"
           "                \"USD\" : \"" +
           product.usd +
           "\"\n              }\n            }\n          },\n          \"termAttributes\" : { }\n        }";
}

QByteArray termsJson(const Product &product, const QByteArrayList &codes)
{
    QByteArrayList terms;
    for (const QByteArray &code : codes)
        terms << termJson(product, code);
    return "      \"" + product.sku + "\" : {\n" + terms.join(",\n") + "\n      }";
}

const QByteArray onDemand = "JRTCKXETXF";
const QByteArrayList reserved{"38NPMPTW36", "4NA7Y494T4", "6QCMYABX3D",
                              "7NE97W5U4E", "BPH4J8HBKS", "MZU6U2429S"};

/// Writes \a one of each product, with commas between them.
void writeEach(QFile &file, int count, const std::function<QByteArray(const Product &)> &one)
{
    for (int n = 0; n < count; ++n)
        file.write((n ? ",\n" : "") + one(Product(n)));
}

/// Returns how many Linux types a region has in it.
int writeJson(QFile &file, qint64 bytes)
{
    const Product any(0);
    const qint64 each_bytes =
        productJson(any).size() + termsJson(any, {onDemand}).size() + termsJson(any, reserved).size() + 6;
    const int count = int(bytes / each_bytes);
    file.write(
        "{\n  \"formatVersion\" : \"v1.0\",\n  \"disclaimer\" : \"made\",\n  \"offerCode\" : \"AmazonEC2\",\n"
        "  \"version\" : \"20250912225308\",\n  \"publicationDate\" : \"2025-09-12T22:53:08Z\",\n"
        "  \"products\" : {\n");
    writeEach(file, count, productJson);
    file.write("\n  },\n  \"terms\" : {\n    \"OnDemand\" : {\n");
    writeEach(file, count, [](const Product &product) { return termsJson(product, {onDemand}); });
    file.write("\n    },\n    \"Reserved\" : {\n");
    writeEach(file, count, [](const Product &product) { return termsJson(product, reserved); });
    file.write("\n    }\n  },\n  \"attributesList\" : { }\n}\n");
    return (count + regionCount * 10 - 1) / (regionCount * 10);
}

int writeCsv(QFile &file, qint64 bytes)
{
    QByteArray names =
        "\"SKU\",\"OfferTermCode\",\"RateCode\",\"TermType\",\"PriceDescription\",\"EffectiveDate\","
        "\"StartingRange\",\"EndingRange\",\"Unit\",\"PricePerUnit\",\"Currency\",\"Product Family\"";
    const QMap<QByteArray, QByteArray> columns{{"location", "Location"},
                                               {"locationType", "Location Type"},
                                               {"instanceType", "Instance Type"},
                                               {"tenancy", "Tenancy"},
                                               {"usagetype", "usageType"},
                                               {"operatingSystem", "Operating System"},
                                               {"capacitystatus", "CapacityStatus"},
                                               {"preInstalledSw", "Pre Installed S/W"},
                                               {"regionCode", "Region Code"},
                                               {"marketoption", "MarketOption"}};
    for (const auto &attribute : attributesOf(Product(0)))
        names += ",\"" + columns.value(attribute.first, attribute.first) + "\"";
    constexpr int emptyColumns = 44; // those of other product families
    for (int i = 0; i < emptyColumns; ++i)
        names += ",\"Other " + QByteArray::number(i) + "\"";
    file.write(
        "\"FormatVersion\",\"v1.0\"\n\"Disclaimer\",\"made\"\n\"Publication Date\",\"2025-09-12T22:53:08Z\"\n"
        "\"Version\",\"20250912225308\"\n\"OfferCode\",\"AmazonEC2\"\n" +
        names + "\n");
    int count = 0;
    for (; file.pos() < bytes; ++count) {
        const Product product(count);
        QByteArray tail = ",\"Compute Instance\"";
        for (const auto &attribute : attributesOf(product))
            tail += ",\"" + attribute.second + "\"";
        tail += QByteArray(emptyColumns, ',') + "\n";
        for (const QByteArray &code : reserved + QByteArrayList{onDemand})
            file.write("\"" + product.sku + "\",\"" + code + "\",\"" + product.sku + "." + code +
                       ".6YS6EN2CT7\",\"" + (code == onDemand ? "OnDemand" : "Reserved") + "\",\"$" +
                       product.usd + " per hour\",\"2025-09-12\",\"0\",\"Inf\",\"Hrs\",\"" + product.usd +
                       "\",\"USD\"" + tail);
    }
    return (count + regionCount * 10 - 1) / (regionCount * 10);
}

double userTime_s()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec) + double(usage.ru_utime.tv_usec) / 1e6;
}

bool measure(const char *what, const QString &path, qint64 bytes,
             const std::function<int(QFile &, qint64)> &write)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate)) {
        out << path << ": " << file.errorString() << '\n';
        return false;
    }
    const int types = write(file, bytes);
    file.close();
    if (file.error() != QFile::NoError) {
        out << path << ": " << file.errorString() << '\n';
        return false;
    }
    const catalog::PriceSets product = catalog::loadPriceSets({QStringLiteral(RESOURCES_DIR)});
    const report::OfferRequest request{.files = {path},
                                       .region = QStringLiteral("xx-region-0"),
                                       .id = QStringLiteral("bench"),
                                       .base = *product.set(QStringLiteral("us-east-1-2026-07"))};
    bench::forgetHighestMemory();
    const double before_s = userTime_s();
    QElapsedTimer timer;
    timer.start();
    const auto made = report::importOffers(request);
    const double wall_s = double(timer.nsecsElapsed()) / 1e9;
    const double user_s = userTime_s() - before_s;
    const double size_MB = double(QFile(path).size()) / 1e6;
    QFile::remove(path);
    if (!made || made->prices.usdPerHour.size() != types) {
        out << what << ": " << (made ? QStringLiteral("other prices than it holds") : made.error().text())
            << '\n';
        return false;
    }
    out << QStringLiteral(
               "%1  %2 MB  %3 products  %4 MB/s  %5 MB/s of user time   (target 100)   peak %6 MiB   "
               "(target below 200)\n")
               .arg(QLatin1String(what), -18)
               .arg(size_MB, 0, 'f', 0)
               .arg(made->files.first().products)
               .arg(size_MB / wall_s, 0, 'f', 0)
               .arg(size_MB / user_s, 0, 'f', 0)
               .arg(bench::processMemory_MiB("VmHWM"), 0, 'f', 1)
        << Qt::flush;
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        out << "usage: bench_offer_import FOLDER [MEGABYTES]\n";
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const qint64 bytes = (argc > 2 ? qint64(std::atoi(argv[2])) : 1000) * 1000000;
    const bool isRead =
        measure("offer as JSON", folder.filePath(QStringLiteral("offer.json")), bytes, writeJson) &&
        measure("offer as CSV", folder.filePath(QStringLiteral("offer.csv")), bytes, writeCsv);
    return isRead ? 0 : 1;
}
