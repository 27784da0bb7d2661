// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/manifest.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QMap>

#include <algorithm>

namespace bakeoff::image {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::image)
};
} // namespace

Result<QList<catalog::PackageVersion>> parsePackages(const QString &output)
{
    QList<catalog::PackageVersion> packages;
    for (const QString &line : output.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(QLatin1Char('|'));
        if (fields.size() != 5)
            return fail(ErrorCode::Corrupt,
                        Text::tr("The package list has a line that cannot be read: “%1”.").arg(line));
        if (!fields[0].startsWith(QLatin1String("ii")))
            continue;
        packages << catalog::PackageVersion{fields[1], fields[2], fields[3], fields[4]};
    }
    std::sort(packages.begin(), packages.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return packages;
}

QList<ManifestDifference> compareManifests(const QList<catalog::PackageVersion> &first,
                                           const QList<catalog::PackageVersion> &second)
{
    QMap<QString, std::pair<QString, QString>> versions;
    for (const catalog::PackageVersion &package : first)
        versions[package.name].first = package.version;
    for (const catalog::PackageVersion &package : second)
        versions[package.name].second = package.version;
    QList<ManifestDifference> differences;
    for (auto each = versions.cbegin(); each != versions.cend(); ++each) {
        if (each->first != each->second)
            differences << ManifestDifference{each.key(), each->first, each->second};
    }
    return differences;
}

Result<QString> fileSha256(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::NotFound, Text::tr("The file “%1” cannot be read.").arg(path), {},
                    file.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace bakeoff::image
