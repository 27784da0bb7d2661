// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/deploy_times.h"
#include "tables/verdict_document.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace bakeoff::widgets {

class ComparisonChoice;
class EmptyState;
class FigureChart;
class MessageStrip;
class RunTables;

/// Deploy time of both strategies and clone modes side by side, out of what was measured: the person's own
/// runs, or reference runs of another machine, never both together. Whose, is the document's to know: the
/// answer rests on the same ones.
class DeployTimeTab : public QWidget
{
    Q_OBJECT

public:
    DeployTimeTab(tables::VerdictDocument &document, tables::WorkspaceCache &cache,
                  QWidget *parent = nullptr);

    void choose(const QString &topologyId, const QString &platformId);
    /// Names have changed.
    void refreshCatalog();

Q_SIGNALS:
    void deployRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Source { OwnRuns, ReferenceRuns }; ///< as the list has them
    enum View { EmptyView, ReadingView, FullView };
    QWidget *makeChartCard();
    void regroup();
    void takeGroups(const QList<planning::RunGroup> &own, const QList<planning::RunGroup> &reference);
    void compare();
    void show(const planning::DeployTimes &times, const QList<catalog::RunRecord> &runs);
    void showNotes();
    void showSingleRuns(int bar);
    void showDetail();
    void retranslate();

    tables::VerdictDocument &m_document;
    const catalog::Catalog &m_catalog;
    tables::WorkspaceCache &m_cache;
    QList<planning::RunGroup> m_ownGroups;
    QList<planning::RunGroup> m_referenceGroups;
    bool m_isRead = false;    ///< the workspace's runs have arrived
    QString m_wantedTopology; ///< chosen before its runs have arrived
    QString m_wantedPlatform;
    quint64 m_grouping = 0; ///< answers to older questions are dropped
    quint64 m_question = 0;
    planning::DeployTimes m_times;
    int m_bar = -1; ///< whose single runs are shown

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_reading;
    ComparisonChoice *m_choice;
    QWidget *m_sourcePair;
    QLabel *m_sourceLabel;
    QComboBox *m_sourceBox;
    MessageStrip *m_referenceNote;
    QPushButton *m_goDeploy;
    QLabel *m_sentence;
    QLabel *m_copySentence;
    MessageStrip *m_note;
    QStackedWidget *m_charts;
    FigureChart *m_chart;
    QPushButton *m_back;
    FigureChart *m_singleRuns;
    RunTables *m_tables;
};

} // namespace bakeoff::widgets
