// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/verdict.h"
#include "report/document.h"

#include <QDateTime>

namespace bakeoff::report {

/// What a report says of itself.
struct ReportHead {
    QDateTime madeAt;
    QString version;
    QString language; ///< "en", "ko"
};

/// The comparison for a manager: the answer and its conditions, deploy time, patches, cost, risk, advice, and
/// everything that was assumed, with sources. \a runs: those that the verdict rests on. Errors: as
/// windowsOf().
Result<Document> comparisonReport(const planning::Verdict &verdict, const catalog::Catalog &catalog,
                                  const catalog::PatchHistory &history, const QList<catalog::RunRecord> &runs,
                                  const ReportHead &head);

} // namespace bakeoff::report
