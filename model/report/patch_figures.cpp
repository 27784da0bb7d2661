// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/patch_figures.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <functional>

namespace bakeoff::report {

using namespace planning;
using catalog::Strategy;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

/// One line or bar of a figure, and where its numbers are.
struct Side {
    QString id;
    QString name;
    PatchBurden ReplayResult::*replay;
    MonthBurden BurdenMonth::*month;
    PatchFigures WindowFigures::*window;
};

/// Both strategies, and the plan where it is neither.
QList<Side> sidesOf(const Verdict &verdict)
{
    QList<Side> sides{{toId(Strategy::PreInstalled), displayName(Strategy::PreInstalled),
                       &ReplayResult::preInstalled, &BurdenMonth::preInstalled, &WindowFigures::preInstalled},
                      {toId(Strategy::OsOnly), displayName(Strategy::OsOnly), &ReplayResult::osOnly,
                       &BurdenMonth::osOnly, &WindowFigures::osOnly}};
    if (verdict.images.planGolden > 0 && verdict.images.planGolden < verdict.images.preInstalled) {
        sides << Side{QStringLiteral("plan"), Text::tr("Your plan"), &ReplayResult::plan, &BurdenMonth::plan,
                      &WindowFigures::plan};
    }
    return sides;
}

QString historyCaption(const Verdict &verdict)
{
    const QDate last = verdict.scene.from.addDays(verdict.replay.replayed_days - 1);
    QString text = Text::tr("History of %1 to %2, replayed with a window of %n day(s).", nullptr,
                            verdict.scene.input.window_days)
                       .arg(verdict.scene.from.toString(Qt::ISODate), last.toString(Qt::ISODate));
    const bool isAssumed = std::any_of(verdict.scene.platforms.begin(), verdict.scene.platforms.end(),
                                       [](const StreamOrigin &each) { return each.isAssumed(); });
    if (isAssumed)
        text += u' ' +
                Text::tr(
                    "Where data end or are lacking, what is assumed instead stands in the table of sources.");
    return text;
}

/// A line for each side, a point at the first of each month.
void addMonths(Figure &figure, const Verdict &verdict, Provenance provenance,
               const std::function<double(const MonthBurden &)> &amountOf)
{
    const QList<Side> sides = sidesOf(verdict);
    for (const Side &side : sides) {
        FigureSeries series{side.id, side.name, side.id, provenance};
        for (const BurdenMonth &month : verdict.months)
            series.points << QPointF(double(month.month.startOfDay(Qt::UTC).toSecsSinceEpoch()),
                                     amountOf(month.*side.month));
        figure.series << series;
    }
}

bool isCut(const BurdenMonth &month)
{
    return month.days < month.month.daysInMonth();
}

Figure monthly(const Verdict &verdict, const QString &id, const QString &title, const QString &axis,
               const QString &unit, int places)
{
    Figure figure;
    figure.id = id;
    figure.kind = Figure::Kind::Lines;
    figure.title = title;
    figure.caption = historyCaption(verdict);
    const std::vector<BurdenMonth> &months = verdict.months;
    if (!months.empty() && (isCut(months.front()) || isCut(months.back())))
        figure.caption += u' ' + Text::tr("Months at either end are only partly covered.");
    figure.x.label = Text::tr("Month");
    figure.x.isDate = true;
    figure.y.label = axis;
    figure.y.unit = unit;
    figure.y.places = places;
    figure.y.from = 0;
    return figure;
}

Figure windowFigure(const Verdict &verdict, const Windows &windows, const QString &id, const QString &title,
                    const QString &axis, const QString &unit, int places, Provenance provenance,
                    double PatchFigures::*amount)
{
    Figure figure;
    figure.id = id;
    figure.kind = Figure::Kind::Lines;
    figure.title = title;
    figure.caption = Text::tr("The same patches, gathered for 1 to 365 days before each rebuild.");
    figure.x.label = Text::tr("Patch window (days)");
    figure.x.unit = Text::tr("days");
    figure.x.isLogarithmic = true;
    figure.y.label = axis;
    figure.y.unit = unit;
    figure.y.places = places;
    figure.y.from = 0;
    if (windows.empty())
        return figure;
    const QList<Side> sides = sidesOf(verdict);
    for (const Side &side : sides) {
        FigureSeries series{side.id, side.name, side.id, provenance};
        for (const WindowFigures &each : windows)
            series.points << QPointF(each.window_days, each.*side.window.*amount);
        figure.series << series;
    }
    figure.marks << FigureMark{QStringLiteral("now"),
                               Text::tr("now: %n day(s)", nullptr, verdict.scene.input.window_days),
                               Qt::Vertical, double(verdict.scene.input.window_days)};
    return figure;
}

} // namespace

