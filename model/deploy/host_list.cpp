// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/host_list.h"

#include "deploy/workspace_settings.h"
#include "host/host_address.h"
#include "storage/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace bakeoff::deploy {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

constexpr QLatin1String listKey("hosts");
constexpr QLatin1String embedded("embed");

QList<NamedHost> readList(const storage::Workspace &workspace)
{
    QList<NamedHost> hosts;
    const QJsonArray kept = workspace.setting(listKey).toArray();
    for (const QJsonValue &value : kept)
        hosts << NamedHost{value[QLatin1String("name")].toString(), value[QLatin1String("uri")].toString()};
    return hosts;
}

Result<> writeList(storage::Workspace &workspace, const QList<NamedHost> &hosts)
{
    QJsonArray list;
    for (const NamedHost &host : hosts)
        list.append(QJsonObject{{QStringLiteral("name"), host.name}, {QStringLiteral("uri"), host.uri}});
    return workspace.setSetting(listKey, list);
}

/// \a others: those that it must differ from.
Result<> check(const NamedHost &host, const QList<NamedHost> &others)
{
    if (host.name.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Text::tr("A host needs a name."));
    if (auto address = host::parseHostAddress(host.uri); !address)
        return tl::unexpected(address.error());
    for (const NamedHost &other : others) {
        if (other.name == host.name)
            return fail(ErrorCode::AlreadyExists, Text::tr("There is a host “%1” already.").arg(host.name),
                        Text::tr("Choose another name, or edit that one."));
        if (other.uri == host.uri)
            return fail(ErrorCode::AlreadyExists,
                        Text::tr("The host “%1” has this address already.").arg(other.name));
    }
    return {};
}

Result<> checkFree(const storage::Workspace &workspace, const NamedHost &host)
{
    const auto deployments = workspace.deployments();
    if (!deployments)
        return tl::unexpected(deployments.error());
    const auto there =
        std::count_if(deployments->cbegin(), deployments->cend(),
                      [&host](const catalog::DeploymentRecord &each) { return each.hostUri == host.uri; });
    if (there == 0)
        return {};
    return fail(
        ErrorCode::Busy,
        Text::tr("%n deployment(s) are on the host “%1”.", nullptr, static_cast<int>(there)).arg(host.name),
        Text::tr("Destroy them first: without the host they could not be found again."));
}

Result<> refuseEmbedded(const NamedHost &host)
{
    if (host.uri != embedded)
        return {};
    return fail(ErrorCode::Invalid, Text::tr("“embed” is always there: it is this machine."));
}

} // namespace

QList<NamedHost> knownHosts(const storage::Workspace &workspace)
{
    const QString used = hostUri(workspace);
    QList<NamedHost> hosts{{QString(embedded), QString(embedded)}};
    hosts << readList(workspace);
    bool isListed = false;
    for (NamedHost &host : hosts) {
        host.isUsed = host.uri == used;
        isListed = isListed || host.isUsed;
    }
    if (!isListed) // it was chosen by its address
        hosts << NamedHost{used, used, true};
    return hosts;
}

NamedHost usedHost(const storage::Workspace &workspace)
{
    const QList<NamedHost> hosts = knownHosts(workspace);
    return *std::find_if(hosts.cbegin(), hosts.cend(), [](const NamedHost &each) { return each.isUsed; });
}

Result<NamedHost> hostByName(const storage::Workspace &workspace, const QString &name)
{
    const QList<NamedHost> hosts = knownHosts(workspace);
    QStringList names;
    for (const NamedHost &host : hosts) {
        if (host.name == name)
            return host;
        names << host.name;
    }
    return fail(ErrorCode::NotFound, Text::tr("There is no host “%1”.").arg(name),
                Text::tr("Known ones: %1.").arg(names.join(QLatin1String(", "))));
}

Result<> addHost(storage::Workspace &workspace, const QString &name, const QString &uri)
{
    const NamedHost added{name.trimmed(), uri.trimmed()};
    QList<NamedHost> others = knownHosts(workspace);
    others.removeIf([&](const NamedHost &host) {
        return host.name == host.uri && host.uri == added.uri && host.uri != embedded;
    }); // it gets a name now
    if (auto good = check(added, others); !good)
        return good;
    return writeList(workspace, readList(workspace) << added);
}

Result<> addGroup(storage::Workspace &workspace, const QString &name, const QString &network,
                  const QStringList &hosts)
{
    QStringList members;
    for (const QString &each : hosts) {
        const auto host = hostByName(workspace, each);
        if (!host)
            return tl::unexpected(host.error());
        members << host->uri;
    }
    return addHost(workspace, name, host::groupAddress(network, members));
}

Result<> editHost(storage::Workspace &workspace, const QString &name, const QString &newName,
                  const QString &newUri)
{
    const auto host = hostByName(workspace, name);
    if (!host)
        return tl::unexpected(host.error());
    if (auto other = refuseEmbedded(*host); !other)
        return other;
    const NamedHost edited{newName.trimmed(), newUri.trimmed()};
    QList<NamedHost> others = knownHosts(workspace);
    others.removeOne(*host);
    if (auto good = check(edited, others); !good)
        return good;
    if (edited.uri != host->uri) {
        if (auto empty = checkFree(workspace, *host); !empty)
            return empty;
    }
    QList<NamedHost> list = readList(workspace);
    const auto place = std::find_if(list.begin(), list.end(),
                                    [&](const NamedHost &each) { return each.name == host->name; });
    if (place == list.end())
        list << edited;
    else
        *place = edited;
    if (auto written = writeList(workspace, list); !written)
        return written;
    return host->isUsed && edited.uri != host->uri ? setHostUri(workspace, edited.uri) : Result<>();
}

Result<> removeHost(storage::Workspace &workspace, const QString &name)
{
    const auto host = hostByName(workspace, name);
    if (!host)
        return tl::unexpected(host.error());
    if (auto other = refuseEmbedded(*host); !other)
        return other;
    if (host->isUsed)
        return fail(ErrorCode::Busy, Text::tr("“%1” is the host in use.").arg(name),
                    Text::tr("Use another one first."));
    if (auto empty = checkFree(workspace, *host); !empty)
        return empty;
    QList<NamedHost> list = readList(workspace);
    list.removeIf([&](const NamedHost &each) { return each.name == name; });
    return writeList(workspace, list);
}

Result<> useHost(storage::Workspace &workspace, const QString &name)
{
    const auto host = hostByName(workspace, name);
    return host ? setHostUri(workspace, host->uri) : tl::unexpected(host.error());
}

} // namespace bakeoff::deploy
