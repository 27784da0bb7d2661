// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/run.h"

#include <QMap>

#include <array>

namespace bakeoff::planning {

/// Seconds by catalog::Phase.
using PhaseTimes = std::array<double, std::size_t(catalog::Phase::Publish) + 1>;

/// As wallTimeByPhase(), for many runs; 0 where a phase took no time.
PhaseTimes wallTimes(const catalog::RunRecord &run);

/// Seconds of wall time by phase, such that they add up to the run's deploy time. Nodes work side by side, so
/// each moment counts for the earliest phase that any node is still in: what the deploy was waiting for.
QMap<catalog::Phase, double> wallTimeByPhase(const catalog::RunRecord &run);

/// Median by linear interpolation of the sorted values (Hyndman and Fan's type 7, as spreadsheets and NumPy
/// do). \a p in 0..1; NaN for no values.
double quantile(QList<double> values, double p);

/// What a chart shows of one strategy: only succeeded runs of one topology, platform, clone mode and
/// acceleration.
struct StrategySummary {
    catalog::Strategy strategy = catalog::Strategy::OsOnly;
    catalog::CloneMode cloneMode = catalog::CloneMode::Linked;
    QString acceleration;
    int n = 0;
    double p50_s = 0;
    double p95_s = 0;
    QMap<catalog::Phase, double> phases_s; ///< the mean share of each phase, scaled to add up to p50_s
    QList<double> samples_s;               ///< the oldest run first
    QList<qint64> startedAt;               ///< of each sample, seconds since the epoch
    QStringList runIds;                    ///< of each sample
};

struct Comparison {
    QString topologyId;
    QString platformId;
    QList<StrategySummary> strategies; ///< at most one for each strategy
    /// "Pre-installed was 2.4 times as fast as OS-only (41 s against 98 s, median of 5 and 5 runs, under
    /// TCG)."; when a side was not measured, what to do about it. In the current language, with
    /// the catalog's names.
    QString sentence(const catalog::Catalog &catalog) const;
};

/// A run and what it waited for. The run must live as long.
struct MeasuredRun {
    const catalog::RunRecord *run = nullptr;
    PhaseTimes phases_s = {};
};

/// Of runs that are all of one topology, platform, clone mode and acceleration, and have all succeeded.
Comparison compareMeasured(const QList<MeasuredRun> &runs, const QString &topologyId,
                           const QString &platformId);

/// Within what a busy host does to one run.
bool isAboutTheSame(double a_s, double b_s);

/// Groups by clone mode and acceleration as asked for; runs of other kinds are left out, never averaged in.
Comparison compare(const QList<catalog::RunRecord> &runs, const QString &topologyId,
                   const QString &platformId, catalog::CloneMode cloneMode, const QString &acceleration);

} // namespace bakeoff::planning
