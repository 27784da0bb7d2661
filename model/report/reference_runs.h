// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/run.h"
#include "catalog/template.h"

#include <QDate>

namespace bakeoff::report {

/// Runs that were really measured on a named machine and ship with the product, so that there is something to
/// compare before anything was deployed here. They are shown as what they are and never mixed with a
/// workspace's own.
struct ReferenceSet {
    QString id;
    catalog::LocalizedText name; ///< "Reference runs: AMD EPYC, 2 cores, TCG"
    catalog::LocalizedText note; ///< how they were measured
    QDate asOf;
    QList<catalog::RunRecord> runs;
    QList<catalog::TemplateRecord> templates; ///< with packages; their disks are not there
    QString folder;
};
struct ReferenceSets {
    QList<ReferenceSet> sets;
    QList<catalog::CatalogProblem> problems;
};

/// Reads each folder's reference/*/reference.json, and the file beside it that it names, which “runs export”
/// wrote. Later folders add to and replace earlier ones.
ReferenceSets loadReferenceRuns(const QStringList &folders);

/// "Reference runs of 2026-11-26: AMD EPYC, 2 cores, TCG. Not your own.", in the current language.
QString label(const ReferenceSet &set);

} // namespace bakeoff::report
