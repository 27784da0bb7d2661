// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/inspection.h"

#include "storage/lock.h"
#include "storage/migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <mutex>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bakeoff::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::storage)
};

/// https://www.sqlite.org/fileformat.html#the_database_header
constexpr std::size_t headerSize = 100;
constexpr std::size_t userVersionOffset = 60;
constexpr std::size_t applicationIdOffset = 68;

tl::unexpected<Error> noWorkspace(const QString &path)
{
    return fail(
        ErrorCode::Corrupt,
        QCoreApplication::translate("bakeoff::storage", "“%1” is not a Bakeoff workspace.").arg(path),
        QCoreApplication::translate(
            "bakeoff::storage", "Choose another file, or make a new workspace. The file was not changed."));
}

tl::unexpected<Error> newer(const QString &path, int version, int newestVersion)
{
    return fail(
        ErrorCode::NewerVersion,
        Text::tr("“%1” was written by a newer Bakeoff (workspace version %2; this one knows up to %3).")
            .arg(path, QString::number(version), QString::number(newestVersion)),
        Text::tr("Open it with the newer Bakeoff, or update this one. The file was not changed."));
}

tl::unexpected<Error> damaged(const QString &path, const QString &detail)
{
    return fail(ErrorCode::Corrupt, Text::tr("The workspace “%1” is damaged.").arg(path),
                Text::tr("Restore it from a backup. The file was not changed."), detail);
}

tl::unexpected<Error> cannotRead(const QString &path, int number)
{
    const QString detail = qt_error_string(number);
    if (number == ENOENT || number == ENOTDIR) {
        return fail(ErrorCode::NotFound, Text::tr("There is no workspace “%1”.").arg(path),
                    Text::tr("Check the name, or make a new workspace there."), detail);
    }
    return fail(ErrorCode::PermissionDenied, Text::tr("The workspace “%1” could not be read.").arg(path),
                Text::tr("Check who may read the file and its folder."), detail);
}

qint64 sizeOf(const QString &path)
{
    return QFileInfo(path).size();
}

QString logOf(const QString &path)
{
    return path + QLatin1String("-wal");
}

std::pair<quint64, quint64> identityOf(const QString &path)
{
    struct stat status = {};
    if (stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return {status.st_dev, status.st_ino};
}

struct Registry {
    std::mutex mutex;
    std::multiset<std::pair<quint64, quint64>> open;
};

Registry &registry()
{
    static Registry self;
    return self;
}

Result<int> checkContent(const QString &path, int newestVersion, Connection::Access access)
{
    const auto connection = Connection::open(path, access);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto verdict = (*connection)->value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return damaged(path, verdict.error().detail);
    if (verdict->toString() != QLatin1String("ok"))
        return damaged(path, verdict->toString());
    // Again, because the log may be ahead of the header.
    const auto version = (*connection)->value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    if (version->toInt() > newestVersion)
        return newer(path, version->toInt(), newestVersion);
    const auto id = (*connection)->value(QStringLiteral("SELECT id FROM workspace"));
    if (!id || id->toString().isEmpty())
        return damaged(path, id ? QStringLiteral("no row in “workspace”") : id.error().detail);
    return version->toInt();
}

} // namespace

bool isWritable(const QString &path)
{
    const auto mayWrite = [](const QString &name) {
        return faccessat(AT_FDCWD, QFile::encodeName(name).constData(), W_OK, AT_EACCESS) == 0;
    };
    return mayWrite(path) && mayWrite(QFileInfo(path).absolutePath());
}

Connection::Access queryAccess(const QString &path)
{
    if (isWritable(path))
        return Connection::Access::QueryOnly;
    // A log beside it: somebody else writes or wrote, and its index is there or can be made in memory only
    // with it.
    return QFileInfo::exists(logOf(path)) ? Connection::Access::ReadOnly : Connection::Access::Immutable;
}

Result<int> inspectHeader(const QString &path, int newestVersion)
{
    // O_NONBLOCK: a named pipe must not block us.
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return cannotRead(path, errno);
    struct stat status = {};
    std::array<char, headerSize> header = {};
    const bool isFile = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    const ssize_t size = isFile ? read(descriptor, header.data(), header.size()) : 0;
    const int number = errno;
    close(descriptor);
    if (size < 0)
        return cannotRead(path, number);
    const QByteArrayView view(header.data(), size);
    // The magic text ends with a NUL of its own.
    if (static_cast<std::size_t>(size) < headerSize ||
        !view.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return noWorkspace(path);
    if (qFromBigEndian<qint32>(header.data() + applicationIdOffset) != applicationId)
        return noWorkspace(path);
    const auto version = qFromBigEndian<qint32>(header.data() + userVersionOffset);
    if (version > newestVersion)
        return newer(path, version, newestVersion);
    if (version < 1)
        return noWorkspace(path);
    return version;
}

Result<int> inspectContent(const QString &path, int newestVersion, bool isLocked)
{
    const bool hasLog = sizeOf(logOf(path)) > 0;
    const bool mayChange = !isLocked && WorkspaceLock::holder(path).has_value();
    if (!hasLog && !mayChange)
        return checkContent(path, newestVersion, Connection::Access::Immutable);
    const QString index = path + QLatin1String("-shm");
    const bool hadIndex = QFileInfo::exists(index);
    auto version = checkContent(path, newestVersion, Connection::Access::ReadOnly);
    // Reading a crashed writer's log makes the index; a refused file keeps only what it had.
    if (!version && isLocked && !hadIndex)
        QFile::remove(index);
    return version;
}

OpenFile::OpenFile(const QString &path) : m_identity(identityOf(path))
{
    const std::lock_guard lock(registry().mutex);
    registry().open.insert(m_identity);
}

OpenFile::~OpenFile()
{
    const std::lock_guard lock(registry().mutex);
    registry().open.erase(registry().open.find(m_identity));
}

bool OpenFile::isOpen(const QString &path)
{
    const auto identity = identityOf(path);
    const std::lock_guard lock(registry().mutex);
    return registry().open.contains(identity);
}

} // namespace bakeoff::storage
