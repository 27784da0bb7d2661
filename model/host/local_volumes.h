// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/hypervisor.h"

namespace bakeoff::host {

/// Volumes as files of this machine, by qemu-img as a child process.
class LocalVolumes final : public VolumeStore
{
public:
    Result<> clone(const QString &base, const QString &target, catalog::CloneMode mode,
                   const std::stop_token &stop, const Deadline &deadline, const Progress &progress) override;
    Result<> flatten(const QString &source, const QString &target, const std::stop_token &stop,
                     const Deadline &deadline, const Progress &progress) override;
    Result<> remove(const QString &file) override;
    Result<QByteArray> tail(const QString &file, qint64 most) const override;
    Result<Bytes> freeSpace(const QString &folder) const override;
    Result<Bytes> allocatedSize(const QString &file) const override;
};

/// Runs qemu-img, told each format, to write \a target; a stopped or failed run leaves nothing of it. Errors:
/// NoSpace, Cancelled, TimedOut, Failed.
Result<> runQemuImg(const QString &what, const QStringList &arguments, const QString &target,
                    const std::stop_token &stop, const Deadline &deadline,
                    const VolumeStore::Progress &progress);

} // namespace bakeoff::host
