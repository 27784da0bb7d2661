// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/plan.h"
#include "image/bake_plan.h"
#include "image/os_template.h"

namespace bakeoff::tests {

/// The product's own data folders.
inline catalog::Catalog productCatalog()
{
    return catalog::loadCatalog({QStringLiteral(RESOURCES_DIR)});
}

/// An OS template that is up to date with the catalog's recipes.
inline catalog::TemplateRecord osTemplate(const catalog::Catalog &catalog, const QString &platformId)
{
    catalog::TemplateRecord record;
    record.id = QStringLiteral("os-") + platformId;
    record.kind = catalog::TemplateKind::Os;
    record.platformId = platformId;
    record.depth = catalog::BakeDepth::OsOnly;
    record.recipeDigest = image::osRecipeDigest(catalog, *catalog.platform(platformId));
    record.diskFile = record.id + QStringLiteral(".qcow2");
    record.kernelFile = record.id + QStringLiteral(".vmlinuz");
    record.initrdFile = record.id + QStringLiteral(".initrd");
    record.allocatedSize = Bytes::mebi(700);
    return record;
}

inline catalog::TemplateRecord goldenImage(const catalog::Catalog &catalog, const QString &platformId,
                                           const QString &serviceId,
                                           catalog::BakeDepth depth = catalog::BakeDepth::Configured)
{
    catalog::TemplateRecord record = osTemplate(catalog, platformId);
    record.id = QStringLiteral("golden-%1-%2").arg(platformId, serviceId);
    record.kind = catalog::TemplateKind::PreInstalled;
    record.serviceId = serviceId;
    record.depth = depth;
    record.recipeDigest =
        catalog::recipeDigest(catalog, *catalog.service(serviceId), *catalog.platform(platformId));
    record.diskFile = record.id + QStringLiteral(".qcow2");
    return record;
}

inline catalog::DeployRequest request(const QString &topology, catalog::Strategy strategy,
                                      const QString &platform = QStringLiteral("debian-12"))
{
    catalog::DeployRequest made;
    made.topologyId = topology;
    made.platformId = platform;
    made.strategy = strategy;
    return made;
}

} // namespace bakeoff::tests
