// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "catalog/template.h"
#include "image/mirror.h"

#include <functional>

namespace bakeoff::image {

/// What apt needs to compare a template with its mirror, apart from what this machine has installed: a
/// private state folder for one platform. Keys are those that this machine's apt trusts; signatures are apt's
/// business.
struct PackageIndex {
    QString folder; ///< kept from one check to the next, so that only what changed is fetched
    Mirror mirror;
    catalog::OsBuild build;
    QString trustedKeys; ///< a folder of keys in place of this machine's; empty: those
};

/// Fetches the package lists. Errors: those of the mirror (see fetchFailure()), Failed, TimedOut, Busy
/// (another process does the same), NoSpace, Cancelled. An error leaves the lists of the last success in the
/// folder; whoever got one must not ask findOutdated(), which would answer from those.
Result<> refreshIndex(const PackageIndex &index, const std::stop_token &stop, const Deadline &deadline,
                      const std::function<void(const QString &)> &log = {});

/// Which of these packages the index has in a newer version, by name. apt itself compares: a version that is
/// older than the installed one is no update. Errors: Failed with what apt said, Cancelled.
Result<QList<catalog::OutdatedPackage>> findOutdated(const PackageIndex &index,
                                                     const QList<catalog::PackageVersion> &packages,
                                                     const std::stop_token &stop, const Deadline &deadline);

/// From what "apt-cache policy" prints; for tests. Errors: Corrupt, naming the line.
Result<QList<catalog::OutdatedPackage>> parsePolicy(const QString &output);

} // namespace bakeoff::image
