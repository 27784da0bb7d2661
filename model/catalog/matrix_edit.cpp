// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/matrix_edit.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

void trim(CodeRow &row)
{
    qsizetype size = row.size();
    while (size > 0 && row.at(size - 1) == 0)
        --size;
    if (size < row.size())
        row.resize(size);
}

void trim(QList<CodeRow> &rows)
{
    while (!rows.isEmpty() && rows.constLast().isEmpty())
        rows.removeLast();
}

void trim(QList<MatrixLine> &lines)
{
    while (!lines.isEmpty() && lines.constLast() == MatrixLine())
        lines.removeLast();
}

bool isWholeRange(const QList<int> &lineSlots)
{
    for (qsizetype i = 0; i < lineSlots.size(); ++i) {
        if (lineSlots[i] != i)
            return false;
    }
    return true;
}

/// Rows often share their codes; what was worked out for one holds for the next.
template <typename Work>
class Repeated
{
public:
    explicit Repeated(Work work) : m_work(std::move(work)) {}
    const CodeRow &operator()(const CodeRow &row, const CodeRow &codes)
    {
        if (!m_known || !row.isSharedWith(m_row) || !codes.isSharedWith(m_codes)) {
            m_row = row;
            m_codes = codes;
            m_answer = m_work(row, codes);
            m_known = true;
        }
        return m_answer;
    }

private:
    Work m_work;
    bool m_known = false;
    CodeRow m_row;
    CodeRow m_codes;
    CodeRow m_answer;
};

/// Sets \a block and returns what was there.
CellBlock swapBlock(QList<CodeRow> &rows, const CellBlock &block)
{
    CellBlock before{block.platformSlots, block.serviceSlots, {}};
    const bool whole = isWholeRange(block.serviceSlots);
    const qsizetype width = block.serviceSlots.size();
    Repeated slice([&](const CodeRow &row, const CodeRow &) {
        if (whole && row.size() <= width) {
            CodeRow all = row;
            all.resize(width);
            return all;
        }
        CodeRow part;
        part.reserve(width);
        for (const int slot : block.serviceSlots)
            part.append(row.value(slot));
        return part;
    });
    Repeated merged([&](const CodeRow &row, const CodeRow &codes) {
        CodeRow made;
        const bool single = codes.size() == 1;
        if (whole && row.size() <= width) {
            made = single ? CodeRow(width, codes.constFirst()) : codes;
        } else {
            made = row;
            const int last = *std::max_element(block.serviceSlots.begin(), block.serviceSlots.end());
            if (made.size() <= last)
                made.resize(last + 1);
            Code *data = made.data();
            for (qsizetype i = 0; i < width; ++i)
                data[block.serviceSlots[i]] = single ? codes.constFirst() : codes[i];
        }
        trim(made);
        return made;
    });
    if (width == 0 || block.platformSlots.isEmpty())
        return before;
    const int lastRow = *std::max_element(block.platformSlots.begin(), block.platformSlots.end());
    if (rows.size() <= lastRow)
        rows.resize(lastRow + 1);
    before.codes.reserve(block.platformSlots.size());
    for (qsizetype i = 0; i < block.platformSlots.size(); ++i) {
        CodeRow &row = rows[block.platformSlots[i]];
        const CodeRow &codes = block.codes.size() == 1 ? block.codes.constFirst() : block.codes[i];
        before.codes.append(slice(row, codes));
        row = merged(row, codes);
    }
    trim(rows);
    return before;
}

AxisEdit swapAxis(MatrixAxis &axis, const AxisEdit &edit)
{
    AxisEdit before;
    if (edit.order) {
        before.order = axis.order;
        axis.order = *edit.order;
    }
    for (auto line = edit.lines.begin(); line != edit.lines.end(); ++line) {
        before.lines.insert(line.key(), axis.lines.value(line.key()));
        if (axis.lines.size() <= line.key())
            axis.lines.resize(line.key() + 1);
        axis.lines[line.key()] = *line;
    }
    trim(axis.lines);
    return before;
}

template <typename T>
void swapField(T &field, const std::optional<T> &wanted, std::optional<T> &before)
{
    if (!wanted)
        return;
    before = field;
    field = *wanted;
}

tl::unexpected<Error> misfit(const QString &what)
{
    return fail(ErrorCode::Corrupt,
                Text::tr("A recorded change of the matrix cannot be carried out: %1").arg(what),
                Text::tr("Restore the workspace from a backup."));
}

bool isCode(CellAttribute attribute, Code code, qsizetype textCount)
{
    switch (attribute) {
    case CellAttribute::Offered:
    case CellAttribute::Strategy:
        return code <= 2;
    case CellAttribute::Depth:
        return code <= 3;
    case CellAttribute::Template:
    case CellAttribute::Note:
        return code <= static_cast<Code>(textCount);
    case CellAttribute::DeploysPerMonth:
    case CellAttribute::RunningInstances:
    case CellAttribute::DeployTimeTarget:
        break;
    }
    return true;
}

