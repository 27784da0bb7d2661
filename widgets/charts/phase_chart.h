// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/phase_breakdown.h"

#include <QPalette>
#include <QWidget>

class QCPBars;
class QCPLegend;
class QCustomPlot;

namespace bakeoff::widgets {

/// Deploy time of each strategy as stacked bars of phases, with the median written beside and a whisker up to
/// the 95th percentile. The compare page and the command line draw with it.
class PhaseChart : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseChart(QWidget *parent = nullptr);
    ~PhaseChart() override;

    void setComparison(const planning::Comparison &comparison);
    const planning::Comparison &comparison() const { return m_comparison; }
    /// Writes the chart in the current palette; \a width and \a height in device-independent pixels.
    bool savePng(const QString &path, int width, int height, double scale);
    /// What hovering at that place tells; empty outside the bars. For tests and the tooltip.
    QString textAt(const QPoint &position) const;

    QSize sizeHint() const override { return {640, 300}; }
    QSize minimumSizeHint() const override { return {360, 190}; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void applyPalette();
    void wrapLegend();
    void styleLegendItems();
    void addBars();
    void addTotals(const planning::StrategySummary &summary, double key, double longest);
    void showValue(const QPoint &position);

    planning::Comparison m_comparison;
    QCustomPlot *m_plot;
    QCPLegend *m_legend;
    QList<std::pair<catalog::Phase, QCPBars *>> m_bars;
};

} // namespace bakeoff::widgets
