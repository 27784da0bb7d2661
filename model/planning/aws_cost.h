// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/price_set.h"

namespace bakeoff::planning {

/// Machines of one type.
struct InstanceUse {
    QString type; ///< "m5.large"
    Decimal count = 1;
    Decimal hoursPerMonth; ///< of each
};

/// What a workload uses, whatever the strategy.
struct Usage {
    QList<InstanceUse> instances;
    Decimal inbound_GBperDay;
    Decimal outbound_GBperDay;
    Decimal volumes_GB; ///< disks of the instances
};

/// What a line of a bill is for.
enum class CostItem {
    Instances,
    Inbound,
    Outbound,
    Volumes,
};
QString toId(CostItem item);
QString displayName(CostItem item);

/// quantity x rate = usd, all exact.
struct CostLine {
    CostItem item = CostItem::Instances;
    QString detail;   ///< instance type, or the tier as "0-10240"
    Decimal quantity; ///< hours, GB or GB-months; see unit
    QString unit;     ///< "h", "GB", "GB-month"
    Decimal usdPerUnit;
    Decimal usd;
};

struct MonthlyCost {
    QList<CostLine> lines;
    Decimal usd() const; ///< exact sum
    /// The exact sum times \a krwPerUsd, rounded to the won at the very end.
    Decimal krw(const Decimal &krwPerUsd) const;
};

/// Splits a month's volume over the tiers: \a free_GB come off first, then the first tier begins at 0. One
/// line for each tier that is reached.
QList<CostLine> tieredCost(CostItem item, const Decimal &volume_GB, const QList<catalog::PriceTier> &tiers,
                           const Decimal &free_GB);

/// The bill for a workload by itself. Errors: NotFound, naming the instance type that the prices lack;
/// Invalid for a negative use or one too large to be computed exactly.
Result<MonthlyCost> monthlyCost(const Usage &usage, const catalog::PriceSet &prices);

/// The workload of the article: one extra-large instance all month, 200 GB a day in, 500 GB a day out.
Usage articleUsage();

} // namespace bakeoff::planning
