// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/advice.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace bakeoff::planning {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

bool meets(const DepthCost &cost, const std::optional<qint64> &target_s)
{
    return !target_s || cost.deploy->p50_s <= double(*target_s);
}

bool canBeWeighed(const DepthCost &cost)
{
    return cost.isKnown && cost.isMeasured;
}

/// Where on either side another of the depths becomes the cheapest. Costs are lines over the deploys, and the
/// cheapest of lines changes first at the nearest crossing on each side.
void findChanges(CellAdvice &advice, const CellCost &cell, const QList<BakeDepth> &allowed)
{
    const LinearCost &own = cell.at(advice.depth).total;
    for (const BakeDepth other : allowed) {
        if (other == advice.depth)
            continue;
        const LinearCost &cost = cell.at(other).total;
        const Decimal slope = cost.perDeploy - own.perDeploy;
        if (slope.isZero())
            continue;
        const Decimal crossing = (own.fixed - cost.fixed).dividedBy(slope, 2);
        if (slope > Decimal(0)) { // the other is dearer for each deploy: cheaper below
            if (crossing > Decimal(0) && (!advice.changesBelow || crossing > *advice.changesBelow)) {
                advice.changesBelow = crossing;
                advice.depthBelow = other;
            }
        } else if (crossing >= Decimal(0) && (!advice.changesAbove || crossing < *advice.changesAbove)) {
            advice.changesAbove = crossing;
            advice.depthAbove = other;
        }
    }
}

CellAdvice adviseCell(const CellCost &cell)
{
    CellAdvice advice;
    advice.key = cell.key;
    advice.isLeftOut = !canBeWeighed(cell.at(BakeDepth::Packages));
    if (!canBeWeighed(cell.at(BakeDepth::OsOnly)) || !canBeWeighed(cell.at(BakeDepth::Configured)))
        return advice;
    QList<BakeDepth> allowed;
    std::optional<BakeDepth> fastest;
    for (const BakeDepth depth : bakeDepths) {
        const DepthCost &cost = cell.at(depth);
        if (!canBeWeighed(cost))
            continue;
        if (!fastest || cost.deploy->p50_s < cell.at(*fastest).deploy->p50_s)
            fastest = depth;
        if (meets(cost, cell.target_s))
            allowed << depth;
    }
    if (allowed.isEmpty()) {
        advice.state = CellAdvice::CannotBeMet;
        advice.depth = *fastest;
        advice.krwPerMonth = cell.at(*fastest).total.at(cell.deploys);
        return advice;
    }
    advice.state = CellAdvice::Chosen;
    advice.depth = allowed.first();
    Decimal most = cell.at(advice.depth).total.at(cell.deploys);
    advice.krwPerMonth = most;
    for (const BakeDepth depth : std::as_const(allowed)) {
        const Decimal krw = cell.at(depth).total.at(cell.deploys);
        most = max(most, krw);
        if (krw < advice.krwPerMonth) { // of equals the first, the least baked, stays
            advice.depth = depth;
            advice.krwPerMonth = krw;
        }
    }
    advice.krwSaved = most - advice.krwPerMonth;
    findChanges(advice, cell, allowed);
    return advice;
}

QString deploysText(const Decimal &deploys)
{
    return QLocale().toString(deploys.toDouble(), 'f',
                              deploys == deploys.rounded(0) || deploys >= Decimal(100) ? 0 : 1);
}

/// "OS-only", "Installed", "Installed and configured".
QString depthName(BakeDepth depth)
{
    return depth == BakeDepth::OsOnly ? displayName(Strategy::OsOnly) : displayName(depth);
}

} // namespace

QList<CellAdvice> advise(const MatrixCost &cost)
{
    QList<CellAdvice> advice;
    advice.reserve(cost.cells.size());
    for (const CellCost &cell : cost.cells)
        advice << adviseCell(cell);
    return advice;
}

StrategyCost asAdvised(const MatrixCost &cost, const QList<CellAdvice> &advice)
{
    // costOf() asks for the cells in their order.
    qsizetype at = 0;
    return costOf(cost, [&advice, &at](const CellCost &cell) {
        const CellAdvice &each = advice[at++];
        return each.state == CellAdvice::Chosen ? each.depth : cell.planned;
    });
}

