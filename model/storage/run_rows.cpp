// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/run_rows.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace bakeoff::storage {

using namespace catalog;

namespace {

/// A hundred thousand runs have the same few names of nodes, steps and machines: each is kept once.
class SharedTexts
{
public:
    QString operator()(const QString &text) { return text.isEmpty() ? text : *m_texts.insert(text); }

private:
    QSet<QString> m_texts;
};

RunRecord recordOf(const Row &row, SharedTexts &shared)
{
    RunRecord record;
    record.id = row.text(0);
    record.deploymentId = row.text(1);
    record.topologyId = shared(row.text(2));
    record.platformId = shared(row.text(3));
    record.strategy = strategyFromId(row.text(4), Strategy::OsOnly);
    record.cloneMode = cloneModeFromId(row.text(5));
    record.bootMethod = shared(row.text(6));
    record.host = {shared(row.text(7)), shared(row.text(8)),  shared(row.text(9)), row.number(10),
                   {row.integer(11)},   shared(row.text(12)), shared(row.text(13))};
    record.outcome = outcomeFromId(row.text(14));
    record.startedAt = row.time(15);
    record.finishedAt = row.time(16);
    record.deploy_s = row.real(17);
    record.template_s = row.real(18);
    record.failure = {row.text(19), row.text(20), phaseFromId(row.text(21)),
                      row.text(22), row.text(23), row.text(24)};
    record.besideOthers = row.number(25) != 0;
    return record;
}

QVariantList valuesOf(const RunRecord &record)
{
    const HostFacts &host = record.host;
    const Failure &failure = record.failure;
    return {record.id,
            record.deploymentId,
            record.topologyId,
            record.platformId,
            toId(record.strategy),
            toId(record.cloneMode),
            record.bootMethod,
            host.uri,
            host.acceleration,
            host.cpuModel,
            host.cores,
            host.memory.value,
            host.libvirtVersion,
            host.qemuVersion,
            toId(record.outcome),
            fromTime(record.startedAt),
            fromTime(record.finishedAt),
            record.deploy_s,
            record.template_s,
            failure.stepId,
            failure.node,
            toId(failure.phase),
            failure.message,
            failure.detail,
            failure.hint,
            record.besideOthers ? 1 : 0};
}

QVariantList valuesOf(const QString &runId, const PhaseRecord &phase)
{
    return {runId,
            phase.node,
            toId(phase.phase),
            phase.stepId,
            phase.start_s,
            phase.end_s,
            fromTime(phase.startedAt),
            fromTime(phase.finishedAt),
            toId(phase.outcome)};
}

const QString insertPhase =
    QStringLiteral("INSERT INTO phase_event (run_id, node, phase, step_id, start_s, end_s, "
                   "started_at, finished_at, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace

Result<QList<RunRecord>> loadRuns(Connection &connection, bool withVersions, const QString &only)
{
    const QVariantList values = only.isNull() ? QVariantList() : QVariantList{only};
    const QString ofRun = only.isNull() ? QString() : QStringLiteral("WHERE run_id = ?");
    QList<RunRecord> records;
    QHash<QString, qsizetype> indexOf;
    SharedTexts shared;
    // Rows of one run mostly stand together, so that it is looked for once.
    QString lastId;
    RunRecord *last = nullptr;
    const auto recordOfRow = [&](const Row &row) -> RunRecord & {
        if (const QString id = row.text(0); !last || id != lastId) {
            lastId = id;
            last = &records[indexOf[id]];
        }
        return *last;
    };
    Result<> done = connection.each(
        QStringLiteral(
            "SELECT id, deployment_id, topology_id, platform_id, strategy, clone_mode, boot_method, "
            "host_uri, "
            "acceleration, cpu_model, cores, memory_bytes, libvirt_version, qemu_version, outcome, "
            "started_at, finished_at, deploy_s, template_s, failure_step, failure_node, failure_phase, "
            "failure_message, failure_detail, failure_hint, beside_others FROM run %1 ORDER BY started_at "
            "DESC, rowid DESC")
            .arg(only.isNull() ? QString() : QStringLiteral("WHERE id = ?")),
        values, [&](const Row &row) {
            indexOf.insert(row.text(0), records.size());
            records << recordOf(row, shared);
        });
    if (done) {
        done = connection.each(
            QStringLiteral(
                "SELECT run_id, node, role, service_id, template_id, memory_mib, vcpus FROM run_node %1 "
                "ORDER BY run_id, position")
                .arg(ofRun),
            values, [&](const Row &row) {
                recordOfRow(row).nodes << RunNode{shared(row.text(1)),
                                                  shared(row.text(2)),
                                                  shared(row.text(3)),
                                                  shared(row.text(4)),
                                                  row.number(5),
                                                  row.number(6),
                                                  {}};
            });
    }
    if (done) {
        done = connection.each(
            QStringLiteral(
                "SELECT run_id, node, phase, step_id, start_s, end_s, started_at, finished_at, outcome "
                "FROM phase_event %1 ORDER BY id")
                .arg(ofRun),
            values, [&](const Row &row) {
                recordOfRow(row).phases << PhaseRecord{shared(row.text(1)), phaseFromId(row.text(2)),
                                                       shared(row.text(3)), row.real(4),
                                                       row.real(5),         row.time(6),
                                                       row.time(7),         outcomeFromId(row.text(8))};
            });
    }
    if (done && withVersions) {
        done = connection.each(QStringLiteral("SELECT run_id, node_position, name, version, source, "
                                              "source_version FROM run_node_package %1 "
                                              "ORDER BY run_id, node_position, position")
                                   .arg(ofRun),
                               values, [&](const Row &row) {
                                   recordOfRow(row).nodes[row.integer(1)].versions
                                       << PackageVersion{row.text(2), row.text(3), row.text(4), row.text(5)};
                               });
    }
    if (!done)
        return tl::unexpected(done.error());
    return records;
}

Result<> storeRun(Connection &connection, const RunRecord &record)
{
    Result<> done = connection.run(
        QStringLiteral(
            "INSERT INTO run (id, deployment_id, topology_id, platform_id, strategy, clone_mode, "
            "boot_method, host_uri, "
            "acceleration, cpu_model, cores, memory_bytes, libvirt_version, qemu_version, outcome, "
            "started_at, "
            "finished_at, deploy_s, template_s, failure_step, failure_node, failure_phase, failure_message, "
            "failure_detail, failure_hint, beside_others) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET deployment_id = excluded.deployment_id, topology_id = "
            "excluded.topology_id, "
            "platform_id = excluded.platform_id, strategy = excluded.strategy, clone_mode = "
            "excluded.clone_mode, "
            "boot_method = excluded.boot_method, host_uri = excluded.host_uri, acceleration = "
            "excluded.acceleration, "
            "cpu_model = excluded.cpu_model, cores = excluded.cores, memory_bytes = excluded.memory_bytes, "
            "libvirt_version = excluded.libvirt_version, qemu_version = excluded.qemu_version, "
            "outcome = excluded.outcome, started_at = excluded.started_at, finished_at = "
            "excluded.finished_at, "
            "deploy_s = excluded.deploy_s, template_s = excluded.template_s, failure_step = "
            "excluded.failure_step, "
            "failure_node = excluded.failure_node, failure_phase = excluded.failure_phase, "
            "failure_message = excluded.failure_message, failure_detail = excluded.failure_detail, "
            "failure_hint = excluded.failure_hint, beside_others = excluded.beside_others"),
        valuesOf(record));
    for (const char *table : {"run_node", "phase_event"}) { // a node's packages go with it
        if (done)
            done = connection.run(QStringLiteral("DELETE FROM %1 WHERE run_id = ?").arg(QLatin1String(table)),
                                  {record.id});
    }
    QList<QVariantList> nodes;
    QList<QVariantList> packages;
    for (qsizetype i = 0; i < record.nodes.size(); ++i) {
        const RunNode &node = record.nodes[i];
        nodes << QVariantList{
            record.id, i, node.node, node.role, node.serviceId, node.templateId, node.memory_MiB, node.vcpus};
        for (qsizetype j = 0; j < node.versions.size(); ++j) {
            const PackageVersion &package = node.versions[j];
            packages << QVariantList{
                record.id, i, j, package.name, package.version, package.source, package.sourceVersion};
        }
    }
    if (done) {
        done = connection.runEach(
            QStringLiteral("INSERT INTO run_node (run_id, position, node, role, service_id, "
                           "template_id, memory_mib, vcpus) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
            nodes);
    }
    if (done) {
        done = connection.runEach(
            QStringLiteral(
                "INSERT INTO run_node_package (run_id, node_position, position, name, version, source, "
                "source_version) VALUES (?, ?, ?, ?, ?, ?, ?)"),
            packages);
    }
    QList<QVariantList> phases;
    for (const PhaseRecord &phase : record.phases)
        phases << valuesOf(record.id, phase);
    return done ? connection.runEach(insertPhase, phases) : done;
}

Result<> addPhase(Connection &connection, const QString &runId, const PhaseRecord &phase)
{
    return connection.run(insertPhase, valuesOf(runId, phase));
}

Result<QMap<Phase, double>> loadMedianPhases(Connection &connection, const QString &topologyId,
                                             const QString &platformId, Strategy strategy,
                                             const QString &acceleration, std::optional<CloneMode> cloneMode)
{
    QVariantList values{topologyId, platformId, toId(strategy), acceleration};
    if (cloneMode)
        values << toId(*cloneMode);
    QMap<QString, QList<double>> seconds;
    // A node may go through several steps of one phase; together they are what it spent there.
    const Result<> done = connection.each(
        QStringLiteral(
            "SELECT phase_event.phase, SUM(phase_event.end_s - phase_event.start_s) "
            "FROM phase_event JOIN run ON run.id = phase_event.run_id "
            "WHERE run.topology_id = ? AND run.platform_id = ? AND run.strategy = ? AND run.acceleration = ? "
            "AND run.outcome = 'succeeded' AND run.beside_others = 0 AND phase_event.outcome = 'succeeded' "
            "%1 "
            "GROUP BY run.id, phase_event.node, phase_event.phase")
            .arg(cloneMode ? QStringLiteral("AND run.clone_mode = ?") : QString()),
        values, [&](const Row &row) { seconds[row.text(0)] << row.real(1); });
    if (!done)
        return tl::unexpected(done.error());
    QMap<Phase, double> medians;
    for (auto entry = seconds.begin(); entry != seconds.end(); ++entry)
        medians.insert(phaseFromId(entry.key()), median(entry.value()));
    return medians;
}

} // namespace bakeoff::storage
