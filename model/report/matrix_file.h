// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/matrix.h"

namespace bakeoff::report {

/// A matrix from a file, JSON or separated values, whichever it is; one without a name gets the file's.
/// Errors: NotFound; Invalid, every problem with its line and column in the detail.
Result<catalog::Matrix> readMatrixFile(const QString &path);

/// A matrix to a file: JSON where the name ends in ".json", else comma-separated values. Errors: Failed, and
/// then what was there before is there still.
Result<> writeMatrixFile(const QString &path, const catalog::Matrix &matrix);

} // namespace bakeoff::report
