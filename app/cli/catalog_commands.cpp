// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bakeoff::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

Result<> listPlatforms(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    QJsonArray list;
    QString text;
    for (const catalog::Platform &platform : session.catalog().platforms) {
        list.append(QJsonObject{{QStringLiteral("id"), platform.id},
                                {QStringLiteral("name"), platform.name.text()},
                                {QStringLiteral("family"), platform.family},
                                {QStringLiteral("release"), platform.release},
                                {QStringLiteral("buildable"), platform.isBuildable()}});
        text +=
            QStringLiteral("%1  %2  %3\n")
                .arg(platform.id, -14)
                .arg(platform.name.text(), -32)
                .arg(platform.isBuildable() ? Text::tr("can be built here") : Text::tr("for planning only"));
    }
    session.print({{QStringLiteral("platforms"), list}}, text);
    return {};
}

Result<> listServices(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    QJsonArray list;
    QString text;
    for (const catalog::Service &service : session.catalog().services) {
        list.append(QJsonObject{{QStringLiteral("id"), service.id},
                                {QStringLiteral("name"), service.name.text()},
                                {QStringLiteral("line"), service.line.line},
                                {QStringLiteral("recipe"), service.hasRecipe()}});
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(service.id, -14)
                    .arg(service.name.text(), -32)
                    .arg(service.hasRecipe() ? Text::tr("has a recipe") : Text::tr("no recipe yet"));
    }
    session.print({{QStringLiteral("services"), list}}, text);
    return {};
}

Result<> listTopologies(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    QJsonArray list;
    QString text;
    for (const catalog::Topology &topology : session.catalog().topologies) {
        QStringList nodes;
        for (const catalog::NodeGroup &group : topology.nodes)
            nodes << QStringLiteral("%1 %2").arg(group.count).arg(group.service);
        list.append(QJsonObject{{QStringLiteral("id"), topology.id},
                                {QStringLiteral("name"), topology.name.text()},
                                {QStringLiteral("node_count"), topology.nodeCount()},
                                {QStringLiteral("nodes"), QJsonArray::fromStringList(nodes)}});
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(topology.id, -14)
                    .arg(topology.name.text(), -32)
                    .arg(nodes.join(QLatin1String(", ")));
    }
    session.print({{QStringLiteral("topologies"), list}}, text);
    return {};
}

/// All problems of the data folders; the same for each kind, since one file's mistake can concern the others.
Result<> check(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    QJsonArray problems;
    QStringList lines;
    for (const catalog::CatalogProblem &problem : session.catalog().problems) {
        problems.append(QJsonObject{{QStringLiteral("file"), problem.file},
                                    {QStringLiteral("field"), problem.field},
                                    {QStringLiteral("message"), problem.message}});
        lines << problem.message;
    }
    session.print({{QStringLiteral("folders"), QJsonArray::fromStringList(session.catalog().folders)},
                   {QStringLiteral("problems"), problems}},
                  lines.isEmpty()
                      ? Text::tr("%1 platforms, %2 services and %3 topologies were read without a problem.")
                            .arg(session.catalog().platforms.size())
                            .arg(session.catalog().services.size())
                            .arg(session.catalog().topologies.size())
                      : lines.join(QLatin1Char('\n')));
    if (lines.isEmpty())
        return {};
    return fail(ErrorCode::Invalid, Text::tr("Some data folders cannot be used."),
                Text::tr("Mend the files named above."));
}

} // namespace

std::vector<CommandInfo> catalogCommands()
{
    return {
        {QStringLiteral("platform list"), {}, Text::tr("list the operating systems"), listPlatforms},
        {QStringLiteral("platform check"), {}, Text::tr("check the data folders"), check},
        {QStringLiteral("service list"), {}, Text::tr("list the services"), listServices},
        {QStringLiteral("service check"), {}, Text::tr("check the data folders"), check},
        {QStringLiteral("topology list"), {}, Text::tr("list what can be deployed"), listTopologies},
        {QStringLiteral("topology check"), {}, Text::tr("check the data folders"), check},
    };
}

} // namespace bakeoff::cli
