// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/release_lines.h"
#include "catalog/topology.h"

#include <QList>

namespace bakeoff::catalog {

/// A data folder that could not be read, named with file and field; the rest still loads.
struct CatalogProblem {
    QString file;
    QString field;   ///< e.g. "nodes[1].service"; empty when the file as a whole is wrong
    QString message; ///< a whole sentence that names file and field
};

/// All platforms, services and topologies there are. A plain value; safe to copy to a worker.
struct Catalog {
    QList<Platform> platforms;
    QList<Service> services;
    QList<Topology> topologies;
    QList<ReleaseLineFacts> releaseLines;
    QList<CatalogProblem> problems;
    QStringList folders;   ///< what was read, in order; later folders replace earlier ids
    QString recipesFolder; ///< the shared recipes (run-stage.sh, hiera.yaml, ...)

    const Platform *platform(const QString &id) const;
    const Service *service(const QString &id) const;
    const Topology *topology(const QString &id) const;
    /// What is known of a release line; none for one that no data folder tells of.
    const ReleaseLineFacts *releaseLine(const ReleaseLine &line) const;
    /// The packages that carry the configuration tool's modules for every service with a recipe, sorted,
    /// unique.
    QStringList modulePackages(const QString &family) const;
};

/// Reads each folder's platforms/*/platform.json, services/*/service.json, topologies/*/topology.json and
/// history/release_lines.csv. Later folders add to and replace earlier ones (the user's own data after the
/// product's). A malformed folder becomes a CatalogProblem.
Catalog loadCatalog(const QStringList &folders);

/// The product's resources folder (installed, or the source tree's when run from a build; BAKEOFF_RESOURCES
/// overrides) and the user's own below the XDG data directory.
QStringList defaultCatalogFolders();

/// SHA-256 (hex) over the recipe files of a service, the shared recipes and the packages asked for on that
/// platform: changes whenever what a bake would do changes.
QString recipeDigest(const Catalog &catalog, const Service &service, const Platform &platform);

/// The secrets that a deployment of the topology has: those of its services and its own, each once.
QList<SecretSpec> secretsOf(const Topology &topology, const Catalog &catalog);

} // namespace bakeoff::catalog
