// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/json_reader.h"

namespace bakeoff::catalog {

/// Where a manifest was found, and where the scripts it names may be.
struct ManifestPlace {
    QString folder;              ///< the manifest's own
    QStringList recipesFolders;  ///< shared recipes, the manifest's own data folder's first
    QString sharedRecipesFolder; ///< Catalog::recipesFolder
};

/// The id, which must be the name of the manifest's folder.
QString readId(ObjectReader &reader, const QString &folder);

/// Each reads one manifest as far as it can and notes what is wrong; the value counts only when nothing was
/// noted.
Platform readPlatform(const QJsonObject &object, const ManifestPlace &place, FileProblems &problems);
Service readService(const QJsonObject &object, const ManifestPlace &place, FileProblems &problems);
/// Services and their defaults are looked up in \a catalog, whose services must be complete.
Topology readTopology(const QJsonObject &object, const ManifestPlace &place, const Catalog &catalog,
                      FileProblems &problems);

} // namespace bakeoff::catalog
