// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/verdict.h"
#include "report/document.h"

#include <QDateTime>

namespace bakeoff::report {

/// What a report says besides the verdict itself.
struct ReportExtras {
    QList<Figure> deployTimes; ///< measured phases of each strategy
    QList<Figure> patches;     ///< the burden of patches over time and by window
    QDateTime madeAt;
    QString version;
    QString language; ///< "en", "ko"
};

/// The comparison for a manager: the answer and its conditions, deploy time, patches, cost, risk, advice, and
/// everything that was assumed, with sources.
Document comparisonReport(const planning::Verdict &verdict, const catalog::Catalog &catalog,
                          const catalog::PatchHistory &history, const ReportExtras &extras);

} // namespace bakeoff::report
