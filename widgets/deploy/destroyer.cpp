// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/destroyer.h"

namespace bakeoff::widgets {

Destroyer::Destroyer(DeployBackend &backend, QObject *parent) : QObject(parent), m_backend(backend) {}

Destroyer::~Destroyer() = default;

void Destroyer::destroy(const QString &deploymentId)
{
    if (m_tasks.contains(deploymentId))
        return;
    std::unique_ptr<DeployTask> task = m_backend.destroy(deploymentId);
    connect(task.get(), &DeployTask::finished, this, [this, deploymentId](const catalog::RunRecord &record) {
        const auto it = m_tasks.find(deploymentId);
        if (it == m_tasks.end())
            return;
        it->second->disconnect(this);
        it->second.release()->deleteLater(); // we are inside its signal
        m_tasks.erase(it);
        Q_EMIT ended(deploymentId, record);
    });
    m_tasks.emplace(deploymentId, std::move(task));
    Q_EMIT began(deploymentId);
}

} // namespace bakeoff::widgets
