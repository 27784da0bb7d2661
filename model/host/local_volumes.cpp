// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/local_volumes.h"

#include "base/process.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <sys/stat.h>

namespace bakeoff::host {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

/// qemu-img -p writes "    (12.34/100%)" and a carriage return.
double parseProgress(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\((\d+\.\d+)/100%\))"));
    const auto match = pattern.match(line);
    return match.hasMatch() ? match.captured(1).toDouble() / 100 : -1;
}

} // namespace

Result<> runQemuImg(const QString &what, const QStringList &arguments, const QString &target,
                    const std::stop_token &stop, const Deadline &deadline,
                    const VolumeStore::Progress &progress)
{
    CommandOptions options{stop, deadline, {}, {}};
    options.onLine = [&progress](const QString &line) {
        const double fraction = parseProgress(line);
        if (fraction >= 0 && progress)
            progress(fraction);
    };
    auto done = checkedCommand(what, {QStringLiteral("qemu-img"), arguments, {}, {}, {}}, options);
    if (done)
        return {};
    QFile::remove(target); // a stopped or failed copy leaves nothing
    return tl::unexpected(done.error());
}

Result<> LocalVolumes::clone(const QString &base, const QString &target, catalog::CloneMode mode,
                             const std::stop_token &stop, const Deadline &deadline, const Progress &progress)
{
    if (QFileInfo::exists(target))
        return fail(ErrorCode::AlreadyExists, Text::tr("The disk “%1” is already there.").arg(target));
    if (mode == catalog::CloneMode::Full) {
        return runQemuImg(Text::tr("Copying “%1”").arg(base),
                          {QStringLiteral("convert"), QStringLiteral("-p"), QStringLiteral("-f"),
                           QStringLiteral("qcow2"), QStringLiteral("-O"), QStringLiteral("qcow2"), base,
                           target},
                          target, stop, deadline, progress);
    }
    return runQemuImg(Text::tr("Making a linked clone of “%1”").arg(base),
                      {QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("-f"),
                       QStringLiteral("qcow2"), QStringLiteral("-F"), QStringLiteral("qcow2"),
                       QStringLiteral("-b"), base, target},
                      target, stop, deadline, progress);
}

Result<> LocalVolumes::flatten(const QString &source, const QString &target, const std::stop_token &stop,
                               const Deadline &deadline, const Progress &progress)
{
    return runQemuImg(Text::tr("Writing the golden image"),
                      {QStringLiteral("convert"), QStringLiteral("-p"), QStringLiteral("-f"),
                       QStringLiteral("qcow2"), QStringLiteral("-O"), QStringLiteral("qcow2"), source,
                       target},
                      target, stop, deadline, progress);
}

Result<> LocalVolumes::remove(const QString &file)
{
    QFile target(file);
    if (target.exists() && !target.remove()) {
        return fail(ErrorCode::PermissionDenied, Text::tr("The file “%1” could not be removed.").arg(file),
                    {}, target.errorString());
    }
    return {};
}

Result<QByteArray> LocalVolumes::tail(const QString &file, qint64 most) const
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(source.exists() ? ErrorCode::PermissionDenied : ErrorCode::NotFound,
                    Text::tr("The file “%1” cannot be read.").arg(file), {}, source.errorString());
    if (source.size() > most)
        source.seek(source.size() - most);
    return source.readAll();
}

Result<Bytes> LocalVolumes::freeSpace(const QString &folder) const
{
    const QStorageInfo storage(folder);
    if (!storage.isValid())
        return fail(ErrorCode::NotFound, Text::tr("The folder “%1” is not there.").arg(folder));
    return Bytes{storage.bytesAvailable()};
}

Result<Bytes> LocalVolumes::allocatedSize(const QString &file) const
{
    struct stat info {
    };
    if (stat(QFile::encodeName(file).constData(), &info) != 0)
        return fail(ErrorCode::NotFound, Text::tr("The file “%1” is not there.").arg(file));
    return Bytes{static_cast<qint64>(info.st_blocks) *
                 512}; // st_blocks counts 512-byte units, whatever the file system
}

} // namespace bakeoff::host
