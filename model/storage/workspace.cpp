// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workspace.h"

#include "storage/deployment_rows.h"
#include "storage/matrix_rows.h"
#include "storage/run_rows.h"
#include "storage/template_rows.h"
#include "storage/workspace_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace bakeoff::storage {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::storage)
};

/// JSON documents hold arrays and objects only, so a value travels as an array's single element.
QString toText(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

QJsonValue fromText(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array().at(0);
}

template <typename T>
Result<T> single(const QList<T> &found, const QString &message, const QString &hint)
{
    if (found.isEmpty())
        return fail(ErrorCode::NotFound, message, hint);
    return found.constFirst();
}

} // namespace

Result<> Workspace::Private::change(Writer::Work work, std::function<void()> committed)
{
    if (writer)
        return writer->run(std::move(work), std::move(committed));
    return readOnlyRefusal();
}

void Workspace::Private::changeLater(Writer::Work work, std::function<void(const Result<> &)> then)
{
    if (writer)
        writer->post(std::move(work), std::move(then));
    else if (then)
        then(readOnlyRefusal());
}

tl::unexpected<Error> Workspace::Private::readOnlyRefusal() const
{
    const QString name = QFileInfo(path).fileName();
    if (const auto holder = WorkspaceLock::holder(path)) {
        return fail(
            ErrorCode::Busy,
            Text::tr("The workspace “%1” is open for reading only, because it is being changed by %2.")
                .arg(name, holder->displayName()),
            Text::tr("Close that program, open the workspace again and repeat the change."));
    }
    return fail(ErrorCode::PermissionDenied,
                Text::tr("The workspace “%1” is open for reading only.").arg(name),
                Text::tr("Open it for changes and repeat the change."));
}

Workspace::Workspace(std::unique_ptr<Private> data) : d(std::move(data)) {}

Workspace::~Workspace()
{
    // First of all: what is queued still sends our signals, and hands over more work.
    if (d->writer)
        d->writer->stop();
}

QString Workspace::id() const
{
    return d->id;
}

QString Workspace::path() const
{
    return d->path;
}

bool Workspace::isReadOnly() const
{
    return d->mode == Mode::ReadOnly;
}

QString Workspace::imagesDirectory() const
{
    const QString folder = d->path + QLatin1String(".images");
    if (!isReadOnly())
        QDir().mkpath(folder); // who writes into it gets the error, with the file's name
    return folder;
}

Result<QList<Matrix>> Workspace::matrices() const
{
    auto versions = d->read<QList<MatrixVersions>>(
        [](Connection &connection) { return loadMatrices(connection, Edits::Saved); });
    if (!versions)
        return tl::unexpected(versions.error());
    QList<Matrix> saved;
    for (MatrixVersions &each : *versions) {
        if (each.saved.isPresent)
            saved.append(std::move(each.saved));
    }
    return saved;
}

Result<QList<MatrixVersions>> Workspace::matrixVersions() const
{
    return d->read<QList<MatrixVersions>>([](Connection &connection) { return loadMatrices(connection); });
}

void Workspace::recordEdit(const QString &matrixId, const MatrixEdit &edit,
                           std::function<void(const Result<> &)> then)
{
    d->changeLater(
        [this, matrixId, edit](Connection &connection) {
            return d->incomplete.contains(matrixId) ? Result<>() : appendEdit(connection, matrixId, edit);
        },
        [this, matrixId, then = std::move(then)](const Result<> &kept) {
            if (!kept)
                d->incomplete.insert(matrixId);
            if (then)
                then(kept);
        });
}

void Workspace::saveEdits(const QList<Matrix> &matrices, std::function<void(const Result<> &)> then)
{
    const auto save = [this, matrices](Connection &connection) -> Result<> {
        for (const Matrix &matrix : matrices) {
            auto done = d->incomplete.contains(matrix.id) ? storeMatrix(connection, matrix)
                                                          : markEditsSaved(connection, matrix.id);
            if (!done)
                return done;
        }
        return {};
    };
    d->changeLater(save, [this, matrices, then = std::move(then)](const Result<> &saved) {
        if (saved) {
            for (const Matrix &matrix : matrices)
                d->incomplete.remove(matrix.id);
            d->changeLater(foldEdits, {}); // should it fail, the next open tries again
            Q_EMIT matrixChanged();
        }
        if (then)
            then(saved);
    });
}

