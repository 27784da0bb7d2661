// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "catalog/text.h"

#include <QStringList>

#include <optional>

namespace bakeoff::catalog {

/// The release line of an upstream component that something follows, e.g. haproxy 2.6.
struct ReleaseLine {
    QString component;
    QString line;
    bool operator==(const ReleaseLine &) const = default;
};

/// How an OS template is built from the distribution itself.
struct OsBuild {
    QString method; ///< "mmdebstrap"
    QString suite;
    QStringList siblingSuites; ///< e.g. bookworm-updates, bookworm-security
    QStringList components;
    QStringList packages;
    QString kernelPackage;
    Bytes diskSize;    ///< virtual size of the disk
    QString customize; ///< a script below resources/recipes, run on the root folder
    bool operator==(const OsBuild &) const = default;
};

/// An operating system that a service can be offered on.
struct Platform {
    QString id;
    LocalizedText name;
    QString family; ///< "debian", "redhat" or "suse": which package names apply
    QString release;
    QString codename;
    ReleaseLine line;
    std::optional<OsBuild> build; ///< none: for planning only, no template can be built here
    QString folder;               ///< where it was read from

    bool isBuildable() const { return build.has_value(); }
};

} // namespace bakeoff::catalog
