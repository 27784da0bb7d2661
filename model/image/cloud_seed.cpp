// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/cloud_seed.h"

#include "image/recipe_iso.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace bakeoff::image {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::image)
};

QByteArray lines(const QStringList &list)
{
    return (list.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8();
}

// Only as much as it takes for the agent to answer; all else is done through it, where it can be followed and
// told about. No account is made, and none that the image has is opened.
constexpr char userData[] = R"(#cloud-config
users: []
ssh_deletekeys: true
ssh_genkeytypes: [ed25519]
package_update: false
package_upgrade: false
apt:
  preserve_sources_list: true
runcmd:
  - - sh
    - -c
    - >-
      { mkdir -p -m 0700 /run/bakeoff && mkdir -p /run/bakeoff/recipes &&
      mount -o ro /dev/disk/by-label/cidata /run/bakeoff/recipes &&
      sh /run/bakeoff/recipes/recipes/%1/first-boot.sh; } >/dev/console 2>&1 ||
      { sync; systemctl poweroff --force --force; }
)";

// Whatever the image calls its cards: the import has one.
constexpr char networkConfig[] = R"(version: 2
ethernets:
  any:
    match:
      name: "e*"
    dhcp4: true
    dhcp6: false
)";

} // namespace

QMap<QString, QByteArray> cloudSeed(const catalog::Platform &platform, const QStringList &modulePackages,
                                    const Mirror &mirror, const QString &instanceId)
{
    QMap<QString, QByteArray> seed;
    seed[QStringLiteral("user-data")] = QString::fromLatin1(userData).arg(platform.family).toUtf8();
    seed[QStringLiteral("meta-data")] = lines(
        {QStringLiteral("instance-id: ") + instanceId, QStringLiteral("local-hostname: bakeoff-template")});
    seed[QStringLiteral("network-config")] = networkConfig;
    if (platform.build) {
        seed[QStringLiteral("seed/sources.list")] = lines(mirror.sourceLines(*platform.build));
        seed[QStringLiteral("seed/packages")] = lines(platform.build->packages + modulePackages);
    }
    QStringList settings = mirror.aptSettings();
    if (!mirror.proxy.isEmpty())
        settings << QStringLiteral("Acquire::http::Proxy \"%1\"").arg(mirror.guestProxy());
    seed[QStringLiteral("seed/apt.conf")] =
        (settings.join(QLatin1String(";\n")) + QLatin1String(";\n")).toUtf8();
    return seed;
}

Result<> writeSeedIso(const catalog::Catalog &catalog, const QMap<QString, QByteArray> &seed,
                      const QString &target, const std::stop_token &stop, const Deadline &deadline)
{
    const QTemporaryDir folder;
    QList<IsoContent> contents{{QStringLiteral("recipes"), catalog.recipesFolder}};
    for (auto each = seed.cbegin(); each != seed.cend(); ++each) {
        const QString path = folder.filePath(QString(each.key()).replace(QLatin1Char('/'), QLatin1Char('-')));
        QFile file(path);
        if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(each.value()) < 0 ||
            !file.flush())
            return fail(ErrorCode::NoSpace, Text::tr("The file “%1” could not be written.").arg(path),
                        Text::tr("Free some space and try again."), file.errorString());
        contents << IsoContent{each.key(), path};
    }
    return writeIso(QStringLiteral("cidata"), contents, target, stop, deadline);
}

} // namespace bakeoff::image
