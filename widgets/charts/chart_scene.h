// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figure.h"
#include "widgets/charts/chart_style.h"

#include <QFont>
#include <QPalette>
#include <QSet>

namespace bakeoff::widgets {

/// A series' part of a category's bar, as it is shown.
struct ChartBar {
    int category = 0;
    int series = 0;
    int place = 0;  ///< among the bars side by side
    int places = 1; ///< how many stand side by side
    double from = 0;
    double to = 0;
};

/// Something of a chart that can be pointed at.
struct ChartPlace {
    enum class Kind { None, Bar, Spread, Point, Mark };
    Kind kind = Kind::None;
    int series = -1; ///< of a bar or point; the mark of a mark
    int index = -1;  ///< category or point
    bool operator==(const ChartPlace &) const = default;
};

/// What the parts of a chart draw from.
struct ChartScene {
    report::Figure figure;
    QSet<QString> hidden; ///< ids of series and marks that are switched off
    QPalette palette;
    QFont font;
    QList<SeriesStyle> styles; ///< by series
    QList<ChartBar> bars;
    ChartPlace current; ///< where the keyboard is

    bool areBars() const;
    bool isStacked() const { return figure.kind == report::Figure::Kind::StackedBars; }
    bool shows(const QString &id) const { return !hidden.contains(id); }
    /// Parts of the stacks are switched off: totals and spreads are of more than what is shown.
    bool isPartial() const;
    /// Ends of what is shown of a category: the sum of a stack, the highest of a group; 0 for nothing.
    double endOf(int category) const;
    /// What is written at the end of a category's bar; empty: nothing.
    QString totalOf(int category) const;
    /// None where there is no spread to draw.
    std::optional<report::Whisker> whiskerOf(int category) const;
    /// A mark of bars is a value of theirs, whichever way they lie.
    bool isMarkOfValues(const report::FigureMark &mark) const;

    /// To be called when the figure or what is hidden has changed.
    void layOutBars();
};

/// What is told about a place: the value with its unit, where it comes from, notes of its category.
QString textOf(const ChartScene &scene, const ChartPlace &place);
/// The whole figure in a few words, for people who do not see it.
QString spokenText(const report::Figure &figure);

} // namespace bakeoff::widgets
