// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/phase_breakdown.h"
#include "planning/run_selection.h"

namespace bakeoff::planning {

/// A median and how many values it is of; without any it is 0.
struct MedianOf {
    int n = 0;
    double p50_s = 0;
    bool operator==(const MedianOf &) const = default;
};

/// The article's claim that copying an image in full takes longer than installing, against what was measured:
/// both in wall time that the deploy waited for it.
struct CopyAgainstInstall {
    MedianOf fullCopy;    ///< the clone phase of runs with full copies, whatever their strategy
    MedianOf linkedClone; ///< the same of linked clones
    MedianOf install;     ///< the install phase of OS-only runs, whatever their clone mode
    QString acceleration;

    /// True, not true, about the same, or what to measure; in the current language.
    QString sentence() const;
    bool operator==(const CopyAgainstInstall &) const = default;
};

/// What the runs of a selection say about deploy times.
struct DeployTimes {
    QList<Comparison> comparisons; ///< for each clone mode that was measured, linked first
    CopyAgainstInstall copying;
    QList<qsizetype> used;     ///< places of the runs in the list, in its order
    QList<MeasuredHost> hosts; ///< that they ran on
    int besideOthers = 0;      ///< runs left out because other work was under way on their host
};

DeployTimes deployTimes(const QList<catalog::RunRecord> &runs, const RunSelection &selection);

} // namespace bakeoff::planning
