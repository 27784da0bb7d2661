// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace bakeoff::widgets {

/// A line icon of resources/icons by name ("deploy"), drawn in the palette's text colour at whatever size is
/// asked for, so that it follows light and dark by itself.
QIcon lineIcon(const QString &name);

} // namespace bakeoff::widgets
