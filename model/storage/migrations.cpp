// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include <QCoreApplication>
#include <QFile>

namespace bakeoff::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::storage)
};

/// A name that nothing has yet: an older backup may be the one somebody needs.
QString backupName(const QString &path, int version)
{
    const QString first = QStringLiteral("%1.v%2.backup").arg(path).arg(version);
    QString name = first;
    for (int i = 2; QFile::exists(name); ++i)
        name = QStringLiteral("%1-%2").arg(first).arg(i);
    return name;
}

Result<> backUp(Connection &connection, int version)
{
    const QString name = backupName(connection.path(), version);
    const QString part = name + QLatin1String(".part");
    QFile::remove(part);
    // Through SQLite, so that what is still in the write-ahead log comes along.
    auto copied = connection.run(QStringLiteral("VACUUM INTO ?"), {part});
    if (!copied || !QFile::rename(part, name)) {
        QFile::remove(part);
        return fail(
            copied ? ErrorCode::PermissionDenied : copied.error().code,
            Text::tr("The workspace was not upgraded, because no backup “%1” could be made.").arg(name),
            Text::tr("Free some space or make the folder writable, then open the workspace again."),
            copied ? QString() : copied.error().detail);
    }
    return {};
}

Result<> carryOut(Connection &connection, const Migration &migration)
{
    for (const QString &statement : migration.statements) {
        if (auto done = connection.run(statement); !done)
            return done;
    }
    if (migration.convert) {
        if (auto done = migration.convert(connection); !done)
            return done;
    }
    for (const QString &statement : migration.cleanUp) {
        if (auto done = connection.run(statement); !done)
            return done;
    }
    QString broken;
    auto checked = connection.each(QStringLiteral("PRAGMA foreign_key_check"), {},
                                   [&broken](const Row &row) { broken = row.text(0); });
    if (!checked)
        return checked;
    if (!broken.isEmpty()) {
        return fail(ErrorCode::Corrupt,
                    Text::tr("Rows of the table “%1” refer to rows that are not there.").arg(broken),
                    Text::tr("Restore the workspace from a backup."));
    }
    return connection.run(QStringLiteral("PRAGMA user_version = %1").arg(migration.version));
}

} // namespace

const QList<Migration> &migrationLadder()
{
    static const QList<Migration> ladder{{1, schemaVersion1()}, schemaVersion2(), schemaVersion3(),
                                         schemaVersion4(),      schemaVersion5(), schemaVersion6(),
                                         schemaVersion7(),      schemaVersion8()};
    return ladder;
}

Result<> migrate(Connection &connection, const QList<Migration> &ladder)
{
    const auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    const int present = version->toInt();
    if (present >= newestVersion(ladder))
        return {};
    if (present > 0) {
        if (auto backedUp = backUp(connection, present); !backedUp)
            return backedUp;
    }
    // A table is rebuilt by dropping the old one, which must not take the rows that refer to it along. The
    // setting has no effect inside a transaction; foreign_key_check stands in for it there.
    if (auto off = connection.run(QStringLiteral("PRAGMA foreign_keys = OFF")); !off)
        return off;
    Result<> result;
    for (const Migration &migration : ladder) {
        if (migration.version <= present)
            continue;
        result = connection.transaction(QStringLiteral("BEGIN IMMEDIATE"), [&migration](Connection &inside) {
            return carryOut(inside, migration);
        });
        if (!result) {
            if (present > 0) {
                result.error().message = Text::tr("The workspace could not be upgraded to version %1: %2")
                                             .arg(QString::number(migration.version), result.error().message);
            }
            break;
        }
    }
    auto on = connection.run(QStringLiteral("PRAGMA foreign_keys = ON"));
    return result ? on : result;
}

} // namespace bakeoff::storage
