// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/image_measures.h"
#include "planning/patch_replay.h"

#include <array>
#include <optional>
#include <vector>

namespace bakeoff::planning {

/// What a replay comes to for one strategy, so that replays of different windows compare: they leave
/// different ends of the same time out, hence figures a year.
struct PatchFigures {
    qint64 rebuilds = 0; ///< over the whole replay
    double rebuildsPerYear = 0;
    std::optional<double> rebuildPerYear_h; ///< one after another; none where a kind was never measured
    int largestBatch = 0;                   ///< patches
    double meanBatch = 0;                   ///< patches; 0 without any batch
    double breakChance = 0;                 ///< of a batch, mean of all; 0 without any batch
    double largestBreakChance = 0;          ///< of the largest batch
    double repairPerYear_h = 0;             ///< expected
    double exposurePerYear_days = 0;        ///< image-days
};
PatchFigures figuresOf(const PatchBurden &burden, int replayed_days, const BatchRisk &risk,
                       const ImageMeasures &measures);

/// One window in the list "small and often, or large and seldom".
struct WindowFigures {
    int window_days = 0;
    int replayed_days = 0;
    PatchFigures preInstalled;
    PatchFigures osOnly;
    PatchFigures plan;
    double instanceExposurePerYear_days = 0; ///< the same for every strategy
};

inline constexpr std::array comparedWindows_days{1, 7, 14, 30, 90, 180, 365};

/// The same history by each of these windows, ascending as they are; one that is longer than the replay is
/// left out. Takes about as long as eight replays by the week. Errors: as replayPatches(); the input's own
/// window does not matter.
Result<std::vector<WindowFigures>> compareWindows(ReplayInput input, const ImageMeasures &measures);

} // namespace bakeoff::planning
