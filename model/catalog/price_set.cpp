// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/price_set.h"

#include "base/files.h"
#include "catalog/data_folders.h"
#include "catalog/manifests.h"
#include "catalog/own_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

QList<PriceTier> readTiers(ObjectReader &reader, const QString &key)
{
    QList<PriceTier> tiers;
    for (ObjectReader &object : reader.objects(key)) {
        PriceTier tier;
        const QString from = QStringLiteral("from_gb");
        tier.from_GB = object.decimal(from);
        tier.usdPerGB = object.decimal(QStringLiteral("usd_per_gb"));
        object.finish();
        if (tiers.isEmpty() ? !tier.from_GB.isZero() : tier.from_GB <= tiers.last().from_GB)
            object.problems().add(
                object.field(from),
                Text::tr("In %1, the field “%2” is wrong: tiers begin at 0 and each further on than the one "
                         "before it."));
        tiers << tier;
    }
    return tiers;
}

std::optional<DatedRate> readRate(ObjectReader &parent, const QString &key)
{
    auto reader = parent.object(key, ObjectReader::Optional);
    if (!reader)
        return std::nullopt;
    DatedRate rate;
    rate.usdPerGBMonth = reader->decimal(QStringLiteral("usd_per_gb_month"));
    rate.asOf = reader->date(QStringLiteral("as_of"));
    rate.source = reader->text(QStringLiteral("source"));
    reader->finish();
    return rate;
}

PriceSet readPriceSet(const QJsonObject &object, const QString &folder, FileProblems &problems)
{
    ObjectReader reader(object, {}, problems);
    PriceSet prices;
    prices.folder = folder;
    prices.id = readId(reader, folder);
    prices.name = reader.localized(QStringLiteral("name"));
    prices.note = reader.localized(QStringLiteral("note"), ObjectReader::Optional);
    prices.region = reader.text(QStringLiteral("region"));
    prices.asOf = reader.date(QStringLiteral("as_of"));
    prices.source = reader.text(QStringLiteral("source"));
    prices.krwPerUsd = reader.decimal(QStringLiteral("krw_per_usd"));
    prices.hoursPerMonth = reader.decimal(QStringLiteral("hours_per_month"));
    prices.daysPerMonth = reader.decimal(QStringLiteral("days_per_month"));
    prices.gbPerTB = int(reader.number(QStringLiteral("gb_per_tb"), 1000, 1024, 1024));
    prices.usdPerHour = reader.decimalsByKey(QStringLiteral("usd_per_hour"));
    prices.inbound = readTiers(reader, QStringLiteral("inbound"));
    prices.outbound = readTiers(reader, QStringLiteral("outbound"));
    prices.freeOutbound_GB = reader.decimal(QStringLiteral("free_outbound_gb"));
    prices.snapshots = readRate(reader, QStringLiteral("snapshots"));
    prices.volumes = readRate(reader, QStringLiteral("volumes"));
    reader.finish();
    return prices;
}

QJsonArray toJson(const QList<PriceTier> &tiers)
{
    QJsonArray array;
    for (const PriceTier &tier : tiers)
        array.append(QJsonObject{{QStringLiteral("from_gb"), tier.from_GB.toString()},
                                 {QStringLiteral("usd_per_gb"), tier.usdPerGB.toString()}});
    return array;
}

QJsonObject toJson(const DatedRate &rate)
{
    return {{QStringLiteral("usd_per_gb_month"), rate.usdPerGBMonth.toString()},
            {QStringLiteral("as_of"), rate.asOf.toString(Qt::ISODate)},
            {QStringLiteral("source"), rate.source}};
}

