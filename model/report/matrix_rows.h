// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/matrix.h"
#include "report/csv_text.h"

#include <array>

namespace bakeoff::report {

// A matrix as a table of texts, which is what its files have in common: a row for the matrix (platform and
// service
// "*"), one for each platform (service "*") and each service (platform "*"), one for each cell.

enum Field {
    PlatformField,
    ServiceField,
    NameField,
    ReleaseLineField,
    GenerationsField,
    OfferedField,
    StrategyField,
    DepthField,
    TemplateField,
    NoteField,
    DeploysField,
    InstancesField,
    TargetField,
    fieldCount
};
constexpr std::array<const char *, fieldCount> fieldNames{"platform",
                                                          "service",
                                                          "name",
                                                          "release_line",
                                                          "generations",
                                                          "offered",
                                                          "strategy",
                                                          "depth",
                                                          "template",
                                                          "note",
                                                          "deploys_per_month",
                                                          "running_instances",
                                                          "deploy_time_target_s"};

inline const QString allLines = QStringLiteral("*");

/// Fields in the order of Field; texts are guarded, see guardFormula().
QList<QStringList> rowsOf(const catalog::Matrix &matrix);

/// Reads such rows, of which the first names the fields, in any order. Whole or not at all. Errors: Invalid,
/// every problem with its line and column in the detail; \a fileName is for the sentence.
Result<catalog::Matrix> matrixFromRows(const CsvTable &table, const QString &fileName);

} // namespace bakeoff::report
