// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/phase_chart.h"

#include "base/units.h"
#include "widgets/common/phase_colors.h"
#include "widgets/common/theme.h"

#include <QToolTip>
#include <QVBoxLayout>

#include <qcustomplot.h>

namespace bakeoff::widgets {

using catalog::Phase;
using catalog::Strategy;
using planning::StrategySummary;

namespace {

constexpr double barWidth = 0.52;

/// Pre-installed above OS-only, as people name them; QCustomPlot counts keys upwards.
double keyOf(Strategy strategy)
{
    return strategy == Strategy::PreInstalled ? 2 : 1;
}

} // namespace

PhaseChart::PhaseChart(QWidget *parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_legend(new QCPLegend)
{
    m_plot->setObjectName(QStringLiteral("phaseChartPlot"));
    m_plot->setNoAntialiasingOnDrag(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);

    m_plot->plotLayout()->addElement(1, 0, m_legend);
    m_plot->plotLayout()->setRowStretchFactor(1, 0.001);
    m_plot->plotLayout()->setRowSpacing(8);
    m_legend->setLayer(QStringLiteral("legend"));
    m_legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    m_legend->setBorderPen(Qt::NoPen);
    m_legend->setBrush(Qt::NoBrush);
    m_legend->setColumnSpacing(16);
    m_plot->setAutoAddPlottableToLegend(false);
    m_plot->yAxis->grid()->setVisible(false);
    m_plot->yAxis->setSubTicks(false);
    m_plot->yAxis->setTickPen(Qt::NoPen);
    m_plot->yAxis->setTickLabelPadding(8);
    m_plot->yAxis->setRange(0.4, 2.6);
    m_plot->xAxis->setSubTicks(false);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) { showValue(event->pos()); });
    rebuild();
}

PhaseChart::~PhaseChart() = default;

void PhaseChart::setComparison(const planning::Comparison &comparison)
{
    m_comparison = comparison;
    rebuild();
}

void PhaseChart::rebuild()
{
    m_plot->clearItems();
    m_plot->clearPlottables();
    m_legend->clear();
    m_bars.clear();

    double longest = 1;
    for (const StrategySummary &summary : m_comparison.strategies)
        longest = std::max({longest, summary.p50_s, summary.n >= 2 ? summary.p95_s : 0.0});
    addBars();

    QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    QStringList spoken;
    for (const StrategySummary &summary : m_comparison.strategies) {
        if (summary.n == 0)
            continue;
        const QString name = catalog::displayName(summary.strategy);
        const double key = keyOf(summary.strategy);
        names->addTick(key, tr("%1\nruns: %2", "strategy, number of runs").arg(name).arg(summary.n));
        addTotals(summary, key, longest);
        spoken << tr("%1: %2").arg(name, formatSeconds(summary.p50_s));
    }
    m_plot->yAxis->setTicker(names);
    if (!m_comparison.strategies.isEmpty()) {
        // An exported picture stands alone: it says what was measured, and on what.
        const StrategySummary &first = m_comparison.strategies.first();
        m_plot->xAxis->setLabel(
            tr("Deploy time in seconds, %1, measured under %2 (median; the whisker ends at the 95th "
               "percentile)")
                .arg(catalog::displayName(first.cloneMode), first.acceleration.toUpper()));
    }
    // Room at the right for the totals.
    m_plot->xAxis->setRange(0, longest * 1.24);
    setAccessibleName(tr("Chart of deploy times"));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    applyPalette();
}

void PhaseChart::addBars()
{
    QCPBars *below = nullptr;
    for (const Phase phase : catalog::deployPhases) {
        QVector<double> keys;
        QVector<double> values;
        double sum = 0;
        for (const StrategySummary &summary : m_comparison.strategies) {
            keys.append(keyOf(summary.strategy));
            values.append(summary.phases_s.value(phase));
            sum += values.last();
        }
        if (sum <= 0)
            continue;
        auto *bars = new QCPBars(m_plot->yAxis, m_plot->xAxis);
        bars->setName(catalog::displayName(phase));
        bars->setWidth(barWidth);
        bars->setData(keys, values);
        bars->setAntialiased(false);
        bars->setStackingGap(0);
        if (below)
            bars->moveAbove(below);
        below = bars;
        bars->addToLegend(m_legend);
        m_bars.append({phase, bars});
    }
}

void PhaseChart::addTotals(const StrategySummary &summary, double key, double longest)
{
    const bool spread = summary.n >= 2 && summary.p95_s > summary.p50_s;
    const double end = spread ? summary.p95_s : summary.p50_s;
    if (spread) {
        const auto line = [this](double x1, double y1, double x2, double y2) {
            auto *item = new QCPItemLine(m_plot);
            item->start->setCoords(x1, y1);
            item->end->setCoords(x2, y2);
        };
        line(summary.p50_s, key, summary.p95_s, key);
        line(summary.p95_s, key - 0.1, summary.p95_s, key + 0.1);
    }
    auto *total = new QCPItemText(m_plot);
    total->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    total->setTextAlignment(Qt::AlignLeft);
    total->setClipToAxisRect(false);
    total->position->setCoords(end + longest * 0.015, key);
    const QString median = formatSeconds(summary.p50_s);
    total->setText(spread
                       ? tr("%1\np95 %2", "median, 95th percentile").arg(median, formatSeconds(summary.p95_s))
                       : median);
    QFont bold = font();
    bold.setBold(true);
    total->setFont(bold);
}

