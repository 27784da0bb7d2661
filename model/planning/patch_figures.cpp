// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/patch_figures.h"

#include <cmath>
#include <numeric>

namespace bakeoff::planning {

PatchFigures figuresOf(const PatchBurden &burden, int replayed_days, const BatchRisk &risk,
                       const ImageMeasures &measures)
{
    PatchFigures figures;
    const qint64 os = std::accumulate(burden.osRebuilds.begin(), burden.osRebuilds.end(), qint64(0));
    figures.rebuilds = burden.rebuilds();
    figures.rebuildsPerYear = perYear(double(figures.rebuilds), replayed_days);
    if (const auto bake_s = bakeTime_s(os, figures.rebuilds - os, measures))
        figures.rebuildPerYear_h = perYear(*bake_s / 3600, replayed_days);
    figures.largestBatch = burden.largestBatch;
    if (figures.rebuilds > 0) { // each rebuild is one batch
        figures.meanBatch = double(burden.patches) / double(figures.rebuilds);
        figures.breakChance = burden.expectedBreaks / double(figures.rebuilds);
    }
    figures.largestBreakChance = 1 - std::pow(1 - risk.breakChance, burden.largestBatch);
    figures.repairPerYear_h = perYear(burden.repair_h, replayed_days);
    figures.exposurePerYear_days = perYear(double(burden.exposure_days), replayed_days);
    return figures;
}

Result<std::vector<WindowFigures>> compareWindows(ReplayInput input, const ImageMeasures &measures)
{
    std::vector<WindowFigures> list;
    for (const int window_days : comparedWindows_days) {
        // The first is replayed whatever it is, for what is wrong with the input.
        if (window_days > input.days && !list.empty())
            break;
        input.window_days = window_days;
        const auto result = replayPatches(input);
        if (!result)
            return tl::unexpected(result.error());
        const int days = result->replayed_days;
        list.push_back({window_days, days, figuresOf(result->preInstalled, days, input.risk, measures),
                        figuresOf(result->osOnly, days, input.risk, measures),
                        figuresOf(result->plan, days, input.risk, measures),
                        perYear(double(result->instanceExposure_days), days)});
    }
    return list;
}

} // namespace bakeoff::planning
