// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "base/result.h"

#include <QJsonArray>
#include <QList>

#include <optional>

namespace bakeoff::planning {

/// Further machines of a workload, of a type that deploys and bakes need not run on.
struct InstanceLine {
    QString type; ///< "m5.xlarge"; prices that lack it leave the line out of the bill
    Decimal count = 1;
    std::optional<Decimal> hoursPerMonth; ///< of each; not set: the hours of a month

    bool operator==(const InstanceLine &) const = default;
};

/// More would be no list that a person looks after.
constexpr qsizetype mostInstanceLines = 100;

/// Count and hours have the bounds of Assumption::Instances and Assumption::HoursPerMonth. Errors: Invalid,
/// naming the type and the bounds, for a number outside them, no type, or more than mostInstanceLines.
Result<> check(const QList<InstanceLine> &lines);

/// An object with "type", "count" and "hours" each, numbers as decimal texts.
QJsonArray toJson(const QList<InstanceLine> &lines);
/// Errors: Invalid, naming what is no such list, or as check().
Result<QList<InstanceLine>> instanceLinesFromJson(const QJsonValue &value);

} // namespace bakeoff::planning
