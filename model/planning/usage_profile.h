// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/assumptions.h"

namespace bakeoff::planning {

/// A workload to begin with; each of its numbers can be changed afterwards.
struct UsageProfile {
    QString id;
    QString name;         ///< in the current language
    QString priceSetId;   ///< empty: any
    QString instanceType; ///< empty: any
    QMap<Assumption, Decimal> values;

    /// Whether the assumptions are what the profile says, in all that it says.
    bool holds(const Assumptions &assumptions) const;
};
/// The article's example, which is exact with the article's prices, and sizes of today's services.
QList<UsageProfile> usageProfiles();

} // namespace bakeoff::planning
