// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/assumptions.h"

#include "planning/patch_days.h"

#include <QCoreApplication>

#include <algorithm>

namespace bakeoff::planning {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

QString sentenceOfBounds(const AssumptionFacts &facts)
{
    return Text::tr("Give a number from %1 to %2.")
        .arg(QLatin1String(facts.least), QLatin1String(facts.most));
}

constexpr QLatin1String pricesKey("prices");
constexpr QLatin1String instanceKey("instance");
constexpr QLatin1String moreInstancesKey("more-instances");
constexpr QLatin1String patchesKey("patches-a-year");

Result<> takePatches(const QJsonObject &object, Assumptions &assumptions)
{
    for (auto each = object.begin(); each != object.end(); ++each) {
        const auto perYear = Decimal::parse(each.value().toString());
        if (!perYear)
            return fail(ErrorCode::Invalid,
                        Text::tr("“%1” with the value “%2” is no assumption of the comparison.")
                            .arg(each.key(), each.value().toVariant().toString()),
                        Text::tr("Take it out, or write it as a number in quotes."));
        if (auto set = assumptions.setPatches(each.key(), *perYear); !set)
            return set;
    }
    return {};
}

} // namespace

const QList<AssumptionFacts> &allAssumptions()
{
    using A = Assumption;
    using G = AssumptionGroup;
    static const QList<AssumptionFacts> all{
        {A::Deploys, G::Question, "deploys", nullptr, "0", "1000000"},
        {A::Window_d, G::Question, "window-days", "7", "1", "365"},
        {A::Generations, G::Question, "generations", nullptr, "1", "20"},
        {A::DeployTarget_s, G::Question, "target-s", nullptr, "1", "86400"},
        {A::OsCount, G::Question, "os-count", nullptr, "1", "100000"},
        {A::Wage_krwPerH, G::Question, "wage-krw", "30000", "0", "10000000"},

        {A::DeploysPerCell, G::Demand, "deploys-per-cell", "4", "0", "1000000", 2},
        {A::KrwPerUsd, G::Demand, "krw-per-usd", nullptr, "0.01", "1000000", 2},
        {A::HoursPerMonth, G::Demand, "hours-per-month", nullptr, "1", "744", 2},

        {A::Instances, G::Workload, "instances", "1", "0", "1000000", 2},
        {A::Inbound_GBperDay, G::Workload, "inbound-gb-a-day", "200", "0", "1000000000", 3},
        {A::Outbound_GBperDay, G::Workload, "outbound-gb-a-day", "500", "0", "1000000000", 3},
        {A::Volumes_GB, G::Workload, "volumes-gb", "0", "0", "1000000000", 3},
        {A::ConfigurationServers, G::Workload, "configuration-servers", "0", "0", "1000"},

        {A::BreakChance, G::Patches, "break-chance", "0.005", "0", "1", 4},
        {A::Repair_h, G::Patches, "repair-hours", "1", "0", "10000", 2},
        {A::Search_h, G::Patches, "search-hours", "0.1", "0", "10000", 2},

        {A::FailureChance, G::Deploys, "failure-chance", "0.02", "0", "1", 4},
        {A::Mend_h, G::Deploys, "mend-hours", "0.5", "0", "10000", 2},
        {A::Packages_MB, G::Deploys, "packages-mb", "60", "0", "1000000", 1},

        {A::CountsLabour, G::Labour, "labour", "0", "0", "1", 0, true},
        {A::Rebuild_h, G::Labour, "rebuild-hours", "0.1", "0", "1000", 2},
        {A::RecipeChanges, G::Labour, "recipe-changes", "0.25", "0", "1000", 2},
        {A::RecipeChange_h, G::Labour, "recipe-change-hours", "2", "0", "1000", 2},
        {A::Generation_h, G::Labour, "generation-hours", "0.25", "0", "1000", 2},

        {A::Hardware_krw, G::Hardware, "hardware-krw", "12000000", "0", "1000000000000"},
        {A::HardwareMonths, G::Hardware, "hardware-months", "36", "1", "600"},
        {A::Hardware_W, G::Hardware, "hardware-w", "400", "0", "10000000"},
        {A::Power_krwPerKWh, G::Hardware, "power-krw", "150", "0", "100000", 1},
        {A::Rack_krw, G::Hardware, "rack-krw", "300000", "0", "1000000000000"},
        {A::HardwarePeople_h, G::Hardware, "hardware-people-hours", "8", "0", "100000", 1},

        {A::MirrorDown, G::Scenarios, "mirror-down", "0", "0", "1", 0, true},
        {A::MirrorDown_h, G::Scenarios, "mirror-down-hours", "1", "0", "744", 2},
        {A::ServerDown, G::Scenarios, "server-down", "0", "0", "1", 0, true},
        {A::ServerDown_h, G::Scenarios, "server-down-hours", "1", "0", "744", 2},
        {A::FailingRecipe, G::Scenarios, "failing-recipe", "0", "0", "1", 0, true},
        {A::FailingRecipe_h, G::Scenarios, "failing-recipe-hours", "8", "0", "744", 2},

        {A::CloneScale, G::Scaling, "scale-clone", "1", "0.001", "1000", 3},
        {A::BootScale, G::Scaling, "scale-boot", "1", "0.001", "1000", 3},
        {A::AgentScale, G::Scaling, "scale-agent", "1", "0.001", "1000", 3},
        {A::IdentityScale, G::Scaling, "scale-identity", "1", "0.001", "1000", 3},
        {A::InstallScale, G::Scaling, "scale-install", "1", "0.001", "1000", 3},
        {A::ConfigureScale, G::Scaling, "scale-configure", "1", "0.001", "1000", 3},
        {A::JoinScale, G::Scaling, "scale-join", "1", "0.001", "1000", 3},
        {A::HealthScale, G::Scaling, "scale-health", "1", "0.001", "1000", 3},
        {A::PublishScale, G::Scaling, "scale-publish", "1", "0.001", "1000", 3},
        {A::BakeScale, G::Scaling, "scale-bake", "1", "0.001", "1000", 3},

        {A::ReliabilityWeight, G::Weights, "weight-reliability", "1", "0", "100", 1},
        {A::DiversityWeight, G::Weights, "weight-diversity", "1", "0", "100", 1},
        {A::AutomationWeight, G::Weights, "weight-automation", "1", "0", "100", 1},
        {A::SupportWeight, G::Weights, "weight-support", "1", "0", "100", 1},
        {A::EconomyWeight, G::Weights, "weight-economy", "1", "0", "100", 1},
    };
    return all;
}

