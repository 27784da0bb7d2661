// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "catalog/catalog.h"

#include <QDate>
#include <QList>
#include <QMap>

namespace bakeoff::catalog {

/// One step of a tiered price: USD for each GB from \a from_GB a month on, up to where the next tier begins.
struct PriceTier {
    Decimal from_GB;
    Decimal usdPerGB;
    bool operator==(const PriceTier &) const = default;
};

/// A rate that has a date and source of its own.
struct DatedRate {
    Decimal usdPerGBMonth;
    QDate asOf;
    QString source;
    bool operator==(const DatedRate &) const = default;
};

/// Prices of a cloud region as of a day. Rates are exact decimals in USD.
struct PriceSet {
    QString id;
    LocalizedText name;
    LocalizedText note; ///< what is known to be missing or older in it
    QString region;     ///< "us-east-1"
    QDate asOf;
    QString source;
    Decimal krwPerUsd;                 ///< to begin with; can be edited where it is used
    Decimal hoursPerMonth;             ///< of a machine that always runs
    Decimal daysPerMonth;              ///< for what is given by the day
    int gbPerTB = 1024;                ///< how the seller counts; 1,000 in the article
    QMap<QString, Decimal> usdPerHour; ///< by instance type: Linux, on demand, shared tenancy
    QList<PriceTier> inbound;          ///< the first from 0, ascending; empty: free
    QList<PriceTier> outbound;         ///< to the internet
    Decimal freeOutbound_GB;           ///< a month, before the first tier begins
    std::optional<DatedRate> snapshots;
    std::optional<DatedRate> volumes;
    QString folder; ///< where it was read from
};

/// All price sets there are, and what was wrong with those that could not be read.
struct PriceSets {
    QList<PriceSet> sets;
    QList<CatalogProblem> problems;
    const PriceSet *set(const QString &id) const;
};

/// Reads each folder's prices/*/prices.json; later folders add to and replace earlier ones.
PriceSets loadPriceSets(const QStringList &folders);
/// The same, with the user's own folder as the last one although it may not have been there when \a folders
/// were asked for.
PriceSets loadPriceSetsWithOwn(const QStringList &folders);

enum class Replace { No, Yes };

/// Whether a set of that id could be saved. Errors: Invalid (an id that names no folder), PermissionDenied
/// (it is one of the product's own), AlreadyExists (an own one, not to be replaced).
Result<> checkPriceSetId(const QString &id, Replace replace);

/// Writes it as a data folder prices/ID below ownCatalogFolder(), whole or not at all; to be seen, the sets
/// have to be loaded again. Errors: as checkPriceSetId(); Invalid, what loadPriceSets() would say of it;
/// NoSpace.
Result<> savePriceSet(const PriceSet &prices, Replace replace);

/// Writes it to a file, whole or not at all, as a data folder holds it: put there as prices/ID/prices.json,
/// it is read again. Errors: NoSpace.
Result<> exportPriceSet(const PriceSet &prices, const QString &path);

/// Takes an own set's folder away, into the trash of the desktop. Errors: PermissionDenied (one of the
/// product's own).
Result<> removePriceSet(const PriceSet &prices);

} // namespace bakeoff::catalog
