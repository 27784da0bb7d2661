// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

namespace bakeoff::storage {

Migration schemaVersion5()
{
    // Nobody allowed repairs of the deployments that are there.
    return {5,
            {QStringLiteral("ALTER TABLE deployment ADD COLUMN repair_tries INTEGER NOT NULL DEFAULT 0")}};
}

} // namespace bakeoff::storage
