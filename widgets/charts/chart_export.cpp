// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_export.h"

#include "base/files.h"
#include "widgets/charts/chart_legend.h"
#include "widgets/charts/chart_plot.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPicture>
#include <QSvgGenerator>

#include <qcustomplot.h>

namespace bakeoff::widgets {

using report::Figure;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FigureChart)
};

constexpr int textHeight = 13;
constexpr int margin = 12;
constexpr int pngScale = 2;

/// In pixels: points would be taken for those of whatever device a recording is played on.
QFont textFont(int height, bool isBold = false)
{
    QFont font = QApplication::font();
    font.setPixelSize(height);
    font.setBold(isBold);
    return font;
}

/// Wrapped to \a width; the height it takes. Without a painter only measures.
qreal paintText(QPainter *painter, const QPointF &at, qreal width, const QString &text, const QFont &font,
                const QColor &ink)
{
    if (text.isEmpty())
        return 0;
    constexpr int flags = int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap;
    const QSizeF size = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10000), flags, text).size();
    if (painter) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(QRectF(at, QSizeF(width, size.height() + 1)), flags, text);
    }
    return size.height() + 4;
}

/// The axes and what is between them. Recorded first: QCustomPlot paints with a painter of its own only.
void paintPlot(QPainter &painter, const QRectF &area, const Figure &figure, const QPalette &palette,
               const QSet<QString> &hidden)
{
    const QSize size = area.size().toSize();
    if (size.width() < 40 || size.height() < 40)
        return;
    QCustomPlot plot;
    plot.setAttribute(Qt::WA_DontShowOnScreen);
    ChartPlot chart(plot);
    chart.setLook(palette, textFont(textHeight));
    chart.setFigure(figure);
    chart.setHidden(hidden);
    chart.fit(size);
    QPicture picture;
    QCPPainter recorder(&picture);
    recorder.setModes(QCPPainter::pmVectorized | QCPPainter::pmNonCosmetic);
    plot.toPainter(&recorder, size.width(), size.height());
    recorder.end();
    painter.save();
    painter.translate(area.topLeft());
    // A picture is played as large as it was recorded in inches; here a unit is a unit.
    painter.scale(qreal(picture.logicalDpiX()) / painter.device()->logicalDpiX(),
                  qreal(picture.logicalDpiY()) / painter.device()->logicalDpiY());
    picture.play(&painter);
    painter.restore();
}

QByteArray toPng(const Figure &figure, const QSet<QString> &hidden)
{
    const QSize size = pictureSize(figure);
    QImage image(size * pngScale, QImage::Format_RGB32);
    const QPalette palette = paperPalette();
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    painter.scale(pngScale, pngScale);
    paintFigure(painter, QRectF({0, 0}, size), figure, palette, hidden);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray toSvg(const Figure &figure, const QSet<QString> &hidden)
{
    const QSize size = pictureSize(figure);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(figure.title);
    generator.setDescription(figure.caption);
    const QPalette palette = paperPalette();
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(0, 0), size), palette.base());
    paintFigure(painter, QRectF({0, 0}, size), figure, palette, hidden);
    painter.end();
    return bytes;
}

QByteArray toPdf(const Figure &figure, const QSet<QString> &hidden)
{
    const QSize size = pictureSize(figure);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(figure.title);
    writer.setCreator(QStringLiteral("Bakeoff"));
    constexpr qreal pointsPerPixel = 72.0 / 96;
    writer.setPageSize(QPageSize(QSizeF(size) * pointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({0, 0, 0, 0});
    QPainter painter(&writer);
    const qreal scale = qreal(writer.width()) / size.width();
    painter.scale(scale, scale);
    paintFigure(painter, QRectF({0, 0}, size), figure, paperPalette(), hidden);
    painter.end();
    return bytes;
}

} // namespace

QSet<QString> initiallyHidden(const Figure &figure)
{
    QSet<QString> hidden;
    for (const report::FigureMark &mark : figure.marks) {
        if (!mark.isInitiallyShown)
            hidden.insert(mark.id);
    }
    return hidden;
}

QSize pictureSize(const Figure &figure)
{
    constexpr int width = 960;
    if (figure.kind != Figure::Kind::StackedBars)
        return {width, 560};
    return {width, 250 + 62 * int(figure.categories.size())};
}

void paintFigure(QPainter &painter, const QRectF &area, const Figure &figure, const QPalette &palette,
                 const QSet<QString> &hidden)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF inner = area.adjusted(margin, margin, -margin, -margin);
    const QColor ink = palette.color(QPalette::Text);
    const QColor quiet = secondaryText(palette);
    const QFont font = textFont(textHeight);
    qreal top = inner.top();
    top += paintText(&painter, {inner.left(), top}, inner.width(), figure.title,
                     textFont(textHeight + 3, true), ink);
    top += paintLegend(&painter, {inner.left(), top}, inner.width(), figure, hidden, palette, font);
    const QFont small = textFont(textHeight - 1);
    const qreal captionHeight = paintText(nullptr, {}, inner.width(), figure.caption, small, quiet);
    const qreal bottom = inner.bottom() - captionHeight;
    if (figure.isEmpty())
        painter.drawText(inner, int(Qt::AlignCenter), Text::tr("Nothing to show yet."));
    else
        paintPlot(painter, {inner.left(), top, inner.width(), bottom - top - 4}, figure, palette, hidden);
    paintText(&painter, {inner.left(), bottom}, inner.width(), figure.caption, small, quiet);
    painter.restore();
}

Result<> exportFigure(const QString &path, const Figure &figure, const QSet<QString> &hidden)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == QLatin1String("png"))
        bytes = toPng(figure, hidden);
    else if (ending == QLatin1String("svg"))
        bytes = toSvg(figure, hidden);
    else if (ending == QLatin1String("pdf"))
        bytes = toPdf(figure, hidden);
    else if (ending == QLatin1String("csv"))
        bytes = report::toCsv(figure).toUtf8();
    else
        return fail(ErrorCode::Unsupported, Text::tr("“%1” is no ending of a chart's file.").arg(ending),
                    Text::tr("Use png, svg, pdf or csv."));
    auto written = writeFile(path, bytes);
    if (!written)
        written.error().hint = Text::tr("Choose another folder, or free some space.");
    return written;
}

} // namespace bakeoff::widgets
