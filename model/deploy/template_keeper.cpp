// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/template_keeper.h"

#include "image/os_template.h"

#include <QCoreApplication>

namespace bakeoff::deploy {

using catalog::DeploymentRecord;
using catalog::DeploymentState;
using catalog::RunRecord;
using catalog::TemplateRecord;
using catalog::TemplateStatus;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

Result<QStringList> usersOf(storage::Workspace &workspace, const TemplateRecord &record)
{
    auto deployments = workspace.deployments();
    if (!deployments)
        return tl::unexpected(deployments.error());
    auto runs = workspace.runs();
    if (!runs)
        return tl::unexpected(runs.error());
    return deploymentsOn(record, *deployments, *runs);
}

/// The row first: a file without a row is only lost space, a row without its file breaks the next deploy.
Result<> removeNow(storage::Workspace &workspace, const TemplateRecord &record)
{
    if (auto removed = workspace.removeTemplate(record.id); !removed)
        return removed;
    return image::removeTemplateFiles(record, workspace.imagesDirectory());
}

} // namespace

QStringList deploymentsOn(const TemplateRecord &record, const QList<DeploymentRecord> &deployments,
                          const QList<RunRecord> &runs)
{
    QStringList users;
    for (const DeploymentRecord &deployment : deployments) {
        if (deployment.cloneMode != catalog::CloneMode::Linked || deployment.platformId != record.platformId)
            continue;
        const auto run = std::find_if(runs.cbegin(), runs.cend(),
                                      [&](const RunRecord &each) { return each.id == deployment.runId; });
        const bool isKnown = run != runs.cend() && !run->nodes.isEmpty();
        const auto standsOn = [&](const auto &nodes) {
            return std::any_of(nodes.cbegin(), nodes.cend(),
                               [&](const auto &node) { return node.templateId == record.id; });
        };
        // A node that came later was cloned from what was the newest then: the run does not know of it.
        if (!isKnown || standsOn(run->nodes) || standsOn(deployment.nodes))
            users << deployment.id;
    }
    return users;
}

Result<> revokeTemplate(storage::Workspace &workspace, const QString &id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Text::tr("A template is revoked for a reason, and none was given."),
                    Text::tr("Say why, so that others know whether to restore it."));
    return workspace.setTemplateStatus(id, TemplateStatus::Revoked, reason.trimmed());
}

Result<> restoreTemplate(storage::Workspace &workspace, const QString &id)
{
    return workspace.setTemplateStatus(id, TemplateStatus::Ready);
}

Result<> deleteTemplate(storage::Workspace &workspace, const QString &id)
{
    auto record = workspace.templateById(id);
    if (!record)
        return tl::unexpected(record.error());
    auto users = usersOf(workspace, *record);
    if (!users)
        return tl::unexpected(users.error());
    if (!users->isEmpty()) {
        // A linked clone without its backing file is lost, so a template in use stays.
        return fail(
            ErrorCode::Busy,
            Text::tr("The template is in use by the deployments %1.").arg(users->join(QLatin1String(", "))),
            Text::tr("Destroy them first, or have it deleted when it is free."));
    }
    return removeNow(workspace, *record);
}

Result<bool> deleteTemplateWhenFree(storage::Workspace &workspace, const QString &id)
{
    auto deleted = deleteTemplate(workspace, id);
    if (deleted)
        return true;
    if (deleted.error().code != ErrorCode::Busy)
        return tl::unexpected(deleted.error());
    if (auto marked = workspace.setTemplateStatus(id, TemplateStatus::PendingDeletion); !marked)
        return tl::unexpected(marked.error());
    return false;
}

Result<> removeFreeTemplates(storage::Workspace &workspace)
{
    auto records = workspace.templates();
    if (!records)
        return tl::unexpected(records.error());
    for (const TemplateRecord &record : std::as_const(*records)) {
        if (record.status != TemplateStatus::PendingDeletion)
            continue;
        auto users = usersOf(workspace, record);
        if (!users)
            return tl::unexpected(users.error());
        if (!users->isEmpty())
            continue;
        if (auto removed = removeNow(workspace, record); !removed)
            return removed;
    }
    return {};
}

} // namespace bakeoff::deploy
