// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/text.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>

#include <functional>

namespace bakeoff::catalog {

/// Where the user's own data folders are; it need not exist yet.
QString ownCatalogFolder();
/// The folders, and the user's own last: it may have been made after they were looked for.
QStringList withOwnFolder(QStringList folders);
/// Whether a data folder is the user's own, and so may be written anew.
bool isOwn(const QString &folder);

/// Relative path and content.
using Files = QMap<QString, QByteArray>;

/// As data files have them.
QJsonObject toJson(const LocalizedText &text);
QByteArray document(const QJsonObject &object);

enum class OwnFolder { New, NewOrChanged };

/// Writes files into data folders (KIND/ID) below the user's own folder: all of them or none, prepared aside
/// (below a folder that \a check gets) and put in place when \a check finds that they load. What else is in a
/// folder stays. Errors: AlreadyExists (where it has to be new), NoSpace (saying where a former folder lies
/// that could not be put back), and what \a check says.
Result<> writeOwnFolders(const Files &files, OwnFolder kind,
                         const std::function<Result<>(const QString &folder)> &check);

/// Takes a data folder away, into the trash of the desktop; one that is gone already is no error. Errors:
/// PermissionDenied, with \a otherwise as the hint for a folder of the product's own.
Result<> removeOwnFolder(const QString &folder, const QString &otherwise);

} // namespace bakeoff::catalog
