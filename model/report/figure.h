// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>

namespace bakeoff::report {

/// Where a figure's numbers come from; every chart, table and report says it.
enum class Provenance {
    Measured, ///< runs and builds of a named machine
    Data,     ///< dated data with a source
    Assumed,  ///< can be changed on the spot
};
QString toId(Provenance provenance);
QString displayName(Provenance provenance);

/// What a series stands for; a chart gives each its colour, hatch and line style, the same everywhere:
/// "pre-installed", "os-only", "plan", "own-hardware", "phase:ID" (a deploy phase's id), "cost:ID" (an item
/// of a bill), or "other:N".
using Tone = QString;

/// A spread around a value, such as up to the 95th percentile.
struct Whisker {
    double low = 0;
    double high = 0;
    bool operator==(const Whisker &) const = default;
};

/// One row of bars or one line.
struct FigureSeries {
    QString id;   ///< stable, for files: "pre-installed"
    QString name; ///< for people
    Tone tone;
    Provenance provenance = Provenance::Measured;
    QList<double> values = {};  ///< bars: by category; NaN: none
    QList<QPointF> points = {}; ///< lines and dots: x, y
    bool isStepped = false;     ///< a line that keeps its value until the next point
    bool operator==(const FigureSeries &) const = default;
};

/// A value worth a line of its own: a crossing, a target, the article's three minutes.
struct FigureMark {
    QString id;
    QString text;
    Qt::Orientation orientation = Qt::Vertical; ///< vertical: at an x; horizontal: at a y
    double at = 0;
    bool isInitiallyShown = true; ///< false: can be switched on in the legend
    bool operator==(const FigureMark &) const = default;
};

struct FigureAxis {
    QString label; ///< with its unit: "Deploy time (s)"
    QString unit;  ///< of the values shown on hovering: "s", "원", "images"
    int places = 0;
    bool isCount = false;       ///< only whole numbers are marked
    bool isDate = false;        ///< values are seconds since the epoch, UTC
    bool isLogarithmic = false; ///< for values above 0
    std::optional<double> from; ///< shown at least from here, to there
    std::optional<double> to;
    bool operator==(const FigureAxis &) const = default;
};

/// What a chart shows, as a value: drawn on screen and in reports, written as CSV, compared in tests. Texts
/// are in the language of when it was made.
struct Figure {
    enum class Kind {
        StackedBars, ///< one horizontal bar for each category; series lie one after another
        GroupedBars, ///< vertical bars, the series of a category side by side
        Lines,       ///< series as lines over x
        Dots,        ///< series as single points over x, e.g. the runs behind a median
    };
    QString id; ///< stable, for file names: "deploy-time"
    Kind kind = Kind::StackedBars;
    QString title;
    QString caption; ///< conditions, sources, gaps: what must be said wherever it is shown
    FigureAxis x;    ///< bars: of the categories
    FigureAxis y;    ///< of the values
    QStringList categories;
    QList<Whisker> whiskers;   ///< bars: by category, of the sum; empty: none
    QStringList totals;        ///< bars: written at the end of each category's bar; empty: none
    QStringList categoryNotes; ///< bars: n, host, date of each category, for hovering; empty: none
    QList<FigureSeries> series;
    QList<FigureMark> marks;

    bool isEmpty() const { return series.isEmpty(); }
    bool operator==(const Figure &) const = default;
};

/// A place on an axis as files carry it: a number with a point and without grouping, or a time in ISO 8601.
QString plainPlace(const FigureAxis &axis, double value);

/// All its numbers, one row for each category or x and a column for each series, with units and provenance in
/// the head; numbers with a point and without grouping, whatever the language. A table for a spreadsheet.
QString toCsv(const Figure &figure);

} // namespace bakeoff::report
