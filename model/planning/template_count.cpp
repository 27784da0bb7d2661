// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/template_count.h"

namespace bakeoff::planning {

using namespace catalog;

namespace {

constexpr std::array counted{CellAttribute::Offered, CellAttribute::Strategy, CellAttribute::Depth};

/// What the cells of one row come to when a platform has one generation.
struct RowCount {
    qint64 preInstalled = 0;
    qint64 golden = 0;
    qint64 cells = 0;
};

/// The attributes that count, of one row: its cells' codes, and what its line says.
struct RowCodes {
    std::array<CodeRow, counted.size()> cells;
    std::array<Code, counted.size()> line{};

    bool isSameAs(const RowCodes &other) const
    {
        for (std::size_t i = 0; i < counted.size(); ++i) {
            if (!cells[i].isSharedWith(other.cells[i]))
                return false;
        }
        return line == other.line;
    }
};

/// For each shown column: its slot, its generations, and what holds where neither cell nor row says anything.
struct Column {
    int slot = 0;
    int generations = 1;
    std::array<Code, counted.size()> codes{};
};

QList<Column> columnsOf(const Matrix &matrix)
{
    QList<Column> columns;
    columns.reserve(matrix.services.order.size());
    for (const int slot : matrix.services.order) {
        const MatrixLine &line = matrix.services.lines[slot];
        Column column{slot, line.generations, {}};
        for (std::size_t i = 0; i < counted.size(); ++i) {
            const auto attribute = static_cast<std::size_t>(counted[i]);
            column.codes[i] = line.codes[attribute] != 0 ? line.codes[attribute] : matrix.codes[attribute];
        }
        columns.append(column);
    }
    return columns;
}

RowCount countRow(const RowCodes &row, const QList<Column> &columns)
{
    RowCount count;
    for (const Column &column : columns) {
        std::array<Code, counted.size()> holds{};
        for (std::size_t i = 0; i < counted.size(); ++i) {
            const CodeRow &cells = row.cells[i];
            holds[i] = column.slot < cells.size() ? cells[column.slot] : 0;
            if (holds[i] == 0)
                holds[i] = row.line[i] != 0 ? row.line[i] : column.codes[i];
        }
        if (holds[0] == noCode)
            continue;
        ++count.cells;
        count.preInstalled += column.generations;
        // Baked no deeper than the OS, it is the OS template itself.
        if (holds[1] == codeOf(Strategy::PreInstalled) && holds[2] != codeOf(BakeDepth::OsOnly))
            count.golden += column.generations;
    }
    return count;
}

} // namespace

TemplateCount countTemplates(const Matrix &matrix)
{
    const QList<Column> columns = columnsOf(matrix);
    TemplateCount count;
    RowCodes last;
    RowCount ofLast;
    bool isFirst = true;
    for (const int slot : matrix.platforms.order) {
        const MatrixLine &line = matrix.platforms.lines[slot];
        RowCodes row;
        for (std::size_t i = 0; i < counted.size(); ++i) {
            row.cells[i] = matrix.row(counted[i], slot);
            row.line[i] = line.codes[static_cast<std::size_t>(counted[i])];
        }
        if (isFirst || !row.isSameAs(last))
            ofLast = countRow(row, columns);
        last = row;
        isFirst = false;
        count.offeredCells += ofLast.cells;
        count.preInstalled += ofLast.preInstalled * line.generations;
        count.planGolden += ofLast.golden * line.generations;
        if (ofLast.cells > 0) {
            count.osOnly += line.generations;
            count.planOs += line.generations;
        }
    }
    return count;
}

QList<TemplateKey> wantedTemplates(const Matrix &matrix)
{
    QList<TemplateKey> wanted;
    for (const int platform : matrix.platforms.order) {
        QList<TemplateKey> golden;
        bool isOffered = false;
        for (const int service : matrix.services.order) {
            const EffectiveCell cell = matrix.effectiveAt(platform, service);
            isOffered = isOffered || cell.offered;
            if (cell.offered && cell.isGolden())
                golden << TemplateKey{matrix.platforms.lines[platform].id, matrix.services.lines[service].id,
                                      cell.depth};
        }
        if (isOffered)
            wanted << TemplateKey{matrix.platforms.lines[platform].id, {}, BakeDepth::OsOnly} << golden;
    }
    return wanted;
}

} // namespace bakeoff::planning
