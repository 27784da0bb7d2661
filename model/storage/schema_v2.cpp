// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/edit_codec.h"
#include "storage/migrations.h"

#include <QHash>
#include <QJsonDocument>
#include <QMap>

namespace bakeoff::storage {

namespace {

QStringList tables()
{
    return {
        QStringLiteral("ALTER TABLE cell RENAME TO v1_cell"),
        QStringLiteral("ALTER TABLE matrix_platform RENAME TO v1_platform"),
        QStringLiteral("ALTER TABLE matrix_service RENAME TO v1_service"),
        QStringLiteral("ALTER TABLE matrix RENAME TO v1_matrix"),

        // These tables hold a matrix as it was saved, up to the edits in matrix_edit: those up to saved_edit
        // belong to what was saved, the later ones to what is still being edited. codes: JSON by attribute.
        QStringLiteral(R"(CREATE TABLE matrix (
            id         TEXT NOT NULL PRIMARY KEY,
            position   INTEGER NOT NULL,
            name       TEXT NOT NULL,
            is_present INTEGER NOT NULL CHECK (is_present IN (0, 1)),
            codes      TEXT NOT NULL,
            saved_edit INTEGER NOT NULL
        ) STRICT)"),
        // A row ('platforms') or column ('services'). Cells are kept by slot, so that moving a line moves no
        // cell. One that is not shown has no position.
        QStringLiteral(R"(CREATE TABLE matrix_line (
            matrix_id    TEXT NOT NULL REFERENCES matrix(id) ON DELETE CASCADE,
            axis         TEXT NOT NULL CHECK (axis IN ('platforms', 'services')),
            slot         INTEGER NOT NULL,
            position     INTEGER,
            line_id      TEXT NOT NULL,
            name         TEXT NOT NULL,
            release_line TEXT NOT NULL,
            generations  INTEGER NOT NULL,
            codes        TEXT NOT NULL,
            PRIMARY KEY (matrix_id, axis, slot),
            UNIQUE (matrix_id, axis, line_id)
        ) STRICT)"),
        // One attribute of a platform's cells, by service slot; see edit_codec.h.
        QStringLiteral(R"(CREATE TABLE matrix_row (
            matrix_id     TEXT NOT NULL REFERENCES matrix(id) ON DELETE CASCADE,
            attribute     TEXT NOT NULL,
            platform_slot INTEGER NOT NULL,
            codes         BLOB NOT NULL,
            PRIMARY KEY (matrix_id, attribute, platform_slot)
        ) STRICT)"),
        QStringLiteral(R"(CREATE TABLE matrix_text (
            matrix_id TEXT NOT NULL REFERENCES matrix(id) ON DELETE CASCADE,
            code      INTEGER NOT NULL,
            text      TEXT NOT NULL,
            PRIMARY KEY (matrix_id, code)
        ) STRICT)"),
        // One edit, undo or redo, whatever its size: see edit_codec.h. Ids are never used again.
        QStringLiteral(R"(CREATE TABLE matrix_edit (
            id        INTEGER PRIMARY KEY AUTOINCREMENT,
            matrix_id TEXT NOT NULL REFERENCES matrix(id) ON DELETE CASCADE,
            edit      BLOB NOT NULL
        ) STRICT)"),
    };
}

QString jsonText(const QString &key, const QString &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{key, value}}).toJson(QJsonDocument::Compact));
}

/// The lines of one axis of version 1, then those that only cells still name.
Result<> convertLines(Connection &connection, const QString &matrixId, const QString &axis,
                      const QString &table, const QString &column, QHash<QString, int> &slotOf)
{
    QList<QVariantList> rows;
    const auto add = [&](const QString &id, const QVariant &position) {
        slotOf.insert(id, int(rows.size()));
        rows << QVariantList{matrixId, axis, rows.size(), position, id};
    };
    int position = 0;
    Result<> done = connection.each(
        QStringLiteral("SELECT %1 FROM %2 WHERE matrix_id = ? ORDER BY position").arg(column, table),
        {matrixId}, [&](const Row &row) { add(row.text(0), position++); });
    if (done) {
        done = connection.each(
            QStringLiteral("SELECT DISTINCT %1 FROM v1_cell WHERE matrix_id = ? ORDER BY %1").arg(column),
            {matrixId}, [&](const Row &row) {
                if (!slotOf.contains(row.text(0)))
                    add(row.text(0), QVariant());
            });
    }
    if (!done)
        return done;
    return connection.runEach(
        QStringLiteral(
            "INSERT INTO matrix_line (matrix_id, axis, slot, position, line_id, name, release_line, "
            "generations, codes) VALUES (?, ?, ?, ?, ?, '', '', 1, '{}')"),
        rows);
}

