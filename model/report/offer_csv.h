// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/offer_content.h"
#include "report/offer_source.h"

namespace bakeoff::report {

/// Reads an offer file in CSV, as a stream: rows of facts about the offer, the names of the columns (in any
/// order, and as many as there are), then a row for each price dimension. Errors: Corrupt, with the line;
/// Cancelled; what OfferSource says.
Result<> readOfferCsv(OfferSource &source, OfferContent &content);

} // namespace bakeoff::report
