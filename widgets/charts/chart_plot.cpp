// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_plot.h"

#include "widgets/charts/chart_layers.h"
#include "widgets/charts/chart_tickers.h"
#include "widgets/common/theme.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bakeoff::widgets {

using report::Figure;
using report::FigureAxis;
using report::FigureSeries;

namespace {

/// The least and the greatest of what was met.
struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void meet(double value, bool isLogarithmic)
    {
        if (std::isfinite(value) && (!isLogarithmic || value > 0)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    void meet(const FigureAxis &axis)
    {
        meet(axis.from.value_or(std::nan("")), axis.isLogarithmic);
        meet(axis.to.value_or(std::nan("")), axis.isLogarithmic);
    }
    /// \a room: this part of it, on both sides.
    void widen(const FigureAxis &axis, double room)
    {
        if (!(low <= high)) {
            low = axis.isLogarithmic ? 1 : 0;
            high = axis.isDate ? 24 * 3600 : 1;
        }
        if (axis.isLogarithmic) {
            const double factor = low == high ? 2 : std::pow(high / low, room);
            low /= factor;
            high *= factor;
            return;
        }
        if (low == high) {
            const double around = axis.isDate ? 24 * 3600 : std::max(1.0, std::abs(low) / 10);
            low -= around;
            high += around;
            return;
        }
        const double more = (high - low) * room;
        low -= more;
        high += more;
    }
};

/// Whether the graphs of one can show the other.
bool haveSameSeries(const Figure &a, const Figure &b)
{
    return a.kind == b.kind && std::equal(a.series.begin(), a.series.end(), b.series.begin(), b.series.end(),
                                          [](const FigureSeries &first, const FigureSeries &second) {
                                              return first.id == second.id && first.tone == second.tone &&
                                                     first.isStepped == second.isStepped;
                                          });
}

QString elided(const QFontMetrics &metrics, const QString &text, int width)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = metrics.elidedText(line, Qt::ElideRight, width);
    return lines.join(u'\n');
}

/// Broken between words into lines no wider than \a width, three at most.
QString wrapped(const QFontMetrics &metrics, const QString &text, int width)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        QString begun;
        for (const QString &word : line.split(u' ')) {
            const QString longer = begun.isEmpty() ? word : begun + u' ' + word;
            if (begun.isEmpty() || metrics.horizontalAdvance(longer) <= width) {
                begun = longer;
            } else {
                lines << begun;
                begun = word;
            }
        }
        lines << begun;
    }
    if (lines.size() > 3)
        lines = lines.mid(0, 2) << lines.mid(2).join(u' ');
    return elided(metrics, lines.join(u'\n'), width);
}

int widestLine(const QFontMetrics &metrics, const QString &text)
{
    int widest = 0;
    for (const QString &line : text.split(u'\n'))
        widest = std::max(widest, metrics.horizontalAdvance(line));
    return widest;
}

} // namespace

ChartPlot::ChartPlot(QCustomPlot &plot)
    : m_plot(plot), m_bars(std::make_unique<BarsLayer>(&plot, m_scene)),
      m_notes(std::make_unique<NotesLayer>(&plot, m_scene))
{
    plot.setAutoAddPlottableToLegend(false);
    plot.axisRect()->setupFullAxesBox(false);
    plot.xAxis2->setVisible(false);
    plot.yAxis2->setVisible(false);
    plot.axisRect()->setMinimumMargins(QMargins(8, 8, 28, 8)); // the last label of an axis needs room
    for (QCPAxis *axis : {plot.xAxis, plot.yAxis}) {
        axis->setSubTicks(false);
        connect(axis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this,
                [this, axis](const QCPRange &range) { keepInside(axis, range); });
    }
}

ChartPlot::~ChartPlot() = default;

void ChartPlot::setFigure(const Figure &figure)
{
    const bool keepsGraphs =
        haveSameSeries(m_scene.figure, figure) && m_graphs.size() == figure.series.size();
    m_scene.figure = figure;
    m_scene.current = {};
    setUpAxes();
    if (!keepsGraphs) {
        rebuildGraphs();
        setLook(m_scene.palette, m_scene.font);
        if (std::exchange(m_isZoomed, false))
            Q_EMIT zoomChanged(false);
    }
    takeValues();
}

