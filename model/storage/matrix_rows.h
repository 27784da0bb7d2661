// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"
#include "storage/connection.h"

namespace bakeoff::storage {

// Each is called inside a transaction.
Result<QList<catalog::Matrix>> loadMatrices(Connection &connection);
Result<> storeMatrix(Connection &connection, const catalog::Matrix &matrix);

} // namespace bakeoff::storage
