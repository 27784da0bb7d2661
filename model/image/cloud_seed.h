// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "catalog/catalog.h"
#include "image/mirror.h"

#include <QMap>

namespace bakeoff::image {

/// What cloud-init finds at the first boot of a vendor's image (the NoCloud data source: user-data,
/// meta-data, network-config), and what the scripts of the import read (seed/…). By name; without any secret.
QMap<QString, QByteArray> cloudSeed(const catalog::Platform &platform, const QStringList &modulePackages,
                                    const Mirror &mirror, const QString &instanceId);

/// Writes it with the recipes on an ISO labelled "cidata". Errors: as writeIso(); PermissionDenied.
Result<> writeSeedIso(const catalog::Catalog &catalog, const QMap<QString, QByteArray> &seed,
                      const QString &target, const std::stop_token &stop, const Deadline &deadline);

} // namespace bakeoff::image
