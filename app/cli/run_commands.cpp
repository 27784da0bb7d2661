// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace bakeoff::cli {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

QString runLine(const RunRecord &run)
{
    return QStringLiteral("%1  %2  %3  %4  %5  %6  %7  %8")
               .arg(run.id, -12)
               .arg(run.startedAt.toString(Qt::ISODate))
               .arg(run.topologyId, -14)
               .arg(run.platformId, -10)
               .arg(toId(run.strategy), -13)
               .arg(toId(run.cloneMode), -6)
               .arg(run.host.acceleration, -4)
               .arg(run.outcome == Outcome::Succeeded ? formatSeconds(run.deploy_s)
                                                      : displayName(run.outcome)) +
           (run.besideOthers ? QStringLiteral("  ") + Text::tr("(beside other work)") : QString());
}

Result<> list(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto runs = (*workspace)->runs();
    if (!runs)
        return tl::unexpected(runs.error());
    QJsonArray array;
    QStringList lines;
    for (const RunRecord &run : std::as_const(*runs)) {
        array.append(toJson(run, false));
        lines << runLine(run);
    }
    session.print({{QStringLiteral("runs"), array}},
                  lines.isEmpty() ? Text::tr("Nothing was measured yet.") : lines.join(QLatin1Char('\n')));
    return {};
}

Result<> show(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto run = (*workspace)->run(parsed->plain[0]);
    if (!run)
        return tl::unexpected(run.error());
    QStringList lines{runLine(*run),
                      QStringLiteral("%1, %2, %3 x %4, %5, QEMU %6, libvirt %7, %8")
                          .arg(run->host.uri, run->host.acceleration)
                          .arg(run->host.cores)
                          .arg(run->host.cpuModel, formatBytes(run->host.memory), run->host.qemuVersion,
                               run->host.libvirtVersion, run->bootMethod)};
    for (const PhaseRecord &phase : std::as_const(run->phases))
        lines << QStringLiteral("  %1  %2  %3 – %4  %5")
                     .arg(phase.node, -14)
                     .arg(toId(phase.phase), -10)
                     .arg(phase.start_s, 8, 'f', 2)
                     .arg(phase.end_s, 8, 'f', 2)
                     .arg(formatSeconds(phase.duration_s()));
    for (const RunNode &node : std::as_const(run->nodes)) {
        lines << QStringLiteral("  %1  %2 MiB, %3 vCPU")
                     .arg(node.node, -14)
                     .arg(node.memory_MiB)
                     .arg(node.vcpus);
        for (const PackageVersion &package : node.versions)
            lines << QStringLiteral("      %1 %2").arg(package.name, package.version);
    }
    session.print(toJson(*run), lines.join(QLatin1Char('\n')));
    return {};
}

Result<> exportRuns(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto runs = (*workspace)->runs(true);
    if (!runs)
        return tl::unexpected(runs.error());
    QJsonArray array;
    for (const RunRecord &run : std::as_const(*runs))
        array.append(toJson(run));
    // What was measured of the images belongs to it: how long they took to make, and what is in them.
    const auto templates = (*workspace)->templates(true);
    if (!templates)
        return tl::unexpected(templates.error());
    QJsonArray images;
    for (const TemplateRecord &record : *templates)
        images.append(toJson(record, true));
    QFile file(parsed->plain[0]);
    const QByteArray json =
        QJsonDocument(QJsonObject{{QStringLiteral("runs"), array}, {QStringLiteral("templates"), images}})
            .toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.flush())
        return fail(ErrorCode::PermissionDenied,
                    Text::tr("The file “%1” cannot be written.").arg(file.fileName()),
                    Text::tr("Check the folder's rights and the free space."), file.errorString());
    session.print({{QStringLiteral("file"), file.fileName()}, {QStringLiteral("runs"), array.size()}},
                  Text::tr("Wrote %1 runs to “%2”.").arg(array.size()).arg(file.fileName()));
    return {};
}

} // namespace

std::vector<CommandInfo> runCommands()
{
    return {
        {QStringLiteral("runs list"), {}, Text::tr("list what was measured"), list},
        {QStringLiteral("runs show"), QStringLiteral("ID"),
         Text::tr("print a run with its phases and versions"), show},
        {QStringLiteral("runs export"), QStringLiteral("FILE.json"),
         Text::tr("write all runs and what was measured of the images to a file"), exportRuns},
    };
}

} // namespace bakeoff::cli
