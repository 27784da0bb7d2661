// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/usage_profile.h"

#include "planning/cell_cost.h"

#include <QCoreApplication>

#include <algorithm>

namespace bakeoff::planning {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

constexpr QLatin1String nameKey("name");
constexpr QLatin1String workloadKey("workload");
constexpr qsizetype longestName = 60;

QMap<Assumption, Decimal> workload(qint64 instances, qint64 in, qint64 out, qint64 volumes)
{
    return {{Assumption::Instances, instances},
            {Assumption::Inbound_GBperDay, in},
            {Assumption::Outbound_GBperDay, out},
            {Assumption::Volumes_GB, volumes}};
}

/// What a profile of one's own says of the workload beside its instances' types.
QList<Assumption> workloadAssumptions()
{
    QList<Assumption> workload;
    for (const AssumptionFacts &facts : allAssumptions()) {
        if (facts.group == AssumptionGroup::Workload)
            workload << facts.which;
    }
    return workload;
}

QString ownId(const QString &name)
{
    return QStringLiteral("own:") + name;
}

} // namespace

bool UsageProfile::isOwn() const
{
    return id.startsWith(ownId({}));
}

bool UsageProfile::holds(const Assumptions &assumptions) const
{
    if ((!priceSetId.isEmpty() && priceSetId != assumptions.priceSetId) ||
        (!instanceType.isEmpty() && instanceType != assumptions.instanceType))
        return false;
    if (moreInstances != assumptions.moreInstances ||
        values.contains(Assumption::HoursPerMonth) != assumptions.chosen.contains(Assumption::HoursPerMonth))
        return false;
    for (auto each = values.cbegin(); each != values.cend(); ++each) {
        if (assumptions.value(each.key()) != each.value())
            return false;
    }
    return true;
}

void UsageProfile::applyTo(Assumptions &assumptions) const
{
    if (!priceSetId.isEmpty())
        assumptions.priceSetId = priceSetId;
    if (!instanceType.isEmpty())
        assumptions.instanceType = instanceType;
    assumptions.moreInstances = moreInstances;
    // Hours of another profile would change this one's bill.
    assumptions.chosen.remove(Assumption::HoursPerMonth);
    for (auto each = values.cbegin(); each != values.cend(); ++each)
        (void)assumptions.set(each.key(), each.value()); // its own numbers are within the bounds
}

QList<UsageProfile> usageProfiles()
{
    return {
        {QStringLiteral("article"),
         Text::tr("As in the article"),
         QStringLiteral("article"),
         QStringLiteral("extra-large"),
         workload(1, 200, 500, 0),
         {}},
        {QStringLiteral("small"),
         Text::tr("A small service: 3 instances"),
         {},
         {},
         workload(3, 5, 20, 100),
         {}},
        {QStringLiteral("medium"),
         Text::tr("Several services: 20 instances"),
         {},
         {},
         workload(20, 50, 200, 2000),
         {}},
        {QStringLiteral("cluster"),
         Text::tr("A cluster: 100 instances"),
         {},
         {},
         workload(100, 500, 300, 50000),
         {}},
    };
}

UsageProfile ownProfile(const QString &name, const Assumptions &assumptions, const catalog::PriceSet &prices)
{
    UsageProfile profile;
    profile.name = name.trimmed();
    profile.id = ownId(profile.name);
    profile.priceSetId = prices.id;
    profile.instanceType = instanceTypeOf(assumptions, prices);
    for (const Assumption which : workloadAssumptions())
        profile.values.insert(which, assumptions.value(which));
    if (assumptions.chosen.contains(Assumption::HoursPerMonth))
        profile.values.insert(Assumption::HoursPerMonth, assumptions.value(Assumption::HoursPerMonth));
    profile.moreInstances = assumptions.moreInstances;
    return profile;
}

Result<> checkProfileName(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return fail(ErrorCode::Invalid, Text::tr("The profile has no name."), Text::tr("Give it one."));
    if (trimmed.size() > longestName)
        return fail(ErrorCode::Invalid, Text::tr("The name is too long for a list."),
                    Text::tr("Give one of %1 characters at most.").arg(longestName));
    for (const UsageProfile &profile : usageProfiles()) {
        if (trimmed == profile.id || trimmed.compare(profile.name, Qt::CaseInsensitive) == 0)
            return fail(ErrorCode::Invalid, Text::tr("“%1” is a profile of the product.").arg(trimmed),
                        Text::tr("Give another name."));
    }
    return {};
}

QJsonObject toJson(const UsageProfile &profile)
{
    Assumptions assumptions;
    profile.applyTo(assumptions);
    return {{nameKey, profile.name}, {workloadKey, toJson(assumptions)}};
}

Result<UsageProfile> usageProfileFromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    UsageProfile profile;
    profile.name = object.value(nameKey).toString();
    if (profile.name.trimmed().isEmpty() || profile.name != profile.name.trimmed())
        return fail(ErrorCode::Invalid, Text::tr("A profile has no name."),
                    Text::tr("Write it as “name”, without spaces around it."));
    const QString hint = Text::tr("Write it as “bakeoffctl advise --json” shows assumptions.");
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each.key() != nameKey && each.key() != workloadKey)
            return fail(ErrorCode::Invalid,
                        Text::tr("“%1” of profile “%2” is not known.").arg(each.key(), profile.name), hint);
    }
    if (!object.value(workloadKey).isObject())
        return fail(ErrorCode::Invalid,
                    Text::tr("The workload of profile “%1” is no object.").arg(profile.name), hint);
    const auto assumptions = assumptionsFromJson(object.value(workloadKey).toObject());
    if (!assumptions)
        return tl::unexpected(assumptions.error());
    profile.id = ownId(profile.name);
    profile.priceSetId = assumptions->priceSetId;
    profile.instanceType = assumptions->instanceType;
    profile.values = assumptions->chosen;
    profile.moreInstances = assumptions->moreInstances;
    const QList<Assumption> workload = workloadAssumptions() << Assumption::HoursPerMonth;
    for (auto each = profile.values.cbegin(); each != profile.values.cend(); ++each) {
        if (!workload.contains(each.key()))
            return fail(ErrorCode::Invalid,
                        Text::tr("“%1” of profile “%2” is not known.")
                            .arg(QLatin1String(factsOf(each.key()).id), profile.name),
                        hint);
    }
    return profile;
}

QList<UsageProfile> ownProfilesFromJson(const QJsonValue &kept)
{
    QList<UsageProfile> profiles;
    const QJsonArray array = kept.toArray();
    for (const QJsonValue &value : array) {
        if (auto profile = usageProfileFromJson(value))
            profiles << *profile;
    }
    return profiles;
}

} // namespace bakeoff::planning
