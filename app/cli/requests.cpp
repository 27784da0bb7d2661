// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/requests.h"

#include "deploy/public_key.h"
#include "deploy/secret_store.h"

#include <QCoreApplication>
#include <QFile>

namespace bakeoff::cli {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

} // namespace

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

QStringList requestOptions()
{
    return {QStringLiteral("platform"),  QStringLiteral("strategy"), QStringLiteral("clone"),
            QStringLiteral("depth"),     QStringLiteral("count"),    QStringLiteral("port"),
            QStringLiteral("template"),  QStringLiteral("memory"),   QStringLiteral("vcpus"),
            QStringLiteral("public-key")};
}

QString requestUsage()
{
    return QStringLiteral("--platform P [--strategy pre-installed|os-only] [--clone linked|full] [--depth "
                          "packages|configured] [--count ROLE=N,…] [--memory ROLE=MIB,…] "
                          "[--vcpus ROLE=N,…] [--port ROLE:PORT=HOSTPORT,…] [--template ID,…] "
                          "[--public-key FILE]");
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
    const std::pair<const char *, QMap<QString, int> *> numbers[] = {{"count", &request.counts},
                                                                     {"memory", &request.memory_MiB},
                                                                     {"vcpus", &request.vcpus},
                                                                     {"port", &request.ports}};
    for (const auto &[option, target] : numbers) {
        if (auto parsed = parseNumbers(words.options.value(QLatin1String(option)), *target); !parsed)
            return tl::unexpected(parsed.error());
    }
    request.pinnedTemplates = words.options.value(QStringLiteral("template")).split(u',', Qt::SkipEmptyParts);
    if (words.options.contains(QStringLiteral("public-key"))) {
        auto key = deploy::readPublicKey(words.options.value(QStringLiteral("public-key")));
        if (!key)
            return tl::unexpected(key.error());
        request.publicKey = *key;
    }
    return request;
}

Result<QMap<QString, QString>> readSecrets(const QString &pairs)
{
    QMap<QString, QString> secrets;
    for (const QString &pair : pairs.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString id = pair.section(QLatin1Char('='), 0, 0);
        const QString name = pair.section(QLatin1Char('='), 1);
        if (id.isEmpty() || name.isEmpty())
            return fail(ErrorCode::Invalid, Text::tr("“%1” is not of the form SECRET=FILE.").arg(pair));
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::NotFound,
                        Text::tr("The file “%1” with a secret cannot be read.").arg(name), {},
                        file.errorString());
        // What is longer than any secret is another file by mistake; a line break at the end is the editor's.
        QString value = QString::fromUtf8(file.read(4096));
        while (value.endsWith(QLatin1Char('\n')) || value.endsWith(QLatin1Char('\r')))
            value.chop(1);
        if (auto usable = deploy::checkSecret(id, value); !usable)
            return tl::unexpected(usable.error());
        secrets.insert(id, value);
    }
    return secrets;
}

} // namespace bakeoff::cli
