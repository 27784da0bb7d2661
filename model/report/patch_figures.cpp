// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/patch_figures.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace bakeoff::report {

using namespace planning;
using catalog::Strategy;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

struct Side {
    QString id;
    QString name;
    const PatchBurden *burden;
};

/// Both strategies, and the plan where it is neither.
QList<Side> sidesOf(const Verdict &verdict, const ReplayResult &replay)
{
    QList<Side> sides{
        {toId(Strategy::PreInstalled), displayName(Strategy::PreInstalled), &replay.preInstalled},
        {toId(Strategy::OsOnly), displayName(Strategy::OsOnly), &replay.osOnly}};
    if (verdict.images.planGolden > 0 && verdict.images.planGolden < verdict.images.preInstalled)
        sides << Side{QStringLiteral("plan"), Text::tr("Your plan"), &replay.plan};
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

/// Sums over the calendar months in which windows end, as points at the first of each month.
QList<QPointF> byMonth(const Verdict &verdict, const std::function<double(std::size_t window)> &amountOf)
{
    QList<QPointF> points;
    const int windows = windowCount(verdict.scene.input.days, verdict.scene.input.window_days);
    QDate month;
    for (int window = 0; window < windows; ++window) {
        const QDate end = verdict.scene.from.addDays((window + 1) * verdict.scene.input.window_days - 1);
        const QDate first(end.year(), end.month(), 1);
        while (month.isValid() && month.addMonths(1) < first) { // months in which no window ends
            month = month.addMonths(1);
            points << QPointF(double(month.startOfDay(Qt::UTC).toSecsSinceEpoch()), 0);
        }
        if (first != month) {
            month = first;
            points << QPointF(double(first.startOfDay(Qt::UTC).toSecsSinceEpoch()), 0);
        }
        points.last().ry() += amountOf(std::size_t(window));
    }
    return points;
}

double rebuildsIn(const PatchBurden &burden, std::size_t window)
{
    const auto at = [window](const std::vector<qint64> &list) {
        return window < list.size() ? double(list[window]) : 0;
    };
    return at(burden.osRebuilds) + at(burden.goldenRebuilds);
}

Figure monthly(const Verdict &verdict, const QString &id, const QString &title, const QString &axis,
               const QString &unit, int places)
{
    Figure figure;
    figure.id = id;
    figure.kind = Figure::Kind::Lines;
    figure.title = title;
    figure.caption = historyCaption(verdict);
    figure.x.label = Text::tr("Month");
    figure.x.isDate = true;
    figure.y.label = axis;
    figure.y.unit = unit;
    figure.y.places = places;
    figure.y.from = 0;
    return figure;
}

double perYearOf(const ReplayResult &replay, double amount)
{
    return perYear(amount, std::max(1, replay.replayed_days));
}

/// The number of windows in which anything of a burden was rebuilt cannot be told from its sums; batches are.
double batches(const PatchBurden &burden)
{
    return double(burden.rebuilds());
}

Figure windowFigure(const Verdict &verdict, const QList<WindowBurden> &windows, const QString &id,
                    const QString &title, const QString &axis, const QString &unit,
                    double PatchBurden::*hours, qint64 PatchBurden::*days)
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
    figure.y.places = hours ? 1 : 0;
    figure.y.from = 0;
    if (windows.isEmpty())
        return figure;
    const QList<Side> sides = sidesOf(verdict, windows.first().replay);
    for (qsizetype i = 0; i < sides.size(); ++i) {
        FigureSeries series{sides[i].id, sides[i].name, sides[i].id,
                            hours ? Provenance::Assumed : Provenance::Data};
        for (const WindowBurden &each : windows) {
            const PatchBurden &burden = *sidesOf(verdict, each.replay)[i].burden;
            const double amount = hours ? burden.*hours : double(burden.*days);
            series.points << QPointF(each.window_d, perYearOf(each.replay, amount));
        }
        figure.series << series;
    }
    figure.marks << FigureMark{QStringLiteral("now"),
                               Text::tr("now: %n day(s)", nullptr, verdict.scene.input.window_days),
                               Qt::Vertical, double(verdict.scene.input.window_days)};
    return figure;
}

} // namespace

QList<WindowBurden> burdenByWindow(const Verdict &verdict)
{
    QList<WindowBurden> windows;
    ReplayInput input = verdict.scene.input;
    for (const int window_d : comparedWindows_d) {
        input.window_days = window_d;
        if (auto replay = replayPatches(input))
            windows << WindowBurden{window_d, std::move(*replay)};
    }
    return windows;
}

Figure rebuildFigure(const Verdict &verdict)
{
    Figure figure = monthly(verdict, QStringLiteral("rebuilds"), Text::tr("Images to rebuild each month"),
                            Text::tr("Images rebuilt"), Text::tr("images"), 0);
    const QList<Side> sides = sidesOf(verdict, verdict.replay);
    for (const Side &side : sides) {
        FigureSeries series{side.id, side.name, side.id, Provenance::Data};
        series.points =
            byMonth(verdict, [&side](std::size_t window) { return rebuildsIn(*side.burden, window); });
        figure.series << series;
    }
    return figure;
}

