// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_style.h"

#include "catalog/run.h"
#include "widgets/common/phase_colors.h"
#include "widgets/common/theme.h"

#include <QHash>
#include <QPainter>

#include <array>
#include <cmath>

namespace bakeoff::widgets {

using report::Figure;

namespace {

constexpr std::array hatches{Hatch::None,  Hatch::Rising,  Hatch::Falling, Hatch::Upright,
                             Hatch::Level, Hatch::Crossed, Hatch::Grid};
constexpr std::array shapes{PointShape::Disc,        PointShape::Square, PointShape::Triangle,
                            PointShape::Diamond,     PointShape::Cross,  PointShape::Ring,
                            PointShape::DownTriangle};

QList<qreal> dashesAt(qsizetype n)
{
    static const QList<QList<qreal>> patterns{{}, {5, 3}, {1.2, 2.2}, {7, 3, 1.2, 3}, {10, 4}, {3, 2}};
    return patterns[n % patterns.size()];
}

SeriesStyle style(const QColor &color, std::size_t look)
{
    return {color, hatches[look % hatches.size()], dashesAt(qsizetype(look)), shapes[look % shapes.size()]};
}

struct Known {
    const char *tone;
    const char *light;
    const char *dark;
    std::size_t look;
};
/// Strategies in the hues that their glyphs have; phases next to each other differ in hatch.
constexpr std::array known{Known{"pre-installed", "#ee7733", "#ee7733", 0},
                           Known{"os-only", "#0077bb", "#33bbee", 1},
                           Known{"plan", "#009988", "#44bb99", 2},
                           Known{"own-hardware", "#777777", "#bbbbbb", 3},
                           Known{"cost:instances", "#77aadd", "#77aadd", 0},
                           Known{"cost:inbound", "#99ddff", "#99ddff", 1},
                           Known{"cost:outbound", "#44bb99", "#44bb99", 2},
                           Known{"cost:volumes", "#bbcc33", "#bbcc33", 3},
                           Known{"cost:image-storage", "#aaaa00", "#aaaa00", 4},
                           Known{"cost:bake", "#eedd88", "#eedd88", 1},
                           Known{"cost:deploy", "#ee8866", "#ee8866", 2},
                           Known{"cost:packages", "#ffaabb", "#ffaabb", 5},
                           Known{"cost:server", "#bbbbbb", "#bbbbbb", 0},
                           Known{"cost:failures", "#cc3311", "#ee6677", 6},
                           Known{"cost:labour", "#4477aa", "#6699cc", 3}};

/// What tones of no name of their own share, one after the other.
constexpr std::array costs{"#77aadd", "#ee8866", "#eedd88", "#ffaabb", "#99ddff",
                           "#44bb99", "#bbcc33", "#aaaa00", "#bbbbbb"};
constexpr std::array others{"#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#bbbbbb"};

std::optional<SeriesStyle> phaseStyle(const QString &tone, const QPalette &palette)
{
    if (!tone.startsWith(QLatin1String("phase:")))
        return {};
    const QString id = tone.mid(6);
    for (std::size_t i = 0; i < catalog::deployPhases.size(); ++i) {
        const catalog::Phase phase = catalog::deployPhases[i];
        if (catalog::toId(phase) == id)
            return style(phaseColor(phase, palette), i);
    }
    return {};
}

std::optional<SeriesStyle> knownStyle(const QString &tone, const QPalette &palette)
{
    for (const Known &each : known) {
        if (tone == QLatin1String(each.tone))
            return style(QColor(QLatin1String(isDark(palette) ? each.dark : each.light)), each.look);
    }
    return phaseStyle(tone, palette);
}

/// The N-th style of a row of colours; when they begin again they do so with other hatches.
template <std::size_t size>
SeriesStyle nth(const std::array<const char *, size> &colors, std::size_t n)
{
    return style(QColor(QLatin1String(colors[n % size])), n + n / size);
}

/// Ends at the edges of \a area, going up to the right, \a gap apart.
void drawRising(QPainter &painter, const QRectF &area, qreal gap)
{
    for (qreal x = area.left() - area.height() + gap / 2; x < area.right(); x += gap) {
        const qreal from = std::max(x, area.left());
        const qreal to = std::min(x + area.height(), area.right());
        if (to > from)
            painter.drawLine(QPointF(from, area.bottom() - (from - x)),
                             QPointF(to, area.bottom() - (to - x)));
    }
}

void drawFalling(QPainter &painter, const QRectF &area, qreal gap)
{
    for (qreal x = area.left() - area.height() + gap / 2; x < area.right(); x += gap) {
        const qreal from = std::max(x, area.left());
        const qreal to = std::min(x + area.height(), area.right());
        if (to > from)
            painter.drawLine(QPointF(from, area.top() + (from - x)), QPointF(to, area.top() + (to - x)));
    }
}

void drawUpright(QPainter &painter, const QRectF &area, qreal gap)
{
    for (qreal x = area.left() + gap / 2; x < area.right(); x += gap)
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
}

void drawLevel(QPainter &painter, const QRectF &area, qreal gap)
{
    for (qreal y = area.top() + gap / 2; y < area.bottom(); y += gap)
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
}

} // namespace

QPen SeriesStyle::pen(qreal width) const
{
    QPen made(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!dashes.isEmpty())
        made.setDashPattern(dashes);
    return made;
}

QList<SeriesStyle> seriesStyles(const Figure &figure, const QPalette &palette)
{
    QHash<QString, SeriesStyle> given; // series of one tone look the same, as in two figures
    QList<SeriesStyle> taken;
    for (const report::FigureSeries &series : figure.series) {
        if (const auto fixed = knownStyle(series.tone, palette)) {
            given.insert(series.tone, *fixed);
            taken << *fixed;
        }
    }
    const auto next = [&taken](const auto &colors) {
        std::size_t n = 0;
        while (n < colors.size() * hatches.size() && taken.contains(nth(colors, n)))
            ++n;
        return nth(colors, n);
    };
    QList<SeriesStyle> styles;
    for (const report::FigureSeries &series : figure.series) {
        if (!series.tone.isEmpty() && given.contains(series.tone)) {
            styles << given.value(series.tone);
            continue;
        }
        bool isNumber = false;
        const uint n =
            series.tone.startsWith(QLatin1String("other:")) ? series.tone.mid(6).toUInt(&isNumber) : 0;
        if (isNumber)
            styles << nth(others, n);
        else
            styles << (series.tone.startsWith(QLatin1String("cost:")) ? next(costs) : next(others));
        given.insert(series.tone, styles.last());
        taken << styles.last();
    }
    return styles;
}

void drawHatch(QPainter &painter, const QRectF &filled, const SeriesStyle &style)
{
    if (style.hatch == Hatch::None || filled.width() < 4 || filled.height() < 4)
        return;
    const QRectF area = filled.adjusted(1, 1, -1, -1); // ends of lines have a width, too
    painter.setPen(QPen(blend(style.color, readableOn(style.color), 0.55), 1));
    constexpr qreal gap = 7;
    switch (style.hatch) {
    case Hatch::None:
        break;
    case Hatch::Rising:
        drawRising(painter, area, gap);
        break;
    case Hatch::Falling:
        drawFalling(painter, area, gap);
        break;
    case Hatch::Upright:
        drawUpright(painter, area, gap - 2);
        break;
    case Hatch::Level:
        drawLevel(painter, area, gap - 2);
        break;
    case Hatch::Crossed:
        drawRising(painter, area, gap + 2);
        drawFalling(painter, area, gap + 2);
        break;
    case Hatch::Grid:
        drawUpright(painter, area, gap);
        drawLevel(painter, area, gap);
        break;
    }
}

QPainterPath pointPath(PointShape shape, qreal size)
{
    const qreal r = size / 2;
    QPainterPath path;
    switch (shape) {
    case PointShape::Disc:
        path.addEllipse(QPointF(0, 0), r, r);
        break;
    case PointShape::Square:
        path.addRect(-r * 0.88, -r * 0.88, r * 1.76, r * 1.76);
        break;
    case PointShape::Triangle:
        path.addPolygon(QPolygonF{{0, -r * 1.15}, {r * 1.1, r * 0.8}, {-r * 1.1, r * 0.8}, {0, -r * 1.15}});
        break;
    case PointShape::Diamond:
        path.addPolygon(
            QPolygonF{{0, -r * 1.25}, {r * 1.25, 0}, {0, r * 1.25}, {-r * 1.25, 0}, {0, -r * 1.25}});
        break;
    case PointShape::Cross:
        for (const qreal turn : {1.0, -1.0}) {
            path.addPolygon(QPolygonF{{-r, -turn * r * 0.6},
                                      {-r * 0.6, -turn * r},
                                      {r, turn * r * 0.6},
                                      {r * 0.6, turn * r},
                                      {-r, -turn * r * 0.6}});
        }
        path.setFillRule(Qt::WindingFill);
        break;
    case PointShape::Ring:
        path.addEllipse(QPointF(0, 0), r * 1.1, r * 1.1);
        path.addEllipse(QPointF(0, 0), r * 0.55, r * 0.55);
        break;
    case PointShape::DownTriangle:
        path.addPolygon(QPolygonF{{0, r * 1.15}, {r * 1.1, -r * 0.8}, {-r * 1.1, -r * 0.8}, {0, r * 1.15}});
        break;
    }
    return path;
}

void drawSwatch(QPainter &painter, const QRectF &area, Figure::Kind kind, const SeriesStyle &style)
{
    painter.save();
    if (kind == Figure::Kind::StackedBars || kind == Figure::Kind::GroupedBars) {
        const qreal side = std::min(area.width(), area.height());
        const QRectF box(area.right() - side, area.center().y() - side / 2, side, side);
        painter.fillRect(box, style.color);
        drawHatch(painter, box, style);
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isLine = kind == Figure::Kind::Lines;
        painter.setPen(style.pen());
        if (isLine)
            painter.drawLine(QPointF(area.left(), area.center().y()),
                             QPointF(area.right(), area.center().y()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.color);
        painter.drawPath(pointPath(style.shape, 7).translated(area.center()));
    }
    painter.restore();
}

QPen markPen(const QPalette &palette)
{
    QPen pen(blend(palette.color(QPalette::Text), dangerColor(palette), 0.5), 1.4);
    pen.setDashPattern({6, 3});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

void drawMarkSwatch(QPainter &painter, const QRectF &area, const QPalette &palette)
{
    painter.save();
    painter.setPen(markPen(palette));
    painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
    painter.restore();
}

} // namespace bakeoff::widgets
