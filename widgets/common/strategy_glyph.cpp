// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/strategy_glyph.h"

#include "widgets/common/theme.h"

#include <QPainter>

namespace bakeoff::widgets {

using catalog::Strategy;

QColor strategyColor(Strategy strategy, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (strategy) {
    case Strategy::PreInstalled:
        return dark ? QColor(0xf0, 0x9a, 0x4e) : QColor(0xb8, 0x55, 0x0c);
    case Strategy::OsOnly:
        return dark ? QColor(0x6c, 0xae, 0xf5) : QColor(0x1f, 0x62, 0xc4);
    case Strategy::Inherit:
        break;
    }
    return secondaryText(palette);
}

void drawStrategyGlyph(QPainter &painter, const QRectF &area, Strategy strategy, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = area.width() / 14.0;
    painter.setPen(QPen(ink, 1.5 * unit));
    const QRectF box = area.adjusted(unit, unit, -unit, -unit);
    if (strategy == Strategy::PreInstalled) {
        // Two layers: the OS below, the service already on top.
        painter.setBrush(ink);
        painter.drawRoundedRect(box, 2.5 * unit, 2.5 * unit);
        painter.setPen(QPen(QColor(255, 255, 255, 220), 1.5 * unit));
        painter.drawLine(QPointF(box.left() + 2 * unit, box.center().y()),
                         QPointF(box.right() - 2 * unit, box.center().y()));
    } else if (strategy == Strategy::OsOnly) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 2.5 * unit, 2.5 * unit);
        painter.drawLine(QPointF(box.left() + 2.6 * unit, box.bottom() - 3.2 * unit),
                         QPointF(box.right() - 2.6 * unit, box.bottom() - 3.2 * unit));
    } else {
        painter.drawLine(QPointF(box.left() + unit, box.center().y()),
                         QPointF(box.right() - unit, box.center().y()));
    }
    painter.restore();
}

} // namespace bakeoff::widgets
