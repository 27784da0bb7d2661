// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/run.h"

#include <optional>

namespace bakeoff::planning {

/// Where runs were measured: two machines, or two ways to one, are two.
struct MeasuredHost {
    QString cpuModel;
    QString uri;
    auto operator<=>(const MeasuredHost &) const = default;
};

/// Runs that differ in nothing that can be chosen but the date.
struct RunGroup {
    QString topologyId;
    QString platformId;
    QString acceleration;
    MeasuredHost host;
    int n = 0;
    QDateTime oldest; ///< UTC
    QDateTime newest;
    bool operator==(const RunGroup &) const = default;
};

/// What can be chosen from: groups of the runs that are measurements, the one with the newest run first.
QList<RunGroup> groupRuns(const QList<catalog::RunRecord> &runs);

/// Which runs count. Runs of different acceleration never count together.
struct RunSelection {
    QString topologyId;
    QString platformId;
    QString acceleration;
    std::optional<MeasuredHost> host; ///< none: all of them
    QDate from;                       ///< first day, UTC; invalid: from the beginning
    QDate to;                         ///< last day, UTC; invalid: until now

    bool operator==(const RunSelection &) const = default;
};

/// Places of the measurements (see catalog::isMeasurement()) that a selection takes in, in the order of the
/// list. \a besideOthers is raised by those that succeeded but are none, because other work ran beside them.
QList<qsizetype> select(const QList<catalog::RunRecord> &runs, const RunSelection &selection,
                        int *besideOthers = nullptr);

} // namespace bakeoff::planning
