// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"

namespace bakeoff::planning {

/// How many images each way of offering the matrix keeps. 3 x 7 gives 21, 3, and the plan's own.
struct TemplateCount {
    int preInstalled = 0; ///< one for every offered cell
    int osOnly = 0;       ///< one for every OS with an offered cell
    int planGolden = 0;   ///< golden images of the plan as it stands
    int planOs =
        0; ///< OS templates of the plan: of each OS with any offered cell (golden images have parents)
};
TemplateCount countTemplates(const catalog::Matrix &matrix);

} // namespace bakeoff::planning
