// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/price_set.h"
#include "tables/text_table_model.h"

namespace bakeoff::tables {

/// The price sets there are, the product's own first.
class PriceSetsModel : public TextTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, RegionColumn, AsOfColumn, TypesColumn, OriginColumn };

    using TextTableModel::TextTableModel;
    void setSets(const QList<catalog::PriceSet> &sets);
    const catalog::PriceSet *set(int row) const; ///< null where there is none
    int rowOf(const QString &id) const;          ///< -1 where there is none
    void retranslate();

private:
    QList<catalog::PriceSet> m_sets;
};

} // namespace bakeoff::tables
