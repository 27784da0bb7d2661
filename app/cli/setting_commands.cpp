// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "deploy/workspace_settings.h"

#include <QCoreApplication>

namespace bakeoff::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

Result<> host(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 0, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = parsed->plain.isEmpty() ? session.openForReading() : session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (!parsed->plain.isEmpty()) {
        if (auto set = deploy::setHostUri(**workspace, parsed->plain[0]); !set)
            return set;
    }
    const QString uri = deploy::hostUri(**workspace);
    session.print({{QStringLiteral("host"), uri}}, Text::tr("Host: %1").arg(uri));
    return {};
}

Result<> mirror(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {QStringLiteral("proxy")}, {}, 0, 2);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const QString archive = parsed->plain.value(0);
    if (parsed->has(QStringLiteral("proxy")) && (archive.isEmpty() || archive == QLatin1String("default")))
        return fail(ErrorCode::Invalid, Text::tr("--proxy belongs to a mirror; give its address too."));
    auto workspace = archive.isEmpty() ? session.openForReading() : session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (archive == QLatin1String("default")) {
        if (auto reset = deploy::setMirror(**workspace, {}); !reset)
            return reset;
    } else if (!archive.isEmpty()) {
        const image::Mirror chosen{archive, parsed->plain.value(1),
                                   parsed->options.value(QStringLiteral("proxy"))};
        if (auto set = deploy::setMirror(**workspace, chosen); !set)
            return set;
    }
    auto used = deploy::mirrorOf(**workspace);
    if (!used)
        return tl::unexpected(used.error());
    const bool isChosen = deploy::chosenMirror(**workspace).has_value();
    QStringList lines{isChosen ? Text::tr("Mirror, set for this workspace: %1").arg(used->archive)
                               : Text::tr("Mirror, from this machine's apt sources: %1").arg(used->archive)};
    if (!used->security.isEmpty())
        lines << Text::tr("Security archive: %1").arg(used->security);
    if (!used->proxy.isEmpty())
        lines << Text::tr("Proxy: %1").arg(used->proxy);
    session.print({{QStringLiteral("archive"), used->archive},
                   {QStringLiteral("security"), used->security},
                   {QStringLiteral("proxy"), used->proxy},
                   {QStringLiteral("chosen"), isChosen}},
                  lines.join(QLatin1Char('\n')));
    return {};
}

} // namespace

std::vector<CommandInfo> settingCommands()
{
    return {
        {QStringLiteral("host"), QStringLiteral("[embed|URI]"),
         Text::tr("show or choose the workspace's virtualisation host"), host},
        {QStringLiteral("mirror"), QStringLiteral("[default | ARCHIVE [SECURITY]] [--proxy URI]"),
         Text::tr("show or choose the package mirror"), mirror},
    };
}

} // namespace bakeoff::cli
