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

bool isNumber(int column)
{
    return column == HistoriesModel::CountColumn;
}

} // namespace

HistoriesModel::HistoriesModel(QObject *parent) : QAbstractTableModel(parent) {}

void HistoriesModel::setHistory(const catalog::PatchHistory &history)
{
    beginResetModel();
    m_rows.clear();
    for (const catalog::AdvisoryHistory &each : history.advisories)
        m_rows << tables::rowOf(each);
    for (const catalog::ReleaseHistory &each : history.releases)
        m_rows << tables::rowOf(each);
    endResetModel();
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

int HistoriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HistoriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows.at(index.row());
    switch (index.column()) {
    case NameColumn:
        return row.name.text();
    case KindColumn:
        return row.isOfReleases ? tr("Releases") : tr("Advisories");
    case CountColumn:
        return QLocale().toString(row.count);
    case FromColumn:
        return row.from.toString(Qt::ISODate);
    case UntilColumn:
        return row.until.toString(Qt::ISODate);
    case OriginColumn:
        return catalog::isOwn(row.folder) ? tr("Your own") : tr("The product's");
    default:
        return {};
    }
}

QVariant HistoriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case KindColumn:
        return tr("Kind");
    case CountColumn:
        return tr("Entries");
    case FromColumn:
        return tr("From");
    case UntilColumn:
        return tr("Until");
    case OriginColumn:
        return tr("Whose");
    default:
        return {};
    }
}

void HistoriesModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace bakeoff::tables
