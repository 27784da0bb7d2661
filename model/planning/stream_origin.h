// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/patch_history.h"

#include <QDate>
#include <QStringList>

namespace bakeoff::planning {

/// Where the patches of an OS, or of what a service adds to it, come from: for the person who looks at them.
struct StreamOrigin {
    enum Kind {
        Data,     ///< days of the history, for all of the replay
        PartData, ///< for some of it; elsewhere its last years are repeated
        Assumed, ///< years of the history that are repeated, another system's history, or a rate that was set
        NotNamed, ///< there are data, but none of them names a package of it; nothing was counted
        Unknown,  ///< nothing is known; nothing was counted
    };
    /// Which packages an advisory must name to count.
    enum Filter {
        Manifest,           ///< those of the newest image
        AssumedList,        ///< a list that stands in for an image that was never measured
        ManifestDoesNotFit, ///< the same, because the image's manifest names packages as another system does
        EveryRelease,       ///< what counts are releases, whatever they are packaged as
    };
    QString id; ///< of the platform or service
    /// Of a service: the platforms that this is true of; empty: wherever it is offered.
    QStringList platformIds;
    Kind kind = Unknown;
    Filter filter = AssumedList;
    QString historyId;             ///< empty: unknown, or a rate that was set without any history to go by
    catalog::ReleaseLine release;  ///< of upstream releases; without a component: advisories
    bool isAnotherSystems = false; ///< the history tells of another system
    bool isSetByHand = false;      ///< the rate
    double assumedPerYear = 0;     ///< patches a year where days are assumed
    int repeatedYears = 0;         ///< of the data; 0: evenly spread
    bool isAssumedBefore = false;  ///< the replay begins before the data
    bool isAssumedAfter = false;   ///< the replay ends after the data
    QDate dataFrom;
    QDate dataUntil; ///< last day of the data
    qint64 patches = 0;
    bool operator==(const StreamOrigin &) const = default;

    bool isOfReleases() const { return !release.component.isEmpty(); }
    /// Whether anything about it was assumed.
    bool isAssumed() const { return kind != Data || filter == AssumedList || filter == ManifestDoesNotFit; }
};

QString toId(StreamOrigin::Kind kind); ///< "data", "part-data", "assumed", "not-named", "unknown"
QString
toId(StreamOrigin::Filter filter); ///< "manifest", "assumed-list", "manifest-does-not-fit", "releases"

/// In the current language: "AlmaLinux 9 security advisories, by an assumed list of packages".
QString describe(const StreamOrigin &origin, const catalog::PatchHistory &history);

} // namespace bakeoff::planning
