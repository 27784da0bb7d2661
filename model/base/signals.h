// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace bakeoff {

/// From now on SIGINT, SIGTERM and SIGHUP (unless that is ignored, as below nohup) call \a handler with their
/// number, on a thread of their own, where everything is allowed that a signal handler must not do. Must be
/// called before any other thread begins, so that all inherit the blocked signals; children that runCommand()
/// starts get them unblocked.
void watchSignals(std::function<void(int signal)> handler);

} // namespace bakeoff
