// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_catalog.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringEncoder>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

/// What an update has to name.
struct Written {
    qint64 startXref = 0;
    int size = 0; ///< one more than the highest number of an object
    int root = 0;
    int info = 0;
    QString rootEntries; ///< of the catalog
    QList<int> pages;
};

std::optional<Written> read(const QByteArray &pdf)
{
    // Latin 1 keeps each byte a character, so that offsets stay what they are.
    const QString text = QString::fromLatin1(pdf);
    static const QRegularExpression trailer(
        QStringLiteral("trailer\\s*<<\\s*/Size (\\d+)\\s*/Info (\\d+) 0 R\\s*/Root (\\d+) 0 R"));
    static const QRegularExpression start(QStringLiteral("startxref\\s*(\\d+)\\s*%%EOF"));
    static const QRegularExpression catalog(
        QStringLiteral("\\n(\\d+) 0 obj\\s*<<\\s*(/Type /Catalog[^<>]*)>>\\s*endobj"));
    static const QRegularExpression kids(QStringLiteral("/Type /Pages\\s*/Kids\\s*\\[([^\\]]*)\\]"));
    static const QRegularExpression reference(QStringLiteral("(\\d+) 0 R"));
    const qsizetype end = text.lastIndexOf(QLatin1String("trailer"));
    const qsizetype tree = text.lastIndexOf(QLatin1String("/Type /Pages"));
    if (end < 0 || tree < 0)
        return {};
    const auto trailerMatch = trailer.match(text, end);
    const auto startMatch = start.match(text, end);
    const auto catalogMatch = catalog.match(text);
    const auto kidsMatch = kids.match(text, tree);
    if (!trailerMatch.hasMatch() || !startMatch.hasMatch() || !catalogMatch.hasMatch() ||
        !kidsMatch.hasMatch() || catalogMatch.captured(1) != trailerMatch.captured(3))
        return {};
    Written written{startMatch.captured(1).toLongLong(), trailerMatch.captured(1).toInt(),
                    trailerMatch.captured(3).toInt(),    trailerMatch.captured(2).toInt(),
                    catalogMatch.captured(2).trimmed(),  {}};
    for (const auto &match : reference.globalMatch(kidsMatch.captured(1)))
        written.pages << match.captured(1).toInt();
    return written;
}

/// As a text string of PDF: UTF-16, big end first, with its mark.
QByteArray textString(const QString &text)
{
    QStringEncoder encode(QStringEncoder::Utf16BE);
    const QByteArray bytes = encode(text);
    return "<FEFF" + bytes.toHex().toUpper() + '>';
}

/// New objects behind the old ones, with their own table of where they are.
class Update
{
public:
    Update(QByteArray pdf, const Written &written)
        : m_pdf(std::move(pdf)), m_written(written), m_next(written.size)
    {
        if (!m_pdf.endsWith('\n'))
            m_pdf += '\n';
    }
    int reserve() { return m_next++; }
    void add(int number, const QByteArray &entries)
    {
        m_offsets.append({number, m_pdf.size()});
        m_pdf += QByteArray::number(number) + " 0 obj\n<<\n" + entries + "\n>>\nendobj\n";
    }
    QByteArray finish()
    {
        const qsizetype start = m_pdf.size();
        m_pdf += "xref\n";
        for (const auto &[number, offset] : std::as_const(m_offsets)) {
            // 20 bytes to a line, the space before the line feed among them.
            m_pdf += QByteArray::number(number) + " 1\n" +
                     QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        }
        m_pdf += "trailer\n<<\n/Size " + QByteArray::number(m_next) + "\n/Info " +
                 QByteArray::number(m_written.info) + " 0 R\n/Root " + QByteArray::number(m_written.root) +
                 " 0 R\n/Prev " + QByteArray::number(m_written.startXref) + "\n>>\nstartxref\n" +
                 QByteArray::number(start) + "\n%%EOF\n";
        return std::move(m_pdf);
    }

private:
    QByteArray m_pdf;
    const Written &m_written;
    int m_next = 0;
    QList<std::pair<int, qsizetype>> m_offsets;
};

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

/// Entries below the entry or root \a parent. Returns what the parent has to say of them.
QByteArray addEntries(Update &update, const Written &written, const QList<OutlineEntry> &entries, int parent,
                      double pageHeight_pt)
{
    // Of one level, each with those below it.
    QList<QList<OutlineEntry>> groups;
    for (const OutlineEntry &entry : entries) {
        if (groups.isEmpty() || entry.level <= groups.last().first().level)
            groups << QList<OutlineEntry>();
        groups.last() << entry;
    }
    QList<int> numbers;
    for (qsizetype i = 0; i < groups.size(); ++i)
        numbers << update.reserve();
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const OutlineEntry &entry = groups[i].first();
        QByteArray text = "/Title " + textString(entry.text) + "\n/Parent " + reference(parent) +
                          "\n/Dest [" + reference(written.pages.value(entry.page)) + " /XYZ null " +
                          QByteArray::number(pageHeight_pt - entry.fromTop_pt, 'f', 1) + " null]";
        if (i > 0)
            text += "\n/Prev " + reference(numbers[i - 1]);
        if (i + 1 < groups.size())
            text += "\n/Next " + reference(numbers[i + 1]);
        if (groups[i].size() > 1)
            text += addEntries(update, written, groups[i].mid(1), numbers[i], pageHeight_pt);
        update.add(numbers[i], text);
    }
    return "\n/First " + reference(numbers.first()) + "\n/Last " + reference(numbers.last()) + "\n/Count " +
           QByteArray::number(entries.size());
}

} // namespace

Result<QByteArray> withCatalog(const QByteArray &pdf, const QString &language,
                               const QList<OutlineEntry> &outline, double pageHeight_pt)
{
    const auto written = read(pdf);
    if (!written)
        return fail(ErrorCode::Failed, Text::tr("The PDF could not be finished."),
                    Text::tr("Write the report as HTML instead, and please report this."));
    Update update(pdf, *written);
    QByteArray entries = written->rootEntries.toLatin1() + "\n/Lang (" + language.toLatin1() + ")" +
                         "\n/ViewerPreferences << /DisplayDocTitle true >>";
    if (!outline.isEmpty()) {
        const int root = update.reserve();
        const QByteArray below = addEntries(update, *written, outline, root, pageHeight_pt);
        update.add(root, "/Type /Outlines" + below);
        entries += "\n/Outlines " + reference(root);
    }
    update.add(written->root, entries);
    return update.finish();
}

} // namespace bakeoff::report
