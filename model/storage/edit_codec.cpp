// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/edit_codec.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>
#include <QtEndian>

namespace bakeoff::storage {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::storage)
};

tl::unexpected<Error> unreadable(const QString &what)
{
    return fail(ErrorCode::Corrupt, Text::tr("A recorded change of the matrix cannot be read: %1").arg(what),
                Text::tr("Restore the workspace from a backup."));
}

/// Slots mostly follow one another: [first, last, first, last, ...].
QCborArray rangesOf(const QList<int> &lineSlots)
{
    QCborArray ranges;
    for (qsizetype i = 0; i < lineSlots.size();) {
        qsizetype end = i + 1;
        while (end < lineSlots.size() && lineSlots[end] == lineSlots[end - 1] + 1)
            ++end;
        ranges.append(lineSlots[i]);
        ranges.append(lineSlots[end - 1]);
        i = end;
    }
    return ranges;
}

Result<QList<int>> slotsOf(const QCborValue &value)
{
    const QCborArray ranges = value.toArray();
    QList<int> lineSlots;
    if (!value.isArray() || ranges.size() % 2 != 0)
        return unreadable(Text::tr("a list of lines is broken."));
    for (qsizetype i = 0; i < ranges.size(); i += 2) {
        const qint64 first = ranges[i].toInteger(-1);
        const qint64 last = ranges[i + 1].toInteger(-1);
        if (first < 0 || last < first || last >= mostLines || lineSlots.size() + last - first >= mostLines)
            return unreadable(Text::tr("a list of lines is broken."));
        for (qint64 slot = first; slot <= last; ++slot)
            lineSlots.append(int(slot));
    }
    return lineSlots;
}

QCborArray toCbor(const AttributeCodes &codes)
{
    QCborArray array;
    for (const Code code : codes)
        array.append(qint64(code));
    return array;
}

AttributeCodes codesFrom(const QCborArray &array)
{
    AttributeCodes codes{};
    for (std::size_t i = 0; i < codes.size(); ++i)
        codes[i] = static_cast<Code>(array.at(qsizetype(i)).toInteger());
    return codes;
}

QCborMap toCbor(const AxisEdit &edit)
{
    QCborMap map;
    QCborArray lines;
    for (auto line = edit.lines.begin(); line != edit.lines.end(); ++line) {
        lines.append(QCborArray{line.key(), line->id, line->name, line->releaseLine, line->generations,
                                toCbor(line->codes)});
    }
    if (!lines.isEmpty())
        map.insert(QStringLiteral("lines"), lines);
    if (edit.order)
        map.insert(QStringLiteral("order"), rangesOf(*edit.order));
    return map;
}

Result<AxisEdit> axisFrom(const QCborMap &map)
{
    AxisEdit edit;
    for (const QCborValue &value : map[QStringLiteral("lines")].toArray()) {
        const QCborArray fields = value.toArray();
        const qint64 slot = fields.at(0).toInteger(-1);
        const qint64 generations = fields.at(4).toInteger();
        if (slot < 0 || slot >= mostLines || generations < 1 || generations > mostGenerations)
            return unreadable(Text::tr("a line is broken."));
        edit.lines.insert(int(slot),
                          {fields.at(1).toString(), fields.at(2).toString(), fields.at(3).toString(),
                           int(generations), codesFrom(fields.at(5).toArray())});
    }
    if (map.contains(QStringLiteral("order"))) {
        auto order = slotsOf(map[QStringLiteral("order")]);
        if (!order)
            return tl::unexpected(order.error());
        edit.order = *order;
    }
    return edit;
}

/// Rows that share their codes are written once, and referred to by number.
QCborArray toCbor(const CellBlock &block)
{
    QCborArray distinct;
    QCborArray numbers; // how many rows, which codes, ...
    const CodeRow *last = nullptr;
    qint64 run = 0;
    for (const CodeRow &codes : block.codes) {
        if (!last || (!codes.isSharedWith(*last) && codes != *last)) {
            if (last)
                numbers.append(run);
            run = 0;
            distinct.append(encode(codes));
        }
        last = &codes;
        ++run;
    }
    if (last)
        numbers.append(run);
    return {rangesOf(block.platformSlots), rangesOf(block.serviceSlots), distinct, numbers};
}

Result<CellBlock> blockFrom(const QCborArray &fields)
{
    CellBlock block;
    auto platformSlots = slotsOf(fields.at(0));
    auto serviceSlots = slotsOf(fields.at(1));
    if (!platformSlots || !serviceSlots)
        return tl::unexpected(platformSlots ? serviceSlots.error() : platformSlots.error());
    block.platformSlots = *platformSlots;
    block.serviceSlots = *serviceSlots;
    const QCborArray distinct = fields.at(2).toArray();
    const QCborArray numbers = fields.at(3).toArray();
    if (distinct.size() != numbers.size())
        return unreadable(Text::tr("its values are broken."));
    for (qsizetype i = 0; i < distinct.size(); ++i) {
        auto codes = decodeRow(distinct[i].toByteArray());
        if (!codes)
            return tl::unexpected(codes.error());
        const qint64 run = numbers[i].toInteger();
        if (run < 1 || block.codes.size() + run > mostLines)
            return unreadable(Text::tr("its values are broken."));
        for (qint64 row = 0; row < run; ++row)
            block.codes.append(*codes);
    }
    return block;
}

} // namespace

QByteArray encode(const CodeRow &row)
{
    QByteArray bytes(row.size() * qsizetype(sizeof(Code)), Qt::Uninitialized);
    qToLittleEndian<Code>(row.constData(), row.size(), bytes.data());
    return qCompress(bytes, 1);
}

