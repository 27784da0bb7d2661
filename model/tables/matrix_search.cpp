// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/matrix_search.h"

#include "tables/cell_facts.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace bakeoff::tables {

using catalog::Axis;
using catalog::CellAttribute;
using catalog::Code;
using catalog::CodeRow;
using catalog::Matrix;
using catalog::MatrixAxis;

namespace {

QList<int> matchingLines(const Matrix &matrix, const catalog::Catalog &catalog, Axis axis,
                         const QString &text)
{
    QList<int> places;
    const MatrixAxis &lines = matrix.axis(axis);
    for (qsizetype place = 0; place < lines.order.size(); ++place) {
        const catalog::MatrixLine &line = lines.lines[lines.order[place]];
        if (displayName(catalog, axis, line).contains(text, Qt::CaseInsensitive) ||
            line.id.contains(text, Qt::CaseInsensitive))
            places.append(int(place));
    }
    return places;
}

} // namespace

QSet<int> MatrixMatches::rowsToShow() const
{
    QSet<int> shown(rows.cbegin(), rows.cend());
    for (const Place &place : cells)
        shown.insert(place.row);
    return shown;
}

QSet<int> MatrixMatches::columnsToShow() const
{
    QSet<int> shown(columns.cbegin(), columns.cend());
    for (const Place &place : cells)
        shown.insert(place.column);
    return shown;
}

MatrixMatches findInMatrix(const Matrix &matrix, const catalog::Catalog &catalog, const QString &text)
{
    MatrixMatches found;
    if (text.isEmpty())
        return found;
    found.rows = matchingLines(matrix, catalog, Axis::Platforms, text);
    found.columns = matchingLines(matrix, catalog, Axis::Services, text);
    QSet<Code> codes;
    for (qsizetype i = 0; i < matrix.texts.size(); ++i) {
        if (matrix.texts[i].contains(text, Qt::CaseInsensitive))
            codes.insert(static_cast<Code>(i + 1));
    }
    if (codes.isEmpty())
        return found;
    for (qsizetype row = 0; row < matrix.platforms.order.size(); ++row) {
        const int slot = matrix.platforms.order[row];
        const CodeRow notes = matrix.row(CellAttribute::Note, slot);
        const CodeRow templates = matrix.row(CellAttribute::Template, slot);
        if (notes.isEmpty() && templates.isEmpty())
            continue;
        for (qsizetype column = 0; column < matrix.services.order.size(); ++column) {
            const int service = matrix.services.order[column];
            if (codes.contains(notes.value(service)) || codes.contains(templates.value(service)))
                found.cells.append({int(row), int(column)});
        }
    }
    return found;
}

MatrixChanges changesBetween(const Matrix &saved, const Matrix &current)
{
    MatrixChanges changes;
    for (const Axis axis : {Axis::Platforms, Axis::Services}) {
        const MatrixAxis &before = saved.axis(axis);
        const MatrixAxis &after = current.axis(axis);
        const QSet<int> shownBefore(before.order.cbegin(), before.order.cend());
        const QSet<int> shownAfter(after.order.cbegin(), after.order.cend());
        for (const int slot : shownBefore | shownAfter) {
            if (shownBefore.contains(slot) != shownAfter.contains(slot) ||
                before.lines.value(slot) != after.lines.value(slot))
                ++changes.lines;
        }
        changes.other = changes.other || (shownBefore == shownAfter && before.order != after.order);
    }
    changes.other = changes.other || saved.name != current.name || saved.codes != current.codes;
    for (const int platform : current.platforms.order) {
        QList<std::pair<CodeRow, CodeRow>> differing;
        for (const CellAttribute attribute : catalog::cellAttributes) {
            const CodeRow before = saved.row(attribute, platform);
            const CodeRow after = current.row(attribute, platform);
            if (!before.isSharedWith(after) && before != after)
                differing.append({before, after});
        }
        if (differing.isEmpty())
            continue;
        for (const int service : current.services.order) {
            if (std::any_of(differing.cbegin(), differing.cend(), [service](const auto &rows) {
                    return rows.first.value(service) != rows.second.value(service);
                }))
                ++changes.cells;
        }
    }
    return changes;
}

AttributeFlags mixedAttributes(const Matrix &matrix, const QList<CellArea> &areas)
{
    AttributeFlags mixed{};
    for (const catalog::CellAttribute attribute : catalog::cellAttributes) {
        std::optional<catalog::Code> first;
        bool &isMixed = mixed[static_cast<std::size_t>(attribute)];
        for (const CellArea &area : areas) {
            const catalog::Code *last = nullptr; // rows of a fill share their codes
            for (qsizetype i = 0; i < area.platformSlots.size() && !isMixed; ++i) {
                const catalog::CodeRow row = matrix.row(attribute, area.platformSlots[i]);
                if (first && !row.isEmpty() && row.constData() == std::exchange(last, row.constData()))
                    continue;
                for (const int service : area.serviceSlots) {
                    const catalog::Code code = row.value(service);
                    if (first.value_or(code) != code) {
                        isMixed = true;
                        break;
                    }
                    first = code;
                    if (row.isEmpty())
                        break; // nothing in it: all are alike
                }
            }
        }
    }
    return mixed;
}

} // namespace bakeoff::tables
