// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "catalog/plan.h"

namespace bakeoff::image {

/// Why a template lags behind.
struct Staleness {
    bool recipeChanged = false;
    bool parentReplaced = false; ///< there is a newer OS template than the one it was baked from
    qsizetype outdated = 0;      ///< packages that the mirror has newer, as of the last check
    qsizetype security = 0;      ///< of them, from the security suite
    bool isStale() const { return recipeChanged || parentReplaced || outdated > 0; }
    bool operator==(const Staleness &) const = default;
};

/// The templates a workspace has, as the planner needs them.
class TemplateInventory
{
public:
    TemplateInventory() = default;
    TemplateInventory(QList<catalog::TemplateRecord> records, catalog::Catalog catalog);

    const QList<catalog::TemplateRecord> &records() const { return m_records; }
    /// The newest ready template of that key whose recipes have not changed since; none when there is none.
    const catalog::TemplateRecord *current(const QString &templateKey) const;
    /// The newest of that key whatever its state, save one that waits for its deletion.
    const catalog::TemplateRecord *latest(const QString &templateKey) const;
    const catalog::TemplateRecord *byId(const QString &id) const;
    /// Whether there is a current one that is not stale: then baking it again would make the same.
    bool isUpToDate(const QString &templateKey) const;
    /// Why a ready template is not what baking it now would make; empty: it is.
    Staleness staleness(const catalog::TemplateRecord &record) const;
    /// The generation that the next one built under that key gets.
    int nextGeneration(const QString &templateKey) const;

private:
    QList<catalog::TemplateRecord> m_records;
    catalog::Catalog m_catalog;
};

/// The key of a record; see catalog::templateKey().
QString keyOf(const catalog::TemplateRecord &record);

/// Changes whenever a build of the OS template would do something else: suites, packages, modules, the
/// scripts run around them.
QString osRecipeDigest(const catalog::Catalog &catalog, const catalog::Platform &platform);

/// Adds to \a plan what builds the OS template of its platform, if \a needed says so; returns the id of the
/// step after which it may be cloned ("" when it is there already).
QString planOsTemplate(catalog::Plan &plan, const catalog::Platform &platform, bool needed);

/// Adds what bakes a golden image: install (and configure) in a VM by the same recipes, health check,
/// generalise, seal, then a test clone that must boot and pass. \a after: the step that must be done first,
/// may be empty. Returns the step after which it may be cloned. Errors: Unsupported (no recipe yet).
Result<QString> planBake(catalog::Plan &plan, const catalog::Platform &platform,
                         const catalog::Service &service, catalog::BakeDepth depth, const QStringList &after);

} // namespace bakeoff::image
