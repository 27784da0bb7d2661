// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/phase_breakdown.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace bakeoff::planning {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

/// Below this ratio two medians are told as equal: a tenth is well within what a busy host does to one run.
constexpr double sameWithin = 1.05;

bool isDeployPhase(const PhaseRecord &record)
{
    return record.phase != Phase::Template && record.end_s >= record.start_s;
}

/// The phase that the stretch from \a begin to \a end counts for; Template when a template was being built
/// and nothing else went on, which is no part of the deploy.
Phase phaseOfStretch(const RunRecord &run, double begin, double end)
{
    std::optional<Phase> earliest;
    bool isTemplate = false;
    const PhaseRecord *next = nullptr;
    for (const PhaseRecord &record : run.phases) {
        const bool covers = record.start_s <= begin && record.end_s >= end;
        if (record.phase == Phase::Template) {
            isTemplate = isTemplate || covers;
            continue;
        }
        if (covers)
            earliest = earliest ? std::min(*earliest, record.phase) : record.phase;
        else if (record.start_s >= end && (!next || record.start_s < next->start_s))
            next = &record;
    }
    if (earliest)
        return *earliest;
    if (isTemplate || !next)
        return Phase::Template;
    return next->phase; // between two steps: waiting for the one that comes next
}

StrategySummary summarise(Strategy strategy, QList<MeasuredRun> runs)
{
    // By a key of their own: comparing QDateTime costs more than all the rest where there are many.
    QList<std::pair<qint64, MeasuredRun>> sorted;
    sorted.reserve(runs.size());
    for (const MeasuredRun &measured : std::as_const(runs))
        sorted.append({measured.run->startedAt.toMSecsSinceEpoch(), measured});
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    StrategySummary summary;
    summary.strategy = strategy;
    summary.cloneMode = runs.first().run->cloneMode;
    summary.acceleration = runs.first().run->host.acceleration;
    summary.n = static_cast<int>(runs.size());
    summary.samples_s.reserve(runs.size());
    summary.startedAt.reserve(runs.size());
    PhaseTimes shares{};
    int withPhases = 0;
    for (const auto &[at, measured] : std::as_const(sorted)) {
        summary.samples_s << measured.run->deploy_s;
        summary.startedAt << at / 1000;
        summary.runIds << measured.run->id;
        const double total = std::accumulate(measured.phases_s.begin(), measured.phases_s.end(), 0.0);
        if (total <= 0)
            continue;
        ++withPhases;
        for (std::size_t phase = 0; phase < shares.size(); ++phase)
            shares[phase] += measured.phases_s[phase] / total;
    }
    summary.p50_s = quantile(summary.samples_s, 0.5);
    summary.p95_s = quantile(summary.samples_s, 0.95);
    for (std::size_t phase = 0; phase < shares.size(); ++phase) {
        if (shares[phase] > 0)
            summary.phases_s.insert(Phase(phase), shares[phase] / withPhases * summary.p50_s);
    }
    return summary;
}

QString accelerationName(const QString &id)
{
    return id.toUpper(); // KVM, TCG: the same in every language
}

QString topologyName(const Comparison &comparison, const catalog::Catalog &catalog)
{
    const catalog::Topology *topology = catalog.topology(comparison.topologyId);
    return topology ? topology->name.text() : comparison.topologyId;
}

QString platformName(const Comparison &comparison, const catalog::Catalog &catalog)
{
    const catalog::Platform *platform = catalog.platform(comparison.platformId);
    return platform ? platform->name.text() : comparison.platformId;
}

QString notMeasured(const Comparison &comparison, const catalog::Catalog &catalog, Strategy strategy)
{
    return Text::tr(
               "%1 was not measured yet: deploy “%2” on “%3” by this strategy, or choose “Compare both”.")
        .arg(displayName(strategy), topologyName(comparison, catalog), platformName(comparison, catalog));
}

QString measured(const StrategySummary &summary)
{
    return Text::tr("%1 took %2 (median of %n run(s), under %3).", nullptr, summary.n)
        .arg(displayName(summary.strategy), formatSeconds(summary.p50_s),
             accelerationName(summary.acceleration));
}

} // namespace

PhaseTimes wallTimes(const RunRecord &run)
{
    QVarLengthArray<double, 64> bounds;
    double begun = std::numeric_limits<double>::infinity();
    double ended = -begun;
    for (const PhaseRecord &record : run.phases) {
        // Template records cut stretches too, so that a pause between them and the first clone is seen as
        // one.
        const bool isOfDeploy = isDeployPhase(record);
        if (isOfDeploy || record.phase == Phase::Template) {
            bounds.append(record.start_s);
            bounds.append(record.end_s);
        }
        if (isOfDeploy) {
            begun = std::min(begun, record.start_s);
            ended = std::max(ended, record.end_s);
        }
    }
    std::sort(bounds.begin(), bounds.end());
    PhaseTimes wall{};
    double total = 0;
    for (qsizetype i = 0; i + 1 < bounds.size(); ++i) {
        const double length = bounds[i + 1] - bounds[i];
        if (length <= 0 || bounds[i] < begun || bounds[i + 1] > ended)
            continue;
        const Phase phase = phaseOfStretch(run, bounds[i], bounds[i + 1]);
        if (phase == Phase::Template)
            continue;
        wall[std::size_t(phase)] += length;
        total += length;
    }
    // The run's own clock is read a moment before and after its steps' clocks; the parts still have to add up
    // to it.
    if (run.deploy_s > 0 && total > 0) {
        for (double &seconds : wall)
            seconds *= run.deploy_s / total;
    }
    return wall;
}

