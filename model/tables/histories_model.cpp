// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/histories_model.h"

#include "catalog/own_folder.h"

#include <QLocale>

#include <algorithm>

namespace bakeoff::tables {

namespace {

HistoriesModel::Row rowOf(const catalog::AdvisoryHistory &history)
{
    return {history.id,
            history.name,
            history.note,
            history.source,
            history.folder,
            false,
            history.advisories.size(),
            history.from,
            history.until};
}

HistoriesModel::Row rowOf(const catalog::ReleaseHistory &history)
{
    HistoriesModel::Row row{history.id, history.name, history.note, history.source, history.folder, true,
                            0,          {},           history.asOf};
    for (const auto &lines : history.days) {
        row.count += lines.size();
        for (const QList<QDate> &days : lines) {
            if (!days.isEmpty() && (!row.from.isValid() || days.first() < row.from))
                row.from = days.first();
        }
    }
    return row;
}

} // namespace

void HistoriesModel::setHistory(const catalog::PatchHistory &history)
{
    m_rows.clear();
    for (const catalog::AdvisoryHistory &each : history.advisories)
        m_rows << tables::rowOf(each);
    for (const catalog::ReleaseHistory &each : history.releases)
        m_rows << tables::rowOf(each);
    retranslate();
}

void HistoriesModel::retranslate()
{
    report::VerdictTable table;
    table.head = {tr("Name"), tr("Kind"), tr("Entries"), tr("From"), tr("Until"), tr("Whose")};
    table.numbers = {CountColumn};
    for (const Row &row : std::as_const(m_rows))
        table.rows << QStringList{row.name.text(),
                                  row.isOfReleases ? tr("Releases") : tr("Advisories"),
                                  QLocale().toString(row.count),
                                  row.from.toString(Qt::ISODate),
                                  row.until.toString(Qt::ISODate),
                                  catalog::isOwn(row.folder) ? tr("Your own") : tr("The product's")};
    setTable(table);
}

const HistoriesModel::Row *HistoriesModel::row(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int HistoriesModel::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

} // namespace bakeoff::tables
