// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/template.h"
#include "storage/connection.h"

namespace bakeoff::storage {

// Each is called inside a transaction.

/// All templates in the order they were entered, or the one with the id \a only.
Result<QList<catalog::TemplateRecord>> loadTemplates(Connection &connection, bool withPackages,
                                                     const QString &only = {});
Result<> storeTemplate(Connection &connection, const catalog::TemplateRecord &record);

Result<> storeTemplateStatus(Connection &connection, const QString &id, catalog::TemplateStatus status,
                             const QString &reason);
Result<> storeTemplateCheck(Connection &connection, const QString &id, const QDateTime &checkedAt,
                            const QList<catalog::OutdatedPackage> &outdated);

} // namespace bakeoff::storage
