// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/matrix_rows.h"

#include "catalog/matrix_edit.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace bakeoff::report {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

constexpr qint64 mostCode = 0xfffffffe;

QString numberText(Code code, int decimals)
{
    if (code == 0)
        return {};
    const qint64 value = qint64(code) - 1;
    if (decimals == 0)
        return QString::number(value);
    const QString fraction = QStringLiteral("%1").arg(value % 100, 2, 10, QLatin1Char('0'));
    return value % 100 == 0 ? QString::number(value / 100)
                            : QStringLiteral("%1.%2").arg(value / 100).arg(fraction);
}

void putCodes(QStringList &fields, const Matrix &matrix, const AttributeCodes &codes)
{
    const auto code = [&codes](CellAttribute attribute) {
        return codes[static_cast<std::size_t>(attribute)];
    };
    if (const Code offered = code(CellAttribute::Offered))
        fields[OfferedField] = offered == yesCode ? QStringLiteral("yes") : QStringLiteral("no");
    if (const Code strategy = code(CellAttribute::Strategy))
        fields[StrategyField] = toId(static_cast<Strategy>(strategy));
    if (const Code depth = code(CellAttribute::Depth))
        fields[DepthField] = toId(static_cast<BakeDepth>(depth - 1));
    fields[TemplateField] = guardFormula(matrix.text(code(CellAttribute::Template)));
    fields[NoteField] = guardFormula(matrix.text(code(CellAttribute::Note)));
    fields[DeploysField] = numberText(code(CellAttribute::DeploysPerMonth), 2);
    fields[InstancesField] = numberText(code(CellAttribute::RunningInstances), 0);
    fields[TargetField] = numberText(code(CellAttribute::DeployTimeTarget), 0);
}

/// Rows become a matrix; what is wrong is noted and read over, so that all of it is found.
class Importing
{
public:
    explicit Importing(CsvTable table) : m_table(std::move(table)), m_problems(m_table.problems) {}

    Matrix read();
    const QList<ImportProblem> &problems() const { return m_problems; }

private:
    void readHeader();
    void readRow(const CsvRow &row);
    MatrixLine *line(Axis axis, const QString &id, const CsvRow &row, Field field);
    AttributeCodes readCodes(const CsvRow &row);
    Code readNumber(const CsvRow &row, Field field, int decimals);
    Code readChoice(const CsvRow &row, Field field, const QStringList &choices);
    QString value(const CsvRow &row, Field field) const;
    void refuse(const CsvRow &row, Field field, const QString &reason);

    CsvTable m_table;
    std::array<qsizetype, fieldCount> m_columnOf{};
    qsizetype m_columns = 0;
    Matrix m_matrix;
    QHash<QString, Code> m_textCodes;
    QSet<QString> m_seen;
    QList<ImportProblem> m_problems;
    /// By attribute, platform slot and service slot; handed to the matrix at the end, row by row.
    std::array<QList<CodeRow>, cellAttributes.size()> m_codes;
    QHash<QString, int> m_platformSlots;
    QHash<QString, int> m_serviceSlots;
};

QString Importing::value(const CsvRow &row, Field field) const
{
    const qsizetype column = m_columnOf[field];
    return column < 0 ? QString() : row.fields.value(column).trimmed();
}

void Importing::refuse(const CsvRow &row, Field field, const QString &reason)
{
    const qsizetype column = m_columnOf[field];
    const CsvRow::Place place = row.places.value(column, {row.line, int(column) + 1});
    m_problems.append({place.line, place.column, reason});
}

void Importing::readHeader()
{
    m_columnOf.fill(-1);
    if (m_table.rows.isEmpty()) {
        m_problems.append({1, 0, Text::tr("the file is empty.")});
        return;
    }
    const CsvRow &header = m_table.rows.first();
    m_columns = header.fields.size();
    for (qsizetype column = 0; column < header.fields.size(); ++column) {
        const QString name = header.fields[column].trimmed().toLower();
        const auto known = std::find_if(fieldNames.begin(), fieldNames.end(),
                                        [&](const char *each) { return name == QLatin1String(each); });
        if (known == fieldNames.end()) {
            m_problems.append({header.line, int(column) + 1,
                               Text::tr("“%1” is no column of a matrix.").arg(header.fields[column])});
            continue;
        }
        qsizetype &place = m_columnOf[static_cast<std::size_t>(known - fieldNames.begin())];
        if (place >= 0)
            m_problems.append(
                {header.line, int(column) + 1, Text::tr("the column “%1” is there twice.").arg(name)});
        else
            place = column;
    }
    for (const Field field : {PlatformField, ServiceField}) {
        if (m_columnOf[field] < 0)
            m_problems.append(
                {header.line, 0,
                 Text::tr("the column “%1” is missing.").arg(QLatin1String(fieldNames[field]))});
    }
}

