// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "catalog/catalog.h"

namespace bakeoff::image {

/// A file or folder, and its name on an ISO.
struct IsoContent {
    QString inside;
    QString source;
};
/// Writes an ISO, readable and owned by root throughout. Errors: NoSpace, Cancelled, Failed; leaves nothing
/// then.
Result<> writeIso(const QString &label, const QList<IsoContent> &contents, const QString &target,
                  const std::stop_token &stop, const Deadline &deadline);

/// Writes an ISO (label BAKEOFF) of the recipes that the named services and topology need, and nothing else:
/// no secret is ever on it. Layout: services/ID, topologies/ID, recipes/. Errors: NotFound, NoSpace,
/// Cancelled; leaves nothing then.
Result<> writeRecipeIso(const catalog::Catalog &catalog, const QStringList &services, const QString &topology,
                        const QString &target, const std::stop_token &stop, const Deadline &deadline);

} // namespace bakeoff::image
