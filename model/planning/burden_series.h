// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/image_measures.h"
#include "planning/replay_scene.h"

#include <optional>
#include <vector>

namespace bakeoff::planning {

/// What one strategy asks for in one month.
struct MonthBurden {
    qint64 osRebuilds = 0;     ///< by windows that end in this month
    qint64 goldenRebuilds = 0; ///< likewise
    qint64 rebuilds() const { return osRebuilds + goldenRebuilds; }
    std::optional<double> rebuild_h; ///< one after another; none where a kind was never measured
    qint64 exposure_days = 0;        ///< image-days with a known patch that the image lacks
    /// Images on disk at the month's end if of each the newest 1, 2, ... builds are kept, and all it had
    /// where it had fewer: the first is the number of images, whatever happened.
    std::vector<qint64> kept;
};

/// A calendar month of the replay.
struct BurdenMonth {
    QDate month;  ///< its first day
    int days = 0; ///< so many of it were replayed; fewer than it has at either end
    MonthBurden preInstalled;
    MonthBurden osOnly;
    MonthBurden plan;
    qint64 instanceExposure_days = 0; ///< the same for every strategy
};

inline constexpr int mostKeptBuilds = 100;

/// The replay of replayPatches(), by calendar month; over all months it comes to the same sums. \a builds:
/// how many of each image are kept at most. Pure. 100 x 100 cells over ten years of weeks, each line with
/// patches of its own, take some milliseconds. Errors: as replayPatches(); Invalid, for builds below 1 or
/// above mostKeptBuilds.
Result<std::vector<BurdenMonth>> burdenByMonth(const ReplayScene &scene, int builds,
                                               const ImageMeasures &measures);

} // namespace bakeoff::planning
