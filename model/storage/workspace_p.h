// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/inspection.h"
#include "storage/lock.h"
#include "storage/readers.h"
#include "storage/workspace.h"
#include "storage/writer.h"

#include <QSet>

namespace bakeoff::storage {

class Workspace::Private
{
public:
    QString path;
    QString id;
    Mode mode = Mode::ReadWrite;
    /// Matrices of which an edit could not be recorded; the writer thread's.
    QSet<QString> incomplete;

    // Closed from the last to the first: the file is free only when nothing of ours has it open.
    std::unique_ptr<WorkspaceLock> lock; ///< ReadWrite only
    std::unique_ptr<OpenFile> openFile;
    std::unique_ptr<Readers> readers;
    std::unique_ptr<Writer> writer; ///< ReadWrite only

    /// Connects to a file that was found good, or is new. Errors: those of Connection.
    Result<> connectTo(const QString &file);

    Result<> change(Writer::Work work, std::function<void()> committed = {});
    /// Returns at once; \a then is called on the writer thread, or at once when there is none.
    void changeLater(Writer::Work work, std::function<void(const Result<> &)> then);
    tl::unexpected<Error> readOnlyRefusal() const;
    template <typename T>
    Result<T> read(const std::function<Result<T>(Connection &)> &work)
    {
        T value{};
        const Result<> done = readers->read([&](Connection &connection) -> Result<> {
            auto loaded = work(connection);
            if (!loaded)
                return tl::unexpected(loaded.error());
            value = std::move(*loaded);
            return {};
        });
        if (!done)
            return tl::unexpected(done.error());
        return value;
    }
};

} // namespace bakeoff::storage
