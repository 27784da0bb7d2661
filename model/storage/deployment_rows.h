// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/deployment.h"
#include "storage/connection.h"

namespace bakeoff::storage {

// Each is called inside a transaction.
Result<QList<catalog::DeploymentRecord>> loadDeployments(Connection &connection);
Result<> storeDeployment(Connection &connection, const catalog::DeploymentRecord &record);

} // namespace bakeoff::storage
