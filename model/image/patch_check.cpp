// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/patch_check.h"

#include "base/files.h"
#include "base/process.h"
#include "image/fetch_failure.h"

#include <QCoreApplication>
#include <QDir>

#include <unistd.h>

namespace bakeoff::image {

using catalog::OutdatedPackage;
using catalog::PackageVersion;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::image)
};

/// apt with all its state in the index's folder: https://manpages.debian.org/apt.conf "The APT Group" and
/// "Directories".
Command aptCommand(const PackageIndex &index, const QString &program, const QStringList &arguments)
{
    const QStringList settings{
        QStringLiteral("Dir::State=") + index.folder,
        QStringLiteral("Dir::State::status=") + index.folder + QStringLiteral("/status"),
        QStringLiteral("Dir::Cache=") + index.folder + QStringLiteral("/cache"),
        QStringLiteral("Dir::Etc::SourceList=") + index.folder + QStringLiteral("/sources.list"),
        QStringLiteral("Dir::Etc::SourceParts=/dev/null"),
        QStringLiteral("Dir::Etc::Preferences=/dev/null"),
        QStringLiteral("Dir::Etc::PreferencesParts=/dev/null"),
        QStringLiteral("Acquire::Languages=none"),
        QStringLiteral("APT::Update::Error-Mode=any"), // a list that is missing is an error, not a warning
    };
    Command command{program,
                    {QStringLiteral("-c"), index.folder + QStringLiteral("/apt.conf")},
                    {},
                    {{QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}},
                    {}};
    for (const QString &setting : settings)
        command.arguments << QStringLiteral("-o") << setting;
    if (geteuid() == 0) // the unprivileged user it would fetch as may not look into our folder
        command.arguments << QStringLiteral("-o") << QStringLiteral("APT::Sandbox::User=root");
    if (!index.mirror.proxy.isEmpty())
        command.arguments << QStringLiteral("-o")
                          << QStringLiteral("Acquire::http::Proxy=") + index.mirror.proxy;
    if (!index.trustedKeys.isEmpty())
        command.arguments << QStringLiteral("-o") << QStringLiteral("Dir::Etc::Trusted=/dev/null")
                          << QStringLiteral("-o")
                          << QStringLiteral("Dir::Etc::TrustedParts=") + index.trustedKeys;
    command.arguments << arguments;
    return command;
}

Error explainRefreshFailure(Error error)
{
    if (error.code == ErrorCode::Failed && error.detail.contains(QLatin1String("Could not get lock")))
        return {ErrorCode::Busy, Text::tr("Another process is asking the mirror for this platform."),
                error.detail, Text::tr("Wait for it and try again.")};
    return explainFetchFailure(error);
}

/// A dpkg status file that says just what a template has installed.
QByteArray statusFile(const QList<PackageVersion> &packages)
{
    QByteArray status;
    for (const PackageVersion &package : packages) {
        const QString architecture = package.name.section(u':', 1);
        status += "Package: " + package.name.section(u':', 0, 0).toUtf8() +
                  "\nStatus: install ok installed\nMaintainer: -\nArchitecture: " +
                  (architecture.isEmpty() ? QByteArrayLiteral("all") : architecture.toUtf8()) +
                  "\nMulti-Arch: " + (architecture.isEmpty() ? "foreign" : "same") +
                  "\nVersion: " + package.version.toUtf8() + "\nDescription: -\n\n";
    }
    return status;
}

} // namespace

