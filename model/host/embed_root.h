// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace bakeoff::host {

/// The private root folder of libvirt's embedded driver: short (socket paths end at 108 bytes), outside any
/// home, ours alone, and held by one process at a time.
class EmbedRoot
{
public:
    /// Makes or checks /var/tmp/bakeoff-UID-HASH, HASH being of the workspace's path. Errors: Busy (names the
    /// holder), PermissionDenied (it exists and is not a folder of ours alone), NoSpace.
    static Result<std::unique_ptr<EmbedRoot>> acquire(const QString &workspacePath);
    ~EmbedRoot();
    EmbedRoot(const EmbedRoot &) = delete;
    EmbedRoot &operator=(const EmbedRoot &) = delete;

    QString path() const { return m_path; }
    QString uri() const; ///< "qemu:///embed?root=..."
    /// Its folder for sockets, consoles and ISOs, made where it is missing. Errors: NoSpace.
    Result<QString> makeRuntimeDirectory() const;
    /// Domains that were running when the last process let go, by the driver's status files; they are
    /// reconnected some time after the driver is opened.
    QStringList runningDomains() const;

private:
    EmbedRoot() = default;
    QString m_path;
    int m_lock = -1;
};

} // namespace bakeoff::host
