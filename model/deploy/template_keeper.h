// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/deployment.h"
#include "catalog/run.h"
#include "catalog/template.h"
#include "storage/workspace.h"

namespace bakeoff::deploy {

// What is done to templates that are there. All of it may be called from any thread, and waits for the disk.

/// The deployments whose disks stand on that template, which is gone for them when it is deleted: those with
/// linked clones of it, and those of which it is not known yet what they were cloned from.
QStringList deploymentsOn(const catalog::TemplateRecord &record,
                          const QList<catalog::DeploymentRecord> &deployments,
                          const QList<catalog::RunRecord> &runs);

/// A revoked template is not deployed any more; what runs of it goes on running. Errors: Invalid (no reason
/// given), NotFound.
Result<> revokeTemplate(storage::Workspace &workspace, const QString &id, const QString &reason);
/// Takes back a revocation, or that it is to be deleted when it is free. Errors: NotFound.
Result<> restoreTemplate(storage::Workspace &workspace, const QString &id);
/// Deletes it with its files. Errors: NotFound; Busy, naming the deployments that stand on it.
Result<> deleteTemplate(storage::Workspace &workspace, const QString &id);
/// Deletes it now when nothing stands on it, else as soon as the last deployment that does is destroyed; it
/// is not deployed any more from now on. Gives whether it is gone. Errors: NotFound.
Result<bool> deleteTemplateWhenFree(storage::Workspace &workspace, const QString &id);
/// Deletes those that wait for it and are free by now.
Result<> removeFreeTemplates(storage::Workspace &workspace);

} // namespace bakeoff::deploy
