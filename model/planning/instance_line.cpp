// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/instance_line.h"

#include "planning/assumptions.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace bakeoff::planning {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

constexpr QLatin1String typeKey("type");
constexpr QLatin1String countKey("count");
constexpr QLatin1String hoursKey("hours");

} // namespace

Result<> check(const QList<InstanceLine> &lines)
{
    if (lines.size() > mostInstanceLines)
        return fail(ErrorCode::Invalid, Text::tr("%1 further instance types are too many.").arg(lines.size()),
                    Text::tr("Give %1 at most.").arg(mostInstanceLines));
    for (const InstanceLine &line : lines) {
        if (line.type.trimmed().isEmpty())
            return fail(ErrorCode::Invalid, Text::tr("A line of the workload has no instance type."),
                        Text::tr("Choose one of those that the prices have, such as m5.large."));
        // What an assumption would refuse is refused here, in the words of the line.
        if (auto count = Assumptions().set(Assumption::Instances, line.count); !count)
            return fail(
                ErrorCode::Invalid,
                Text::tr("%1 is no number of instances of “%2”.").arg(line.count.toString(), line.type),
                count.error().hint);
        if (!line.hoursPerMonth)
            continue;
        if (auto hours = Assumptions().set(Assumption::HoursPerMonth, *line.hoursPerMonth); !hours)
            return fail(
                ErrorCode::Invalid,
                Text::tr("%1 are no hours a month for “%2”.").arg(line.hoursPerMonth->toString(), line.type),
                hours.error().hint);
    }
    return {};
}

QJsonArray toJson(const QList<InstanceLine> &lines)
{
    QJsonArray array;
    for (const InstanceLine &line : lines) {
        QJsonObject object{{typeKey, line.type}, {countKey, line.count.toString()}};
        if (line.hoursPerMonth)
            object.insert(hoursKey, line.hoursPerMonth->toString());
        array.append(object);
    }
    return array;
}

Result<QList<InstanceLine>> instanceLinesFromJson(const QJsonValue &value)
{
    if (!value.isArray())
        return fail(ErrorCode::Invalid, Text::tr("The further instance types are no list."),
                    Text::tr("Write them as [{\"type\": \"m5.large\", \"count\": \"2\"}]."));
    QList<InstanceLine> lines;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto wrong = [i](const QString &key) {
            return fail(ErrorCode::Invalid,
                        Text::tr("“%1” of further instance type %2 cannot be read.").arg(key).arg(i + 1),
                        Text::tr("Write “type”, “count” and, if you like, “hours” as texts in quotes."));
        };
        if (!array[i].isObject())
            return fail(ErrorCode::Invalid, Text::tr("Further instance type %1 is no object.").arg(i + 1),
                        Text::tr("Write it as {\"type\": \"m5.large\", \"count\": \"2\"}."));
        const QJsonObject object = array[i].toObject();
        InstanceLine line;
        line.type = object.value(typeKey).toString();
        const auto count = Decimal::parse(object.value(countKey).toString());
        if (line.type.isEmpty())
            return wrong(typeKey);
        if (!count)
            return wrong(countKey);
        line.count = *count;
        if (object.contains(hoursKey)) {
            line.hoursPerMonth = Decimal::parse(object.value(hoursKey).toString());
            if (!line.hoursPerMonth)
                return wrong(hoursKey);
        }
        for (auto each = object.begin(); each != object.end(); ++each) {
            if (each.key() != typeKey && each.key() != countKey && each.key() != hoursKey)
                return wrong(each.key());
        }
        lines << line;
    }
    if (auto allowed = check(lines); !allowed)
        return tl::unexpected(allowed.error());
    return lines;
}

} // namespace bakeoff::planning
