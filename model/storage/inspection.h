// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <utility>

namespace bakeoff::storage {

/// How to read a workspace without changing it: with the write-ahead log where the folder allows that, else
/// as it lies.
Connection::Access queryAccess(const QString &path);

/// Looks at a file before SQLite is let at it, and changes nothing: not the file, and no file beside it.
/// Returns its version. Errors: NotFound, PermissionDenied, Corrupt (damaged, or no workspace), NewerVersion.
///
/// Must not be called for a file that this process has open, because closing a second descriptor of a file
/// drops SQLite's own POSIX locks on it (https://www.sqlite.org/howtocorrupt.html, 2.2); see OpenFile.
Result<int> inspectHeader(const QString &path, int newestVersion);

/// Lets SQLite check the whole file, with its write-ahead log when it has one. \a isLocked: the caller holds
/// the lock, so that nobody is changing it meanwhile. Changes nothing, either. The same errors.
Result<int> inspectContent(const QString &path, int newestVersion, bool isLocked);

/// Whether this user may write the file and its folder, without opening anything.
bool isWritable(const QString &path);

/// A note, for as long as it lives, that this process has the file open.
class OpenFile
{
public:
    explicit OpenFile(const QString &path);
    ~OpenFile();
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    static bool isOpen(const QString &path);

private:
    std::pair<quint64, quint64> m_identity;
};

} // namespace bakeoff::storage
