// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "catalog/template.h"
#include "planning/template_count.h"

#include <optional>

namespace bakeoff::planning {

/// Medians of the templates that were really made; none where there is none of the kind.
struct ImageMeasures {
    std::optional<double> osBuild_s;
    std::optional<double> goldenBake_s;
    std::optional<Bytes> osSize;
    std::optional<Bytes> goldenSize;
    int osCount = 0;
    int goldenCount = 0;
};
/// \a buildScale: seconds counted for each second that a build took.
ImageMeasures measureImages(const QList<catalog::TemplateRecord> &templates, double buildScale = 1);

/// What so many images take: their disks together, and making each once, one after another.
struct ImageCost {
    Bytes storage;
    double bake_s = 0;
};
/// None when images of a kind are asked for that was never measured. Storage beyond what Bytes can hold is
/// the most that they can.
std::optional<ImageCost> costOf(qint64 osTemplates, qint64 goldenImages, const ImageMeasures &measures);

/// The time alone, in seconds, for builds that do not stay beside each other.
std::optional<double> bakeTime_s(qint64 osTemplates, qint64 goldenImages, const ImageMeasures &measures);

} // namespace bakeoff::planning
