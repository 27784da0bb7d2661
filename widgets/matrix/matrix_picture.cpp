// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/matrix_picture.h"

#include "widgets/common/theme.h"
#include "widgets/common/warning_mark.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemModel>
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QScreen>
#include <QStyleOptionViewItem>
#include <QSvgGenerator>

#include <algorithm>

namespace bakeoff::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MatrixPicture)
};

constexpr int margin = 24;
constexpr int padding = 8;
constexpr int markSize = 13;
constexpr int mostCells = 10000;
constexpr qreal pngScale = 2;

/// Where everything is, in points of the screen.
struct Layout {
    int rowNames = 0;
    int columnNames = 0;
    QSize cell;
    int title = 0;
    int footer = 0;
    int rows = 0;
    int columns = 0;

    QSize size() const
    {
        return {2 * margin + rowNames + columns * cell.width(),
                2 * margin + title + columnNames + rows * cell.height() + footer};
    }
};

QFont titleFont(const MatrixPicture &picture)
{
    QFont font = picture.font;
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() + 4);
    return font;
}

QStyleOptionViewItem optionFor(const MatrixPicture &picture)
{
    QStyleOptionViewItem option;
    option.font = picture.font;
    option.fontMetrics = QFontMetrics(picture.font);
    option.palette = picture.palette;
    option.state = QStyle::State_Enabled | QStyle::State_Active;
    return option;
}

Layout layoutOf(const MatrixPicture &picture)
{
    const QFontMetrics metrics(picture.font);
    Layout layout;
    layout.rows = picture.model->rowCount();
    layout.columns = picture.model->columnCount();
    for (int row = 0; row < layout.rows; ++row) {
        const QString name = picture.model->headerData(row, Qt::Vertical).toString();
        layout.rowNames = std::max(layout.rowNames, metrics.horizontalAdvance(name) + markSize + 2 * padding);
    }
    layout.cell = {96, 0};
    const QStyleOptionViewItem option = optionFor(picture);
    for (int row = 0; row < layout.rows; ++row) {
        for (int column = 0; column < layout.columns; ++column)
            layout.cell =
                layout.cell.expandedTo(picture.delegate->sizeHint(option, picture.model->index(row, column)));
    }
    layout.columnNames = 2 * metrics.height() + 12;
    layout.title = picture.title.isEmpty() ? 0 : QFontMetrics(titleFont(picture)).height() + 12;
    layout.footer = picture.footer.isEmpty() ? 0 : metrics.height() + 14;
    return layout;
}

void paintHeader(QPainter &painter, const MatrixPicture &picture, Qt::Orientation orientation, int section,
                 const QRect &area)
{
    painter.setPen(picture.palette.color(QPalette::Text));
    const int alignment = orientation == Qt::Horizontal ? int(Qt::AlignHCenter | Qt::AlignBottom)
                                                        : int(Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(area.adjusted(2, 2, -2, -4), alignment | Qt::TextWordWrap,
                     picture.model->headerData(section, orientation).toString());
    if (picture.markRole == 0 || !picture.model->headerData(section, orientation, picture.markRole).toBool())
        return;
    const int top = orientation == Qt::Horizontal ? area.top() : area.center().y() - markSize / 2;
    drawWarningMark(painter, QRectF(area.right() - markSize - 4, top, markSize, markSize),
                    warningColor(picture.palette));
}

void paint(QPainter &painter, const MatrixPicture &picture, const Layout &layout)
{
    painter.fillRect(QRect(QPoint(0, 0), layout.size()), picture.palette.base());
    int top = margin;
    if (layout.title > 0) {
        painter.setFont(titleFont(picture));
        painter.setPen(picture.palette.color(QPalette::Text));
        painter.drawText(QRect(margin, top, layout.size().width() - 2 * margin, layout.title),
                         Qt::AlignLeft | Qt::AlignTop, picture.title);
        top += layout.title;
    }
    painter.setFont(picture.font);
    const int left = margin + layout.rowNames;
    for (int column = 0; column < layout.columns; ++column)
        paintHeader(painter, picture, Qt::Horizontal, column,
                    {left + column * layout.cell.width(), top, layout.cell.width(), layout.columnNames});
    top += layout.columnNames;
    QStyleOptionViewItem option = optionFor(picture);
    for (int row = 0; row < layout.rows; ++row) {
        const int y = top + row * layout.cell.height();
        painter.setFont(picture.font);
        paintHeader(painter, picture, Qt::Vertical, row, {margin, y, layout.rowNames, layout.cell.height()});
        for (int column = 0; column < layout.columns; ++column) {
            option.rect = QRect(QPoint(left + column * layout.cell.width(), y), layout.cell);
            painter.save();
            picture.delegate->paint(&painter, option, picture.model->index(row, column));
            painter.restore();
        }
    }
    if (layout.footer > 0) {
        painter.setFont(picture.font);
        painter.setPen(secondaryText(picture.palette));
        painter.drawText(QRect(margin, top + layout.rows * layout.cell.height(),
                               layout.size().width() - 2 * margin, layout.footer),
                         Qt::AlignLeft | Qt::AlignBottom, picture.footer);
    }
}

QByteArray toPng(const MatrixPicture &picture, const Layout &layout)
{
    QImage image(layout.size() * pngScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pngScale);
    QPainter painter(&image);
    paint(painter, picture, layout);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray toSvg(const MatrixPicture &picture, const Layout &layout)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(layout.size());
    generator.setViewBox(QRect(QPoint(0, 0), layout.size()));
    generator.setTitle(picture.title);
    QPainter painter(&generator);
    paint(painter, picture, layout);
    painter.end();
    return bytes;
}

QByteArray toPdf(const MatrixPicture &picture, const Layout &layout)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    // Points are as large as where the layout was measured; at the writer's own 1200 dpi letters were scaled
    // once more.
    writer.setResolution(qRound(QGuiApplication::primaryScreen()->logicalDotsPerInchY()));
    writer.setTitle(picture.title);
    writer.setCreator(QStringLiteral("Bakeoff"));
    const QSize size = layout.size();
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    writer.setPageMargins(QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
    QPainter painter(&writer);
    const qreal scale =
        std::min(qreal(writer.width()) / size.width(), qreal(writer.height()) / size.height());
    painter.scale(scale, scale);
    paint(painter, picture, layout);
    painter.end();
    return bytes;
}

} // namespace

Result<> writeMatrixPicture(const QString &path, const MatrixPicture &picture)
{
    const qint64 cells = qint64(picture.model->rowCount()) * picture.model->columnCount();
    if (cells == 0 || cells > mostCells) {
        return fail(
            ErrorCode::Invalid,
            Text::tr("A picture can hold 1 to %1 cells; this matrix has %2.").arg(mostCells).arg(cells),
            Text::tr("Export it as CSV or JSON instead."));
    }
    const QString ending = QFileInfo(path).suffix().toLower();
    const Layout layout = layoutOf(picture);
    QByteArray bytes;
    if (ending == QLatin1String("png"))
        bytes = toPng(picture, layout);
    else if (ending == QLatin1String("svg"))
        bytes = toSvg(picture, layout);
    else if (ending == QLatin1String("pdf"))
        bytes = toPdf(picture, layout);
    else
        return fail(ErrorCode::Unsupported, Text::tr("“%1” is no ending of a picture.").arg(ending),
                    Text::tr("Use png, svg or pdf."));
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
        !file.flush() || !file.commit()) {
        return fail(ErrorCode::Failed, Text::tr("“%1” could not be written.").arg(path),
                    Text::tr("Choose another folder, or free some space."), file.errorString());
    }
    return {};
}

} // namespace bakeoff::widgets
