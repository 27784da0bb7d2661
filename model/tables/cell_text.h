// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix_edit.h"

namespace bakeoff::tables {

/// What a spreadsheet shows of a cell: its own choices as words, "not-offered", "pre-installed",
/// "os-only depth:packages"; nothing for a cell that inherits all. Demand and note stay behind.
QString cellText(const catalog::AttributeCodes &codes);
/// The other way, for Offered, Strategy and Depth. Errors: Invalid, naming the word.
Result<catalog::AttributeCodes> codesFromCellText(const QString &text);

/// Cells as tab-separated values, a line for each row, as LibreOffice Calc takes them from the clipboard.
QString copyCells(const catalog::Matrix &matrix, const QList<int> &platformSlots,
                  const QList<int> &serviceSlots);

/// The edit that sets cells to \a text from the place (row, column) on; a single value fills all of
/// \a rows x \a columns. Errors: Invalid: a value that means nothing (the sentence says where), or more of
/// them than the matrix has room for.
Result<catalog::MatrixEdit> pasteCells(const catalog::Matrix &matrix, int row, int column, int rows,
                                       int columns, const QString &text);

} // namespace bakeoff::tables
