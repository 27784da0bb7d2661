// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/flat_header.h"

#include "widgets/common/theme.h"
#include "widgets/common/warning_mark.h"

#include <QItemSelectionModel>
#include <QPainter>

namespace bakeoff::widgets {

namespace {
constexpr int padding = 6;
constexpr int markSize = 13;
} // namespace

FlatHeader::FlatHeader(Qt::Orientation orientation, QWidget *parent) : QHeaderView(orientation, parent)
{
    setSectionsClickable(false);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Base);
}

QFont FlatHeader::sectionFont(int logicalIndex) const
{
    QFont made = font();
    const QItemSelectionModel *selection = selectionModel();
    const QModelIndex current = selection ? selection->currentIndex() : QModelIndex();
    const int at = orientation() == Qt::Horizontal ? current.column() : current.row();
    made.setBold(highlightSections() && current.isValid() && at == logicalIndex);
    return made;
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    painter->fillRect(rect, palette().base());
    const QFont words = sectionFont(logicalIndex);
    painter->setFont(words);
    painter->setPen(words.bold() ? palette().color(QPalette::Text) : secondaryText(palette()));
    const QVariant own = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
    const int alignment = own.isValid() ? own.toInt() : int(defaultAlignment());
    const bool isMarked =
        m_markRole != 0 && model()->headerData(logicalIndex, orientation(), m_markRole).toBool();
    const bool isBeside = orientation() == Qt::Vertical || m_mark == Mark::Difference;
    const QRect room = rect.adjusted(padding, 2, isMarked && isBeside ? -markSize - 4 : -padding, -2);
    painter->drawText(room, alignment | Qt::TextWordWrap,
                      fitted(model()->headerData(logicalIndex, orientation()).toString(),
                             painter->fontMetrics(), room.size()));
    if (isMarked && m_mark == Mark::Difference) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette().highlight());
        painter->drawEllipse(QRectF(rect.right() - 10, rect.center().y() - 3, 6, 6));
    } else if (isMarked) {
        const int top = orientation() == Qt::Horizontal ? rect.top() + 2 : rect.center().y() - markSize / 2;
        drawWarningMark(*painter, QRectF(rect.right() - markSize - 2, top, markSize, markSize),
                        warningColor(palette()));
    }
    if (orientation() == Qt::Horizontal) {
        painter->setPen(separatorColor(palette()));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    }
    painter->restore();
}

QString FlatHeader::fitted(const QString &text, const QFontMetrics &metrics, const QSize &room) const
{
    const QRect needed = metrics.boundingRect(QRect(QPoint(), room), Qt::TextWordWrap, text);
    if (needed.width() <= room.width() && needed.height() <= room.height())
        return text;
    // As many whole words as there is room for, then what is left on the last line, shortened.
    const int lines = std::max(1, room.height() / metrics.lineSpacing());
    QStringList words = text.split(u' ');
    QString fits;
    for (int line = 1; line < lines && words.size() > 1; ++line) {
        QString whole;
        while (words.size() > 1 &&
               metrics.horizontalAdvance((whole + u' ' + words.first()).trimmed()) <= room.width())
            whole = (whole + u' ' + words.takeFirst()).trimmed();
        if (whole.isEmpty())
            break;
        fits += whole + u'\n';
    }
    return fits + metrics.elidedText(words.join(u' '), Qt::ElideRight, room.width());
}

QSize FlatHeader::sectionSizeFromContents(int logicalIndex) const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(highlightSections() ? bold : font());
    // A header outlives its model for a moment when a page goes.
    const QString text = model() ? model()->headerData(logicalIndex, orientation()).toString() : QString();
    const int mark = m_markRole != 0 && orientation() == Qt::Vertical ? markSize + 4 : 0;
    // A name of any length leaves room for what the header is beside.
    const int most = orientation() == Qt::Vertical ? 180 : QWIDGETSIZE_MAX;
    return {std::min(most, metrics.horizontalAdvance(text) + mark + 2 * padding + 2),
            metrics.height() + 2 * padding};
}

int FlatHeader::narrowestSection() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int widest = 0;
    for (int i = 0; i < count(); ++i) {
        for (const QString &word : model()->headerData(i, orientation()).toString().split(u' '))
            widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    return std::min(widest + 2 * padding + 2, 140);
}

} // namespace bakeoff::widgets
