// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/price_sets_model.h"

#include "catalog/own_folder.h"

#include <QLocale>

#include <algorithm>

namespace bakeoff::tables {

using catalog::PriceSet; // lupdate loses the context behind a qualified return type

PriceSetsModel::PriceSetsModel(QObject *parent) : QAbstractTableModel(parent) {}

void PriceSetsModel::setSets(const QList<PriceSet> &sets)
{
    beginResetModel();
    m_sets = sets;
    std::stable_partition(m_sets.begin(), m_sets.end(),
                          [](const PriceSet &set) { return !catalog::isOwn(set.folder); });
    endResetModel();
}

const PriceSet *PriceSetsModel::set(int row) const
{
    return row >= 0 && row < m_sets.size() ? &m_sets.at(row) : nullptr;
}

int PriceSetsModel::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_sets.begin(), m_sets.end(), [&id](const PriceSet &set) { return set.id == id; });
    return found == m_sets.end() ? -1 : int(found - m_sets.begin());
}

int PriceSetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sets.size());
}

int PriceSetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PriceSetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == TypesColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const PriceSet &set = m_sets.at(index.row());
    switch (index.column()) {
    case NameColumn:
        return set.name.text();
    case RegionColumn:
        return set.region;
    case AsOfColumn:
        return set.asOf.toString(Qt::ISODate);
    case TypesColumn:
        return QLocale().toString(set.usdPerHour.size());
    case OriginColumn:
        return catalog::isOwn(set.folder) ? tr("Your own") : tr("The product's");
    default:
        return {};
    }
}

QVariant PriceSetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == TypesColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case RegionColumn:
        return tr("Region");
    case AsOfColumn:
        return tr("As of");
    case TypesColumn:
        return tr("Instance types");
    case OriginColumn:
        return tr("Whose");
    default:
        return {};
    }
}

void PriceSetsModel::retranslate()
{
    if (!m_sets.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace bakeoff::tables
