// SPDX-License-Identifier: GPL-3.0-or-later
// What of a chart is where: for the mouse and for the keyboard.
#include "widgets/charts/chart_layers.h"
#include "widgets/charts/chart_plot.h"

#include <cmath>
#include <limits>

namespace bakeoff::widgets {

using report::Figure;
using report::FigureSeries;

namespace {

constexpr double nearPoint = 12;
constexpr double nearLine = 7;
constexpr double nearMark = 3;

/// The height of the line between two neighbours at \a x, in pixels.
double heightBetween(const QPointF &a, const QPointF &b, double x, bool isStepped)
{
    if (isStepped || b.x() <= a.x())
        return a.y();
    return a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x());
}

} // namespace

ChartPlace ChartPlot::placeAt(const QPointF &position) const
{
    if (!m_plot.axisRect()->rect().adjusted(-2, -2, 2, 2).contains(position.toPoint()))
        return {};
    const ChartPlace mark = markAt(position);
    if (mark.kind != ChartPlace::Kind::None)
        return mark;
    return m_scene.areBars() ? barAt(position) : pointAt(position);
}

ChartPlace ChartPlot::markAt(const QPointF &position) const
{
    for (int i = 0; i < m_scene.figure.marks.size(); ++i) {
        const report::FigureMark &mark = m_scene.figure.marks.at(i);
        if (!m_scene.shows(mark.id))
            continue;
        const QCPAxis &axis = m_scene.isMarkOfValues(mark) ? *valueAxis(m_plot, m_scene) : *m_plot.xAxis;
        const double along = axis.orientation() == Qt::Horizontal ? position.x() : position.y();
        if (axis.range().contains(mark.at) && std::abs(axis.coordToPixel(mark.at) - along) <= nearMark)
            return {ChartPlace::Kind::Mark, i, -1};
    }
    return {};
}

ChartPlace ChartPlot::barAt(const QPointF &position) const
{
    for (const ChartBar &bar : m_scene.bars) {
        if (barRect(m_plot, m_scene, bar).contains(position))
            return {ChartPlace::Kind::Bar, bar.series, bar.category};
    }
    const QCPAxis &values = *valueAxis(m_plot, m_scene);
    const double across = m_scene.isStacked() ? position.y() : position.x();
    const double value = values.pixelToCoord(m_scene.isStacked() ? position.x() : position.y());
    for (int i = 0; i < m_scene.figure.whiskers.size(); ++i) {
        const auto whisker = m_scene.whiskerOf(i);
        if (whisker && std::abs(categoryPixel(m_plot, m_scene, i) - across) <= nearPoint &&
            value >= whisker->low && value <= whisker->high)
            return {ChartPlace::Kind::Spread, -1, i};
    }
    return {};
}

ChartPlace ChartPlot::pointAt(const QPointF &position) const
{
    ChartPlace nearest;
    double distance = nearPoint;
    ChartPlace onLine;
    double above = nearLine;
    for (int s = 0; s < m_scene.figure.series.size(); ++s) {
        const FigureSeries &series = m_scene.figure.series.at(s);
        if (!m_scene.shows(series.id))
            continue;
        QPointF before;
        for (int i = 0; i < series.points.size(); ++i) {
            const QPointF at(m_plot.xAxis->coordToPixel(series.points.at(i).x()),
                             m_plot.yAxis->coordToPixel(series.points.at(i).y()));
            const double away = std::hypot(at.x() - position.x(), at.y() - position.y());
            if (away < distance) {
                distance = away;
                nearest = {ChartPlace::Kind::Point, s, i};
            }
            const bool isBetween = i > 0 && before.x() <= position.x() && position.x() <= at.x();
            if (isBetween && m_scene.figure.kind == Figure::Kind::Lines) {
                const double off =
                    std::abs(heightBetween(before, at, position.x(), series.isStepped) - position.y());
                if (off < above) {
                    above = off;
                    const bool isNearer = position.x() - before.x() < at.x() - position.x();
                    onLine = {ChartPlace::Kind::Point, s, series.isStepped || isNearer ? i - 1 : i};
                }
            }
            before = at;
        }
    }
    return nearest.kind != ChartPlace::Kind::None ? nearest : onLine;
}

std::optional<QPointF> ChartPlot::positionOf(const ChartPlace &place) const
{
    const QRectF seen = m_plot.axisRect()->rect();
    if (place.kind == ChartPlace::Kind::Bar) {
        for (const ChartBar &bar : m_scene.bars) {
            const QRectF shown = barRect(m_plot, m_scene, bar).intersected(seen);
            if (bar.category == place.index && bar.series == place.series && !shown.isEmpty())
                return shown.center();
        }
    } else if (place.kind == ChartPlace::Kind::Point && place.series < m_scene.figure.series.size()) {
        const FigureSeries &series = m_scene.figure.series.at(place.series);
        if (place.index < series.points.size() && m_scene.shows(series.id)) {
            const QPointF point = series.points.at(place.index);
            const QPointF at(m_plot.xAxis->coordToPixel(point.x()), m_plot.yAxis->coordToPixel(point.y()));
            if (seen.adjusted(-1, -1, 1, 1).contains(at))
                return at;
        }
    } else if (place.kind == ChartPlace::Kind::Mark && place.series < m_scene.figure.marks.size()) {
        const report::FigureMark &mark = m_scene.figure.marks.at(place.series);
        const QCPAxis &axis = m_scene.isMarkOfValues(mark) ? *valueAxis(m_plot, m_scene) : *m_plot.xAxis;
        if (m_scene.shows(mark.id) && axis.range().contains(mark.at)) {
            const double at = axis.coordToPixel(mark.at);
            return axis.orientation() == Qt::Horizontal ? QPointF(at, seen.center().y())
                                                        : QPointF(seen.center().x(), at);
        }
    }
    return {};
}

} // namespace bakeoff::widgets
