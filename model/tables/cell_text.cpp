// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/cell_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace bakeoff::tables {

using namespace catalog;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

constexpr std::array pasted{CellAttribute::Offered, CellAttribute::Strategy, CellAttribute::Depth};
const QString depthPrefix = QStringLiteral("depth:");

Code &codeFor(AttributeCodes &codes, CellAttribute attribute)
{
    return codes[static_cast<std::size_t>(attribute)];
}

} // namespace

QString cellText(const AttributeCodes &codes)
{
    const auto code = [&codes](CellAttribute attribute) {
        return codes[static_cast<std::size_t>(attribute)];
    };
    QStringList words;
    if (const Code offered = code(CellAttribute::Offered))
        words.append(offered == yesCode ? QStringLiteral("offered") : QStringLiteral("not-offered"));
    if (const Code strategy = code(CellAttribute::Strategy))
        words.append(toId(static_cast<Strategy>(strategy)));
    if (const Code depth = code(CellAttribute::Depth))
        words.append(depthPrefix + toId(static_cast<BakeDepth>(depth - 1)));
    return words.join(u' ');
}

Result<AttributeCodes> codesFromCellText(const QString &text)
{
    AttributeCodes codes{};
    for (const QString &word : text.toLower().split(u' ', Qt::SkipEmptyParts)) {
        CellAttribute attribute = CellAttribute::Strategy;
        Code code = 0;
        if (word == QLatin1String("offered") || word == QLatin1String("not-offered")) {
            attribute = CellAttribute::Offered;
            code = codeOf(word == QLatin1String("offered"));
        } else if (word.startsWith(depthPrefix)) {
            attribute = CellAttribute::Depth;
            const QString id = word.mid(depthPrefix.size());
            if (const BakeDepth depth = bakeDepthFromId(id); toId(depth) == id)
                code = codeOf(depth);
        } else {
            code = codeOf(strategyFromId(word));
        }
        if (code == 0) {
            return fail(ErrorCode::Invalid, Words::tr("“%1” means nothing here.").arg(word),
                        Words::tr("A cell is empty or says: offered, not-offered, pre-installed, os-only, "
                                  "depth:os-only, depth:packages, depth:configured."));
        }
        if (codeFor(codes, attribute) != 0)
            return fail(ErrorCode::Invalid, Words::tr("“%1” contradicts what stands before it.").arg(word),
                        Words::tr("Leave one of the two."));
        codeFor(codes, attribute) = code;
    }
    return codes;
}

QString copyCells(const Matrix &matrix, const QList<int> &platformSlots, const QList<int> &serviceSlots)
{
    QString text;
    for (const int platform : platformSlots) {
        QStringList fields;
        for (const int service : serviceSlots) {
            AttributeCodes codes{};
            for (const CellAttribute attribute : pasted)
                codeFor(codes, attribute) = matrix.code(attribute, platform, service);
            fields.append(cellText(codes));
        }
        text += fields.join(u'\t') + u'\n';
    }
    return text;
}

Result<MatrixEdit> pasteCells(const Matrix &matrix, int row, int column, int rows, int columns,
                              const QString &text)
{
    // Every line counts, empty ones too: they are cells that inherit.
    QList<QList<AttributeCodes>> block;
    QStringList lines = QString(text).remove(u'\r').split(u'\n');
    if (lines.size() > 1 && lines.constLast().isEmpty())
        lines.removeLast();
    qsizetype widest = 0;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        QList<AttributeCodes> codes;
        for (const QString &field : lines[line].split(u'\t')) {
            QString plain = field.trimmed();
            if (plain.size() > 1 && plain.startsWith(u'"') && plain.endsWith(u'"'))
                plain = plain.mid(1, plain.size() - 2);
            auto read = codesFromCellText(plain);
            if (!read) {
                read.error().message = Words::tr("Row %1, column %2 of what was pasted: %3")
                                           .arg(line + 1)
                                           .arg(codes.size() + 1)
                                           .arg(read.error().message);
                return tl::unexpected(read.error());
            }
            codes.append(*read);
        }
        widest = std::max(widest, codes.size());
        block.append(codes);
    }
    for (QList<AttributeCodes> &line : block)
        line.resize(widest);
    if (block.size() == 1 && widest == 1) {
        const QList<AttributeCodes> line(std::max(columns, 1), block.first().first());
        block = QList<QList<AttributeCodes>>(std::max(rows, 1), line);
        widest = std::max(columns, 1);
    }
    const QList<int> platformSlots = matrix.platforms.order.mid(row, block.size());
    const QList<int> serviceSlots = matrix.services.order.mid(column, widest);
    if (platformSlots.size() < block.size() || serviceSlots.size() < widest) {
        return fail(
            ErrorCode::Invalid,
            Words::tr("What was copied has %1 rows and %2 columns; from here on there are only %3 and %4.")
                .arg(block.size())
                .arg(widest)
                .arg(platformSlots.size())
                .arg(serviceSlots.size()),
            Words::tr("Choose a cell further up or left, or add operating systems and services."));
    }
    MatrixEdit edit;
    for (const CellAttribute attribute : pasted) {
        CellBlock cells{platformSlots, serviceSlots, {}};
        for (QList<AttributeCodes> &line : block) {
            CodeRow codes;
            for (AttributeCodes &each : line)
                codes.append(codeFor(each, attribute));
            cells.codes.append(codes);
        }
        edit.cells.append({attribute, {cells}});
    }
    return edit;
}

} // namespace bakeoff::tables
