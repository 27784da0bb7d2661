// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/cell_cost.h"

#include "catalog/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace bakeoff::planning {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

constexpr auto partIds = idTable<CostPart>({{CostPart::Storage, "storage"},
                                            {CostPart::Bake, "bake"},
                                            {CostPart::Deploy, "deploy"},
                                            {CostPart::Packages, "packages"},
                                            {CostPart::Failures, "failures"},
                                            {CostPart::Labour, "labour"}});

constexpr double daysPerMonth = 365.25 / 12;
constexpr double bytesPerGB = 1024.0 * 1024.0 * 1024.0; // AWS counts images in binary GB

Decimal decimal(double value)
{
    return Decimal::fromDouble(value, 9);
}

/// Only whole windows are played.
double monthsOf(const ReplayInput &input)
{
    const int window_days = std::max(1, input.window_days);
    return std::max(1, windowCount(input.days, window_days) * window_days) / daysPerMonth;
}

LinearCost &part(CostParts &parts, CostPart which)
{
    return parts[std::size_t(which)];
}

/// What one image of a pair of streams takes over the replay.
struct ImageBurden {
    double rebuilds = 0;
    double repair_h = 0;
};

class Costing
{
public:
    explicit Costing(const CostInputs &inputs) : m_inputs(inputs), m_months(monthsOf(inputs.scene.input))
    {
        const Assumptions &assumed = inputs.assumptions;
        m_krwPerUsd = assumed.find(Assumption::KrwPerUsd).value_or(inputs.prices.krwPerUsd);
        m_hour = inputs.prices.usdPerHour.value(instanceTypeOf(assumed, inputs.prices)) * m_krwPerUsd;
        m_wage =
            assumed.isOn(Assumption::CountsLabour) ? assumed.value(Assumption::Wage_krwPerH) : Decimal(0);
        if (inputs.prices.snapshots)
            m_snapshot = inputs.prices.snapshots->usdPerGBMonth * m_krwPerUsd;
        else if (inputs.prices.volumes)
            m_snapshot = inputs.prices.volumes->usdPerGBMonth * m_krwPerUsd;
        if (!inputs.prices.inbound.isEmpty()) {
            const Decimal volume_GB = assumed.value(Assumption::Packages_MB).dividedBy(1024, 9);
            m_packages = volume_GB * inputs.prices.inbound.first().usdPerGB * m_krwPerUsd;
        }
        m_failures[0] = decimal(failureChance(Strategy::OsOnly, inputs));
        m_failures[1] = decimal(failureChance(Strategy::PreInstalled, inputs));
        m_recipeChanges = assumed.value(Assumption::RecipeChanges);
    }

    MatrixCost result()
    {
        MatrixCost cost;
        cost.krwPerUsd = m_krwPerUsd;
        cost.usdPerHour =
            m_inputs.prices.usdPerHour.value(instanceTypeOf(m_inputs.assumptions, m_inputs.prices));
        cost.months = m_months;
        std::size_t row = 0;
        const MatrixAxis &platforms = m_inputs.matrix.platforms;
        for (const int slot : platforms.order) {
            if (addRow(cost, slot, row))
                ++row;
        }
        setDemand(cost);
        return cost;
    }

private:
    /// Both streams together, of a single image; each pair is played once.
    ImageBurden burdenOf(int osStream, int serviceStream)
    {
        const auto known = m_burdens.find({osStream, serviceStream});
        if (known != m_burdens.end())
            return known->second;
        const ReplayInput &all = m_inputs.scene.input;
        ReplayInput one;
        one.days = all.days;
        one.window_days = all.window_days;
        one.risk = all.risk;
        ReplayRow row;
        row.images = serviceStream == osAlone ? 1 : 0;
        if (osStream >= 0) {
            one.osStreams = {all.osStreams[std::size_t(osStream)]};
            row.stream = 0;
        }
        if (serviceStream != osAlone) {
            ReplayCell cell;
            if (serviceStream >= 0) {
                one.serviceStreams = {all.serviceStreams[std::size_t(serviceStream)]};
                cell.stream = 0;
            }
            cell.images = 1;
            row.cells = {cell};
        }
        one.rows = {row};
        // Parts of a scene that was played as a whole before: nothing of it can be refused.
        const auto played = replayPatches(one);
        const ImageBurden burden = played ? ImageBurden{double(played->preInstalled.rebuilds()) / m_months,
                                                        played->preInstalled.repair_h / m_months}
                                          : ImageBurden();
        m_burdens[{osStream, serviceStream}] = burden;
        return burden;
    }