Result<> convertCells(Connection &connection, const QString &matrixId,
                      const QHash<QString, int> &platformSlots, const QHash<QString, int> &serviceSlots)
{
    // Version 1 had these three attributes, and "offered" and "configured" as what goes without saying.
    QMap<QString, QMap<int, catalog::CodeRow>> codes;
    const auto put = [&](const char *attribute, int row, int column, quint32 code) {
        if (code == 0)
            return;
        catalog::CodeRow &changed = codes[QLatin1String(attribute)][row];
        if (changed.size() <= column)
            changed.resize(column + 1);
        changed[column] = code;
    };
    Result<> done = connection.each(
        QStringLiteral(
            "SELECT platform_id, service_id, offered, strategy, depth FROM v1_cell WHERE matrix_id = ?"),
        {matrixId}, [&](const Row &row) {
            const int platform = platformSlots.value(row.text(0));
            const int service = serviceSlots.value(row.text(1));
            put("offered", platform, service, row.flag(2) ? 0 : 2);
            put("strategy", platform, service,
                row.text(3) == QLatin1String("pre-installed") ? 1
                : row.text(3) == QLatin1String("os-only")     ? 2
                                                              : 0);
            put("depth", platform, service,
                row.text(4) == QLatin1String("os-only")    ? 1
                : row.text(4) == QLatin1String("packages") ? 2
                                                           : 0);
        });
    if (!done)
        return done;
    QList<QVariantList> rows;
    for (auto attribute = codes.begin(); attribute != codes.end(); ++attribute) {
        for (auto row = attribute->begin(); row != attribute->end(); ++row)
            rows << QVariantList{matrixId, attribute.key(), row.key(), encode(*row)};
    }
    return connection.runEach(
        QStringLiteral(
            "INSERT INTO matrix_row (matrix_id, attribute, platform_slot, codes) VALUES (?, ?, ?, ?)"),
        rows);
}

Result<> convert(Connection &connection)
{
    QList<QVariantList> matrices;
    Result<> done =
        connection.each(QStringLiteral("SELECT id, name, default_strategy FROM v1_matrix ORDER BY rowid"), {},
                        [&](const Row &row) {
                            matrices << QVariantList{row.text(0), matrices.size(), row.text(1),
                                                     jsonText(QStringLiteral("strategy"), row.text(2))};
                        });
    if (done) {
        done = connection.runEach(QStringLiteral("INSERT INTO matrix (id, position, name, is_present, codes, "
                                                 "saved_edit) VALUES (?, ?, ?, 1, ?, 0)"),
                                  matrices);
    }
    for (const QVariantList &matrix : std::as_const(matrices)) {
        const QString id = matrix.constFirst().toString();
        QHash<QString, int> platformSlots;
        QHash<QString, int> serviceSlots;
        if (done)
            done = convertLines(connection, id, QStringLiteral("platforms"), QStringLiteral("v1_platform"),
                                QStringLiteral("platform_id"), platformSlots);
        if (done)
            done = convertLines(connection, id, QStringLiteral("services"), QStringLiteral("v1_service"),
                                QStringLiteral("service_id"), serviceSlots);
        if (done)
            done = convertCells(connection, id, platformSlots, serviceSlots);
    }
    return done;
}

} // namespace

Migration schemaVersion2()
{
    return {2,
            tables(),
            convert,
            {QStringLiteral("DROP TABLE v1_cell"), QStringLiteral("DROP TABLE v1_platform"),
             QStringLiteral("DROP TABLE v1_service"), QStringLiteral("DROP TABLE v1_matrix")}};
}

} // namespace bakeoff::storage
