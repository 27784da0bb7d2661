// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace bakeoff {

/// Writes a file whole or not at all: what was there before stays until all is written. Errors: NoSpace,
/// naming the file, with what the system said.
Result<> writeFile(const QString &path, const QByteArray &content);

/// Copies a file to a name that is not there yet. Errors: NotFound (the source), NoSpace.
Result<> copyFile(const QString &from, const QString &to);

} // namespace bakeoff
