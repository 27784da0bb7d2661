// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_document.h"

#include "report/pdf_blocks.h"
#include "report/pdf_catalog.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

constexpr double mm = unitsPerMillimetre;
constexpr double pageWidth = 210 * mm;
constexpr double pageHeight = 297 * mm;
constexpr double marginLeft = 20 * mm;
constexpr double marginTop = 19 * mm;
constexpr double marginBottom = 24 * mm; ///< with the footer in it
constexpr double footerTop = pageHeight - 16 * mm;

/// The title at the left, "3 / 7" at the right.
void drawFooter(QPainter &painter, const Paper &paper, const QString &title, qsizetype page, qsizetype pages)
{
    const QFont font = paper.font(8);
    const QString number = QStringLiteral("%1 / %2").arg(page).arg(pages);
    const double room = paper.width - SetText::naturalWidth(number, font) - 8 * mm;
    painter.fillRect(QRectF(marginLeft, footerTop, paper.width, 0.5 * unitsPerPoint),
                     QColor::fromRgb(Paper::line));
    painter.setPen(QColor::fromRgb(Paper::quiet));
    const double top = footerTop + 1.5 * mm;
    SetText(QFontMetricsF(font).elidedText(title.simplified(), Qt::ElideRight, room), font, paper.width)
        .draw(painter, {marginLeft, top});
    SetText(number, font, paper.width, Qt::AlignRight).draw(painter, {marginLeft, top});
}

} // namespace

Result<QByteArray> toPdf(const Document &given, const FigurePainter &drawFigure)
{
    const Document document = showable(given);
    const Paper paper{document.language, pageWidth - 2 * marginLeft, pageHeight - marginTop - marginBottom};
    PieceList list(paper);
    addTitle(list, document);
    for (const Block &block : document.blocks)
        addBlock(list, block, drawFigure);
    const QList<Piece> pieces = list.take();
    const QList<PlacedPage> pages = paginate(pieces, paper.height);

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(document.title.simplified());
    writer.setCreator(QStringLiteral("Bakeoff " BAKEOFF_VERSION));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({0, 0, 0, 0});
    writer.setResolution(96); // as figure painters expect it; texts are set in units of their own
    QPainter painter;
    bool isDrawn = painter.begin(&writer);
    QList<OutlineEntry> outline;
    for (qsizetype i = 0; isDrawn && i < pages.size(); ++i) {
        isDrawn = i == 0 || writer.newPage();
        painter.save();
        painter.scale(1 / unitsPerPixel, 1 / unitsPerPixel);
        for (const PlacedPiece &placed : pages[i]) {
            const Piece &piece = *placed.piece;
            const QRectF area(marginLeft, marginTop + placed.top, paper.width, placed.height);
            painter.save();
            piece.paint(painter, area);
            painter.restore();
            if (!piece.outline.isEmpty())
                outline << OutlineEntry{piece.outline, piece.level, int(i), area.top() / unitsPerPoint};
        }
        drawFooter(painter, paper, document.title, i + 1, pages.size());
        painter.restore();
    }
    isDrawn = isDrawn && painter.end();
    buffer.close();
    if (!isDrawn)
        return fail(ErrorCode::Failed, Text::tr("The PDF could not be drawn."),
                    Text::tr("Write the report as HTML instead."));
    return withCatalog(bytes, document.language, outline, pageHeight / unitsPerPoint);
}

Result<> writePdf(const Document &document, const QString &path, const FigurePainter &drawFigure)
{
    const auto bytes = toPdf(document, drawFigure);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeDocument(path, *bytes);
}

} // namespace bakeoff::report
