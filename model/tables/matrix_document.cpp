// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/matrix_document.h"

#include "tables/cell_facts.h"
#include "tables/matrix_commands.h"

#include <QUuid>

#include <algorithm>
#include <iterator>

namespace bakeoff::tables {

using catalog::AttributeEdit;
using catalog::Axis;
using catalog::CellAttribute;
using catalog::CellKey;
using catalog::Code;
using catalog::codeOf;
using catalog::CodeRow;
using catalog::Matrix;
using catalog::MatrixAxis;
using catalog::MatrixEdit;
using catalog::MatrixLine;
using catalog::MatrixVersions;
using catalog::noCode;
using catalog::Strategy;

namespace {

QList<CellArea> areasOf(const Matrix &matrix, const QList<CellKey> &keys)
{
    QList<CellArea> areas;
    for (const CellKey &key : keys) {
        if (matrix.contains(key))
            areas.append({{matrix.platforms.slotOf(key.platform)}, {matrix.services.slotOf(key.service)}});
    }
    return areas;
}

/// One cell that is being tried out is one step; changes to several cells stay steps of their own.
QString mergeKeyOf(CellAttribute attribute, const QList<CellArea> &areas)
{
    if (areas.size() != 1 || areas.first().cellCount() != 1)
        return {};
    return QStringLiteral("%1/%2/%3")
        .arg(toId(attribute))
        .arg(areas.first().platformSlots.first())
        .arg(areas.first().serviceSlots.first());
}

/// Removed ones do not count: the workspace forgets them some time, and the undo steps still need them here.
bool showTheSameMatrices(const QList<Matrix> &a, const QList<Matrix> &b)
{
    const auto isIn = [](const QList<Matrix> &list) {
        return [&list](const Matrix &matrix) { return !matrix.isPresent || list.contains(matrix); };
    };
    return std::all_of(a.begin(), a.end(), isIn(b)) && std::all_of(b.begin(), b.end(), isIn(a));
}

} // namespace

MatrixDocument::MatrixDocument(const catalog::Catalog &catalog, QObject *parent)
    : QObject(parent), m_catalog(catalog)
{
    connect(&m_stack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
}

QList<Matrix> MatrixDocument::matrices() const
{
    QList<Matrix> present;
    std::copy_if(m_matrices.begin(), m_matrices.end(), std::back_inserter(present),
                 [](const Matrix &matrix) { return matrix.isPresent; });
    std::stable_sort(present.begin(), present.end(),
                     [](const Matrix &a, const Matrix &b) { return a.position < b.position; });
    return present;
}

const Matrix *MatrixDocument::matrix(const QString &id) const
{
    const Matrix *found = const_cast<MatrixDocument *>(this)->find(id);
    return found && found->isPresent ? found : nullptr;
}

const Matrix *MatrixDocument::savedMatrix(const QString &id) const
{
    const auto it =
        std::find_if(m_stored.begin(), m_stored.end(), [&](const Matrix &m) { return m.id == id; });
    return it == m_stored.end() ? nullptr : &*it;
}

Matrix *MatrixDocument::find(const QString &id)
{
    const auto it =
        std::find_if(m_matrices.begin(), m_matrices.end(), [&](const Matrix &m) { return m.id == id; });
    return it == m_matrices.end() ? nullptr : &*it;
}

void MatrixDocument::load(const QList<MatrixVersions> &versions)
{
    if (isModified())
        return;
    QList<Matrix> stored;
    QList<Matrix> current;
    for (const MatrixVersions &each : versions) {
        stored.append(each.saved);
        current.append(each.current);
    }
    if (!m_stored.isEmpty() && showTheSameMatrices(stored, m_stored) &&
        showTheSameMatrices(current, m_matrices))
        return;
    m_stored = stored;
    m_matrices = current;
    m_stack.clear();
    if (!unsaved().isEmpty())
        m_stack.resetClean(); // edits of a time before, which nobody saved
    Q_EMIT loaded();
}

QStringList MatrixDocument::unsaved() const
{
    QStringList changed;
    for (const Matrix &matrix : m_matrices) {
        const bool isStored = std::any_of(m_stored.begin(), m_stored.end(), [&](const Matrix &stored) {
            return haveTheSameContent(stored, matrix);
        });
        if (!isStored)
            changed.append(matrix.id);
    }
    return changed;
}

QList<Matrix> MatrixDocument::snapshot(const QStringList &ids) const
{
    QList<Matrix> values;
    for (const Matrix &matrix : m_matrices) {
        if (ids.contains(matrix.id))
            values.append(matrix);
    }
    return values;
}

void MatrixDocument::markSaved(const QList<Matrix> &saved)
{
    for (const Matrix &matrix : saved) {
        const auto stored = std::find_if(m_stored.begin(), m_stored.end(),
                                         [&](const Matrix &m) { return m.id == matrix.id; });
        if (stored == m_stored.end())
            m_stored.append(matrix);
        else
            *stored = matrix;
    }
    if (unsaved().isEmpty()) // a change made while it was being written stays unsaved
        m_stack.setClean();
}

MatrixEdit MatrixDocument::carryOut(const QString &matrixId, const MatrixEdit &edit)
{
    Matrix *matrix = find(matrixId);
    if (!matrix)
        return {};
    const MatrixEdit back = apply(*matrix, edit);
    Q_EMIT edited(matrixId, edit);
    return back;
}

void MatrixDocument::change(const QString &matrixId, const MatrixEdit &edit, const QString &text,
                            const QString &mergeKey)
{
    const Matrix *matrix = find(matrixId);
    // One that does not fit could not be read back: nothing that a page offers makes one.
    if (!matrix || !checkFit(*matrix, edit))
        return;
    Matrix after = *matrix;
    apply(after, edit);
    after.texts = matrix->texts; // a text that nothing refers to is no change
    if (after == *matrix)
        return;
    m_stack.push(new ChangeMatrix(*this, matrixId, edit, text, mergeKey));
}

namespace {

MatrixEdit editOf(const QList<CellArea> &areas, CellAttribute attribute, Code code)
{
    AttributeEdit cells{attribute, {}};
    for (const CellArea &area : areas)
        cells.blocks.append({area.platformSlots, area.serviceSlots, {{code}}});
    MatrixEdit edit;
    edit.cells = {cells};
    return edit;
}

} // namespace

void MatrixDocument::setCells(const QString &matrixId, const QList<CellArea> &areas, CellAttribute attribute,
                              Code code)
{
    const Matrix *shown = matrix(matrixId);
    if (!shown || areas.isEmpty())
        return;
    QString value = tr("as inherited");
    if (code != 0) {
        switch (attribute) {
        case CellAttribute::Strategy:
            value = catalog::displayName(static_cast<Strategy>(code));
            break;
        case CellAttribute::Depth:
            value = catalog::displayName(static_cast<catalog::BakeDepth>(code - 1));
            break;
        case CellAttribute::Offered:
            value = code == catalog::yesCode ? tr("offered") : tr("not offered");
            break;
        case CellAttribute::DeploysPerMonth:
            value = QString::number((static_cast<double>(code) - 1) / 100);
            break;
        default:
            value = QString::number(qint64(code) - 1);
        }
    }
    change(matrixId, editOf(areas, attribute, code),
           describe(*shown, areas,
                    attribute == CellAttribute::Strategy
                        ? value
                        : tr("%1 %2").arg(catalog::displayName(attribute), value)),
           mergeKeyOf(attribute, areas));
}

void MatrixDocument::setText(const QString &matrixId, const QList<CellArea> &areas, CellAttribute attribute,
                             const QString &text)
{
    const Matrix *shown = matrix(matrixId);
    if (!shown || areas.isEmpty())
        return;
    MatrixEdit texts;
    const Code code = codeOfText(*shown, texts, text);
    MatrixEdit edit = editOf(areas, attribute, code);
    edit.texts = texts.texts;
    change(matrixId, edit, describe(*shown, areas, catalog::displayName(attribute)),
           mergeKeyOf(attribute, areas));
}

void MatrixDocument::fill(const QString &matrixId, const CellArea &area, Fill direction)
{
    const Matrix *shown = matrix(matrixId);
    const bool isDown = direction == Fill::Down;
    if (!shown || (isDown ? area.platformSlots : area.serviceSlots).size() < 2 || area.cellCount() == 0)
        return;
    MatrixEdit edit;
    for (const CellAttribute attribute : catalog::cellAttributes) {
        catalog::CellBlock block{area.platformSlots, area.serviceSlots, {}};
        if (isDown) {
            const CodeRow source = shown->row(attribute, area.platformSlots.first());
            CodeRow codes;
            for (const int service : area.serviceSlots)
                codes.append(source.value(service));
            block.codes.append(codes);
        } else {
            for (const int platform : area.platformSlots)
                block.codes.append(CodeRow{shown->code(attribute, platform, area.serviceSlots.first())});
        }
        edit.cells.append({attribute, {block}});
    }
    change(matrixId, edit, describe(*shown, {area}, isDown ? tr("fill down") : tr("fill right")));
}

QString MatrixDocument::describe(const Matrix &matrix, const QList<CellArea> &areas,
                                 const QString &what) const
{
    qint64 cells = 0;
    for (const CellArea &area : areas)
        cells += area.cellCount();
    if (cells != 1)
        return tr("%n cell(s): %1", nullptr, int(cells)).arg(what);
    return tr("%1 on %2: %3")
        .arg(lineName(matrix, Axis::Services, areas.first().serviceSlots.first()),
             lineName(matrix, Axis::Platforms, areas.first().platformSlots.first()), what);
}

void MatrixDocument::setStrategy(const QString &matrixId, const QList<CellArea> &areas, Strategy strategy)
{
    setCells(matrixId, areas, CellAttribute::Strategy, codeOf(strategy));
}

void MatrixDocument::setStrategy(const QString &matrixId, const QList<CellKey> &keys, Strategy strategy)
{
    if (const Matrix *shown = matrix(matrixId))
        setStrategy(matrixId, areasOf(*shown, keys), strategy);
}

void MatrixDocument::setOffered(const QString &matrixId, const QList<CellArea> &areas, bool offered)
{
    const Matrix *shown = matrix(matrixId);
    if (!shown || areas.isEmpty())
        return;
    constexpr auto attribute = static_cast<std::size_t>(CellAttribute::Offered);
    const auto ownCode = [offered](Code inherited) {
        return (inherited != noCode) == offered ? Code(0) : codeOf(offered);
    };
    AttributeEdit cells{CellAttribute::Offered, {}};
    for (const CellArea &area : areas) {
        CodeRow byColumn; // for rows that say nothing themselves
        for (const int slot : area.serviceSlots) {
            const Code column = shown->services.lines[slot].codes[attribute];
            byColumn.append(ownCode(column != 0 ? column : shown->codes[attribute]));
        }
        catalog::CellBlock block{area.platformSlots, area.serviceSlots, {}};
        for (const int slot : area.platformSlots) {
            const Code row = shown->platforms.lines[slot].codes[attribute];
            block.codes.append(row == 0 ? byColumn : CodeRow{ownCode(row)});
        }
        cells.blocks.append(block);
    }
    MatrixEdit edit;
    edit.cells = {cells};
    change(matrixId, edit, describe(*shown, areas, offered ? tr("offered") : tr("not offered")),
           mergeKeyOf(CellAttribute::Offered, areas));
}

void MatrixDocument::setOffered(const QString &matrixId, const QList<CellKey> &keys, bool offered)
{
    if (const Matrix *shown = matrix(matrixId))
        setOffered(matrixId, areasOf(*shown, keys), offered);
}

void MatrixDocument::setDefaultStrategy(const QString &matrixId, Strategy strategy)
{
    if (!matrix(matrixId) || strategy == Strategy::Inherit || matrix(matrixId)->defaultStrategy() == strategy)
        return;
    MatrixEdit edit;
    edit.codes.insert(int(CellAttribute::Strategy), codeOf(strategy));
    change(matrixId, edit, tr("whole matrix: %1").arg(catalog::displayName(strategy)),
           QStringLiteral("default/strategy"));
}

QString MatrixDocument::lineName(const Matrix &matrix, Axis axis, int slot) const
{
    return displayName(m_catalog, axis, matrix.axis(axis).lines.value(slot));
}

void MatrixDocument::insertLines(const QString &matrixId, Axis axis, const QStringList &ids, int before)
{
    const Matrix *shown = matrix(matrixId);
    if (!shown)
        return;
    const MatrixAxis &lines = shown->axis(axis);
    MatrixEdit edit;
    QList<int> order = lines.order;
    qsizetype place = before < 0 || before > order.size() ? order.size() : before;
    int next = int(lines.lines.size());
    QStringList names;
    for (const QString &id : ids) {
        int slot = lines.slotOf(id);
        if (slot < 0) {
            slot = next++;
            MatrixLine line;
            line.id = id;
            edit.axis(axis).lines.insert(slot, line);
        }
        if (order.contains(slot))
            continue;
        order.insert(place++, slot);
        names.append(
            displayName(m_catalog, axis, edit.axis(axis).lines.value(slot, lines.lines.value(slot))));
    }
    edit.axis(axis).order = order;
    change(matrixId, edit,
           names.size() == 1 ? tr("add %1").arg(names.first())
                             : tr("add %n line(s)", nullptr, int(names.size())));
}

void MatrixDocument::removeLines(const QString &matrixId, Axis axis, const QList<int> &lineSlots)
{
    const Matrix *shown = matrix(matrixId);
    if (!shown || lineSlots.isEmpty())
        return;
    MatrixEdit edit;
    QList<int> order = shown->axis(axis).order;
    order.removeIf([&](int slot) { return lineSlots.contains(slot); });
    edit.axis(axis).order = order;
    change(matrixId, edit,
           lineSlots.size() == 1 ? tr("remove %1").arg(lineName(*shown, axis, lineSlots.first()))
                                 : tr("remove %n line(s)", nullptr, int(lineSlots.size())));
}

void MatrixDocument::moveLines(const QString &matrixId, Axis axis, const QList<int> &lineSlots, int before)
{
    const Matrix *shown = matrix(matrixId);
    if (!shown || lineSlots.isEmpty())
        return;
    const QList<int> &now = shown->axis(axis).order;
    QList<int> moved;
    QList<int> order;
    qsizetype place = -1;
    for (qsizetype i = 0; i <= now.size(); ++i) {
        if (i == before)
            place = order.size();
        if (i < now.size())
            (lineSlots.contains(now[i]) ? moved : order).append(now[i]);
    }
    if (place < 0)
        place = order.size();
    for (qsizetype i = 0; i < moved.size(); ++i)
        order.insert(place + i, moved[i]);
    MatrixEdit edit;
    edit.axis(axis).order = order;
    change(matrixId, edit,
           moved.size() == 1 ? tr("move %1").arg(lineName(*shown, axis, moved.first()))
                             : tr("move %n line(s)", nullptr, int(moved.size())));
}

void MatrixDocument::setLine(const QString &matrixId, Axis axis, int slot, const MatrixLine &line,
                             const QString &text)
{
    const Matrix *shown = matrix(matrixId);
    if (!shown || slot < 0 || slot >= shown->axis(axis).lines.size())
        return;
    MatrixEdit edit;
    edit.axis(axis).lines.insert(slot, line);
    change(matrixId, edit, text);
}

QString MatrixDocument::freeName(const QString &name) const
{
    const auto isTaken = [this](const QString &candidate) {
        return std::any_of(m_matrices.begin(), m_matrices.end(), [&candidate](const Matrix &each) {
            return each.isPresent && each.name == candidate;
        });
    };
    QString candidate = name;
    for (int i = 2; isTaken(candidate); ++i)
        candidate = QStringLiteral("%1 (%2)").arg(name).arg(i);
    return candidate;
}

QString MatrixDocument::addMatrix(const Matrix &content)
{
    // It begins as one that is not there, so that making it is a change like any other.
    Matrix base;
    base.id = QUuid::createUuid().toString(QUuid::Id128).left(8);
    base.isPresent = false;
    m_matrices.append(base);
    m_stored.append(base);
    MatrixEdit edit = replacement(base, content);
    edit.isPresent = true;
    edit.name = freeName(content.name);
    int last = -1;
    for (const Matrix &each : std::as_const(m_matrices))
        last = each.isPresent ? std::max(last, each.position) : last;
    edit.position = last + 1;
    change(base.id, edit, tr("new matrix “%1”").arg(*edit.name));
    return base.id;
}

void MatrixDocument::removeMatrix(const QString &matrixId)
{
    const Matrix *shown = matrix(matrixId);
    if (!shown)
        return;
    MatrixEdit edit;
    edit.isPresent = false;
    change(matrixId, edit, tr("remove the matrix “%1”").arg(shown->name));
}

void MatrixDocument::renameMatrix(const QString &matrixId, const QString &name)
{
    const Matrix *renamed = matrix(matrixId);
    if (!renamed || renamed->name == name)
        return;
    MatrixEdit edit;
    edit.name = freeName(name);
    change(matrixId, edit, tr("rename the matrix to “%1”").arg(*edit.name));
}

} // namespace bakeoff::tables
