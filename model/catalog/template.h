// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "catalog/matrix.h"

#include <QDateTime>
#include <QList>

namespace bakeoff::catalog {

enum class TemplateKind { Os, PreInstalled };
enum class TemplateStatus { Building, Ready, Stale, Revoked, PendingDeletion };

/// An installed package, as dpkg-query tells it.
struct PackageVersion {
    QString name;
    QString version;
    QString source;
    QString sourceVersion;
    bool operator==(const PackageVersion &) const = default;
};

/// A package that the mirror has in a newer version than a template.
struct OutdatedPackage {
    QString name;
    QString installed;
    QString candidate;
    bool isSecurity = false; ///< a version newer than the installed one is in the security suite
    bool operator==(const OutdatedPackage &) const = default;
};

/// A template as the workspace knows it. Files are named relative to the workspace's image folder.
struct TemplateRecord {
    QString id;
    TemplateKind kind = TemplateKind::Os;
    QString platformId;
    QString serviceId; ///< empty for an OS template
    BakeDepth depth = BakeDepth::OsOnly;
    QString parentId; ///< the OS template it was baked from
    int generation = 1;
    QString recipeDigest; ///< of an imported OS template: of its image, see image::importedDigest()
    TemplateStatus status = TemplateStatus::Ready;
    QString diskFile;
    QString kernelFile; ///< set when it boots its kernel directly; else it has its own boot loader
    QString kernelSha256;
    QString initrdFile;
    QString initrdSha256;
    Bytes virtualSize;
    Bytes allocatedSize; ///< on disk when sealed
    double build_s = 0;
    QString acceleration; ///< what the bake ran on; empty for an OS template (built without a VM)
    QDateTime builtAt;    ///< UTC
    QList<PackageVersion> packages;
    QString statusReason;            ///< why it was revoked
    QDateTime checkedAt;             ///< UTC; when the mirror was asked last, invalid: never
    QList<OutdatedPackage> outdated; ///< what it said then
    bool operator==(const TemplateRecord &) const = default;
};

QString toId(TemplateKind kind);
QString toId(TemplateStatus status);
TemplateKind templateKindFromId(const QString &id);
TemplateStatus templateStatusFromId(const QString &id);
QString displayName(TemplateStatus status);

} // namespace bakeoff::catalog
