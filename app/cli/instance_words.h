// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "catalog/price_set.h"
#include "planning/instance_line.h"

namespace bakeoff::cli {

/// The option "more", "m5.large=2,t3.micro=4:120": further instances by type, their number and, where it is
/// not the whole month, hours. Errors: Invalid with how to write it, and as planning::check().
Result<QList<planning::InstanceLine>> instanceLinesOf(const Words &words);
QString instanceLinesUsage();
/// Errors: NotFound, naming the first type that the prices lack.
Result<> checkTypes(const QList<planning::InstanceLine> &lines, const catalog::PriceSet &prices);

} // namespace bakeoff::cli
