// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/workspace_cache.h"

namespace bakeoff::tables {

using storage::Workspace;

WorkspaceCache::WorkspaceCache(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_background(QStringLiteral("workspace-reads"))
{
    // The workspace sends from its writer thread; the context object makes these arrive here.
    connect(&workspace, &Workspace::matrixChanged, this, &WorkspaceCache::refreshMatrices);
    connect(&workspace, &Workspace::templatesChanged, this, &WorkspaceCache::refreshTemplates);
    connect(&workspace, &Workspace::deploymentsChanged, this, &WorkspaceCache::refreshDeployments);
    connect(&workspace, &Workspace::runsChanged, this, &WorkspaceCache::refreshRuns);
    refreshMatrices();
    refreshTemplates();
    refreshDeployments();
    refreshRuns();
}

WorkspaceCache::~WorkspaceCache() = default;

template <typename T, typename Read>
void WorkspaceCache::refresh(Slot<T> WorkspaceCache::*member, Read read, void (WorkspaceCache::*changed)())
{
    Slot<T> &slot = this->*member;
    if (slot.reading) { // many changes in a row end in one more read
        slot.again = true;
        return;
    }
    slot.reading = true;
    // Thousands of runs are compared where they are read, not on the GUI thread.
    const auto readAndCompare = [read, before = slot.value] {
        Result<QList<T>> answer = read();
        const bool differs = answer && *answer != before;
        return std::pair(std::move(answer), differs);
    };
    m_background.run(this, readAndCompare,
                     [this, member, read, changed](std::pair<Result<QList<T>>, bool> found) {
                         auto &[answer, differs] = found;
                         Slot<T> &done = this->*member;
                         done.reading = false;
                         if (answer) {
                             if (differs)
                                 done.value = std::move(*answer);
                             if (differs || !done.readOnce)
                                 Q_EMIT(this->*changed)();
                         } else {
                             Q_EMIT failed(answer.error());
                         }
                         if (!done.readOnce) {
                             done.readOnce = true;
                             noteFirstRead();
                         }
                         if (done.again) {
                             done.again = false;
                             refresh<T>(member, read, changed);
                         }
                     });
}

void WorkspaceCache::noteFirstRead()
{
    if (--m_pendingFirstReads == 0)
        Q_EMIT loaded();
}

void WorkspaceCache::refreshMatrices()
{
    refresh(
        &WorkspaceCache::m_matrices, [workspace = &m_workspace] { return workspace->matrices(); },
        &WorkspaceCache::matricesChanged);
}

void WorkspaceCache::refreshTemplates()
{
    refresh(
        &WorkspaceCache::m_templates, [workspace = &m_workspace] { return workspace->templates(); },
        &WorkspaceCache::templatesChanged);
}

void WorkspaceCache::refreshDeployments()
{
    refresh(
        &WorkspaceCache::m_deployments, [workspace = &m_workspace] { return workspace->deployments(); },
        &WorkspaceCache::deploymentsChanged);
}

void WorkspaceCache::refreshRuns()
{
    refresh(
        &WorkspaceCache::m_runs, [workspace = &m_workspace] { return workspace->runs(); },
        &WorkspaceCache::runsChanged);
}

void WorkspaceCache::saveMatrices(const QList<catalog::Matrix> &matrices)
{
    m_background.run(
        this,
        [workspace = &m_workspace, matrices]() -> Result<> {
            for (const catalog::Matrix &matrix : matrices) {
                if (const Result<> saved = workspace->saveMatrix(matrix); !saved)
                    return saved;
            }
            return {};
        },
        [this, matrices](const Result<> &saved) {
            if (saved)
                Q_EMIT matricesSaved(matrices);
            else
                Q_EMIT failed(saved.error());
        });
}

} // namespace bakeoff::tables
