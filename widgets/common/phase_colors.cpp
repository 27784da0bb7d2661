// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/phase_colors.h"

#include "widgets/common/theme.h"

namespace bakeoff::widgets {

using catalog::Phase;

QColor phaseColor(Phase phase, const QPalette &palette)
{
    const auto pick = [dark = isDark(palette)](const char *light, const char *night) {
        return QColor(QLatin1String(dark ? night : light));
    };
    switch (phase) {
    case Phase::Template:
        return pick("#aeb3ba", "#6b727d");
    case Phase::Clone:
        return pick("#88ccee", "#88ccee");
    case Phase::Boot:
        return pick("#332288", "#6d64d8");
    case Phase::Agent:
        return pick("#44aa99", "#44aa99");
    case Phase::Identity:
        return pick("#117733", "#2c9a52");
    case Phase::Install:
        return pick("#ddcc77", "#ddcc77");
    case Phase::Configure:
        return pick("#cc6677", "#d97786");
    case Phase::Join:
        return pick("#882255", "#b9487f");
    case Phase::Health:
        return pick("#aa4499", "#c872ba");
    case Phase::Publish:
        return pick("#999933", "#a9a945");
    }
    return palette.color(QPalette::Mid);
}

QColor readableOn(const QColor &background)
{
    // Relative luminance as WCAG 2 weighs it, without the gamma: good enough to choose between two.
    const double luminance =
        0.2126 * background.redF() + 0.7152 * background.greenF() + 0.0722 * background.blueF();
    return luminance > 0.46 ? QColor(0x16, 0x18, 0x1c) : QColor(Qt::white);
}

} // namespace bakeoff::widgets
