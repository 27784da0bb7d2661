// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/deploy/deploy_backend.h"

#include <QObject>

#include <map>
#include <memory>

namespace bakeoff::widgets {

/// Deployments that are being removed, each by a task of its own.
class Destroyer : public QObject
{
    Q_OBJECT

public:
    explicit Destroyer(DeployBackend &backend, QObject *parent = nullptr);
    ~Destroyer() override;

    void destroy(const QString &deploymentId); ///< nothing when it is under way already
    bool isBusy() const { return !m_tasks.empty(); }
    bool isDestroying(const QString &deploymentId) const { return m_tasks.contains(deploymentId); }

Q_SIGNALS:
    void began(const QString &deploymentId);
    void ended(const QString &deploymentId, const bakeoff::catalog::RunRecord &record);

private:
    DeployBackend &m_backend;
    std::map<QString, std::unique_ptr<DeployTask>> m_tasks;
};

} // namespace bakeoff::widgets
