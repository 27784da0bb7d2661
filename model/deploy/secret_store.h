// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>

#include <memory>

namespace bakeoff::deploy {

/// Where the secrets of deployments are kept: in the desktop's keyring, or without one in a file that only
/// the user can read. Never in the workspace, a log, an ISO or on a command line. Functions may be called
/// from any thread but block for a moment.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual Result<> save(const QString &deploymentId, const QMap<QString, QString> &secrets) = 0;
    /// Errors: NotFound.
    virtual Result<QMap<QString, QString>> load(const QString &deploymentId) const = 0;
    /// Removing what is not there succeeds.
    virtual Result<> remove(const QString &deploymentId) = 0;
};

/// The keyring if one answers, else files below the XDG state directory, in a folder per workspace.
std::unique_ptr<SecretStore> openSecretStore(const QString &workspaceId);

/// Files of mode 0600 in \a folder (made with mode 0700).
std::unique_ptr<SecretStore> makeFileSecretStore(const QString &folder);

/// Whether a chosen secret can be carried to every service: 8 to 128 printable ASCII characters. Errors:
/// Invalid, without the secret in the sentence.
Result<> checkSecret(const QString &id, const QString &value);

/// 24 characters of a 62-letter alphabet from the system's random generator: about 142 bits.
QString generateSecret();

} // namespace bakeoff::deploy