MatrixLine *Importing::line(Axis axis, const QString &id, const CsvRow &row, Field field)
{
    QHash<QString, int> &slotOf = axis == Axis::Platforms ? m_platformSlots : m_serviceSlots;
    MatrixAxis &lines = m_matrix.axis(axis);
    auto known = slotOf.find(id);
    if (known == slotOf.end()) {
        if (lines.lines.size() >= mostLines) {
            refuse(row, field, Text::tr("there are more than %1 of them.").arg(mostLines));
            return nullptr;
        }
        const int slot = int(lines.lines.size());
        MatrixLine made;
        made.id = id;
        lines.lines.append(made);
        lines.order.append(slot);
        known = slotOf.insert(id, slot);
    }
    return &lines.lines[*known];
}

Code Importing::readChoice(const CsvRow &row, Field field, const QStringList &choices)
{
    const QString text = value(row, field).toLower();
    if (text.isEmpty())
        return 0;
    const auto index = choices.indexOf(text);
    if (index < 0) {
        refuse(row, field, Text::tr("“%1” is none of: %2.").arg(text, choices.join(QLatin1String(", "))));
        return 0;
    }
    return static_cast<Code>(index);
}

Code Importing::readNumber(const CsvRow &row, Field field, int decimals)
{
    const QString text = value(row, field);
    if (text.isEmpty())
        return 0;
    // Exact, without a detour over floating point.
    const qsizetype point = text.indexOf(u'.');
    const QString whole = text.left(point < 0 ? text.size() : point);
    const QString fraction = point < 0 ? QString() : text.mid(point + 1);
    const auto isDigits = [](const QString &digits) {
        return std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (whole.isEmpty() || !isDigits(whole) || !isDigits(fraction) || (point >= 0 && fraction.isEmpty())) {
        refuse(row, field, Text::tr("“%1” is no number of 0 or more.").arg(text));
        return 0;
    }
    if (fraction.size() > decimals) {
        refuse(row, field,
               decimals == 0 ? Text::tr("“%1” must be a whole number.").arg(text)
                             : Text::tr("“%1” has more than %2 decimals.").arg(text).arg(decimals));
        return 0;
    }
    bool fits = false;
    const qint64 number =
        (whole + fraction.leftJustified(decimals, u'0')).toLongLong(&fits); // leaves out too many digits
    if (!fits || number > mostCode) {
        refuse(row, field, Text::tr("“%1” is too large.").arg(text));
        return 0;
    }
    return static_cast<Code>(number) + 1;
}

AttributeCodes Importing::readCodes(const CsvRow &row)
{
    const auto text = [&](Field field) -> Code {
        const QString read = unguardFormula(value(row, field));
        if (read.isEmpty())
            return 0;
        auto known = m_textCodes.find(read);
        if (known == m_textCodes.end()) {
            m_matrix.texts.append(read);
            known = m_textCodes.insert(read, static_cast<Code>(m_matrix.texts.size()));
        }
        return *known;
    };
    return {
        readChoice(row, OfferedField,
                   {QStringLiteral("inherit"), QStringLiteral("yes"), QStringLiteral("no")}),
        readChoice(row, StrategyField,
                   {QStringLiteral("inherit"), QStringLiteral("pre-installed"), QStringLiteral("os-only")}),
        readChoice(row, DepthField,
                   {QStringLiteral("inherit"), QStringLiteral("os-only"), QStringLiteral("packages"),
                    QStringLiteral("configured")}),
        text(TemplateField),
        text(NoteField),
        readNumber(row, DeploysField, 2),
        readNumber(row, InstancesField, 0),
        readNumber(row, TargetField, 0)};
}

void Importing::readRow(const CsvRow &row)
{
    if (row.fields.size() != m_columns) {
        m_problems.append({row.line, 0,
                           Text::tr("it has %1 fields where the first line has %2.")
                               .arg(row.fields.size())
                               .arg(m_columns)});
        return;
    }
    const QString platform = unguardFormula(value(row, PlatformField));
    const QString service = unguardFormula(value(row, ServiceField));
    bool isNamed = true;
    for (const auto &[id, field] : {std::pair(platform, PlatformField), std::pair(service, ServiceField)}) {
        if (id.isEmpty()) {
            refuse(row, field, Text::tr("it is empty."));
            isNamed = false;
        } else if (id.size() > 100 || id.contains(u'\n')) {
            refuse(row, field, Text::tr("it is longer than 100 characters, or more than a line."));
            isNamed = false;
        }
    }
    const QString key = platform + u'\n' + service;
    if (isNamed && m_seen.contains(key))
        m_problems.append({row.line, 0, Text::tr("%1 x %2 is there twice.").arg(platform, service)});
    m_seen.insert(key);
    const AttributeCodes codes = readCodes(row);
    if (!isNamed)
        return;
    const bool isMatrix = platform == allLines && service == allLines;
    const bool isLine = !isMatrix && (platform == allLines || service == allLines);
    if (isMatrix || isLine) {
        for (const Field field : {TemplateField, NoteField}) {
            if (!value(row, field).isEmpty())
                refuse(row, field, Text::tr("only a single cell can have one."));
        }
    }
    if (!isLine) {
        for (const Field field : {ReleaseLineField, GenerationsField}) {
            if (!value(row, field).isEmpty())
                refuse(row, field, Text::tr("only a platform or service as a whole can have one."));
        }
    }
    if (isMatrix) {
        m_matrix.name = unguardFormula(value(row, NameField));
        m_matrix.codes = codes;
        return;
    }
    if (isLine) {
        const Axis axis = platform == allLines ? Axis::Services : Axis::Platforms;
        MatrixLine *changed = line(axis, platform == allLines ? service : platform, row,
                                   platform == allLines ? ServiceField : PlatformField);
        if (!changed)
            return;
        changed->name = unguardFormula(value(row, NameField));
        changed->releaseLine = unguardFormula(value(row, ReleaseLineField));
        changed->codes = codes;
        if (const QString generations = value(row, GenerationsField); !generations.isEmpty()) {
            bool isNumber = false;
            const int count = generations.toInt(&isNumber);
            if (!isNumber || count < 1 || count > mostGenerations)
                refuse(row, GenerationsField,
                       Text::tr("“%1” is no number from 1 to %2.").arg(generations).arg(mostGenerations));
            else
                changed->generations = count;
        }
        return;
    }
    if (!value(row, NameField).isEmpty())
        refuse(row, NameField, Text::tr("a cell has no name."));
    if (!line(Axis::Platforms, platform, row, PlatformField) ||
        !line(Axis::Services, service, row, ServiceField))
        return;
    const int platformSlot = m_platformSlots[platform];
    const int serviceSlot = m_serviceSlots[service];
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i] == 0)
            continue;
        QList<CodeRow> &rows = m_codes[i];
        if (rows.size() <= platformSlot)
            rows.resize(platformSlot + 1);
        if (rows[platformSlot].size() <= serviceSlot)
            rows[platformSlot].resize(serviceSlot + 1);
        rows[platformSlot][serviceSlot] = codes[i];
    }
}

