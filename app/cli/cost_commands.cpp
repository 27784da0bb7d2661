// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/instance_words.h"
#include "planning/usage_profile.h"
#include "planning/verdict.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

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

/// By id or name, of the product or of one's own in the workspace.
Result<planning::UsageProfile> profileOf(Session &session, const QString &name)
{
    QList<planning::UsageProfile> profiles = planning::usageProfiles();
    const auto find = [&profiles, &name]() {
        return std::find_if(profiles.begin(), profiles.end(), [&name](const planning::UsageProfile &each) {
            return each.id == name || each.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    if (const auto found = find(); found != profiles.end())
        return *found;
    const auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    profiles += planning::ownProfilesFromJson((*workspace)->setting(planning::usageProfilesKey));
    if (const auto found = find(); found != profiles.end())
        return *found;
    QStringList known;
    for (const planning::UsageProfile &profile : std::as_const(profiles))
        known << (profile.isOwn() ? profile.name : profile.id);
    return fail(ErrorCode::NotFound, Text::tr("There is no profile “%1”.").arg(name),
                Text::tr("There are: %1.").arg(known.join(QStringLiteral(", "))));
}

Result<> cost(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words,
                             {QStringLiteral("prices"), QStringLiteral("instance"), QStringLiteral("count"),
                              QStringLiteral("hours"), QStringLiteral("in-gb"), QStringLiteral("out-gb"),
                              QStringLiteral("volume-gb"), QStringLiteral("krw"), QStringLiteral("more"),
                              QStringLiteral("profile")},
                             {}, 0, 0);
    if (!parsed)
        return tl::unexpected(parsed.error());
    std::optional<planning::UsageProfile> profile;
    if (parsed->has(QStringLiteral("profile"))) {
        auto found = profileOf(session, parsed->options.value(QStringLiteral("profile")));
        if (!found)
            return tl::unexpected(found.error());
        profile = std::move(*found);
    }
    const QString setOfProfile = profile ? profile->priceSetId : QString();
    const auto prices = choosePrices(parsed->options.value(
        QStringLiteral("prices"), setOfProfile.isEmpty() ? QStringLiteral("article") : setOfProfile));
    if (!prices)
        return tl::unexpected(prices.error());
    planning::Usage usage = planning::articleUsage();
    if (profile) {
        planning::Assumptions assumptions;
        profile->applyTo(assumptions);
        if (auto priced = checkTypes(assumptions.moreInstances, *prices); !priced)
            return priced; // a bill without some of it would mislead
        usage = planning::usageOf(assumptions, *prices);
    }
    if (parsed->has(QStringLiteral("more"))) {
        const auto lines = instanceLinesOf(*parsed);
        if (!lines)
            return tl::unexpected(lines.error());
        if (auto priced = checkTypes(*lines, *prices); !priced)
            return priced;
        usage.instances.resize(1);
        for (const planning::InstanceLine &line : *lines)
            usage.instances.append(
                {line.type, line.count, line.hoursPerMonth.value_or(prices->hoursPerMonth)});
    }
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
             "[--volume-gb GB] [--krw RATE] [--profile NAME] ") +
             instanceLinesUsage(),
         Text::tr("what a workload costs a month; the article's example unless told otherwise"), cost},
    };
}

} // namespace bakeoff::cli