Result<> refreshIndex(const PackageIndex &index, const std::stop_token &stop, const Deadline &deadline,
                      const std::function<void(const QString &)> &log)
{
    for (const char *folder : {"/lists/partial", "/cache/archives/partial"}) {
        if (!QDir().mkpath(index.folder + QLatin1String(folder)))
            return fail(ErrorCode::PermissionDenied,
                        Text::tr("The folder “%1” cannot be made.").arg(index.folder + QLatin1String(folder)),
                        Text::tr("Check its rights and the free space."));
    }
    // What this machine does after its own updates is not for ours.
    const QByteArray settings = "#clear APT::Update::Pre-Invoke;\n#clear APT::Update::Post-Invoke;\n"
                                "#clear APT::Update::Post-Invoke-Success;\n" +
                                index.mirror.aptSettings().join(QLatin1String(";\n")).toUtf8() + ";\n";
    if (auto written = writeFile(index.folder + QStringLiteral("/apt.conf"), settings); !written)
        return written;
    const QString sources = index.mirror.sourceLines(index.build).join(QLatin1Char('\n')) + QLatin1Char('\n');
    if (auto written = writeFile(index.folder + QStringLiteral("/sources.list"), sources.toUtf8()); !written)
        return written;
    if (auto written = writeFile(index.folder + QStringLiteral("/status"), {}); !written)
        return written;
    CommandOptions options{stop, deadline, {}, {}};
    options.onLine = log;
    auto done =
        checkedCommand(Text::tr("Asking the mirror for its package lists"),
                       aptCommand(index, QStringLiteral("apt-get"), {QStringLiteral("update")}), options);
    if (!done)
        return tl::unexpected(explainRefreshFailure(done.error()));
    return {};
}

Result<QList<OutdatedPackage>> findOutdated(const PackageIndex &index, const QList<PackageVersion> &packages,
                                            const std::stop_token &stop, const Deadline &deadline)
{
    if (packages.isEmpty())
        return QList<OutdatedPackage>();
    if (auto written = writeFile(index.folder + QStringLiteral("/status"), statusFile(packages)); !written)
        return tl::unexpected(written.error());
    QStringList arguments{QStringLiteral("policy"), QStringLiteral("--")};
    for (const PackageVersion &package : packages)
        arguments << package.name;
    const CommandOptions options{stop, deadline, {}, {}};
    auto policy = checkedCommand(Text::tr("Comparing the packages with the mirror's"),
                                 aptCommand(index, QStringLiteral("apt-cache"), arguments), options);
    if (!policy)
        return tl::unexpected(policy.error());
    return parsePolicy(QString::fromUtf8(policy->standardOutput));
}

Result<QList<OutdatedPackage>> parsePolicy(const QString &output)
{
    // NAME:
    //   Installed: VERSION
    //   Candidate: VERSION
    //   Version table:
    //      VERSION PRIORITY
    //         500 URI SUITE/COMPONENT ARCHITECTURE Packages
    QList<OutdatedPackage> outdated;
    // The table goes from the newest version down; "***" marks the installed one.
    OutdatedPackage package;
    bool isNewer = true;
    const auto close = [&] {
        if (!package.name.isEmpty() && package.candidate != package.installed &&
            package.installed != QLatin1String("(none)") && package.candidate != QLatin1String("(none)"))
            outdated << package;
        package = {};
        isNewer = true;
    };
    for (const QString &line : output.split(u'\n', Qt::SkipEmptyParts)) {
        const QString text = line.trimmed();
        if (!line.startsWith(u' ')) {
            close();
            if (!text.endsWith(u':'))
                return fail(ErrorCode::Corrupt,
                            Text::tr("apt answered with a line that cannot be read: “%1”.").arg(line));
            package.name = text.chopped(1);
        } else if (text.startsWith(QLatin1String("Installed: "))) {
            package.installed = text.section(u' ', 1);
        } else if (text.startsWith(QLatin1String("Candidate: "))) {
            package.candidate = text.section(u' ', 1);
        } else if (line.startsWith(QLatin1String("        "))) { // where the version above comes from
            const QString suite = text.section(u' ', 2, 2).section(u'/', 0, 0);
            if (isNewer &&
                (suite.endsWith(QLatin1String("-security")) || suite.endsWith(QLatin1String("/updates"))))
                package.isSecurity = true;
        } else if (text.startsWith(QLatin1String("*** ")) || text.section(u' ', 0, 0) == package.installed) {
            isNewer = false; // the same version from a mirror may stand above it
        }
    }
    close();
    return outdated;
}

} // namespace bakeoff::image
