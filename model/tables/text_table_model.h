// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/verdict_tables.h"

#include <QAbstractTableModel>

namespace bakeoff::tables {

/// A small table of texts that is made anew as a whole: a bill, scores, causes.
class TextTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(const report::VerdictTable &table);
    const report::VerdictTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    report::VerdictTable m_table;
};

} // namespace bakeoff::tables
