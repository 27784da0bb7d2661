// SPDX-License-Identifier: GPL-3.0-or-later
// How a workspace is made, opened and refused.
#include "storage/matrix_rows.h"
#include "storage/migrations.h"
#include "storage/workspace_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <unistd.h>

namespace bakeoff::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::storage)
};

/// Two opens at once in one process would each find the file closed and then drop the other's locks; see
/// inspectHeader().
std::mutex openMutex;

tl::unexpected<Error> alreadyThere(const QString &path)
{
    return fail(ErrorCode::AlreadyExists, Text::tr("There is a file “%1” already.").arg(path),
                Text::tr("Open it, or choose another name."));
}

/// The lock and the log stand beside the real file, also when it was reached by a symbolic link.
QString realPath(const QString &path)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    if (!canonical.isEmpty())
        return canonical;
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : QDir(folder).filePath(info.fileName());
}

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}

/// Writes an empty workspace of the newest version.
Result<> writeNew(const QString &part)
{
    auto connection = Connection::open(part, Connection::Access::Create);
    if (!connection)
        return tl::unexpected(connection.error());
    // Kept in the file from the start, so that a reader who comes first need not change it.
    if (auto done = (*connection)->run(QStringLiteral("PRAGMA journal_mode = WAL")); !done)
        return done;
    if (auto done = migrate(**connection, migrationLadder()); !done)
        return done;
    return (*connection)->transaction(QStringLiteral("BEGIN IMMEDIATE"), [](Connection &inside) -> Result<> {
        return inside.run(
            QStringLiteral("INSERT INTO workspace (id, created_at) VALUES (?, ?)"),
            {QUuid::createUuid().toString(QUuid::WithoutBraces), fromTime(QDateTime::currentDateTimeUtc())});
    });
}

/// Gives the finished file its name, but never over a file that is there.
Result<> nameIt(const QString &part, const QString &path)
{
    const QByteArray from = QFile::encodeName(part);
    const QByteArray to = QFile::encodeName(path);
    if (link(from.constData(), to.constData()) == 0) {
        unlink(from.constData());
        return {};
    }
    if (errno == EEXIST)
        return alreadyThere(path);
    // A file system without hard links; QFile::rename() does not replace, either.
    if (QFile::rename(part, path))
        return {};
    return fail(ErrorCode::PermissionDenied, Text::tr("The workspace “%1” could not be made.").arg(path),
                Text::tr("Choose another folder."), qt_error_string(errno));
}

Result<> migrateFile(const QString &path)
{
    auto connection = Connection::open(path, Connection::Access::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    return migrate(**connection, migrationLadder());
}

/// Everything that can be wrong with an existing file. Leaves it, and the folder, as they are. Returns its
/// version.
Result<int> examine(const QString &path, Workspace::Mode mode, std::unique_ptr<WorkspaceLock> &lock)
{
    const int newest = newestVersion(migrationLadder());
    const bool isOpenHere = OpenFile::isOpen(path);
    if (!isOpenHere) {
        if (auto version = inspectHeader(path, newest); !version)
            return version;
    }
    if (mode == Workspace::Mode::ReadWrite) {
        if (!isWritable(path)) {
            return fail(ErrorCode::PermissionDenied,
                        Text::tr("The workspace “%1” or its folder cannot be written.").arg(path),
                        Text::tr("Make both writable, or open the workspace for reading only."));
        }
        auto taken = WorkspaceLock::take(path);
        if (!taken)
            return tl::unexpected(taken.error());
        lock = std::move(*taken);
    }
    if (isOpenHere) // it was examined when it was opened first
        return newest;
    return inspectContent(path, newest, lock != nullptr);
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path)
{
    const std::lock_guard guard(openMutex);
    const QString file = realPath(path);
    if (QFileInfo(file).isSymLink() || QFileInfo::exists(file))
        return alreadyThere(file);
    auto d = std::make_unique<Private>();
    auto lock = WorkspaceLock::take(file);
    if (!lock)
        return tl::unexpected(lock.error());
    d->lock = std::move(*lock);
    // A half-written workspace never has the name that was asked for. The lock makes the other name ours.
    const QString part = file + QLatin1String(".part");
    removeDatabase(part);
    Result<> made = writeNew(part);
    if (made)
        made = nameIt(part, file);
    if (!made) {
        removeDatabase(part);
        // The other name means nothing to the person who asked for this one.
        made.error().message.replace(QFileInfo(part).fileName(), QFileInfo(file).fileName());
        return tl::unexpected(made.error());
    }
    if (auto connected = d->connectTo(file); !connected)
        return tl::unexpected(connected.error());
    return std::unique_ptr<Workspace>(new Workspace(std::move(d)));
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, Mode mode)
{
    const std::lock_guard guard(openMutex);
    const QString file = realPath(path);
    auto d = std::make_unique<Private>();
    d->mode = mode;
    const auto version = examine(file, mode, d->lock);
    if (!version)
        return tl::unexpected(version.error());
    if (*version < newestVersion(migrationLadder())) {
        if (mode == Mode::ReadOnly) {
            return fail(
                ErrorCode::Unsupported,
                Text::tr("“%1” was written by an older Bakeoff and has to be upgraded first.").arg(file),
                Text::tr("Open it once for changes; a backup is made beside it."));
        }
        if (auto migrated = migrateFile(file); !migrated)
            return tl::unexpected(migrated.error());
    }
    if (auto connected = d->connectTo(file); !connected)
        return tl::unexpected(connected.error());
    if (mode == Mode::ReadWrite) // what a program that ended early left to be done; reading can do without
        d->changeLater(
            [](Connection &connection) {
                for (const auto step : {foldEdits, forgetUndone, forgetRemoved}) {
                    if (auto done = step(connection); !done)
                        return done;
                }
                return Result<>();
            },
            {});
    return std::unique_ptr<Workspace>(new Workspace(std::move(d)));
}

Result<> Workspace::Private::connectTo(const QString &file)
{
    path = file;
    openFile = std::make_unique<OpenFile>(file);
    if (mode == Mode::ReadWrite) {
        auto started = Writer::start(file);
        if (!started)
            return tl::unexpected(started.error());
        writer = std::move(*started);
    }
    readers = std::make_unique<Readers>(file);
    const auto found = read<QVariant>(
        [](Connection &connection) { return connection.value(QStringLiteral("SELECT id FROM workspace")); });
    if (!found)
        return tl::unexpected(found.error());
    id = found->toString();
    return {};
}

} // namespace bakeoff::storage
