// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/figure.h"

#include <QPalette>
#include <QSet>
#include <QWidget>

class QCustomPlot;
class QLabel;
class QMenu;
class QToolButton;

namespace bakeoff::widgets {

class ChartLegend;
class ChartPlot;
struct ChartPlace;

/// A figure on the screen: hovering tells values, the legend switches series off, the wheel and dragging
/// zoom, a double click shows all again, and it is exported as PNG, SVG, PDF or CSV. By keyboard: the
/// legend's names and the chart take the focus; there arrows go from value to value, Return clicks, plus,
/// minus and 0 zoom.
class FigureChart : public QWidget
{
    Q_OBJECT

public:
    explicit FigureChart(QWidget *parent = nullptr);
    ~FigureChart() override;

    /// To be called again in another language: the figure's texts are in the one it was made in. Cheap enough
    /// for every move of a slider; what was switched off and zoomed stays so while the series are the same.
    void setFigure(const report::Figure &figure);
    const report::Figure &figure() const;
    /// Said instead of the chart while the figure is empty, in place of its caption.
    void setEmptyText(const QString &text);

    bool isShown(const QString &id) const { return !m_hidden.contains(id); }
    /// Switches a series or a mark by its id.
    void setShown(const QString &id, bool isShown);
    bool isZoomed() const;
    void resetZoom();

    /// What hovering there tells; empty where there is nothing. In this widget's coordinates.
    QString textAt(const QPoint &position) const;
    /// Where a bar, a point or a mark is, in this widget's coordinates; nothing when it is not shown.
    std::optional<QPoint> positionOf(const ChartPlace &place) const;

    /// As exportFigure(), with what is switched off left out of pictures.
    Result<> exportTo(const QString &path) const;
    /// Draws a figure with title, legend and caption as vectors, without a widget on the screen, its text 10
    /// points high on the painter's device (of so many dots an inch, whatever scale the painter has). Marks
    /// that are not initially shown are left out. Needs a QApplication.
    static void paint(QPainter &painter, const QRectF &area, const report::Figure &figure,
                      const QPalette &palette);

    QSize sizeHint() const override { return {640, 340}; }
    QSize minimumSizeHint() const override { return {320, 220}; }

Q_SIGNALS:
    /// By mouse or Return; the series is -1 on a bar's whisker.
    void barClicked(int category, int seriesIndex);
    void pointClicked(int seriesIndex, int pointIndex);
    void shownChanged(const QString &id, bool isShown);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpPlot();
    void refresh();
    void retranslate();
    void pointAt(const QPoint &position);
    bool handleKey(int key);
    void step(int category, int series);
    void click(const ChartPlace &place);
    void askExport(const QString &ending, const QString &filter);

    QLabel *m_title;
    QToolButton *m_reset;
    QToolButton *m_export;
    QMenu *m_menu;
    QCustomPlot *m_plot;
    ChartLegend *m_legend;
    QLabel *m_empty;
    QLabel *m_caption;
    std::unique_ptr<ChartPlot> m_chart; ///< goes before the plot it draws on
    QString m_emptyText;
    QSet<QString> m_hidden;
    QSet<QString> m_known; ///< ids that have had their initial state
    QPoint m_pressedAt;
};

} // namespace bakeoff::widgets
