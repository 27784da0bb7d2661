// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "catalog/own_folder.h"

namespace bakeoff::catalog {

/// What is wrong with one field of a definition.
struct FieldProblem {
    QString field;          ///< as in the manifest, e.g. "build.suite"
    QString reason;         ///< a sentence that stands beside the field
    bool isMissing = false; ///< nothing is there yet, as opposed to something wrong
};

/// A service as a person describes it. With a unit it gets a starter recipe, which installs its packages on
/// systems of Debian's family and keeps that unit running, and a topology of one node.
struct ServiceDefinition {
    Service service;
    std::optional<QString> unit; ///< of systemd; none: for planning only, or a recipe that somebody wrote
};

/// "nginx-1-24" for "Nginx 1.24": small letters, digits and hyphens; empty when none is left.
QString idFor(const QString &name);

/// A service that is there, as it can be defined anew; its unit when its recipe is still the starter.
ServiceDefinition definitionOf(const Service &service, const Catalog &catalog);

/// What keeps a definition from being saved, by field; none: it can be. One without a folder is new and wants
/// an id that nothing else has.
QList<FieldProblem> problemsOf(const Platform &platform, const Catalog &catalog);
QList<FieldProblem> problemsOf(const ServiceDefinition &definition, const Catalog &catalog);

/// Writes it as a data folder below ownCatalogFolder(), whole or not at all; starter recipes that somebody
/// changed are left as they are. \a catalog: what the definition was made from, with everything loaded. To be
/// seen, the catalog has to be loaded again. Errors: Invalid (the first of problemsOf(), or what
/// loadCatalog() would say), AlreadyExists (a folder in its place), Busy (its manifest on disk is not that of
/// the catalog any more), PermissionDenied (a folder of the product's own), NoSpace.
Result<> saveDefinition(const Platform &platform, const Catalog &catalog);
Result<> saveDefinition(const ServiceDefinition &definition, const Catalog &catalog);

/// Takes an own definition's folder away, into the trash of the desktop, and the topology that its starter
/// got. Errors: PermissionDenied (a folder of the product's own, or one that cannot be moved).
Result<> removeDefinition(const QString &folder);

} // namespace bakeoff::catalog
