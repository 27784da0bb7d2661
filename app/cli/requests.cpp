// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/requests.h"

#include <QCoreApplication>

namespace bakeoff::cli {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

/// "web=3,balancer=1"
Result<> parseNumbers(const QString &text, QMap<QString, int> &numbers)
{
    for (const QString &pair : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = pair.section(QLatin1Char('='), 1).toInt(&isNumber);
        if (!isNumber)
            return fail(ErrorCode::Invalid, Text::tr("“%1” is not of the form NAME=NUMBER.").arg(pair));
        numbers.insert(pair.section(QLatin1Char('='), 0, 0), number);
    }
    return {};
}

} // namespace

QStringList requestOptions()
{
    return {QStringLiteral("platform"), QStringLiteral("strategy"), QStringLiteral("clone"),
            QStringLiteral("depth"),    QStringLiteral("count"),    QStringLiteral("port"),
            QStringLiteral("template")};
}

QString requestUsage()
{
    return QStringLiteral("--platform P [--strategy pre-installed|os-only] [--clone linked|full] [--depth "
                          "packages|configured] [--count ROLE=N,…] [--port ROLE:PORT=HOSTPORT,…] "
                          "[--template ID,…]");
}

Result<DeployRequest> parseRequest(const Words &words)
{
    DeployRequest request;
    request.topologyId = words.plain.value(0);
    request.platformId = words.options.value(QStringLiteral("platform"));
    if (request.platformId.isEmpty())
        return fail(ErrorCode::Invalid, Text::tr("The option --platform is missing."),
                    Text::tr("“bakeoffctl platform list” names them, e.g. --platform debian-12."));
    const QString strategy = words.options.value(QStringLiteral("strategy"), QStringLiteral("os-only"));
    request.strategy = strategyFromId(strategy);
    if (request.strategy == Strategy::Inherit)
        return fail(ErrorCode::Invalid, Text::tr("“%1” is no strategy.").arg(strategy),
                    Text::tr("Use pre-installed or os-only."));
    const QString clone = words.options.value(QStringLiteral("clone"), QStringLiteral("linked"));
    request.cloneMode = cloneModeFromId(clone);
    if (toId(request.cloneMode) != clone)
        return fail(ErrorCode::Invalid, Text::tr("“%1” is no clone mode.").arg(clone),
                    Text::tr("Use linked or full."));
    const QString depth = words.options.value(QStringLiteral("depth"), QStringLiteral("configured"));
    request.depth = bakeDepthFromId(depth);
    if (toId(request.depth) != depth || request.depth == BakeDepth::OsOnly)
        return fail(ErrorCode::Invalid, Text::tr("“%1” is no depth to bake to.").arg(depth),
                    Text::tr("Use packages or configured."));
    if (auto counts = parseNumbers(words.options.value(QStringLiteral("count")), request.counts); !counts)
        return tl::unexpected(counts.error());
    if (auto ports = parseNumbers(words.options.value(QStringLiteral("port")), request.ports); !ports)
        return tl::unexpected(ports.error());
    request.pinnedTemplates = words.options.value(QStringLiteral("template")).split(u',', Qt::SkipEmptyParts);
    return request;
}

} // namespace bakeoff::cli