    CostParts imageParts(const ImageMeasure &image, qint64 images, const ImageBurden &burden,
                         const Decimal &downloads) const
    {
        const Assumptions &assumed = m_inputs.assumptions;
        const Decimal count(images);
        const Decimal rebuilds = count * decimal(burden.rebuilds);
        CostParts parts{};
        part(parts, CostPart::Storage).fixed =
            count * decimal(double(image.size.value) / bytesPerGB) * m_snapshot;
        part(parts, CostPart::Bake).fixed = rebuilds * decimal(image.build_s / 3600) * m_hour;
        part(parts, CostPart::Packages).fixed = rebuilds * downloads;
        part(parts, CostPart::Labour).fixed =
            (rebuilds * assumed.value(Assumption::Rebuild_h) + count * decimal(burden.repair_h)) * m_wage;
        return parts;
    }

    bool addRow(MatrixCost &cost, int slot, std::size_t row)
    {
        const Matrix &matrix = m_inputs.matrix;
        const MatrixLine &line = matrix.platforms.lines[slot];
        const CodeRow offered = matrix.effectiveRow(CellAttribute::Offered, slot);
        if (std::all_of(offered.begin(), offered.end(), [](Code code) { return code == noCode; }))
            return false;
        const ReplayInput &replay = m_inputs.scene.input;
        const ReplayRow *played = row < replay.rows.size() ? &replay.rows[row] : nullptr;
        OsCost os;
        os.platformId = line.id;
        os.images = line.generations;
        const ImageBurden osBurden = played ? burdenOf(played->stream, osAlone) : ImageBurden();
        os.rebuilds = osBurden.rebuilds;
        os.repair_h = osBurden.repair_h;
        os.image = m_inputs.measures.image({line.id, {}}, BakeDepth::OsOnly);
        os.isKnown = os.image.has_value();
        if (os.image) // mmdebstrap downloads too, the same by either strategy
            os.parts = imageParts(*os.image, os.images, osBurden, m_packages);
        cost.systems << os;

        const CodeRow strategies = matrix.effectiveRow(CellAttribute::Strategy, slot);
        const CodeRow depths = matrix.effectiveRow(CellAttribute::Depth, slot);
        const CodeRow deploys = matrix.effectiveRow(CellAttribute::DeploysPerMonth, slot);
        const CodeRow targets = matrix.effectiveRow(CellAttribute::DeployTimeTarget, slot);
        for (qsizetype at = 0; at < matrix.services.order.size(); ++at) {
            if (offered[at] == noCode)
                continue;
            const MatrixLine &column = matrix.services.lines[matrix.services.order[at]];
            CellCost cell;
            cell.key = {line.id, column.id};
            cell.images = qint64(line.generations) * column.generations;
            const BakeDepth depth = depths[at] == 0 ? BakeDepth::Configured : BakeDepth(depths[at] - 1);
            cell.planned = strategies[at] == codeOf(Strategy::PreInstalled) ? depth : BakeDepth::OsOnly;
            cell.isDemandAssumed = deploys[at] == 0;
            cell.deploys = deploys[at] == 0 ? m_inputs.assumptions.value(Assumption::DeploysPerCell)
                                            : Decimal(qint64(deploys[at]) - 1).dividedBy(100, 2);
            if (targets[at] != 0)
                cell.target_s = qint64(targets[at]) - 1;
            const ImageBurden burden = played && std::size_t(at) < played->cells.size()
                                           ? burdenOf(played->stream, played->cells[std::size_t(at)].stream)
                                           : ImageBurden();
            cell.rebuilds = burden.rebuilds;
            cell.repair_h = burden.repair_h;
            for (const BakeDepth each : bakeDepths)
                cell.depths[std::size_t(each)] = depthCost(cell, each, burden);
            cost.cells << cell;
        }
        return true;
    }

