// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/restarter.h"

#include "storage/workspace.h"

#include <QFile>

namespace bakeoff::deploy {

namespace {
constexpr char setting[] = "host_boot_id";
}

Restarter::Restarter(Deployer &deployer, storage::Workspace &workspace, const QString &bootId,
                     QObject *parent)
    : QObject(parent), m_deployer(deployer), m_workspace(workspace), m_bootId(bootId)
{
}

Restarter::~Restarter() = default;

QString Restarter::currentBootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

void Restarter::begin()
{
    const QString key = QString::fromLatin1(setting);
    const QString former = m_workspace.setting(key).toString();
    const auto deployments = m_workspace.deployments();
    if (!m_bootId.isEmpty() && !former.isEmpty() && former != m_bootId && deployments) {
        for (const catalog::DeploymentRecord &deployment : *deployments) {
            if (deployment.state == catalog::DeploymentState::Running)
                m_waiting << deployment.id;
        }
    }
    if (!m_bootId.isEmpty() && former != m_bootId)
        (void)m_workspace.setSetting(key,
                                     m_bootId); // where it cannot be kept, machines that run are left alone
    next();
}

void Restarter::next()
{
    m_job.reset();
    while (!m_waiting.isEmpty()) {
        const QString id = m_waiting.takeFirst();
        const auto plan = m_deployer.planStart(id);
        if (!plan && plan.error().code == ErrorCode::Invalid)
            continue; // all of it runs
        if (!plan) {
            Q_EMIT restartFailed(id, plan.error().text());
            continue;
        }
        Q_EMIT restarting(id);
        m_job = m_deployer.start(*plan);
        connect(m_job.get(), &Job::logged, this,
                [this, id](const QString &node, const QString &line) { Q_EMIT logged(id, node, line); });
        connect(
            m_job.get(), &Job::finished, this,
            [this, id](const catalog::RunRecord &record) { noteEnd(id, record); }, Qt::QueuedConnection);
        return;
    }
    Q_EMIT finished();
}

void Restarter::noteEnd(const QString &deploymentId, const catalog::RunRecord &record)
{
    if (record.outcome == catalog::Outcome::Succeeded)
        Q_EMIT restarted(deploymentId);
    else
        Q_EMIT restartFailed(deploymentId, record.failure.message);
    next();
}

} // namespace bakeoff::deploy
