// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "planning/aws_cost.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bakeoff::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

Result<Decimal> decimalOf(const Words &words, const QString &name, const Decimal &otherwise)
{
    if (!words.has(name))
        return otherwise;
    const auto value = Decimal::parse(words.options.value(name));
    if (value && *value >= Decimal(0))
        return *value;
    return fail(ErrorCode::Invalid,
                Text::tr("--%1 wants a number of 0 or more, not “%2”.").arg(name, words.options.value(name)),
                Text::tr("Write it with a point, such as 0.5."));
}

Result<> cost(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words,
                             {QStringLiteral("prices"), QStringLiteral("instance"), QStringLiteral("count"),
                              QStringLiteral("hours"), QStringLiteral("in-gb"), QStringLiteral("out-gb"),
                              QStringLiteral("volume-gb"), QStringLiteral("krw")},
                             {}, 0, 0);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const auto prices =
        choosePrices(parsed->options.value(QStringLiteral("prices"), QStringLiteral("article")));
    if (!prices)
        return tl::unexpected(prices.error());
    planning::Usage usage = planning::articleUsage();
    planning::InstanceUse &instance = usage.instances.first();
    instance.type = parsed->options.value(QStringLiteral("instance"), instance.type);
    Decimal krwPerUsd = prices->krwPerUsd;
    for (const auto &[name, field] : {std::pair(QStringLiteral("count"), &instance.count),
                                      std::pair(QStringLiteral("hours"), &instance.hoursPerMonth),
                                      std::pair(QStringLiteral("in-gb"), &usage.inbound_GBperDay),
                                      std::pair(QStringLiteral("out-gb"), &usage.outbound_GBperDay),
                                      std::pair(QStringLiteral("volume-gb"), &usage.volumes_GB),
                                      std::pair(QStringLiteral("krw"), &krwPerUsd)}) {
        const auto value = decimalOf(*parsed, name, *field);
        if (!value)
            return tl::unexpected(value.error());
        *field = *value;
    }
    const auto bill = planning::monthlyCost(usage, *prices);
    if (!bill)
        return tl::unexpected(bill.error());
    QJsonArray lines;
    QString text = QStringLiteral("%1 (%2)\n").arg(prices->name.text(), prices->asOf.toString(Qt::ISODate));
    for (const planning::CostLine &line : bill->lines) {
        const QString krw = (line.usd * krwPerUsd).rounded(0).toString();
        lines.append(QJsonObject{{QStringLiteral("item"), planning::toId(line.item)},
                                 {QStringLiteral("detail"), line.detail},
                                 {QStringLiteral("quantity"), line.quantity.toString()},
                                 {QStringLiteral("unit"), line.unit},
                                 {QStringLiteral("usd_per_unit"), line.usdPerUnit.toString()},
                                 {QStringLiteral("cost_usd"), line.usd.toString()},
                                 {QStringLiteral("cost_krw"), krw}});
        text += QStringLiteral("%1  %2 %3 x %4 USD = %5 USD  %6 KRW  %7\n")
                    .arg(planning::displayName(line.item), -18)
                    .arg(line.quantity.toString(), line.unit, line.usdPerUnit.toString(), line.usd.toString(),
                         krw, line.detail);
    }
    const QString krw = bill->krw(krwPerUsd).toString();
    text += Text::tr("A month: %1 USD, %2 KRW at %3 KRW per USD")
                .arg(bill->usd().toString(), krw, krwPerUsd.toString());
    session.print({{QStringLiteral("prices"), prices->id},
                   {QStringLiteral("as_of"), prices->asOf.toString(Qt::ISODate)},
                   {QStringLiteral("lines"), lines},
                   {QStringLiteral("cost_usd"), bill->usd().toString()},
                   {QStringLiteral("cost_krw"), krw},
                   {QStringLiteral("krw_per_usd"), krwPerUsd.toString()}},
                  text);
    return {};
}

} // namespace

std::vector<CommandInfo> costCommands()
{
    return {
        {QStringLiteral("cost"),
         QStringLiteral(
             "[--prices SET] [--instance TYPE] [--count N] [--hours H] [--in-gb PER-DAY] [--out-gb PER-DAY] "
             "[--volume-gb GB] [--krw RATE]"),
         Text::tr("what a workload costs a month; the article's example unless told otherwise"), cost},
    };
}

} // namespace bakeoff::cli
