// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QColor;
class QPainter;

namespace bakeoff::widgets {

/// A triangle with an exclamation mark, for what needs a second look.
void drawWarningMark(QPainter &painter, const QRectF &area, const QColor &color);

} // namespace bakeoff::widgets
