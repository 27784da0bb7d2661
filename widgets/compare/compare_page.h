// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "planning/phase_breakdown.h"
#include "tables/comparison_model.h"
#include "tables/runs_model.h"
#include "tables/workspace_cache.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace bakeoff::widgets {

class ComparisonChoice;
class EmptyState;
class MessageStrip;
class PageHeader;
class PhaseChart;

/// Deploy time of both strategies side by side, out of what was measured.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    ComparePage(const catalog::Catalog &catalog, tables::WorkspaceCache &cache, QWidget *parent = nullptr);

    void choose(const QString &topologyId, const QString &platformId);
    /// Names have changed.
    void refreshCatalog();

Q_SIGNALS:
    void deployRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshRuns();
    void compare();
    void show(const planning::Comparison &comparison, const QList<catalog::RunRecord> &used);
    void exportPng();
    void exportCsv();
    void showDetail();
    void setUpTables();
    void retranslate();

    const catalog::Catalog &m_catalog;
    tables::WorkspaceCache &m_cache;
    tables::ComparisonModel m_phases;
    tables::RunsModel m_runs;
    quint64 m_question = 0; ///< answers to older questions are dropped
    PageHeader *m_header;
    ComparisonChoice *m_choice;
    QPushButton *m_exportPng;
    QPushButton *m_exportCsv;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_sentence;
    MessageStrip *m_note;
    PhaseChart *m_chart;
    QLabel *m_phasesTitle;
    QTableView *m_phaseTable;
    QLabel *m_runsTitle;
    QTableView *m_runTable;
    QLabel *m_detail;
};

} // namespace bakeoff::widgets