MatrixEdit editOf(const Matrix &matrix, const MatrixCost &cost, const QList<CellAdvice> &advice)
{
    // One block for each row; depth is left as it is where nothing is baked.
    struct Row {
        CellBlock strategies;
        CellBlock depths;
    };
    QHash<QString, int> rowSlots;
    QHash<QString, int> columnSlots;
    for (const int slot : matrix.platforms.order)
        rowSlots.insert(matrix.platforms.lines[slot].id, slot);
    for (const int slot : matrix.services.order)
        columnSlots.insert(matrix.services.lines[slot].id, slot);
    const auto add = [](CellBlock &block, int row, int column, Code code) {
        if (block.platformSlots.isEmpty()) {
            block.platformSlots = {row};
            block.codes = {CodeRow()};
        }
        block.serviceSlots << column;
        block.codes.first() << code;
    };
    QMap<int, Row> rows;
    for (qsizetype i = 0; i < advice.size(); ++i) {
        const CellKey &key = advice[i].key;
        if (!advice[i].isChange(cost.cells[i]) || !rowSlots.contains(key.platform) ||
            !columnSlots.contains(key.service))
            continue;
        const int row = rowSlots.value(key.platform);
        const int column = columnSlots.value(key.service);
        const bool isGolden = advice[i].depth != BakeDepth::OsOnly;
        add(rows[row].strategies, row, column, codeOf(isGolden ? Strategy::PreInstalled : Strategy::OsOnly));
        if (isGolden)
            add(rows[row].depths, row, column, codeOf(advice[i].depth));
    }
    AttributeEdit strategies{CellAttribute::Strategy, {}};
    AttributeEdit depths{CellAttribute::Depth, {}};
    for (const Row &row : std::as_const(rows)) {
        strategies.blocks << row.strategies;
        if (!row.depths.serviceSlots.isEmpty())
            depths.blocks << row.depths;
    }
    MatrixEdit edit;
    for (const AttributeEdit &each : {strategies, depths}) {
        if (!each.blocks.isEmpty())
            edit.cells << each;
    }
    return edit;
}

QString formatKrw(const Decimal &krw)
{
    const Decimal won = krw.rounded(0);
    if (!won.isNumber())
        return won.toString();
    return Text::tr("%1 KRW").arg(QLocale().toString(qint64(won.toDouble())));
}

QString reason(const CellAdvice &advice, const CellCost &cost)
{
    if (advice.state == CellAdvice::NotMeasured) {
        QStringList missing;
        for (const BakeDepth depth : {BakeDepth::OsOnly, BakeDepth::Configured}) {
            if (!canBeWeighed(cost.at(depth)))
                missing << depthName(depth);
        }
        return Text::tr("Not measured yet: %1. Deploy it both ways, then there is advice.")
            .arg(missing.join(QStringLiteral(", ")));
    }
    if (advice.state == CellAdvice::CannotBeMet) {
        return Text::tr("The target of %1 cannot be met: the fastest, %2, takes %3.")
            .arg(formatSeconds(double(*cost.target_s)), depthName(advice.depth),
                 formatSeconds(cost.at(advice.depth).deploy->p50_s));
    }
    QString text;
    // Against the other end of the choice, which is what people ask about.
    const BakeDepth other = advice.depth == BakeDepth::OsOnly ? BakeDepth::Configured : BakeDepth::OsOnly;
    const DepthCost &against = cost.at(other);
    const Decimal difference = against.total.at(cost.deploys) - advice.krwPerMonth;
    const QString deploys = deploysText(cost.deploys);
    if (!meets(against, cost.target_s))
        text = Text::tr("%1: %2 takes %3 and misses the target of %4.")
                   .arg(depthName(advice.depth), depthName(other), formatSeconds(against.deploy->p50_s),
                        formatSeconds(double(*cost.target_s)));
    else if (difference.rounded(0).isZero())
        text = Text::tr("%1: costs the same as %2 at %3 deploys a month, and leaves less to patch.")
                   .arg(depthName(advice.depth), depthName(other), deploys);
    else
        text = Text::tr("%1: %2 a month less than %3 at %4 deploys a month.")
                   .arg(depthName(advice.depth), formatKrw(difference), depthName(other), deploys);
    if (advice.changesBelow)
        text += u' ' + Text::tr("Changes to %1 below %2 deploys a month.")
                           .arg(depthName(advice.depthBelow), deploysText(*advice.changesBelow));
    if (advice.changesAbove)
        text += u' ' + Text::tr("Changes to %1 above %2 deploys a month.")
                           .arg(depthName(advice.depthAbove), deploysText(*advice.changesAbove));
    return text;
}

QStringList inputsOf(const CellCost &cost)
{
    QStringList lines;
    lines << (cost.isDemandAssumed ? Text::tr("%1 deploys a month (assumed: the matrix does not say)")
                                   : Text::tr("%1 deploys a month"))
                 .arg(deploysText(cost.deploys));
    if (cost.target_s)
        lines << Text::tr("target: %1").arg(formatSeconds(double(*cost.target_s)));
    lines << Text::tr("if baked: %n image(s), each rebuilt %1 times a month", nullptr, int(cost.images))
                 .arg(QLocale().toString(cost.rebuilds, 'f', 1));
    for (const BakeDepth depth : bakeDepths) {
        const DepthCost &each = cost.at(depth);
        if (!each.isMeasured)
            lines << Text::tr("%1: not measured").arg(depthName(depth));
        else
            lines << Text::tr("%1: deploys in %2 (median of %n run(s)), %3 a month", nullptr, each.deploy->n)
                         .arg(depthName(depth), formatSeconds(each.deploy->p50_s),
                              each.isKnown ? formatKrw(each.total.at(cost.deploys)) : QStringLiteral("–"));
    }
    return lines;
}

} // namespace bakeoff::planning
