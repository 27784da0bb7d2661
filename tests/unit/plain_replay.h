// SPDX-License-Identifier: GPL-3.0-or-later
// A slow, plain replay that goes through a history image by image and day by day, to check the fast one
// against; it shares no code with it.
#pragma once

#include "planning/patch_replay.h"

#include <QRandomGenerator>
#include <QString>

#include <cmath>

namespace bakeoff::planning {

/// One image: what happens to it, day by day.
struct PlainImage {
    std::vector<int> patches; ///< by day

    PlainImage(const ReplayInput &input, int os, int service) : patches(std::size_t(input.days))
    {
        const auto add = [this](const PatchStream &stream) {
            for (const PatchDay &each : stream)
                patches[std::size_t(each.day)] += each.count;
        };
        if (os >= 0)
            add(input.osStreams[std::size_t(os)]);
        if (service >= 0)
            add(input.serviceStreams[std::size_t(service)]);
    }
};

/// Days until the last whole window is over.
inline int plainDays(const ReplayInput &input)
{
    int days = 0;
    while (days + input.window_days <= input.days)
        days += input.window_days;
    return days;
}

inline void keepPlainly(const PlainImage &image, const ReplayInput &input, qint64 images, PatchBurden &burden,
                        std::vector<qint64> &rebuilds)
{
    int waiting = 0;
    for (int day = 0, days = plainDays(input); day < days; ++day) {
        waiting += image.patches[std::size_t(day)];
        if (waiting > 0)
            burden.exposure_days += images; // it lacks one on this day
        const bool isLast = (day + 1) % input.window_days == 0;
        if (!isLast || waiting == 0)
            continue;
        rebuilds[std::size_t(day / input.window_days)] += images;
        burden.patches += qint64(waiting) * images;
        if (images > 0)
            burden.largestBatch = std::max(burden.largestBatch, waiting);
        double survives = 1;
        for (int patch = 0; patch < waiting; ++patch)
            survives *= 1 - input.risk.breakChance;
        burden.expectedBreaks += double(images) * (1 - survives);
        burden.repair_h +=
            double(images) * (1 - survives) * (input.risk.repair_h + waiting * input.risk.search_h);
        waiting = 0;
    }
}

inline ReplayResult replayPlainly(const ReplayInput &input)
{
    ReplayResult result;
    result.replayed_days = plainDays(input);
    const auto windows = std::size_t(result.replayed_days / input.window_days);
    for (PatchBurden *burden : {&result.preInstalled, &result.osOnly, &result.plan}) {
        burden->osRebuilds.resize(windows);
        burden->goldenRebuilds.resize(windows);
        for (const ReplayRow &row : input.rows)
            keepPlainly({input, row.stream, -1}, input, row.images, *burden, burden->osRebuilds);
    }
    for (const ReplayRow &row : input.rows) {
        for (const ReplayCell &cell : row.cells) {
            const PlainImage image(input, row.stream, cell.stream);
            keepPlainly(image, input, cell.images, result.preInstalled, result.preInstalled.goldenRebuilds);
            keepPlainly(image, input, cell.planImages, result.plan, result.plan.goldenRebuilds);
            PatchBurden ofInstances;
            std::vector<qint64> unused(windows);
            keepPlainly(image, input, cell.instances, ofInstances, unused);
            result.instanceExposure_days += ofInstances.exposure_days;
        }
    }
    return result;
}

inline bool areNear(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// What differs, empty when nothing does.
inline QString difference(const PatchBurden &a, const PatchBurden &b)
{
    QString text;
    const auto compare = [&text](const char *what, auto first, auto second) {
        if (first != second)
            text += QStringLiteral("%1: %2, plainly %3; ").arg(QLatin1String(what)).arg(first).arg(second);
    };
    if (a.osRebuilds != b.osRebuilds)
        text += "rebuilds of OS templates; ";
    if (a.goldenRebuilds != b.goldenRebuilds)
        text += "rebuilds of golden images; ";
    compare("exposure", a.exposure_days, b.exposure_days);
    compare("patches", a.patches, b.patches);
    compare("largest batch", a.largestBatch, b.largestBatch);
    if (!areNear(a.expectedBreaks, b.expectedBreaks))
        compare("breaks", a.expectedBreaks, b.expectedBreaks);
    if (!areNear(a.repair_h, b.repair_h))
        compare("repair", a.repair_h, b.repair_h);
    return text;
}
inline QString difference(const ReplayResult &a, const ReplayResult &b)
{
    QString text;
    for (const auto &[name, first, second] : {std::tuple("pre-installed", &a.preInstalled, &b.preInstalled),
                                              {"OS-only", &a.osOnly, &b.osOnly},
                                              {"plan", &a.plan, &b.plan}}) {
        const QString one = difference(*first, *second);
        if (!one.isEmpty())
            text += QStringLiteral("%1: %2").arg(QLatin1String(name), one);
    }
    if (a.replayed_days != b.replayed_days)
        text += QStringLiteral("days: %1, plainly %2; ").arg(a.replayed_days).arg(b.replayed_days);
    if (a.instanceExposure_days != b.instanceExposure_days)
        text += "exposure of instances";
    return text;
}

inline PatchStream randomStream(QRandomGenerator &random, int days)
{
    PatchStream stream;
    const int density = int(random.bounded(1, 60));
    for (int day = 0; day < days; ++day) {
        if (random.bounded(density) == 0)
            stream.push_back({day, int(random.bounded(1, 4))});
    }
    return stream;
}

inline ReplayInput randomInput(QRandomGenerator &random)
{
    ReplayInput input;
    input.days = int(random.bounded(1, 800));
    input.window_days = int(random.bounded(1, std::min(400, input.days) + 1));
    input.risk = {random.bounded(1.0), random.bounded(10.0), random.bounded(1.0)};
    for (int i = 0; i < 3; ++i)
        input.osStreams.push_back(randomStream(random, input.days));
    for (int i = 0; i < 4; ++i)
        input.serviceStreams.push_back(randomStream(random, input.days));
    const auto columns = std::size_t(random.bounded(1, 6));
    for (int i = 0, rows = int(random.bounded(1, 5)); i < rows; ++i) {
        ReplayRow row{int(random.bounded(-1, 3)), int(random.bounded(0, 3)), {}};
        for (std::size_t c = 0; c < columns; ++c) {
            ReplayCell cell{int(random.bounded(-1, 4)), int(random.bounded(0, 4)), 0,
                            int(random.bounded(0, 30))};
            cell.planImages = random.bounded(2) == 0 ? cell.images : 0;
            row.cells.push_back(cell);
        }
        input.rows.push_back(row);
    }
    return input;
}

} // namespace bakeoff::planning
