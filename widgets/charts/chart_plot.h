// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_scene.h"

#include <QObject>

#include <memory>

class QCPAxis;
class QCPGraph;
class QCPRange;
class QCustomPlot;

namespace bakeoff::widgets {

class BarsLayer;
class NotesLayer;

/// A figure in a QCustomPlot, without legend, title and caption: what the widget on the screen shares with
/// what is painted for files and reports. The plot must live longer.
class ChartPlot : public QObject
{
    Q_OBJECT

public:
    explicit ChartPlot(QCustomPlot &plot);
    ~ChartPlot() override;

    const ChartScene &scene() const { return m_scene; }
    /// Cheap where the new figure has the same series as the one before: only their values are taken over.
    void setFigure(const report::Figure &figure);
    void setHidden(const QSet<QString> &ids);
    void setLook(const QPalette &palette, const QFont &font);
    void setCurrent(const ChartPlace &place) { m_scene.current = place; }
    /// Breaks the names of categories and leaves room for totals as \a size needs it; sets the ranges unless
    /// zoomed. To be called after any of the above and whenever the plot has another size.
    void fit(const QSize &size);

    bool isZoomed() const { return m_isZoomed; }
    void resetZoom();
    /// Above 1: nearer. Around the middle.
    void zoom(double factor);

    ChartPlace placeAt(const QPointF &position) const;
    /// Where to point at a place; nothing when it is not shown.
    std::optional<QPointF> positionOf(const ChartPlace &place) const;

Q_SIGNALS:
    void zoomChanged(bool isZoomed);

private:
    struct Ranges {
        double xFrom = 0;
        double xTo = 1;
        double yFrom = 0;
        double yTo = 1;
    };
    void rebuildGraphs();
    void styleGraphs();
    void takeValues();
    void setUpAxes();
    void setTickers(const QSize &size);
    int tickCount(const QSize &size, Qt::Orientation orientation) const;
    void nameCategories(const QSize &size);
    Ranges wholeRanges(const QSize &size) const;
    void leaveRoomForTotals(double &to, const QSize &size) const;
    void keepInside(QCPAxis *axis, const QCPRange &range);
    ChartPlace barAt(const QPointF &position) const;
    ChartPlace pointAt(const QPointF &position) const;
    ChartPlace markAt(const QPointF &position) const;

    QCustomPlot &m_plot;
    ChartScene m_scene;
    std::unique_ptr<BarsLayer> m_bars;
    std::unique_ptr<NotesLayer> m_notes;
    QList<QCPGraph *> m_graphs; ///< by series
    Ranges m_whole;
    bool m_isFitting = false;
    bool m_isZoomed = false;
};

} // namespace bakeoff::widgets
