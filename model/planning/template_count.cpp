// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/template_count.h"

namespace bakeoff::planning {

using namespace catalog;

TemplateCount countTemplates(const Matrix &matrix)
{
    TemplateCount count;
    for (const QString &platform : matrix.platforms) {
        bool isOffered = false;
        for (const QString &service : matrix.services) {
            const CellKey key{platform, service};
            const Cell cell = matrix.cell(key);
            if (!cell.offered)
                continue;
            isOffered = true;
            ++count.preInstalled;
            // Baked no deeper than the OS, it is the OS template itself.
            if (matrix.effectiveStrategy(key) == Strategy::PreInstalled && cell.depth != BakeDepth::OsOnly)
                ++count.planGolden;
        }
        if (isOffered) {
            ++count.osOnly;
            ++count.planOs;
        }
    }
    return count;
}

} // namespace bakeoff::planning
