// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/instance_words.h"

#include <QCoreApplication>

namespace bakeoff::cli {

using planning::InstanceLine;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

} // namespace

QString instanceLinesUsage()
{
    return QStringLiteral("[--more TYPE=COUNT[:HOURS],...]");
}

Result<QList<InstanceLine>> instanceLinesOf(const Words &words)
{
    QList<InstanceLine> lines;
    const QStringList all = words.options.value(QStringLiteral("more")).split(u',', Qt::SkipEmptyParts);
    for (const QString &each : all) {
        InstanceLine line;
        line.type = each.section(u'=', 0, 0).trimmed();
        const QString numbers = each.section(u'=', 1).trimmed();
        const auto count = Decimal::parse(numbers.section(u':', 0, 0));
        const bool saysHours = numbers.contains(u':');
        if (saysHours)
            line.hoursPerMonth = Decimal::parse(numbers.section(u':', 1));
        if (line.type.isEmpty() || !count || (saysHours && !line.hoursPerMonth))
            return fail(ErrorCode::Invalid,
                        Text::tr("--more wants TYPE=COUNT or TYPE=COUNT:HOURS, not “%1”.").arg(each),
                        Text::tr("Such as m5.large=2,t3.micro=4:120, several apart by commas."));
        line.count = *count;
        lines << line;
    }
    if (auto allowed = planning::check(lines); !allowed)
        return tl::unexpected(allowed.error());
    return lines;
}

Result<> checkTypes(const QList<InstanceLine> &lines, const catalog::PriceSet &prices)
{
    for (const InstanceLine &line : lines) {
        if (!prices.usdPerHour.contains(line.type))
            return fail(
                ErrorCode::NotFound,
                Text::tr("The prices “%1” have no instance type “%2”.").arg(prices.name.text(), line.type),
                Text::tr("Choose a type that they have, or other prices."));
    }
    return {};
}

} // namespace bakeoff::cli
