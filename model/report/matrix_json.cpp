// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/matrix_json.h"

#include "report/matrix_rows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <optional>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

const QString formatName = QStringLiteral("bakeoff-matrix");
constexpr int formatVersion = 1;

enum class Kind { Text, Number, YesNo };

Kind kindOf(Field field)
{
    switch (field) {
    case GenerationsField:
    case DeploysField:
    case InstancesField:
    case TargetField:
        return Kind::Number;
    case OfferedField:
        return Kind::YesNo;
    default:
        return Kind::Text;
    }
}

std::optional<Field> fieldOf(const QString &name)
{
    const auto known = std::find_if(fieldNames.begin(), fieldNames.end(),
                                    [&name](const char *each) { return name == QLatin1String(each); });
    if (known == fieldNames.end())
        return std::nullopt;
    return static_cast<Field>(known - fieldNames.begin());
}

QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

/// The fields of a row that say something, \a id in place of what the section says already.
QString objectOf(const QStringList &fields, std::optional<Field> id, const QList<Field> &without)
{
    QStringList members;
    for (int i = 0; i < fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        const QString text = fields[i];
        if (text.isEmpty() || without.contains(field))
            continue;
        const QString name =
            field == id ? QStringLiteral("id") : QLatin1String(fieldNames[static_cast<std::size_t>(i)]);
        QString value;
        switch (kindOf(field)) {
        case Kind::Number:
            value = text;
            break;
        case Kind::YesNo:
            value = text == QLatin1String("yes") ? QStringLiteral("true") : QStringLiteral("false");
            break;
        case Kind::Text:
            value = quoted(unguardFormula(text));
            break;
        }
        members << QStringLiteral("\"%1\": %2").arg(name, value);
    }
    return QStringLiteral("{%1}").arg(members.join(QLatin1String(", ")));
}

/// Takes what RapidJSON's reader finds and makes rows of it; see matrix_rows.h.
/// https://rapidjson.org/md_doc_sax.html
class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler>
{
public:
    Handler(const QByteArray &bytes, const rapidjson::MemoryStream &stream) : m_bytes(bytes), m_stream(stream)
    {
    }

    CsvTable table() const;
    CsvRow::Place placeAt(qsizetype offset);

    bool Null() { return value({}, std::nullopt); }
    bool Bool(bool yes) { return value(yes ? QStringLiteral("yes") : QStringLiteral("no"), Kind::YesNo); }
    bool RawNumber(const char *text, rapidjson::SizeType size, bool)
    {
        return value(QString::fromUtf8(text, size), Kind::Number);
    }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        return value(QString::fromUtf8(text, size), Kind::Text);
    }
    bool Key(const char *text, rapidjson::SizeType size, bool);
    bool StartObject();
    bool EndObject(rapidjson::SizeType);
    bool StartArray();
    bool EndArray(rapidjson::SizeType);

private:
    enum class Section { None, Defaults, Platforms, Services, Cells };

    bool value(const QString &text, std::optional<Kind> kind);
    void rootValue(const QString &text, std::optional<Kind> kind);
    void note(const QString &reason) { m_problems.append({m_keyPlace.line, m_keyPlace.column, reason}); }

    const QByteArray &m_bytes;
    const rapidjson::MemoryStream &m_stream;
    qsizetype m_countedTo = 0; ///< m_line and m_lineBegin hold there
    int m_line = 1;
    qsizetype m_lineBegin = 0;

    int m_depth = 0;       ///< of objects and arrays
    int m_ignoredFrom = 0; ///< what is deeper belongs to nothing and was noted; 0: nothing is ignored
    Section m_section = Section::None;
    QString m_key;
    CsvRow::Place m_keyPlace{1, 1};
    QSet<QString> m_rootKeys;
    QSet<QString> m_rowKeys;
    bool m_isInRow = false;
    CsvRow m_row;
    CsvRow m_matrixRow;
    QList<CsvRow> m_platforms;
    QList<CsvRow> m_services;
    QList<CsvRow> m_cells;
    QList<ImportProblem> m_problems;
};

CsvRow::Place Handler::placeAt(qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, m_countedTo, m_bytes.size());
    for (; m_countedTo < offset; ++m_countedTo) {
        if (m_bytes[m_countedTo] == '\n') {
            ++m_line;
            m_lineBegin = m_countedTo + 1;
        }
    }
    return {m_line, int(QString::fromUtf8(m_bytes.mid(m_lineBegin, offset - m_lineBegin)).size()) + 1};
}

bool Handler::Key(const char *text, rapidjson::SizeType size, bool)
{
    if (m_ignoredFrom > 0)
        return true;
    m_key = QString::fromUtf8(text, size);
    m_keyPlace = placeAt(qsizetype(m_stream.Tell()) - qsizetype(size) - 2);
    QSet<QString> &seen = m_isInRow ? m_rowKeys : m_rootKeys;
    if (seen.contains(m_key))
        note(Text::tr("“%1” is there twice.").arg(m_key));
    seen.insert(m_key);
    return true;
}

