// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/run.h"
#include "storage/connection.h"

#include <QMap>

#include <optional>

namespace bakeoff::storage {

// Each is called inside a transaction.

/// All runs, newest first, or the one with the id \a only.
Result<QList<catalog::RunRecord>> loadRuns(Connection &connection, bool withVersions,
                                           const QString &only = {});
Result<> storeRun(Connection &connection, const catalog::RunRecord &record);
Result<> addPhase(Connection &connection, const QString &runId, const catalog::PhaseRecord &phase);

/// The median over runs and nodes of what a node spent in each phase, in seconds.
Result<QMap<catalog::Phase, double>> loadMedianPhases(Connection &connection, const QString &topologyId,
                                                      const QString &platformId, catalog::Strategy strategy,
                                                      const QString &acceleration,
                                                      std::optional<catalog::CloneMode> cloneMode);

} // namespace bakeoff::storage
