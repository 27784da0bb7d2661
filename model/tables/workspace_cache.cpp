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

WorkspaceCache::~WorkspaceCache()
{
    m_workspace.waitForEdits(); // their outcomes are told to this object
}

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
                         Slot<T> &done = this->*member;
                         done.reading = false;
                         take(done, std::move(found), changed);
                         if (done.again) {
                             done.again = false;
                             refresh<T>(member, read, changed);
                         }
                     });
}

template <typename T>
void WorkspaceCache::take(Slot<T> &slot, std::pair<Result<QList<T>>, bool> found,
                          void (WorkspaceCache::*changed)())
{
    auto &[answer, differs] = found;
    if (answer) {
        if (differs)
            slot.value = std::move(*answer);
        if (differs || !slot.readOnce)
            Q_EMIT(this->*changed)();
    } else {
        Q_EMIT failed(answer.error());
    }
    if (!slot.readOnce) {
        slot.readOnce = true;
        noteFirstRead();
    }
}

void WorkspaceCache::noteFirstRead()
{
    if (--m_pendingFirstReads == 0)
        Q_EMIT loaded();
}

void WorkspaceCache::refreshMatrices()
{
    if (m_matrices.reading || m_editsKept < m_edits) {
        m_wantsMatrices = true;
        return;
    }
    m_wantsMatrices = false;
    m_matrices.reading = true;
    const auto readAndCompare = [workspace = &m_workspace, before = m_matrices.value] {
        auto answer = workspace->matrixVersions();
        const bool differs = answer && *answer != before;
        return std::pair(std::move(answer), differs);
    };
    m_background.run(this, readAndCompare,
                     [this, edits = m_edits](std::pair<Result<QList<catalog::MatrixVersions>>, bool> found) {
                         m_matrices.reading = false;
                         if (edits != m_edits) // what was read is older than what is being edited
                             m_wantsMatrices = true;
                         else
                             take(m_matrices, std::move(found), &WorkspaceCache::matricesChanged);
                         if (m_wantsMatrices)
                             refreshMatrices();
                     });
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

std::function<void(const Result<> &)> WorkspaceCache::whenKept(std::function<void(const Result<> &)> then)
{
    ++m_edits;
    return [this, then = std::move(then)](const Result<> &kept) {
        m_outcomes.post([this, then, kept] {
            ++m_editsKept;
            if (!kept)
                Q_EMIT failed(kept.error());
            if (then)
                then(kept);
            if (m_wantsMatrices)
                refreshMatrices();
        });
    };
}

void WorkspaceCache::recordEdit(const QString &matrixId, const catalog::MatrixEdit &edit)
{
    if (!m_workspace.isReadOnly())
        m_workspace.recordEdit(matrixId, edit, whenKept());
}

void WorkspaceCache::saveMatrices(const QList<catalog::Matrix> &matrices)
{
    m_workspace.saveEdits(matrices, whenKept([this, matrices](const Result<> &saved) {
                              if (saved)
                                  Q_EMIT matricesSaved(matrices);
                          }));
}

void WorkspaceCache::discardMatrices(const QStringList &ids)
{
    if (!ids.isEmpty() && !m_workspace.isReadOnly())
        m_workspace.discardEdits(ids, whenKept());
}

} // namespace bakeoff::tables
