// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"

#include <QDateTime>
#include <QSet>
#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bakeoff::report {

inline constexpr std::string_view ec2Offer = "AmazonEC2";
inline constexpr std::string_view transferOffer = "AWSDataTransfer";

/// What an offer says about itself.
enum class OfferFact { FormatVersion, OfferCode, Version, PublicationDate };
inline constexpr std::size_t offerFactCount = 4;

/// What is asked of a product; all else it has is passed over.
enum class ProductField {
    Family,
    Location,
    LocationType,
    RegionCode,
    InstanceType,
    OperatingSystem,
    Tenancy,
    PreInstalledSoftware,
    CapacityStatus,
    MarketOption,
    UsageType,
    TransferType,
    FromLocation,
    FromLocationType,
    FromRegionCode,
    ToLocation,
    ToLocationType,
    ToRegionCode,
};
inline constexpr std::size_t productFieldCount = 18;

/// A product as it stands in a file; what is missing is empty.
struct OfferProduct {
    std::string sku;
    std::array<std::string, productFieldCount> fields;

    std::string &operator[](ProductField field) { return fields[static_cast<std::size_t>(field)]; }
    const std::string &operator[](ProductField field) const
    {
        return fields[static_cast<std::size_t>(field)];
    }
    void clear();
};

/// One price dimension of an on-demand term, as it stands in a file; what is missing is empty.
struct OfferRate {
    std::string sku;
    std::string term;
    std::string effectiveDate;
    std::string rateCode;
    std::string beginRange;
    std::string endRange;
    std::string unit;
    std::string price;
    std::string currency;
};

enum class OfferKind { Instance, Volume, Snapshot, Outbound, Inbound, FreeOutbound };

/// The exact price of a range of use.
struct RangePrice {
    Decimal from;
    std::optional<Decimal> to; ///< none: without end
    Decimal usd;
    std::string rateCode;
    bool operator==(const RangePrice &) const = default;
};
struct OfferTerm {
    std::string code;
    QDateTime effective;
    std::vector<RangePrice> prices; ///< in the file's order
};
struct OfferItem {
    OfferKind kind = OfferKind::Instance;
    std::string sku;
    std::string instanceType; ///< of an instance only
    int place = -1;           ///< of OfferContent::places; -1: everywhere
    std::size_t digest = 0;   ///< of all its fields
    std::vector<OfferTerm> terms;
};
struct OfferPlace {
    std::string regionCode; ///< "us-east-2"; may be missing
    std::string location;   ///< "US East (Ohio)"
};

/// Collects out of an offer file what a price set is made of: for the whole world some ten thousand items,
/// and eight bytes for each product that is passed over. Each function returns a reason when what it is given
/// is wrong, and nothing when it is well.
class OfferContent
{
public:
    using Wrong = std::optional<QString>;

    /// Refuses other offers, other format versions, and dates that are none.
    Wrong setFact(OfferFact fact, std::string_view value);
    /// The same product again, with the same content, is harmless.
    Wrong addProduct(const OfferProduct &product);
    /// Whether prices of that product are asked for; its product must have been added before.
    bool wantsPricesOf(const std::string &sku) const { return m_bySku.contains(sku); }
    Wrong addRate(const OfferRate &rate);

    const std::string &fact(OfferFact fact) const { return m_facts[static_cast<std::size_t>(fact)]; }
    QDateTime publication() const { return m_publication; }
    const std::vector<OfferItem> &items() const { return m_items; }
    /// The code, or what the file's other products or a table of names say for the location, or its name.
    QString regionOf(const OfferItem &item) const;
    qint64 productCount() const { return qint64(m_items.size()) + m_passedOver.size(); }
    qint64 outsideRegions() const { return m_outsideRegions; } ///< products of local zones and outposts

private:
    int placeOf(const std::string &regionCode, const std::string &location);
    Wrong addPrice(OfferTerm &term, RangePrice price);

    std::array<std::string, offerFactCount> m_facts;
    QDateTime m_publication;
    std::vector<OfferItem> m_items;
    std::unordered_map<std::string, std::size_t> m_bySku; ///< of m_items
    QSet<std::size_t> m_passedOver;                       ///< hashes of their SKUs
    qint64 m_outsideRegions = 0;
    std::vector<OfferPlace> m_places;
    std::unordered_map<std::string, int> m_placeByName;     ///< code and location in one
    std::unordered_map<std::string, std::string> m_learned; ///< code by location
    std::string m_placeName;                                ///< kept for its memory
};

} // namespace bakeoff::report
