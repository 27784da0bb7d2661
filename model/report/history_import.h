// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/patch_history.h"
#include "report/history_table.h"

namespace bakeoff::report {

/// What to import: a table that is newer than the one that a history has, or a whole data folder.
struct HistoryRequest {
    /// A table as catalog::loadPatchHistory() reads it, or one of advisories with the columns os, advisory,
    /// published, severity, packages (separated by spaces or ";"); or a folder with history.json and the
    /// table that it names.
    QString path;
    QString id;          ///< of the history whose place it takes; may be empty for a folder
    QString os = {};     ///< of a table of several systems: the one whose rows are taken
    QDate from = {};     ///< first day that the table covers; invalid: its first row's
    QDate until = {};    ///< last day that it covers; invalid: its last row's
    QString source = {}; ///< where the table comes from; empty: the former source, and the name of the file
};

/// What was taken, for the person who asked.
struct HistorySummary {
    QString id;
    qsizetype advisories = 0;      ///< of a table of advisories
    qsizetype lines = 0;           ///< of a table of releases
    qsizetype otherSystems = 0;    ///< rows that were left alone
    qsizetype withoutPackages = 0; ///< advisories that name no package, left out
    QDate from;
    QDate until;
};

/// What an import left out, a sentence for each kind; none where it took all.
QStringList leftOut(const HistorySummary &summary);

/// What a table holds, before it is imported; of several systems, that of \a os or of the first one. Errors:
/// NotFound, Invalid (file and line in the message).
Result<HistoryTable> readHistoryFile(const QString &path, const QString &os);

/// Puts a history into the user's own data folder, where it takes the place of the one with the same id; to
/// be seen, the histories have to be loaded again. A table takes over what that one says of itself (name,
/// note, how it names packages, what it applies to, the lists of packages) and only its days are new. All of
/// it or nothing, and only what loadPatchHistory() finds nothing wrong with. Errors: Invalid (file and line
/// in the message), NotFound (file, or no history of that id in \a known), NoSpace.
Result<HistorySummary> importHistory(const HistoryRequest &request, const catalog::PatchHistory &known);

/// Takes an own history's folder away, into the trash of the desktop; the product's own of that id, if there
/// is one, holds again. Errors: PermissionDenied (there is only the product's), NotFound.
Result<> removeHistory(const QString &id, const catalog::PatchHistory &known);

} // namespace bakeoff::report
