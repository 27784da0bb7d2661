// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/step.h"

#include <QCoreApplication>
#include <QHash>

namespace bakeoff::engine {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::engine)
};
} // namespace

Result<> validate(const Graph &graph)
{
    QHash<QString, int> openDependencies;
    QHash<QString, QStringList> followers;
    for (const Step &step : graph) {
        if (openDependencies.contains(step.id))
            return fail(ErrorCode::Invalid, Text::tr("The plan has two steps named “%1”.").arg(step.id));
        openDependencies.insert(step.id, static_cast<int>(step.after.size()));
        for (const QString &before : step.after)
            followers[before] << step.id;
    }
    QStringList ready;
    for (const Step &step : graph) {
        for (const QString &before : step.after) {
            if (!openDependencies.contains(before))
                return fail(ErrorCode::Invalid,
                            Text::tr("The step “%1” waits for “%2”, which the plan does not have.")
                                .arg(step.id, before));
        }
        if (step.after.isEmpty())
            ready << step.id;
    }
    qsizetype visited = 0;
    while (!ready.isEmpty()) {
        ++visited;
        for (const QString &next : followers.value(ready.takeLast())) {
            if (--openDependencies[next] == 0)
                ready << next;
        }
    }
    if (visited == static_cast<qsizetype>(graph.size()))
        return {};
    for (const Step &step : graph) {
        if (openDependencies.value(step.id) > 0)
            return fail(ErrorCode::Invalid,
                        Text::tr("The plan's steps wait for each other in a circle; “%1” is one of them.")
                            .arg(step.id));
    }
    return {};
}

} // namespace bakeoff::engine
