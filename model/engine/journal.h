// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/step.h"

namespace bakeoff::engine {

/// Remembers what was about to happen before it happens. Called from worker threads.
class Journal
{
public:
    virtual ~Journal() = default;
    /// An error here fails the step before its side effect.
    virtual Result<qint64> writeIntent(const Step &step) = 0;
    /// \a state: "done", "failed", "cancelled" or "undone".
    virtual void close(qint64 entry, const QString &state) = 0;
};

} // namespace bakeoff::engine
