// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/plain_table.h"

#include "widgets/common/flat_header.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace bakeoff::widgets {

PlainTable::PlainTable(QWidget *parent) : QTableView(parent)
{
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalHeader(new FlatHeader(Qt::Horizontal, this));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    verticalHeader()->hide();
    setRowHeight();
}

void PlainTable::setRowHeight()
{
    verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 6);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
}

void PlainTable::setStretchedColumn(int column)
{
    m_stretched = column;
    stretch();
    if (model()) // the header of a model that is made anew forgets
        connect(model(), &QAbstractItemModel::modelReset, this, &PlainTable::stretch, Qt::UniqueConnection);
}

void PlainTable::stretch()
{
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    if (model() && m_stretched < model()->columnCount())
        horizontalHeader()->setSectionResizeMode(m_stretched, QHeaderView::Stretch);
}

void PlainTable::setFitsRows(bool fits)
{
    m_fitsRows = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    if (!fits || !model())
        return;
    const auto follow = [this] {
        if (m_stretched >= 0) // a model that was made anew may have had no such column before
            stretch();
        updateGeometry();
    };
    connect(model(), &QAbstractItemModel::modelReset, this, follow);
    connect(model(), &QAbstractItemModel::rowsInserted, this, follow);
    connect(model(), &QAbstractItemModel::rowsRemoved, this, follow);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] { updateGeometry(); });
}

QSize PlainTable::sizeHint() const
{
    if (!m_fitsRows || !model())
        return QTableView::sizeHint();
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth() + 2;
    height += model()->rowCount() * verticalHeader()->defaultSectionSize();
    if (horizontalScrollBar()->maximum() > 0 && horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
        height += horizontalScrollBar()->sizeHint().height();
    return {QTableView::sizeHint().width(), height};
}

QSize PlainTable::minimumSizeHint() const
{
    return m_fitsRows ? QSize(QTableView::minimumSizeHint().width(), sizeHint().height())
                      : QTableView::minimumSizeHint();
}

void PlainTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        setRowHeight();
    QTableView::changeEvent(event);
}

} // namespace bakeoff::widgets
