// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"

#include <QColor>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace bakeoff::widgets {

/// Orange for pre-installed, blue for OS-only: told apart by everybody, in light and dark.
QColor strategyColor(catalog::Strategy strategy, const QPalette &palette);
/// A filled disk image for pre-installed, an empty one with a gear's dot for OS-only. Told apart without
/// colour.
void drawStrategyGlyph(QPainter &painter, const QRectF &area, catalog::Strategy strategy, const QColor &ink);

} // namespace bakeoff::widgets
