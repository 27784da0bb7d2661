// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/run.h"

#include <QMap>

namespace bakeoff::planning {

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
    QList<double> samples_s;
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

/// Groups by clone mode and acceleration as asked for; runs of other kinds are left out, never averaged in.
Comparison compare(const QList<catalog::RunRecord> &runs, const QString &topologyId,
                   const QString &platformId, catalog::CloneMode cloneMode, const QString &acceleration);

/// "Copying takes longer than installing", as the article says: whether it does here, out of comparisons of
/// one topology by both clone modes. The clone phase of full copies against the install phase of OS-only
/// deploys, medians; what to measure where one of them is lacking. In the current language.
QString copyingSentence(const QList<Comparison> &comparisons);

} // namespace bakeoff::planning
