// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/workspace_cache.h"
#include "widgets/deploy/deploy_sessions.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace bakeoff::widgets {

class EndpointsPanel;
class MessageStrip;
class TimelineView;

/// A deploy while it runs or waits for its turn, and what came of it.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    RunPanel(DeploySessions &sessions, DeployBackend &backend, tables::WorkspaceCache &cache,
             QWidget *parent = nullptr);

    DeploySession *session() const { return m_session; }
    void setSession(DeploySession *session); ///< null: shows nothing

Q_SIGNALS:
    void destroyRequested(const QString &deploymentId);
    void comparisonRequested(const QString &topologyId, const QString &platformId);
    void planRequested(); ///< back to the plan

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshProgress();
    void refreshTracks();
    void showCurrentTrack();
    void refreshNote();
    void refreshOutcome();
    void showFailure(const catalog::RunRecord &record);
    void retranslate();
    /// That of the leg that ended the session, when it succeeded and is still there.
    const catalog::DeploymentRecord *deployment() const;

    DeploySessions &m_sessions;
    QPointer<DeploySession> m_session;
    DeployBackend &m_backend;
    tables::WorkspaceCache &m_cache;
    QLabel *m_activity;
    QProgressBar *m_progress;
    QLabel *m_times;
    QPushButton *m_startAnyway;
    QPushButton *m_cancel;
    QPushButton *m_back;
    MessageStrip *m_note;
    QScrollArea *m_scroll;
    TimelineView *m_timeline;
    MessageStrip *m_outcome;
    QPlainTextEdit *m_failureDetail;
    EndpointsPanel *m_endpoints;
    QPushButton *m_destroy;
    QPushButton *m_compare;
    QTimer m_tick;
};

} // namespace bakeoff::widgets