void ChartPlot::setHidden(const QSet<QString> &ids)
{
    m_scene.hidden = ids;
    m_scene.layOutBars();
    for (int i = 0; i < m_graphs.size(); ++i)
        m_graphs.at(i)->setVisible(m_scene.shows(m_scene.figure.series.at(i).id));
}

void ChartPlot::rebuildGraphs()
{
    for (QCPGraph *graph : std::as_const(m_graphs))
        m_plot.removeGraph(graph);
    m_graphs.clear();
    if (m_scene.areBars())
        return;
    for (const FigureSeries &series : std::as_const(m_scene.figure.series)) {
        QCPGraph *graph = m_plot.addGraph();
        graph->setLineStyle(m_scene.figure.kind == Figure::Kind::Dots ? QCPGraph::lsNone
                            : series.isStepped                        ? QCPGraph::lsStepLeft
                                                                      : QCPGraph::lsLine);
        graph->setVisible(m_scene.shows(series.id));
        m_graphs << graph;
    }
}

void ChartPlot::styleGraphs()
{
    const bool areDots = m_scene.figure.kind == Figure::Kind::Dots;
    for (int i = 0; i < m_graphs.size(); ++i) {
        const SeriesStyle &style = m_scene.styles.at(i);
        QColor fill = style.color;
        if (areDots)
            fill.setAlphaF(0.7f); // many at one place look denser
        m_graphs.at(i)->setPen(areDots ? QPen(Qt::NoPen) : style.pen());
        m_graphs.at(i)->setScatterStyle(QCPScatterStyle(
            pointPath(style.shape, 6), areDots ? QPen(Qt::NoPen) : QPen(style.color, 1), fill, 6.5));
    }
}

void ChartPlot::takeValues()
{
    for (int i = 0; i < m_graphs.size(); ++i) {
        const FigureSeries &series = m_scene.figure.series.at(i);
        QVector<QCPGraphData> data;
        data.reserve(series.points.size());
        for (const QPointF &point : series.points)
            data.append({point.x(), point.y()});
        m_graphs.at(i)->data()->set(data);
        // Shapes tell lines apart where there are a few of them, and hide a line where there are many.
        m_graphs.at(i)->setScatterSkip(
            m_scene.figure.kind == Figure::Kind::Dots ? 0 : int(series.points.size() / 14));
    }
    m_scene.layOutBars();
}

