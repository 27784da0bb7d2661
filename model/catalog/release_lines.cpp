// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/release_lines.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <utility>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

constexpr int yearsOfRate = 3;

/// None when a field is not what it has to be.
std::optional<ReleaseLineFacts> parseLine(const QStringList &fields)
{
    if (fields.size() != 6 || fields[0].isEmpty() || fields[1].isEmpty())
        return std::nullopt;
    ReleaseLineFacts facts;
    facts.line = {fields[0], fields[1]};
    facts.released = QDate::fromString(fields[2], Qt::ISODate);
    facts.hasNoEnd = fields[3] == QLatin1String("none");
    if (!facts.hasNoEnd && !fields[3].isEmpty()) {
        facts.endOfLife = QDate::fromString(fields[3], Qt::ISODate);
        if (!facts.endOfLife.isValid())
            return std::nullopt;
    }
    facts.isLongTerm = fields[4] == QLatin1String("1");
    for (const QString &each : fields[5].split(u' ', Qt::SkipEmptyParts)) {
        bool isYear = false;
        bool isCount = false;
        const int year = each.section(u':', 0, 0).toInt(&isYear);
        const int count = each.section(u':', 1).toInt(&isCount);
        if (!isYear || !isCount || count < 0)
            return std::nullopt;
        facts.releases.insert(year, count);
    }
    return facts.released.isValid() ? std::optional(facts) : std::nullopt;
}

} // namespace

std::optional<ReleaseRate> releaseRate(const ReleaseLineFacts &facts, const QDate &today)
{
    if (facts.releases.isEmpty())
        return std::nullopt;
    // The year it came out, the present one and the one it ended in are not whole.
    const int first = facts.released.year() + 1;
    int last = std::min(today.year() - 1, facts.releases.lastKey());
    if (facts.endOfLife.isValid())
        last = std::min(last, facts.endOfLife.year() - 1);
    const int from = std::max(first, last - yearsOfRate + 1);
    if (last < from)
        return std::nullopt;
    int count = 0;
    for (int year = from; year <= last; ++year)
        count += facts.releases.value(year);
    return ReleaseRate{double(count) / (last - from + 1), from, last};
}

Result<QList<ReleaseLineFacts>> readReleaseLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Text::tr("The file “%1” cannot be read.").arg(path), {},
                    file.errorString());
    QList<ReleaseLineFacts> lines;
    bool isHeader = true;
    int number = 0;
    while (!file.atEnd()) {
        const QString text = QString::fromUtf8(file.readLine()).trimmed();
        ++number;
        if (text.isEmpty() || text.startsWith(u'#') || std::exchange(isHeader, false))
            continue;
        const auto facts = parseLine(text.split(u','));
        if (!facts) {
            return fail(ErrorCode::Corrupt,
                        Text::tr("“%1”, line %2, is no release line: “%3”.").arg(path).arg(number).arg(text),
                        Text::tr("Write component,line,released,end_of_life,lts,releases there."));
        }
        lines << *facts;
    }
    return lines;
}

} // namespace bakeoff::catalog
