// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "base/result.h"
#include "catalog/run.h"
#include "planning/instance_line.h"

#include <QJsonObject>
#include <QList>
#include <QMap>

#include <optional>

namespace bakeoff::planning {

/// A number of the comparison that is neither measured nor taken from data. Each can be changed where it is
/// used; all of them are listed in a report.
enum class Assumption {
    // What is asked
    Deploys,        ///< a month, all cells together; not set: what the matrix says
    Window_d,       ///< patches are gathered for so long
    Generations,    ///< of each service; not set: what the matrix says
    DeployTarget_s, ///< of each cell; not set: what the matrix says
    OsCount,        ///< only so many of the matrix's operating systems; not set: all
    Wage_krwPerH,

    // Demand and money
    DeploysPerCell, ///< a month, where the matrix says nothing
    KrwPerUsd,      ///< not set: the price set's
    HoursPerMonth,  ///< not set: the price set's

    // The workload, the same by either strategy
    Instances,
    Inbound_GBperDay,
    Outbound_GBperDay,
    Volumes_GB,
    ConfigurationServers, ///< always running machines of the same type; the same by either strategy

    // Patches
    BreakChance, ///< of one patch
    Repair_h,    ///< of a batch that broke
    Search_h,    ///< more for each patch in it

    // Deploys
    FailureChance, ///< of one deploy, where none was measured
    Mend_h,        ///< of a failed deploy
    Packages_MB,   ///< downloaded by an OS-only deploy or a bake

    // People, counted when CountsLabour is 1
    CountsLabour,
    Rebuild_h,
    RecipeChanges, ///< a month, of each service
    RecipeChange_h,
    Generation_h, ///< a month, for each golden image that is kept

    // Own hardware
    Hardware_krw,
    HardwareMonths,
    Hardware_W,
    Power_krwPerKWh,
    Rack_krw,         ///< a month
    HardwarePeople_h, ///< a month

    // Scenarios, each counted when it is 1, with its length in hours a month
    MirrorDown,
    MirrorDown_h,
    ServerDown,
    ServerDown_h,
    FailingRecipe,
    FailingRecipe_h,

    // Seconds on the cloud for each second measured here, by phase
    CloneScale,
    BootScale,
    AgentScale,
    IdentityScale,
    InstallScale,
    ConfigureScale,
    JoinScale,
    HealthScale,
    PublishScale,
    BakeScale,

    // Weights of the criteria
    ReliabilityWeight,
    DiversityWeight,
    AutomationWeight,
    SupportWeight,
    EconomyWeight,
};

enum class AssumptionGroup {
    Question,
    Demand,
    Workload,
    Patches,
    Deploys,
    Labour,
    Hardware,
    Scenarios,
    Scaling,
    Weights,
};
QString displayName(AssumptionGroup group);

/// What is fixed about an assumption.
struct AssumptionFacts {
    Assumption which;
    AssumptionGroup group;
    const char *id;       ///< "window-days", for files and the command line
    const char *standard; ///< the value to begin with, as a decimal; null: something else says it
    const char *least;
    const char *most;
    int places = 0;        ///< that a person wants to type
    bool isSwitch = false; ///< 0 or 1
};
const QList<AssumptionFacts> &allAssumptions();
const AssumptionFacts &factsOf(Assumption which);
std::optional<Assumption> assumptionFromId(const QString &id);
/// In the current language: "Patch window", and "days".
QString displayName(Assumption which);
QString unitOf(Assumption which);
/// Where the value to begin with comes from or what it means, in a sentence; often empty.
QString remarkOn(Assumption which);

/// The scale of a deploy's phase.
Assumption scaleOf(catalog::Phase phase);

/// What was chosen; the rest is as it begins.
struct Assumptions {
    QString priceSetId;   ///< empty: the newest of the product
    QString instanceType; ///< that deploys and bakes run on; empty: the cheapest of the set with enough said
    QList<InstanceLine> moreInstances; ///< of the workload, beside Assumption::Instances of instanceType
    QMap<Assumption, Decimal> chosen;
    QMap<QString, Decimal>
        patchesPerYear; ///< of an OS, set by hand, by its platform's id; the rest by history

    /// As chosen, else as it begins; none where something else says it.
    std::optional<Decimal> find(Assumption which) const;
    /// As find(), 0 for none.
    Decimal value(Assumption which) const { return find(which).value_or(Decimal(0)); }
    double number(Assumption which) const { return value(which).toDouble(); }
    bool isOn(Assumption which) const { return !value(which).isZero(); }
    /// Errors: Invalid, naming the bounds.
    Result<> set(Assumption which, const Decimal &value);
    /// Errors: Invalid, for less than 0 and more than mostPatchesPerYear.
    Result<> setPatches(const QString &platformId, const Decimal &perYear);

    bool operator==(const Assumptions &) const = default;
};

/// Numbers as decimal texts by id; further instances as toJson() of their lines.
QJsonObject toJson(const Assumptions &assumptions);
/// Errors: Invalid, naming the key that is unknown or whose value is none; as instanceLinesFromJson().
Result<Assumptions> assumptionsFromJson(const QJsonObject &object);

} // namespace bakeoff::planning
