// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace bakeoff::cli {

/// The options that describe a deploy, for deploy and compare.
QStringList requestOptions();
QString requestUsage();
/// Errors: Invalid with what may be said instead. The strategy may be missing (compare takes both).
Result<catalog::DeployRequest> parseRequest(const Words &words);

/// "web=3,balancer=1". Errors: Invalid.
Result<> parseNumbers(const QString &text, QMap<QString, int> &numbers);
/// "mysql_password=FILE,…": secrets by id, each the content of a file, because a command line can be seen by
/// everybody. Errors: Invalid, NotFound.
Result<QMap<QString, QString>> readSecrets(const QString &pairs);

} // namespace bakeoff::cli
