// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/verdict.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bakeoff::planning {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

QString deploysText(const Decimal &deploys)
{
    return QLocale().toString(deploys.toDouble(), 'f', deploys == deploys.rounded(0) ? 0 : 1);
}

ScoreFigures figuresOf(const Verdict &verdict, const CostInputs &inputs)
{
    const double pairs = double(std::max<qsizetype>(1, verdict.cost.cells.size()));
    const auto krw = [&verdict](const StrategyCost &cost) {
        return cost.isKnown() ? cost.total.at(verdict.cost.deploys).toDouble() : unknown;
    };
    const auto deploy_s = [](const StrategyCost &cost) {
        return cost.isKnown() && cost.meanDeploy_s > 0 ? cost.meanDeploy_s : unknown;
    };
    const StrategyCost &baked = verdict.preInstalled;
    const StrategyCost &fried = verdict.osOnly;
    return {{failureChance(Strategy::PreInstalled, inputs), failureChance(Strategy::OsOnly, inputs)},
            {double(baked.osImages + baked.goldenImages) / pairs, double(fried.osImages) / pairs},
            {deploy_s(baked), deploy_s(fried)},
            {baked.rebuilds, fried.rebuilds},
            {krw(baked), krw(fried)}};
}

/// "Pre-installed is ready 2.4 times as fast (1 min 02 s against 2 min 31 s, measured under TCG)."
QString speedSentence(const Verdict &verdict)
{
    const bool bakedIsFaster = verdict.preInstalled.meanDeploy_s <= verdict.osOnly.meanDeploy_s;
    const double fast = bakedIsFaster ? verdict.preInstalled.meanDeploy_s : verdict.osOnly.meanDeploy_s;
    const double slow = bakedIsFaster ? verdict.osOnly.meanDeploy_s : verdict.preInstalled.meanDeploy_s;
    if (!(fast > 0))
        return {};
    const double ratio = slow / fast;
    return Text::tr("%1 is ready %2 times as fast (%3 against %4, measured under %5).")
        .arg(displayName(bakedIsFaster ? Strategy::PreInstalled : Strategy::OsOnly),
             QLocale().toString(ratio, 'f', ratio < 1.95 ? 2 : 1), formatSeconds(fast), formatSeconds(slow),
             verdict.acceleration.toUpper());
}

/// Of the workload's further instance types those that the bill has no line for; see usageOf().
QStringList uncountedTypes(const Verdict &verdict)
{
    QStringList types;
    for (const InstanceLine &line : verdict.assumptions.moreInstances) {
        const bool isOnBill = std::any_of(
            verdict.workload.lines.begin(), verdict.workload.lines.end(), [&line](const CostLine &each) {
                return each.item == CostItem::Instances && each.detail == line.type;
            });
        if (!isOnBill && !types.contains(line.type))
            types << line.type;
    }
    return types;
}

} // namespace

Usage usageOf(const Assumptions &assumptions, const PriceSet &prices)
{
    Usage usage;
    const Decimal month_h = assumptions.find(Assumption::HoursPerMonth).value_or(prices.hoursPerMonth);
    usage.instances = {
        {instanceTypeOf(assumptions, prices), assumptions.value(Assumption::Instances), month_h}};
    for (const InstanceLine &line : assumptions.moreInstances) {
        // Other prices may have it again: it is kept, and conditions() says that it is not counted.
        if (prices.usdPerHour.contains(line.type))
            usage.instances.append({line.type, line.count, line.hoursPerMonth.value_or(month_h)});
    }
    usage.inbound_GBperDay = assumptions.value(Assumption::Inbound_GBperDay);
    usage.outbound_GBperDay = assumptions.value(Assumption::Outbound_GBperDay);
    usage.volumes_GB = assumptions.value(Assumption::Volumes_GB);
    return usage;
}

