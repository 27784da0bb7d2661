// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pagination.h"

#include <algorithm>

namespace bakeoff::report {

namespace {

using Together = QList<const Piece *>;

constexpr double slack = 0.5; // of sums of fractions

class Pages
{
public:
    explicit Pages(double pageHeight) : m_pageHeight(pageHeight) { begin(); }

    void begin()
    {
        if (!m_pages.isEmpty() && m_pages.last().isEmpty())
            return;
        m_pages.append(PlacedPage());
        m_top = 0;
    }
    bool isFull(double share) const { return m_top > m_pageHeight * share; }
    bool fitsHere(const Together &together) const
    {
        return excess(together, m_top) <= giveOf(together) + slack;
    }
    bool fitsOnNewPage(const Together &together) const
    {
        return excess(together, 0) <= giveOf(together) + slack;
    }

    void place(const Together &together)
    {
        const double give = giveOf(together);
        const double taken = give > 0 ? std::clamp(excess(together, m_top), 0.0, give) / give : 0;
        for (const Piece *piece : together)
            place(*piece, piece->height - taken * piece->give);
    }
    QList<PlacedPage> take() { return std::move(m_pages); }

private:
    static double giveOf(const Together &together)
    {
        double give = 0;
        for (const Piece *piece : together)
            give += piece->give;
        return give;
    }
    /// How much higher than the page they are, begun at \a top.
    double excess(const Together &together, double top) const
    {
        for (const Piece *piece : together)
            top += (top > 0 ? piece->space : headOf(*piece)) + piece->height;
        return top - m_pageHeight;
    }
    static double headOf(const Piece &piece) { return piece.head ? piece.head->height : 0; }

    void place(const Piece &piece, double height)
    {
        if (m_top > 0 && m_top + piece.space + height > m_pageHeight + slack)
            begin();
        if (m_top > 0) {
            m_top += piece.space;
        } else if (piece.head) {
            m_pages.last().append({piece.head.get(), 0, piece.head->height});
            m_top = piece.head->height;
        }
        m_pages.last().append({&piece, m_top, height});
        m_top += height;
    }

    double m_pageHeight = 0;
    double m_top = 0;
    QList<PlacedPage> m_pages;
};

/// From \a first on; \a isLoose: without what is only best kept.
Together togetherFrom(const QList<Piece> &pieces, qsizetype first, bool isLoose)
{
    Together together;
    for (qsizetype i = first; i < pieces.size(); ++i) {
        if (i > first && pieces[i].beginsPage)
            break;
        together << &pieces[i];
        if (!pieces[i].isKeptWithNext && (isLoose || !pieces[i].isBestKeptWithNext))
            break;
    }
    return together;
}

} // namespace

QList<PlacedPage> paginate(const QList<Piece> &pieces, double pageHeight)
{
    Pages pages(pageHeight);
    for (qsizetype i = 0; i < pieces.size();) {
        Together together = togetherFrom(pieces, i, false);
        if (!pages.fitsHere(together) && !pages.isFull(0.6)) {
            const Together fewer = togetherFrom(pieces, i, true);
            if (pages.fitsHere(fewer))
                together = fewer;
        }
        i += together.size();
        // What no page holds is split anyway, but never begun at the foot of one.
        const bool isBetterOnNewPage =
            !pages.fitsHere(together) && (pages.fitsOnNewPage(together) || pages.isFull(0.5));
        if (together.first()->beginsPage || isBetterOnNewPage)
            pages.begin();
        pages.place(together);
    }
    return pages.take();
}

} // namespace bakeoff::report
