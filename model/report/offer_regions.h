// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace bakeoff::report {

/// "us-east-2" for "US East (Ohio)", as older offers name regions; empty for a name that is not known.
/// Source: AWS General Reference, "Regions, Availability Zones, and Local Zones", and the Price List's own
/// location names.
QString regionOfLocation(std::string_view location);

} // namespace bakeoff::report
