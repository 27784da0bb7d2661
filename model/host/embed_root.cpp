// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/embed_root.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bakeoff::host {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

Result<> makePrivateFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (mkdir(name.constData(), 0700) == 0)
        return {};
    if (errno != EEXIST) {
        const int code = errno;
        return fail(code == ENOSPC ? ErrorCode::NoSpace : ErrorCode::PermissionDenied,
                    Text::tr("The folder “%1” for running machines could not be made.").arg(path), {},
                    QString::fromLocal8Bit(std::strerror(code)));
    }
    // /var/tmp is everybody's: somebody else may have put a link or a folder of theirs there.
    struct stat info {
    };
    if (lstat(name.constData(), &info) != 0 || !S_ISDIR(info.st_mode) || info.st_uid != geteuid() ||
        (info.st_mode & 0022)) {
        return fail(ErrorCode::PermissionDenied,
                    Text::tr("“%1” is there, but it is not a private folder of yours.").arg(path),
                    Text::tr("Remove it, or ask its owner to, and try again."));
    }
    return {};
}

Result<> writeDriverSettings(const QString &root)
{
    if (!QDir().mkpath(root + QStringLiteral("/etc"))) {
        return fail(ErrorCode::NoSpace, Text::tr("The folder “%1” could not be written to.").arg(root),
                    Text::tr("Free some space and try again."));
    }
    QByteArray settings = "# Written by Bakeoff at each start.\n"
                          "stdio_handler = \"file\"\n"; // no virtlogd beside an embedded driver
    if (geteuid() == 0) {
        // The driver would run QEMU as libvirt-qemu, who need not exist and cannot read images under root's
        // home.
        settings += "user = \"root\"\n"
                    "group = \"root\"\n"
                    "dynamic_ownership = 0\n"
                    "remember_owner = 0\n"
                    "namespaces = []\n"
                    "cgroup_controllers = []\n"
                    "security_driver = \"none\"\n";
    }
    QFile file(root + QStringLiteral("/etc/qemu.conf"));
    if (!file.open(QIODevice::WriteOnly) || file.write(settings) != settings.size()) {
        return fail(ErrorCode::NoSpace, Text::tr("The file “%1” could not be written.").arg(file.fileName()),
                    {}, file.errorString());
    }
    return {};
}

} // namespace

Result<std::unique_ptr<EmbedRoot>> EmbedRoot::acquire(const QString &workspacePath)
{
    std::unique_ptr<EmbedRoot> root(new EmbedRoot);
    const QByteArray digest = QCryptographicHash::hash(QFileInfo(workspacePath).absoluteFilePath().toUtf8(),
                                                       QCryptographicHash::Sha256)
                                  .toHex();
    root->m_path =
        QStringLiteral("/var/tmp/bakeoff-%1-%2").arg(geteuid()).arg(QString::fromLatin1(digest.left(8)));
    if (auto made = makePrivateFolder(root->m_path); !made)
        return tl::unexpected(made.error());

    const QString lockFile = root->m_path + QStringLiteral("/lock");
    root->m_lock = open(QFile::encodeName(lockFile).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (root->m_lock < 0 || flock(root->m_lock, LOCK_EX | LOCK_NB) != 0) {
        QFile holder(lockFile);
        const bool readable = holder.open(QIODevice::ReadOnly);
        return fail(ErrorCode::Busy,
                    Text::tr("The virtual machines of this workspace are held by another process (%1).")
                        .arg(readable ? QString::fromUtf8(holder.readAll()).trimmed() : QStringLiteral("?")),
                    Text::tr("Close the other Bakeoff first."));
    }
    const QByteArray name =
        QStringLiteral("%1, %2").arg(QCoreApplication::applicationName()).arg(getpid()).toUtf8();
    if (ftruncate(root->m_lock, 0) != 0 ||
        pwrite(root->m_lock, name.constData(), static_cast<size_t>(name.size()), 0) < 0) {
        return fail(ErrorCode::NoSpace, Text::tr("The file “%1” could not be written.").arg(lockFile),
                    Text::tr("Free some space and try again."));
    }
    if (auto written = writeDriverSettings(root->m_path); !written)
        return tl::unexpected(written.error());
    return root;
}

EmbedRoot::~EmbedRoot()
{
    if (m_lock >= 0)
        close(m_lock); // releases the lock; the file stays, so that no two processes lock different files
}

QString EmbedRoot::uri() const
{
    return QStringLiteral("qemu:///embed?root=%1").arg(m_path);
}

Result<QString> EmbedRoot::makeRuntimeDirectory() const
{
    const QString folder = m_path + QStringLiteral("/vm");
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::NoSpace, Text::tr("The folder “%1” could not be made.").arg(folder),
                    Text::tr("Free some space and try again."));
    return folder;
}

QStringList EmbedRoot::runningDomains() const
{
    QStringList names;
    for (const QFileInfo &file :
         QDir(m_path + QStringLiteral("/run/qemu")).entryInfoList({QStringLiteral("*.xml")}, QDir::Files))
        names << file.completeBaseName();
    return names;
}

} // namespace bakeoff::host
