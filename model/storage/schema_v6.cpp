// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

namespace bakeoff::storage {

Migration schemaVersion6()
{
    // A JSON object; see PendingWork. Of what an older program left in the middle only the journal tells.
    return {6, {QStringLiteral("ALTER TABLE deployment ADD COLUMN pending TEXT NOT NULL DEFAULT '{}'")}};
}

} // namespace bakeoff::storage
