// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/template_rows.h"

#include <QHash>

namespace bakeoff::storage {

using namespace catalog;

namespace {

TemplateRecord recordOf(const Row &row)
{
    TemplateRecord record;
    record.id = row.text(0);
    record.kind = templateKindFromId(row.text(1));
    record.platformId = row.text(2);
    record.serviceId = row.text(3);
    record.depth = bakeDepthFromId(row.text(4), BakeDepth::OsOnly);
    record.parentId = row.text(5);
    record.generation = row.number(6);
    record.recipeDigest = row.text(7);
    record.status = templateStatusFromId(row.text(8));
    record.diskFile = row.text(9);
    record.kernelFile = row.text(10);
    record.kernelSha256 = row.text(11);
    record.initrdFile = row.text(12);
    record.initrdSha256 = row.text(13);
    record.virtualSize = {row.integer(14)};
    record.allocatedSize = {row.integer(15)};
    record.build_s = row.real(16);
    record.acceleration = row.text(17);
    record.builtAt = row.time(18);
    record.statusReason = row.text(19);
    record.checkedAt = row.time(20);
    return record;
}

} // namespace

Result<QList<TemplateRecord>> loadTemplates(Connection &connection, bool withPackages, const QString &only)
{
    const QVariantList values = only.isNull() ? QVariantList() : QVariantList{only};
    QList<TemplateRecord> records;
    QHash<QString, qsizetype> indexOf;
    Result<> done = connection.each(
        QStringLiteral(
            "SELECT id, kind, platform_id, service_id, depth, parent_id, generation, recipe_digest, status, "
            "disk_file, kernel_file, kernel_sha256, initrd_file, initrd_sha256, virtual_bytes, "
            "allocated_bytes, build_s, acceleration, built_at, status_reason, checked_at FROM template %1 "
            "ORDER BY rowid")
            .arg(values.isEmpty() ? QString() : QStringLiteral("WHERE id = ?")),
        values, [&](const Row &row) {
            indexOf.insert(row.text(0), records.size());
            records << recordOf(row);
        });
    if (done) {
        done = connection.each(
            QStringLiteral(
                "SELECT template_id, name, installed, candidate, is_security FROM template_outdated "
                "%1 ORDER BY template_id, position")
                .arg(values.isEmpty() ? QString() : QStringLiteral("WHERE template_id = ?")),
            values, [&](const Row &row) {
                records[indexOf[row.text(0)]].outdated
                    << OutdatedPackage{row.text(1), row.text(2), row.text(3), row.number(4) != 0};
            });
    }
    if (done && withPackages) {
        done = connection.each(
            QStringLiteral(
                "SELECT template_id, name, version, source, source_version FROM template_package %1 "
                "ORDER BY template_id, position")
                .arg(values.isEmpty() ? QString() : QStringLiteral("WHERE template_id = ?")),
            values, [&](const Row &row) {
                records[indexOf[row.text(0)]].packages
                    << PackageVersion{row.text(1), row.text(2), row.text(3), row.text(4)};
            });
    }
    if (!done)
        return tl::unexpected(done.error());
    return records;
}

Result<> storeTemplate(Connection &connection, const TemplateRecord &record)
{
    Result<> done = connection.run(
        QStringLiteral(
            "INSERT INTO template (id, kind, platform_id, service_id, depth, parent_id, generation, "
            "recipe_digest, status, disk_file, kernel_file, kernel_sha256, initrd_file, initrd_sha256, "
            "virtual_bytes, allocated_bytes, build_s, acceleration, built_at, status_reason) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, platform_id = excluded.platform_id, "
            "service_id = excluded.service_id, depth = excluded.depth, parent_id = excluded.parent_id, "
            "generation = excluded.generation, recipe_digest = excluded.recipe_digest, "
            "status = excluded.status, disk_file = excluded.disk_file, kernel_file = excluded.kernel_file, "
            "kernel_sha256 = excluded.kernel_sha256, initrd_file = excluded.initrd_file, "
            "initrd_sha256 = excluded.initrd_sha256, virtual_bytes = excluded.virtual_bytes, "
            "allocated_bytes = excluded.allocated_bytes, build_s = excluded.build_s, "
            "acceleration = excluded.acceleration, built_at = excluded.built_at, "
            "status_reason = excluded.status_reason"),
        {record.id,           toId(record.kind),   record.platformId,        record.serviceId,
         toId(record.depth),  record.parentId,     record.generation,        record.recipeDigest,
         toId(record.status), record.diskFile,     record.kernelFile,        record.kernelSha256,
         record.initrdFile,   record.initrdSha256, record.virtualSize.value, record.allocatedSize.value,
         record.build_s,      record.acceleration, fromTime(record.builtAt), record.statusReason});
    if (done)
        done =
            connection.run(QStringLiteral("DELETE FROM template_package WHERE template_id = ?"), {record.id});
    QList<QVariantList> rows;
    for (qsizetype i = 0; i < record.packages.size(); ++i) {
        const PackageVersion &package = record.packages[i];
        rows << QVariantList{
            record.id, i, package.name, package.version, package.source, package.sourceVersion};
    }
    if (done) {
        done = connection.runEach(
            QStringLiteral("INSERT INTO template_package (template_id, position, name, version, "
                           "source, source_version) VALUES (?, ?, ?, ?, ?, ?)"),
            rows);
    }
    return done ? storeTemplateCheck(connection, record.id, record.checkedAt, record.outdated) : done;
}

Result<> storeTemplateStatus(Connection &connection, const QString &id, TemplateStatus status,
                             const QString &reason)
{
    return connection.run(QStringLiteral("UPDATE template SET status = ?, status_reason = ? WHERE id = ?"),
                          {toId(status), reason, id});
}

Result<> storeTemplateCheck(Connection &connection, const QString &id, const QDateTime &checkedAt,
                            const QList<OutdatedPackage> &outdated)
{
    Result<> done = connection.run(QStringLiteral("UPDATE template SET checked_at = ? WHERE id = ?"),
                                   {fromTime(checkedAt), id});
    if (done)
        done = connection.run(QStringLiteral("DELETE FROM template_outdated WHERE template_id = ?"), {id});
    QList<QVariantList> rows;
    for (qsizetype i = 0; i < outdated.size(); ++i) {
        const OutdatedPackage &package = outdated[i];
        rows << QVariantList{
            id, i, package.name, package.installed, package.candidate, package.isSecurity ? 1 : 0};
    }
    if (done) {
        done = connection.runEach(
            QStringLiteral("INSERT INTO template_outdated (template_id, position, name, installed, "
                           "candidate, is_security) VALUES (?, ?, ?, ?, ?, ?)"),
            rows);
    }
    return done;
}

} // namespace bakeoff::storage
