// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/matrix_view.h"

#include "widgets/common/flat_header.h"

#include <QKeyEvent>

namespace bakeoff::widgets {

MatrixView::MatrixView(QWidget *parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("matrixTable"));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_services = new FlatHeader(Qt::Horizontal, this);
    setHorizontalHeader(m_services);
    m_services->setDefaultAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    m_services->setHighlightSections(true);
    auto *platforms = new FlatHeader(Qt::Vertical, this);
    setVerticalHeader(platforms);
    platforms->setHighlightSections(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void MatrixView::fit()
{
    if (!model() || model()->columnCount() == 0 || model()->rowCount() == 0)
        return;
    int needed = 72;
    for (int column = 0; column < model()->columnCount(); ++column) {
        needed = std::max(needed, sizeHintForColumn(column));
    }
    needed = std::max(needed, m_services->narrowestSection());
    m_services->setFixedHeight(2 * fontMetrics().height() + 12); // names break into two lines
    const int least = sizeHintForRow(0);
    const int height = std::clamp(viewport()->height() / model()->rowCount(), least, least + 24);
    const int room = viewport()->width() / model()->columnCount();
    horizontalHeader()->setDefaultSectionSize(std::clamp(room, needed, 220));
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, std::clamp(room, needed, 220));
    for (int row = 0; row < model()->rowCount(); ++row)
        setRowHeight(row, height);
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        Q_EMIT nextRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (state() != QAbstractItemView::EditingState && currentIndex().isValid()) {
            edit(currentIndex());
            return;
        }
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT inheritRequested();
        return;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void MatrixView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    horizontalHeader()->viewport()->update();
    verticalHeader()->viewport()->update();
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT selectionMoved();
}

} // namespace bakeoff::widgets
