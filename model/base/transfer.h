// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

namespace bakeoff {

/// What a person who waits for a copy wants to know: "210.0 MiB of 713.0 MiB, 85.0 MiB/s, 5.9 s left", in the
/// current locale and language. Rate and time left come when \a elapsed_s, since it began, is enough to tell.
/// \a fraction is from 0 to 1.
QString transferText(Bytes total, double fraction, double elapsed_s);

} // namespace bakeoff
