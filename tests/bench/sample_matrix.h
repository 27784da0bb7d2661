// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

namespace bakeoff::bench {

/// Three systems and every service: the size of the sample workspace's matrix.
inline catalog::Matrix sampleMatrix(const catalog::Catalog &catalog)
{
    catalog::Matrix matrix;
    matrix.id = QStringLiteral("sample");
    matrix.name = QStringLiteral("sample");
    matrix.setLines(catalog::Axis::Platforms,
                    {QStringLiteral("debian-11"), QStringLiteral("debian-12"), QStringLiteral("debian-13")});
    QStringList services;
    for (const catalog::Service &service : catalog.services)
        services << service.id;
    matrix.setLines(catalog::Axis::Services, services);
    return matrix;
}

} // namespace bakeoff::bench