void Workspace::discardEdits(const QStringList &matrixIds, std::function<void(const Result<> &)> then)
{
    const auto discard = [matrixIds](Connection &connection) -> Result<> {
        for (const QString &id : matrixIds) {
            if (auto done = storage::discardEdits(connection, id); !done)
                return done;
        }
        return {};
    };
    d->changeLater(discard, [this, then = std::move(then)](const Result<> &discarded) {
        if (discarded)
            Q_EMIT matrixChanged();
        if (then)
            then(discarded);
    });
}

void Workspace::waitForEdits()
{
    if (d->writer)
        (void)d->writer->run([](Connection &) { return Result<>(); });
}

Result<> Workspace::saveMatrix(const Matrix &matrix)
{
    return d->change([matrix](Connection &connection) { return storeMatrix(connection, matrix); },
                     [this] { Q_EMIT matrixChanged(); });
}

Result<QList<TemplateRecord>> Workspace::templates(bool withPackages) const
{
    return d->read<QList<TemplateRecord>>(
        [withPackages](Connection &connection) { return loadTemplates(connection, withPackages); });
}

Result<TemplateRecord> Workspace::templateById(const QString &id) const
{
    return d->read<TemplateRecord>([&id](Connection &connection) -> Result<TemplateRecord> {
        const auto found = loadTemplates(connection, true, id.isNull() ? QLatin1String("") : id);
        if (!found)
            return tl::unexpected(found.error());
        return single(*found, Text::tr("There is no template “%1” in this workspace.").arg(id),
                      Text::tr("Look at the list of templates for the ones there are."));
    });
}

Result<> Workspace::saveTemplate(const TemplateRecord &record)
{
    return d->change([record](Connection &connection) { return storeTemplate(connection, record); },
                     [this] { Q_EMIT templatesChanged(); });
}

Result<> Workspace::setTemplateStatus(const QString &id, TemplateStatus status, const QString &reason)
{
    if (const auto known = templateById(id); !known)
        return tl::unexpected(known.error());
    return d->change(
        [id, status, reason](Connection &connection) {
            return storeTemplateStatus(connection, id, status, reason);
        },
        [this] { Q_EMIT templatesChanged(); });
}

Result<> Workspace::setTemplateCheck(const QString &id, const QDateTime &checkedAt,
                                     const QList<OutdatedPackage> &outdated)
{
    return d->change(
        [id, checkedAt, outdated](Connection &connection) -> Result<> {
            const auto known = connection.value(QStringLiteral("SELECT 1 FROM template WHERE id = ?"), {id});
            if (!known)
                return tl::unexpected(known.error());
            return known->isValid() ? storeTemplateCheck(connection, id, checkedAt, outdated) : Result<>();
        },
        [this] { Q_EMIT templatesChanged(); });
}

Result<QHash<QString, int>> Workspace::packageCounts() const
{
    return d->read<QHash<QString, int>>([](Connection &connection) -> Result<QHash<QString, int>> {
        QHash<QString, int> counts;
        const auto done = connection.each(
            QStringLiteral("SELECT template_id, COUNT(*) FROM template_package GROUP BY template_id"), {},
            [&counts](const Row &row) { counts.insert(row.text(0), row.number(1)); });
        if (!done)
            return tl::unexpected(done.error());
        return counts;
    });
}

Result<> Workspace::removeTemplate(const QString &id)
{
    return d->change(
        [id](Connection &connection) {
            return connection.run(QStringLiteral("DELETE FROM template WHERE id = ?"), {id});
        },
        [this] { Q_EMIT templatesChanged(); });
}

Result<QList<DeploymentRecord>> Workspace::deployments() const
{
    return d->read<QList<DeploymentRecord>>(loadDeployments);
}

Result<DeploymentRecord> Workspace::deployment(const QString &id) const
{
    const auto all = deployments();
    if (!all)
        return tl::unexpected(all.error());
    for (const DeploymentRecord &each : *all) {
        if (each.id == id)
            return each;
    }
    return fail(ErrorCode::NotFound, Text::tr("There is no deployment “%1”.").arg(id),
                Text::tr("“bakeoffctl deployments” lists those there are."));
}

Result<> Workspace::saveDeployment(const DeploymentRecord &record)
{
    return d->change([record](Connection &connection) { return storeDeployment(connection, record); },
                     [this] { Q_EMIT deploymentsChanged(); });
}

Result<> Workspace::removeDeployment(const QString &id)
{
    return d->change(
        [id](Connection &connection) {
            return connection.run(QStringLiteral("DELETE FROM deployment WHERE id = ?"), {id});
        },
        [this] { Q_EMIT deploymentsChanged(); });
}