void ChartPlot::setUpAxes()
{
    const Figure &figure = m_scene.figure;
    const bool lie = m_scene.isStacked();
    const auto setUp = [](QCPAxis &axis, const FigureAxis &as, bool isOfCategories) {
        axis.setScaleType(as.isLogarithmic && !isOfCategories ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis.setLabel(as.label);
        axis.grid()->setVisible(!isOfCategories);
        axis.setTickLength(0, isOfCategories ? 0 : 4);
        axis.setTickLabelPadding(isOfCategories ? 8 : 5);
    };
    setUp(*m_plot.xAxis, lie ? figure.y : figure.x, m_scene.areBars() && !lie);
    setUp(*m_plot.yAxis, lie ? figure.x : figure.y, lie);
    m_plot.yAxis->setRangeReversed(lie); // the first category on top
    QList<QCPAxis *> movable{m_plot.xAxis, m_plot.yAxis};
    if (m_scene.areBars())
        movable = {valueAxis(m_plot, m_scene)};
    m_plot.axisRect()->setRangeZoomAxes(movable);
    m_plot.axisRect()->setRangeDragAxes(movable);
}

void ChartPlot::setLook(const QPalette &palette, const QFont &font)
{
    m_scene.palette = palette;
    m_scene.font = font;
    m_scene.styles = seriesStyles(m_scene.figure, palette);
    const QColor ink = palette.color(QPalette::Text);
    const QColor quiet = secondaryText(palette);
    const QColor line = separatorColor(palette);
    m_plot.setBackground(palette.brush(QPalette::Base));
    for (QCPAxis *axis : {m_plot.xAxis, m_plot.yAxis}) {
        axis->setBasePen(QPen(line));
        axis->setTickPen(QPen(line));
        axis->setTickLabelColor(axis->grid()->visible() ? quiet : ink);
        axis->setLabelColor(quiet);
        axis->setTickLabelFont(font);
        axis->setLabelFont(font);
        axis->grid()->setPen(QPen(line, 1, Qt::DotLine));
        axis->grid()->setZeroLinePen(QPen(line));
    }
    styleGraphs();
}

int ChartPlot::tickCount(const QSize &size, Qt::Orientation orientation) const
{
    const QFontMetrics metrics(m_scene.font);
    const int room = orientation == Qt::Horizontal ? size.width() / metrics.horizontalAdvance(u'0') / 13
                                                   : size.height() / metrics.height() / 3;
    return std::clamp(room, 2, 8);
}

void ChartPlot::setTickers(const QSize &size)
{
    const Figure &figure = m_scene.figure;
    const bool lie = m_scene.isStacked();
    if (!m_scene.areBars() || lie)
        m_plot.xAxis->setTicker(makeTicker(lie ? figure.y : figure.x, tickCount(size, Qt::Horizontal)));
    if (!lie)
        m_plot.yAxis->setTicker(makeTicker(figure.y, tickCount(size, Qt::Vertical)));
    m_plot.setLocale(QLocale());
}

void ChartPlot::nameCategories(const QSize &size)
{
    if (!m_scene.areBars())
        return;
    const QStringList &names = m_scene.figure.categories;
    const QFontMetrics metrics(m_scene.font);
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    if (m_scene.isStacked()) {
        for (int i = 0; i < names.size(); ++i)
            ticker->addTick(i, elided(metrics, names.at(i), size.width() * 2 / 5));
        m_plot.yAxis->setTicker(ticker);
        return;
    }
    const int slot = (size.width() - 70) / std::max(1, int(names.size())) - 6;
    const int least = metrics.averageCharWidth() * 9;
    int widest = 1;
    for (const QString &name : names)
        widest = std::max(widest, widestLine(metrics, name));
    // Where they do not fit, as many as do.
    const int every =
        slot >= std::min(widest, least) ? 1 : (std::min(widest, least) + 6) / std::max(1, slot + 6) + 1;
    for (int i = 0; i < names.size(); i += every)
        ticker->addTick(i, wrapped(metrics, names.at(i), slot * every));
    m_plot.xAxis->setTicker(ticker);
}

void ChartPlot::leaveRoomForTotals(double &to, const QSize &size) const
{
    const Figure &figure = m_scene.figure;
    if (figure.totals.isEmpty() || figure.y.isLogarithmic)
        return;
    const QFontMetrics bold(totalFont(m_scene));
    const QFontMetrics metrics(m_scene.font);
    double length = size.height() - 3.0 * metrics.height();
    if (m_scene.isStacked()) {
        int names = 0;
        for (const QString &name : figure.categories)
            names = std::max(names, widestLine(metrics, name));
        length = size.width() - 40 - std::min(names, size.width() * 2 / 5);
    }
    for (int i = 0; i < figure.categories.size(); ++i) {
        const QString text = m_scene.totalOf(i);
        double end = m_scene.endOf(i);
        if (const auto whisker = m_scene.whiskerOf(i))
            end = std::max(end, whisker->high);
        const double needed = m_scene.isStacked() ? widestLine(bold, text) + 16.0
                                                  : bold.height() * (1.0 + double(text.count(u'\n'))) + 8.0;
        if (!text.isEmpty() && length > 0)
            to = std::max(to, end * length / std::max(length / 3, length - needed));
    }
}

ChartPlot::Ranges ChartPlot::wholeRanges(const QSize &size) const
{
    const Figure &figure = m_scene.figure;
    Extent x;
    Extent y;
    for (const ChartBar &bar : m_scene.bars) {
        y.meet(bar.from, figure.y.isLogarithmic);
        y.meet(bar.to, figure.y.isLogarithmic);
    }
    for (int i = 0; i < figure.whiskers.size(); ++i) {
        if (const auto whisker = m_scene.whiskerOf(i)) {
            y.meet(whisker->low, figure.y.isLogarithmic);
            y.meet(whisker->high, figure.y.isLogarithmic);
        }
    }
    for (const FigureSeries &series : figure.series) {
        if (!m_scene.shows(series.id))
            continue;
        for (const QPointF &point : series.points) {
            x.meet(point.x(), figure.x.isLogarithmic);
            y.meet(point.y(), figure.y.isLogarithmic);
        }
    }
    for (const report::FigureMark &mark : figure.marks) {
        const bool ofValues = m_scene.isMarkOfValues(mark);
        if (m_scene.shows(mark.id))
            (ofValues ? y : x).meet(mark.at, (ofValues ? figure.y : figure.x).isLogarithmic);
    }
    x.meet(figure.x);
    y.meet(figure.y);
    // Lengths are compared from 0, and so are heights of lines; dots show how values are spread.
    if (!figure.y.isLogarithmic && !figure.y.isDate && figure.kind != Figure::Kind::Dots)
        y.meet(0, false);
    x.widen(figure.x, figure.kind == Figure::Kind::Dots ? 0.03 : 0.012);
    const double base = y.low;
    y.widen(figure.y, figure.kind == Figure::Kind::Dots ? 0.12 : 0.05);
    if (base == 0)
        y.low = 0;
    if (m_scene.areBars()) {
        leaveRoomForTotals(y.high, size);
        x = {-0.55, double(figure.categories.size()) - 0.45};
    }
    return m_scene.isStacked() ? Ranges{y.low, y.high, x.low, x.high} : Ranges{x.low, x.high, y.low, y.high};
}

void ChartPlot::fit(const QSize &size)
{
    nameCategories(size);
    setTickers(size);
    m_whole = wholeRanges(size);
    if (m_isZoomed)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    m_plot.xAxis->setRange(m_whole.xFrom, m_whole.xTo);
    m_plot.yAxis->setRange(m_whole.yFrom, m_whole.yTo);
}

void ChartPlot::resetZoom()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    m_plot.xAxis->setRange(m_whole.xFrom, m_whole.xTo);
    m_plot.yAxis->setRange(m_whole.yFrom, m_whole.yTo);
    if (std::exchange(m_isZoomed, false))
        Q_EMIT zoomChanged(false);
}

