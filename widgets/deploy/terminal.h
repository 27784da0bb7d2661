// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace bakeoff::widgets {

/// Opens a window of the desktop's terminal program with that command in it, and does not wait for its end.
/// Where the command ends with 255, which is ssh's own failure, the window stays until a key is pressed. The
/// program is the one that $TERMINAL names, else x-terminal-emulator (Debian's), else one of the desktops'.
/// Errors: NotFound, with the command to be run by hand.
Result<> openTerminal(const QStringList &command);

} // namespace bakeoff::widgets
