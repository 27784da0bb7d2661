// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/warning_mark.h"

#include <QPainter>
#include <QPainterPath>

namespace bakeoff::widgets {

void drawWarningMark(QPainter &painter, const QRectF &area, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF inner = area.adjusted(1, 1, -1, -1);
    QPainterPath path;
    path.moveTo(inner.center().x(), inner.top());
    path.lineTo(inner.bottomRight());
    path.lineTo(inner.bottomLeft());
    path.closeSubpath();
    painter.drawPath(path);
    const qreal middle = inner.center().x();
    painter.drawLine(QPointF(middle, inner.top() + inner.height() * 0.42),
                     QPointF(middle, inner.top() + inner.height() * 0.64));
    painter.drawPoint(QPointF(middle, inner.top() + inner.height() * 0.84));
    painter.restore();
}

} // namespace bakeoff::widgets
