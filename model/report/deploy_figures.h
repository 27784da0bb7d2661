// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "planning/phase_breakdown.h"
#include "report/figure.h"

namespace bakeoff::report {

/// Where the article's "instant installs rarely pass 3 minutes" is on a chart of deploy times.
inline constexpr double articleBound_s = 180;

/// Deploy time as stacked phases, a bar for each strategy and clone mode that was measured: the median,
/// spread up to the 95th percentile, and n. In the language and with the catalog's names of now.
Figure deployTimeFigure(const QList<planning::Comparison> &comparisons, const catalog::Catalog &catalog);

/// The bars of deployTimeFigure(), in its order.
QList<planning::StrategySummary> deployBars(const QList<planning::Comparison> &comparisons);

/// The single runs behind a bar, by date, with their median and 95th percentile; \a bar as the category names
/// it.
Figure deployRunsFigure(const planning::StrategySummary &bar);

} // namespace bakeoff::report
