// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace bakeoff::host {

/// Starts libvirt's event loop on a thread of its own, once for the program. It must run before the first
/// connection is opened: the embedded driver talks to QEMU through it.
Result<> ensureEventLoop();

} // namespace bakeoff::host