void PhaseChart::applyPalette()
{
    const QColor ink = palette().color(QPalette::Text);
    const QColor quiet = secondaryText(palette());
    const QColor line = separatorColor(palette());
    m_plot->setBackground(palette().brush(QPalette::Base));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(line));
        axis->setTickLabelColor(axis == m_plot->yAxis ? ink : quiet);
        axis->setLabelColor(quiet);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
    }
    m_plot->xAxis->setTickPen(QPen(line));
    m_plot->xAxis->grid()->setPen(QPen(line, 1, Qt::DotLine));
    m_plot->xAxis->grid()->setZeroLinePen(QPen(line));
    m_legend->setTextColor(ink);
    m_legend->setFont(font());
    m_legend->setIconSize(14, 14);
    styleLegendItems();
    for (const auto &[phase, bars] : std::as_const(m_bars)) {
        const QColor fill = phaseColor(phase, palette());
        bars->setBrush(fill);
        // A line in the background's colour keeps neighbours apart for people who cannot tell them by hue.
        bars->setPen(QPen(palette().color(QPalette::Base), 1));
    }
    for (int i = 0; i < m_plot->itemCount(); ++i) {
        if (auto *text = qobject_cast<QCPItemText *>(m_plot->item(i)))
            text->setColor(ink);
        else if (auto *whisker = qobject_cast<QCPItemLine *>(m_plot->item(i)))
            whisker->setPen(QPen(ink, 1.4));
    }
    wrapLegend();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PhaseChart::wrapLegend()
{
    // As many columns as fit; QCustomPlot does not wrap by width.
    int widest = 1;
    for (const auto &[phase, bars] : std::as_const(m_bars))
        widest = std::max(widest, fontMetrics().horizontalAdvance(bars->name()) + 46);
    const int columns = std::max(1, (m_plot->width() - 24) / widest);
    if (columns == m_legend->wrap())
        return;
    m_legend->setWrap(columns);
    QList<QCPBars *> all;
    for (const auto &[phase, bars] : std::as_const(m_bars))
        all.append(bars);
    m_legend->clear(); // items keep their cells; only adding them anew wraps
    for (QCPBars *bars : std::as_const(all))
        bars->addToLegend(m_legend);
    styleLegendItems();
}

void PhaseChart::styleLegendItems()
{
    for (int i = 0; i < m_legend->itemCount(); ++i) {
        QCPAbstractLegendItem *item = m_legend->item(i);
        if (!item) // a wrapped legend counts the empty places of its last row too
            continue;
        item->setTextColor(palette().color(QPalette::Text));
        item->setFont(font());
    }
}

QString PhaseChart::textAt(const QPoint &position) const
{
    const double key = m_plot->yAxis->pixelToCoord(position.y());
    const double value = m_plot->xAxis->pixelToCoord(position.x());
    for (const StrategySummary &summary : m_comparison.strategies) {
        if (std::abs(keyOf(summary.strategy) - key) > barWidth / 2 || summary.n == 0 || value < 0)
            continue;
        const QString name = catalog::displayName(summary.strategy);
        double from = 0;
        for (const auto &[phase, bars] : m_bars) {
            const double length = summary.phases_s.value(phase);
            if (value < from + length) {
                const QString share =
                    summary.p50_s > 0 ? QString::number(qRound(100 * length / summary.p50_s)) : QString();
                return tr("%1: %2\n%3 (%4 % of the deploy)")
                    .arg(name, catalog::displayName(phase), formatSeconds(length), share);
            }
            from += length;
        }
        if (summary.n >= 2 && value <= summary.p95_s)
            return tr("%1\nmedian %2, 95th percentile %3")
                .arg(name, formatSeconds(summary.p50_s), formatSeconds(summary.p95_s));
    }
    return {};
}

void PhaseChart::showValue(const QPoint &position)
{
    const QString text = textAt(position);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(m_plot->mapToGlobal(position), text, m_plot);
}

bool PhaseChart::savePng(const QString &path, int width, int height, double scale)
{
    const QSize shown = m_plot->size();
    m_plot->setGeometry(0, 0, width, height); // the legend wraps by the width it is given
    applyPalette();
    const bool saved = m_plot->savePng(path, width, height, scale);
    m_plot->setGeometry(QRect(QPoint(0, 0), shown));
    applyPalette();
    return saved;
}

void PhaseChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    wrapLegend();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PhaseChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        rebuild();
    else if (event->type() == QEvent::PaletteChange)
        applyPalette();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
