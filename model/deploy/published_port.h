// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/hypervisor.h"

namespace bakeoff::deploy {

/// Publishes a guest's port on 127.0.0.1, on \a wanted or, where that is 0, on any port that is free; gives
/// the port. Errors: Busy (the wanted one is taken), and the host's own.
Result<int> publishPort(host::Hypervisor &host, const QString &domain, int guestPort, int wanted);

} // namespace bakeoff::deploy
