// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/price_set.h"
#include "planning/assumptions.h"

namespace bakeoff::planning {

/// What machines of one's own cost instead of the cloud's, in KRW a month. Assumptions all of it.
struct HardwareCost {
    Decimal purchase; ///< spread evenly over the months of use, to the won
    Decimal power;    ///< drawn all month long
    Decimal rack;
    Decimal people; ///< 0 where people are not counted
    Decimal total() const { return purchase + power + rack + people; }
};
HardwareCost hardwareCost(const Assumptions &assumptions, const catalog::PriceSet &prices);

} // namespace bakeoff::planning
