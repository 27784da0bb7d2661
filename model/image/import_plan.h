// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "catalog/plan.h"

namespace bakeoff::image {

/// The recipe digest of an OS template that was imported: what it was made from, instead of how.
QString importedDigest(const QString &sha256);
/// The SHA-256 of the vendor's image that a template was made from; empty where it was built here.
QString sourceSha256(const QString &recipeDigest);

/// Turns a vendor's image into an OS template of \a platform: checked and converted, booted once by its own
/// boot loader with a seed for cloud-init, given what a template built here has, generalised, sealed; then a
/// clone of it must boot and answer. Errors: Unsupported (a platform that no template can be made of here).
Result<catalog::Plan> planImport(const catalog::Platform &platform, const catalog::ImageSource &source);

} // namespace bakeoff::image