QJsonObject toJson(const PriceSet &prices)
{
    QJsonObject hourly;
    for (auto it = prices.usdPerHour.begin(); it != prices.usdPerHour.end(); ++it)
        hourly.insert(it.key(), it.value().toString());
    QJsonObject object{{QStringLiteral("id"), prices.id},
                       {QStringLiteral("name"), toJson(prices.name)},
                       {QStringLiteral("region"), prices.region},
                       {QStringLiteral("as_of"), prices.asOf.toString(Qt::ISODate)},
                       {QStringLiteral("source"), prices.source},
                       {QStringLiteral("krw_per_usd"), prices.krwPerUsd.toString()},
                       {QStringLiteral("hours_per_month"), prices.hoursPerMonth.toString()},
                       {QStringLiteral("days_per_month"), prices.daysPerMonth.toString()},
                       {QStringLiteral("gb_per_tb"), prices.gbPerTB},
                       {QStringLiteral("usd_per_hour"), hourly},
                       {QStringLiteral("inbound"), toJson(prices.inbound)},
                       {QStringLiteral("outbound"), toJson(prices.outbound)},
                       {QStringLiteral("free_outbound_gb"), prices.freeOutbound_GB.toString()}};
    if (!prices.note.en.isEmpty())
        object.insert(QStringLiteral("note"), toJson(prices.note));
    if (prices.snapshots)
        object.insert(QStringLiteral("snapshots"), toJson(*prices.snapshots));
    if (prices.volumes)
        object.insert(QStringLiteral("volumes"), toJson(*prices.volumes));
    return object;
}

/// Of the set that was written below \a folder.
Result<> checkAsLoaded(const QString &folder)
{
    const PriceSets read = loadPriceSets({folder});
    if (read.problems.isEmpty())
        return {};
    return fail(ErrorCode::Invalid, read.problems.first().message, Text::tr("Correct that field."));
}

} // namespace

const PriceSet *PriceSets::set(const QString &id) const
{
    const auto found =
        std::find_if(sets.begin(), sets.end(), [&id](const PriceSet &each) { return each.id == id; });
    return found == sets.end() ? nullptr : &*found;
}

PriceSets loadPriceSets(const QStringList &folders)
{
    PriceSets all;
    for (const QString &folder : folders)
        readDataFolders(folder, QStringLiteral("prices"), QStringLiteral("prices.json"), all.sets,
                        all.problems, readPriceSet);
    return all;
}

PriceSets loadPriceSetsWithOwn(const QStringList &folders)
{
    return loadPriceSets(withOwnFolder(folders));
}

Result<> checkPriceSetId(const QString &id, Replace replace)
{
    if (!isValidId(id) || id.size() > 40)
        return fail(ErrorCode::Invalid, Text::tr("“%1” cannot be the id of a price set.").arg(id),
                    Text::tr("Use at most 40 small letters, digits and hyphens, beginning with a letter or "
                             "digit."));
    const QString below = QStringLiteral("prices/") + id;
    for (const QString &folder : defaultCatalogFolders()) {
        const QString place = QDir(folder).absoluteFilePath(below);
        if (!isOwn(place) && QFileInfo::exists(place))
            return fail(ErrorCode::PermissionDenied,
                        Text::tr("The prices “%1” belong to the product.").arg(id),
                        Text::tr("Choose another id."));
    }
    if (replace == Replace::No && QFileInfo::exists(ownCatalogFolder() + u'/' + below))
        return fail(ErrorCode::AlreadyExists, Text::tr("There are prices “%1” already.").arg(id),
                    Text::tr("Choose another id, or say that they are to be replaced."));
    return {};
}

Result<> savePriceSet(const PriceSet &prices, Replace replace)
{
    if (auto checked = checkPriceSetId(prices.id, replace); !checked)
        return checked;
    const QString below = QStringLiteral("prices/") + prices.id;
    return writeOwnFolders({{below + QStringLiteral("/prices.json"), document(toJson(prices))}},
                           OwnFolder::NewOrChanged, checkAsLoaded);
}

Result<> exportPriceSet(const PriceSet &prices, const QString &path)
{
    return writeFile(path, document(toJson(prices)));
}

Result<> removePriceSet(const PriceSet &prices)
{
    return removeOwnFolder(prices.folder, Text::tr("Prices that come with the product stay."));
}

} // namespace bakeoff::catalog
