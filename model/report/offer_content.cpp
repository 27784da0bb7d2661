// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/offer_content.h"

#include "report/offer_regions.h"

#include <QCoreApplication>

#include <algorithm>

namespace bakeoff::report {

using Wrong = std::optional<QString>; // lupdate loses the context behind a qualified return type

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

QString shown(std::string_view text)
{
    constexpr qsizetype atMost = 60;
    const QString all = QString::fromUtf8(text.data(), qsizetype(text.size()));
    return all.size() > atMost ? all.left(atMost) + u'…' : all;
}

/// "2023-03-01T00:00:00Z", or in CSV "2025-09-12"; not valid for anything else.
QDateTime moment(std::string_view text)
{
    constexpr std::size_t dateLength = 10;
    if (text.size() > 40)
        return {};
    QString whole = QString::fromLatin1(text.data(), qsizetype(text.size()));
    if (text.size() == dateLength)
        whole += QLatin1String("T00:00:00Z");
    return QDateTime::fromString(whole, Qt::ISODate).toUTC();
}

/// Exact, as AWS writes it: digits and at most one point.
std::optional<Decimal> exact(std::string_view text)
{
    return Decimal::parse(QString::fromLatin1(text.data(), qsizetype(text.size())));
}

/// "USE2-EBS:VolumeUsage.gp3" ends with its last part, which a prefix and a hyphen may come before.
bool isUsage(std::string_view usage, std::string_view last)
{
    if (!usage.ends_with(last))
        return false;
    usage.remove_suffix(last.size());
    // Between regions there are two prefixes, and that is another product.
    return usage.empty() || (usage.back() == '-' && usage.find('-') == usage.size() - 1);
}

std::optional<OfferKind> kindOfTransfer(const OfferProduct &product)
{
    const std::string &usage = product[ProductField::UsageType];
    if (product[ProductField::TransferType] == "AWS Outbound" &&
        product[ProductField::ToLocation] == "External") {
        // The free GB are a product of their own, at 0 and for all regions together.
        if (usage == "Global-DataTransfer-Out-Bytes")
            return OfferKind::FreeOutbound;
        if (isUsage(usage, "DataTransfer-Out-Bytes"))
            return OfferKind::Outbound;
    }
    if (product[ProductField::TransferType] == "AWS Inbound" &&
        product[ProductField::FromLocation] == "External" && isUsage(usage, "DataTransfer-In-Bytes"))
        return OfferKind::Inbound;
    return std::nullopt;
}

/// Reservations, dedicated hosts and other systems match all but one of these.
bool isLinuxOnDemand(const OfferProduct &product)
{
    const std::string &family = product[ProductField::Family];
    const std::string &market = product[ProductField::MarketOption];
    const bool isInstance = family.empty()
                                ? product[ProductField::UsageType].find("BoxUsage:") != std::string::npos
                                : family == "Compute Instance" || family == "Compute Instance (bare metal)";
    return isInstance && product[ProductField::OperatingSystem] == "Linux" &&
           product[ProductField::Tenancy] == "Shared" &&
           product[ProductField::PreInstalledSoftware] == "NA" &&
           product[ProductField::CapacityStatus] == "Used" && (market.empty() || market == "OnDemand");
}

std::optional<OfferKind> kindOf(const OfferProduct &product, std::string_view offer)
{
    if (offer == transferOffer)
        return kindOfTransfer(product);
    if (isLinuxOnDemand(product))
        return OfferKind::Instance;
    const std::string &usage = product[ProductField::UsageType];
    if (isUsage(usage, "EBS:VolumeUsage.gp3"))
        return OfferKind::Volume;
    if (isUsage(usage, "EBS:SnapshotUsage"))
        return OfferKind::Snapshot;
    return std::nullopt;
}

/// Where a product is: which of its fields say so.
struct PlaceFields {
    ProductField code = ProductField::RegionCode;
    ProductField location = ProductField::Location;
    ProductField type = ProductField::LocationType;
};
PlaceFields placeFieldsOf(std::optional<OfferKind> kind)
{
    if (kind == OfferKind::Outbound)
        return {ProductField::FromRegionCode, ProductField::FromLocation, ProductField::FromLocationType};
    if (kind == OfferKind::Inbound)
        return {ProductField::ToRegionCode, ProductField::ToLocation, ProductField::ToLocationType};
    return {};
}

bool isUnitOf(OfferKind kind, std::string_view unit)
{
    switch (kind) {
    case OfferKind::Instance:
        return unit == "Hrs" || unit == "Hours";
    case OfferKind::Volume:
    case OfferKind::Snapshot:
        return unit == "GB-Mo" || unit == "GB-month";
    case OfferKind::Outbound:
    case OfferKind::Inbound:
    case OfferKind::FreeOutbound:
        return unit == "GB";
    }
    return false;
}

/// Becomes a name in the price set.
bool isInstanceType(std::string_view type)
{
    return !type.empty() && type.size() <= 60 && std::all_of(type.begin(), type.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '-';
    });
}

