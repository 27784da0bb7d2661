// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_style.h"

#include <QCheckBox>
#include <QSet>

namespace bakeoff::widgets {

/// What a legend names: the series, and the marks that can be switched on.
struct LegendItem {
    QString id;
    QString name;
    bool isMark = false;
    SeriesStyle style = {};
};
/// Empty for a single series without such marks: the title names it.
QList<LegendItem> legendItems(const report::Figure &figure, const QPalette &palette);

/// Draws what is not \a hidden into rows of at most \a width and returns the height that takes; without a
/// painter only measures.
qreal paintLegend(QPainter *painter, const QPointF &topLeft, qreal width, const report::Figure &figure,
                  const QSet<QString> &hidden, const QPalette &palette, const QFont &font);

/// One name with its sample. Checked: shown. Arrow keys go on to the next.
class LegendEntry : public QCheckBox
{
    Q_OBJECT

public:
    explicit LegendEntry(QWidget *parent = nullptr);
    void setItem(const LegendItem &item, report::Figure::Kind kind);
    const QString &id() const { return m_item.id; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    LegendItem m_item;
    report::Figure::Kind m_kind = report::Figure::Kind::StackedBars;
};

/// The names of a chart's series, each of which can be switched off.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);
    void setFigure(const report::Figure &figure, const QSet<QString> &hidden);

Q_SIGNALS:
    void toggled(const QString &id, bool isShown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    report::Figure m_heads; ///< the figure without its numbers
    QList<LegendEntry *> m_entries;
    QSet<QString> m_hidden;
};

} // namespace bakeoff::widgets