    DepthCost depthCost(const CellCost &cell, BakeDepth depth, const ImageBurden &burden) const
    {
        const Assumptions &assumed = m_inputs.assumptions;
        const bool isGolden = depth != BakeDepth::OsOnly;
        DepthCost cost;
        cost.deploy = m_inputs.measures.deployOrAssumed(cell.key, depth);
        cost.isMeasured = cost.deploy && !cost.deploy->isAssumed;
        if (isGolden)
            cost.image = m_inputs.measures.image(cell.key, depth);
        cost.isKnown = cost.deploy && (!isGolden || cost.image);
        if (!cost.isKnown)
            return cost;
        const Decimal deploy = decimal(cost.deploy->p50_s / 3600) * m_hour;
        if (isGolden) {
            cost.parts = imageParts(*cost.image, cell.images, burden, m_packages);
            const Decimal count(cell.images);
            part(cost.parts, CostPart::Bake).fixed +=
                count * m_recipeChanges * (decimal(cost.image->build_s / 3600) * m_hour + deploy);
            part(cost.parts, CostPart::Labour).fixed +=
                count * assumed.value(Assumption::Generation_h) * m_wage;
        } else {
            part(cost.parts, CostPart::Bake).fixed += m_recipeChanges * deploy;
            part(cost.parts, CostPart::Packages).perDeploy += m_packages;
        }
        part(cost.parts, CostPart::Deploy).perDeploy += deploy;
        part(cost.parts, CostPart::Failures).perDeploy +=
            m_failures[isGolden] * (deploy + assumed.value(Assumption::Mend_h) * m_wage);
        cost.total = sum(cost.parts);
        return cost;
    }

    /// A number of deploys that is set for all cells is divided as the cells' own demand is, or evenly.
    void setDemand(MatrixCost &cost) const
    {
        Decimal own;
        for (const CellCost &cell : std::as_const(cost.cells))
            own += cell.deploys;
        cost.deploys = own;
        const auto set = m_inputs.assumptions.find(Assumption::Deploys);
        if (!set || cost.cells.isEmpty())
            return;
        cost.deploys = *set;
        for (CellCost &cell : cost.cells) {
            cell.deploys =
                own.isZero() ? set->dividedBy(cost.cells.size(), 9) : (*set * cell.deploys).dividedBy(own, 9);
        }
    }

    static constexpr int osAlone = -2;
    const CostInputs &m_inputs;
    double m_months;
    Decimal m_krwPerUsd;
    Decimal m_hour;
    Decimal m_wage;
    Decimal m_snapshot;
    Decimal m_packages;
    std::array<Decimal, 2> m_failures;
    Decimal m_recipeChanges;
    std::map<std::pair<int, int>, ImageBurden> m_burdens;
};

} // namespace

QString toId(CostPart part)
{
    return partIds.id(part);
}

QString displayName(CostPart part)
{
    switch (part) {
    case CostPart::Storage:
        return Text::tr("Image storage");
    case CostPart::Bake:
        return Text::tr("Building and baking");
    case CostPart::Deploy:
        return Text::tr("Machines not serving yet");
    case CostPart::Packages:
        return Text::tr("Package downloads");
    case CostPart::Failures:
        return Text::tr("Failed deploys");
    case CostPart::Labour:
        return Text::tr("People");
    }
    return {};
}

LinearCost sum(const CostParts &parts)
{
    LinearCost total;
    for (const LinearCost &each : parts)
        total += each;
    return total;
}

Matrix asAsked(const Matrix &matrix, const Assumptions &assumptions)
{
    Matrix asked = matrix;
    if (const auto count = assumptions.find(Assumption::OsCount))
        asked.platforms.order.resize(std::min(asked.platforms.order.size(), qsizetype(count->toDouble())));
    if (const auto generations = assumptions.find(Assumption::Generations)) {
        for (MatrixLine &line : asked.services.lines)
            line.generations = int(generations->toDouble());
    }
    if (const auto target = assumptions.find(Assumption::DeployTarget_s)) {
        constexpr auto attribute = std::size_t(CellAttribute::DeployTimeTarget);
        for (MatrixLine &line : asked.platforms.lines)
            line.codes[attribute] = 0;
        for (MatrixLine &line : asked.services.lines)
            line.codes[attribute] = 0;
        asked.rows[attribute].clear();
        asked.codes[attribute] = Code(target->toDouble()) + 1;
    }
    return asked;
}

double failureChance(Strategy strategy, const CostInputs &inputs)
{
    const Assumptions &assumed = inputs.assumptions;
    double chance = assumed.number(Assumption::FailureChance);
    for (const FailureRecord &record : inputs.failures) {
        if (record.strategy == strategy && record.failed.n >= enoughRuns)
            chance = record.failed.share();
    }
    double works = 1 - chance;
    for (const ScenarioEffect &effect : scenarioEffects(inputs.assumptions, inputs.prices, inputs.matrix)) {
        if (effect.isOn)
            works *= 1 - (strategy == Strategy::OsOnly ? effect.osOnly : effect.preInstalled);
    }
    return std::clamp(1 - works, 0.0, 1.0);
}

