// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/history_table.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

constexpr qsizetype mostProblems = 50; ///< more would be the same mistake again

const QStringList dayColumns{QStringLiteral("day"), QStringLiteral("advisories")};
const QStringList releaseColumns{QStringLiteral("component"), QStringLiteral("line"), QStringLiteral("days")};
const QStringList wideColumns{QStringLiteral("os"), QStringLiteral("advisory"), QStringLiteral("published"),
                              QStringLiteral("severity"), QStringLiteral("packages")};

QStringList packagesOf(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s;,]+"));
    QStringList packages = text.split(separators, Qt::SkipEmptyParts);
    packages.sort();
    packages.removeDuplicates();
    return packages;
}

/// Reads the rows after the one of names.
class Reader
{
public:
    explicit Reader(QString os) : m_os(std::move(os)) {}

    HistoryTable read(const QString &text)
    {
        CsvTable csv = parseCsv(text);
        m_table.problems = csv.problems;
        if (csv.rows.isEmpty()) {
            add({0, 0, Text::tr("it is empty.")});
            return m_table;
        }
        const CsvRow names = csv.rows.takeFirst();
        for (const QString &field : names.fields)
            m_names << field.trimmed().toLower();
        m_table.isOfReleases = m_names == releaseColumns;
        if (m_names != dayColumns && m_names != releaseColumns && m_names != wideColumns) {
            add({names.line, 0,
                 Text::tr("it must name the columns %1; or %2; or %3.")
                     .arg(dayColumns.join(u','), releaseColumns.join(u','), wideColumns.join(u','))});
            return m_table;
        }
        for (const CsvRow &row : std::as_const(csv.rows)) {
            if (m_table.problems.size() >= mostProblems)
                break;
            readRow(row);
        }
        if (m_names == wideColumns)
            checkSystems();
        if (m_table.problems.isEmpty() && !m_table.first.isValid())
            add({0, 0, Text::tr("no row of it tells of a patch.")});
        std::stable_sort(
            m_table.advisories.begin(), m_table.advisories.end(),
            [](const catalog::Advisory &a, const catalog::Advisory &b) { return a.day < b.day; });
        return m_table;
    }

private:
    void add(const ImportProblem &problem) { m_table.problems << problem; }

    void readRow(const CsvRow &row)
    {
        if (row.fields.size() != m_names.size()) {
            add({row.line, 0,
                 Text::tr("it has %1 fields, not %2.").arg(row.fields.size()).arg(m_names.size())});
        } else if (m_table.isOfReleases) {
            readReleases(row);
        } else if (m_names == wideColumns) {
            readAdvisory(row);
        } else if (const auto day = dayOf(row, 0)) {
            for (const QString &each : row.fields[1].split(u';', Qt::SkipEmptyParts))
                take(*day, packagesOf(each));
        }
    }

    std::optional<QDate> dayOf(const CsvRow &row, int column)
    {
        const QDate day = QDate::fromString(row.fields[column].trimmed(), Qt::ISODate);
        if (day.isValid())
            return day;
        add({row.line, column + 1,
             Text::tr("“%1” is no day; write it as 2026-01-31.").arg(row.fields[column])});
        return std::nullopt;
    }

    void cover(const QDate &day)
    {
        m_table.first = m_table.first.isValid() ? std::min(m_table.first, day) : day;
        m_table.last = m_table.last.isValid() ? std::max(m_table.last, day) : day;
    }

    void take(const QDate &day, const QStringList &packages)
    {
        cover(day); // also one that names nothing tells that the data reach so far
        if (packages.isEmpty())
            ++m_table.withoutPackages;
        else
            m_table.advisories << catalog::Advisory{day, packages};
    }

    void readAdvisory(const CsvRow &row)
    {
        const QString os = row.fields[0].trimmed();
        if (!m_table.systems.contains(os))
            m_table.systems << os;
        if (!m_os.isEmpty() && os != m_os) {
            ++m_table.otherSystems;
        } else if (const auto day = dayOf(row, 2)) {
            take(*day, packagesOf(row.fields[4]));
        }
    }

    void checkSystems()
    {
        const QString known = m_table.systems.join(QLatin1String(", "));
        if (m_os.isEmpty() && m_table.systems.size() > 1)
            add({0, 0, Text::tr("it tells of several systems (%1); say which one to take.").arg(known)});
        else if (!m_os.isEmpty() && !m_table.systems.contains(m_os))
            add({0, 0, Text::tr("it does not tell of “%1”, but of %2.").arg(m_os, known)});
    }

    void readReleases(const CsvRow &row)
    {
        const QString component = row.fields[0].trimmed();
        const QString line = row.fields[1].trimmed();
        QList<QDate> days;
        for (const QString &word : row.fields[2].split(u' ', Qt::SkipEmptyParts)) {
            const QDate day = QDate::fromString(word, Qt::ISODate);
            if (!day.isValid()) {
                add({row.line, 3, Text::tr("“%1” is no day; write it as 2026-01-31.").arg(word)});
                return;
            }
            days << day;
        }
        if (component.isEmpty() || line.isEmpty() || days.isEmpty()) {
            add({row.line, 0, Text::tr("it must name a component, a line and days.")});
        } else if (m_table.releases.value(component).contains(line)) {
            add({row.line, 2, Text::tr("%1 %2 comes a second time.").arg(component, line)});
        } else {
            std::sort(days.begin(), days.end());
            cover(days.first());
            cover(days.last());
            m_table.releases[component].insert(line, days);
        }
    }

    QString m_os;
    QStringList m_names;
    HistoryTable m_table;
};

} // namespace

HistoryTable readHistoryTable(const QString &text, const QString &os)
{
    return Reader(os).read(text);
}

QByteArray writeHistoryTable(const HistoryTable &table)
{
    QByteArray text = (table.isOfReleases ? releaseColumns : dayColumns).join(u',').toUtf8() + '\n';
    if (table.isOfReleases) {
        for (auto lines = table.releases.begin(); lines != table.releases.end(); ++lines) {
            for (auto line = lines->begin(); line != lines->end(); ++line) {
                QStringList days;
                for (const QDate &day : *line)
                    days << day.toString(Qt::ISODate);
                text += QStringList{lines.key(), line.key(), days.join(u' ')}.join(u',').toUtf8() + '\n';
            }
        }
        return text;
    }
    for (auto from = table.advisories.begin(); from != table.advisories.end();) {
        QStringList ofDay;
        auto each = from;
        for (; each != table.advisories.end() && each->day == from->day; ++each)
            ofDay << each->packages.join(u' ');
        text += (from->day.toString(Qt::ISODate) + u',' + ofDay.join(u';')).toUtf8() + '\n';
        from = each;
    }
    return text;
}

} // namespace bakeoff::report
