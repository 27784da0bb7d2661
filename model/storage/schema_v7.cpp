// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

namespace bakeoff::storage {

Migration schemaVersion7()
{
    return {7, {QStringLiteral("ALTER TABLE deployment ADD COLUMN public_key TEXT NOT NULL DEFAULT ''")}};
}

} // namespace bakeoff::storage
