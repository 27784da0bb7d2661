// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace bakeoff::deploy {

/// Whether that is one public key as ssh-keygen writes it: type, key, comment (sshd(8), AUTHORIZED_KEYS FILE
/// FORMAT), without options. Errors: Invalid; its text never repeats the key, which may be a private one by
/// mistake.
Result<> checkPublicKey(const QString &line);

/// The public key in a file. Errors: NotFound, Invalid.
Result<QString> readPublicKey(const QString &file);

} // namespace bakeoff::deploy
