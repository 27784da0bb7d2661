// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/deploy_figures.h"

#include "base/units.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace bakeoff::report {

using catalog::Phase;
using planning::Comparison;
using planning::StrategySummary;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

bool hasSpread(const StrategySummary &summary)
{
    return summary.n >= 2 && summary.p95_s > summary.p50_s;
}

QString categoryOf(const StrategySummary &summary)
{
    return Text::tr("%1, %2 (n = %3)", "strategy, clone mode, number of runs")
        .arg(catalog::displayName(summary.strategy), catalog::displayName(summary.cloneMode))
        .arg(summary.n);
}

QString totalOf(const StrategySummary &summary)
{
    const QString median = formatSeconds(summary.p50_s);
    return hasSpread(summary)
               ? Text::tr("%1 (p95 %2)", "median, 95th percentile").arg(median, formatSeconds(summary.p95_s))
               : median;
}

QString noteOf(const StrategySummary &summary)
{
    const QString under = summary.acceleration.toUpper();
    if (!hasSpread(summary))
        return Text::tr("median %1, %n run(s), under %2", nullptr, summary.n)
            .arg(formatSeconds(summary.p50_s), under);
    return Text::tr("median %1, 95th percentile %2, %n run(s), under %3", nullptr, summary.n)
        .arg(formatSeconds(summary.p50_s), formatSeconds(summary.p95_s), under);
}

QString captionOf(const QList<Comparison> &comparisons, const QList<StrategySummary> &bars,
                  const catalog::Catalog &catalog)
{
    if (bars.isEmpty())
        return {};
    const QString topologyId = comparisons.first().topologyId;
    const QString platformId = comparisons.first().platformId;
    const catalog::Topology *topology = catalog.topology(topologyId);
    const catalog::Platform *platform = catalog.platform(platformId);
    QSet<QString> accelerations;
    for (const StrategySummary &bar : bars)
        accelerations.insert(bar.acceleration.toUpper());
    QStringList under(accelerations.begin(), accelerations.end());
    under.sort();
    return Text::tr(
               "%1 on %2, measured under %3. A bar is the median, its phases in the mean share that they "
               "had; the whisker ends at the 95th percentile.")
        .arg(topology ? topology->name.text() : topologyId, platform ? platform->name.text() : platformId,
             under.join(QStringLiteral(", ")));
}

} // namespace

QList<StrategySummary> deployBars(const QList<Comparison> &comparisons)
{
    QList<StrategySummary> bars;
    for (const Comparison &comparison : comparisons) {
        for (const StrategySummary &summary : comparison.strategies) {
            if (summary.n > 0)
                bars << summary;
        }
    }
    return bars;
}

Figure deployTimeFigure(const QList<Comparison> &comparisons, const catalog::Catalog &catalog)
{
    const QList<StrategySummary> bars = deployBars(comparisons);
    Figure figure;
    figure.id = QStringLiteral("deploy-time");
    figure.kind = Figure::Kind::StackedBars;
    figure.title = Text::tr("Deploy time by phase");
    figure.caption = captionOf(comparisons, bars, catalog);
    figure.y.label = Text::tr("Deploy time (s)");
    figure.y.unit = QStringLiteral("s");
    figure.y.places = 1;
    if (bars.isEmpty())
        return figure;
    for (const StrategySummary &bar : bars) {
        figure.categories << categoryOf(bar);
        figure.totals << totalOf(bar);
        figure.categoryNotes << noteOf(bar);
        figure.whiskers << (hasSpread(bar) ? Whisker{bar.p50_s, bar.p95_s} : Whisker{bar.p50_s, bar.p50_s});
    }
    for (const Phase phase : catalog::deployPhases) {
        FigureSeries series;
        series.id = catalog::toId(phase);
        series.name = catalog::displayName(phase);
        series.tone = QStringLiteral("phase:") + series.id;
        for (const StrategySummary &bar : bars)
            series.values << bar.phases_s.value(phase);
        if (std::any_of(series.values.begin(), series.values.end(), [](double value) { return value > 0; }))
            figure.series << series;
    }
    figure.marks = {{QStringLiteral("article"), Text::tr("The article's 3 minutes"), Qt::Vertical,
                     articleBound_s, false}};
    return figure;
}

Figure deployRunsFigure(const StrategySummary &bar)
{
    Figure figure;
    figure.id =
        QStringLiteral("deploy-runs-%1-%2").arg(catalog::toId(bar.strategy), catalog::toId(bar.cloneMode));
    figure.kind = Figure::Kind::Dots;
    figure.title = Text::tr("Single runs: %1, %2", "strategy, clone mode")
                       .arg(catalog::displayName(bar.strategy), catalog::displayName(bar.cloneMode));
    figure.caption = noteOf(bar);
    figure.x.label = Text::tr("Started (UTC)");
    figure.x.isDate = true;
    figure.y.label = Text::tr("Deploy time (s)");
    figure.y.unit = QStringLiteral("s");
    figure.y.places = 1;
    if (bar.n == 0)
        return figure;
    FigureSeries runs;
    runs.id = QStringLiteral("runs");
    runs.name = Text::tr("Run");
    runs.tone = catalog::toId(bar.strategy);
    runs.points.reserve(bar.samples_s.size());
    for (qsizetype i = 0; i < bar.samples_s.size(); ++i)
        runs.points << QPointF(double(bar.startedAt.value(i)), bar.samples_s.at(i));
    figure.series << runs;
    figure.marks << FigureMark{QStringLiteral("median"), Text::tr("Median: %1").arg(formatSeconds(bar.p50_s)),
                               Qt::Horizontal, bar.p50_s};
    if (hasSpread(bar)) {
        figure.marks << FigureMark{QStringLiteral("p95"),
                                   Text::tr("95th percentile: %1").arg(formatSeconds(bar.p95_s)),
                                   Qt::Horizontal, bar.p95_s};
    }
    figure.marks << FigureMark{QStringLiteral("article"), Text::tr("The article's 3 minutes"), Qt::Horizontal,
                               articleBound_s, false};
    return figure;
}

} // namespace bakeoff::report
