// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/price_set.h"

#include <QAbstractTableModel>

namespace bakeoff::tables {

/// The price sets there are, the product's own first.
class PriceSetsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, RegionColumn, AsOfColumn, TypesColumn, OriginColumn, ColumnCount };

    explicit PriceSetsModel(QObject *parent = nullptr);
    void setSets(const QList<catalog::PriceSet> &sets);
    const catalog::PriceSet *set(int row) const; ///< null where there is none
    int rowOf(const QString &id) const;          ///< -1 where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void retranslate();

private:
    QList<catalog::PriceSet> m_sets;
};

} // namespace bakeoff::tables
