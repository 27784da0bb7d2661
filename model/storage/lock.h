// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <optional>

namespace bakeoff::storage {

/// Who holds a workspace's lock.
struct LockHolder {
    QString program;
    qint64 pid = 0;
    QString host;

    /// "bakeoffctl (process 4711 on build1)", or "another program" when its file tells nothing.
    QString displayName() const;
};

/// The right to change a workspace: an flock() on "NAME.lock" beside it. The kernel gives it back when its
/// process ends, however it ends, so a crashed holder never blocks; what is written in the file only tells
/// people who it is.
class WorkspaceLock
{
public:
    /// Errors: Busy (the sentence names the holder), PermissionDenied, NoSpace, Failed.
    static Result<std::unique_ptr<WorkspaceLock>> take(const QString &workspacePath);
    /// Who holds it now, if anybody does. Takes nothing and makes no file.
    static std::optional<LockHolder> holder(const QString &workspacePath);
    ~WorkspaceLock();
    WorkspaceLock(const WorkspaceLock &) = delete;
    WorkspaceLock &operator=(const WorkspaceLock &) = delete;

private:
    WorkspaceLock(QByteArray file, int descriptor) : m_file(std::move(file)), m_descriptor(descriptor) {}

    QByteArray m_file;
    int m_descriptor;
};

} // namespace bakeoff::storage
