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
class EndpointsPanel;

/// What runs on the hosts according to the workspace, also from earlier starts of the program.
class DeploymentsPanel : public QWidget
{
    Q_OBJECT

public:
    DeploymentsPanel(DeployBackend &backend, tables::WorkspaceCache &cache, Destroyer &destroyer,
                     QWidget *parent = nullptr);

    int count() const { return m_model.rowCount(); }
    /// While one is being deployed from here, its own row cannot be destroyed; left over from a crash it can.
    void setDeploying(bool deploying);

Q_SIGNALS:
    void countChanged();
    void destroyRequested(const QString &deploymentId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showSelection();
    void retranslate();
    const catalog::DeploymentRecord *selected() const;

    tables::WorkspaceCache &m_cache;
    Destroyer &m_destroyer;
    tables::DeploymentsModel m_model;
    QStackedLayout *m_stack;
    QLabel *m_empty;
    QTableView *m_table;
    EndpointsPanel *m_endpoints;
    QPushButton *m_destroy;
    bool m_isDeploying = false;
};

} // namespace bakeoff::widgets
