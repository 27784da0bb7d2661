// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verdict_figures.h"

#include <QCoreApplication>
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

QString bakedName()
{
    return displayName(Strategy::PreInstalled);
}

QString friedName()
{
    return displayName(Strategy::OsOnly);
}

QString won()
{
    return Text::tr("KRW");
}

FigureAxis moneyAxis()
{
    FigureAxis axis;
    axis.label = Text::tr("KRW a month");
    axis.unit = won();
    axis.from = 0;
    return axis;
}

QString joined(const QStringList &sentences)
{
    return sentences.join(u' ').simplified();
}

QString deploysText(const Decimal &deploys)
{
    return QLocale().toString(deploys.toDouble(), 'f', deploys == deploys.rounded(0) ? 0 : 1);
}

/// A bar for each of \a categories out of one value each.
FigureSeries bars(const QString &id, const QString &name, const Tone &tone, Provenance provenance,
                  const QList<double> &values)
{
    FigureSeries series{id, name, tone, provenance};
    series.values = values;
    return series;
}

} // namespace

Figure breakEvenFigure(const Verdict &verdict)
{
    Figure figure;
    figure.id = QStringLiteral("break-even");
    figure.kind = Figure::Kind::Lines;
    figure.title = Text::tr("Monthly cost by deploys a month");
    figure.caption = joined({sentence(verdict.breakEven), verdict.measuredOn, pricesSentence(verdict)});
    figure.x.label = Text::tr("Deploys a month");
    figure.x.unit = Text::tr("deploys a month");
    figure.x.from = 0;
    figure.y = moneyAxis();
    if (!verdict.isKnown())
        return figure;
    const bool crosses = verdict.breakEven.kind == BreakEven::Crosses;
    const double now = verdict.cost.deploys.toDouble();
    const double crossing = verdict.breakEven.deploys.toDouble();
    // Both are to be seen; a crossing far away would flatten what is near.
    double to = std::max(10.0, 2 * now);
    if (crosses && crossing < 20 * to)
        to = std::max(to, 1.5 * crossing);
    figure.x.to = to;
    const auto line = [&](const QString &id, const QString &name, const StrategyCost &cost) {
        FigureSeries series{id, name, id, Provenance::Assumed};
        constexpr int steps = 40; // straight, but each is a place to hover
        for (int i = 0; i <= steps; ++i) {
            const double deploys = to * i / steps;
            series.points << QPointF(deploys, cost.total.at(Decimal::fromDouble(deploys, 3)).toDouble());
        }
        figure.series << series;
    };
    line(toId(Strategy::PreInstalled), bakedName(), verdict.preInstalled);
    line(toId(Strategy::OsOnly), friedName(), verdict.osOnly);
    if (verdict.plan.isKnown() && verdict.plan.goldenImages > 0 &&
        verdict.plan.goldenImages < verdict.preInstalled.goldenImages)
        line(QStringLiteral("plan"), Text::tr("Your plan"), verdict.plan);
    if (crosses && crossing <= to)
        figure.marks << FigureMark{QStringLiteral("break-even"),
                                   Text::tr("break-even: %1").arg(deploysText(verdict.breakEven.deploys)),
                                   Qt::Vertical, crossing};
    figure.marks << FigureMark{QStringLiteral("now"),
                               Text::tr("now: %1").arg(deploysText(verdict.cost.deploys)), Qt::Vertical, now};
    return figure;
}

Figure strategyCostFigure(const Verdict &verdict)
{
    Figure figure;
    figure.id = QStringLiteral("strategy-cost");
    figure.kind = Figure::Kind::StackedBars;
    figure.title = Text::tr("Monthly cost on top of the workload");
    figure.caption = joined({verdict.measuredOn, pricesSentence(verdict)});
    figure.y = moneyAxis();
    QList<const StrategyCost *> costs;
    const auto add = [&](const QString &name, const StrategyCost &cost) {
        if (!cost.isKnown())
            return;
        costs << &cost;
        figure.categories << name;
        figure.totals << formatKrw(cost.total.at(verdict.cost.deploys));
        figure.categoryNotes << Text::tr("%n golden image(s)", nullptr, int(cost.goldenImages)) +
                                    QStringLiteral(", ") +
                                    Text::tr("%n OS template(s)", nullptr, int(cost.osImages));
    };
    add(bakedName(), verdict.preInstalled);
    add(friedName(), verdict.osOnly);
    if (!verdict.cost.cells.isEmpty() && !costs.isEmpty()) {
        add(Text::tr("Your plan"), verdict.plan);
        add(Text::tr("As advised"), verdict.advised);
    }
    for (const CostPart part : costParts) {
        QList<double> values;
        for (const StrategyCost *cost : std::as_const(costs))
            values << cost->parts[std::size_t(part)].at(verdict.cost.deploys).toDouble();
        if (std::any_of(values.begin(), values.end(), [](double value) { return value > 0; }))
            figure.series << bars(toId(part), displayName(part), QStringLiteral("cost:") + toId(part),
                                  part == CostPart::Deploy || part == CostPart::Bake ? Provenance::Measured
                                                                                     : Provenance::Assumed,
                                  values);
    }
    return figure;
}

