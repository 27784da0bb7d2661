// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/matrix.h"
#include "catalog/patch_history.h"
#include "catalog/template.h"
#include "planning/patch_replay.h"
#include "planning/stream_origin.h"

#include <QDate>

namespace bakeoff::planning {

/// What is asked of the history. All but the days are assumptions, to be shown as such.
struct ReplayRequest {
    QDate from;
    QDate to; ///< the day after the last
    int window_days = 7;
    BatchRisk risk{0.005, 1.0, 0.1};
    /// By platform id: patches a year of its OS image instead of what is known, mostPatchesPerYear at most.
    QMap<QString, double> assumedPerYear;
};

/// A matrix, ready to be replayed.
struct ReplayScene {
    QDate from;
    ReplayInput input;
    QList<StreamOrigin> platforms; ///< as shown, each with an offered cell
    /// As shown: for each service that is offered its upstream releases, then the advisories of what it adds,
    /// once for every group of platforms where they are the same.
    QList<StreamOrigin> services;
};

/// Finds for each image the patches that would have touched it:
/// - an OS template: advisories that name a package of its newest manifest, or of the list that is assumed
///   while there is none;
/// - what a service adds: advisories that name a package of its own and none of the OS's. Its own are those
///   that its newest golden image has more than the OS template. While there is none, they are those that its
///   recipe names and that the history lists for its component, if the distribution packages it;
/// - and where the distribution does not package it, the releases of its own line besides. Advisories for a
///   package of that line do not count there, so no patch counts twice.
/// A manifest counts only if the OS template has one too, else all that the list lacks would be the
/// service's; and only if it names packages as the history does. Where a history ends, its last whole years
/// are repeated, see continueDays(); upstream releases end with ReleaseHistory::asOf. What has no history
/// takes the days of the one that is assumed for it. A rate that is set by hand is laid on the days of
/// either. Errors: Invalid, for days, windows, rates and assumptions that cannot be replayed.
Result<ReplayScene> prepareReplay(const catalog::Matrix &matrix, const catalog::Catalog &catalog,
                                  const catalog::PatchHistory &history,
                                  const QList<catalog::TemplateRecord> &templates,
                                  const ReplayRequest &request);

/// The year up to the newest day that any of the advisory histories covers.
ReplayRequest lastYearOf(const catalog::PatchHistory &history);

} // namespace bakeoff::planning
