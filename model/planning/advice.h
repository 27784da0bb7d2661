// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/matrix_edit.h"
#include "planning/cell_cost.h"

namespace bakeoff::planning {

/// How deep a cell should be baked, and why.
struct CellAdvice {
    enum State {
        Chosen,
        NotMeasured, ///< OS-only or the configured image was never deployed
        CannotBeMet, ///< no measured depth is within the target
    };
    catalog::CellKey key;
    State state = NotMeasured;
    catalog::BakeDepth depth = catalog::BakeDepth::OsOnly; ///< Chosen; CannotBeMet: the fastest
    /// Deploys a month of this cell below (above) which another depth would be chosen; none: it stays.
    std::optional<Decimal> changesBelow;
    catalog::BakeDepth depthBelow = catalog::BakeDepth::OsOnly;
    std::optional<Decimal> changesAbove;
    catalog::BakeDepth depthAbove = catalog::BakeDepth::OsOnly;
    bool isLeftOut = false; ///< the packages depth was not measured and not weighed
    Decimal krwPerMonth;    ///< of the depth that is chosen
    Decimal krwSaved;       ///< against the dearest measured depth that meets the target

    bool isChange(const CellCost &cost) const { return state == Chosen && depth != cost.planned; }
    bool operator==(const CellAdvice &) const = default;
};

/// The depths that minimise, over all assignments of one measured depth k(c) to each cell c with
/// t(k(c)) <= target(c),
///     sum over OS of its template's cost  +  sum over cells of fixed(c, k(c)) + deploys(c) perDeploy(c,
///     k(c))
/// in KRW a month, exactly. An OS template is the parent of the golden images and what OS-only deploys from:
/// its cost is there once, whatever is chosen, as is a configuration server's. So the sum falls apart into
/// cells, and each takes its own cheapest depth; of equals the least baked one. Deploy times are medians.
/// In the order of cost.cells.
QList<CellAdvice> advise(const MatrixCost &cost);

/// What it comes to when cells without advice stay as planned.
StrategyCost asAdvised(const MatrixCost &cost, const QList<CellAdvice> &advice);

/// Gives each cell whose advice differs from its plan the strategy and depth that are advised; nothing else.
catalog::MatrixEdit editOf(const catalog::Matrix &matrix, const MatrixCost &cost,
                           const QList<CellAdvice> &advice);

/// The reason in one sentence, in the current language: "Configured: 9,120 KRW a month less than OS-only at
/// 30 deploys; changes to OS-only below 9 deploys a month."
QString reason(const CellAdvice &advice, const CellCost &cost);
/// Its inputs in lines: deploy times with n, images, rebuilds, demand, target.
QStringList inputsOf(const CellCost &cost);

/// "12,345 KRW", "1만 2,345원": to the won, in the current language.
QString formatKrw(const Decimal &krw);

} // namespace bakeoff::planning