Figure rebuildHoursFigure(const Verdict &verdict)
{
    Figure figure =
        monthly(verdict, QStringLiteral("rebuild-hours"), Text::tr("Hours of machines that rebuild"),
                Text::tr("Hours a month"), Text::tr("h", "hours"), 1);
    std::optional<double> os_s;
    std::optional<double> golden_s;
    int n = 0;
    for (const OsCost &os : verdict.cost.systems) {
        if (os.image) {
            os_s = os.image->build_s;
            n = std::max(n, os.image->n);
        }
    }
    for (const CellCost &cell : verdict.cost.cells) {
        const auto &image = cell.at(catalog::BakeDepth::Configured).image;
        if (image) {
            golden_s = image->build_s;
            n = std::max(n, image->n);
        }
    }
    if (!os_s || !golden_s)
        return figure;
    figure.caption +=
        u' ' + Text::tr("An OS template is built in %1 and a golden image baked in %2, one after "
                        "another (medians, at most %n build(s) of a kind).",
                        nullptr, n)
                   .arg(formatSeconds(*os_s), formatSeconds(*golden_s));
    const QList<Side> sides = sidesOf(verdict, verdict.replay);
    for (const Side &side : sides) {
        FigureSeries series{side.id, side.name, side.id, Provenance::Measured};
        series.points = byMonth(verdict, [&](std::size_t window) {
            const double os =
                window < side.burden->osRebuilds.size() ? double(side.burden->osRebuilds[window]) : 0;
            return (os * *os_s + (rebuildsIn(*side.burden, window) - os) * *golden_s) / 3600;
        });
        figure.series << series;
    }
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
    const QList<Side> sides = sidesOf(verdict, verdict.replay);
    for (const Side &side : sides) {
        figure.categories << side.name;
        values << perYearOf(verdict.replay, double(side.burden->exposure_days));
    }
    if (verdict.replay.instanceExposure_days > 0) {
        figure.categories << Text::tr("Running instances");
        values << perYearOf(verdict.replay, double(verdict.replay.instanceExposure_days));
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

Figure repairByWindowFigure(const Verdict &verdict, const QList<WindowBurden> &windows)
{
    return windowFigure(verdict, windows, QStringLiteral("repair-by-window"),
                        Text::tr("Small and often, or large and seldom: repair"),
                        Text::tr("Expected hours of repair a year"), Text::tr("h", "hours"),
                        &PatchBurden::repair_h, nullptr);
}

Figure exposureByWindowFigure(const Verdict &verdict, const QList<WindowBurden> &windows)
{
    return windowFigure(verdict, windows, QStringLiteral("exposure-by-window"),
                        Text::tr("Small and often, or large and seldom: exposure"),
                        Text::tr("Exposed image-days a year"), Text::tr("days"), nullptr,
                        &PatchBurden::exposure_days);
}

VerdictTable windowTable(const Verdict &verdict, const QList<WindowBurden> &windows)
{
    VerdictTable table;
    table.title = Text::tr("By patch window, all pre-installed, a year");
    table.head = {Text::tr("Window"),        Text::tr("Rebuilds"),     Text::tr("Patches in a batch"),
                  Text::tr("Largest batch"), Text::tr("Batch breaks"), Text::tr("Hours of repair"),
                  Text::tr("Image-days"),    Text::tr("Instance-days")};
    table.numbers = {1, 2, 3, 4, 5, 6, 7};
    const QLocale locale;
    const double q = verdict.scene.input.risk.breakChance;
    for (const WindowBurden &each : windows) {
        const PatchBurden &burden = each.replay.preInstalled;
        const double count = batches(burden);
        const auto a_year = [&](double amount) { return perYearOf(each.replay, amount); };
        table.rows << QStringList{
            Text::tr("%n day(s)", nullptr, each.window_d),
            locale.toString(a_year(count), 'f', 0),
            count > 0 ? locale.toString(double(burden.patches) / count, 'f', 1) : QStringLiteral("–"),
            locale.toString(burden.largestBatch),
            count > 0
                ? QStringLiteral("%1 %").arg(locale.toString(100 * burden.expectedBreaks / count, 'f', 1))
                : QStringLiteral("–"),
            locale.toString(a_year(burden.repair_h), 'f', 1),
            locale.toString(a_year(double(burden.exposure_days)), 'f', 0),
            locale.toString(a_year(double(each.replay.instanceExposure_days)), 'f', 0)};
        table.notes << Text::tr("The largest batch breaks something with a chance of %1 %.")
                           .arg(locale.toString(100 * (1 - std::pow(1 - q, burden.largestBatch)), 'f', 1));
    }
    return table;
}

QString windowSentence(const Verdict &, const QList<WindowBurden> &windows)
{
    if (windows.size() < 2)
        return {};
    const auto repair = [](const WindowBurden &each) {
        return perYearOf(each.replay, each.replay.preInstalled.repair_h);
    };
    const WindowBurden &smallest = windows.first();
    const WindowBurden &largest = windows.last();
    const QLocale locale;
    const double few = repair(smallest);
    const double many = repair(largest);
    const QString figures = Text::tr("%1 against %2 hours of repair a year with windows of %3 and %4 days")
                                .arg(locale.toString(few, 'f', 1), locale.toString(many, 'f', 1))
                                .arg(smallest.window_d)
                                .arg(largest.window_d);
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

QList<Figure> patchFigures(const Verdict &verdict)
{
    const QList<WindowBurden> windows = burdenByWindow(verdict);
    return {rebuildFigure(verdict),
            rebuildHoursFigure(verdict),
            exposureFigure(verdict),
            imagesKeptFigure(verdict),
            repairByWindowFigure(verdict, windows),
            exposureByWindowFigure(verdict, windows)};
}

} // namespace bakeoff::report