const AssumptionFacts &factsOf(Assumption which)
{
    const QList<AssumptionFacts> &all = allAssumptions();
    return *std::find_if(all.begin(), all.end(),
                         [which](const AssumptionFacts &facts) { return facts.which == which; });
}

std::optional<Assumption> assumptionFromId(const QString &id)
{
    for (const AssumptionFacts &facts : allAssumptions()) {
        if (id == QLatin1String(facts.id))
            return facts.which;
    }
    return {};
}

QString displayName(AssumptionGroup group)
{
    switch (group) {
    case AssumptionGroup::Question:
        return Text::tr("What is asked");
    case AssumptionGroup::Demand:
        return Text::tr("Demand and currency");
    case AssumptionGroup::Workload:
        return Text::tr("Workload");
    case AssumptionGroup::Patches:
        return Text::tr("Patches that break something");
    case AssumptionGroup::Deploys:
        return Text::tr("Deploys");
    case AssumptionGroup::Labour:
        return Text::tr("People");
    case AssumptionGroup::Hardware:
        return Text::tr("Own hardware");
    case AssumptionGroup::Scenarios:
        return Text::tr("What if");
    case AssumptionGroup::Scaling:
        return Text::tr("Seconds on the cloud for a second measured");
    case AssumptionGroup::Weights:
        return Text::tr("Weights of the criteria");
    }
    return {};
}

