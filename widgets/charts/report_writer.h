// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/verdict.h"

namespace bakeoff::widgets {

/// Whether the ending is one of .pdf, .html, .htm and .csv.
bool isReportFile(const QString &path);

/// The comparison as a document, of the kind that the ending says, with the charts as they are on the screen,
/// in the current language; whole or not at all. Must be called on the GUI thread. Errors: Invalid (another
/// ending), and those of writing a file.
Result<> writeReport(const QString &path, const planning::Verdict &verdict, const catalog::Catalog &catalog,
                     const catalog::PatchHistory &history, const QList<catalog::RunRecord> &runs);

} // namespace bakeoff::widgets