std::size_t digestOf(const OfferProduct &product)
{
    std::size_t digest = 0;
    for (const std::string &field : product.fields)
        digest = digest * 31 + std::hash<std::string_view>()(field);
    return digest;
}

QString missing(const char *key)
{
    return Text::tr("“%1” is missing.").arg(QLatin1String(key));
}

} // namespace

void OfferProduct::clear()
{
    sku.clear();
    for (std::string &field : fields)
        field.clear();
}

Wrong OfferContent::setFact(OfferFact fact, std::string_view value)
{
    std::string &known = m_facts[static_cast<std::size_t>(fact)];
    if (!known.empty() && known != value)
        return Text::tr("what the file says of itself is there twice: “%1” and “%2”.")
            .arg(shown(known), shown(value));
    known = value;
    switch (fact) {
    case OfferFact::FormatVersion:
        if (!value.starts_with("v1."))
            return Text::tr("the format is “%1”, and only “v1.0” can be read.").arg(shown(value));
        break;
    case OfferFact::OfferCode:
        if (value != ec2Offer && value != transferOffer)
            return Text::tr("this is the offer “%1”; only AmazonEC2 and AWSDataTransfer are of use here.")
                .arg(shown(value));
        break;
    case OfferFact::Version:
        break;
    case OfferFact::PublicationDate:
        m_publication = moment(value);
        if (!m_publication.isValid())
            return Text::tr("“%1” is no date of publication.").arg(shown(value));
        break;
    }
    return {};
}

int OfferContent::placeOf(const std::string &regionCode, const std::string &location)
{
    m_placeName.assign(regionCode).append(1, '\n').append(location);
    const auto [known, isNew] = m_placeByName.try_emplace(m_placeName, int(m_places.size()));
    if (isNew) {
        m_places.push_back({regionCode, location});
        if (!regionCode.empty() && !location.empty())
            m_learned.try_emplace(location, regionCode);
    }
    return known->second;
}

Wrong OfferContent::addProduct(const OfferProduct &product)
{
    if (product.sku.empty())
        return missing("sku");
    const auto kind = kindOf(product, fact(OfferFact::OfferCode));
    const PlaceFields where = placeFieldsOf(kind);
    const std::string &type = product[where.type];
    const bool isInRegion = type.empty() || type == "AWS Region" || kind == OfferKind::FreeOutbound;
    const std::size_t sku = std::hash<std::string_view>()(product.sku);
    const auto known = m_bySku.find(product.sku);
    const QString twice = Text::tr("the product is there twice, with different content.");
    int place = -1;
    if (isInRegion && kind != OfferKind::FreeOutbound && !product[where.location].empty())
        place = placeOf(product[where.code], product[where.location]);
    else if (isInRegion && !product[where.code].empty())
        place = placeOf(product[where.code], {});
    if (!kind || !isInRegion) {
        if (known != m_bySku.end())
            return twice;
        const qsizetype before = m_passedOver.size();
        m_passedOver.insert(sku);
        if (kind && m_passedOver.size() > before)
            ++m_outsideRegions;
        return {};
    }
    const std::size_t digest = digestOf(product);
    if (known != m_bySku.end())
        return m_items[known->second].digest == digest ? Wrong() : twice;
    if (m_passedOver.contains(sku))
        return twice;
    if (place < 0 && kind != OfferKind::FreeOutbound)
        return Text::tr("the product names neither a region nor a location.");
    OfferItem item;
    item.kind = *kind;
    item.sku = product.sku;
    item.place = place;
    item.digest = digest;
    if (kind == OfferKind::Instance) {
        item.instanceType = product[ProductField::InstanceType];
        if (!isInstanceType(item.instanceType))
            return item.instanceType.empty()
                       ? missing("instanceType")
                       : Text::tr("“%1” is no instance type.").arg(shown(item.instanceType));
    }
    m_bySku.emplace(product.sku, m_items.size());
    m_items.push_back(std::move(item));
    return {};
}

