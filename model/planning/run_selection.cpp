// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/run_selection.h"

#include <algorithm>
#include <limits>

namespace bakeoff::planning {

using catalog::RunRecord;

QList<RunGroup> groupRuns(const QList<RunRecord> &runs)
{
    QList<RunGroup> groups;
    qsizetype last = 0; // runs come in series: most belong where the one before did
    const auto belongs = [](const RunGroup &group, const RunRecord &run) {
        return group.topologyId == run.topologyId && group.platformId == run.platformId &&
               group.acceleration == run.host.acceleration && group.host.cpuModel == run.host.cpuModel &&
               group.host.uri == run.host.uri;
    };
    for (const RunRecord &run : runs) {
        if (!isMeasurement(run))
            continue;
        if (last >= groups.size() || !belongs(groups.at(last), run)) {
            const auto it = std::find_if(groups.begin(), groups.end(),
                                         [&](const RunGroup &group) { return belongs(group, run); });
            last = it - groups.begin();
            if (it == groups.end())
                groups << RunGroup{run.topologyId,
                                   run.platformId,
                                   run.host.acceleration,
                                   {run.host.cpuModel, run.host.uri},
                                   0,
                                   run.startedAt,
                                   run.startedAt};
        }
        RunGroup &group = groups[last];
        ++group.n;
        group.oldest = std::min(group.oldest, run.startedAt);
        group.newest = std::max(group.newest, run.startedAt);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const RunGroup &a, const RunGroup &b) { return a.newest > b.newest; });
    return groups;
}

QList<qsizetype> select(const QList<RunRecord> &runs, const RunSelection &selection, int *besideOthers)
{
    const auto seconds = [](const QDate &day) { return day.startOfDay(Qt::UTC).toSecsSinceEpoch(); };
    const qint64 from =
        selection.from.isValid() ? seconds(selection.from) : std::numeric_limits<qint64>::min();
    const qint64 end =
        selection.to.isValid() ? seconds(selection.to.addDays(1)) : std::numeric_limits<qint64>::max();
    QList<qsizetype> places;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const RunRecord &run = runs.at(i);
        if (run.outcome != catalog::Outcome::Succeeded || run.topologyId != selection.topologyId ||
            run.platformId != selection.platformId || run.host.acceleration != selection.acceleration)
            continue;
        if (selection.host &&
            (run.host.cpuModel != selection.host->cpuModel || run.host.uri != selection.host->uri))
            continue;
        const qint64 at = run.startedAt.toSecsSinceEpoch();
        if (at < from || at >= end)
            continue;
        if (isMeasurement(run))
            places << i;
        else if (besideOthers)
            ++*besideOthers;
    }
    return places;
}

} // namespace bakeoff::planning
