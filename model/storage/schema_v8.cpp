// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

namespace bakeoff::storage {

Migration schemaVersion8()
{
    return {8, {QStringLiteral("ALTER TABLE run ADD COLUMN beside_others INTEGER NOT NULL DEFAULT 0")}};
}

} // namespace bakeoff::storage
