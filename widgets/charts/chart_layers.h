// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_scene.h"

#include <qcustomplot.h>

namespace bakeoff::widgets {

/// Where a bar is on the plot, in its pixels.
QRectF barRect(const QCustomPlot &plot, const ChartScene &scene, const ChartBar &bar);
/// The middle of a category on its axis, in pixels.
double categoryPixel(const QCustomPlot &plot, const ChartScene &scene, int category);
/// The axis that values stand on: across for bars that lie, upright for all else.
QCPAxis *valueAxis(const QCustomPlot &plot, const ChartScene &scene);
QFont totalFont(const ChartScene &scene);

/// Bars with hatches. QCPBars has one brush for each, and pattern brushes are drawn in pixels of the device:
/// too fine on paper and missing in SVG.
class BarsLayer : public QCPLayerable
{
    Q_OBJECT

public:
    BarsLayer(QCustomPlot *plot, const ChartScene &scene);

protected:
    QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    const ChartScene &m_scene;
};

/// What is written and drawn over a chart: spreads, totals, marks, and where the keyboard is.
class NotesLayer : public QCPLayerable
{
    Q_OBJECT

public:
    NotesLayer(QCustomPlot *plot, const ChartScene &scene);

protected:
    QRect clipRect() const override { return mParentPlot->viewport(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    void drawWhisker(QCPPainter &painter, int category);
    void drawTotal(QCPPainter &painter, int category);
    void drawMarks(QCPPainter &painter);
    void drawCurrent(QCPPainter &painter);

    const ChartScene &m_scene;
};

} // namespace bakeoff::widgets
