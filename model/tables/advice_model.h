// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/verdict.h"

#include <QAbstractTableModel>

#include <memory>

namespace bakeoff::tables {

/// The advice for each cell of a verdict's matrix.
class AdviceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        PlatformColumn,
        ServiceColumn,
        PlanColumn,
        AdviceColumn,
        CostColumn,
        ReasonColumn,
        ColumnCount
    };
    enum Role { StateRole = Qt::UserRole + 1, IsChangeRole, SortRole };

    /// \a catalog, for names, must outlive the model.
    explicit AdviceModel(const catalog::Catalog &catalog, QObject *parent = nullptr);
    void setVerdict(const std::shared_ptr<const planning::Verdict> &verdict);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;

    const catalog::Catalog &m_catalog;
    std::shared_ptr<const planning::Verdict> m_verdict;
};

} // namespace bakeoff::tables
