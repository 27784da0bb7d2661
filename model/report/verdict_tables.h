// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/verdict.h"

#include <QSet>
#include <QStringList>

namespace bakeoff::report {

/// A small table of texts, for a page and for a report.
struct VerdictTable {
    QString title;
    QStringList head;
    QList<QStringList> rows;
    QSet<int> numbers; ///< columns that are aligned as numbers
    int totals = 0;    ///< so many rows at the end are sums
    QStringList notes; ///< by row, for hovering; may be shorter
    bool operator==(const VerdictTable &) const = default;
};

/// The bill of the workload, line by line, exact, with its sum.
VerdictTable billTable(const planning::Verdict &verdict);
/// Cost parts by strategy, plan and advice.
VerdictTable strategyCostTable(const planning::Verdict &verdict);
/// The criteria with the figures behind them.
VerdictTable scoreTable(const planning::Verdict &verdict);
/// Why deploys failed.
VerdictTable causeTable(const planning::Verdict &verdict);
/// What each misfortune does to either strategy, whether it is switched on or not.
VerdictTable scenarioTable(const planning::Verdict &verdict);
/// Advice by cell, with its reason.
VerdictTable adviceTable(const planning::Verdict &verdict, const catalog::Catalog &catalog);
/// Everything that is assumed, with unit, and whether it was changed.
VerdictTable assumptionTable(const planning::Verdict &verdict);
/// Where patches come from: of each OS and service.
VerdictTable streamTable(const planning::Verdict &verdict, const catalog::Catalog &catalog,
                         const catalog::PatchHistory &history);

} // namespace bakeoff::report
