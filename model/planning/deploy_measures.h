// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/plan.h"
#include "catalog/run.h"
#include "catalog/template.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace bakeoff::planning {

/// What deploying one service on one OS took, by one bake depth.
struct DeployMeasure {
    int n = 0;
    double p50_s = 0; ///< median of the sums of its phases, scaled
    double p95_s = 0;
    QMap<catalog::Phase, double> phases_s; ///< medians of each phase, scaled
    bool isOfOneNode = true;               ///< false: only measured as a node beside others, which slows it
    bool isAssumed = false;                ///< not measured for this cell: the median of the cells that were
    bool operator==(const DeployMeasure &) const = default;
};

/// What making the image of a cell took.
struct ImageMeasure {
    int n = 0;
    double build_s = 0; ///< median, scaled
    Bytes size;         ///< median, on disk
    bool isAssumed = false;
    bool operator==(const ImageMeasure &) const = default;
};

/// Succeeded runs and builds, by cell and bake depth. Only runs of one acceleration and clone mode count.
class DeployMeasures
{
public:
    /// \a scales: seconds counted for each second measured, by phase; absent: 1. A run that does not say how
    /// deep its templates were baked (they are gone) counts as configured.
    DeployMeasures() = default;
    DeployMeasures(const QList<catalog::RunRecord> &runs, const QList<catalog::TemplateRecord> &templates,
                   catalog::CloneMode cloneMode, const QString &acceleration,
                   const QMap<catalog::Phase, double> &scales = {}, double bakeScale = 1);

    /// As measured for the cell; none when it was not.
    std::optional<DeployMeasure> deploy(const catalog::CellKey &cell, catalog::BakeDepth depth) const;
    /// As measured, else the median over all cells of that depth, marked as assumed; none when nothing of the
    /// depth was measured at all.
    std::optional<DeployMeasure> deployOrAssumed(const catalog::CellKey &cell,
                                                 catalog::BakeDepth depth) const;
    /// A golden image by its cell; an OS template by a cell without service. As measured, else the median of
    /// its kind, marked as assumed.
    std::optional<ImageMeasure> image(const catalog::CellKey &cell, catalog::BakeDepth depth) const;

    QString acceleration() const { return m_acceleration; }
    catalog::CloneMode cloneMode() const { return m_cloneMode; }
    int runCount() const { return m_runCount; }

private:
    using Key = catalog::TemplateKey;
    QString m_acceleration;
    catalog::CloneMode m_cloneMode = catalog::CloneMode::Linked;
    int m_runCount = 0;
    QHash<Key, DeployMeasure> m_deploys;
    QMap<catalog::BakeDepth, DeployMeasure> m_typical;
    QHash<Key, ImageMeasure> m_images;
    std::optional<ImageMeasure> m_typicalOs;
    std::optional<ImageMeasure> m_typicalGolden;
};

/// The acceleration of the newest succeeded run; empty without any.
QString newestAcceleration(const QList<catalog::RunRecord> &runs);

} // namespace bakeoff::planning
