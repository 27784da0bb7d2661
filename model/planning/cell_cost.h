// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/price_set.h"
#include "planning/assumptions.h"
#include "planning/deploy_measures.h"
#include "planning/replay_scene.h"
#include "planning/risk.h"
#include "planning/scenario.h"

#include <array>
#include <functional>

namespace bakeoff::planning {

/// What a month costs on top of the workload, by what it is for.
enum class CostPart {
    Storage,  ///< images kept, as snapshots
    Bake,     ///< machines that build and bake
    Deploy,   ///< machines that are being deployed and do not serve yet
    Packages, ///< what installs download
    Failures, ///< deploys that failed: done again, and mended
    Labour,   ///< people, where they are counted
};
inline constexpr std::array costParts{CostPart::Storage,  CostPart::Bake,     CostPart::Deploy,
                                      CostPart::Packages, CostPart::Failures, CostPart::Labour};
QString toId(CostPart part);
QString displayName(CostPart part);

/// KRW a month: fixed + perDeploy x deploys a month. Exact.
struct LinearCost {
    Decimal fixed;
    Decimal perDeploy;
    Decimal at(const Decimal &deploys) const { return fixed + perDeploy * deploys; }
    LinearCost &operator+=(const LinearCost &other)
    {
        fixed += other.fixed;
        perDeploy += other.perDeploy;
        return *this;
    }
    bool operator==(const LinearCost &) const = default;
};
using CostParts = std::array<LinearCost, costParts.size()>;
LinearCost sum(const CostParts &parts);

/// One cell by one bake depth.
struct DepthCost {
    std::optional<DeployMeasure> deploy; ///< as measured, or assumed to be as elsewhere; none: never measured
    std::optional<ImageMeasure> image;   ///< golden depths only
    CostParts parts;
    LinearCost total;        ///< meaningful when isKnown
    bool isKnown = false;    ///< nothing that it costs is missing
    bool isMeasured = false; ///< the deploy was measured for this very cell
};
inline constexpr std::array bakeDepths{catalog::BakeDepth::OsOnly, catalog::BakeDepth::Packages,
                                       catalog::BakeDepth::Configured};

/// One offered cell of the matrix.
struct CellCost {
    catalog::CellKey key;
    catalog::BakeDepth planned = catalog::BakeDepth::OsOnly; ///< what the matrix says
    Decimal deploys;                                         ///< a month
    bool isDemandAssumed = false;
    std::optional<qint64> target_s;
    qint64 images = 1;   ///< golden images that are kept if it is baked, one for each generation
    double rebuilds = 0; ///< of each of them, a month
    double repair_h = 0; ///< expected, of each of them, a month
    std::array<DepthCost, bakeDepths.size()> depths;

    const DepthCost &at(catalog::BakeDepth depth) const { return depths[std::size_t(depth)]; }
};

/// What an OS costs whatever the strategy: golden images have its template as their parent.
struct OsCost {
    QString platformId;
    qint64 images = 1;
    double rebuilds = 0; ///< of each of them, a month
    double repair_h = 0;
    std::optional<ImageMeasure> image;
    CostParts parts; ///< nothing for each deploy
    bool isKnown = false;
};

/// Everything the costs of a matrix rest on.
struct CostInputs {
    const catalog::Matrix &matrix;
    const DeployMeasures &measures;
    const ReplayScene &scene; ///< of this matrix
    const catalog::PriceSet &prices;
    const Assumptions &assumptions;
    const QList<FailureRecord> &failures;
};

struct MatrixCost {
    QList<CellCost> cells; ///< row by row, as shown
    QList<OsCost> systems;
    Decimal deploys; ///< a month, all cells together
    Decimal krwPerUsd;
    Decimal usdPerHour; ///< of a machine that deploys or bakes
    double months = 0;  ///< length of the replay
};

/// The matrix with what is asked instead of what it says: only so many operating systems, so many generations
/// of each service, one deploy-time target.
catalog::Matrix asAsked(const catalog::Matrix &matrix, const Assumptions &assumptions);

/// How often a deploy fails: the measured share from 20 runs on, else what is assumed; and on top what the
/// scenarios that are switched on do to each strategy.
double failureChance(catalog::Strategy strategy, const CostInputs &inputs);
inline constexpr int enoughRuns = 20;

/// Costs each cell by each depth, in KRW a month. With H = price of a machine hour, W = wage where people are
/// counted else 0, G = golden images of the cell, r = rebuilds and b = expected repair hours of each of them
/// a month (from the replay), t(k) = seconds to deploy by depth k, p(k) = chance that a deploy fails:
///   a deploy     = t(k) H + packages (OS-only) + p(k) (t(k) H + mending W)
///   golden, k>0  = G (size x snapshot price + r (bake H + packages + rebuild W) + (b + generation) W
///                  + c (bake + t(k)) H)
///   OS-only      = c t H
/// where c = recipe changes a month: a golden image is baked anew and a clone of it tested, OS-only is
/// verified by one deploy; the work on the recipe itself is the same for both and left out.
/// Errors: NotFound, when the prices lack the instance type.
Result<MatrixCost> costOf(const CostInputs &inputs);

/// The instance type that is chosen, or that the prices suggest: the article's, else m5.large, else the
/// first.
QString instanceTypeOf(const Assumptions &assumptions, const catalog::PriceSet &prices);

/// A choice of depths for all cells and what it comes to.
struct StrategyCost {
    CostParts parts; ///< for each deploy: of the mean cell, weighted by demand
    LinearCost total;
    qint64 osImages = 0;
    qint64 goldenImages = 0;
    double rebuilds = 0;     ///< a month
    double rebuild_h = 0;    ///< a month, of machines, one after another
    double meanDeploy_s = 0; ///< weighted by demand
    int cellsAssumed = 0;    ///< that take their deploy time from elsewhere
    int cellsUnknown = 0;    ///< without which the sum is too small; it must not be shown then
    bool isKnown() const { return cellsUnknown == 0; }
};
StrategyCost costOf(const MatrixCost &cost,
                    const std::function<catalog::BakeDepth(const CellCost &)> &depthOf);
StrategyCost allPreInstalled(const MatrixCost &cost); ///< as deep as the plan says, else configured
StrategyCost allOsOnly(const MatrixCost &cost);
StrategyCost asPlanned(const MatrixCost &cost);

/// Where two lines meet.
struct BreakEven {
    enum Kind {
        Crosses,     ///< at \a deploys; below it the one with less fixed cost is cheaper
        FirstAlways, ///< the first is never dearer
        SecondAlways,
        Same,
    };
    Kind kind = Same;
    Decimal deploys; ///< a month, to a hundredth
};
BreakEven breakEven(const LinearCost &first, const LinearCost &second);

} // namespace bakeoff::planning
