// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "catalog/plan.h"

namespace bakeoff::image {

/// The templates a workspace has, as the planner needs them.
class TemplateInventory
{
public:
    TemplateInventory() = default;
    TemplateInventory(QList<catalog::TemplateRecord> records, catalog::Catalog catalog);

    /// The newest ready template of that key whose recipes have not changed since; none when there is none.
    const catalog::TemplateRecord *current(const QString &templateKey) const;
    /// The newest of that key whatever its state.
    const catalog::TemplateRecord *latest(const QString &templateKey) const;
    /// The generation that the next one built under that key gets.
    int nextGeneration(const QString &templateKey) const;

private:
    QList<catalog::TemplateRecord> m_records;
    catalog::Catalog m_catalog;
};

/// The key of a record; see catalog::templateKey().
QString keyOf(const catalog::TemplateRecord &record);

/// Changes whenever a build of the OS template would do something else: suites, packages, modules, the
/// customize script.
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
