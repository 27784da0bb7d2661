// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/image_measures.h"

#include "planning/phase_breakdown.h"

#include <limits>

namespace bakeoff::planning {

using catalog::TemplateKind;
using catalog::TemplateRecord;

ImageMeasures measureImages(const QList<TemplateRecord> &templates, double buildScale)
{
    ImageMeasures measures;
    const auto medians = [&templates, buildScale](TemplateKind kind, int &count,
                                                  std::optional<double> &build_s,
                                                  std::optional<Bytes> &size) {
        QList<double> times;
        QList<double> sizes;
        for (const TemplateRecord &record : templates) {
            if (record.kind == kind && record.build_s > 0) {
                times << record.build_s * buildScale;
                sizes << double(record.allocatedSize.value);
            }
        }
        count = int(times.size());
        if (count > 0) {
            build_s = quantile(times, 0.5);
            size = Bytes{qint64(quantile(sizes, 0.5))};
        }
    };
    medians(TemplateKind::Os, measures.osCount, measures.osBuild_s, measures.osSize);
    medians(TemplateKind::PreInstalled, measures.goldenCount, measures.goldenBake_s, measures.goldenSize);
    return measures;
}

std::optional<ImageCost> costOf(qint64 osTemplates, qint64 goldenImages, const ImageMeasures &measures)
{
    const auto bake_s = bakeTime_s(osTemplates, goldenImages, measures);
    if (!bake_s)
        return std::nullopt;
    ImageCost cost;
    cost.bake_s = *bake_s;
    const double storage = double(osTemplates) * double(measures.osSize.value_or(Bytes()).value) +
                           double(goldenImages) * double(measures.goldenSize.value_or(Bytes()).value);
    cost.storage.value = storage >= double(std::numeric_limits<qint64>::max())
                             ? std::numeric_limits<qint64>::max()
                             : osTemplates * measures.osSize.value_or(Bytes()).value +
                                   goldenImages * measures.goldenSize.value_or(Bytes()).value;
    return cost;
}

std::optional<double> bakeTime_s(qint64 osTemplates, qint64 goldenImages, const ImageMeasures &measures)
{
    if ((osTemplates > 0 && !measures.osBuild_s) || (goldenImages > 0 && !measures.goldenBake_s))
        return std::nullopt;
    return double(osTemplates) * measures.osBuild_s.value_or(0) +
           double(goldenImages) * measures.goldenBake_s.value_or(0);
}

} // namespace bakeoff::planning
