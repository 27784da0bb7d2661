// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

namespace bakeoff::storage {

Migration schemaVersion3()
{
    return {3,
            {
                // Why it was revoked, and what the mirror had newer when it was asked last.
                QStringLiteral("ALTER TABLE template ADD COLUMN status_reason TEXT NOT NULL DEFAULT ''"),
                QStringLiteral("ALTER TABLE template ADD COLUMN checked_at TEXT"),
                QStringLiteral(R"(CREATE TABLE template_outdated (
                    template_id TEXT NOT NULL REFERENCES template(id) ON DELETE CASCADE,
                    position    INTEGER NOT NULL,
                    name        TEXT NOT NULL,
                    installed   TEXT NOT NULL,
                    candidate   TEXT NOT NULL,
                    is_security INTEGER NOT NULL CHECK (is_security IN (0, 1)),
                    PRIMARY KEY (template_id, position)
                ) STRICT)"),
            }};
}

} // namespace bakeoff::storage