Result<Verdict> judge(const Evidence &evidence)
{
    Verdict verdict;
    verdict.assumptions = evidence.assumptions;
    verdict.matrix = asAsked(evidence.matrix, evidence.assumptions);
    verdict.priceSetName = evidence.prices.name.text();
    verdict.pricesAsOf = evidence.prices.asOf;
    verdict.instanceType = instanceTypeOf(evidence.assumptions, evidence.prices);
    verdict.acceleration = evidence.measures.acceleration();
    verdict.measuredOn = evidence.measuredOn;
    verdict.runs = evidence.measures.runCount();
    verdict.images = countTemplates(verdict.matrix);
    ReplayRequest request;
    request.from = evidence.from;
    request.to = evidence.to;
    request.window_days = int(evidence.assumptions.number(Assumption::Window_d));
    request.risk = {evidence.assumptions.number(Assumption::BreakChance),
                    evidence.assumptions.number(Assumption::Repair_h),
                    evidence.assumptions.number(Assumption::Search_h)};
    const QMap<QString, Decimal> &byHand = evidence.assumptions.patchesPerYear;
    for (auto rate = byHand.cbegin(); rate != byHand.cend(); ++rate)
        request.assumedPerYear.insert(rate.key(), rate.value().toDouble());
    auto scene =
        prepareReplay(verdict.matrix, evidence.catalog, evidence.history, evidence.templates, request);
    if (!scene)
        return tl::unexpected(scene.error());
    verdict.scene = std::move(*scene);
    auto replay = replayPatches(verdict.scene.input);
    if (!replay)
        return tl::unexpected(replay.error());
    verdict.replay = std::move(*replay);
    verdict.builds = measureImages(evidence.templates, evidence.assumptions.number(Assumption::BakeScale));
    auto months = burdenByMonth(verdict.scene, 1, verdict.builds);
    if (!months)
        return tl::unexpected(months.error());
    verdict.months = std::move(*months);

    const auto workload = monthlyCost(usageOf(evidence.assumptions, evidence.prices), evidence.prices);
    if (!workload)
        return tl::unexpected(workload.error());
    verdict.workload = *workload;
    const CostInputs inputs{verdict.matrix,  evidence.measures,    verdict.scene,
                            evidence.prices, evidence.assumptions, evidence.failures};
    auto cost = costOf(inputs);
    if (!cost)
        return tl::unexpected(cost.error());
    verdict.cost = std::move(*cost);
    const Decimal rate = verdict.cost.krwPerUsd;
    verdict.workload_krw = verdict.workload.krw(rate);
    verdict.server_krw =
        evidence.assumptions.value(Assumption::ConfigurationServers) * verdict.cost.usdPerHour * rate *
        evidence.assumptions.find(Assumption::HoursPerMonth).value_or(evidence.prices.hoursPerMonth);
    verdict.hardware = hardwareCost(evidence.assumptions, evidence.prices);
    verdict.preInstalled = allPreInstalled(verdict.cost);
    verdict.osOnly = allOsOnly(verdict.cost);
    verdict.plan = asPlanned(verdict.cost);
    verdict.breakEven = breakEven(verdict.preInstalled.total, verdict.osOnly.total);
    verdict.advice = advise(verdict.cost);
    verdict.advised = asAdvised(verdict.cost, verdict.advice);
    verdict.failures = evidence.failures;
    verdict.scenarios = scenarioEffects(evidence.assumptions, evidence.prices, verdict.matrix);
    verdict.scores = scorecard(figuresOf(verdict, inputs), evidence.assumptions);
    return verdict;
}

QString sentence(const BreakEven &breakEven)
{
    const QString baked = displayName(Strategy::PreInstalled);
    const QString fried = displayName(Strategy::OsOnly);
    switch (breakEven.kind) {
    case BreakEven::Crosses:
        return Text::tr("%1 and %2 cost the same at %3 deploys a month.")
            .arg(baked, fried, deploysText(breakEven.deploys));
    case BreakEven::FirstAlways:
        return Text::tr("%1 is cheaper however often you deploy: the lines never cross.").arg(baked);
    case BreakEven::SecondAlways:
        return Text::tr("%1 is cheaper however often you deploy: the lines never cross.").arg(fried);
    case BreakEven::Same:
        return Text::tr("Both cost the same however often you deploy.");
    }
    return {};
}