void ChartPlot::zoom(double factor)
{
    const auto axes =
        m_plot.axisRect()->rangeZoomAxes(Qt::Horizontal) + m_plot.axisRect()->rangeZoomAxes(Qt::Vertical);
    for (QCPAxis *axis : axes)
        axis->scaleRange(1 / factor);
}

void ChartPlot::keepInside(QCPAxis *axis, const QCPRange &range)
{
    if (m_isFitting)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    const QCPRange whole =
        axis == m_plot.xAxis ? QCPRange(m_whole.xFrom, m_whole.xTo) : QCPRange(m_whole.yFrom, m_whole.yTo);
    QCPRange inside = range;
    if (range.size() >= whole.size())
        inside = whole;
    else if (axis->scaleType() == QCPAxis::stLogarithmic)
        inside = QCPRange(std::max(range.lower, whole.lower), std::min(range.upper, whole.upper));
    else
        inside = range.bounded(whole.lower, whole.upper);
    axis->setRange(inside);
    const auto isWhole = [](const QCPRange &shown, double from, double to) {
        const double little = (to - from) * 1e-9;
        return std::abs(shown.lower - from) <= little && std::abs(shown.upper - to) <= little;
    };
    const bool isZoomed = !isWhole(m_plot.xAxis->range(), m_whole.xFrom, m_whole.xTo) ||
                          !isWhole(m_plot.yAxis->range(), m_whole.yFrom, m_whole.yTo);
    if (std::exchange(m_isZoomed, isZoomed) != isZoomed)
        Q_EMIT zoomChanged(isZoomed);
}

} // namespace bakeoff::widgets
