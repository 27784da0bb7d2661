// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix_edit.h"
#include "storage/connection.h"

namespace bakeoff::storage {

// Each is called inside a transaction.

enum class Edits {
    Saved, ///< only what was saved: current is the same
    All,
};
/// All matrices, removed ones included, in the order of their positions. Errors: Corrupt; an unsaved edit
/// that is broken spoils \a Edits::All only.
Result<QList<catalog::MatrixVersions>> loadMatrices(Connection &connection, Edits edits = Edits::All);
/// Writes it whole, as saved, and forgets its edits.
Result<> storeMatrix(Connection &connection, const catalog::Matrix &matrix);
/// Adds one row, whatever the size of the edit. A matrix that is not there is made first, not present.
Result<> appendEdit(Connection &connection, const QString &matrixId, const catalog::MatrixEdit &edit);
/// What is being edited is what was saved now: one row changes.
Result<> markEditsSaved(Connection &connection, const QString &matrixId);
/// Forgets what was edited since the last time it was saved.
Result<> discardEdits(Connection &connection, const QString &matrixId);
/// Carries the saved edits out on the rows they stand for. What was saved is the same before and after.
Result<> foldEdits(Connection &connection);
/// Deletes the edits of matrices whose unsaved edits lead back to what was saved.
Result<> forgetUndone(Connection &connection);
/// Deletes matrices that were removed and saved so; only while nobody can undo it any more.
Result<> forgetRemoved(Connection &connection);

} // namespace bakeoff::storage