Result<> checkAxis(const MatrixAxis &axis, const AxisEdit &edit)
{
    if (edit.isEmpty())
        return {};
    QList<MatrixLine> lines = axis.lines;
    for (auto line = edit.lines.begin(); line != edit.lines.end(); ++line) {
        if (line.key() < 0 || line.key() >= mostLines)
            return misfit(Text::tr("there is no line %1.").arg(line.key()));
        if (line->generations < 1 || line->generations > mostGenerations)
            return misfit(Text::tr("“%1” has %2 generations.").arg(line->id).arg(line->generations));
        for (const CellAttribute attribute : cellAttributes) {
            const Code code = line->codes[static_cast<std::size_t>(attribute)];
            if (!isCode(attribute, code, 0))
                return misfit(Text::tr("%1 is no value of “%2”.").arg(code).arg(toId(attribute)));
        }
        if (lines.size() <= line.key())
            lines.resize(line.key() + 1);
        lines[line.key()] = *line;
    }
    QSet<QString> ids;
    for (const MatrixLine &line : std::as_const(lines)) {
        if (!line.id.isEmpty() && ids.contains(line.id))
            return misfit(Text::tr("“%1” is there twice.").arg(line.id));
        ids.insert(line.id);
    }
    QSet<int> seen;
    for (const int slot : edit.order ? *edit.order : axis.order) {
        if (slot < 0 || slot >= lines.size() || lines[slot].id.isEmpty() || seen.contains(slot))
            return misfit(Text::tr("there is no line %1 to show.").arg(slot));
        seen.insert(slot);
    }
    return {};
}

Result<> checkBlock(CellAttribute attribute, const CellBlock &block, qsizetype textCount)
{
    for (const QList<int> &lineSlots : {block.platformSlots, block.serviceSlots}) {
        for (const int slot : lineSlots) {
            if (slot < 0 || slot >= mostLines)
                return misfit(Text::tr("there is no line %1.").arg(slot));
        }
    }
    if (block.codes.size() != 1 && block.codes.size() != block.platformSlots.size())
        return misfit(Text::tr("it has values for %1 of %2 rows.")
                          .arg(block.codes.size())
                          .arg(block.platformSlots.size()));
    const CodeRow *known = nullptr;
    for (const CodeRow &codes : block.codes) {
        if (known && codes.isSharedWith(*known))
            continue;
        if (codes.size() != 1 && codes.size() != block.serviceSlots.size())
            return misfit(Text::tr("it has values for %1 of %2 columns.")
                              .arg(codes.size())
                              .arg(block.serviceSlots.size()));
        for (const Code code : codes) {
            if (!isCode(attribute, code, textCount))
                return misfit(Text::tr("%1 is no value of “%2”.").arg(code).arg(toId(attribute)));
        }
        known = &codes;
    }
    return {};
}

} // namespace

bool MatrixEdit::isEmpty() const
{
    return !name && !position && !isPresent && codes.isEmpty() && platforms.isEmpty() && services.isEmpty() &&
           cells.isEmpty();
}

MatrixEdit apply(Matrix &matrix, const MatrixEdit &edit)
{
    MatrixEdit before;
    swapField(matrix.name, edit.name, before.name);
    swapField(matrix.position, edit.position, before.position);
    swapField(matrix.isPresent, edit.isPresent, before.isPresent);
    for (auto code = edit.codes.begin(); code != edit.codes.end(); ++code) {
        Code &own = matrix.codes[static_cast<std::size_t>(code.key())];
        before.codes.insert(code.key(), own);
        own = *code;
    }
    before.platforms = swapAxis(matrix.platforms, edit.platforms);
    before.services = swapAxis(matrix.services, edit.services);
    for (auto text = edit.texts.begin(); text != edit.texts.end(); ++text) {
        while (matrix.texts.size() < text.key())
            matrix.texts.append(QString());
        matrix.texts[text.key() - 1] = *text;
    }
    for (const AttributeEdit &change : edit.cells) {
        AttributeEdit taken{change.attribute, {}};
        for (const CellBlock &block : change.blocks)
            taken.blocks.prepend(swapBlock(matrix.rows[static_cast<std::size_t>(change.attribute)], block));
        before.cells.prepend(taken);
    }
    return before;
}

Result<> checkFit(const Matrix &matrix, const MatrixEdit &edit)
{
    qsizetype textCount = matrix.texts.size();
    for (auto text = edit.texts.begin(); text != edit.texts.end(); ++text) {
        // None ever changes; one that was never used may be missing.
        const QString known = matrix.text(text.key());
        if (text.key() == 0 || text.key() > mostTexts || (!known.isEmpty() && known != *text))
            return misfit(Text::tr("its text %1 is another one.").arg(text.key()));
        textCount = std::max(textCount, qsizetype(text.key()));
    }
    for (auto code = edit.codes.begin(); code != edit.codes.end(); ++code) {
        const auto known = std::find(cellAttributes.begin(), cellAttributes.end(), CellAttribute(code.key()));
        if (known == cellAttributes.end() || !isInheritable(*known) || !isCode(*known, *code, textCount))
            return misfit(Text::tr("%1 is no default.").arg(*code));
    }
    for (const Axis axis : {Axis::Platforms, Axis::Services}) {
        if (auto fits = checkAxis(matrix.axis(axis), edit.axis(axis)); !fits)
            return fits;
    }
    for (const AttributeEdit &change : edit.cells) {
        for (const CellBlock &block : change.blocks) {
            if (auto fits = checkBlock(change.attribute, block, textCount); !fits)
                return fits;
        }
    }
    return {};
}

