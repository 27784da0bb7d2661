// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "catalog/catalog.h"
#include "catalog/template.h"
#include "image/mirror.h"

#include <functional>

namespace bakeoff::image {

/// What every build does around the platform's own script, below the folder of the recipes.
inline const QString bootstrapRecipe = QStringLiteral("debian/bootstrap.sh");

struct OsTemplateRequest {
    catalog::Platform platform;
    QStringList modulePackages; ///< of the configuration tool, for every service with a recipe
    QString recipesFolder;
    Mirror mirror;
    QString imagesDirectory;
    QString trustedKeys; ///< a folder of keys in place of this machine's; empty: those
    QString templateId;  ///< names the files: OS-<platform>-<id>.qcow2, .vmlinuz, .initrd
};

struct BuildContext {
    std::stop_token stop;
    Deadline deadline;
    std::function<void(double fraction, const QString &text)> progress;
    std::function<void(const QString &line)> log;
};

/// Builds an OS template from the distribution itself: mmdebstrap, mke2fs -d, qemu-img; no loop device, and
/// as an ordinary user inside a user namespace. Returns the record with manifest, digests and sizes. Errors:
/// NoSpace (asked before and recognised midway), those of the mirror (see fetchFailure()), TimedOut,
/// Cancelled, Failed; each leaves nothing behind.
Result<catalog::TemplateRecord> buildOsTemplate(const OsTemplateRequest &request,
                                                const BuildContext &context);

/// Files and folders that a build left which was killed; those of a finished one, too.
QStringList remainsOfBuild(const QString &templateId, const QString &imagesDirectory);
/// Removes one of these folders, with what is in it of other users of the build's namespace. Errors:
/// PermissionDenied, Failed.
Result<> removeBuildFolder(const QString &folder);

/// Removes disk, kernel and initrd of a template. What is not there is no error.
Result<> removeTemplateFiles(const catalog::TemplateRecord &record, const QString &imagesDirectory);

} // namespace bakeoff::image