Result<QList<RunRecord>> Workspace::runs(bool withVersions) const
{
    return d->read<QList<RunRecord>>(
        [withVersions](Connection &connection) { return loadRuns(connection, withVersions); });
}

Result<RunRecord> Workspace::run(const QString &id) const
{
    return d->read<RunRecord>([&id](Connection &connection) -> Result<RunRecord> {
        const auto found = loadRuns(connection, true, id.isNull() ? QLatin1String("") : id);
        if (!found)
            return tl::unexpected(found.error());
        return single(*found, Text::tr("There is no run “%1” in this workspace.").arg(id),
                      Text::tr("Look at the list of runs for the ones there are."));
    });
}

Result<> Workspace::saveRun(const RunRecord &record)
{
    return d->change([record](Connection &connection) { return storeRun(connection, record); },
                     [this] { Q_EMIT runsChanged(); });
}

Result<> Workspace::appendPhase(const QString &runId, const PhaseRecord &phase)
{
    return d->change([runId, phase](Connection &connection) -> Result<> {
        const auto known = connection.value(QStringLiteral("SELECT 1 FROM run WHERE id = ?"), {runId});
        if (!known)
            return tl::unexpected(known.error());
        if (!known->isValid()) {
            return fail(ErrorCode::NotFound, Text::tr("There is no run “%1” to add a phase to.").arg(runId),
                        Text::tr("Save the run before its phases."));
        }
        return addPhase(connection, runId, phase);
    });
}

Result<QMap<Phase, double>> Workspace::medianPhases(const QString &topologyId, const QString &platformId,
                                                    Strategy strategy, const QString &acceleration,
                                                    std::optional<CloneMode> cloneMode) const
{
    return d->read<QMap<Phase, double>>([&](Connection &connection) {
        return loadMedianPhases(connection, topologyId, platformId, strategy, acceleration, cloneMode);
    });
}

Result<qint64> Workspace::writeIntent(const JournalEntry &entry)
{
    qint64 id = 0;
    const Result<> done = d->change([&id, entry](Connection &connection) -> Result<> {
        const auto inserted = connection.value(
            QStringLiteral("INSERT INTO journal (run_id, step_id, node, intent, resource, state, at) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"),
            {entry.runId, entry.stepId, entry.node, entry.intent, entry.resource,
             entry.state.isEmpty() ? QStringLiteral("intended") : entry.state,
             fromTime(entry.at.isValid() ? entry.at : QDateTime::currentDateTimeUtc())});
        if (!inserted)
            return tl::unexpected(inserted.error());
        id = inserted->toLongLong();
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return id;
}

Result<> Workspace::closeIntent(qint64 id, const QString &state)
{
    return d->change([id, state](Connection &connection) -> Result<> {
        const auto changed = connection.value(
            QStringLiteral("UPDATE journal SET state = ? WHERE id = ? RETURNING id"), {state, id});
        if (!changed)
            return tl::unexpected(changed.error());
        if (!changed->isValid()) {
            return fail(ErrorCode::NotFound, Text::tr("The journal has no entry %1 to close.").arg(id),
                        Text::tr("Please report this."));
        }
        return {};
    });
}

Result<QList<JournalEntry>> Workspace::journal(const QString &runId) const
{
    return d->read<QList<JournalEntry>>([&runId](Connection &connection) -> Result<QList<JournalEntry>> {
        QList<JournalEntry> entries;
        const Result<> done = connection.each(
            QStringLiteral("SELECT id, run_id, step_id, node, intent, resource, state, at FROM journal %1 "
                           "ORDER BY id")
                .arg(runId.isEmpty() ? QString() : QStringLiteral("WHERE run_id = ?")),
            runId.isEmpty() ? QVariantList() : QVariantList{runId}, [&](const Row &row) {
                entries << JournalEntry{row.integer(0), row.text(1), row.text(2), row.text(3),
                                        row.text(4),    row.text(5), row.text(6), row.time(7)};
            });
        if (!done)
            return tl::unexpected(done.error());
        return entries;
    });
}

QJsonValue Workspace::setting(const QString &key, const QJsonValue &otherwise) const
{
    const auto found = d->read<QVariant>([&key](Connection &connection) {
        return connection.value(QStringLiteral("SELECT value FROM setting WHERE key = ?"), {key});
    });
    return found && found->isValid() ? fromText(found->toString()) : otherwise;
}

Result<> Workspace::setSetting(const QString &key, const QJsonValue &value)
{
    return d->change([key, value](Connection &connection) {
        return connection.run(QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) "
                                             "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                              {key, toText(value)});
    });
}

} // namespace bakeoff::storage
