// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <memory>
#include <mutex>
#include <vector>

namespace bakeoff::storage {

/// Read connections of a workspace: one for each thread that reads, made at its first read, closed when the
/// thread ends or the workspace is closed, whichever comes first.
class Readers
{
public:
    explicit Readers(QString path);
    ~Readers();
    Readers(const Readers &) = delete;
    Readers &operator=(const Readers &) = delete;

    /// Runs \a work in a read transaction, so that several queries see one state of the file. Safe from any
    /// thread.
    Result<> read(const std::function<Result<>(Connection &)> &work);

    struct Slot;

private:
    std::shared_ptr<Slot> slotOfThisThread();

    const QString m_path;
    const quint64 m_serial; ///< tells workspaces apart, also when one is made where another was
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Slot>> m_slots;
};

} // namespace bakeoff::storage
