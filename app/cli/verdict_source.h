// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "planning/verdict.h"

namespace bakeoff::cli {

/// A workspace's comparison, as the window shows it: with its own runs, else the reference runs; with the
/// assumptions that were set in the window, and those of the words on top.
struct VerdictSource {
    planning::Verdict verdict;
    catalog::PatchHistory history;
    QList<catalog::RunRecord> runs; ///< that were used
};
/// "matrix", "prices", "instance", "from", "to", "clone", "set" (ID=VALUE, several apart by commas),
/// "more" (in place of the further instances that were set).
QStringList verdictOptions();
QString verdictUsage();
/// Errors: Invalid for words that mean nothing; those of reading the workspace and of planning::judge().
Result<VerdictSource> judgeWorkspace(Session &session, const Words &words);

} // namespace bakeoff::cli
