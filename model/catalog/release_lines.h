// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/platform.h"

#include <QDate>
#include <QMap>

#include <optional>

namespace bakeoff::catalog {

/// What is known of an upstream release line: when it ends, and how often it is released.
struct ReleaseLineFacts {
    ReleaseLine line;
    QDate released;
    QDate endOfLife;       ///< of the general, free support; invalid: none was announced, or not known
    bool hasNoEnd = false; ///< no end was announced
    bool isLongTerm = false;
    QMap<int, int> releases; ///< by year
    bool operator==(const ReleaseLineFacts &) const = default;

    bool isPastEnd(const QDate &today) const { return endOfLife.isValid() && endOfLife < today; }
};

/// Releases a year of a line, over its last whole calendar years with data (three at most).
struct ReleaseRate {
    double perYear = 0;
    int firstYear = 0;
    int lastYear = 0;
    bool operator==(const ReleaseRate &) const = default;
};
/// \a today: a year that is not over by then does not count. None where no whole year is known.
std::optional<ReleaseRate> releaseRate(const ReleaseLineFacts &facts, const QDate &today);

/// Reads history/release_lines.csv: "#" comments, a line of names, then component, line, released,
/// end_of_life
/// ("none": no end was announced; empty: not known), lts (0 or 1), releases ("2023:4 2024:5"). Errors:
/// NotFound; Corrupt, naming file, line and what is wrong.
Result<QList<ReleaseLineFacts>> readReleaseLines(const QString &path);

} // namespace bakeoff::catalog
