// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/price_sets_model.h"

#include "catalog/own_folder.h"

#include <QLocale>

#include <algorithm>

namespace bakeoff::tables {

using catalog::PriceSet; // lupdate loses the context behind a qualified return type

void PriceSetsModel::setSets(const QList<PriceSet> &sets)
{
    m_sets = sets;
    std::stable_partition(m_sets.begin(), m_sets.end(),
                          [](const PriceSet &set) { return !catalog::isOwn(set.folder); });
    retranslate();
}

void PriceSetsModel::retranslate()
{
    report::VerdictTable table;
    table.head = {tr("Name"), tr("Region"), tr("As of"), tr("Instance types"), tr("Whose")};
    table.numbers = {TypesColumn};
    for (const PriceSet &set : std::as_const(m_sets))
        table.rows << QStringList{set.name.text(), set.region, set.asOf.toString(Qt::ISODate),
                                  QLocale().toString(set.usdPerHour.size()),
                                  catalog::isOwn(set.folder) ? tr("Your own") : tr("The product's")};
    setTable(table);
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

} // namespace bakeoff::tables
