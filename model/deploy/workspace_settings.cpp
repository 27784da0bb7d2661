// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/workspace_settings.h"

#include "host/host_address.h"
#include "storage/workspace.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QUrl>

namespace bakeoff::deploy {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

constexpr QLatin1String hostKey("host_uri");
constexpr QLatin1String mirrorKey("mirror");
constexpr QLatin1String atOnceKey("parallel_deployments");
constexpr QLatin1String embedded("embed");

bool isArchiveUri(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https")};
    return url.isValid() && schemes.contains(url.scheme()) && !url.host().isEmpty();
}

} // namespace

QString hostUri(const storage::Workspace &workspace)
{
    return workspace.setting(hostKey, QString(embedded)).toString();
}

Result<> setHostUri(storage::Workspace &workspace, const QString &uri)
{
    if (uri.isEmpty()) // which would be read as the embedded driver
        return fail(ErrorCode::Invalid, Text::tr("“%1” is no address of a libvirt host.").arg(uri),
                    Text::tr("Use embed, qemu:///session or qemu:///system."));
    if (auto address = host::parseHostAddress(uri); !address)
        return tl::unexpected(address.error());
    return workspace.setSetting(hostKey, uri);
}

Result<std::shared_ptr<host::Hypervisor>> connectHost(const storage::Workspace &workspace, const QString &uri)
{
    host::HostOptions options;
    options.uri = uri.isEmpty() ? hostUri(workspace) : uri;
    options.workspaceId = workspace.id();
    options.workspacePath = workspace.path();
    return host::openHypervisor(options);
}

host::HostReport examineHost(const storage::Workspace &workspace, const QString &uri,
                             const std::shared_ptr<host::Hypervisor> &open, const std::stop_token &stop)
{
    host::HostOptions options;
    options.uri = uri;
    options.workspaceId = workspace.id();
    options.workspacePath = workspace.path();
    // The embedded driver's URI names its root folder as well.
    const bool isOpen =
        open && (open->uri() == uri || (uri == embedded && open->uri().contains(QLatin1String("///embed"))));
    // The open host holds the workspace's folder; the embedded driver is looked at in one of its own.
    if (open && !isOpen && uri == embedded)
        options.workspacePath += QLatin1String(".look");
    const QString probed = uri == hostUri(workspace) ? workspace.setting(QStringLiteral("acceleration_probe"))
                                                           .toObject()
                                                           .value(QLatin1String("found"))
                                                           .toString()
                                                     : QString();
    return host::examineHost(options, isOpen ? open : nullptr, workspace.imagesDirectory(), probed, stop);
}

std::optional<image::Mirror> chosenMirror(const storage::Workspace &workspace)
{
    const QJsonObject chosen = workspace.setting(mirrorKey).toObject();
    if (chosen.isEmpty())
        return {};
    return image::Mirror{chosen.value(QLatin1String("archive")).toString(),
                         chosen.value(QLatin1String("security")).toString(),
                         chosen.value(QLatin1String("proxy")).toString()};
}

Result<> setMirror(storage::Workspace &workspace, const std::optional<image::Mirror> &mirror)
{
    if (!mirror)
        return workspace.setSetting(mirrorKey, QJsonValue());
    QStringList given{mirror->archive};
    for (const QString &optional : {mirror->security, mirror->proxy}) {
        if (!optional.isEmpty())
            given << optional;
    }
    for (const QString &uri : std::as_const(given)) {
        if (!isArchiveUri(uri))
            return fail(ErrorCode::Invalid, Text::tr("“%1” is no address of a package mirror.").arg(uri),
                        Text::tr("Give it as http://HOST/PATH."));
    }
    return workspace.setSetting(
        mirrorKey, QJsonObject{{QStringLiteral("archive"), image::withoutCredentials(mirror->archive)},
                               {QStringLiteral("security"), image::withoutCredentials(mirror->security)},
                               {QStringLiteral("proxy"), image::withoutCredentials(mirror->proxy)}});
}

Result<image::Mirror> mirrorOf(const storage::Workspace &workspace, const std::stop_token &stop)
{
    if (auto chosen = chosenMirror(workspace))
        return *chosen;
    return image::hostMirror(stop);
}

std::optional<int> deploymentsAtOnce(const storage::Workspace &workspace)
{
    const int count = workspace.setting(atOnceKey, 0).toInt();
    return count > 0 ? std::optional(count) : std::nullopt;
}

Result<> setDeploymentsAtOnce(storage::Workspace &workspace, std::optional<int> count)
{
    if (count && (*count < 1 || *count > mostDeploymentsAtOnce))
        return fail(ErrorCode::Invalid, Text::tr("1 to %1 deployments can be carried out at once, not %2.")
                                            .arg(mostDeploymentsAtOnce)
                                            .arg(*count));
    return workspace.setSetting(atOnceKey, count ? QJsonValue(*count) : QJsonValue());
}

} // namespace bakeoff::deploy
