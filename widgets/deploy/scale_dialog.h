// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/deployment.h"
#include "widgets/deploy/deploy_backend.h"

#include <QDialog>

#include <optional>

class QPushButton;
class QSpinBox;

namespace bakeoff::widgets {

class MessageStrip;

/// How many machines of each role a deployment that runs is to have, and what that means. Deletes itself.
class ScaleDialog : public QDialog
{
    Q_OBJECT

public:
    ScaleDialog(DeployBackend &backend, const catalog::DeploymentRecord &deployment, QWidget *parent);

    /// The roles whose number of machines can be another one.
    static QList<catalog::NodeGroup> scalableGroups(const catalog::Topology &topology);

Q_SIGNALS:
    void planned(const bakeoff::catalog::Plan &plan);

private:
    void refresh();
    static QString describe(const catalog::Plan &plan);

    DeployBackend &m_backend;
    const catalog::DeploymentRecord m_deployment;
    QMap<QString, QSpinBox *> m_counts; ///< by role
    MessageStrip *m_outlook;
    QPushButton *m_scale;
    std::optional<catalog::Plan> m_plan;
};

} // namespace bakeoff::widgets
