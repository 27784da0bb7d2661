// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/matrix.h"
#include "catalog/template.h"

#include <optional>

namespace bakeoff::tables {

/// Whether a cell can be deployed at all, and if not, why.
enum class Readiness {
    Deployable,
    NoRecipe,     ///< the service has no recipe yet (or none for this family of systems)
    PlanningOnly, ///< no template of this OS can be built here
};

/// State of the template that a cell's effective strategy deploys from.
enum class TemplateState { None, Building, Ready, Stale, Revoked };

struct CellFacts {
    Readiness readiness = Readiness::NoRecipe;
    TemplateState state = TemplateState::None;
    QString templateId; ///< empty for state None
    bool operator==(const CellFacts &) const = default;
};

Readiness readiness(const catalog::Catalog &catalog, const catalog::CellKey &key);
/// The newest template of that kind that is not pending deletion; a ready one before any other.
const catalog::TemplateRecord *bestTemplate(const QList<catalog::TemplateRecord> &templates,
                                            const QString &platformId, const QString &serviceId,
                                            catalog::BakeDepth depth);
/// \a cell: what holds for the cell with that key.
CellFacts cellFacts(const catalog::Catalog &catalog, const QList<catalog::TemplateRecord> &templates,
                    const catalog::EffectiveCell &cell, const catalog::CellKey &key);

/// Why a topology cannot be deployed: the ids of its services without a recipe. Empty: it can.
QStringList servicesWithoutRecipe(const catalog::Catalog &catalog, const catalog::Topology &topology);

/// "no template", "ready", ... in the current language.
QString displayName(TemplateState state);
/// "no recipe yet", "planning only", in the current language; empty for Deployable.
QString displayName(Readiness readiness);

/// An id's name in the current language; the id itself when the catalog does not know it.
QString platformName(const catalog::Catalog &catalog, const QString &id);
QString serviceName(const catalog::Catalog &catalog, const QString &id);
/// What a row or column is called: its own name, else the catalog's.
QString displayName(const catalog::Catalog &catalog, catalog::Axis axis, const catalog::MatrixLine &line);
/// The upstream release line that a row or column follows: its own choice, else the catalog's.
catalog::ReleaseLine releaseLineOf(const catalog::Catalog &catalog, catalog::Axis axis,
                                   const catalog::MatrixLine &line);
/// "mariadb 10.11: supported until 2028-02-16. Releases a year: 4.7 (2024-2025)." in the current language.
QString releaseLineText(const catalog::Catalog &catalog, const catalog::ReleaseLine &line,
                        const QDate &today = QDate::currentDate());
QString topologyName(const catalog::Catalog &catalog, const QString &id);
/// "Apache on Debian 12 (golden image)" or "Debian 12 (OS template)" for a key of catalog::templateKey().
QString templateName(const catalog::Catalog &catalog, const QString &templateKey);

} // namespace bakeoff::tables

Q_DECLARE_METATYPE(bakeoff::tables::Readiness)
Q_DECLARE_METATYPE(bakeoff::tables::TemplateState)
