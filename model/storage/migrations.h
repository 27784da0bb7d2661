// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QStringList>

#include <functional>

namespace bakeoff::storage {

/// "Bako" in SQLite's header: the file is ours. https://www.sqlite.org/fileformat.html#application_id
inline constexpr qint32 applicationId = 0x42616b6f;

/// One step of the ladder, from the version before it. Statements that were released are never changed again.
struct Migration {
    int version = 0;
    QStringList statements;
    std::function<Result<>(Connection &)> convert = {}; ///< what SQL alone cannot do, after the statements
    QStringList cleanUp = {};                           ///< statements after that
};

/// All migrations in order; the last one's version is the current one.
const QList<Migration> &migrationLadder();
inline int newestVersion(const QList<Migration> &ladder)
{
    return ladder.isEmpty() ? 0 : ladder.constLast().version;
}

/// What version 1 is made of; see schema_v1.cpp.
QStringList schemaVersion1();
/// A matrix by rows of codes, with its edits; see schema_v2.cpp.
Migration schemaVersion2();
/// Why a template is revoked and what it lacks; see schema_v3.cpp.
Migration schemaVersion3();

/// How big a deployment's nodes are and what they were cloned from; see schema_v4.cpp.
Migration schemaVersion4();
/// How often a deployment may be repaired without being asked; see schema_v5.cpp.
Migration schemaVersion5();
/// What a deployment is in the middle of; see schema_v6.cpp.
Migration schemaVersion6();
/// Whose public key its nodes have; see schema_v7.cpp.
Migration schemaVersion7();
/// Whether other work was under way beside a run; see schema_v8.cpp.
Migration schemaVersion8();

/// Carries out what the file still lacks, each migration in one transaction together with the version it
/// leads to. A file that is not new is first copied to a backup beside it, "NAME.v1.backup". When one fails,
/// the file is as it was before it.
Result<> migrate(Connection &connection, const QList<Migration> &ladder);

} // namespace bakeoff::storage
