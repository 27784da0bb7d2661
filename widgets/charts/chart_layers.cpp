// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_layers.h"

#include "widgets/common/theme.h"

#include <algorithm>
#include <cmath>

namespace bakeoff::widgets {

namespace {

constexpr double thickestStack = 40;
constexpr double thickestColumn = 56;
constexpr double groupShare = 0.76; ///< of the way from one category to the next

double pixelOf(const QCPAxis &axis, double value)
{
    // A bar begins at 0, which no logarithmic axis has.
    if (axis.scaleType() == QCPAxis::stLogarithmic && value <= 0)
        value = axis.range().lower;
    return axis.coordToPixel(value);
}

} // namespace

QCPAxis *valueAxis(const QCustomPlot &plot, const ChartScene &scene)
{
    return scene.isStacked() ? plot.xAxis : plot.yAxis;
}

double categoryPixel(const QCustomPlot &plot, const ChartScene &scene, int category)
{
    return (scene.isStacked() ? plot.yAxis : plot.xAxis)->coordToPixel(category);
}

QRectF barRect(const QCustomPlot &plot, const ChartScene &scene, const ChartBar &bar)
{
    const QCPAxis &values = *valueAxis(plot, scene);
    const double center = categoryPixel(plot, scene, bar.category);
    const double slot = std::abs(categoryPixel(plot, scene, bar.category + 1) - center);
    const double thickness = std::max(
        1.0, std::min(slot * groupShare / bar.places, scene.isStacked() ? thickestStack : thickestColumn));
    const double begin = center + (bar.place - bar.places / 2.0) * thickness;
    const double from = pixelOf(values, bar.from);
    const double to = pixelOf(values, bar.to);
    const QRectF rect = scene.isStacked() ? QRectF(from, begin, to - from, thickness)
                                          : QRectF(begin, from, thickness, to - from);
    return rect.normalized();
}

QFont totalFont(const ChartScene &scene)
{
    QFont font = scene.font;
    font.setBold(true);
    return font;
}

BarsLayer::BarsLayer(QCustomPlot *plot, const ChartScene &scene)
    : QCPLayerable(plot, QStringLiteral("main")), m_scene(scene)
{
}

void BarsLayer::draw(QCPPainter *painter)
{
    // A line in the background's colour keeps neighbours apart for people who cannot tell them by hue.
    const QPen gap(m_scene.palette.color(QPalette::Base), 1);
    const QRectF seen = mParentPlot->axisRect()->rect();
    for (const ChartBar &bar : m_scene.bars) {
        const QRectF rect = barRect(*mParentPlot, m_scene, bar);
        if (!rect.intersects(seen))
            continue;
        const SeriesStyle &style = m_scene.styles.at(bar.series);
        painter->setPen(Qt::NoPen);
        painter->setBrush(style.color);
        painter->drawRect(rect);
        drawHatch(*painter, rect.intersected(seen), style);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(gap);
        if (rect.width() > 3 && rect.height() > 3)
            painter->drawRect(rect);
    }
}

NotesLayer::NotesLayer(QCustomPlot *plot, const ChartScene &scene)
    : QCPLayerable(plot, QStringLiteral("legend")), m_scene(scene)
{
}

void NotesLayer::draw(QCPPainter *painter)
{
    painter->setBrush(Qt::NoBrush);
    for (int i = 0; m_scene.areBars() && i < m_scene.figure.categories.size(); ++i) {
        drawWhisker(*painter, i);
        drawTotal(*painter, i);
    }
    drawMarks(*painter);
    drawCurrent(*painter);
}

void NotesLayer::drawWhisker(QCPPainter &painter, int category)
{
    const auto whisker = m_scene.whiskerOf(category);
    if (!whisker)
        return;
    const QCPAxis &values = *valueAxis(*mParentPlot, m_scene);
    const double at = categoryPixel(*mParentPlot, m_scene, category);
    const QRectF seen = mParentPlot->axisRect()->rect();
    const double low = pixelOf(values, whisker->low);
    const double high = pixelOf(values, whisker->high);
    constexpr double half = 6;
    const auto line = [&](double from, double fromAcross, double to, double toAcross) {
        QPointF a(from, fromAcross);
        QPointF b(to, toAcross);
        if (!m_scene.isStacked()) {
            a = {fromAcross, from};
            b = {toAcross, to};
        }
        // Zoomed in, an end may be outside.
        a = {std::clamp(a.x(), seen.left(), seen.right()), std::clamp(a.y(), seen.top(), seen.bottom())};
        b = {std::clamp(b.x(), seen.left(), seen.right()), std::clamp(b.y(), seen.top(), seen.bottom())};
        painter.drawLine(a, b);
    };
    painter.setPen(QPen(m_scene.palette.color(QPalette::Text), 1.4));
    line(low, at, high, at);
    for (const double end : {low, high}) {
        const double position = m_scene.isStacked() ? end : seen.center().y();
        if (position >= seen.left() && position <= seen.right())
            line(end, at - half, end, at + half);
    }
}

void NotesLayer::drawTotal(QCPPainter &painter, int category)
{
    const QString text = m_scene.totalOf(category);
    if (text.isEmpty())
        return;
    double end = m_scene.endOf(category);
    if (const auto whisker = m_scene.whiskerOf(category))
        end = std::max(end, whisker->high);
    const QCPAxis &values = *valueAxis(*mParentPlot, m_scene);
    if (!values.range().contains(end))
        return;
    painter.setFont(totalFont(m_scene));
    painter.setPen(m_scene.palette.color(QPalette::Text));
    const double at = categoryPixel(*mParentPlot, m_scene, category);
    const double edge = pixelOf(values, end);
    const QSizeF size =
        painter.boundingRect(QRectF(0, 0, 4000, 400), int(Qt::AlignLeft | Qt::AlignTop), text).size();
    const QRectF area =
        m_scene.isStacked()
            ? QRectF(edge + 8, at - size.height() / 2, size.width() + 2, size.height())
            : QRectF(at - size.width() / 2, edge - 4 - size.height(), size.width() + 2, size.height());
    painter.drawText(area, int(m_scene.isStacked() ? Qt::AlignLeft : Qt::AlignHCenter), text);
}

void NotesLayer::drawMarks(QCPPainter &painter)
{
    const QRectF seen = mParentPlot->axisRect()->rect();
    QList<QRectF> written;
    painter.setFont(m_scene.font);
    for (const report::FigureMark &mark : m_scene.figure.marks) {
        if (!m_scene.shows(mark.id))
            continue;
        const QCPAxis &axis =
            m_scene.isMarkOfValues(mark) ? *valueAxis(*mParentPlot, m_scene) : *mParentPlot->xAxis;
        if (!axis.range().contains(mark.at))
            continue;
        const double at = axis.coordToPixel(mark.at);
        const QPen pen = markPen(m_scene.palette);
        const QFontMetricsF metrics(m_scene.font);
        const QString text = metrics.elidedText(mark.text, Qt::ElideRight, seen.width() - 16);
        QRectF area(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 2);
        const bool isUpright = axis.orientation() == Qt::Horizontal;
        painter.setPen(pen);
        if (isUpright) {
            painter.drawLine(QPointF(at, seen.top()), QPointF(at, seen.bottom()));
            const bool fits = at + 4 + area.width() <= seen.right();
            area.moveTo(fits ? at + 3 : std::max(seen.left(), at - 3 - area.width()), seen.top() + 2);
        } else {
            painter.drawLine(QPointF(seen.left(), at), QPointF(seen.right(), at));
            area.moveTo(seen.right() - area.width() - 2, at - area.height() - 1);
            if (area.top() < seen.top())
                area.moveTop(at + 1);
        }
        // One below the other where they would cover each other.
        const auto covers = [&](const QRectF &other) { return other.intersects(area); };
        for (int i = 0; i < 8 && std::any_of(written.begin(), written.end(), covers); ++i) {
            if (isUpright)
                area.translate(0, area.height());
            else
                area.moveRight(area.right() - area.width() / 2);
        }
        written << area;
        QColor paper = m_scene.palette.color(QPalette::Base);
        paper.setAlphaF(0.82f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(paper);
        painter.drawRect(area);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen.color());
        painter.drawText(area, int(Qt::AlignCenter), text);
    }
}

void NotesLayer::drawCurrent(QCPPainter &painter)
{
    const ChartPlace &place = m_scene.current;
    painter.setPen(QPen(m_scene.palette.color(QPalette::Highlight), 2.4));
    painter.setBrush(Qt::NoBrush);
    if (place.kind == ChartPlace::Kind::Bar) {
        for (const ChartBar &bar : m_scene.bars) {
            if (bar.category == place.index && bar.series == place.series)
                painter.drawRect(barRect(*mParentPlot, m_scene, bar)
                                     .intersected(mParentPlot->axisRect()->rect())
                                     .adjusted(-1, -1, 1, 1));
        }
    } else if (place.kind == ChartPlace::Kind::Point) {
        const QPointF point = m_scene.figure.series.at(place.series).points.at(place.index);
        const QPointF at(mParentPlot->xAxis->coordToPixel(point.x()),
                         mParentPlot->yAxis->coordToPixel(point.y()));
        if (mParentPlot->axisRect()->rect().contains(at.toPoint()))
            painter.drawEllipse(at, 8, 8);
    }
}

} // namespace bakeoff::widgets
