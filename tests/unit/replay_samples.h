// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/replay_scene.h"

namespace bakeoff::planning {

inline catalog::Matrix matrixOf(const QStringList &platforms, const QStringList &services)
{
    catalog::Matrix matrix;
    matrix.setLines(catalog::Axis::Platforms, platforms);
    matrix.setLines(catalog::Axis::Services, services);
    matrix.setDefault(catalog::Strategy::PreInstalled);
    return matrix;
}

/// An image, measured: its source packages by these names.
inline catalog::TemplateRecord withPackages(const QString &platform, const QString &service,
                                            const QStringList &packages)
{
    catalog::TemplateRecord record;
    record.platformId = platform;
    record.serviceId = service;
    for (const QString &name : packages)
        record.packages << catalog::PackageVersion{name + QStringLiteral("-bin"), QStringLiteral("1"), name,
                                                   QStringLiteral("1")};
    return record;
}

/// From the first day of one year to the last of another.
inline ReplayRequest years(int first, int last, int window_days = 7)
{
    ReplayRequest request;
    request.from = QDate(first, 1, 1);
    request.to = QDate(last + 1, 1, 1);
    request.window_days = window_days;
    return request;
}

} // namespace bakeoff::planning
