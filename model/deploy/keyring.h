// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

/// The desktop's keyring. All of a process's questions are asked on one thread that lives as long as the
/// program, because QtKeychain queues them in an object that belongs to the thread of the first one. May be
/// called from any thread; blocks for 15 seconds at the most.
namespace bakeoff::deploy::keyring {

/// Errors: NotFound (no such entry), TimedOut (locked, or it does not answer), Failed.
Result<QByteArray> read(const QString &key);
Result<> write(const QString &key, const QByteArray &content); ///< Errors: TimedOut, Failed.
Result<> remove(const QString &key); ///< Fine when it is not there. Errors: TimedOut, Failed.

} // namespace bakeoff::deploy::keyring
