// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/deployments_model.h"
#include "tables/workspace_cache.h"
#include "widgets/deploy/deploy_backend.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace bakeoff::widgets {

class Destroyer;

/// What runs on the hosts according to the workspace, also from earlier starts of the program.
class DeploymentsPanel : public QWidget
{
    Q_OBJECT

public:
    DeploymentsPanel(DeployBackend &backend, tables::WorkspaceCache &cache, Destroyer &destroyer,
                     QWidget *parent = nullptr);

    int count() const { return m_model.rowCount(); }
    /// \a reason: why no deployment can be changed at the moment; empty: it can, but for those in \a atWork,
    /// which are being deployed or changed from here. Left over from a crash, such a one can be destroyed.
    void setBlocked(const QString &reason, const QSet<QString> &atWork);

    /// Machines that are known to be dead, of all deployments.
    int lostCount() const;

Q_SIGNALS:
    void countChanged(); ///< or lostCount()
    void detailsRequested(const QString &deploymentId);
    void selectionChanged(const QString &deploymentId);
    void repairRequested(const QString &deploymentId);
    void destroyRequested(const QString &deploymentId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void noteLost(const QString &deploymentId, const QString &node, bool isLost);
    void forgetGone();
    void showLost();
    void refreshButtons();
    void showSelection();
    void retranslate();
    const catalog::DeploymentRecord *selected() const;

    tables::WorkspaceCache &m_cache;
    Destroyer &m_destroyer;
    tables::DeploymentsModel m_model;
    QStackedLayout *m_stack;
    QLabel *m_empty;
    QTableView *m_table;
    QPushButton *m_details;
    QPushButton *m_repair;
    QPushButton *m_destroy;
    QHash<QString, QSet<QString>> m_lost; ///< by deployment, the nodes
    QSet<QString> m_atWork;
    QString m_selectedId; ///< that selectionChanged() told
    QString m_blocked;
};

} // namespace bakeoff::widgets
