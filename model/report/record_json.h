// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/run.h"
#include "catalog/template.h"

#include <QJsonObject>

namespace bakeoff::report {

// What was measured as JSON, for people's own tools and for the reference runs that ship; keys carry their
// unit.

QJsonObject toJson(const catalog::RunRecord &run, bool withVersions = true);
QJsonObject toJson(const catalog::TemplateRecord &record, bool withPackages = false);

/// Takes back what toJson() wrote. Errors: Invalid, naming the key that is missing or means nothing.
Result<catalog::RunRecord> runFromJson(const QJsonObject &object);
Result<catalog::TemplateRecord> templateFromJson(const QJsonObject &object);

} // namespace bakeoff::report
