// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/verdict.h"
#include "report/figure.h"

namespace bakeoff::report {

// What charts show of a verdict; the same on screen, in a report and as CSV. In the current language.

/// Monthly cost of both strategies against deploys a month, with the crossing and the present number marked.
Figure breakEvenFigure(const planning::Verdict &verdict);
/// What each strategy, the plan and the advice cost on top of the workload, by what it is for.
Figure strategyCostFigure(const planning::Verdict &verdict);
/// Everything a month: the cloud by either strategy, and hardware of one's own.
Figure totalCostFigure(const planning::Verdict &verdict);
/// The share of deploys that failed, with its interval.
Figure failureFigure(const planning::Verdict &verdict);
/// The article's five criteria, 0 to 10.
Figure scoreFigure(const planning::Verdict &verdict);

} // namespace bakeoff::report
