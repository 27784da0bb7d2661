// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deployment_rows.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bakeoff::storage {

using namespace catalog;

namespace {

template <typename Value>
QJsonObject toJson(const QMap<QString, Value> &map)
{
    QJsonObject object;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QStringList toStrings(const QJsonValue &value)
{
    return value.toVariant().toStringList();
}

/// Only what is there: most of it is empty most of the time.
QString toText(const PendingWork &work)
{
    QJsonObject object;
    const auto put = [&object](const char *key, const auto &value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(key), value);
    };
    put("run", work.runId);
    put("ports", toJson(work.ports));
    put("pinned", QJsonArray::fromStringList(work.pinnedTemplates));
    put("counts", toJson(work.change.counts));
    put("lost", QJsonArray::fromStringList(work.change.lost));
    put("started", QJsonArray::fromStringList(work.change.started));
    put("promoted", toJson(work.change.promoted));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

PendingWork pendingWork(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto numbers = [&object](const char *key) {
        QMap<QString, int> map;
        const QJsonObject inner = object.value(QLatin1String(key)).toObject();
        for (auto it = inner.begin(); it != inner.end(); ++it)
            map.insert(it.key(), it.value().toInt());
        return map;
    };
    PendingWork work;
    work.runId = object.value(QLatin1String("run")).toString();
    work.ports = numbers("ports");
    work.pinnedTemplates = toStrings(object.value(QLatin1String("pinned")));
    work.change.counts = numbers("counts");
    work.change.lost = toStrings(object.value(QLatin1String("lost")));
    work.change.started = toStrings(object.value(QLatin1String("started")));
    const QJsonObject promoted = object.value(QLatin1String("promoted")).toObject();
    for (auto it = promoted.begin(); it != promoted.end(); ++it)
        work.change.promoted.insert(it.key(), it.value().toString());
    return work;
}

} // namespace

Result<QList<DeploymentRecord>> loadDeployments(Connection &connection)
{
    QList<DeploymentRecord> records;
    QHash<QString, qsizetype> indexOf;
    Result<> done = connection.each(
        QStringLiteral("SELECT id, topology_id, platform_id, strategy, "
                       "clone_mode, state, host_uri, run_id, created_at, depth, repair_tries, pending, "
                       "public_key FROM deployment ORDER BY rowid"),
        {}, [&](const Row &row) {
            DeploymentRecord record;
            record.id = row.text(0);
            record.topologyId = row.text(1);
            record.platformId = row.text(2);
            record.strategy = strategyFromId(row.text(3), Strategy::OsOnly);
            record.cloneMode = cloneModeFromId(row.text(4));
            record.state = deploymentStateFromId(row.text(5));
            record.hostUri = row.text(6);
            record.runId = row.text(7);
            record.createdAt = row.time(8);
            record.depth = bakeDepthFromId(row.text(9));
            record.repairTries = row.number(10);
            record.pending = pendingWork(row.text(11));
            record.publicKey = row.text(12);
            indexOf.insert(record.id, records.size());
            records << record;
        });
    if (done) {
        done = connection.each(
            QStringLiteral("SELECT deployment_id, node, role, service_id, domain_name, "
                           "domain_uuid, address, mac_address, memory_mib, vcpus, template_id "
                           "FROM deployment_node ORDER BY deployment_id, position"),
            {}, [&](const Row &row) {
                records[indexOf[row.text(0)]].nodes
                    << DeploymentNode{row.text(1), row.text(2), row.text(3),   row.text(4),   row.text(5),
                                      row.text(6), row.text(7), row.number(8), row.number(9), row.text(10)};
            });
    }
    if (done) {
        done = connection.each(
            QStringLiteral(
                "SELECT deployment_id, label, scheme, node, address, port, guest_port FROM endpoint "
                "ORDER BY deployment_id, position"),
            {}, [&](const Row &row) {
                records[indexOf[row.text(0)]].endpoints << Endpoint{
                    row.text(1), row.text(2), row.text(3), row.text(4), row.number(5), row.number(6)};
            });
    }
    if (!done)
        return tl::unexpected(done.error());
    return records;
}

Result<> storeDeployment(Connection &connection, const DeploymentRecord &record)
{
    Result<> done = connection.run(
        QStringLiteral(
            "INSERT INTO deployment (id, topology_id, platform_id, strategy, clone_mode, state, host_uri, "
            "run_id, created_at, depth, repair_tries, pending, public_key) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET topology_id = excluded.topology_id, "
            "platform_id = excluded.platform_id, strategy = excluded.strategy, "
            "clone_mode = excluded.clone_mode, state = excluded.state, host_uri = excluded.host_uri, "
            "run_id = excluded.run_id, created_at = excluded.created_at, "
            "depth = excluded.depth, repair_tries = excluded.repair_tries, pending = excluded.pending, "
            "public_key = excluded.public_key"),
        {record.id, record.topologyId, record.platformId, toId(record.strategy), toId(record.cloneMode),
         toId(record.state), record.hostUri, record.runId, fromTime(record.createdAt), toId(record.depth),
         record.repairTries, toText(record.pending), record.publicKey});
    for (const char *table : {"deployment_node", "endpoint"}) {
        if (done)
            done = connection.run(
                QStringLiteral("DELETE FROM %1 WHERE deployment_id = ?").arg(QLatin1String(table)),
                {record.id});
    }
    QList<QVariantList> rows;
    for (qsizetype i = 0; i < record.nodes.size(); ++i) {
        const DeploymentNode &node = record.nodes[i];
        rows << QVariantList{record.id,       i,
                             node.node,       node.role,
                             node.serviceId,  node.domainName,
                             node.domainUuid, node.address,
                             node.macAddress, node.memory_MiB,
                             node.vcpus,      node.templateId};
    }
    if (done) {
        done = connection.runEach(
            QStringLiteral(
                "INSERT INTO deployment_node (deployment_id, position, node, role, service_id, domain_name, "
                "domain_uuid, address, mac_address, memory_mib, vcpus, template_id) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            rows);
    }
    rows.clear();
    for (qsizetype i = 0; i < record.endpoints.size(); ++i) {
        const Endpoint &endpoint = record.endpoints[i];
        rows << QVariantList{record.id,      i,
                             endpoint.label, endpoint.scheme,
                             endpoint.node,  endpoint.address,
                             endpoint.port,  endpoint.guestPort};
    }
    if (done) {
        done = connection.runEach(
            QStringLiteral("INSERT INTO endpoint (deployment_id, position, label, scheme, node, "
                           "address, port, guest_port) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
            rows);
    }
    return done;
}

} // namespace bakeoff::storage