Result<CodeRow> decodeRow(const QByteArray &bytes)
{
    // The first four bytes are the length that the rest claims to have: looked at before it is believed.
    const quint32 claimed = bytes.size() < 4 ? 0 : qFromBigEndian<quint32>(bytes.constData());
    const QByteArray plain = claimed > mostLines * sizeof(Code) ? QByteArray() : qUncompress(bytes);
    if (plain.size() != qsizetype(claimed) || plain.size() % qsizetype(sizeof(Code)) != 0 || bytes.size() < 4)
        return unreadable(Text::tr("its values are broken."));
    CodeRow row(plain.size() / qsizetype(sizeof(Code)));
    qFromLittleEndian<Code>(plain.constData(), row.size(), row.data());
    return row;
}

QByteArray encode(const MatrixEdit &edit)
{
    QCborMap map;
    if (edit.name)
        map.insert(QStringLiteral("name"), *edit.name);
    if (edit.position)
        map.insert(QStringLiteral("position"), *edit.position);
    if (edit.isPresent)
        map.insert(QStringLiteral("present"), *edit.isPresent);
    QCborMap codes;
    for (auto code = edit.codes.begin(); code != edit.codes.end(); ++code)
        codes.insert(qint64(code.key()), qint64(*code));
    if (!codes.isEmpty())
        map.insert(QStringLiteral("codes"), codes);
    if (!edit.platforms.isEmpty())
        map.insert(QStringLiteral("platforms"), toCbor(edit.platforms));
    if (!edit.services.isEmpty())
        map.insert(QStringLiteral("services"), toCbor(edit.services));
    QCborMap texts;
    for (auto text = edit.texts.begin(); text != edit.texts.end(); ++text)
        texts.insert(qint64(text.key()), *text);
    if (!texts.isEmpty())
        map.insert(QStringLiteral("texts"), texts);
    QCborArray cells;
    for (const AttributeEdit &change : edit.cells) {
        QCborArray blocks;
        for (const CellBlock &block : change.blocks)
            blocks.append(toCbor(block));
        cells.append(QCborArray{toId(change.attribute), blocks});
    }
    if (!cells.isEmpty())
        map.insert(QStringLiteral("cells"), cells);
    return map.toCborValue().toCbor();
}

Result<MatrixEdit> decodeEdit(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return unreadable(error.errorString());
    const QCborMap map = value.toMap();
    MatrixEdit edit;
    if (const QCborValue name = map[QStringLiteral("name")]; name.isString())
        edit.name = name.toString();
    if (const QCborValue position = map[QStringLiteral("position")]; position.isInteger())
        edit.position = int(position.toInteger());
    if (const QCborValue present = map[QStringLiteral("present")]; present.isBool())
        edit.isPresent = present.toBool();
    const QCborMap codes = map[QStringLiteral("codes")].toMap();
    for (const auto &[attribute, code] : codes)
        edit.codes.insert(int(attribute.toInteger(-1)), static_cast<Code>(code.toInteger()));
    for (const Axis axis : {Axis::Platforms, Axis::Services}) {
        auto read = axisFrom(
            map[axis == Axis::Platforms ? QStringLiteral("platforms") : QStringLiteral("services")].toMap());
        if (!read)
            return tl::unexpected(read.error());
        edit.axis(axis) = *read;
    }
    const QCborMap texts = map[QStringLiteral("texts")].toMap();
    for (const auto &[code, text] : texts)
        edit.texts.insert(static_cast<Code>(code.toInteger()), text.toString());
    for (const QCborValue &change : map[QStringLiteral("cells")].toArray()) {
        const auto attribute = cellAttributeFromId(change[0].toString());
        if (!attribute)
            return unreadable(Text::tr("“%1” is no attribute of a cell.").arg(change[0].toString()));
        AttributeEdit read{*attribute, {}};
        for (const QCborValue &fields : change[1].toArray()) {
            auto block = blockFrom(fields.toArray());
            if (!block)
                return tl::unexpected(block.error());
            read.blocks.append(*block);
        }
        edit.cells.append(read);
    }
    return edit;
}

QJsonObject toJson(const AttributeCodes &codes)
{
    QJsonObject json;
    for (const CellAttribute attribute : cellAttributes) {
        const Code code = codes[static_cast<std::size_t>(attribute)];
        if (code == 0)
            continue;
        QJsonValue value;
        switch (attribute) {
        case CellAttribute::Offered:
            value = code == yesCode;
            break;
        case CellAttribute::Strategy:
            value = toId(static_cast<Strategy>(code));
            break;
        case CellAttribute::Depth:
            value = toId(static_cast<BakeDepth>(code - 1));
            break;
        default:
            value = qint64(code) - 1;
        }
        json.insert(toId(attribute), value);
    }
    return json;
}

AttributeCodes codesFromJson(const QJsonObject &json)
{
    AttributeCodes codes{};
    for (const CellAttribute attribute : cellAttributes) {
        const QJsonValue value = json.value(toId(attribute));
        if (value.isUndefined() || isText(attribute))
            continue;
        Code &code = codes[static_cast<std::size_t>(attribute)];
        switch (attribute) {
        case CellAttribute::Offered:
            code = codeOf(value.toBool());
            break;
        case CellAttribute::Strategy:
            code = codeOf(strategyFromId(value.toString()));
            break;
        case CellAttribute::Depth:
            code = codeOf(bakeDepthFromId(value.toString()));
            break;
        default:
            code = static_cast<Code>(value.toInteger()) + 1;
        }
    }
    return codes;
}

} // namespace bakeoff::storage
