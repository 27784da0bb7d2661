// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_blocks.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

constexpr double pt = unitsPerPoint;

class BlockSetter
{
public:
    BlockSetter(PieceList &pieces, const FigurePainter &drawFigure)
        : m_pieces(pieces), m_paper(pieces.paper()), m_drawFigure(drawFigure)
    {
    }

    void operator()(const block::Heading &heading)
    {
        const bool isFirst = heading.level <= 1;
        const SetText text(heading.text, m_paper.font(isFirst ? 15 : 11.5, true), m_paper.width,
                           Qt::AlignLeft, 1.35);
        m_pieces.addSpace((isFirst ? 26 : 18) * pt);
        Piece piece;
        piece.height = text.height() + 2 * pt;
        piece.isKeptWithNext = true;
        piece.outline = heading.text.simplified();
        piece.level = isFirst ? 1 : 2;
        piece.paint = [text](QPainter &painter, const QRectF &area) {
            painter.setPen(QColor::fromRgb(Paper::ink));
            text.draw(painter, area.topLeft());
        };
        m_pieces.add(piece);
    }

    void operator()(const block::Paragraph &paragraph)
    {
        m_pieces.addSpace(6 * pt);
        m_pieces.addLines(SetText(paragraph.text, m_paper.font(10), m_paper.width, Qt::AlignLeft, 1.55),
                          Paper::ink);
    }

    void operator()(const block::Callout &callout)
    {
        constexpr double bar = 3.5 * pt;
        constexpr double padding = 12 * pt;
        const SetText text(callout.text, m_paper.font(12.5, true), m_paper.width - bar - 2 * padding,
                           Qt::AlignLeft, 1.5);
        m_pieces.addSpace(14 * pt);
        // Whole, unless no page could hold it.
        const int most = std::max(1, int((m_paper.height - 2 * padding) / text.linePitch()));
        for (int first = 0; first < text.lineCount(); first += most) {
            const int count = std::min(most, text.lineCount() - first);
            Piece piece;
            piece.height = count * text.linePitch() + 2 * padding * 0.8;
            piece.paint = [text, first, count](QPainter &painter, const QRectF &area) {
                painter.fillRect(area, QColor::fromRgb(Paper::tint));
                painter.fillRect(QRectF(area.topLeft(), QSizeF(bar, area.height())),
                                 QColor::fromRgb(Paper::accent));
                painter.setPen(QColor::fromRgb(Paper::ink));
                text.draw(painter, area.topLeft() + QPointF(bar + padding, padding * 0.8), first, count);
            };
            m_pieces.add(piece);
        }
        m_pieces.addSpace(12 * pt);
    }

    void operator()(const block::Note &note)
    {
        m_pieces.keepLast();
        m_pieces.addSpace(8 * pt);
        if (!note.title.isEmpty())
            m_pieces.addLines(SetText(note.title, m_paper.font(8.5, true), m_paper.width), Paper::quiet,
                              true);
        m_pieces.addLines(SetText(note.text, m_paper.font(8.5), m_paper.width), Paper::quiet);
    }

    void operator()(const block::Facts &facts) { addFacts(m_pieces, facts); }
    void operator()(const block::Table &table) { addTable(m_pieces, table); }
    void operator()(const block::PageBreak &) { m_pieces.beginPage(); }

