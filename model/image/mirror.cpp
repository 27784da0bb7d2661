// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/mirror.h"

#include "base/process.h"

#include <QCoreApplication>
#include <QUrl>

namespace bakeoff::image {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::image)
};
} // namespace

QString withoutCredentials(const QString &uri)
{
    QUrl url(uri);
    if (url.userInfo().isEmpty())
        return uri;
    url.setUserInfo({});
    return url.toString();
}

QString Mirror::guestProxy() const
{
    QUrl url(proxy);
    const QString host = url.host();
    if (host == QLatin1String("localhost") || host.startsWith(QLatin1String("127.")) ||
        host == QLatin1String("::1"))
        url.setHost(QStringLiteral("10.0.2.2"));
    return url.toString();
}

QStringList Mirror::sourceLines(const catalog::OsBuild &build) const
{
    QStringList lines;
    for (const QString &suite : QStringList{build.suite} + build.siblingSuites) {
        const bool isSecurity = suite.endsWith(QLatin1String("-security"));
        if (isSecurity && security.isEmpty())
            continue; // a mirror set by hand may carry the main archive only
        lines << QStringLiteral("deb %1 %2 %3")
                     .arg(isSecurity ? security : archive, suite, build.components.join(QLatin1Char(' ')));
    }
    return lines;
}

QStringList Mirror::aptSettings() const
{
    return {QStringLiteral("Acquire::http::Timeout \"%1\"").arg(timeout.count()), // of https, too
            QStringLiteral("Acquire::Retries \"%1\"").arg(retries)};
}

Result<Mirror> parseIndexTargets(const QString &output)
{
    Mirror mirror;
    for (const QString &line : output.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(QLatin1Char('|'));
        if (fields.size() != 4 || fields[2] != QLatin1String("Debian"))
            continue;
        QString uri = withoutCredentials(fields[0]);
        while (uri.endsWith(QLatin1Char('/')))
            uri.chop(1);
        QString &target =
            fields[1].endsWith(QLatin1String("-security")) || fields[3] == QLatin1String("Debian-Security")
                ? mirror.security
                : mirror.archive;
        if (target.isEmpty())
            target = uri;
    }
    if (mirror.archive.isEmpty()) {
        return fail(ErrorCode::NotFound,
                    Text::tr("No Debian mirror was found among this machine's apt sources."),
                    Text::tr("Run “apt-get update” once, or choose a mirror with “bakeoffctl mirror”."));
    }
    return mirror;
}

Result<Mirror> hostMirror(const std::stop_token &stop)
{
    const CommandOptions options{stop, Deadline(std::chrono::seconds(60)), {}, {}};
    auto targets = checkedCommand(Text::tr("Asking apt for its sources"),
                                  {QStringLiteral("apt-get"),
                                   {QStringLiteral("indextargets"), QStringLiteral("--format"),
                                    QStringLiteral("$(REPO_URI)|$(RELEASE)|$(ORIGIN)|$(LABEL)"),
                                    QStringLiteral("Created-By: Packages")},
                                   {},
                                   {},
                                   {}},
                                  options);
    if (!targets)
        return tl::unexpected(targets.error());
    auto mirror = parseIndexTargets(QString::fromUtf8(targets->standardOutput));
    if (!mirror)
        return mirror;
    auto proxy = runCommand({QStringLiteral("apt-config"),
                             {QStringLiteral("dump"), QStringLiteral("--format"), QStringLiteral("%v"),
                              QStringLiteral("Acquire::http::Proxy")},
                             {},
                             {},
                             {}},
                            options);
    if (proxy && proxy->exitCode == 0)
        mirror->proxy = withoutCredentials(QString::fromUtf8(proxy->standardOutput).trimmed());
    return mirror;
}

} // namespace bakeoff::image
