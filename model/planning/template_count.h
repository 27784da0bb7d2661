// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"
#include "catalog/plan.h"

namespace bakeoff::planning {

/// How many images each way of offering the matrix keeps. 3 x 7 gives 21, 3, and the plan's own. An OS or
/// service that is kept in several generations has images for each: two generations of seven services
/// give 42.
struct TemplateCount {
    qint64 preInstalled = 0; ///< one for every generation of every offered cell
    qint64 osOnly = 0;       ///< one for every generation of an OS with an offered cell
    qint64 planGolden = 0;   ///< golden images of the plan as it stands
    qint64 planOs =
        0; ///< OS templates of the plan: of each OS with any offered cell (golden images have parents)
    qint64 offeredCells = 0;
    bool operator==(const TemplateCount &) const = default;
};
/// A million cells take some milliseconds.
TemplateCount countTemplates(const catalog::Matrix &matrix);

/// The templates that the offered cells are deployed from, in the matrix's order: the OS template of each
/// platform with an offered cell, then the golden images of its cells, each once.
QList<catalog::TemplateKey> wantedTemplates(const catalog::Matrix &matrix);

} // namespace bakeoff::planning