Result<Windows> windowsOf(const Verdict &verdict)
{
    return compareWindows(verdict.scene.input, verdict.builds);
}

Figure rebuildFigure(const Verdict &verdict)
{
    Figure figure = monthly(verdict, QStringLiteral("rebuilds"), Text::tr("Images to rebuild each month"),
                            Text::tr("Images rebuilt"), Text::tr("images"), 0);
    addMonths(figure, verdict, Provenance::Data,
              [](const MonthBurden &burden) { return double(burden.rebuilds()); });
    return figure;
}

Figure rebuildHoursFigure(const Verdict &verdict)
{
    Figure figure =
        monthly(verdict, QStringLiteral("rebuild-hours"), Text::tr("Hours of machines that rebuild"),
                Text::tr("Hours a month"), Text::tr("h", "hours"), 1);
    const ImageMeasures &builds = verdict.builds;
    if (!builds.osBuild_s || !builds.goldenBake_s)
        return figure;
    figure.caption +=
        u' ' + Text::tr("An OS template is built in %1 and a golden image baked in %2, one after another "
                        "(medians of %3 and %4 builds).")
                   .arg(formatSeconds(*builds.osBuild_s), formatSeconds(*builds.goldenBake_s))
                   .arg(builds.osCount)
                   .arg(builds.goldenCount);
    addMonths(figure, verdict, Provenance::Measured,
              [](const MonthBurden &burden) { return burden.rebuild_h.value_or(0); });
    return figure;
}

Figure exposureFigure(const Verdict &verdict)
{
    Figure figure;
    figure.id = QStringLiteral("exposure");
    figure.kind = Figure::Kind::StackedBars;
    figure.title = Text::tr("Exposure");
    figure.caption = Text::tr("Days a year that an image, or a running instance, lacks a patch that is known "
                              "already: from its advisory to the end of the window. Running instances are "
                              "the same by either strategy.") +
                     u' ' + historyCaption(verdict);
    figure.y.label = Text::tr("Image-days a year");
    figure.y.unit = Text::tr("days");
    figure.y.from = 0;
    QList<double> values;
    const QList<Side> sides = sidesOf(verdict);
    const int days = std::max(1, verdict.replay.replayed_days);
    for (const Side &side : sides) {
        figure.categories << side.name;
        values << perYear(double((verdict.replay.*side.replay).exposure_days), days);
    }
    if (verdict.replay.instanceExposure_days > 0) {
        figure.categories << Text::tr("Running instances");
        values << perYear(double(verdict.replay.instanceExposure_days), days);
    }
    for (const double value : std::as_const(values))
        figure.totals << QLocale().toString(value, 'f', 0);
    FigureSeries series{QStringLiteral("exposure"), Text::tr("exposed"), QStringLiteral("other:2"),
                        Provenance::Data};
    series.values = values;
    figure.series << series;
    return figure;
}

Figure imagesKeptFigure(const Verdict &verdict)
{
    Figure figure;
    figure.id = QStringLiteral("images-kept");
    figure.kind = Figure::Kind::Lines;
    figure.title = Text::tr("Images kept as generations pile up");
    figure.caption =
        Text::tr("So many builds of every image are kept at the same time, to go back to or because "
                 "clones still need them.");
    figure.x.label = Text::tr("Builds kept of each image");
    figure.x.from = 1;
    figure.x.isCount = true;
    figure.y.isCount = true;
    figure.y.label = Text::tr("Images");
    figure.y.unit = Text::tr("images");
    figure.y.from = 0;
    const TemplateCount &images = verdict.images;
    const auto line = [&figure](const QString &id, const QString &name, qint64 count) {
        FigureSeries series{id, name, id, Provenance::Data};
        for (int builds = 1; builds <= 6; ++builds)
            series.points << QPointF(builds, double(count * builds));
        figure.series << series;
    };
    line(toId(Strategy::PreInstalled), displayName(Strategy::PreInstalled),
         images.preInstalled + images.osOnly);
    line(toId(Strategy::OsOnly), displayName(Strategy::OsOnly), images.osOnly);
    if (images.planGolden > 0 && images.planGolden < images.preInstalled)
        line(QStringLiteral("plan"), Text::tr("Your plan"), images.planGolden + images.planOs);
    return figure;
}