Figure totalCostFigure(const Verdict &verdict)
{
    Figure figure;
    figure.id = QStringLiteral("total-cost");
    figure.kind = Figure::Kind::StackedBars;
    figure.title = Text::tr("Everything a month, and hardware of your own");
    figure.caption = joined({Text::tr("Hardware of your own is assumed to carry the same workload; "
                                      "its numbers are yours to set."),
                             pricesSentence(verdict)});
    figure.y = moneyAxis();
    const bool isKnown = verdict.isKnown();
    const Decimal rate = verdict.cost.krwPerUsd;
    QList<Decimal> totals;
    if (isKnown) {
        figure.categories << Text::tr("AWS, pre-installed") << Text::tr("AWS, OS-only");
        totals << verdict.workload_krw + verdict.server_krw +
                      verdict.preInstalled.total.at(verdict.cost.deploys)
               << verdict.workload_krw + verdict.server_krw + verdict.osOnly.total.at(verdict.cost.deploys);
    } else {
        figure.categories << Text::tr("AWS, workload alone");
        totals << verdict.workload_krw + verdict.server_krw;
    }
    figure.categories << Text::tr("Own hardware");
    totals << verdict.hardware.total();
    for (const Decimal &total : std::as_const(totals))
        figure.totals << formatKrw(total);
    const qsizetype clouds = figure.categories.size() - 1;
    const auto ofCloud = [&](const QString &id, const QString &name, const QList<double> &values,
                             Provenance provenance) {
        if (std::any_of(values.begin(), values.end(), [](double value) { return value > 0; }))
            figure.series << bars(id, name, QStringLiteral("cost:") + id, provenance,
                                  values + QList<double>{0});
    };
    for (const CostItem item :
         {CostItem::Instances, CostItem::Inbound, CostItem::Outbound, CostItem::Volumes}) {
        Decimal usd;
        for (const CostLine &line : verdict.workload.lines) {
            if (line.item == item)
                usd += line.usd;
        }
        ofCloud(toId(item), displayName(item), QList<double>(clouds, (usd * rate).toDouble()),
                Provenance::Data);
    }
    ofCloud(QStringLiteral("server"), Text::tr("Configuration servers"),
            QList<double>(clouds, verdict.server_krw.toDouble()), Provenance::Assumed);
    if (isKnown)
        ofCloud(QStringLiteral("strategy"), Text::tr("Images and deploys"),
                {verdict.preInstalled.total.at(verdict.cost.deploys).toDouble(),
                 verdict.osOnly.total.at(verdict.cost.deploys).toDouble()},
                Provenance::Measured);
    const auto ofHardware = [&](const QString &id, const QString &name, const Decimal &krw) {
        if (!krw.isZero())
            figure.series << bars(id, name, QStringLiteral("cost:") + id, Provenance::Assumed,
                                  QList<double>(clouds, 0) + QList<double>{krw.toDouble()});
    };
    ofHardware(QStringLiteral("purchase"), Text::tr("Purchase, spread over its use"),
               verdict.hardware.purchase);
    ofHardware(QStringLiteral("power"), Text::tr("Power"), verdict.hardware.power);
    ofHardware(QStringLiteral("rack"), Text::tr("Rack and line"), verdict.hardware.rack);
    ofHardware(QStringLiteral("people"), Text::tr("People"), verdict.hardware.people);
    return figure;
}

Figure failureFigure(const Verdict &verdict)
{
    Figure figure;
    figure.id = QStringLiteral("failures");
    figure.kind = Figure::Kind::StackedBars;
    figure.title = Text::tr("Deploys that failed");
    figure.caption = Text::tr("Share of all deploys that ended by themselves; the whisker is Wilson's 95 % "
                              "interval, within which the true share lies 95 times of 100.");
    figure.y.label = Text::tr("Failed deploys (%)");
    figure.y.unit = QStringLiteral("%");
    figure.y.places = 1;
    figure.y.from = 0;
    QList<double> values;
    for (const FailureRecord &record : verdict.failures) {
        if (!record.failed.isMeasured())
            continue;
        figure.categories << displayName(record.strategy);
        figure.categoryNotes
            << Text::tr("%1 of %2 deploys failed").arg(record.failed.hits).arg(record.failed.n);
        figure.totals << QStringLiteral("%1 % (%2–%3 %)")
                             .arg(QLocale().toString(100 * record.failed.share(), 'f', 1),
                                  QLocale().toString(100 * record.failed.low, 'f', 1),
                                  QLocale().toString(100 * record.failed.high, 'f', 1));
        figure.whiskers << Whisker{100 * record.failed.low, 100 * record.failed.high};
        values << 100 * record.failed.share();
    }
    if (!values.isEmpty())
        figure.series << bars(QStringLiteral("failed"), Text::tr("failed"), QStringLiteral("other:3"),
                              Provenance::Measured, values);
    return figure;
}

Figure scoreFigure(const Verdict &verdict)
{
    Figure figure;
    figure.id = QStringLiteral("scores");
    figure.kind = Figure::Kind::GroupedBars;
    figure.title = Text::tr("Five criteria, 0 to 10");
    figure.caption = Text::tr("Each score stands on the figures in the table; the better figure has 10, the "
                              "other what it is in proportion. Weights are yours to set.");
    figure.y.label = Text::tr("Score");
    figure.y.places = 1;
    figure.y.from = 0;
    figure.y.to = 10;
    QList<double> baked;
    QList<double> fried;
    for (const CriterionScore &score : verdict.scores) {
        if (!score.preInstalled || !score.osOnly)
            continue;
        figure.categories << displayName(score.criterion);
        figure.categoryNotes << score.basis;
        baked << *score.preInstalled;
        fried << *score.osOnly;
    }
    if (figure.categories.isEmpty())
        return figure;
    figure.series << bars(toId(Strategy::PreInstalled), bakedName(), toId(Strategy::PreInstalled),
                          Provenance::Measured, baked)
                  << bars(toId(Strategy::OsOnly), friedName(), toId(Strategy::OsOnly), Provenance::Measured,
                          fried);
    return figure;
}

} // namespace bakeoff::report
