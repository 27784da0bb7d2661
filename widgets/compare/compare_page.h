// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "planning/phase_breakdown.h"
#include "tables/comparison_model.h"
#include "tables/runs_model.h"
#include "tables/verdict_document.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace bakeoff::widgets {

class ComparisonChoice;
class EmptyState;
class FigureChart;
class MessageStrip;

/// Deploy time of both strategies side by side, out of what was measured.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    ComparePage(const catalog::Catalog &catalog, tables::WorkspaceCache &cache, QWidget *parent = nullptr);

    void choose(const QString &topologyId, const QString &platformId);
    /// Shown while there are no runs of one's own, and labelled as what they are; never mixed with those.
    void setReference(const tables::ReferenceRuns &reference);
    /// Names have changed.
    void refreshCatalog();

Q_SIGNALS:
    void deployRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshRuns();
    void compare();
    /// \a all: the chosen clone mode first, then the other.
    void show(const QList<planning::Comparison> &all, const QList<catalog::RunRecord> &used);
    /// Those that are looked at: one's own, else the reference runs.
    const QList<catalog::RunRecord> &runs() const;
    void showDetail();
    void setUpTables();
    void retranslate();

    const catalog::Catalog &m_catalog;
    tables::WorkspaceCache &m_cache;
    tables::ComparisonModel m_phases;
    tables::RunsModel m_runs;
    tables::ReferenceRuns m_reference;
    quint64 m_question = 0; ///< answers to older questions are dropped
    ComparisonChoice *m_choice;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_sentence;
    QLabel *m_copying;
    MessageStrip *m_note;
    FigureChart *m_chart;
    QLabel *m_phasesTitle;
    QTableView *m_phaseTable;
    QLabel *m_runsTitle;
    QTableView *m_runTable;
    QLabel *m_detail;
};

} // namespace bakeoff::widgets