QString displayName(Assumption which)
{
    using A = Assumption;
    switch (which) {
    case A::Deploys:
        return Text::tr("Deploys a month");
    case A::Window_d:
        return Text::tr("Patch window");
    case A::Generations:
        return Text::tr("Generations of a service");
    case A::DeployTarget_s:
        return Text::tr("Deploy-time target");
    case A::OsCount:
        return Text::tr("Operating systems");
    case A::Wage_krwPerH:
        return Text::tr("Wage");
    case A::DeploysPerCell:
        return Text::tr("Deploys of a cell without demand of its own");
    case A::KrwPerUsd:
        return Text::tr("Exchange rate");
    case A::HoursPerMonth:
        return Text::tr("Hours of a month");
    case A::Instances:
        return Text::tr("Instances");
    case A::Inbound_GBperDay:
        return Text::tr("Inbound traffic");
    case A::Outbound_GBperDay:
        return Text::tr("Outbound traffic");
    case A::Volumes_GB:
        return Text::tr("Volumes");
    case A::ConfigurationServers:
        return Text::tr("Configuration servers");
    case A::BreakChance:
        return Text::tr("Chance that a patch breaks something");
    case A::Repair_h:
        return Text::tr("Repair of a batch that broke");
    case A::Search_h:
        return Text::tr("Search, for each patch in it");
    case A::FailureChance:
        return Text::tr("Chance that a deploy fails, where none was measured");
    case A::Mend_h:
        return Text::tr("Mending a failed deploy");
    case A::Packages_MB:
        return Text::tr("Packages that an install downloads");
    case A::CountsLabour:
        return Text::tr("Count people's hours");
    case A::Rebuild_h:
        return Text::tr("Looking after a rebuild");
    case A::RecipeChanges:
        return Text::tr("Recipe changes of a service");
    case A::RecipeChange_h:
        return Text::tr("Work for a recipe change");
    case A::Generation_h:
        return Text::tr("Care for a golden image that is kept");
    case A::Hardware_krw:
        return Text::tr("Purchase");
    case A::HardwareMonths:
        return Text::tr("Used for");
    case A::Hardware_W:
        return Text::tr("Power drawn");
    case A::Power_krwPerKWh:
        return Text::tr("Price of power");
    case A::Rack_krw:
        return Text::tr("Rack and line");
    case A::HardwarePeople_h:
        return Text::tr("Work on the hardware");
    case A::MirrorDown:
        return Text::tr("The package mirror is down");
    case A::MirrorDown_h:
        return Text::tr("for");
    case A::ServerDown:
        return Text::tr("The configuration server is down");
    case A::ServerDown_h:
        return Text::tr("for");
    case A::FailingRecipe:
        return Text::tr("A recipe fails after an upgrade");
    case A::FailingRecipe_h:
        return Text::tr("until it is mended");
    case A::CloneScale:
    case A::BootScale:
    case A::AgentScale:
    case A::IdentityScale:
    case A::InstallScale:
    case A::ConfigureScale:
    case A::JoinScale:
    case A::HealthScale:
    case A::PublishScale:
        return catalog::displayName(
            catalog::deployPhases[std::size_t(which) - std::size_t(Assumption::CloneScale)]);
    case A::BakeScale:
        return Text::tr("Building and baking images");
    case A::ReliabilityWeight:
        return Text::tr("Reliability");
    case A::DiversityWeight:
        return Text::tr("Diversity");
    case A::AutomationWeight:
        return Text::tr("Automation");
    case A::SupportWeight:
        return Text::tr("Support");
    case A::EconomyWeight:
        return Text::tr("Economy");
    }
    return {};
}

QString unitOf(Assumption which)
{
    using A = Assumption;
    switch (which) {
    case A::Window_d:
        return Text::tr("days");
    case A::DeployTarget_s:
        return Text::tr("s", "seconds");
    case A::Wage_krwPerH:
        return Text::tr("KRW/h");
    case A::Hardware_krw:
        return Text::tr("KRW");
    case A::Rack_krw:
        return Text::tr("KRW/month");
    case A::KrwPerUsd:
        return Text::tr("KRW/USD");
    case A::Power_krwPerKWh:
        return Text::tr("KRW/kWh");
    case A::Inbound_GBperDay:
    case A::Outbound_GBperDay:
        return Text::tr("GB/day");
    case A::Volumes_GB:
        return Text::tr("GB");
    case A::Packages_MB:
        return Text::tr("MB");
    case A::Hardware_W:
        return Text::tr("W");
    case A::HardwareMonths:
        return Text::tr("months");
    case A::Deploys:
    case A::DeploysPerCell:
    case A::RecipeChanges:
        return Text::tr("a month");
    case A::HoursPerMonth:
    case A::Repair_h:
    case A::Search_h:
    case A::Mend_h:
    case A::Rebuild_h:
    case A::RecipeChange_h:
        return Text::tr("h", "hours");
    case A::FailingRecipe_h:
    case A::MirrorDown_h:
    case A::ServerDown_h:
    case A::HardwarePeople_h:
    case A::Generation_h:
        return Text::tr("h a month");
    default:
        return {};
    }
}

QString remarkOn(Assumption which)
{
    switch (which) {
    case Assumption::Generations:
    case Assumption::DeployTarget_s:
    case Assumption::Deploys:
        return Text::tr("Not set: what the matrix says.");
    case Assumption::OsCount:
        return Text::tr("Not set: every operating system of the matrix.");
    case Assumption::KrwPerUsd:
    case Assumption::HoursPerMonth:
        return Text::tr("Not set: what the price set says.");
    case Assumption::ConfigurationServers:
        return Text::tr(
            "Recipes are applied without a server here; set a number if you run one. It costs the "
            "same by either strategy.");
    case Assumption::InstallScale:
    case Assumption::BakeScale:
        return Text::tr("1: as measured here. Under TCG (software emulation) the cloud is faster; measure on "
                        "it, then set the ratio.");
    default:
        return {};
    }
}

