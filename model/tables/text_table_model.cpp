// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/text_table_model.h"

#include <QFont>

namespace bakeoff::tables {

void TextTableModel::setTable(const report::VerdictTable &table)
{
    if (table == m_table)
        return;
    const bool isSameShape = table.head.size() == m_table.head.size() &&
                             table.rows.size() == m_table.rows.size() && !table.rows.isEmpty() &&
                             table.totals == m_table.totals;
    if (isSameShape) { // what is selected stays so, in another language too
        m_table = table;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_table = table;
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.head.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return m_table.rows[index.row()].value(index.column());
    case Qt::ToolTipRole:
        return m_table.notes.value(index.row());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter) |
            (m_table.numbers.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        if (index.row() >= rowCount() - m_table.totals) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (m_table.numbers.contains(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_table.head.value(section);
}

} // namespace bakeoff::tables
