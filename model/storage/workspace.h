// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/deployment.h"
#include "catalog/matrix_edit.h"
#include "catalog/run.h"
#include "catalog/template.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace bakeoff::storage {

/// What the journal keeps of one side effect: written before it happens, closed after.
struct JournalEntry {
    qint64 id = 0;
    QString runId;
    QString stepId;
    QString node;
    QString intent;   ///< e.g. "create volume d7f3a1-web-1.qcow2"
    QString resource; ///< name of what exists once it happened
    QString state;    ///< "intended", "done", "failed", "cancelled", "undone"
    QDateTime at;     ///< UTC
};

/// One SQLite file that holds a team's matrix, templates, deployments and measured runs; images live in a
/// folder beside it.
///
/// Every public function may be called from any thread. Changes are carried out by one writer thread with its
/// own connection (WAL, foreign keys on) and have been committed when the call returns; reads use a
/// connection of the calling thread. One process changes a workspace at a time (a lock file beside it names
/// the holder); others open it read-only.
class Workspace : public QObject
{
    Q_OBJECT

public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Makes a new workspace without any matrix. Errors: AlreadyExists, PermissionDenied, NoSpace.
    static Result<std::unique_ptr<Workspace>> create(const QString &path);
    /// Opens one, migrating an older version (after a backup beside it). Errors, each leaving the file
    /// untouched: NotFound, NewerVersion, Corrupt (or not a workspace at all), Busy (the sentence names who
    /// holds it: program, process id and host; ReadWrite only), PermissionDenied.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, Mode mode = Mode::ReadWrite);
    ~Workspace() override;

    QString id() const;   ///< a random id, made with the file
    QString path() const; ///< absolute
    bool isReadOnly() const;
    QString imagesDirectory() const; ///< "NAME.images" beside the file; made on first use

    /// As they were saved last; without those that were removed.
    Result<QList<catalog::Matrix>> matrices() const;
    /// With what was edited since, and with the removed ones; for an editor.
    Result<QList<catalog::MatrixVersions>> matrixVersions() const;
    /// Writes the matrix whole, in one transaction, and forgets what was edited since it was saved last.
    Result<> saveMatrix(const catalog::Matrix &matrix);
    /// Keeps an edit, one row whatever its size, so that nothing is lost when the program ends here; sends no
    /// signal. Returns at once: \a then is called on the writer thread once it is committed, or could not be.
    /// The edits are kept in the order of the calls. After one that could not be, later ones of the same
    /// matrix are not kept either until it is saved: a gap would make another matrix of them.
    void recordEdit(const QString &matrixId, const catalog::MatrixEdit &edit,
                    std::function<void(const Result<> &)> then = {});
    /// What was recorded before this call is what was saved now, one row for each matrix; one of which an
    /// edit could not be recorded is written whole. What the edits stand for is written out after that, and
    /// by the next open when the program ends before it. Returns at once, as recordEdit() does.
    void saveEdits(const QList<catalog::Matrix> &matrices, std::function<void(const Result<> &)> then = {});
    /// Forgets what was recorded before this call and not saved. Returns at once, as recordEdit() does.
    void discardEdits(const QStringList &matrixIds, std::function<void(const Result<> &)> then = {});
    /// Waits until all of this is kept, and until every \a then has returned.
    void waitForEdits();

    Result<QList<catalog::TemplateRecord>> templates(bool withPackages = false) const;
    Result<catalog::TemplateRecord> templateById(const QString &id) const; ///< with its packages
    Result<> saveTemplate(const catalog::TemplateRecord &record); ///< insert or replace, packages included
    /// Errors: NotFound.
    Result<> setTemplateStatus(const QString &id, catalog::TemplateStatus status, const QString &reason = {});
    /// What the mirror had newer at that time. Fine when the template is gone meanwhile.
    Result<> setTemplateCheck(const QString &id, const QDateTime &checkedAt,
                              const QList<catalog::OutdatedPackage> &outdated);
    /// How many packages each template has, by its id.
    Result<QHash<QString, int>> packageCounts() const;
    Result<> removeTemplate(const QString &id); ///< fine when it is gone already

    Result<QList<catalog::DeploymentRecord>> deployments() const;
    Result<catalog::DeploymentRecord> deployment(const QString &id) const; ///< errors: NotFound
    Result<> saveDeployment(const catalog::DeploymentRecord &record);
    Result<> removeDeployment(const QString &id); ///< fine when it is gone already

    /// Newest first; with phases and nodes, without the nodes' package versions unless asked for.
    Result<QList<catalog::RunRecord>> runs(bool withVersions = false) const;
    Result<catalog::RunRecord> run(const QString &id) const; ///< whole
    Result<> saveRun(const catalog::RunRecord &record);      ///< insert or replace, whole
    /// Adds one finished phase of a running run: cheap, so that a crash loses nothing that was measured.
    /// Sends no signal. Errors: NotFound when the run was not saved before.
    Result<> appendPhase(const QString &runId, const catalog::PhaseRecord &phase);

    /// Seconds that a phase of a topology's role took in earlier, succeeded runs of the same acceleration;
    /// for estimates. Full copies and linked clones differ in one phase by far, so say which to be exact.
    Result<QMap<catalog::Phase, double>> medianPhases(const QString &topologyId, const QString &platformId,
                                                      catalog::Strategy strategy, const QString &acceleration,
                                                      std::optional<catalog::CloneMode> cloneMode = {}) const;

    Result<qint64> writeIntent(const JournalEntry &entry); ///< returns the entry's id
    Result<> closeIntent(qint64 id, const QString &state);
    /// Oldest first; of all runs where \a runId is empty.
    Result<QList<JournalEntry>> journal(const QString &runId = {}) const;

    /// Settings of the workspace (host URI, mirror, limits).
    QJsonValue setting(const QString &key, const QJsonValue &otherwise = {}) const;
    Result<> setSetting(const QString &key, const QJsonValue &value);

Q_SIGNALS:
    // Sent from the writer thread; connections to GUI objects are queued by Qt.
    void matrixChanged();
    void templatesChanged();
    void deploymentsChanged();
    void runsChanged();

private:
    class Private;
    explicit Workspace(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace bakeoff::storage