bool Handler::StartObject()
{
    ++m_depth;
    if (m_ignoredFrom > 0)
        return true;
    const bool isRoot = m_depth == 1;
    const bool isDefaults = m_depth == 2 && m_section == Section::None && m_key == QLatin1String("defaults");
    const bool isElement = m_depth == 3 && !m_isInRow && m_section != Section::None;
    if (isRoot)
        return true;
    if (!isDefaults && !isElement) {
        note(Text::tr("“%1” must not hold an object.").arg(m_key));
        m_ignoredFrom = m_depth;
        return true;
    }
    if (isDefaults)
        m_section = Section::Defaults;
    m_isInRow = true;
    m_rowKeys.clear();
    m_keyPlace = placeAt(qsizetype(m_stream.Tell()) - 1);
    m_row = {};
    m_row.line = m_keyPlace.line;
    m_row.fields = QStringList(fieldCount);
    m_row.places = QList<CsvRow::Place>(fieldCount, m_keyPlace);
    if (m_section == Section::Defaults || m_section == Section::Services)
        m_row.fields[PlatformField] = allLines;
    if (m_section == Section::Defaults || m_section == Section::Platforms)
        m_row.fields[ServiceField] = allLines;
    return true;
}

bool Handler::EndObject(rapidjson::SizeType)
{
    const int depth = m_depth--;
    if (m_ignoredFrom > 0) {
        if (depth == m_ignoredFrom)
            m_ignoredFrom = 0;
        return true;
    }
    if (!m_isInRow)
        return true;
    m_isInRow = false;
    switch (m_section) {
    case Section::Defaults:
        m_row.fields[NameField] = m_matrixRow.fields.value(NameField);
        m_matrixRow = m_row;
        m_section = Section::None;
        break;
    case Section::Platforms:
        m_platforms.append(m_row);
        break;
    case Section::Services:
        m_services.append(m_row);
        break;
    case Section::Cells:
        m_cells.append(m_row);
        break;
    case Section::None:
        break;
    }
    return true;
}

bool Handler::StartArray()
{
    ++m_depth;
    if (m_ignoredFrom > 0)
        return true;
    if (m_depth == 2 && m_key == QLatin1String("platforms"))
        m_section = Section::Platforms;
    else if (m_depth == 2 && m_key == QLatin1String("services"))
        m_section = Section::Services;
    else if (m_depth == 2 && m_key == QLatin1String("cells"))
        m_section = Section::Cells;
    else {
        note(m_depth == 1 ? Text::tr("the file must hold an object.")
                          : Text::tr("“%1” must not hold a list.").arg(m_key));
        m_ignoredFrom = m_depth;
    }
    return true;
}

bool Handler::EndArray(rapidjson::SizeType)
{
    const int depth = m_depth--;
    if (m_ignoredFrom > 0) {
        if (depth == m_ignoredFrom)
            m_ignoredFrom = 0;
    } else if (depth == 2) {
        m_section = Section::None;
    }
    return true;
}

bool Handler::value(const QString &text, std::optional<Kind> kind)
{
    if (m_ignoredFrom > 0)
        return true;
    if (!m_isInRow) {
        if (m_depth == 1)
            rootValue(text, kind);
        else
            note(m_depth == 0 ? Text::tr("the file must hold an object.")
                              : Text::tr("“%1” must hold objects only.").arg(m_key));
        return true;
    }
    std::optional<Field> field;
    if (m_key == QLatin1String("id") && m_section == Section::Platforms)
        field = PlatformField;
    else if (m_key == QLatin1String("id") && m_section == Section::Services)
        field = ServiceField;
    else if (const auto named = fieldOf(m_key);
             named && ((*named != PlatformField && *named != ServiceField) || m_section == Section::Cells))
        field = named;
    if (!field) {
        note(Text::tr("“%1” is not known here.").arg(m_key));
        return true;
    }
    if (!kind) // null: nothing of its own
        return true;
    if (*kind != kindOf(*field)) {
        switch (kindOf(*field)) {
        case Kind::Text:
            note(Text::tr("“%1” must be a text.").arg(m_key));
            break;
        case Kind::Number:
            note(Text::tr("“%1” must be a number.").arg(m_key));
            break;
        case Kind::YesNo:
            note(Text::tr("“%1” must be true or false.").arg(m_key));
            break;
        }
        return true;
    }
    const bool isName = *field == PlatformField || *field == ServiceField;
    if (isName && text == allLines) { // means something in a table only
        note(Text::tr("“%1” is no id.").arg(text));
        return true;
    }
    m_row.fields[*field] = *kind == Kind::Text ? guardFormula(text) : text;
    m_row.places[*field] = m_keyPlace;
    return true;
}

