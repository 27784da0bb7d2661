// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/own_folder.h"
#include "report/offer_import.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

/// Offer files of the AWS Price List: the real samples and made ones, and a home to import them in.
namespace offers {

inline QByteArray sample(const char *name)
{
    QFile file(QStringLiteral(DATA_DIR) + u'/' + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QByteArray replaced(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    const qsizetype at = text.indexOf(from);
    if (at < 0)
        qFatal("the sample has no %s", from.constData());
    return text.replace(at, from.size(), to);
}

/// One product as in an offer's "products".
inline QByteArray product(const QByteArray &sku, const QByteArray &family, const QByteArray &attributes)
{
    return "\"" + sku + "\":{\"sku\":\"" + sku + "\"," +
           (family.isEmpty() ? QByteArray() : "\"productFamily\":\"" + family + "\",") + "\"attributes\":{" +
           attributes + "}}";
}

/// "begin end usd" for each range, as on-demand term of a product.
inline QByteArray term(const QByteArray &sku, const QByteArray &unit, const QList<QByteArray> &ranges,
                       const QByteArray &effective = "2024-09-01T00:00:00Z",
                       const QByteArray &code = "JRTCKXETXF")
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

inline QByteArray offer(const QByteArray &code, const QList<QByteArray> &products,
                        const QList<QByteArray> &terms)
{
    return "{\"formatVersion\":\"v1.0\",\"offerCode\":\"" + code +
           "\",\"version\":\"20240925000000\",\"publicationDate\":\"2024-09-25T10:00:00Z\",\"products\":{" +
           products.join(',') + "},\"terms\":{\"OnDemand\":{" + terms.join(',') + "}}}";
}

inline QByteArray linuxOn(const QByteArray &sku, const QByteArray &type, const QByteArray &region)
{
    return product(sku, "Compute Instance",
                   "\"location\":\"" + region + " there\",\"locationType\":\"AWS Region\",\"regionCode\":\"" +
                       region + "\",\"instanceType\":\"" + type +
                       "\",\"tenancy\":\"Shared\",\"operatingSystem\":\"Linux\",\"preInstalledSw\":\"NA\","
                       "\"capacitystatus\":\"Used\",\"usagetype\":\"BoxUsage:" +
                       type + "\"");
}

inline QByteArray outbound(const QByteArray &sku, const QByteArray &region, const QByteArray &usage)
{
    return product(sku, "Data Transfer",
                   "\"transferType\":\"AWS Outbound\",\"fromLocation\":\"" + region +
                       " there\",\"fromLocationType\":\"AWS Region\",\"fromRegionCode\":\"" + region +
                       "\",\"toLocation\":\"External\",\"toLocationType\":\"Other\",\"usagetype\":\"" +
                       usage + "\"");
}

/// Seoul's traffic as of September 2024, its ranges in no order.
inline QByteArray transfer()
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

/// The real file with a row on demand of Linux, made of a reserved one of Windows.
inline QByteArray csvOnDemand()
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

/// Name and content of all that is below the own folder.
inline QMap<QString, QByteArray> ownFiles()
{
    QMap<QString, QByteArray> files;
    QDirIterator each(bakeoff::catalog::ownCatalogFolder(),
                      QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        files.insert(each.filePath(), each.fileInfo().isFile() && file.open(QIODevice::ReadOnly)
                                          ? file.readAll()
                                          : QByteArray());
    }
    return files;
}

/// A person's home without data yet, where files are put to be imported.
class Home
{
public:
    Home()
    {
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toLocal8Bit());
        qputenv("BAKEOFF_RESOURCES", RESOURCES_DIR);
    }
    QString path() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    bakeoff::report::OfferRequest request(const QStringList &files) const
    {
        return {.files = files, .id = "mine", .base = *m_product.set("us-east-1-2026-07")};
    }
    bakeoff::Result<bakeoff::report::OfferImport> import(const QByteArray &content,
                                                         const QString &region = {}) const
    {
        bakeoff::report::OfferRequest wanted = request({write("offer", content)});
        wanted.region = region;
        return importOffers(wanted);
    }
    const bakeoff::catalog::PriceSets &product() const { return m_product; }

private:
    QTemporaryDir m_folder;
    const bakeoff::catalog::PriceSets m_product =
        bakeoff::catalog::loadPriceSets({QStringLiteral(RESOURCES_DIR)});
};

/// What went wrong with it; empty when nothing did.
inline QString text(const bakeoff::Result<bakeoff::report::OfferImport> &result)
{
    return result ? QString() : result.error().text();
}

} // namespace offers
