// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/run.h"

#include <QAbstractTableModel>

namespace bakeoff::tables {

/// Measured runs, one a row.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        StartedColumn,
        StrategyColumn,
        DeployTimeColumn,
        TemplateTimeColumn,
        OutcomeColumn,
        AccelerationColumn,
        ProcessorColumn,
        ColumnCount
    };
    enum Role {
        RunIdRole = Qt::UserRole + 1,
        SortRole, ///< comparable values instead of words
    };

    explicit RunsModel(const catalog::Catalog &catalog, QObject *parent = nullptr);

    void setRuns(const QList<catalog::RunRecord> &runs);
    /// Of \a runs those at \a places, in their order. The list is shared, not copied.
    void setRuns(const QList<catalog::RunRecord> &runs, const QList<qsizetype> &places);
    const catalog::RunRecord &run(int row) const { return m_runs.at(m_places.at(row)); }
    /// -1 when it is not among them.
    int rowOf(const QString &runId) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const catalog::Catalog &m_catalog;
    QList<catalog::RunRecord> m_runs;
    QList<qsizetype> m_places;
};

/// Everything a run was measured on, a fact a line, in the current language; with package versions where it
/// has them.
QString describeRun(const catalog::Catalog &catalog, const catalog::RunRecord &run);
/// "KVM" or "TCG (software emulation)" for a HostFacts::acceleration.
QString accelerationName(const QString &acceleration);

} // namespace bakeoff::tables
