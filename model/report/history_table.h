// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/patch_history.h"
#include "report/csv_text.h"

namespace bakeoff::report {

/// A table of patches, read whole. Either of advisories or of releases.
struct HistoryTable {
    bool isOfReleases = false;
    QList<catalog::Advisory> advisories;                 ///< by day
    QMap<QString, QMap<QString, QList<QDate>>> releases; ///< by component and line
    QStringList systems;                                 ///< that the table tells of, where it names any
    qsizetype otherSystems = 0;                          ///< rows of other systems than the one asked for
    qsizetype withoutPackages = 0;                       ///< advisories that name none, left out
    QDate first;
    QDate last;
    QList<ImportProblem> problems; ///< when there are any, the rest means nothing
};

/// Reads a table with the columns day, advisories; or component, line, days; or os, advisory, published,
/// severity, packages. \a os: which system's rows to take of the last kind; empty: of the only one there is.
HistoryTable readHistoryTable(const QString &text, const QString &os);

/// As loadPatchHistory() reads it.
QByteArray writeHistoryTable(const HistoryTable &table);

} // namespace bakeoff::report
