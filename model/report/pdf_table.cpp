// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_blocks.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace bakeoff::report {

namespace {

constexpr double pt = unitsPerPoint;
constexpr double padding_h = 5 * pt;
constexpr double padding_v = 3 * pt;

struct Column {
    double left = 0;
    double width = 0; ///< with its padding
    bool isNumber = false;
    bool hasMarks = false; ///< room for them is left beside every number, so that the numbers stay aligned
};

struct Grid {
    QList<Column> columns;
    QFont font;
    QFont bold;
    QFont mark;
    double markWidth = 0;
};

struct SetCell {
    SetText text;
    QString mark;
    double left = 0;
    double width = 0;
    bool isNumber = false;
    QRgb color = Paper::ink;
};

void drawRule(QPainter &painter, double left, double right, double y, double thickness, QRgb color)
{
    painter.fillRect(QRectF(left, y - thickness / 2, right - left, thickness), QColor::fromRgb(color));
}

/// As much of what each column wants as there is room for: the widest give way first.
QList<double> sharedOut(const QList<double> &wanted, double room)
{
    QList<double> sorted = wanted;
    std::sort(sorted.begin(), sorted.end());
    double most = 0;
    double rest = room;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        most = rest / double(sorted.size() - i);
        if (sorted[i] > most)
            break;
        rest -= sorted[i];
    }
    QList<double> widths;
    for (const double each : wanted)
        widths << std::min(each, most);
    return widths;
}

/// Wide enough for words where that is possible, and as wide as the paper.
QList<double> columnWidths(const QList<double> &least, const QList<double> &natural, double room,
                           bool isRestAtEnd)
{
    const double sumLeast = std::accumulate(least.begin(), least.end(), 0.0);
    const double sumNatural = std::accumulate(natural.begin(), natural.end(), 0.0);
    if (sumLeast > room)
        return sharedOut(least, room);
    QList<double> widths = natural;
    if (isRestAtEnd && sumNatural <= room && !natural.isEmpty()) {
        widths.last() += room - sumNatural;
        return widths;
    }
    if (sumNatural <= room) {
        for (double &width : widths)
            width *= room / sumNatural;
        return widths;
    }
    // Short texts stay on one line; the long ones, which take several anyway, have what is left.
    QList<double> wanted;
    for (qsizetype i = 0; i < least.size(); ++i)
        wanted << natural[i] - least[i];
    wanted = sharedOut(wanted, room - sumLeast);
    for (qsizetype i = 0; i < least.size(); ++i)
        widths[i] = least[i] + wanted[i];
    return widths;
}

class TableSetter
{
public:
    /// \a areFacts: of two columns, the first of names.
    TableSetter(PieceList &pieces, const block::Table &table, bool areFacts)
        : m_pieces(pieces), m_paper(pieces.paper()), m_table(table), m_areFacts(areFacts)
    {
        // Many columns get smaller print before their words are broken.
        for (const double size : {9.0, 8.0, 7.0}) {
            if (measure(size) <= m_paper.width)
                break;
        }
    }

