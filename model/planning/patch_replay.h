// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QtGlobal>

#include <vector>

namespace bakeoff::planning {

/// Patches that came out on one day.
struct PatchDay {
    int day = 0;   ///< from the first day of the replay, which is 0
    int count = 1; ///< more than 0
    bool operator==(const PatchDay &) const = default;
};
/// Ascending, each day once, all within the replay.
using PatchStream = std::vector<PatchDay>;

/// What the golden image of a cell adds to its OS.
struct ReplayCell {
    int stream = -1;      ///< in ReplayInput::serviceStreams; -1: it adds nothing that is patched
    int images = 0;       ///< golden images that are kept of it, one for each generation; 0: not offered
    int planImages = 0;   ///< those of the plan; 0 where the plan deploys it from the OS template
    qint64 instances = 0; ///< that run, whatever the strategy
};

/// One platform.
struct ReplayRow {
    int stream = -1; ///< in ReplayInput::osStreams; -1: never patched
    int images = 0;  ///< OS templates, one for each generation; 0: nothing is offered on it
    std::vector<ReplayCell> cells;
};

/// How a batch of patches breaks, and what mending that takes. Assumptions, to be shown as such.
struct BatchRisk {
    double breakChance = 0; ///< q: of one patch, 0..1
    double repair_h = 0;    ///< of a batch that broke, whatever its size
    double search_h = 0;    ///< more for each patch in it: the culprit must be found among them
    bool operator==(const BatchRisk &) const = default;
};

/// What one replay can be: a hundred years, and no more images, patches and running instances than their
/// sums can hold.
inline constexpr int mostReplay_days = 36525;
inline constexpr qint64 mostStreamPatches = 10'000'000;     ///< of one stream
inline constexpr qint64 mostImages = 2'000'000'000;         ///< golden images, and OS templates
inline constexpr qint64 mostInstances = 10'000'000'000'000; ///< in all
inline constexpr double mostRepair_h = 10'000;

struct ReplayInput {
    int days = 0;        ///< length of the replay, 1 to mostReplay_days
    int window_days = 7; ///< patches are gathered for so long, 1 to days
    BatchRisk risk;
    std::vector<PatchStream> osStreams;
    std::vector<PatchStream> serviceStreams;
    std::vector<ReplayRow> rows;
};

/// What keeping the images of one strategy patched takes, over ReplayResult::replayed_days.
struct PatchBurden {
    std::vector<qint64> osRebuilds;     ///< by window
    std::vector<qint64> goldenRebuilds; ///< by window
    qint64 rebuilds() const;
    qint64 exposure_days = 0;  ///< image-days with a known patch that the image lacks
    qint64 patches = 0;        ///< sum of all batches
    double expectedBreaks = 0; ///< batches that break something
    double repair_h = 0;       ///< expected
    int largestBatch = 0;
};

struct ReplayResult {
    int replayed_days = 0;    ///< whole windows
    PatchBurden preInstalled; ///< a golden image for every offered cell, and the OS templates below them
    PatchBurden osOnly;       ///< OS templates alone
    PatchBurden plan;         ///< the golden images of the plan, and the OS templates
    /// Days that running instances lack a known patch, of their OS or their service, until the window ends
    /// and they are deployed anew or configured again: the same for every strategy.
    qint64 instanceExposure_days = 0;
};

/// How many whole windows the replay has.
int windowCount(int days, int window_days);
/// What happened in so many days, as much a year (of 365.25 days).
double perYear(double amount, int days);

/// Errors: Invalid, for days and windows that ReplayInput cannot have, for a window longer than the replay
/// and for a chance or hours below 0, above 1 or mostRepair_h, or that are no numbers.
Result<> checkWindow(int days, int window_days, const BatchRisk &risk);

/// Whether an input can be replayed. Errors: Invalid, as checkWindow(), and for patches, stream numbers and
/// numbers of images and instances that ReplayInput cannot have.
Result<> checkReplay(const ReplayInput &input);

/// Plays a history of patches against a matrix. At the end of each window every image that a patch of the
/// window touched is rebuilt once: an OS template by the patches of its stream, a golden image by those of
/// its OS and of its service together (the two streams have no patch in common). So in each window an image
/// - is rebuilt when there is any patch, in a batch of n = all patches of the window,
/// - lacks a known patch from the day of the first one to the window's end (exposure),
/// - breaks with P(n) = 1 - (1 - q)^n, which takes P(n) * (repair_h + n * search_h) to mend, expected.
/// Only whole windows are replayed. The days after the last of them, fewer than a window, are left out: a
/// rebuild at their end would count as whole for a part of the patches, so that windows of 180 days had three
/// rebuilds in a year. To compare windows, take perYear() of ReplayResult::replayed_days.
/// A million cells over ten years of weeks take less than a second.
/// Errors: Invalid, as checkReplay().
Result<ReplayResult> replayPatches(const ReplayInput &input);

} // namespace bakeoff::planning
