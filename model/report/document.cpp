// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"

#include "base/files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <type_traits>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

constexpr std::array provenances{Provenance::Measured, Provenance::Data, Provenance::Assumed};

QString showable(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(c, text[i + 1]);
            shown += QChar::isNonCharacter(whole) ? QStringView(u"\uFFFD") : QStringView(text).mid(i, 2);
            ++i;
        } else if (c.isSurrogate() || c.isNonCharacter()) {
            shown += QChar::ReplacementCharacter;
        } else if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            continue;
        } else if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            shown += u'\n';
        } else if (c == u'\t') {
            shown += u' ';
        } else if (c.category() != QChar::Other_Control) {
            shown += c;
        }
    }
    return shown;
}

void show(QString &text)
{
    text = showable(text);
}
void show(QStringList &texts)
{
    for (QString &text : texts)
        show(text);
}
void show(FigureAxis &axis)
{
    show(axis.label);
    show(axis.unit);
}
void show(Figure &figure)
{
    show(figure.title);
    show(figure.caption);
    show(figure.x);
    show(figure.y);
    show(figure.categories);
    show(figure.totals);
    show(figure.categoryNotes);
    for (FigureSeries &series : figure.series)
        show(series.name);
    for (FigureMark &line : figure.marks)
        show(line.text);
}
void show(block::Cell &cell)
{
    show(cell.text);
    show(cell.plain);
}
void show(block::Heading &heading)
{
    show(heading.text);
}
void show(block::Paragraph &paragraph)
{
    show(paragraph.text);
}
void show(block::Callout &callout)
{
    show(callout.text);
}
void show(block::Note &note)
{
    show(note.title);
    show(note.text);
}
void show(block::Facts &facts)
{
    show(facts.title);
    for (block::Fact &fact : facts.facts) {
        show(fact.name);
        show(fact.value);
    }
}
void show(block::Table &table)
{
    show(table.title);
    show(table.head);
    show(table.caption);
    for (block::Row &row : table.rows) {
        for (block::Cell &cell : row.cells)
            show(cell);
    }
}
void show(block::Chart &chart)
{
    show(chart.figure);
}
void show(block::PageBreak &) {}

/// Marks of those that \a isUsed says are there, in an order that is always the same.
template <typename Used>
QString legend(Used isUsed)
{
    QStringList parts;
    for (const Provenance provenance : provenances) {
        if (isUsed(provenance))
            parts << mark(provenance) + u' ' + displayName(provenance);
    }
    return parts.join(QChar(0x2003));
}

} // namespace

int block::Table::columnCount() const
{
    qsizetype count = head.size();
    for (const Row &row : rows)
        count = std::max(count, row.cells.size());
    return int(count);
}

Document &Document::heading(const QString &text, int level)
{
    blocks << block::Heading{text, level};
    return *this;
}

Document &Document::paragraph(const QString &text)
{
    blocks << block::Paragraph{text};
    return *this;
}

Document &Document::callout(const QString &text)
{
    blocks << block::Callout{text};
    return *this;
}

Document &Document::note(const QString &text)
{
    return note({}, text);
}

Document &Document::note(const QString &noteTitle, const QString &text)
{
    blocks << block::Note{noteTitle, text};
    return *this;
}

Document &Document::facts(const QList<block::Fact> &facts, const QString &factsTitle)
{
    blocks << block::Facts{factsTitle, facts};
    return *this;
}

Document &Document::table(const block::Table &table)
{
    blocks << table;
    return *this;
}

Document &Document::figure(const Figure &figure, double height_mm)
{
    blocks << block::Chart{figure, height_mm};
    return *this;
}

Document &Document::pageBreak()
{
    blocks << block::PageBreak{};
    return *this;
}

QString mark(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Measured:
        return QStringLiteral("●");
    case Provenance::Data:
        return QStringLiteral("■");
    case Provenance::Assumed:
        return QStringLiteral("○");
    }
    return {};
}

QString marksOf(const QList<block::Row> &rows)
{
    return legend([&rows](Provenance provenance) {
        return std::any_of(rows.begin(), rows.end(), [provenance](const block::Row &row) {
            return std::any_of(row.cells.begin(), row.cells.end(), [provenance](const block::Cell &cell) {
                return cell.provenance == provenance;
            });
        });
    });
}

QString marksOf(const QList<block::Fact> &facts)
{
    return legend([&facts](Provenance provenance) {
        return std::any_of(facts.begin(), facts.end(), [provenance](const block::Fact &fact) {
            return fact.value.provenance == provenance;
        });
    });
}

QString marksOf(const Figure &figure)
{
    QStringList parts;
    for (const Provenance provenance : provenances) {
        QStringList names;
        for (const FigureSeries &series : figure.series) {
            if (series.provenance == provenance)
                names << series.name;
        }
        if (names.isEmpty())
            continue;
        const QString sign = mark(provenance) + u' ' + displayName(provenance);
        parts << (names.size() == figure.series.size()
                      ? sign
                      : QStringLiteral("%1: %2").arg(sign, names.join(QStringLiteral(", "))));
    }
    return parts.join(QChar(0x2003));
}

Document showable(const Document &document)
{
    Document shown = document;
    show(shown.title);
    show(shown.subtitle);
    static const QRegularExpression noTag(QStringLiteral("[^A-Za-z0-9-]"));
    shown.language.remove(noTag);
    for (Block &block : shown.blocks)
        std::visit([](auto &each) { show(each); }, block);
    return shown;
}

Result<> writeDocument(const QString &path, const QByteArray &content)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return fail(ErrorCode::NotFound,
                    Text::tr("The report was not written: there is no folder “%1”.").arg(folder.filePath()),
                    Text::tr("Make the folder, or choose another."));
    if (!folder.isWritable() || QFileInfo(path).isDir())
        return fail(ErrorCode::PermissionDenied,
                    Text::tr("The report was not written: “%1” cannot be written to.")
                        .arg(QFileInfo(path).isDir() ? path : folder.filePath()),
                    Text::tr("Choose another folder or name."));
    return writeFile(path, content);
}

} // namespace bakeoff::report
