// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"
#include "deploy/recovery.h"
#include "tables/workspace_cache.h"
#include "widgets/deploy/deploy_sessions.h"
#include "widgets/deploy/destroyer.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabWidget;
class QVBoxLayout;

namespace bakeoff::widgets {

class DeployForm;
class DeployOptions;
class DeploymentDetails;
class DeploymentsPanel;
class LogPane;
class MessageStrip;
class PageHeader;
class PlanPreview;
class PrimaryButton;
class RecoveryBar;
class RunPanel;
class SessionTabs;
class TopologyCard;

/// Choose a topology, see the plan, click Deploy, watch it; and the next one meanwhile.
class DeployPage : public QWidget
{
    Q_OBJECT

public:
    DeployPage(DeployBackend &backend, tables::WorkspaceCache &cache, QWidget *parent = nullptr);

    /// Fills the form for a cell of the matrix: the smallest topology with that service. \a pinned: id of the
    /// template that the cell is to be deployed from; empty: the newest.
    void chooseCell(const catalog::CellKey &key, catalog::Strategy strategy, const QString &pinned = {});
    void chooseTopology(const QString &topologyId);

    /// What a program that ended in the middle has left, to be resumed or rolled back here.
    void setUnfinished(const QList<deploy::Unfinished> &unfinished);

    /// \a reason: why nothing can be deployed at the moment; empty: it can.
    void setBlocked(const QString &reason);

    bool isBusy() const;
    /// Cancels what is being deployed and destroys what runs; busyChanged() tells when that is over.
    void stopEverything();

Q_SIGNALS:
    void busyChanged(bool busy);
    void comparisonRequested(const QString &topologyId, const QString &platformId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildCards();
    void refreshCatalog();
    void refreshPlan();
    void deploy();
    void showDetails(const QString &deploymentId);
    void leaveDetails();
    void repair(const QString &deploymentId);
    void change(const catalog::Plan &plan);
    /// A new session that is shown; the caller starts it.
    DeploySession *beginRun();
    void showRun(DeploySession *session);
    void showPlan();
    /// Why that deployment cannot be changed at the moment; empty: it can.
    QString blockedReason(const QString &deploymentId) const;
    void refreshDetails();
    void followMachines();
    void askDestroy(const QString &deploymentId);
    void noteBusy();
    void noteDestroyed(const QString &deploymentId, const catalog::RunRecord &record);
    void retranslate();
    void retranslateTabs();
    QString chosenTopology() const;
    /// What the form asks for, with the pinned template where it fits.
    QList<catalog::DeployRequest> requests() const;
    const catalog::TemplateRecord *pinnedTemplate() const;

    DeployBackend &m_backend;
    tables::WorkspaceCache &m_cache;
    DeploySessions m_sessions;
    Destroyer m_destroyer;
    MessageStrip *m_pinnedNotice;
    QPushButton *m_useNewest;
    PageHeader *m_header;
    RecoveryBar *m_recovery;
    QList<TopologyCard *> m_cards;
    DeployForm *m_form;
    DeployOptions *m_options;
    PrimaryButton *m_deploy;
    QScrollArea *m_cardScroll;
    QVBoxLayout *m_cardColumn;
    SessionTabs *m_sessionTabs;
    QStackedWidget *m_stage;
    PlanPreview *m_preview;
    RunPanel *m_run;
    DeploymentDetails *m_details;
    LogPane *m_log;
    QTabWidget *m_tabs;
    DeploymentsPanel *m_deployments;
    QString m_blocked;
    QString m_pinned;
    bool m_stopAfterSessions = false;
    QString m_detailsOf; ///< the deployment whose details are or were shown
    bool m_wasBusy = false;
};

} // namespace bakeoff::widgets