    void set()
    {
        if (m_table.columnCount() == 0)
            return;
        m_pieces.addSpace(14 * pt);
        if (!m_table.title.isEmpty())
            m_pieces.addLines(
                SetText(m_table.title, m_paper.font(10.5, true), m_paper.width, Qt::AlignLeft, 1.4),
                Paper::ink, true);
        m_pieces.addSpace(2 * pt);
        std::shared_ptr<Piece> head;
        if (!m_table.head.isEmpty()) {
            head = std::make_shared<Piece>(headPiece());
            m_pieces.add(*head);
        }
        addRows(head);
        const QString marks = marksOf(m_table.rows);
        for (const QString &below : {m_table.caption, marks}) {
            if (below.isEmpty())
                continue;
            m_pieces.addSpace(3 * pt);
            m_pieces.addLines(SetText(below, m_paper.font(8.5), m_paper.width, Qt::AlignLeft, 1.45),
                              Paper::quiet);
        }
        m_pieces.addSpace(11 * pt);
    }

private:
    /// Sets the columns' widths for a size of print. Returns the width that needs no broken words.
    double measure(double size_pt)
    {
        m_grid = {};
        m_grid.font = m_paper.font(size_pt);
        m_grid.bold = m_paper.font(size_pt, true);
        m_grid.mark = m_paper.font(size_pt * 0.7, true);
        m_grid.markWidth = SetText::naturalWidth(mark(Provenance::Measured), m_grid.mark) + 2.5 * pt;
        const int count = m_table.columnCount();
        QList<double> least(count, 2 * padding_h);
        QList<double> natural(count, 2 * padding_h);
        const auto take = [&](int column, const QString &text, const QFont &font, double beside) {
            const double frame = 2 * padding_h + beside + 1; // a unit more, for sums of fractions
            // A word that fills a third of the paper by itself may be broken.
            const double word = std::min(SetText::longestWord(text, font), m_paper.width / 3);
            least[column] = std::max(least[column], word + frame);
            natural[column] = std::max(natural[column], SetText::naturalWidth(text, font) + frame);
        };
        for (int i = 0; i < count; ++i) {
            Column column;
            column.isNumber = m_table.numberColumns.contains(i);
            for (const block::Row &row : m_table.rows)
                column.hasMarks |= row.cells.value(i).provenance.has_value();
            const double beside =
                (column.hasMarks ? m_grid.markWidth : 0) + (m_areFacts && i == 0 ? 14 * pt : 0);
            if (i < m_table.head.size())
                take(i, m_table.head[i], m_grid.bold, column.isNumber ? beside : 0);
            for (const block::Row &row : m_table.rows) {
                if (i >= row.cells.size())
                    continue;
                const QFont &font = row.isTotal ? m_grid.bold : m_grid.font;
                take(i, row.cells[i].text, font, beside);
                if (column.isNumber) // on one line, as long as there is room
                    least[i] = std::max(least[i], std::min(SetText::naturalWidth(row.cells[i].text, font),
                                                           m_paper.width / 3) +
                                                      2 * padding_h + beside + 1);
            }
            m_grid.columns << column;
        }
        const QList<double> widths = columnWidths(least, natural, m_paper.width, m_areFacts);
        double left = 0;
        for (int i = 0; i < count; ++i) {
            m_grid.columns[i].left = left;
            m_grid.columns[i].width = widths[i];
            left += widths[i];
        }
        return std::accumulate(least.begin(), least.end(), 0.0);
    }

    SetCell setCell(const block::Cell &cell, const Column &column, const QFont &font) const
    {
        SetCell set;
        set.isNumber = column.isNumber;
        set.left = column.left + padding_h;
        set.width = std::max(double(font.pixelSize()), // for at least one letter
                             column.width - 2 * padding_h - (column.hasMarks ? m_grid.markWidth : 0));
        set.text = SetText(cell.text, font, set.width, column.isNumber ? Qt::AlignRight : Qt::AlignLeft, 1.4);
        if (cell.provenance)
            set.mark = mark(*cell.provenance);
        return set;
    }

    Piece headPiece() const
    {
        QList<SetCell> cells;
        double height = 0;
        for (int i = 0; i < m_grid.columns.size(); ++i) {
            cells << setCell({m_table.head.value(i)}, m_grid.columns[i], m_grid.bold);
            height = std::max(height, cells.last().text.height());
        }
        Piece piece;
        piece.height = height + 2 * padding_v;
        piece.isKeptWithNext = true;
        piece.paint = [cells](QPainter &painter, const QRectF &area) {
            painter.setPen(QColor::fromRgb(Paper::quiet));
            for (const SetCell &cell : cells) // ends at the rule
                cell.text.draw(painter,
                               {area.left() + cell.left, area.bottom() - padding_v - cell.text.height()});
            drawRule(painter, area.left(), area.right(), area.bottom(), 0.9 * pt, Paper::ink);
        };
        return piece;
    }

