// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figure.h"

#include <QColor>
#include <QPainterPath>
#include <QPalette>
#include <QPen>

class QPainter;

namespace bakeoff::widgets {

/// Lines over a bar's colour, for people and printers that see no hues.
enum class Hatch { None, Rising, Falling, Upright, Level, Crossed, Grid };
/// What stands at a line's points.
enum class PointShape { Disc, Square, Triangle, Diamond, Cross, Ring, DownTriangle };

/// How a series looks in every chart.
struct SeriesStyle {
    QColor color;
    Hatch hatch = Hatch::None;
    QList<qreal> dashes = {}; ///< in widths of the pen; empty: solid
    PointShape shape = PointShape::Disc;

    QPen pen(qreal width = 2) const;
    bool operator==(const SeriesStyle &) const = default;
};

/// A style for each series by its tone. Colours are Paul Tol's, which people with any common colour blindness
/// tell apart (https://personal.sron.nl/~pault/, 2021): "vibrant" for the strategies, "light" for items of a
/// bill, "bright" for others, "muted" for phases; the darkest are lifted on a dark palette. A known tone
/// looks the same in every figure; the tones that are not known share what is left, and no two of one figure
/// look alike until all is used up.
QList<SeriesStyle> seriesStyles(const report::Figure &figure, const QPalette &palette);

/// Lines as the style has them, ending at the area's edge: not every vector format can clip.
void drawHatch(QPainter &painter, const QRectF &area, const SeriesStyle &style);
/// About \a size wide, around (0, 0).
QPainterPath pointPath(PointShape shape, qreal size);
/// The sample of a series that a legend shows: a filled box for bars, a piece of line, a point.
void drawSwatch(QPainter &painter, const QRectF &area, report::Figure::Kind kind, const SeriesStyle &style);
/// The sample of a mark.
void drawMarkSwatch(QPainter &painter, const QRectF &area, const QPalette &palette);
QPen markPen(const QPalette &palette);

} // namespace bakeoff::widgets