QString sentence(const Verdict &verdict)
{
    if (verdict.cost.cells.isEmpty())
        return Text::tr("The matrix “%1” offers nothing: add an operating system and a service.")
            .arg(verdict.matrix.name);
    if (!verdict.isKnown())
        return Text::tr("No answer yet for “%1”: deploy by both strategies first, on the Deploy page with "
                        "“Compare both”.")
            .arg(verdict.matrix.name);
    const Decimal baked = verdict.preInstalled.total.at(verdict.cost.deploys);
    const Decimal fried = verdict.osOnly.total.at(verdict.cost.deploys);
    const bool bakedIsCheaper = baked < fried;
    const Decimal less = bakedIsCheaper ? baked : fried;
    const Decimal more = bakedIsCheaper ? fried : baked;
    const QString cheaper = displayName(bakedIsCheaper ? Strategy::PreInstalled : Strategy::OsOnly);
    const QString dearer = displayName(bakedIsCheaper ? Strategy::OsOnly : Strategy::PreInstalled);
    const QString deploys = deploysText(verdict.cost.deploys);
    QString text;
    if (baked == fried)
        text = Text::tr("For “%1” at %2 deploys a month both strategies cost the same, %3.")
                   .arg(verdict.matrix.name, deploys, formatKrw(less));
    else
        text =
            Text::tr("For “%1” at %2 deploys a month, %3 is cheaper: %4 against %5 a month with %6, on top "
                     "of the same workload.")
                .arg(verdict.matrix.name, deploys, cheaper, formatKrw(less), formatKrw(more), dearer);
    return QStringList{text, speedSentence(verdict), sentence(verdict.breakEven)}.join(u' ').simplified();
}

QString pricesSentence(const Verdict &verdict)
{
    return Text::tr("Prices: %1 (%2), %3 at %4 KRW per USD.")
        .arg(verdict.priceSetName, verdict.pricesAsOf.toString(Qt::ISODate), verdict.instanceType,
             QLocale().toString(verdict.cost.krwPerUsd.toDouble(), 'f', 0));
}

QStringList conditions(const Verdict &verdict)
{
    QStringList list{pricesSentence(verdict)};
    if (const QStringList uncounted = uncountedTypes(verdict); !uncounted.isEmpty())
        list << Text::tr("Not counted, because the prices “%1” have no such instance type: %2.")
                    .arg(verdict.priceSetName, uncounted.join(QStringLiteral(", ")));
    if (!verdict.measuredOn.isEmpty())
        list.prepend(verdict.measuredOn);
    list << Text::tr("Patched every %n day(s), by the history from %1 to %2.", nullptr,
                     verdict.scene.input.window_days)
                .arg(verdict.scene.from.toString(Qt::ISODate),
                     verdict.scene.from.addDays(verdict.scene.input.days - 1).toString(Qt::ISODate));
    const auto &origins = verdict.scene.platforms;
    const auto byHand = std::count_if(origins.begin(), origins.end(),
                                      [](const StreamOrigin &origin) { return origin.isSetByHand; });
    if (byHand > 0)
        list << Text::tr("Patches of %n operating system(s) are set by hand.", nullptr, int(byHand));
    list << (verdict.assumptions.isOn(Assumption::CountsLabour)
                 ? Text::tr("People's hours count at %1 an hour.")
                       .arg(formatKrw(verdict.assumptions.value(Assumption::Wage_krwPerH)))
                 : Text::tr("People's hours are not counted."));
    const int cells = int(verdict.cost.cells.size());
    const int assumed = std::max(verdict.preInstalled.cellsAssumed, verdict.osOnly.cellsAssumed);
    if (assumed > 0 && verdict.isKnown())
        list << Text::tr("%1 of %2 cells were not measured and take the median of those that were.")
                    .arg(assumed)
                    .arg(cells);
    if (verdict.acceleration == QLatin1String("tcg"))
        list << Text::tr(
            "Measured under TCG (software emulation); seconds are scaled only as the assumptions "
            "say.");
    return list;
}

} // namespace bakeoff::planning