    void addRows(const std::shared_ptr<const Piece> &head)
    {
        const double room = m_paper.height - (head ? head->height : 0);
        QList<Piece> rows;
        double whole = 0;
        for (const block::Row &row : m_table.rows) {
            rows += rowPieces(row, room);
            whole += rows.last().height;
        }
        // Rows of a small table stay together; of a long one, none stands alone on a page.
        const bool isSmall = rows.size() <= 6 && whole < m_paper.height / 2;
        const bool hasMore = !m_table.caption.isEmpty() || !marksOf(m_table.rows).isEmpty();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            rows[i].head = head;
            const bool isLast = i == rows.size() - 1;
            rows[i].isKeptWithNext = isLast ? hasMore : isSmall || i == 0 || i == rows.size() - 2;
            m_pieces.add(rows[i]);
        }
    }

    /// One, unless no page could hold it.
    QList<Piece> rowPieces(const block::Row &row, double room) const
    {
        const QFont &font = row.isTotal ? m_grid.bold : m_grid.font;
        QList<SetCell> cells;
        int lines = 1;
        double pitch = 1;
        for (int i = 0; i < m_grid.columns.size(); ++i) {
            cells << setCell(row.cells.value(i), m_grid.columns[i], font);
            cells.last().color = m_areFacts && i == 0 ? Paper::quiet : Paper::ink;
            lines = std::max(lines, cells.last().text.lineCount());
            pitch = cells.last().text.linePitch();
        }
        const int most = std::max(1, int((room - 2 * padding_v) / pitch));
        QList<Piece> pieces;
        for (int first = 0; first < lines; first += most) {
            const int count = std::min(most, lines - first);
            Piece piece;
            piece.height = count * pitch + 2 * padding_v;
            piece.paint = [cells, first, count, isTotal = row.isTotal && first == 0, markFont = m_grid.mark,
                           isEnd = first + count == lines](QPainter &painter, const QRectF &area) {
                for (const SetCell &cell : cells)
                    drawCell(painter, cell, area.topLeft() + QPointF(0, padding_v), first, count, markFont);
                if (isTotal)
                    drawRule(painter, area.left(), area.right(), area.top(), 0.9 * pt, Paper::ink);
                if (isEnd)
                    drawRule(painter, area.left(), area.right(), area.bottom(), 0.5 * pt, Paper::line);
            };
            pieces << piece;
        }
        return pieces;
    }

    static void drawCell(QPainter &painter, const SetCell &cell, const QPointF &topLeft, int first, int count,
                         const QFont &markFont)
    {
        painter.setPen(QColor::fromRgb(cell.color));
        cell.text.draw(painter, topLeft + QPointF(cell.left, 0), first, count);
        const int last = cell.text.lineCount() - 1;
        if (cell.mark.isEmpty() || last < first || last >= first + count)
            return;
        const SetText sign(cell.mark, markFont, cell.width);
        const double end = cell.isNumber ? cell.width : cell.text.lastLineEnd();
        const double lower = (cell.text.linePitch() - sign.linePitch()) / 2;
        painter.setPen(QColor::fromRgb(Paper::ink));
        sign.draw(painter, topLeft + QPointF(cell.left + end + 2.5 * pt,
                                             (last - first) * cell.text.linePitch() + lower));
    }

    PieceList &m_pieces;
    const Paper &m_paper;
    const block::Table &m_table;
    bool m_areFacts = false;
    Grid m_grid;
};

} // namespace

void addTable(PieceList &pieces, const block::Table &table)
{
    TableSetter(pieces, table, false).set();
}

/// A table of two columns without a head.
void addFacts(PieceList &pieces, const block::Facts &facts)
{
    block::Table table;
    table.title = facts.title;
    for (const block::Fact &fact : facts.facts)
        table.rows << block::Row{{fact.name, fact.value}};
    TableSetter(pieces, table, true).set();
}

} // namespace bakeoff::report
