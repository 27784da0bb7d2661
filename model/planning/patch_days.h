// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QMap>

namespace bakeoff::planning {

/// How many patches came out on each day; only days with any.
using PatchDays = QMap<QDate, int>;

/// The days from the first to the one before the last.
struct DaySpan {
    QDate from;
    QDate to;
};

/// How data are assumed to go on where they end.
struct Continuation {
    double perYear = 0; ///< patches a year
    int years = 0;      ///< so many last years of the data are repeated; 0: evenly spread
};
enum class Gaps { BeforeAndAfter, After };

/// Fills the days of \a asked that data from \a first to \a last (both with data) do not cover: the last
/// whole years of the data, three at most, are repeated, shifted by whole years, because patches come in
/// clusters and at their times of the year. Data of less than a year have no such years, and their mean rate
/// goes on evenly spread, taken over a quarter at least.
Continuation continueDays(PatchDays &days, const QDate &first, const QDate &last, const DaySpan &asked,
                          Gaps gaps = Gaps::BeforeAndAfter);

/// More than a person can mean: a hundred patches each day.
inline constexpr double mostPatchesPerYear = 36525;

/// So many a year, evenly spread; one at least, unless the rate is 0 or no number.
PatchDays spreadEvenly(double perYear, const DaySpan &asked);

/// So many a year, on the days of a real pattern: fewer or more patches in the same clusters. Evenly spread
/// where the pattern has none in these days. One at least, unless the rate is 0 or no number.
PatchDays scaledTo(double perYear, const PatchDays &pattern, const DaySpan &asked);

} // namespace bakeoff::planning
