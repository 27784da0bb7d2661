// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/pagination.h"
#include "report/text_setting.h"

#include <QColor>
#include <QFont>

namespace bakeoff::report {

/// What is the same on all pages; lengths in units of text_setting.h.
struct Paper {
    QString language;
    double width = 0;  ///< between the margins
    double height = 0; ///< for the blocks of a page

    static constexpr QRgb ink = 0xff1d2127;
    static constexpr QRgb quiet = 0xff5a616c;
    static constexpr QRgb line = 0xffd3d7dd;
    static constexpr QRgb accent = 0xff1f62c4;
    static constexpr QRgb tint = 0xffeef4fc;

    QFont font(double size_pt, bool isBold = false) const { return paperFont(language, size_pt, isBold); }
};

/// Pieces in the order they are read.
class PieceList
{
public:
    explicit PieceList(const Paper &paper) : m_paper(paper) {}

    /// Above the next piece at least.
    void addSpace(double space);
    void beginPage() { m_beginsPage = true; }
    /// The next piece belongs to the last.
    void keepLast();
    void add(Piece piece);
    /// A piece for each line, so that long texts run on over pages, yet no line stands alone.
    void addLines(const SetText &text, QRgb color, bool isKeptWithNext = false, double indent = 0);
    const Paper &paper() const { return m_paper; }
    QList<Piece> take() { return std::move(m_pieces); }

private:
    const Paper &m_paper;
    QList<Piece> m_pieces;
    double m_space = 0;
    bool m_beginsPage = false;
};

void addTitle(PieceList &pieces, const Document &document);
void addBlock(PieceList &pieces, const Block &block, const FigurePainter &drawFigure);

/// In a file of its own.
void addTable(PieceList &pieces, const block::Table &table);
void addFacts(PieceList &pieces, const block::Facts &facts);

} // namespace bakeoff::report
