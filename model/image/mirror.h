// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "catalog/platform.h"

#include <QStringList>

#include <chrono>

namespace bakeoff::image {

/// Where packages come from, for builds on the host and installs in guests.
struct Mirror {
    QString archive;  ///< URI of the main archive, without credentials
    QString security; ///< URI of the security archive
    QString proxy;    ///< http proxy that apt uses on this host, without credentials; may be empty
    /// How long apt waits for the next byte. Where an answer does not even begin, its http method asks once
    /// more by itself: a file of a mirror that hangs is given up after 2 (1 + retries) of these.
    std::chrono::seconds timeout{20};
    int retries = 2; ///< of a file whose transfer broke off; one that is wrong is not asked for again

    /// The same proxy as a guest reaches it: the host's loopback is 10.0.2.2 behind a user-mode NIC.
    QString guestProxy() const;
    /// "deb URI suite components" lines for a platform: its suite and the siblings.
    QStringList sourceLines(const catalog::OsBuild &build) const;
    /// How apt is to bear with it, on this host and in guests: settings of apt.conf(5), without semicolons.
    QStringList aptSettings() const;
    bool operator==(const Mirror &) const = default;
};

/// The mirror that this machine's own apt uses: its active entries whose Release file says "Origin: Debian".
/// apt itself is asked, so that every form of sources file counts and third parties do not. Errors: NotFound
/// with what to do.
Result<Mirror> hostMirror(const std::stop_token &stop = {});

/// From the output of "apt-get indextargets" with the format that hostMirror() asks for; for tests.
Result<Mirror> parseIndexTargets(const QString &output);

/// A URI without user name and password.
QString withoutCredentials(const QString &uri);

} // namespace bakeoff::image
