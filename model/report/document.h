// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/figure.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

class QPainter;
class QRectF;

namespace bakeoff::report {

/// What a document is made of. Texts are plain, already translated; a line feed begins a new line.
namespace block {

struct Heading {
    QString text;
    int level = 1; ///< 1 or 2; the document's title stands above both
    bool operator==(const Heading &) const = default;
};

struct Paragraph {
    QString text;
    bool operator==(const Paragraph &) const = default;
};

/// The sentence to take away: the answer.
struct Callout {
    QString text;
    bool operator==(const Callout &) const = default;
};

/// In small print: sources, gaps, conditions.
struct Note {
    QString title; ///< may be empty
    QString text;
    bool operator==(const Note &) const = default;
};

struct Cell {
    QString text;
    std::optional<Provenance> provenance; ///< marked beside the text, and explained below the table
    QString plain; ///< of a number: as CSV carries it, with a point and without grouping; empty: the text

    Cell(QString shown = {}, std::optional<Provenance> from = {}, QString number = {})
        : text(std::move(shown)), provenance(from), plain(std::move(number))
    {
    }
    bool operator==(const Cell &) const = default;
};

struct Fact {
    QString name;
    Cell value;
    bool operator==(const Fact &) const = default;
};

/// Names with values, one a line.
struct Facts {
    QString title; ///< may be empty
    QList<Fact> facts;
    bool operator==(const Facts &) const = default;
};

struct Row {
    QList<Cell> cells;
    bool isTotal = false; ///< set off from the rows above
    bool operator==(const Row &) const = default;
};

struct Table {
    QString title;
    QStringList head;
    QList<Row> rows = {};
    QList<int> numberColumns = {}; ///< from 0; set at the right
    QString caption = {};          ///< may be empty

    int columnCount() const;
    bool operator==(const Table &) const = default;
};

struct Chart {
    Figure figure;
    double height_mm = 80; ///< preferred, of the drawing alone
    bool operator==(const Chart &) const = default;
};

struct PageBreak {
    bool operator==(const PageBreak &) const = default;
};

} // namespace block

using Block = std::variant<block::Heading, block::Paragraph, block::Callout, block::Note, block::Facts,
                           block::Table, block::Chart, block::PageBreak>;

/// A report as a value: composed once, written as PDF, HTML or CSV.
struct Document {
    QString title;
    QStringList subtitle; ///< a line each: what is compared, when it was made, by which version
    QString language;     ///< of the texts: "en", "ko" (BCP 47)
    QList<Block> blocks;

    Document &heading(const QString &text, int level = 1);
    Document &paragraph(const QString &text);
    Document &callout(const QString &text);
    Document &note(const QString &text);
    Document &note(const QString &title, const QString &text);
    Document &facts(const QList<block::Fact> &facts, const QString &title = {});
    Document &table(const block::Table &table);
    Document &figure(const Figure &figure, double height_mm = 80);
    Document &pageBreak();

    bool operator==(const Document &) const = default;
};

/// Draws a figure into a rectangle, without its title and caption, which the document sets. The rectangle is
/// in units of 1/96 inch and the device says 96 dpi, so fonts may be given in points or pixels; the painter's
/// font is that of the document. Clips hold on paper but not in SVG (QSvgGenerator of Qt 6.4 has none): draw
/// nothing outside the rectangle. Always dark on white, whatever the screen shows. It gets every text that
/// can be shown and no control characters.
using FigurePainter = std::function<void(QPainter &, const QRectF &, const Figure &)>;

/// A sign for where a number comes from that needs no colour: "●", "■", "○".
QString mark(Provenance provenance);
/// "● measured ○ assumed" (em spaces between), of what a table's cells carry; empty: none does.
QString marksOf(const QList<block::Row> &rows);
QString marksOf(const QList<block::Fact> &facts);
/// "● measured: Clone, Boot ○ assumed: Join", without names where all are one.
QString marksOf(const Figure &figure);

/// The same document without what cannot be shown and would spoil a file: control characters, halves of
/// surrogate pairs, non-characters. All writers begin with it.
Document showable(const Document &document);

/// Puts a finished file in place, whole or not at all. Errors: NotFound (the folder), PermissionDenied,
/// NoSpace.
Result<> writeDocument(const QString &path, const QByteArray &content);

} // namespace bakeoff::report
