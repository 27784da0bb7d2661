// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/price_set.h"
#include "catalog/text.h"
#include "report/offer_content.h"
#include "report/offer_source.h"

#include <tl/expected.hpp>

namespace bakeoff::report {

/// Products that a price set has no use for.
struct LeftOut {
    catalog::LocalizedText reason; ///< a clause without a full stop
    qint64 products = 0;
};

/// What an offer says of one region, in USD.
struct RegionPrices {
    QMap<QString, Decimal> perHour; ///< by instance type
    QList<catalog::PriceTier> outbound;
    QList<catalog::PriceTier> inbound;
    bool hasInbound = false; ///< it is priced, perhaps at 0, and then without tiers
    std::optional<Decimal> freeOutbound_GB;
    std::optional<Decimal> volumePerGBMonth;
    std::optional<Decimal> snapshotPerGBMonth;
    QList<LeftOut> leftOut;
};

/// The regions whose instances (or outbound traffic, of a transfer offer) have a price, sorted.
QStringList regionsOf(const OfferContent &content);

/// Of each product the term that came into force last, at the publication; its ranges must follow one another
/// from 0 to the end. Errors: a range that is missing or there twice, two prices for the same thing; with the
/// SKU.
tl::expected<RegionPrices, OfferProblem> pricesOf(const OfferContent &content, const QString &region);

} // namespace bakeoff::report