Figure repairByWindowFigure(const Verdict &verdict, const Windows &windows)
{
    return windowFigure(verdict, windows, QStringLiteral("repair-by-window"),
                        Text::tr("Small and often, or large and seldom: repair"),
                        Text::tr("Hours of repair a year"), Text::tr("h", "hours"), 1, Provenance::Assumed,
                        &PatchFigures::repairPerYear_h);
}

Figure exposureByWindowFigure(const Verdict &verdict, const Windows &windows)
{
    return windowFigure(verdict, windows, QStringLiteral("exposure-by-window"),
                        Text::tr("Small and often, or large and seldom: exposure"),
                        Text::tr("Image-days a year"), Text::tr("days"), 0, Provenance::Data,
                        &PatchFigures::exposurePerYear_days);
}

VerdictTable windowTable(const Windows &windows)
{
    VerdictTable table;
    table.title = Text::tr("By patch window, all pre-installed, a year");
    table.head = {Text::tr("Window"),        Text::tr("Rebuilds"),     Text::tr("Patches in a batch"),
                  Text::tr("Largest batch"), Text::tr("Batch breaks"), Text::tr("Hours of repair"),
                  Text::tr("Image-days"),    Text::tr("Instance-days")};
    table.numbers = {1, 2, 3, 4, 5, 6, 7};
    const QLocale locale;
    const auto percent = [&locale](double share) {
        return QStringLiteral("%1 %").arg(locale.toString(100 * share, 'f', 1));
    };
    for (const WindowFigures &each : windows) {
        const PatchFigures &all = each.preInstalled;
        const bool any = all.rebuilds > 0;
        table.rows << QStringList{Text::tr("%n day(s)", nullptr, each.window_days),
                                  locale.toString(all.rebuildsPerYear, 'f', 0),
                                  any ? locale.toString(all.meanBatch, 'f', 1) : QStringLiteral("–"),
                                  locale.toString(all.largestBatch),
                                  any ? percent(all.breakChance) : QStringLiteral("–"),
                                  locale.toString(all.repairPerYear_h, 'f', 1),
                                  locale.toString(all.exposurePerYear_days, 'f', 0),
                                  locale.toString(each.instanceExposurePerYear_days, 'f', 0)};
        table.notes << Text::tr("The largest batch breaks something with a chance of %1 %.")
                           .arg(locale.toString(100 * all.largestBreakChance, 'f', 1));
    }
    return table;
}

QString windowSentence(const Windows &windows)
{
    if (windows.size() < 2)
        return {};
    const WindowFigures &smallest = windows.front();
    const WindowFigures &largest = windows.back();
    const QLocale locale;
    const double few = smallest.preInstalled.repairPerYear_h;
    const double many = largest.preInstalled.repairPerYear_h;
    const QString figures = Text::tr("%1 against %2 hours of repair a year with windows of %3 and %4 days")
                                .arg(locale.toString(few, 'f', 1), locale.toString(many, 'f', 1))
                                .arg(smallest.window_days)
                                .arg(largest.window_days);
    if (few <= 0 && many <= 0)
        return Text::tr("Nothing is expected to break, whatever the window.");
    // A twentieth is within what the assumptions can say.
    if (std::abs(few - many) <= 0.05 * std::max(few, many))
        return Text::tr("Small patches often and large ones seldom take about the same: %1.").arg(figures);
    return few < many ? Text::tr("Small patches often beat large ones seldom, by these assumptions: %1.")
                            .arg(figures)
                      : Text::tr("Large patches seldom beat small ones often in repair, by these "
                                 "assumptions: %1; exposure "
                                 "is the price.")
                            .arg(figures);
}

} // namespace bakeoff::report
