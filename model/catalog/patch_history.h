// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QDate>
#include <QList>
#include <QMap>

namespace bakeoff::catalog {

/// One security advisory of a distribution.
struct Advisory {
    QDate day;
    QStringList packages; ///< that it mends, sorted; see AdvisoryHistory::names
    bool operator==(const Advisory &) const = default;
};

/// Which names advisories call packages by.
enum class PackageNames { Binary, Source };

/// What one distribution published, as of a day.
struct AdvisoryHistory {
    QString id;
    LocalizedText name;
    LocalizedText note; ///< what it stands in for, and its known gaps
    QString source;
    QDate asOf;
    QDate from;  ///< first day that the data cover
    QDate until; ///< last day that they cover
    PackageNames names = PackageNames::Binary;
    QList<ReleaseLine> appliesTo; ///< an empty line: every line of the component
    QStringList assumedFor;       ///< components without data of their own, for which these are assumed
    QStringList assumedPackages;  ///< of an OS image whose packages were never measured
    /// By component of a service that the distribution packages: what the advisories call the packages that
    /// it comes as, over time ("tomcat8", "tomcat9"). For golden images that were never measured.
    QMap<QString, QStringList> servicePackages;
    QList<Advisory> advisories; ///< by day
    QString folder;             ///< where it was read from

    /// Whether the line is one of those that it applies to.
    bool tellsOf(const ReleaseLine &line) const;
};

/// When the releases of services came out, as of a day.
struct ReleaseHistory {
    QString id;
    LocalizedText name;
    LocalizedText note;
    QString source;
    QDate asOf;
    QMap<QString, QMap<QString, QList<QDate>>> days; ///< by component and line; each day once, ascending
    QString folder;
};

/// What is known of one release line.
struct LineReleases {
    QList<QDate> days; ///< ascending; empty when none is known
    /// Where they come from, which covers the line from its first release to ReleaseHistory::asOf; null when
    /// none is known.
    const ReleaseHistory *history = nullptr;
};

/// All histories there are, and what was wrong with those that could not be read.
struct PatchHistory {
    QList<AdvisoryHistory> advisories;
    QList<ReleaseHistory> releases;
    QList<CatalogProblem> problems;

    /// The data that tell of an OS release line; of several those of the last folder, else those with the
    /// last id. Null when there are none.
    const AdvisoryHistory *advisoriesOf(const ReleaseLine &line) const;
    /// The data that are assumed for a component without data of its own; chosen in the same way.
    const AdvisoryHistory *assumedFor(const QString &component) const;
    const AdvisoryHistory *advisoryHistory(const QString &id) const; ///< null when there is none
    /// Release days of a line, or of the line that it belongs to (10.3 belongs to 10). A later history that
    /// has the line replaces an earlier one.
    LineReleases releasesOf(const ReleaseLine &line) const;
};

/// Reads each folder's history/*/history.json and the table beside it that the manifest names: "advisories"
/// with the columns day and advisories (";" between advisories, " " between packages), or "releases" with
/// component, line and days, each line once. A table begins with a row of these names. Later folders add to
/// and replace earlier ones.
PatchHistory loadPatchHistory(const QStringList &folders);

} // namespace bakeoff::catalog