    /// One piece: title, drawing, caption.
    void operator()(const block::Chart &chart)
    {
        const Figure &figure = chart.figure;
        constexpr double gap = 5 * pt;
        const SetText title(figure.title, m_paper.font(10.5, true), m_paper.width, Qt::AlignLeft, 1.4);
        const QString marks = marksOf(figure);
        const QString below = figure.caption +
                              (figure.caption.isEmpty() || marks.isEmpty() ? QString() : QString(u'\n')) +
                              marks;
        const SetText caption(below, m_paper.font(8.5), m_paper.width, Qt::AlignLeft, 1.45);
        const double texts = title.height() + caption.height() + 2 * gap;
        // A caption so long that it leaves no room is set by itself; the drawing never gets less than this.
        constexpr double least = 40 * unitsPerMillimetre;
        const bool isCaptionApart = texts > m_paper.height - least;
        const double room =
            m_paper.height - (isCaptionApart ? std::min(title.height(), least) + 2 * gap : texts);
        const double drawing =
            figure.isEmpty() ? 22 * pt : std::clamp(chart.height_mm * unitsPerMillimetre, least, room);
        Piece piece;
        piece.height = title.height() + gap + drawing + (isCaptionApart ? 0 : gap + caption.height());
        if (!figure.isEmpty())
            piece.give = std::max(0.0, std::min(drawing * 0.3, drawing - least));
        const double others = piece.height - drawing;
        piece.paint = [=, paper = m_paper, draw = m_drawFigure](QPainter &painter, const QRectF &area) {
            painter.setPen(QColor::fromRgb(Paper::ink));
            title.draw(painter, area.topLeft());
            const QRectF inner(area.left(), area.top() + title.height() + gap, area.width(),
                               area.height() - others);
            drawInside(painter, inner, figure, paper, draw);
            painter.setPen(QColor::fromRgb(Paper::quiet));
            if (!isCaptionApart)
                caption.draw(painter, inner.bottomLeft() + QPointF(0, gap));
        };
        m_pieces.addSpace(14 * pt);
        m_pieces.add(piece);
        if (isCaptionApart) {
            m_pieces.addSpace(gap);
            m_pieces.addLines(caption, Paper::quiet);
        }
        m_pieces.addSpace(8 * pt);
    }

private:
    static void drawInside(QPainter &painter, const QRectF &area, const Figure &figure, const Paper &paper,
                           const FigurePainter &draw)
    {
        painter.save();
        if (figure.isEmpty()) {
            painter.setPen(QColor::fromRgb(Paper::quiet));
            SetText(Text::tr("There are no numbers for this chart yet."), paper.font(9), area.width())
                .draw(painter, area.topLeft());
        } else {
            painter.scale(unitsPerPixel, unitsPerPixel);
            QFont font = paper.font(9);
            font.setPixelSize(qRound(9 * 96 / 72.0));
            painter.setFont(font);
            painter.setPen(QColor::fromRgb(Paper::ink));
            painter.setRenderHint(QPainter::Antialiasing);
            draw(painter, QRectF(area.topLeft() / unitsPerPixel, area.size() / unitsPerPixel), figure);
        }
        painter.restore();
    }

    PieceList &m_pieces;
    const Paper &m_paper;
    const FigurePainter &m_drawFigure;
};

} // namespace

void PieceList::addSpace(double space)
{
    m_space = std::max(m_space, space);
}

void PieceList::keepLast()
{
    if (!m_pieces.isEmpty())
        m_pieces.last().isBestKeptWithNext = true;
}

void PieceList::add(Piece piece)
{
    piece.space = std::max(piece.space, m_space);
    if (!m_pieces.isEmpty() && !m_pieces.last().outline.isEmpty())
        piece.space = std::min(piece.space, 8 * pt); // a heading stands close to what it heads
    piece.beginsPage = m_beginsPage;
    m_space = 0;
    m_beginsPage = false;
    m_pieces.append(std::move(piece));
}

void PieceList::addLines(const SetText &text, QRgb color, bool isKeptWithNext, double indent)
{
    const int count = text.lineCount();
    for (int i = 0; i < count; ++i) {
        Piece piece;
        piece.height = text.linePitch();
        piece.isKeptWithNext = i == count - 1 ? isKeptWithNext : i == 0 || i == count - 2;
        piece.paint = [text, color, i, indent](QPainter &painter, const QRectF &area) {
            painter.setPen(QColor::fromRgb(color));
            text.draw(painter, area.topLeft() + QPointF(indent, 0), i, 1);
        };
        add(piece);
    }
}

void addTitle(PieceList &pieces, const Document &document)
{
    const Paper &paper = pieces.paper();
    const SetText title(document.title, paper.font(23, true), paper.width, Qt::AlignLeft, 1.3);
    pieces.addLines(title, Paper::ink, true);
    pieces.addSpace(5 * pt);
    for (const QString &line : document.subtitle) {
        pieces.addLines(SetText(line, paper.font(9.5), paper.width), Paper::quiet, true);
    }
    Piece rule;
    rule.space = 10 * pt;
    rule.height = 1 * pt;
    rule.paint = [](QPainter &painter, const QRectF &area) {
        painter.fillRect(QRectF(area.topLeft(), QSizeF(area.width(), 1 * pt)),
                         QColor::fromRgb(Paper::accent));
    };
    pieces.add(rule);
    pieces.addSpace(12 * pt);
}

void addBlock(PieceList &pieces, const Block &block, const FigurePainter &drawFigure)
{
    std::visit(BlockSetter(pieces, drawFigure), block);
}

} // namespace bakeoff::report