QString instanceTypeOf(const Assumptions &assumptions, const PriceSet &prices)
{
    if (!assumptions.instanceType.isEmpty())
        return assumptions.instanceType;
    for (const QString &usual : {QStringLiteral("extra-large"), QStringLiteral("m5.large")}) {
        if (prices.usdPerHour.contains(usual))
            return usual;
    }
    return prices.usdPerHour.isEmpty() ? QString() : prices.usdPerHour.firstKey();
}

Result<MatrixCost> costOf(const CostInputs &inputs)
{
    const QString type = instanceTypeOf(inputs.assumptions, inputs.prices);
    if (!inputs.prices.usdPerHour.contains(type))
        return fail(
            ErrorCode::NotFound,
            Text::tr("The prices “%1” have no instance type “%2”.").arg(inputs.prices.name.text(), type),
            Text::tr("Choose a type that they have, or other prices."));
    return Costing(inputs).result();
}

StrategyCost costOf(const MatrixCost &cost, const std::function<BakeDepth(const CellCost &)> &depthOf)
{
    StrategyCost result;
    for (const OsCost &os : cost.systems) {
        result.osImages += os.images;
        result.rebuilds += double(os.images) * os.rebuilds;
        if (!os.isKnown) {
            ++result.cellsUnknown;
            continue;
        }
        result.rebuild_h += double(os.images) * os.rebuilds * os.image->build_s / 3600;
        for (std::size_t i = 0; i < result.parts.size(); ++i)
            result.parts[i] += os.parts[i];
    }
    Decimal demand;
    std::array<Decimal, costParts.size()> slopes;
    double weighted_s = 0;
    // Cells without any demand weigh the same.
    const bool hasDemand = !cost.deploys.isZero();
    for (const CellCost &cell : cost.cells) {
        const BakeDepth depth = depthOf(cell);
        const DepthCost &chosen = cell.at(depth);
        if (depth != BakeDepth::OsOnly) {
            result.goldenImages += cell.images;
            result.rebuilds += double(cell.images) * cell.rebuilds;
        }
        if (!chosen.isKnown) {
            ++result.cellsUnknown;
            continue;
        }
        if (depth != BakeDepth::OsOnly)
            result.rebuild_h += double(cell.images) * cell.rebuilds * chosen.image->build_s / 3600;
        result.cellsAssumed += chosen.deploy->isAssumed ? 1 : 0;
        const Decimal weight = hasDemand ? cell.deploys : Decimal(1);
        demand += weight;
        weighted_s += weight.toDouble() * chosen.deploy->p50_s;
        for (std::size_t i = 0; i < result.parts.size(); ++i) {
            result.parts[i].fixed += chosen.parts[i].fixed;
            if (!chosen.parts[i].perDeploy.isZero())
                slopes[i] += chosen.parts[i].perDeploy * weight;
        }
    }
    if (!demand.isZero()) {
        for (std::size_t i = 0; i < slopes.size(); ++i)
            result.parts[i].perDeploy = slopes[i].rounded(18).dividedBy(demand, 12);
        result.meanDeploy_s = weighted_s / demand.toDouble();
    }
    result.total = sum(result.parts);
    return result;
}

StrategyCost allPreInstalled(const MatrixCost &cost)
{
    return costOf(cost, [](const CellCost &cell) {
        return cell.planned == BakeDepth::OsOnly ? BakeDepth::Configured : cell.planned;
    });
}

StrategyCost allOsOnly(const MatrixCost &cost)
{
    return costOf(cost, [](const CellCost &) { return BakeDepth::OsOnly; });
}

StrategyCost asPlanned(const MatrixCost &cost)
{
    return costOf(cost, [](const CellCost &cell) { return cell.planned; });
}

BreakEven breakEven(const LinearCost &first, const LinearCost &second)
{
    const Decimal fixed = first.fixed - second.fixed;
    const Decimal slope = second.perDeploy - first.perDeploy;
    if (slope.isZero() || fixed.isZero() || (slope < Decimal(0)) != (fixed < Decimal(0))) {
        // They meet at no positive number: the one with less of both is cheaper throughout.
        const bool firstIsLess = fixed <= Decimal(0) && slope >= Decimal(0);
        const bool secondIsLess = fixed >= Decimal(0) && slope <= Decimal(0);
        return {firstIsLess && secondIsLess ? BreakEven::Same
                : firstIsLess               ? BreakEven::FirstAlways
                                            : BreakEven::SecondAlways,
                {}};
    }
    return {BreakEven::Crosses, fixed.dividedBy(slope, 2)};
}

} // namespace bakeoff::planning
