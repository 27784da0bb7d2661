// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/matrix.h"
#include "catalog/patch_history.h"
#include "catalog/template.h"
#include "planning/patch_replay.h"

#include <QDate>

namespace bakeoff::planning {

/// What is asked of the history. All but the days are assumptions, to be shown as such.
struct ReplayRequest {
    QDate from;
    QDate to; ///< the day after the last
    int window_days = 7;
    BatchRisk risk{0.005, 1.0, 0.1};
    /// By platform id: patches a year of its OS image, evenly spread, instead of what is known.
    QMap<QString, double> assumedPerYear;
};

/// Where a stream comes from, for the person who looks at it.
struct StreamOrigin {
    enum Kind {
        Data,     ///< days of the history, for all of the replay
        PartData, ///< for some of it; the rest is assumed to go on at its rate
        Assumed,  ///< a rate that was set, or that of another system's history
        Unknown,  ///< nothing is known; nothing was counted
    };
    QString id; ///< of the platform or service
    Kind kind = Unknown;
    QString historyId;                ///< empty: set by hand, or unknown
    bool hasMeasuredPackages = false; ///< filtered by the manifest of an image; else by an assumed list
    double assumedPerYear = 0;        ///< patches a year where days are assumed
    QDate dataFrom;
    QDate dataUntil; ///< last day of the data
    qint64 patches = 0;
    bool operator==(const StreamOrigin &) const = default;
};

/// A matrix, ready to be replayed.
struct ReplayScene {
    QDate from;
    ReplayInput input;
    QList<StreamOrigin> platforms; ///< as shown, each with an offered cell
    QList<StreamOrigin> services;  ///< those that follow releases of their own upstream
};

/// Finds for each image the patches that would have touched it:
/// - an OS template: advisories that name a package of its newest manifest, or of the list that is assumed
///   while there is none,
/// - what a service adds: where the distribution packages it, advisories that name one of its packages (those
///   its golden image has more than its OS template, else those its recipe names) and none of the OS's;
///   where not, the releases of its own line. So no patch counts twice.
/// Where the history ends, its mean rate of the last three years goes on, evenly spread; what has no history
/// takes the rate of the one that is assumed for it.
ReplayScene prepareReplay(const catalog::Matrix &matrix, const catalog::Catalog &catalog,
                          const catalog::PatchHistory &history,
                          const QList<catalog::TemplateRecord> &templates, const ReplayRequest &request);

/// The year up to the newest day that any of the advisory histories covers.
ReplayRequest lastYearOf(const catalog::PatchHistory &history);

/// In the current language: "AlmaLinux 9 security advisories, by an assumed list of packages".
QString describe(const StreamOrigin &origin, const catalog::PatchHistory &history);

} // namespace bakeoff::planning
