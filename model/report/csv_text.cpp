// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv_text.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <csv.h>
#include <iconv.h>

#include <algorithm>
#include <array>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

/// What libcsv tells while it reads.
struct Reading {
    CsvTable table;
    QStringList fields;
    int rowLine = 1;
};

extern "C" void takeField(void *data, size_t size, void *reading)
{
    static_cast<Reading *>(reading)->fields.append(
        QString::fromUtf8(static_cast<const char *>(data), static_cast<qsizetype>(size)));
}

extern "C" void takeRow(int, void *data)
{
    auto *reading = static_cast<Reading *>(data);
    reading->table.rows.append({reading->rowLine, reading->fields});
    reading->fields.clear();
}

extern "C" int isNoSpace(unsigned char)
{
    return 0; // a space belongs to the text it stands in
}

/// The one that the first line has most of, outside quotes.
char separatorOf(const QByteArray &text)
{
    constexpr std::array known{',', ';', '\t'};
    std::array<int, known.size()> count{};
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (c == '\n' || c == '\r')
            break;
        for (std::size_t i = 0; i < known.size(); ++i)
            count[i] += c == known[i] ? 1 : 0;
    }
    return known[static_cast<std::size_t>(std::max_element(count.begin(), count.end()) - count.begin())];
}

/// Qt knows CP949 only where it was built with ICU; the C library always does.
std::optional<QString> decodeCp949(QByteArray bytes)
{
    const iconv_t converter = ::iconv_open("UTF-8", "CP949");
    if (converter ==
        reinterpret_cast<iconv_t>(-1)) // NOLINT(performance-no-int-to-ptr): as iconv_open(3) says
        return {};
    QByteArray made(bytes.size() * 3 + 4, Qt::Uninitialized);
    char *from = bytes.data();
    char *to = made.data();
    auto fromLeft = static_cast<size_t>(bytes.size());
    auto toLeft = static_cast<size_t>(made.size());
    const size_t result = ::iconv(converter, &from, &fromLeft, &to, &toLeft);
    ::iconv_close(converter);
    if (result == static_cast<size_t>(-1))
        return {};
    return QString::fromUtf8(made.constData(), made.size() - static_cast<qsizetype>(toLeft));
}

} // namespace

QString describe(const ImportProblem &problem)
{
    if (problem.line <= 0)
        return problem.reason;
    if (problem.column <= 0)
        return Text::tr("line %1: %2").arg(problem.line).arg(problem.reason);
    return Text::tr("line %1, column %2: %3").arg(problem.line).arg(problem.column).arg(problem.reason);
}

tl::unexpected<Error> refuse(const QString &fileName, const QList<ImportProblem> &problems)
{
    QStringList lines;
    for (const ImportProblem &problem : problems)
        lines.append(describe(problem));
    return fail(ErrorCode::Invalid,
                problems.size() == 1 ? Text::tr("“%1” was not imported: %2").arg(fileName, lines.first())
                                     : Text::tr("“%1” was not imported: %n problem(s) were found.", nullptr,
                                                int(problems.size()))
                                           .arg(fileName),
                Text::tr("Nothing was changed. Mend the file and import it again."), lines.join(u'\n'));
}

tl::expected<QString, ImportProblem> decodeText(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes); // by its byte order mark
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (!decoder.hasError()) {
        if (text.startsWith(QChar::ByteOrderMark))
            text.remove(0, 1);
        return text;
    }
    if (!encoding) {
        if (auto korean = decodeCp949(bytes))
            return *korean;
    }
    return tl::unexpected(
        ImportProblem{0, 0, Text::tr("The file is neither UTF-8 nor CP949 (Korean) text.")});
}

CsvTable parseCsv(const QString &text, std::optional<char> separator)
{
    const QByteArray bytes = text.toUtf8();
    Reading reading;
    reading.table.separator = separator ? *separator : separatorOf(bytes);
    csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser, static_cast<unsigned char>(reading.table.separator));
    csv_set_space_func(&parser, isNoSpace);
    int line = 1;
    qsizetype begin = 0;
    bool isInRow = false;
    while (begin < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', begin);
        end = end < 0 ? bytes.size() : end + 1;
        if (!isInRow)
            reading.rowLine = line;
        const auto size = static_cast<size_t>(end - begin);
        if (csv_parse(&parser, bytes.constData() + begin, size, takeField, takeRow, &reading) != size)
            break;
        isInRow = parser.pstate != 0; // a quoted field goes on in the next line
        begin = end;
        ++line;
    }
    if (csv_error(&parser) == CSV_SUCCESS)
        csv_fini(&parser, takeField, takeRow, &reading);
    if (csv_error(&parser) != CSV_SUCCESS) {
        reading.table.problems.append(
            {reading.rowLine, int(reading.fields.size()) + 1,
             Text::tr("a quotation mark stands where none may, or is not closed.")});
    }
    csv_free(&parser);
    return reading.table;
}

QString csvField(const QString &text, char separator)
{
    const bool isPlain = std::none_of(text.begin(), text.end(), [separator](QChar c) {
        return c == QLatin1Char(separator) || c == u'"' || c == u'\n' || c == u'\r';
    });
    if (isPlain)
        return text;
    return u'"' + QString(text).replace(u'"', QLatin1String("\"\"")) + u'"';
}

QString guardFormula(const QString &text)
{
    static const QString dangerous = QStringLiteral("=+-@'");
    return !text.isEmpty() && dangerous.contains(text.front()) ? u'\'' + text : text;
}

QString unguardFormula(const QString &text)
{
    return text.startsWith(u'\'') ? text.mid(1) : text;
}

} // namespace bakeoff::report