Matrix Importing::read()
{
    readHeader();
    if (!m_problems.isEmpty() && (m_columnOf[PlatformField] < 0 || m_columnOf[ServiceField] < 0))
        return {};
    for (qsizetype i = 1; i < m_table.rows.size(); ++i)
        readRow(m_table.rows[i]);
    m_matrix.rows = m_codes;
    return m_matrix;
}

} // namespace

QList<QStringList> rowsOf(const Matrix &matrix)
{
    QList<QStringList> rows;
    const QStringList none(fieldCount);
    QStringList fields = none;
    fields[PlatformField] = fields[ServiceField] = allLines;
    fields[NameField] = guardFormula(matrix.name);
    putCodes(fields, matrix, matrix.codes);
    rows.append(fields);
    for (const Axis axis : {Axis::Platforms, Axis::Services}) {
        for (const int slot : matrix.axis(axis).order) {
            const MatrixLine &line = matrix.axis(axis).lines[slot];
            fields = none;
            fields[PlatformField] = axis == Axis::Platforms ? guardFormula(line.id) : allLines;
            fields[ServiceField] = axis == Axis::Services ? guardFormula(line.id) : allLines;
            fields[NameField] = guardFormula(line.name);
            fields[ReleaseLineField] = guardFormula(line.releaseLine);
            fields[GenerationsField] = QString::number(line.generations);
            putCodes(fields, matrix, line.codes);
            rows.append(fields);
        }
    }
    for (const int platform : matrix.platforms.order) {
        for (const int service : matrix.services.order) {
            AttributeCodes codes{};
            for (const CellAttribute attribute : cellAttributes)
                codes[static_cast<std::size_t>(attribute)] = matrix.code(attribute, platform, service);
            fields = none;
            fields[PlatformField] = guardFormula(matrix.platforms.lines[platform].id);
            fields[ServiceField] = guardFormula(matrix.services.lines[service].id);
            putCodes(fields, matrix, codes);
            rows.append(fields);
        }
    }
    return rows;
}

Result<Matrix> matrixFromRows(const CsvTable &table, const QString &fileName)
{
    Importing importing(table);
    Matrix matrix = importing.read();
    if (!importing.problems().isEmpty())
        return report::refuse(fileName, importing.problems());
    return matrix;
}

} // namespace bakeoff::report
