// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/offer_content.h"
#include "report/offer_source.h"

namespace bakeoff::report {

/// Reads an offer file in JSON, as a stream:
/// products[SKU]{sku, productFamily, attributes{}} and
/// terms.OnDemand[SKU][TERM]{effectiveDate, priceDimensions[RATE]{beginRange, endRange, unit,
/// pricePerUnit{USD}}}. Keys may come in any order; prices before their products make it read the file again.
/// Errors: Corrupt, with line and column; Cancelled; what OfferSource says.
/// https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/reading-service-price-list-file-for-services.html
Result<> readOfferJson(const QString &path, ReadProgress &progress, OfferContent &content);

} // namespace bakeoff::report
