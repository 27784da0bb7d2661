// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/phase_breakdown.h"

#include <QAbstractTableModel>

namespace bakeoff::tables {

/// A comparison phase by phase: what each strategy takes and the difference, the total last.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PhaseColumn, PreInstalledColumn, OsOnlyColumn, DifferenceColumn, ColumnCount };
    enum Role {
        PhaseRole = Qt::UserRole + 1, ///< int of catalog::Phase; invalid for the total
        TotalRole,                    ///< bool
        SecondsRole,                  ///< double; invalid where it was not measured
    };

    explicit ComparisonModel(QObject *parent = nullptr);

    void setComparison(const planning::Comparison &comparison);
    const planning::Comparison &comparison() const { return m_comparison; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const planning::StrategySummary *summary(catalog::Strategy strategy) const;
    QVariant seconds(int row, int column) const;

    planning::Comparison m_comparison;
    QList<catalog::Phase> m_phases;
};

/// The summary of a strategy, or none when it was not measured.
const planning::StrategySummary *summaryOf(const planning::Comparison &comparison,
                                           catalog::Strategy strategy);

} // namespace bakeoff::tables
