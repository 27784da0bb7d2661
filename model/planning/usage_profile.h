// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/price_set.h"
#include "planning/assumptions.h"

namespace bakeoff::planning {

/// A workload to begin with; each of its numbers can be changed afterwards.
struct UsageProfile {
    QString id;           ///< of one's own: "own:" and its name
    QString name;         ///< in the current language; of one's own: as it was typed
    QString priceSetId;   ///< empty: any
    QString instanceType; ///< empty: any
    QMap<Assumption, Decimal> values;
    QList<InstanceLine> moreInstances; ///< none: no further instances

    bool isOwn() const;
    /// Whether the assumptions are what the profile says, in all that it says. One that says nothing of
    /// Assumption::HoursPerMonth means the price set's.
    bool holds(const Assumptions &assumptions) const;
    /// Makes them so; the rest stays.
    void applyTo(Assumptions &assumptions) const;

    bool operator==(const UsageProfile &) const = default;
};
/// The article's example, which is exact with the article's prices, and sizes of today's services.
QList<UsageProfile> usageProfiles();

/// The workload of the assumptions under a name, with the prices that were used, so that choosing it again
/// gives the same bill. The name is taken without spaces around it.
UsageProfile ownProfile(const QString &name, const Assumptions &assumptions, const catalog::PriceSet &prices);
/// A name that one's own profile may have. Errors: Invalid for an empty one, one that is too long to be read
/// in a list, and that of a profile of the product.
Result<> checkProfileName(const QString &name);

/// The setting of a workspace that keeps one's own profiles.
constexpr QLatin1String usageProfilesKey("usage_profiles");
/// "name" and "workload": what toJson() of assumptions writes.
QJsonObject toJson(const UsageProfile &profile);
/// One's own. Errors: Invalid, naming what cannot be read.
Result<UsageProfile> usageProfileFromJson(const QJsonValue &value);
/// Those that can be read of what usageProfilesKey keeps, in their order there.
QList<UsageProfile> ownProfilesFromJson(const QJsonValue &kept);

} // namespace bakeoff::planning
