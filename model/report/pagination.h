// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <memory>

class QPainter;
class QRectF;

namespace bakeoff::report {

/// What is never split between pages: a line, a row, a chart with its title and caption.
struct Piece {
    double height = 0;
    double space = 0; ///< above it, except at the top of a page
    double give = 0;  ///< how much lower it may be where that saves a page
    bool isKeptWithNext = false;
    bool isBestKeptWithNext = false; ///< unless that would leave much of a page empty
    bool beginsPage = false;
    std::shared_ptr<const Piece> head; ///< repeated above it where it begins a page
    std::function<void(QPainter &, const QRectF &)> paint;
    QString outline; ///< an entry of the table of contents a reader shows beside the pages; empty: none
    int level = 1;
};

struct PlacedPiece {
    const Piece *piece = nullptr; ///< of the list that was given, which must live as long
    double top = 0;
    double height = 0;
};
using PlacedPage = QList<PlacedPiece>;

/// At least one page, however little there is. What gives way does so only as much as it must. What is kept
/// together, yet taller than a page, is split.
QList<PlacedPage> paginate(const QList<Piece> &pieces, double pageHeight);

} // namespace bakeoff::report