Wrong OfferContent::addRate(const OfferRate &rate)
{
    const auto known = m_bySku.find(rate.sku);
    if (known == m_bySku.end())
        return {};
    OfferItem &item = m_items[known->second];
    for (const auto &[key, value] : {std::pair("offerTermCode", &rate.term),
                                     {"rateCode", &rate.rateCode},
                                     {"effectiveDate", &rate.effectiveDate},
                                     {"beginRange", &rate.beginRange},
                                     {"endRange", &rate.endRange},
                                     {"unit", &rate.unit},
                                     {"pricePerUnit", &rate.price}}) {
        if (value->empty())
            return missing(key);
    }
    if (rate.currency != "USD")
        return Text::tr("the price is in “%1”, and only US dollars can be read.").arg(shown(rate.currency));
    if (!isUnitOf(item.kind, rate.unit))
        return Text::tr("the price is for each “%1”, which is not the unit of such a product.")
            .arg(shown(rate.unit));
    const QDateTime effective = moment(rate.effectiveDate);
    if (!effective.isValid())
        return Text::tr("“%1” is no date from which a price holds.").arg(shown(rate.effectiveDate));
    RangePrice price;
    price.rateCode = rate.rateCode;
    for (const auto &[text, value] :
         {std::pair(&rate.beginRange, &price.from), std::pair(&rate.price, &price.usd)}) {
        const auto number = exact(*text);
        if (!number || *number < Decimal(0))
            return Text::tr("“%1” is no exact number of 0 or more.").arg(shown(*text));
        *value = *number;
    }
    if (rate.endRange != "Inf") {
        price.to = exact(rate.endRange);
        if (!price.to || *price.to <= price.from)
            return Text::tr("the range from “%1” to “%2” is none.")
                .arg(shown(rate.beginRange), shown(rate.endRange));
    }
    for (OfferTerm &term : item.terms) {
        if (term.code == rate.term && term.effective == effective)
            return addPrice(term, std::move(price));
    }
    item.terms.push_back({rate.term, effective, {std::move(price)}});
    return {};
}

Wrong OfferContent::addPrice(OfferTerm &term, RangePrice price)
{
    const auto same = std::find_if(term.prices.begin(), term.prices.end(), [&price](const RangePrice &each) {
        return each.rateCode == price.rateCode;
    });
    if (same == term.prices.end()) {
        term.prices.push_back(std::move(price));
        return {};
    }
    if (*same == price)
        return {};
    return Text::tr("the rate “%1” is there twice, with different prices.").arg(shown(price.rateCode));
}

QString OfferContent::regionOf(const OfferItem &item) const
{
    if (item.place < 0)
        return {};
    const OfferPlace &place = m_places[static_cast<std::size_t>(item.place)];
    if (!place.regionCode.empty())
        return shown(place.regionCode);
    if (const auto learned = m_learned.find(place.location); learned != m_learned.end())
        return shown(learned->second);
    const QString known = regionOfLocation(place.location);
    return known.isEmpty() ? shown(place.location) : known;
}

} // namespace bakeoff::report
