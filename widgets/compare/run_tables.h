// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "tables/comparison_model.h"
#include "tables/runs_model.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace bakeoff::widgets {

class PlainTable;

/// The numbers behind the chart of deploy times: phase by phase, and the single runs.
class RunTables : public QWidget
{
    Q_OBJECT

public:
    explicit RunTables(const catalog::Catalog &catalog, QWidget *parent = nullptr);

    /// One for each clone mode that was measured; with more than one there is a list to choose from.
    void setComparisons(const QList<planning::Comparison> &comparisons);
    /// Those of \a runs at \a places; shared, not copied.
    void setRuns(const QList<catalog::RunRecord> &runs, const QList<qsizetype> &places);
    void selectRun(const QString &id);
    QString currentRunId() const;
    const catalog::RunRecord &run(int row) const { return m_runs.run(row); }
    int currentRow() const;
    /// Said below the runs; empty: nothing.
    void setDetail(const QString &text);

Q_SIGNALS:
    void currentRunChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMode();
    void retranslate();

    QList<planning::Comparison> m_comparisons;
    tables::ComparisonModel m_phases;
    tables::RunsModel m_runs;
    QLabel *m_phasesTitle;
    QComboBox *m_mode;
    PlainTable *m_phaseTable;
    QLabel *m_runsTitle;
    PlainTable *m_runTable;
    QLabel *m_detail;
};

} // namespace bakeoff::widgets
