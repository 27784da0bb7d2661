// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/risk.h"

#include <algorithm>
#include <cmath>

namespace bakeoff::planning {

using namespace catalog;

Proportion wilson(int hits, int n)
{
    Proportion found{hits, n};
    if (n <= 0)
        return found;
    constexpr double z = 1.959963984540054; // the normal distribution's quantile at 0.975
    const double p = found.share();
    const double spread = z * z / n;
    const double middle = (p + spread / 2) / (1 + spread);
    const double half = z * std::sqrt(p * (1 - p) / n + spread / n / 4) / (1 + spread);
    // Exactly 0 and 1 at the ends, where rounding would leave a speck.
    found.low = hits == 0 ? 0 : std::max(0.0, middle - half);
    found.high = hits == n ? 1 : std::min(1.0, middle + half);
    return found;
}

QList<FailureRecord> failuresOf(const QList<RunRecord> &runs)
{
    QList<FailureRecord> records;
    for (const Strategy strategy : {Strategy::PreInstalled, Strategy::OsOnly}) {
        FailureRecord record;
        record.strategy = strategy;
        int n = 0;
        int failed = 0;
        QList<QDateTime> newest;
        for (const RunRecord &run : runs) {
            const bool hasFailed = run.outcome == Outcome::Failed;
            if (run.strategy != strategy || (!hasFailed && run.outcome != Outcome::Succeeded))
                continue;
            ++n;
            if (!hasFailed)
                continue;
            ++failed;
            const QString step = run.failure.stepId.section(u':', -1); // "web-1:install"
            auto cause = std::find_if(record.causes.begin(), record.causes.end(),
                                      [&](const FailureRecord::Cause &each) {
                                          return each.phase == run.failure.phase && each.step == step;
                                      });
            if (cause == record.causes.end()) {
                record.causes << FailureRecord::Cause{run.failure.phase, step, 0, {}};
                newest << QDateTime();
                cause = record.causes.end() - 1;
            }
            ++cause->count;
            QDateTime &at = newest[cause - record.causes.begin()];
            if (!at.isValid() || run.startedAt > at) {
                at = run.startedAt;
                cause->message = run.failure.message;
            }
        }
        record.failed = wilson(failed, n);
        std::stable_sort(
            record.causes.begin(), record.causes.end(),
            [](const FailureRecord::Cause &a, const FailureRecord::Cause &b) { return a.count > b.count; });
        records << record;
    }
    return records;
}

} // namespace bakeoff::planning
