// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/verdict.h"
#include "report/figure.h"
#include "report/verdict_tables.h"

namespace bakeoff::report {

/// The windows that are compared: small and often, large and seldom.
inline const QList<int> comparedWindows_d{1, 7, 14, 30, 90, 180, 365};

/// One window, replayed over the same days and images as a verdict.
struct WindowBurden {
    int window_d = 0;
    planning::ReplayResult replay;
};
/// Those of comparedWindows_d that fit into the verdict's days.
QList<WindowBurden> burdenByWindow(const planning::Verdict &verdict);

/// Images that are rebuilt each month, by strategy and plan.
Figure rebuildFigure(const planning::Verdict &verdict);
/// The same as hours of machines, one image after another; empty where no build was measured.
Figure rebuildHoursFigure(const planning::Verdict &verdict);
/// Image-days and running-instance-days a year with a known patch that is not there yet.
Figure exposureFigure(const planning::Verdict &verdict);
/// Images that are kept when 1 to 6 builds of each are.
Figure imagesKeptFigure(const planning::Verdict &verdict);
/// Hours of repair a year that each window makes one expect.
Figure repairByWindowFigure(const planning::Verdict &verdict, const QList<WindowBurden> &windows);
/// Image-days a year that each window leaves exposed.
Figure exposureByWindowFigure(const planning::Verdict &verdict, const QList<WindowBurden> &windows);
/// Batches, chance that one breaks something, hours of repair and exposure, by window, of one strategy.
VerdictTable windowTable(const planning::Verdict &verdict, const QList<WindowBurden> &windows);
/// Which window makes one expect the least repair, and what that costs in exposure, in one sentence.
QString windowSentence(const planning::Verdict &verdict, const QList<WindowBurden> &windows);

/// All of them that a report shows.
QList<Figure> patchFigures(const planning::Verdict &verdict);

} // namespace bakeoff::report
