// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/libvirt_networks.h"

#include "host/domain_spec.h"
#include "host/host_text.h"

#include <QCoreApplication>

#include <libvirt/virterror.h>

namespace bakeoff::host {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

constexpr QLatin1String namePrefix("bakeoff-");

OurMark markOf(virNetworkPtr network)
{
    const CString xml(virNetworkGetXMLDesc(network, 0));
    virResetLastError();
    return xml ? readMark(QString::fromUtf8(xml.get())) : OurMark();
}

} // namespace

Result<> ensureClusterNetwork(virConnectPtr connection, const QString &workspaceId,
                              const QString &deploymentId)
{
    const QString name = clusterNetworkName(deploymentId);
    if (const Network there{virNetworkLookupByName(connection, name.toUtf8().constData())}) {
        if (markOf(there.get()).workspaceId == workspaceId)
            return {};
        return fail(ErrorCode::PermissionDenied,
                    Text::tr("The network “%1” is not of this workspace.").arg(name),
                    Text::tr("It was left alone."));
    }
    virResetLastError();
    const QByteArray xml = clusterNetworkXml(workspaceId, deploymentId).toUtf8();
    if (const Network made{virNetworkCreateXML(connection, xml.constData())})
        return {};
    return fail(ErrorCode::Failed, Text::tr("The network “%1” could not be made.").arg(name),
                Text::tr("The host needs libvirt's network driver and the package iptables."),
                lastError().text);
}

Result<> removeUnusedNetworks(virConnectPtr connection, const QString &workspaceId, const QSet<QString> &used)
{
    virNetworkPtr *all = nullptr;
    const int count = virConnectListAllNetworks(connection, &all, 0);
    if (count < 0)
        return fail(ErrorCode::Failed, Text::tr("The host does not list its networks."), {},
                    lastError().text);
    Result<> outcome;
    for (int i = 0; i < count; ++i) {
        const Network network(all[i]);
        const QString name = QString::fromUtf8(virNetworkGetName(network.get()));
        if (!name.startsWith(namePrefix))
            continue;
        const OurMark mark = markOf(network.get());
        if (mark.workspaceId != workspaceId || used.contains(mark.deploymentId))
            continue;
        // Transient: when it ends it is gone.
        if (virNetworkDestroy(network.get()) != 0)
            outcome = fail(ErrorCode::Failed, Text::tr("The network “%1” could not be removed.").arg(name),
                           {}, lastError().text);
    }
    free(all);
    return outcome;
}

Result<> checkSharedNetwork(virConnectPtr connection, const QString &network, const QString &uri)
{
    const QString mend = Text::tr("Define it there as “<forward mode='bridge'/>” with a bridge that reaches "
                                  "the other hosts, and start it (virsh net-define, net-start).");
    const Network found(virNetworkLookupByName(connection, network.toUtf8().constData()));
    if (!found) {
        const bool isMissing = virGetLastError() && virGetLastError()->code == VIR_ERR_NO_NETWORK;
        const QString said = lastError().text;
        virResetLastError();
        if (!isMissing)
            return fail(ErrorCode::Failed, Text::tr("The host “%1” does not tell its networks.").arg(uri), {},
                        said);
        return fail(
            ErrorCode::Unsupported,
            Text::tr("The host “%1” has no network “%2”, so that machines there could not reach those "
                     "on other hosts.")
                .arg(uri, network),
            mend);
    }
    if (virNetworkIsActive(found.get()) != 1)
        return fail(ErrorCode::Unsupported,
                    Text::tr("The network “%2” of the host “%1” is not started.").arg(uri, network),
                    Text::tr("Start it there: “virsh net-start %1”.").arg(network));
    const CString xml(virNetworkGetXMLDesc(found.get(), 0));
    if (const QString mode = forwardMode(xml ? QString::fromUtf8(xml.get()) : QString());
        !reachesOtherHosts(mode))
        return fail(ErrorCode::Unsupported,
                    Text::tr("The network “%2” ends at the host “%1” (%3): machines there could not reach "
                             "those on other hosts.")
                        .arg(uri, network, mode.isEmpty() ? Text::tr("isolated") : mode),
                    mend);
    return {};
}

} // namespace bakeoff::host