void Handler::rootValue(const QString &text, std::optional<Kind> kind)
{
    if (m_key == QLatin1String("format")) {
        if (text != formatName)
            note(Text::tr("this is “%1”, not “%2”.").arg(text, formatName));
    } else if (m_key == QLatin1String("version")) {
        if (kind != Kind::Number || text.toInt() != formatVersion)
            note(Text::tr("version %1 cannot be read, only %2.").arg(text).arg(formatVersion));
    } else if (m_key == QLatin1String("name")) {
        if (kind != Kind::Text)
            note(Text::tr("“%1” must be a text.").arg(m_key));
        if (m_matrixRow.fields.isEmpty()) {
            m_matrixRow.fields = QStringList(fieldCount);
            m_matrixRow.fields[PlatformField] = m_matrixRow.fields[ServiceField] = allLines;
            m_matrixRow.line = m_keyPlace.line;
        }
        m_matrixRow.fields[NameField] = guardFormula(text);
    } else if (m_key == QLatin1String("defaults")) {
        note(Text::tr("“%1” must hold an object.").arg(m_key));
    } else if (m_key == QLatin1String("platforms") || m_key == QLatin1String("services") ||
               m_key == QLatin1String("cells")) {
        note(Text::tr("“%1” must hold a list.").arg(m_key));
    } else {
        note(Text::tr("“%1” is not known here.").arg(m_key));
    }
}

CsvTable Handler::table() const
{
    CsvTable table;
    table.problems = m_problems;
    CsvRow header;
    header.line = 1;
    for (const char *name : fieldNames)
        header.fields.append(QLatin1String(name));
    table.rows.append(header);
    if (!m_matrixRow.fields.isEmpty())
        table.rows.append(m_matrixRow);
    table.rows += m_platforms;
    table.rows += m_services;
    table.rows += m_cells;
    for (const char *key : {"format", "version"}) {
        if (!m_rootKeys.contains(QLatin1String(key)))
            table.problems.append({0, 0, Text::tr("“%1” is missing.").arg(QLatin1String(key))});
    }
    return table;
}

} // namespace

QByteArray toJson(const catalog::Matrix &matrix)
{
    const QList<QStringList> rows = rowsOf(matrix);
    QString defaults;
    QStringList platforms;
    QStringList services;
    QStringList cells;
    for (const QStringList &row : rows) {
        const bool isPlatform = row[ServiceField] == allLines;
        const bool isService = row[PlatformField] == allLines;
        if (isPlatform && isService)
            defaults = objectOf(row, {}, {PlatformField, ServiceField, NameField});
        else if (isPlatform)
            platforms << objectOf(row, PlatformField, {ServiceField});
        else if (isService)
            services << objectOf(row, ServiceField, {PlatformField});
        else if (!row.mid(NameField).join(QString()).isEmpty())
            cells << objectOf(row, {}, {});
    }
    const auto list = [](const QStringList &objects) {
        return objects.isEmpty()
                   ? QStringLiteral("[]")
                   : QStringLiteral("[\n    %1\n  ]").arg(objects.join(QLatin1String(",\n    ")));
    };
    // Not with arg(): a name may have a "%1" in it.
    return QString(QLatin1String("{\n  \"format\": ") + quoted(formatName) +
                   QLatin1String(",\n  \"version\": ") + QString::number(formatVersion) +
                   QLatin1String(",\n  \"name\": ") + quoted(matrix.name) +
                   QLatin1String(",\n  \"defaults\": ") + defaults + QLatin1String(",\n  \"platforms\": ") +
                   list(platforms) + QLatin1String(",\n  \"services\": ") + list(services) +
                   QLatin1String(",\n  \"cells\": ") + list(cells) + QLatin1String("\n}\n"))
        .toUtf8();
}

Result<catalog::Matrix> matrixFromJson(const QByteArray &bytes, const QString &fileName)
{
    auto text = decodeText(bytes);
    if (!text)
        return report::refuse(fileName, {text.error()});
    const QByteArray utf8 = text->toUtf8();
    rapidjson::MemoryStream stream(utf8.constData(), static_cast<size_t>(utf8.size()));
    Handler handler(utf8, stream);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag;
    if (const rapidjson::ParseResult parsed = reader.Parse<flags>(stream, handler); parsed.IsError()) {
        const CsvRow::Place place = handler.placeAt(static_cast<qsizetype>(parsed.Offset()));
        return report::refuse(fileName,
                              {{place.line, place.column,
                                Text::tr("this is no JSON: %1")
                                    .arg(QLatin1String(rapidjson::GetParseError_En(parsed.Code())))}});
    }
    return matrixFromRows(handler.table(), fileName);
}

} // namespace bakeoff::report
