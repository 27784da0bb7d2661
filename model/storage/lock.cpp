// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bakeoff::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::storage)
};

QByteArray lockFileOf(const QString &workspacePath)
{
    return QFile::encodeName(workspacePath + QLatin1String(".lock"));
}

/// Whether the open file is still the one by that name; a holder that left may have removed it meanwhile.
bool isStillNamed(int descriptor, const QByteArray &file)
{
    struct stat opened = {};
    struct stat named = {};
    return fstat(descriptor, &opened) == 0 && stat(file.constData(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

LockHolder readHolder(int descriptor)
{
    char buffer[1024];
    const ssize_t size = pread(descriptor, buffer, sizeof buffer, 0);
    const QStringList lines = QString::fromUtf8(buffer, std::max<ssize_t>(0, size)).split(QLatin1Char('\n'));
    LockHolder holder;
    if (lines.size() >= 3) {
        holder.program = lines[0];
        holder.pid = lines[1].toLongLong();
        holder.host = lines[2];
    }
    return holder;
}

bool writeHolder(int descriptor)
{
    const QString program = QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget();
    const QByteArray text =
        QStringLiteral("%1\n%2\n%3\n")
            .arg(QFileInfo(program).fileName(), QString::number(getpid()), QSysInfo::machineHostName())
            .toUtf8();
    return ftruncate(descriptor, 0) == 0 &&
           pwrite(descriptor, text.constData(), text.size(), 0) == text.size();
}

tl::unexpected<Error> lockFailure(const QByteArray &file, int number)
{
    const QString path = QFile::decodeName(file);
    const QString detail = qt_error_string(number);
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
        return fail(
            ErrorCode::PermissionDenied,
            Text::tr("The folder “%1” cannot be written, so nothing in it can be changed.")
                .arg(QFileInfo(path).absolutePath()),
            Text::tr("Choose another folder, make it writable, or open the workspace for reading only."),
            detail);
    case ENOSPC:
    case EDQUOT:
        return fail(ErrorCode::NoSpace,
                    Text::tr("The lock file “%1” could not be written: the disk is full.").arg(path),
                    Text::tr("Free some space and try again."), detail);
    case ENOENT:
    case ENOTDIR:
        return fail(ErrorCode::NotFound,
                    Text::tr("The folder “%1” is not there.").arg(QFileInfo(path).absolutePath()),
                    Text::tr("Make the folder first, or choose another."), detail);
    default:
        return fail(ErrorCode::Failed, Text::tr("The lock file “%1” could not be taken.").arg(path),
                    Text::tr("Keep the workspace on a local disk, or open it for reading only."), detail);
    }
}

} // namespace

QString LockHolder::displayName() const
{
    if (program.isEmpty())
        return Text::tr("another program");
    return Text::tr("%1 (process %2 on %3)").arg(program, QString::number(pid), host);
}

Result<std::unique_ptr<WorkspaceLock>> WorkspaceLock::take(const QString &workspacePath)
{
    const QByteArray file = lockFileOf(workspacePath);
    while (true) {
        const int descriptor =
            open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644);
        if (descriptor < 0)
            return lockFailure(file, errno);
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int number = errno;
            const LockHolder holder = readHolder(descriptor);
            close(descriptor);
            if (number == EINTR)
                continue;
            if (number != EWOULDBLOCK)
                return lockFailure(file, number);
            return fail(
                ErrorCode::Busy,
                Text::tr("The workspace “%1” is being changed by %2.")
                    .arg(QFileInfo(workspacePath).fileName(), holder.displayName()),
                Text::tr("Close that program and try again, or open the workspace for reading only."));
        }
        if (!isStillNamed(descriptor, file)) { // its holder removed it between our open and our flock
            close(descriptor);
            continue;
        }
        std::unique_ptr<WorkspaceLock> lock(new WorkspaceLock(file, descriptor));
        if (!writeHolder(descriptor))
            return lockFailure(file, errno);
        return lock;
    }
}

std::optional<LockHolder> WorkspaceLock::holder(const QString &workspacePath)
{
    const int descriptor =
        open(lockFileOf(workspacePath).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return {};
    std::optional<LockHolder> holder;
    // A shared lock is got only when nobody holds the exclusive one; closing gives it back at once.
    if (flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        holder = readHolder(descriptor);
    close(descriptor);
    return holder;
}

WorkspaceLock::~WorkspaceLock()
{
    unlink(m_file.constData()); // while it is still ours, so that nobody else's is removed
    close(m_descriptor);
}

} // namespace bakeoff::storage
