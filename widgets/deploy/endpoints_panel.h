// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/deployment.h"
#include "widgets/deploy/deploy_backend.h"

#include <QWidget>

class QGridLayout;

namespace bakeoff::widgets {

/// How to reach a deployment: its addresses with a copy button each, and its secrets, shown on request only.
class EndpointsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointsPanel(DeployBackend &backend, QWidget *parent = nullptr);

    void setDeployment(const catalog::DeploymentRecord &deployment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addEndpoint(const catalog::Endpoint &endpoint);
    void addSecret(const catalog::Service &service, const catalog::SecretSpec &secret);
    QString endpointLabel(const catalog::Endpoint &endpoint) const;

    DeployBackend &m_backend;
    catalog::DeploymentRecord m_deployment;
    QGridLayout *m_grid;
};

} // namespace bakeoff::widgets
