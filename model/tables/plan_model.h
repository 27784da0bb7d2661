// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/plan.h"

#include <QAbstractTableModel>

namespace bakeoff::tables {

/// A deploy plan as a table: the phases down, the machines across, in each cell what happens there. What
/// builds templates is left out: it is not part of the deploy.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { PhaseRole = Qt::UserRole + 1 }; ///< int of catalog::Phase

    explicit PlanModel(QObject *parent = nullptr);

    void setPlan(const catalog::Plan &plan);
    void clear() { setPlan({}); }
    const catalog::Plan &plan() const { return m_plan; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<catalog::PlanStep> stepsAt(const QModelIndex &index) const;

    catalog::Plan m_plan;
    QList<catalog::Phase> m_phases;
    QStringList m_nodes; ///< ids; an empty one stands for the whole
};

} // namespace bakeoff::tables
