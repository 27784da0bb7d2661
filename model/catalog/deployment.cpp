// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/deployment.h"

#include "catalog/names.h"

#include <QCoreApplication>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

constexpr auto stateIds = idTable<DeploymentState>({
    {DeploymentState::Deploying, "deploying"},
    {DeploymentState::Running, "running"},
    {DeploymentState::Stopped, "stopped"},
    {DeploymentState::Destroying, "destroying"},
    {DeploymentState::Changing, "changing"},
});

} // namespace

QString toId(DeploymentState state)
{
    return stateIds.id(state);
}

DeploymentState deploymentStateFromId(const QString &id)
{
    // An unknown state must not look as if the service were up.
    return stateIds.value(id, DeploymentState::Stopped);
}

QString displayName(DeploymentState state)
{
    switch (state) {
    case DeploymentState::Deploying:
        return Text::tr("Deploying");
    case DeploymentState::Running:
        return Text::tr("Running");
    case DeploymentState::Stopped:
        return Text::tr("Stopped");
    case DeploymentState::Destroying:
        return Text::tr("Being destroyed");
    case DeploymentState::Changing:
        return Text::tr("Being changed");
    }
    return {};
}

} // namespace bakeoff::catalog
