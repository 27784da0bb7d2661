// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/matrix_rows.h"

#include "storage/edit_codec.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace bakeoff::storage {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::storage)
};

QString textOf(const AttributeCodes &codes)
{
    return QString::fromUtf8(QJsonDocument(toJson(codes)).toJson(QJsonDocument::Compact));
}

AttributeCodes codesOf(const QString &text)
{
    return codesFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

const char *axisId(Axis axis)
{
    return axis == Axis::Platforms ? "platforms" : "services";
}

tl::unexpected<Error> broken(const QString &matrixId)
{
    return fail(ErrorCode::Corrupt,
                Text::tr("The matrix “%1” cannot be read: its rows contradict each other.").arg(matrixId),
                Text::tr("Restore the workspace from a backup."));
}

/// What is in the tables, without the edits.
class Loading
{
public:
    Loading(Connection &connection, Edits edits) : m_connection(connection), m_edits(edits) {}

    Result<QList<MatrixVersions>> load();

private:
    Result<> loadHeads();
    Result<> loadLines();
    Result<> loadTexts();
    Result<> loadRows();
    Result<> applyEdits();
    Matrix *find(const QString &id)
    {
        const auto index = m_indexOf.find(id);
        return index == m_indexOf.end() ? nullptr : &m_found[*index].saved;
    }

    Connection &m_connection;
    Edits m_edits;
    QList<MatrixVersions> m_found;
    QList<qint64> m_savedEdit;
    QHash<QString, qsizetype> m_indexOf;
    QString m_broken;
};

Result<> Loading::loadHeads()
{
    return m_connection.each(
        QStringLiteral(
            "SELECT id, position, name, is_present, codes, saved_edit FROM matrix ORDER BY position, rowid"),
        {}, [this](const Row &row) {
            MatrixVersions versions;
            versions.saved.id = row.text(0);
            versions.saved.position = row.number(1);
            versions.saved.name = row.text(2);
            versions.saved.isPresent = row.flag(3);
            versions.saved.codes = codesOf(row.text(4));
            m_indexOf.insert(versions.saved.id, m_found.size());
            m_found << versions;
            m_savedEdit << row.integer(5);
        });
}

Result<> Loading::loadLines()
{
    // Positions first, so that the order is made by appending; those that are not shown come last.
    return m_connection.each(
        QStringLiteral(
            "SELECT matrix_id, axis, slot, position IS NULL, line_id, name, release_line, generations, "
            "codes FROM matrix_line ORDER BY position IS NULL, position"),
        {}, [this](const Row &row) {
            Matrix *matrix = find(row.text(0));
            const int slot = row.number(2);
            if (!matrix || slot < 0 || slot >= mostLines) {
                m_broken = row.text(0);
                return;
            }
            MatrixAxis &axis =
                matrix->axis(row.text(1) == QLatin1String("platforms") ? Axis::Platforms : Axis::Services);
            if (axis.lines.size() <= slot)
                axis.lines.resize(slot + 1);
            axis.lines[slot] = {row.text(4), row.text(5), row.text(6), row.number(7), codesOf(row.text(8))};
            if (!row.flag(3))
                axis.order << slot;
        });
}

Result<> Loading::loadTexts()
{
    return m_connection.each(
        QStringLiteral("SELECT matrix_id, text FROM matrix_text ORDER BY matrix_id, code"), {},
        [this](const Row &row) {
            if (Matrix *matrix = find(row.text(0)))
                matrix->texts << row.text(1);
        });
}

Result<> Loading::loadRows()
{
    QByteArray lastBytes;
    CodeRow lastRow; // neighbouring rows are often the same, and share their codes then
    return m_connection.each(
        QStringLiteral("SELECT matrix_id, attribute, platform_slot, codes FROM matrix_row "
                       "ORDER BY matrix_id, attribute, platform_slot"),
        {}, [&](const Row &row) {
            Matrix *matrix = find(row.text(0));
            const auto attribute = cellAttributeFromId(row.text(1));
            const int slot = row.number(2);
            const QByteArray bytes = row.bytes(3);
            if (bytes != lastBytes || lastBytes.isEmpty()) {
                auto codes = decodeRow(bytes);
                if (!codes) {
                    m_broken = row.text(0);
                    return;
                }
                lastRow = *codes;
                lastBytes = bytes;
            }
            if (!matrix || !attribute || slot < 0 || slot >= mostLines) {
                m_broken = row.text(0);
                return;
            }
            QList<CodeRow> &rows = matrix->rows[static_cast<std::size_t>(*attribute)];
            if (rows.size() <= slot)
                rows.resize(slot + 1);
            rows[slot] = lastRow;
        });
}

Result<> Loading::applyEdits()
{
    for (MatrixVersions &versions : m_found)
        versions.current = versions.saved;
    Error error;
    Result<> done = m_connection.each(
        QStringLiteral("SELECT matrix_id, id, edit FROM matrix_edit ORDER BY id"), {}, [&](const Row &row) {
            const auto index = m_indexOf.find(row.text(0));
            if (index == m_indexOf.end() || !error.message.isEmpty())
                return;
            const bool isSaved = row.integer(1) <= m_savedEdit[*index];
            if (!isSaved && m_edits == Edits::Saved)
                return;
            Matrix &current = m_found[*index].current;
            auto edit = decodeEdit(row.bytes(2));
            const Result<> fits = edit ? checkFit(current, *edit) : tl::unexpected(edit.error());
            if (!fits) {
                error = fits.error();
                error.detail = QStringLiteral("matrix %1, edit %2").arg(row.text(0)).arg(row.integer(1));
                return;
            }
            apply(current, *edit);
            if (isSaved)
                m_found[*index].saved = current;
        });
    if (done && !error.message.isEmpty())
        return tl::unexpected(error);
    return done;
}

Result<QList<MatrixVersions>> Loading::load()
{
    for (const auto step : {&Loading::loadHeads, &Loading::loadLines, &Loading::loadTexts, &Loading::loadRows,
                            &Loading::applyEdits}) {
        if (auto done = (this->*step)(); !done)
            return tl::unexpected(done.error());
        if (!m_broken.isEmpty())
            return broken(m_broken);
    }
    std::stable_sort(m_found.begin(), m_found.end(), [](const MatrixVersions &a, const MatrixVersions &b) {
        return a.current.position < b.current.position;
    });
    return std::move(m_found);
}

Result<> storeLines(Connection &connection, const Matrix &matrix, Axis axis)
{
    const MatrixAxis &stored = matrix.axis(axis);
    QList<QVariantList> rows;
    for (qsizetype slot = 0; slot < stored.lines.size(); ++slot) {
        const MatrixLine &line = stored.lines[slot];
        if (line.id.isEmpty())
            continue;
        const auto position = stored.order.indexOf(int(slot));
        rows << QVariantList{matrix.id,
                             QLatin1String(axisId(axis)),
                             slot,
                             position < 0 ? QVariant() : QVariant(position),
                             line.id,
                             line.name,
                             line.releaseLine,
                             line.generations,
                             textOf(line.codes)};
    }
    return connection.runEach(
        QStringLiteral(
            "INSERT INTO matrix_line (matrix_id, axis, slot, position, line_id, name, release_line, "
            "generations, codes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        rows);
}

Result<> storeRows(Connection &connection, const Matrix &matrix)
{
    QList<QVariantList> rows;
    for (const CellAttribute attribute : cellAttributes) {
        const QList<CodeRow> &plane = matrix.rows[static_cast<std::size_t>(attribute)];
        QByteArray bytes;
        for (qsizetype slot = 0; slot < plane.size(); ++slot) {
            if (plane[slot].isEmpty())
                continue;
            if (bytes.isEmpty() || slot == 0 || !plane[slot].isSharedWith(plane[slot - 1]))
                bytes = encode(plane[slot]);
            rows << QVariantList{matrix.id, toId(attribute), slot, bytes};
        }
    }
    return connection.runEach(
        QStringLiteral(
            "INSERT INTO matrix_row (matrix_id, attribute, platform_slot, codes) VALUES (?, ?, ?, ?)"),
        rows);
}

/// Everything but the edits.
Result<> storeTables(Connection &connection, const Matrix &matrix)
{
    Result<> done = connection.run(
        QStringLiteral("INSERT INTO matrix (id, position, name, is_present, codes, saved_edit) VALUES (?, ?, "
                       "?, ?, ?, 0) "
                       "ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, "
                       "is_present = excluded.is_present, codes = excluded.codes"),
        {matrix.id, matrix.position, matrix.name, matrix.isPresent, textOf(matrix.codes)});
    for (const char *table : {"matrix_line", "matrix_row", "matrix_text"}) {
        if (done)
            done = connection.run(
                QStringLiteral("DELETE FROM %1 WHERE matrix_id = ?").arg(QLatin1String(table)), {matrix.id});
    }
    for (const Axis axis : {Axis::Platforms, Axis::Services}) {
        if (done)
            done = storeLines(connection, matrix, axis);
    }
    if (done)
        done = storeRows(connection, matrix);
    QList<QVariantList> texts;
    for (qsizetype i = 0; i < matrix.texts.size(); ++i)
        texts << QVariantList{matrix.id, i + 1, matrix.texts[i]};
    if (done)
        done = connection.runEach(
            QStringLiteral("INSERT INTO matrix_text (matrix_id, code, text) VALUES (?, ?, ?)"), texts);
    return done;
}

} // namespace

Result<QList<MatrixVersions>> loadMatrices(Connection &connection, Edits edits)
{
    return Loading(connection, edits).load();
}

Result<> storeMatrix(Connection &connection, const Matrix &matrix)
{
    if (auto done = storeTables(connection, matrix); !done)
        return done;
    return connection.run(QStringLiteral("DELETE FROM matrix_edit WHERE matrix_id = ?"), {matrix.id});
}

Result<> appendEdit(Connection &connection, const QString &matrixId, const MatrixEdit &edit)
{
    auto done = connection.run(
        QStringLiteral("INSERT INTO matrix (id, position, name, is_present, codes, saved_edit) "
                       "VALUES (?, 0, '', 0, '{}', 0) ON CONFLICT (id) DO NOTHING"),
        {matrixId});
    if (done)
        done = connection.run(QStringLiteral("INSERT INTO matrix_edit (matrix_id, edit) VALUES (?, ?)"),
                              {matrixId, encode(edit)});
    return done;
}

Result<> markEditsSaved(Connection &connection, const QString &matrixId)
{
    return connection.run(
        QStringLiteral("UPDATE matrix SET saved_edit = (SELECT coalesce(max(id), 0) FROM matrix_edit "
                       "WHERE matrix_id = matrix.id) WHERE id = ?"),
        {matrixId});
}

Result<> discardEdits(Connection &connection, const QString &matrixId)
{
    return connection.run(QStringLiteral("DELETE FROM matrix_edit WHERE matrix_id = ? AND id > "
                                         "(SELECT saved_edit FROM matrix WHERE id = ?)"),
                          {matrixId, matrixId});
}

Result<> foldEdits(Connection &connection)
{
    QStringList waiting;
    Result<> done = connection.each(
        QStringLiteral(
            "SELECT id FROM matrix WHERE EXISTS (SELECT 1 FROM matrix_edit WHERE matrix_id = matrix.id "
            "AND matrix_edit.id <= saved_edit)"),
        {}, [&](const Row &row) { waiting << row.text(0); });
    if (!done || waiting.isEmpty())
        return done;
    auto matrices = loadMatrices(connection, Edits::Saved);
    if (!matrices)
        return tl::unexpected(matrices.error());
    for (const MatrixVersions &versions : std::as_const(*matrices)) {
        const QString &id = versions.saved.id;
        if (!waiting.contains(id))
            continue;
        done = storeTables(connection, versions.saved);
        if (done) {
            done = connection.run(QStringLiteral("DELETE FROM matrix_edit WHERE matrix_id = ? AND id <= "
                                                 "(SELECT saved_edit FROM matrix WHERE id = ?)"),
                                  {id, id});
        }
        if (!done)
            return done;
    }
    return {};
}

Result<> forgetUndone(Connection &connection)
{
    auto matrices = loadMatrices(connection);
    if (!matrices)
        return tl::unexpected(matrices.error());
    for (const MatrixVersions &versions : std::as_const(*matrices)) {
        if (!haveTheSameContent(versions.saved, versions.current))
            continue;
        if (auto done = discardEdits(connection, versions.saved.id); !done)
            return done;
    }
    return {};
}

Result<> forgetRemoved(Connection &connection)
{
    return connection.run(QStringLiteral("DELETE FROM matrix WHERE is_present = 0 AND NOT EXISTS "
                                         "(SELECT 1 FROM matrix_edit WHERE matrix_id = matrix.id)"));
}

} // namespace bakeoff::storage
