// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace bakeoff::host {

/// Starts libvirt's event loop on a thread of its own, once for the program. It must run before the first
/// connection is opened: the embedded driver talks to QEMU through it.
///
/// It is not libvirt's default one: that iterates GLib's default context, as Qt's main thread does, and
/// whichever of the two gets hold of the context runs the handlers of both on its own thread.
Result<> ensureEventLoop();

} // namespace bakeoff::host
