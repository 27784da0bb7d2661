// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/deployment.h"
#include "catalog/matrix_edit.h"
#include "catalog/run.h"
#include "catalog/template.h"
#include "storage/workspace.h"
#include "tables/background.h"

#include <QObject>

namespace bakeoff::tables {

/// What the workspace holds, as values on the GUI thread. Reads happen in the background, again whenever the
/// workspace says that something changed, so that no page ever waits for the disk.
class WorkspaceCache : public QObject
{
    Q_OBJECT

public:
    explicit WorkspaceCache(storage::Workspace &workspace, QObject *parent = nullptr);
    ~WorkspaceCache() override;

    /// As saved and as edited, removed ones included.
    const QList<catalog::MatrixVersions> &matrices() const { return m_matrices.value; }
    const QList<catalog::TemplateRecord> &templates() const
    {
        return m_templates.value;
    } ///< without packages
    const QList<catalog::DeploymentRecord> &deployments() const { return m_deployments.value; }
    const QList<catalog::RunRecord> &runs() const { return m_runs.value; } ///< newest first, without versions
    /// True once runs (and everything else) have been read for the first time.
    bool isLoaded() const { return m_pendingFirstReads == 0; }

    QString path() const { return m_workspace.path(); }
    bool isReadOnly() const { return m_workspace.isReadOnly(); }
    Background &background() { return m_background; }
    storage::Workspace &workspace() { return m_workspace; }

    /// Keeps an edit at once, in the order of the calls; failed() follows when it could not be.
    void recordEdit(const QString &matrixId, const catalog::MatrixEdit &edit);
    /// What was recorded of these is saved, in the background; matricesSaved() or failed() follows.
    void saveMatrices(const QList<catalog::Matrix> &matrices);
    /// Forgets what was recorded of these since they were saved.
    void discardMatrices(const QStringList &ids);

Q_SIGNALS:
    void matricesChanged();
    void templatesChanged();
    void deploymentsChanged();
    void runsChanged();
    void loaded();
    void matricesSaved(const QList<bakeoff::catalog::Matrix> &matrices);
    void failed(const bakeoff::Error &error);

private:
    /// One kind of record: its last value, and whether a read is under way or wanted again.
    template <typename T>
    struct Slot {
        QList<T> value;
        bool reading = false;
        bool again = false;
        bool readOnce = false;
    };
    template <typename T, typename Read>
    void refresh(Slot<T> WorkspaceCache::*slot, Read read, void (WorkspaceCache::*changed)());
    template <typename T>
    void take(Slot<T> &slot, std::pair<Result<QList<T>>, bool> found, void (WorkspaceCache::*changed)());
    /// Told on this thread that an edit, a save or a discard is in the workspace now, or why it is not.
    std::function<void(const Result<> &)> whenKept(std::function<void(const Result<> &)> then = {});
    void noteFirstRead();

    void refreshMatrices();
    void refreshTemplates();
    void refreshDeployments();
    void refreshRuns();

    storage::Workspace &m_workspace;
    Slot<catalog::MatrixVersions> m_matrices;
    Slot<catalog::TemplateRecord> m_templates;
    Slot<catalog::DeploymentRecord> m_deployments;
    Slot<catalog::RunRecord> m_runs;
    int m_pendingFirstReads = 4;
    int m_edits = 0;              ///< handed to the workspace
    int m_editsKept = 0;          ///< of them, those whose outcome is known
    bool m_wantsMatrices = false; ///< to be read when all edits are kept: half of a change is no state
    Mailbox m_outcomes;
    Background m_background; // last: its destructor waits for reads that use the workspace
};

} // namespace bakeoff::tables
