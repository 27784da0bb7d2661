// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_document.h"

#include "report/csv_text.h"
#include "report/html_figure.h"

#include <QCoreApplication>
#include <QSize>
#include <QXmlStreamWriter>

#include <algorithm>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

constexpr int chartWidth = 720; ///< pixels of CSS, as wide as the text

// Without characters that XML would escape and HTML would then not understand: > & < and double quotes.
constexpr auto styleSheet = R"css(
:root { color-scheme: light dark; --ink: #1d2127; --quiet: #5a616c; --line: #d3d7dd; --paper: #ffffff;
  --accent: #1f62c4; --tint: #eef4fc; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e3e6ea; --quiet: #a3aab5; --line: #3a3f48; --paper: #181a1e; --accent: #6fa4f5; --tint: #202a3a; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 'Noto Sans KR', 'Noto Sans CJK KR',
  'Apple SD Gothic Neo', 'Malgun Gothic', 'Segoe UI', sans-serif; overflow-wrap: anywhere; }
html:lang(ko) body { word-break: keep-all; }
main { max-width: 768px; margin: 0 auto; padding: 40px 24px 64px; }
header { border-bottom: 2px solid var(--accent); padding-bottom: 16px; margin-bottom: 24px; }
h1 { font-size: 2rem; line-height: 1.25; margin: 0 0 8px; }
h2 { font-size: 1.4rem; line-height: 1.35; margin: 40px 0 8px; }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 28px 0 4px; }
p { margin: 8px 0; }
.subtitle, .note, .marks, figcaption, caption, summary { color: var(--quiet); font-size: 0.875rem; }
.subtitle { margin: 0; }
.callout { background: var(--tint); border-left: 5px solid var(--accent); padding: 14px 20px; margin: 24px 0;
  font-size: 1.2rem; line-height: 1.5; font-weight: 700; }
.note { margin: 12px 0; }
.marks { margin-bottom: 16px; }
.title { color: var(--ink); font-size: 1rem; font-weight: 700; margin: 0 0 6px; text-align: left; }
figure { margin: 28px 0; }
figure .title { display: block; }
figure .picture { background: #ffffff; color: #1d2127; border-radius: 6px; }
@media (prefers-color-scheme: dark) { figure .picture { padding: 10px; } }
figure svg { display: block; width: 100%; height: auto; }
figcaption { margin-top: 6px; }
details { margin-top: 6px; }
summary { cursor: pointer; }
.wide { overflow-x: auto; margin: 24px 0 8px; }
details .wide { margin: 8px 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.45; overflow-wrap: normal; }
caption { text-align: left; padding: 0 0 6px; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line);
  overflow-wrap: break-word; max-width: 32em; }
