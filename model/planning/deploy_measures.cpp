// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/deploy_measures.h"

#include "planning/phase_breakdown.h"

#include <QHash>

#include <algorithm>
#include <bitset>

namespace bakeoff::planning {

using namespace catalog;

namespace {

/// Times of one node in one run, by phase. There may be hundreds of thousands.
struct Sample {
    PhaseTimes phases_s = {};
    std::bitset<std::tuple_size_v<PhaseTimes>> has;
    double sum_s = 0;
};

/// Those of a run's nodes that have the service, and whether they were the only ones.
struct Samples {
    QList<Sample> ofOneNode;
    QList<Sample> besideOthers;
};

DeployMeasure measure(const QList<Sample> &samples)
{
    DeployMeasure measure;
    measure.n = int(samples.size());
    QList<double> sums;
    sums.reserve(samples.size());
    for (const Sample &sample : samples)
        sums << sample.sum_s;
    measure.p50_s = quantile(sums, 0.5);
    measure.p95_s = quantile(sums, 0.95);
    for (const Phase phase : deployPhases) {
        QList<double> times;
        for (const Sample &sample : samples) {
            if (sample.has[std::size_t(phase)])
                times << sample.phases_s[std::size_t(phase)];
        }
        if (!times.isEmpty())
            measure.phases_s.insert(phase, quantile(times, 0.5));
    }
    return measure;
}

/// The median of several measures.
DeployMeasure typical(const QList<DeployMeasure> &measures)
{
    DeployMeasure all;
    all.isAssumed = true;
    QList<double> medians;
    QList<double> tails;
    for (const DeployMeasure &each : measures) {
        all.n += each.n;
        medians << each.p50_s;
        tails << each.p95_s;
    }
    all.p50_s = quantile(medians, 0.5);
    all.p95_s = quantile(tails, 0.5);
    return all;
}

std::optional<ImageMeasure> measureImages(const QList<const TemplateRecord *> &records, double scale)
{
    if (records.isEmpty())
        return {};
    QList<double> times;
    QList<double> sizes;
    for (const TemplateRecord *record : records) {
        times << record->build_s * scale;
        sizes << double(record->allocatedSize.value);
    }
    ImageMeasure measure;
    measure.n = int(records.size());
    measure.build_s = quantile(times, 0.5);
    measure.size = Bytes{qint64(quantile(sizes, 0.5))};
    return measure;
}

} // namespace

DeployMeasures::DeployMeasures(const QList<RunRecord> &runs, const QList<TemplateRecord> &templates,
                               CloneMode cloneMode, const QString &acceleration,
                               const QMap<Phase, double> &scales, double bakeScale)
    : m_acceleration(acceleration), m_cloneMode(cloneMode)
{
    QHash<QString, BakeDepth> depths;
    QHash<Key, QList<const TemplateRecord *>> builds;
    QList<const TemplateRecord *> os;
    QList<const TemplateRecord *> golden;
    for (const TemplateRecord &record : templates) {
        depths.insert(record.id, record.depth);
        if (record.build_s <= 0)
            continue;
        builds[{record.platformId, record.serviceId, record.depth}] << &record;
        (record.kind == TemplateKind::Os ? os : golden) << &record;
    }
    for (auto build = builds.cbegin(); build != builds.cend(); ++build)
        m_images.insert(build.key(), *measureImages(build.value(), bakeScale));
    m_typicalOs = measureImages(os, bakeScale);
    m_typicalGolden = measureImages(golden, bakeScale);
    for (auto *typicalImage : {&m_typicalOs, &m_typicalGolden}) {
        if (*typicalImage)
            (*typicalImage)->isAssumed = true;
    }

    PhaseTimes scaleOf;
    for (std::size_t phase = 0; phase < scaleOf.size(); ++phase)
        scaleOf[phase] = scales.value(Phase(phase), 1);
    QHash<Key, Samples> samples;
    for (const RunRecord &run : runs) {
        if (!isMeasurement(run) || run.cloneMode != cloneMode || run.host.acceleration != acceleration)
            continue;
        ++m_runCount;
        for (const RunNode &node : run.nodes) {
            Sample sample;
            for (const PhaseRecord &phase : run.phases) {
                if (phase.node != node.node || phase.phase == Phase::Template)
                    continue;
                const auto place = std::size_t(phase.phase);
                const double seconds = phase.duration_s() * scaleOf[place];
                sample.phases_s[place] += seconds;
                sample.has.set(place);
                sample.sum_s += seconds;
            }
            if (sample.sum_s <= 0)
                continue;
            const BakeDepth depth = run.strategy == Strategy::OsOnly
                                        ? BakeDepth::OsOnly
                                        : depths.value(node.templateId, BakeDepth::Configured);
            Samples &found = samples[{run.platformId, node.serviceId, depth}];
            (run.nodes.size() == 1 ? found.ofOneNode : found.besideOthers) << sample;
        }
    }
    QMap<BakeDepth, QList<DeployMeasure>> byDepth;
    for (auto found = samples.cbegin(); found != samples.cend(); ++found) {
        const bool isOfOneNode = !found->ofOneNode.isEmpty();
        DeployMeasure measured = measure(isOfOneNode ? found->ofOneNode : found->besideOthers);
        measured.isOfOneNode = isOfOneNode;
        m_deploys.insert(found.key(), measured);
        byDepth[found.key().depth] << measured;
    }
    for (auto depth = byDepth.cbegin(); depth != byDepth.cend(); ++depth)
        m_typical.insert(depth.key(), typical(depth.value()));
}

std::optional<DeployMeasure> DeployMeasures::deploy(const CellKey &cell, BakeDepth depth) const
{
    const auto found = m_deploys.constFind({cell.platform, cell.service, depth});
    return found == m_deploys.cend() ? std::nullopt : std::optional(*found);
}

std::optional<DeployMeasure> DeployMeasures::deployOrAssumed(const CellKey &cell, BakeDepth depth) const
{
    if (auto measured = deploy(cell, depth))
        return measured;
    const auto found = m_typical.constFind(depth);
    return found == m_typical.cend() ? std::nullopt : std::optional(*found);
}

std::optional<ImageMeasure> DeployMeasures::image(const CellKey &cell, BakeDepth depth) const
{
    if (const auto found = m_images.constFind({cell.platform, cell.service, depth}); found != m_images.cend())
        return *found;
    return cell.service.isEmpty() ? m_typicalOs : m_typicalGolden;
}

QString newestAcceleration(const QList<RunRecord> &runs)
{
    const RunRecord *newest = nullptr;
    for (const RunRecord &run : runs) {
        if (isMeasurement(run) && (!newest || run.startedAt > newest->startedAt))
            newest = &run;
    }
    return newest ? newest->host.acceleration : QString();
}

} // namespace bakeoff::planning
