// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/matrix_rows.h"

namespace bakeoff::storage {

using namespace catalog;

Result<QList<Matrix>> loadMatrices(Connection &connection)
{
    QList<Matrix> matrices;
    QHash<QString, qsizetype> indexOf;
    Result<> done =
        connection.each(QStringLiteral("SELECT id, name, default_strategy FROM matrix ORDER BY rowid"), {},
                        [&](const Row &row) {
                            Matrix matrix;
                            matrix.id = row.text(0);
                            matrix.name = row.text(1);
                            matrix.defaultStrategy = strategyFromId(row.text(2), Strategy::OsOnly);
                            indexOf.insert(matrix.id, matrices.size());
                            matrices << matrix;
                        });
    if (done) {
        done = connection.each(
            QStringLiteral("SELECT matrix_id, platform_id FROM matrix_platform ORDER BY position"), {},
            [&](const Row &row) { matrices[indexOf[row.text(0)]].platforms << row.text(1); });
    }
    if (done) {
        done = connection.each(
            QStringLiteral("SELECT matrix_id, service_id FROM matrix_service ORDER BY position"), {},
            [&](const Row &row) { matrices[indexOf[row.text(0)]].services << row.text(1); });
    }
    if (done) {
        done = connection.each(
            QStringLiteral("SELECT matrix_id, platform_id, service_id, offered, strategy, depth FROM cell"),
            {}, [&](const Row &row) {
                const Cell cell{row.flag(3), strategyFromId(row.text(4)), bakeDepthFromId(row.text(5))};
                matrices[indexOf[row.text(0)]].setCell({row.text(1), row.text(2)}, cell);
            });
    }
    if (!done)
        return tl::unexpected(done.error());
    return matrices;
}

Result<> storeMatrix(Connection &connection, const Matrix &matrix)
{
    Result<> done =
        connection.run(QStringLiteral("INSERT INTO matrix (id, name, default_strategy) VALUES (?, ?, ?) "
                                      "ON CONFLICT (id) DO UPDATE SET name = excluded.name, default_strategy "
                                      "= excluded.default_strategy"),
                       {matrix.id, matrix.name, toId(matrix.defaultStrategy)});
    for (const char *table : {"matrix_platform", "matrix_service", "cell"}) {
        if (done)
            done = connection.run(
                QStringLiteral("DELETE FROM %1 WHERE matrix_id = ?").arg(QLatin1String(table)), {matrix.id});
    }
    QList<QVariantList> rows;
    for (qsizetype i = 0; i < matrix.platforms.size(); ++i)
        rows << QVariantList{matrix.id, i, matrix.platforms[i]};
    if (done) {
        done = connection.runEach(
            QStringLiteral("INSERT INTO matrix_platform (matrix_id, position, platform_id) VALUES (?, ?, ?)"),
            rows);
    }
    rows.clear();
    for (qsizetype i = 0; i < matrix.services.size(); ++i)
        rows << QVariantList{matrix.id, i, matrix.services[i]};
    if (done) {
        done = connection.runEach(
            QStringLiteral("INSERT INTO matrix_service (matrix_id, position, service_id) VALUES (?, ?, ?)"),
            rows);
    }
    rows.clear();
    for (auto entry = matrix.cells.begin(); entry != matrix.cells.end(); ++entry) {
        rows << QVariantList{matrix.id,      entry.key().platform,  entry.key().service,
                             entry->offered, toId(entry->strategy), toId(entry->depth)};
    }
    if (done) {
        done = connection.runEach(
            QStringLiteral("INSERT INTO cell (matrix_id, platform_id, service_id, offered, "
                           "strategy, depth) VALUES (?, ?, ?, ?, ?, ?)"),
            rows);
    }
    return done;
}

} // namespace bakeoff::storage