td.number { white-space: nowrap; }
thead th { color: var(--quiet); vertical-align: bottom; border-bottom: 1.5px solid var(--ink); }
tbody th { font-weight: 400; color: var(--quiet); width: 35%; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.total td { font-weight: 700; border-top: 1.5px solid var(--ink); }
.mark { color: var(--ink); font-size: 0.65em; margin-left: 0.4em; vertical-align: 0.2em; }
.unmarked { visibility: hidden; }
.break { display: none; }
@page { size: A4; margin: 18mm 18mm 20mm; }
@media print {
  :root { color-scheme: light; --ink: #1d2127; --quiet: #5a616c; --line: #d3d7dd; --paper: #ffffff;
    --accent: #1f62c4; --tint: #eef4fc; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, .title, caption { break-after: avoid; }
  figure, tr, .callout { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  th, td { overflow-wrap: anywhere; }
  td.number { white-space: normal; }
  .callout { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details { display: none; }
  .break { display: block; break-after: page; }
}
)css";

class HtmlWriter
{
public:
    HtmlWriter(const Document &document, const FigurePainter &drawFigure)
        : m_document(document), m_drawFigure(drawFigure), m_html(&m_bytes)
    {
    }

    Result<QByteArray> write()
    {
        m_html.writeDTD(QStringLiteral("<!DOCTYPE html>"));
        newLine();
        open("html", {});
        m_html.writeAttribute(QStringLiteral("lang"), m_document.language);
        writeHead();
        open("body");
        open("main");
        open("header");
        lines("h1", {}, m_document.title);
        for (const QString &each : m_document.subtitle)
            lines("p", "subtitle", each);
        close();
        for (const Block &block : m_document.blocks) {
            const Result<> written = std::visit([this](const auto &each) { return add(each); }, block);
            if (!written)
                return tl::unexpected(written.error());
            newLine();
        }
        m_html.writeEndDocument();
        m_bytes += '\n';
        return m_bytes;
    }

private:
    void newLine() { m_html.writeCharacters(QStringLiteral("\n")); }
    void open(const char *name, const char *cssClass = nullptr)
    {
        m_html.writeStartElement(QLatin1String(name));
        if (cssClass)
            m_html.writeAttribute(QStringLiteral("class"), QLatin1String(cssClass));
    }
    /// Never "<p/>", which HTML takes for an opening.
    void close()
    {
        m_html.writeCharacters(QString());
        m_html.writeEndElement();
    }
    void text(const QString &words)
    {
        const QStringList all = words.split(u'\n');
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (i > 0)
                m_html.writeEmptyElement(QStringLiteral("br"));
            m_html.writeCharacters(all[i]);
        }
    }
    void lines(const char *name, const char *cssClass, const QString &words)
    {
        open(name, cssClass);
        text(words);
        close();
    }

    void writeHead()
    {
        open("head");
        m_html.writeEmptyElement(QStringLiteral("meta"));
        m_html.writeAttribute(QStringLiteral("charset"), QStringLiteral("utf-8"));
        m_html.writeEmptyElement(QStringLiteral("meta"));
        m_html.writeAttribute(QStringLiteral("name"), QStringLiteral("viewport"));
        m_html.writeAttribute(QStringLiteral("content"),
                              QStringLiteral("width=device-width, initial-scale=1"));
        m_html.writeEmptyElement(QStringLiteral("meta"));
        m_html.writeAttribute(QStringLiteral("name"), QStringLiteral("generator"));
        m_html.writeAttribute(QStringLiteral("content"), QStringLiteral("Bakeoff " BAKEOFF_VERSION));
        lines("title", nullptr, m_document.title.simplified());
        open("style");
        m_html.writeCharacters(QString::fromUtf8(styleSheet));
        close();
        close();
    }

    Result<> add(const block::Heading &heading)
    {
        lines(heading.level <= 1 ? "h2" : "h3", nullptr, heading.text);
        return {};
    }
    Result<> add(const block::Paragraph &paragraph)
    {
        lines("p", nullptr, paragraph.text);
        return {};
    }
    Result<> add(const block::Callout &callout)
    {
        lines("p", "callout", callout.text);
        return {};
    }
    Result<> add(const block::Note &note)
    {
        open("p", "note");
        if (!note.title.isEmpty()) {
            lines("strong", nullptr, note.title);
            m_html.writeEmptyElement(QStringLiteral("br"));
        }
        text(note.text);
        close();
        return {};
    }
    Result<> add(const block::PageBreak &)
    {
        open("div", "break");
        close();
        return {};
    }

    void addMark(std::optional<Provenance> provenance, bool isRoomKept)
    {
        if (!provenance && !isRoomKept)
            return;
        open("span", provenance ? "mark" : "mark unmarked");
        if (provenance) {
            m_html.writeAttribute(QStringLiteral("title"), displayName(*provenance));
        } else {
            m_html.writeAttribute(QStringLiteral("aria-hidden"), QStringLiteral("true"));
        }
        m_html.writeCharacters(mark(provenance.value_or(Provenance::Measured)));
        close();
    }

    void addMarks(const QString &marks)
    {
        if (!marks.isEmpty())
            lines("p", "marks", marks);
    }

    Result<> add(const block::Facts &facts)
    {
        open("div", "wide");
        open("table");
        if (!facts.title.isEmpty())
            lines("caption", "title", facts.title);
        open("tbody");
        for (const block::Fact &fact : facts.facts) {
            open("tr");
            open("th");
            m_html.writeAttribute(QStringLiteral("scope"), QStringLiteral("row"));
            text(fact.name);
            close();
            open("td");
            text(fact.value.text);
            addMark(fact.value.provenance, false);
            close();
            close();
        }
        close();
        close();
        close();
        addMarks(marksOf(facts.facts));
        return {};
    }

    Result<> add(const block::Table &table)
    {
        addTable(table);
        if (!table.caption.isEmpty())
            lines("p", "note", table.caption);
        addMarks(marksOf(table.rows));
        return {};
    }

    void addTable(const block::Table &table)
    {
        open("div", "wide");
        open("table");
        if (!table.title.isEmpty())
            lines("caption", "title", table.title);
        if (!table.head.isEmpty()) {
            open("thead");
            open("tr");
            for (int i = 0; i < table.columnCount(); ++i) {
                open("th", table.numberColumns.contains(i) ? "number" : nullptr);
                m_html.writeAttribute(QStringLiteral("scope"), QStringLiteral("col"));
                text(table.head.value(i));
                close();
            }
            close();
            close();
        }
        open("tbody");
        for (const block::Row &row : table.rows) {
            open("tr", row.isTotal ? "total" : nullptr);
            for (int i = 0; i < table.columnCount(); ++i) {
                const bool isNumber = table.numberColumns.contains(i);
                const block::Cell cell = row.cells.value(i);
                open("td", isNumber ? "number" : nullptr);
                text(cell.text);
                addMark(cell.provenance, isNumber && hasMarks(table, i));
                close();
            }
            close();
        }
        close();
        close();
        close();
    }

    static bool hasMarks(const block::Table &table, int column)
    {
        return std::any_of(table.rows.begin(), table.rows.end(), [column](const block::Row &row) {
            return row.cells.value(column).provenance.has_value();
        });
    }

    Result<> add(const block::Chart &chart)
    {
        const Figure &figure = chart.figure;
        open("figure");
        lines("span", "title", figure.title);
        if (figure.isEmpty()) {
            lines("p", "note", Text::tr("There are no numbers for this chart yet."));
        } else {
            const QSize size(chartWidth, std::max(150, qRound(chart.height_mm * 96 / 25.4)));
            open("div", "picture");
            const auto written = writeSvg(m_html, figure, QStringLiteral("chart%1-").arg(++m_charts), size,
                                          m_document.language, m_drawFigure);
            if (!written)
                return written;
            close();
        }
        const QString marks = marksOf(figure);
        if (!figure.caption.isEmpty() || !marks.isEmpty()) {
            open("figcaption");
            text(figure.caption);
            if (!figure.caption.isEmpty() && !marks.isEmpty())
                m_html.writeEmptyElement(QStringLiteral("br"));
            text(marks);
            close();
        }
        if (!figure.isEmpty()) {
            open("details");
            lines("summary", nullptr, Text::tr("The numbers as a table"));
            addTable(numbersOf(figure));
            close();
        }
        close();
        return {};
    }

    static block::Table numbersOf(const Figure &figure)
    {
        block::Table table;
        QList<CsvRow> rows = parseCsv(toCsv(figure), ',').rows;
        if (rows.isEmpty())
            return table;
        for (const QString &name : rows.takeFirst().fields)
            table.head << unguardFormula(name);
        for (const CsvRow &row : std::as_const(rows)) {
            block::Row cells;
            for (const QString &field : row.fields)
                cells.cells << block::Cell(unguardFormula(field));
            table.rows << cells;
        }
        for (int i = 1; i <= figure.series.size() + (figure.whiskers.isEmpty() ? 0 : 2); ++i)
            table.numberColumns << i;
        return table;
    }

    const Document &m_document;
    const FigurePainter &m_drawFigure;
    QByteArray m_bytes;
    QXmlStreamWriter m_html;
    int m_charts = 0;
};

} // namespace

Result<QByteArray> toHtml(const Document &document, const FigurePainter &drawFigure)
{
    const Document shown = showable(document);
    return HtmlWriter(shown, drawFigure).write();
}

Result<> writeHtml(const Document &document, const QString &path, const FigurePainter &drawFigure)
{
    const auto bytes = toHtml(document, drawFigure);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeDocument(path, *bytes);
}

} // namespace bakeoff::report
