// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/stream_origin.h"

#include <QCoreApplication>
#include <QLocale>

namespace bakeoff::planning {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

QString nameOf(const StreamOrigin &origin, const PatchHistory &history)
{
    if (origin.isOfReleases())
        return Text::tr("releases of %1 %2").arg(origin.release.component, origin.release.line);
    const AdvisoryHistory *found = history.advisoryHistory(origin.historyId);
    return found ? found->name.text() : origin.historyId;
}

QString filterOf(const StreamOrigin &origin)
{
    switch (origin.filter) {
    case StreamOrigin::Manifest:
        return Text::tr("by its manifest");
    case StreamOrigin::AssumedList:
        return Text::tr("by an assumed list of packages");
    case StreamOrigin::ManifestDoesNotFit:
        return Text::tr("by an assumed list of packages (its manifest names them as another system does)");
    case StreamOrigin::EveryRelease:
        break;
    }
    return {};
}

QString whatOf(const StreamOrigin &origin, const QString &name)
{
    const QString filter = filterOf(origin);
    return filter.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, filter);
}

QString dataOf(const StreamOrigin &origin)
{
    return Text::tr("data from %1 to %2")
        .arg(origin.dataFrom.toString(Qt::ISODate), origin.dataUntil.toString(Qt::ISODate));
}

/// "its last 3 years repeated, 26.3 a year"
QString continuationOf(const StreamOrigin &origin)
{
    const QString rate = QLocale().toString(origin.assumedPerYear, 'f', 1);
    if (origin.repeatedYears == 0)
        return Text::tr("%1 a year, evenly spread").arg(rate);
    return Text::tr("its last %n year(s) repeated, %1 a year", nullptr, origin.repeatedYears).arg(rate);
}

} // namespace

QString toId(StreamOrigin::Kind kind)
{
    switch (kind) {
    case StreamOrigin::Data:
        return QStringLiteral("data");
    case StreamOrigin::PartData:
        return QStringLiteral("part-data");
    case StreamOrigin::Assumed:
        return QStringLiteral("assumed");
    case StreamOrigin::NotNamed:
        return QStringLiteral("not-named");
    case StreamOrigin::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString toId(StreamOrigin::Filter filter)
{
    switch (filter) {
    case StreamOrigin::Manifest:
        return QStringLiteral("manifest");
    case StreamOrigin::AssumedList:
        return QStringLiteral("assumed-list");
    case StreamOrigin::ManifestDoesNotFit:
        return QStringLiteral("manifest-does-not-fit");
    case StreamOrigin::EveryRelease:
        break;
    }
    return QStringLiteral("releases");
}

QString describe(const StreamOrigin &origin, const PatchHistory &history)
{
    const QString name = nameOf(origin, history);
    if (origin.isSetByHand) {
        const QString rate = QLocale().toString(origin.assumedPerYear, 'f', 1);
        return origin.historyId.isEmpty()
                   ? Text::tr("assumed: %1 a year, evenly spread").arg(rate)
                   : Text::tr("assumed: %1 a year, on the days of “%2”").arg(rate, name);
    }
    switch (origin.kind) {
    case StreamOrigin::Data:
        return QStringLiteral("%1; %2").arg(whatOf(origin, name), dataOf(origin));
    case StreamOrigin::PartData: {
        const QString when = !origin.isAssumedBefore  ? Text::tr("after that assumed")
                             : !origin.isAssumedAfter ? Text::tr("before that assumed")
                                                      : Text::tr("before and after that assumed");
        return QStringLiteral("%1; %2; %3: %4")
            .arg(whatOf(origin, name), dataOf(origin), when, continuationOf(origin));
    }
    case StreamOrigin::Assumed: {
        const QString rest = origin.isAssumedBefore || origin.isAssumedAfter
                                 ? Text::tr("; outside these days %1").arg(continuationOf(origin))
                                 : QString();
        return (origin.isAnotherSystems ? Text::tr("assumed as in %1; %2") : Text::tr("assumed from %1; %2"))
                   .arg(whatOf(origin, QStringLiteral("“%1”").arg(name)), dataOf(origin)) +
               rest;
    }
    case StreamOrigin::NotNamed:
        return Text::tr("no advisory of “%1” names it, nothing was counted").arg(name);
    case StreamOrigin::Unknown:
        break;
    }
    return Text::tr("nothing is known, nothing was counted");
}

} // namespace bakeoff::planning
