// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"
#include "report/csv_text.h"

namespace bakeoff::report {

/// A matrix as separated values, in UTF-8 with a byte order mark (Excel takes it for another encoding
/// without). One row for each cell; before them one for the matrix (platform and service "*"), one for each
/// platform (service "*") and one for each service (platform "*"), which say what is inherited, and in which
/// order the lines stand.
QByteArray toCsv(const catalog::Matrix &matrix, char separator = ',');

/// Reads what toCsv() wrote, or a person with a spreadsheet: columns in any order, lines that are not said
/// first where they first occur. Whole or not at all. Errors: Invalid, every problem with its line and column
/// in the detail; \a fileName is for the sentence.
Result<catalog::Matrix> matrixFromCsv(const QByteArray &bytes, const QString &fileName);

} // namespace bakeoff::report
