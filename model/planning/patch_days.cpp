// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/patch_days.h"

#include <algorithm>
#include <cmath>

namespace bakeoff::planning {

namespace {

constexpr double daysPerYear = 365.25;
constexpr int mostYears = 3;
constexpr qint64 quarter_days = 91;

/// 29 February becomes 1 March where there is none, so that the years that are put side by side do not
/// overlap.
QDate shifted(const QDate &day, int years)
{
    const QDate same = day.addYears(years);
    return same.day() == day.day() ? same : same.addDays(1);
}

/// Whole years that end with the last day.
int wholeYears(const QDate &first, const QDate &last)
{
    int years = 0;
    while (years < mostYears && shifted(last.addDays(1), -years - 1) >= first)
        ++years;
    return years;
}

qint64 patchesIn(const PatchDays &days, const DaySpan &span)
{
    qint64 patches = 0;
    for (auto day = days.lowerBound(span.from); day != days.end() && day.key() < span.to; ++day)
        patches += day.value();
    return patches;
}

/// What a rate comes to in these days.
qint64 expected(double perYear, const DaySpan &span)
{
    const auto length = double(span.from.daysTo(span.to));
    if (!(perYear > 0) || length <= 0) // also when it is no number
        return 0;
    return std::max(1LL, std::llround(std::min(perYear, mostPatchesPerYear) * length / daysPerYear));
}

/// Of those that overlap, the parts of \a asked before and after the data.
QList<DaySpan> gapsOf(const QDate &first, const QDate &last, const DaySpan &asked, Gaps gaps)
{
    QList<DaySpan> spans;
    const DaySpan before{asked.from, std::min(asked.to, first)};
    if (gaps == Gaps::BeforeAndAfter && before.from < before.to)
        spans << before;
    const DaySpan after{std::max(asked.from, last.addDays(1)), asked.to};
    if (after.from < after.to)
        spans << after;
    return spans;
}

} // namespace

Continuation continueDays(PatchDays &days, const QDate &first, const QDate &last, const DaySpan &asked,
                          Gaps gaps)
{
    Continuation continuation;
    continuation.years = wholeYears(first, last);
    const QList<DaySpan> empty = gapsOf(first, last, asked, gaps);
    if (continuation.years == 0) {
        const qint64 length = std::max(quarter_days, first.daysTo(last) + 1);
        continuation.perYear =
            double(patchesIn(days, {first, last.addDays(1)})) * daysPerYear / double(length);
        for (const DaySpan &span : empty)
            days.insert(spreadEvenly(continuation.perYear, span));
        return continuation;
    }
    const DaySpan block{shifted(last.addDays(1), -continuation.years), last.addDays(1)};
    continuation.perYear = double(patchesIn(days, block)) / continuation.years;
    PatchDays repeated;
    for (const DaySpan &span : empty) {
        // Which copies of the block reach into these days; one more on either side costs nothing.
        const auto copyOf = [&block, &continuation](const QDate &day) {
            return int(std::floor(double(day.year() - block.from.year()) / continuation.years));
        };
        for (int copy = copyOf(span.from) - 1; copy <= copyOf(span.to) + 1; ++copy) {
            for (auto day = days.lowerBound(block.from); day != days.end() && day.key() < block.to; ++day) {
                const QDate at = shifted(day.key(), copy * continuation.years);
                if (at >= span.from && at < span.to)
                    repeated[at] += day.value();
            }
        }
    }
    days.insert(repeated);
    return continuation;
}

PatchDays spreadEvenly(double perYear, const DaySpan &asked)
{
    PatchDays days;
    const qint64 patches = expected(perYear, asked);
    const qint64 length = asked.from.daysTo(asked.to);
    for (qint64 i = 0; i < patches; ++i)
        ++days[asked.from.addDays((2 * i + 1) * length / (2 * patches))];
    return days;
}

PatchDays scaledTo(double perYear, const PatchDays &pattern, const DaySpan &asked)
{
    const qint64 real = patchesIn(pattern, asked);
    if (real == 0)
        return spreadEvenly(perYear, asked);
    const qint64 wanted = expected(perYear, asked);
    PatchDays days;
    qint64 seen = 0;
    qint64 given = 0;
    for (auto day = pattern.lowerBound(asked.from); day != pattern.end() && day.key() < asked.to; ++day) {
        seen += day.value();
        const qint64 due = (2 * seen * wanted + real) / (2 * real); // rounded to the nearest
        if (due > given)
            days.insert(day.key(), int(due - given));
        given = due;
    }
    return days;
}

} // namespace bakeoff::planning