Code codeOfText(const Matrix &matrix, MatrixEdit &edit, const QString &text)
{
    if (text.isEmpty())
        return 0;
    for (auto known = edit.texts.begin(); known != edit.texts.end(); ++known) {
        if (*known == text)
            return known.key();
    }
    // It comes along also when the matrix has it: the edit that brought it may have been taken back and
    // forgotten.
    const auto index = matrix.texts.indexOf(text);
    const Code next =
        std::max(static_cast<Code>(matrix.texts.size()), edit.texts.isEmpty() ? 0 : edit.texts.lastKey()) + 1;
    const Code code = index >= 0 ? static_cast<Code>(index) + 1 : next;
    edit.texts.insert(code, text);
    return code;
}

AttributeCodes codesOf(const Matrix &matrix, MatrixEdit &edit, const Cell &cell)
{
    const auto number = [](const std::optional<qint64> &value) {
        return value ? static_cast<Code>(*value) + 1 : Code(0);
    };
    return {cell.offered ? codeOf(*cell.offered) : Code(0),
            codeOf(cell.strategy),
            cell.depth ? codeOf(*cell.depth) : Code(0),
            codeOfText(matrix, edit, cell.templateId),
            codeOfText(matrix, edit, cell.note),
            number(cell.deploysPerMonth_hundredths),
            number(cell.runningInstances),
            number(cell.deployTimeTarget_s)};
}

namespace {

/// Puts the lines of \a to into \a edit, by id: known ones keep their slot.
void replaceAxis(const MatrixAxis &from, const MatrixAxis &to, AxisEdit &edit, QHash<QString, int> &slotOf)
{
    for (qsizetype slot = 0; slot < from.lines.size(); ++slot) {
        if (!from.lines[slot].id.isEmpty())
            slotOf.insert(from.lines[slot].id, int(slot));
    }
    int next = int(from.lines.size());
    QList<int> order;
    for (const int slot : to.order) {
        const MatrixLine &line = to.lines[slot];
        auto known = slotOf.find(line.id);
        if (known == slotOf.end())
            known = slotOf.insert(line.id, next++);
        if (from.lines.value(*known) != line)
            edit.lines.insert(*known, line);
        order.append(*known);
    }
    if (order != from.order)
        edit.order = order;
}

} // namespace

MatrixEdit replacement(const Matrix &from, const Matrix &to)
{
    MatrixEdit edit;
    if (from.name != to.name)
        edit.name = to.name;
    for (const CellAttribute attribute : cellAttributes) {
        const auto i = static_cast<std::size_t>(attribute);
        if (from.codes[i] != to.codes[i])
            edit.codes.insert(int(i), to.codes[i]);
    }
    QHash<QString, int> platformSlots;
    QHash<QString, int> serviceSlots;
    replaceAxis(from.platforms, to.platforms, edit.platforms, platformSlots);
    replaceAxis(from.services, to.services, edit.services, serviceSlots);
    QHash<Code, Code> textCodes{{0, 0}};
    // Every line that is shown after it, in the order of the new matrix.
    CellBlock block;
    for (const int slot : to.platforms.order)
        block.platformSlots.append(platformSlots.value(to.platforms.lines[slot].id));
    for (const int slot : to.services.order)
        block.serviceSlots.append(serviceSlots.value(to.services.lines[slot].id));
    if (block.cellCount() == 0)
        return edit;
    for (const CellAttribute attribute : cellAttributes) {
        const auto i = static_cast<std::size_t>(attribute);
        if (to.rows[i].isEmpty() && from.rows[i].isEmpty())
            continue;
        Repeated translated([&](const CodeRow &row, const CodeRow &) {
            CodeRow codes;
            codes.reserve(to.services.order.size());
            for (const int slot : to.services.order) {
                Code code = row.value(slot);
                if (isText(attribute)) {
                    auto known = textCodes.find(code);
                    if (known == textCodes.end())
                        known = textCodes.insert(code, codeOfText(from, edit, to.text(code)));
                    code = *known;
                }
                codes.append(code);
            }
            return codes;
        });
        block.codes.clear();
        for (const int slot : to.platforms.order)
            block.codes.append(translated(to.row(attribute, slot), {}));
        edit.cells.append({attribute, {block}});
    }
    return edit;
}

} // namespace bakeoff::catalog
