// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_scene.h"

#include "widgets/charts/chart_numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace bakeoff::widgets {

using report::Figure;
using report::FigureSeries;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FigureChart)
};

QString oneLine(QString text)
{
    return text.replace(u'\n', QStringLiteral(", "));
}

/// All of a category, shown or not.
double wholeOf(const Figure &figure, int category)
{
    double sum = 0;
    for (const FigureSeries &series : figure.series) {
        const double value = series.values.value(category, 0);
        sum += std::isfinite(value) ? value : 0;
    }
    return sum;
}

QString barText(const ChartScene &scene, const ChartPlace &place)
{
    const Figure &figure = scene.figure;
    const FigureSeries &series = figure.series.at(place.series);
    const double value = series.values.value(place.index, std::nan(""));
    QString line = Text::tr("%1: %2", "name, value").arg(series.name, valueText(figure.y, value));
    const double whole = scene.isStacked() ? wholeOf(figure, place.index) : 0;
    if (whole > 0 && figure.series.size() > 1)
        line += QLatin1Char(' ') + Text::tr("(%1 % of the whole)").arg(qRound(100 * value / whole));
    return oneLine(figure.categories.value(place.index)) + u'\n' + line + u'\n' +
           report::displayName(series.provenance);
}

QString spreadText(const ChartScene &scene, int category)
{
    const report::Whisker spread = scene.figure.whiskers.at(category);
    return oneLine(scene.figure.categories.value(category)) + u'\n' +
           Text::tr("from %1 to %2", "a spread of values")
               .arg(valueText(scene.figure.y, spread.low), valueText(scene.figure.y, spread.high));
}

QString pointText(const Figure &figure, const ChartPlace &place)
{
    const FigureSeries &series = figure.series.at(place.series);
    const QPointF point = series.points.at(place.index);
    const QString x = valueText(figure.x, point.x());
    QString where = x;
    if (!figure.x.isDate && figure.x.unit.isEmpty() && !figure.x.label.isEmpty())
        where = Text::tr("%1: %2", "name, value").arg(figure.x.label, x);
    return Text::tr("%1: %2", "name, value").arg(series.name, valueText(figure.y, point.y())) + u'\n' +
           where + u'\n' + report::displayName(series.provenance);
}

} // namespace

bool ChartScene::areBars() const
{
    return figure.kind == Figure::Kind::StackedBars || figure.kind == Figure::Kind::GroupedBars;
}

bool ChartScene::isPartial() const
{
    return isStacked() && std::any_of(figure.series.begin(), figure.series.end(),
                                      [this](const FigureSeries &each) { return !shows(each.id); });
}

double ChartScene::endOf(int category) const
{
    double end = 0;
    for (const ChartBar &bar : bars) {
        if (bar.category == category)
            end = std::max({end, bar.from, bar.to});
    }
    return end;
}

QString ChartScene::totalOf(int category) const
{
    if (figure.totals.isEmpty())
        return {};
    if (!isPartial())
        return figure.totals.value(category);
    const double end = endOf(category);
    return end > 0 ? valueText(figure.y, end) : QString();
}

std::optional<report::Whisker> ChartScene::whiskerOf(int category) const
{
    if (isPartial() || category >= figure.whiskers.size())
        return {};
    const report::Whisker whisker = figure.whiskers.at(category);
    if (!(whisker.high > whisker.low)) // also for what is no number
        return {};
    return whisker;
}

bool ChartScene::isMarkOfValues(const report::FigureMark &mark) const
{
    return areBars() || mark.orientation == Qt::Horizontal;
}

void ChartScene::layOutBars()
{
    bars.clear();
    if (!areBars())
        return;
    QList<int> shown;
    for (int i = 0; i < figure.series.size(); ++i) {
        if (shows(figure.series.at(i).id))
            shown << i;
    }
    for (int category = 0; category < figure.categories.size(); ++category) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < shown.size(); ++i) {
            const double value = figure.series.at(shown.at(i)).values.value(category, 0);
            if (!std::isfinite(value) || value == 0)
                continue;
            if (isStacked()) {
                double &end = value > 0 ? above : below;
                bars << ChartBar{category, shown.at(i), 0, 1, end, end + value};
                end += value;
            } else {
                bars << ChartBar{category, shown.at(i), i, int(shown.size()), 0, value};
            }
        }
    }
}

QString textOf(const ChartScene &scene, const ChartPlace &place)
{
    const Figure &figure = scene.figure;
    QString text;
    switch (place.kind) {
    case ChartPlace::Kind::None:
        return {};
    case ChartPlace::Kind::Bar:
        text = barText(scene, place);
        break;
    case ChartPlace::Kind::Spread:
        text = spreadText(scene, place.index);
        break;
    case ChartPlace::Kind::Point:
        return pointText(figure, place);
    case ChartPlace::Kind::Mark: {
        const report::FigureMark &mark = figure.marks.at(place.series);
        const report::FigureAxis &axis = scene.isMarkOfValues(mark) ? figure.y : figure.x;
        return mark.text + u'\n' + valueText(axis, mark.at);
    }
    }
    const QString note = figure.categoryNotes.value(place.index);
    return note.isEmpty() ? text : text + u'\n' + note;
}

QString spokenText(const Figure &figure)
{
    constexpr int most = 12; // a screen reader reads it all out
    QStringList spoken;
    if (!figure.categories.isEmpty()) {
        for (int i = 0; i < std::min(most, int(figure.categories.size())); ++i) {
            const QString total = oneLine(figure.totals.value(i));
            QStringList values{total};
            if (total.isEmpty()) {
                values.clear();
                for (const FigureSeries &series : figure.series)
                    values << Text::tr("%1: %2", "name, value")
                                  .arg(series.name,
                                       valueText(figure.y, series.values.value(i, std::nan(""))));
            }
            spoken << Text::tr("%1: %2", "name, value")
                          .arg(oneLine(figure.categories.at(i)), values.join(QStringLiteral(", ")));
        }
    } else {
        for (int i = 0; i < std::min(most, int(figure.series.size())); ++i) {
            const FigureSeries &series = figure.series.at(i);
            if (!series.points.isEmpty())
                spoken << Text::tr("%1: from %2 to %3", "a series, its first and last value")
                              .arg(series.name, valueText(figure.y, series.points.first().y()),
                                   valueText(figure.y, series.points.last().y()));
        }
    }
    for (const report::FigureMark &mark : figure.marks) {
        if (mark.isInitiallyShown)
            spoken << mark.text;
    }
    return spoken.join(QStringLiteral("; "));
}

} // namespace bakeoff::widgets
