// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/patch_figures.h"
#include "planning/verdict.h"
#include "report/figure.h"
#include "report/verdict_tables.h"

namespace bakeoff::report {

using Windows = std::vector<planning::WindowFigures>;
/// The same days and images as the verdict's, by each of planning::comparedWindows_days that fits into them.
/// Errors: as planning::compareWindows().
Result<Windows> windowsOf(const planning::Verdict &verdict);

/// Images that are rebuilt each month, by strategy and plan.
Figure rebuildFigure(const planning::Verdict &verdict);
/// The same as hours of machines, one image after another; empty where no build was measured.
Figure rebuildHoursFigure(const planning::Verdict &verdict);
/// Image-days and running-instance-days a year with a known patch that is not there yet.
Figure exposureFigure(const planning::Verdict &verdict);
/// Images that are kept when 1 to 6 builds of each are.
Figure imagesKeptFigure(const planning::Verdict &verdict);
/// Hours of repair a year that each window makes one expect.
Figure repairByWindowFigure(const planning::Verdict &verdict, const Windows &windows);
/// Image-days a year that each window leaves exposed.
Figure exposureByWindowFigure(const planning::Verdict &verdict, const Windows &windows);
/// Batches, chance that one breaks something, hours of repair and exposure, by window, of one strategy.
VerdictTable windowTable(const Windows &windows);
/// Which window makes one expect the least repair, and what that costs in exposure, in one sentence.
QString windowSentence(const Windows &windows);

} // namespace bakeoff::report