QMap<Phase, double> wallTimeByPhase(const RunRecord &run)
{
    const PhaseTimes times = wallTimes(run);
    QMap<Phase, double> wall;
    for (std::size_t phase = 0; phase < times.size(); ++phase) {
        if (times[phase] > 0)
            wall.insert(Phase(phase), times[phase]);
    }
    return wall;
}

double quantile(QList<double> values, double p)
{
    if (values.isEmpty())
        return std::numeric_limits<double>::quiet_NaN();
    std::sort(values.begin(), values.end());
    const double position = std::clamp(p, 0.0, 1.0) * static_cast<double>(values.size() - 1);
    const auto below = static_cast<qsizetype>(std::floor(position));
    const qsizetype above = std::min(below + 1, values.size() - 1);
    return values[below] + (position - static_cast<double>(below)) * (values[above] - values[below]);
}

Comparison compareMeasured(const QList<MeasuredRun> &runs, const QString &topologyId,
                           const QString &platformId)
{
    Comparison comparison{topologyId, platformId, {}};
    for (const Strategy strategy : {Strategy::PreInstalled, Strategy::OsOnly}) {
        QList<MeasuredRun> fitting;
        std::copy_if(runs.begin(), runs.end(), std::back_inserter(fitting),
                     [strategy](const MeasuredRun &measured) { return measured.run->strategy == strategy; });
        if (!fitting.isEmpty())
            comparison.strategies << summarise(strategy, fitting);
    }
    return comparison;
}

Comparison compare(const QList<RunRecord> &runs, const QString &topologyId, const QString &platformId,
                   CloneMode cloneMode, const QString &acceleration)
{
    QList<MeasuredRun> fitting;
    for (const RunRecord &run : runs) {
        if (isMeasurement(run) && run.topologyId == topologyId && run.platformId == platformId &&
            run.cloneMode == cloneMode && run.host.acceleration == acceleration)
            fitting << MeasuredRun{&run, wallTimes(run)};
    }
    return compareMeasured(fitting, topologyId, platformId);
}

bool isAboutTheSame(double a_s, double b_s)
{
    // Also when nothing took any time.
    return !(std::max(a_s, b_s) / std::min(a_s, b_s) >= sameWithin);
}

QString Comparison::sentence(const catalog::Catalog &catalog) const
{
    const StrategySummary *baked = nullptr;
    const StrategySummary *fried = nullptr;
    for (const StrategySummary &summary : strategies)
        (summary.strategy == Strategy::PreInstalled ? baked : fried) = &summary;
    if (!baked && !fried) {
        return Text::
            tr("Nothing was measured yet: deploy “%1” on “%2” by both strategies, or choose “Compare both”.")
                .arg(topologyName(*this, catalog), platformName(*this, catalog));
    }
    if (!baked)
        return measured(*fried) + QLatin1Char(' ') + notMeasured(*this, catalog, Strategy::PreInstalled);
    if (!fried)
        return measured(*baked) + QLatin1Char(' ') + notMeasured(*this, catalog, Strategy::OsOnly);

    const bool bakedWins = baked->p50_s <= fried->p50_s;
    const StrategySummary &fast = bakedWins ? *baked : *fried;
    const StrategySummary &slow = bakedWins ? *fried : *baked;
    const double ratio = slow.p50_s / fast.p50_s;
    const QString acceleration = accelerationName(fast.acceleration);
    const QString fastName = displayName(fast.strategy);
    const QString slowName = displayName(slow.strategy);
    const QString fastTime = formatSeconds(fast.p50_s);
    const QString slowTime = formatSeconds(slow.p50_s);
    if (isAboutTheSame(slow.p50_s, fast.p50_s)) {
        return Text::tr("%1 and %2 took about the same time (%3 and %4, median of %5 and %6 runs, under %7).")
            .arg(fastName, slowName, fastTime, slowTime, QString::number(fast.n), QString::number(slow.n),
                 acceleration);
    }
    const QString times = QLocale().toString(ratio, 'f', ratio < 1.95 ? 2 : 1);
    return Text::tr("%1 was %2 times as fast as %3 (%4 against %5, median of %6 and %7 runs, under %8).")
        .arg(fastName, times, slowName, fastTime, slowTime, QString::number(fast.n), QString::number(slow.n),
             acceleration);
}

} // namespace bakeoff::planning
