// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/aws_cost.h"

#include "catalog/names.h"

#include <QCoreApplication>

namespace bakeoff::planning {

using catalog::PriceSet;
using catalog::PriceTier;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

constexpr auto itemIds = catalog::idTable<CostItem>({{CostItem::Instances, "instances"},
                                                     {CostItem::Inbound, "inbound"},
                                                     {CostItem::Outbound, "outbound"},
                                                     {CostItem::Volumes, "volumes"}});

CostLine line(CostItem item, const QString &detail, const Decimal &quantity, const QString &unit,
              const Decimal &rate)
{
    return {item, detail, quantity, unit, rate, quantity * rate};
}

} // namespace

QString toId(CostItem item)
{
    return itemIds.id(item);
}

QString displayName(CostItem item)
{
    switch (item) {
    case CostItem::Instances:
        return Text::tr("Instances");
    case CostItem::Inbound:
        return Text::tr("Inbound traffic");
    case CostItem::Outbound:
        return Text::tr("Outbound traffic");
    case CostItem::Volumes:
        return Text::tr("Volumes");
    }
    return {};
}

Decimal MonthlyCost::usd() const
{
    Decimal total;
    for (const CostLine &each : lines)
        total += each.usd;
    return total;
}

Decimal MonthlyCost::krw(const Decimal &krwPerUsd) const
{
    return (usd() * krwPerUsd).rounded(0);
}

QList<CostLine> tieredCost(CostItem item, const Decimal &volume_GB, const QList<PriceTier> &tiers,
                           const Decimal &free_GB)
{
    QList<CostLine> lines;
    const Decimal charged = max(volume_GB - free_GB, 0);
    for (qsizetype i = 0; i < tiers.size(); ++i) {
        const bool isLast = i + 1 == tiers.size();
        const Decimal end = isLast ? charged : min(charged, tiers[i + 1].from_GB);
        if (end <= tiers[i].from_GB)
            break;
        const QString range = isLast ? QStringLiteral("%1-").arg(tiers[i].from_GB.toString())
                                     : QStringLiteral("%1-%2").arg(tiers[i].from_GB.toString(),
                                                                   tiers[i + 1].from_GB.toString());
        lines << line(item, range, end - tiers[i].from_GB, QStringLiteral("GB"), tiers[i].usdPerGB);
    }
    return lines;
}

Result<MonthlyCost> monthlyCost(const Usage &usage, const PriceSet &prices)
{
    MonthlyCost cost;
    const auto isNegative = [](const Decimal &value) { return !(value >= Decimal(0)); };
    for (const InstanceUse &use : usage.instances) {
        const auto rate = prices.usdPerHour.constFind(use.type);
        if (rate == prices.usdPerHour.constEnd())
            return fail(
                ErrorCode::NotFound,
                Text::tr("The prices “%1” have no instance type “%2”.").arg(prices.name.text(), use.type),
                Text::tr("Choose a type that they have, or other prices."));
        if (isNegative(use.count) || isNegative(use.hoursPerMonth))
            return fail(ErrorCode::Invalid,
                        Text::tr("The use of “%1” is below zero or no number.").arg(use.type),
                        Text::tr("Give a number of 0 or more."));
        cost.lines << line(CostItem::Instances, use.type, use.count * use.hoursPerMonth, QStringLiteral("h"),
                           *rate);
    }
    for (const Decimal &volume : {usage.inbound_GBperDay, usage.outbound_GBperDay, usage.volumes_GB}) {
        if (isNegative(volume))
            return fail(ErrorCode::Invalid, Text::tr("A volume of data is below zero or no number."),
                        Text::tr("Give a number of 0 or more."));
    }
    cost.lines +=
        tieredCost(CostItem::Inbound, usage.inbound_GBperDay * prices.daysPerMonth, prices.inbound, 0);
    cost.lines += tieredCost(CostItem::Outbound, usage.outbound_GBperDay * prices.daysPerMonth,
                             prices.outbound, prices.freeOutbound_GB);
    if (!usage.volumes_GB.isZero() && !prices.volumes)
        return fail(ErrorCode::NotFound,
                    Text::tr("The prices “%1” have none for volumes.").arg(prices.name.text()),
                    Text::tr("Choose other prices, or leave volumes out."));
    if (!usage.volumes_GB.isZero())
        cost.lines << line(CostItem::Volumes, QString(), usage.volumes_GB, QStringLiteral("GB-month"),
                           prices.volumes->usdPerGBMonth);
    if (!cost.usd().isNumber())
        return fail(ErrorCode::Invalid, Text::tr("This use is too large to be computed exactly."),
                    Text::tr("Give smaller numbers."));
    return cost;
}

Usage articleUsage()
{
    Usage usage;
    usage.instances = {{QStringLiteral("extra-large"), 1, 24 * 30}};
    usage.inbound_GBperDay = 200;
    usage.outbound_GBperDay = 500;
    return usage;
}

} // namespace bakeoff::planning