Assumption scaleOf(catalog::Phase phase)
{
    const auto place = std::find(catalog::deployPhases.begin(), catalog::deployPhases.end(), phase);
    if (place == catalog::deployPhases.end())
        return Assumption::BakeScale;
    return Assumption(int(Assumption::CloneScale) + int(place - catalog::deployPhases.begin()));
}

std::optional<Decimal> Assumptions::find(Assumption which) const
{
    if (const auto own = chosen.constFind(which); own != chosen.cend())
        return *own;
    const char *standard = factsOf(which).standard;
    return standard ? Decimal::parse(QString::fromLatin1(standard)) : std::nullopt;
}

Result<> Assumptions::set(Assumption which, const Decimal &value)
{
    const AssumptionFacts &facts = factsOf(which);
    const auto least = Decimal::parse(QString::fromLatin1(facts.least));
    const auto most = Decimal::parse(QString::fromLatin1(facts.most));
    const bool isWhole = facts.places > 0 || value == value.rounded(0);
    if (!(value >= *least && value <= *most) || !isWhole) {
        return fail(ErrorCode::Invalid,
                    Text::tr("%1 is no value for “%2”.").arg(value.toString(), displayName(which)),
                    isWhole ? sentenceOfBounds(facts)
                            : Text::tr("Give a whole number from %1 to %2.")
                                  .arg(QLatin1String(facts.least), QLatin1String(facts.most)));
    }
    chosen.insert(which, value);
    return {};
}

Result<> Assumptions::setPatches(const QString &platformId, const Decimal &perYear)
{
    if (!(perYear >= Decimal(0) && perYear <= Decimal::fromDouble(mostPatchesPerYear, 0))) {
        return fail(
            ErrorCode::Invalid,
            Text::tr("%1 patches a year cannot be assumed for “%2”.").arg(perYear.toString(), platformId),
            Text::tr("Choose a rate from 0 to %1.").arg(mostPatchesPerYear));
    }
    patchesPerYear.insert(platformId, perYear);
    return {};
}

QJsonObject toJson(const Assumptions &assumptions)
{
    QJsonObject object;
    if (!assumptions.priceSetId.isEmpty())
        object.insert(pricesKey, assumptions.priceSetId);
    if (!assumptions.instanceType.isEmpty())
        object.insert(instanceKey, assumptions.instanceType);
    if (!assumptions.moreInstances.isEmpty())
        object.insert(moreInstancesKey, toJson(assumptions.moreInstances));
    for (auto each = assumptions.chosen.cbegin(); each != assumptions.chosen.cend(); ++each)
        object.insert(QLatin1String(factsOf(each.key()).id), each.value().toString());
    QJsonObject patches;
    for (auto each = assumptions.patchesPerYear.cbegin(); each != assumptions.patchesPerYear.cend(); ++each)
        patches.insert(each.key(), each.value().toString());
    if (!patches.isEmpty())
        object.insert(patchesKey, patches);
    return object;
}

Result<Assumptions> assumptionsFromJson(const QJsonObject &object)
{
    Assumptions assumptions;
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each.key() == pricesKey) {
            assumptions.priceSetId = each.value().toString();
            continue;
        }
        if (each.key() == instanceKey) {
            assumptions.instanceType = each.value().toString();
            continue;
        }
        if (each.key() == patchesKey) {
            if (auto taken = takePatches(each.value().toObject(), assumptions); !taken)
                return tl::unexpected(taken.error());
            continue;
        }
        if (each.key() == moreInstancesKey) {
            auto lines = instanceLinesFromJson(each.value());
            if (!lines)
                return tl::unexpected(lines.error());
            assumptions.moreInstances = std::move(*lines);
            continue;
        }
        const auto which = assumptionFromId(each.key());
        const auto value = Decimal::parse(each.value().toString());
        if (!which || !value)
            return fail(ErrorCode::Invalid,
                        Text::tr("“%1” with the value “%2” is no assumption of the comparison.")
                            .arg(each.key(), each.value().toVariant().toString()),
                        Text::tr("Take it out, or write it as a number in quotes."));
        if (auto set = assumptions.set(*which, *value); !set)
            return tl::unexpected(set.error());
    }
    return assumptions;
}

} // namespace bakeoff::planning
