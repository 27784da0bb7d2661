// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/hypervisor.h"
#include "host/libvirt_connection.h"

#include <mutex>

namespace bakeoff::host {

/// Volumes of a host that does not read our files, kept in a storage pool of the workspace's own there. A
/// volume is called as the file of this machine that it stands for; templates, kernels and ISOs are uploaded
/// when they are first needed.
class LibvirtVolumes final : public VolumeStore
{
public:
    LibvirtVolumes(const LibvirtConnection &connection, const HostAddress &address,
                   const QString &workspaceId);

    /// Where the host keeps what stands for that file of ours.
    QString pathOnHost(const QString &file) const;
    /// Makes an empty one there for a machine's console: what libvirt writes to of its own accord, its
    /// storage does not know. One that is there stays.
    Result<> makeLog(const QString &file);

    Result<> bring(const QString &file, const std::stop_token &stop, const Deadline &deadline,
                   const Progress &progress) override;
    Result<> clone(const QString &base, const QString &target, catalog::CloneMode mode,
                   const std::stop_token &stop, const Deadline &deadline, const Progress &progress) override;
    /// The result is written on the host and brought here.
    Result<> flatten(const QString &source, const QString &target, const std::stop_token &stop,
                     const Deadline &deadline, const Progress &progress) override;
    Result<> remove(const QString &file) override;
    Result<QStringList> stored() const override;
    /// Of a file that makeLog() has made.
    Result<QByteArray> tail(const QString &file, qint64 most) const override;
    /// Of the host's disk; the folder is one of this machine, and not looked at.
    Result<Bytes> freeSpace(const QString &folder) const override;
    /// Of the volume where there is one, else of the file here.
    Result<Bytes> allocatedSize(const QString &file) const override;

private:
    struct Opened {
        ConnectionHandle connection;
        Pool pool;
    };
    enum class Absent { Make, Leave };
    /// \a absent: what to do where there is none yet; one that was left is null.
    Result<Opened> pool(Absent absent = Absent::Make) const;
    /// To send a file there, or to copy a volume. Errors: Cancelled, TimedOut.
    Result<std::unique_lock<std::timed_mutex>> turn(const std::stop_token &stop,
                                                    const Deadline &deadline) const;
    Result<> copy(const Opened &opened, const QString &source, const QString &target,
                  const std::stop_token &stop, const Deadline &deadline, const Progress &progress) const;
    Result<> removeVolume(const Opened &opened, const QString &file) const;
    Result<> download(const Opened &opened, const QString &file, const std::stop_token &stop,
                      const Deadline &deadline, const Progress &progress) const;

    const LibvirtConnection &m_connection;
    QString m_name;
    QString m_folder;
    /// Held while a file is sent or a volume copied: libvirt looks into nothing new while it copies.
    mutable std::timed_mutex m_mutex;
};

} // namespace bakeoff::host
