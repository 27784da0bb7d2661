// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/template.h"

namespace bakeoff::image {

/// The format to ask dpkg-query for; parsePackages() reads what it gives.
inline constexpr char dpkgFormat[] =
    "${db:Status-Abbrev}|${binary:Package}|${Version}|${source:Package}|${source:Version}\\n";

/// Installed packages only, by name. Lines that do not fit are an error (Corrupt), naming the line.
Result<QList<catalog::PackageVersion>> parsePackages(const QString &output);

/// A package that two manifests do not have alike. A version is empty where it is not installed.
struct ManifestDifference {
    QString name;
    QString first;
    QString second;
    bool operator==(const ManifestDifference &) const = default;
};
/// By name.
QList<ManifestDifference> compareManifests(const QList<catalog::PackageVersion> &first,
                                           const QList<catalog::PackageVersion> &second);

/// SHA-256 (hex) of a file, read in pieces.
Result<QString> fileSha256(const QString &path);

} // namespace bakeoff::image
