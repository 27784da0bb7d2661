// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/matrix_view.h"

#include "widgets/common/flat_header.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace bakeoff::widgets {

namespace {
constexpr int leastZoom = -5;
constexpr int mostZoom = 10;
} // namespace

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
    m_platforms = new FlatHeader(Qt::Vertical, this);
    setVerticalHeader(m_platforms);
    m_platforms->setHighlightSections(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // How many cells are asked for the size they want; by default a thousand of each column.
    horizontalHeader()->setResizeContentsPrecision(20);
    verticalHeader()->setResizeContentsPrecision(20);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connectHeader(m_services);
    connectHeader(m_platforms);
}

void MatrixView::connectHeader(QHeaderView *header)
{
    header->setSectionsClickable(true); // selects the whole line
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &position) {
        const int section = header->logicalIndexAt(position);
        if (section >= 0)
            Q_EMIT lineMenuRequested(header->orientation(), section,
                                     header->viewport()->mapToGlobal(position));
    });
    connect(header, &QHeaderView::sectionMoved, this, [this, header](int, int from, int to) {
        // The order belongs to the model: the header takes its own move back, and the model makes it.
        {
            const QSignalBlocker blocker(header);
            header->moveSection(to, from);
        }
        Q_EMIT lineMoved(header->orientation(), from, to > from ? to + 1 : to);
    });
}

void MatrixView::setHeaderMarkRole(int role)
{
    m_services->setMarkRole(role);
    m_platforms->setMarkRole(role);
}

void MatrixView::setLinesMovable(bool movable)
{
    horizontalHeader()->setSectionsMovable(movable);
    verticalHeader()->setSectionsMovable(movable);
}

void MatrixView::fit()
{
    if (!model() || model()->columnCount() == 0 || model()->rowCount() == 0)
        return;
    // The words are the same all over; asking every one of a thousand columns would take its time.
    int needed = 72;
    for (int column = 0; column < std::min(model()->columnCount(), 50); ++column)
        needed = std::max(needed, sizeHintForColumn(column));
    needed = std::max(needed, m_services->narrowestSection());
    m_services->setFixedHeight(2 * fontMetrics().height() + 12); // names break into two lines
    const int least = sizeHintForRow(0);
    const int columns = model()->columnCount() - horizontalHeader()->hiddenSectionCount();
    const int rows = model()->rowCount() - verticalHeader()->hiddenSectionCount();
    const int room = viewport()->width() / std::max(1, columns);
    horizontalHeader()->setDefaultSectionSize(std::clamp(room, needed, 220));
    verticalHeader()->setDefaultSectionSize(
        std::clamp(viewport()->height() / std::max(1, rows), least, least + 24));
}

void MatrixView::zoom(int steps)
{
    const int zoomed = steps == 0 ? 0 : std::clamp(m_zoom + steps, leastZoom, mostZoom);
    if (zoomed == std::exchange(m_zoom, zoomed))
        return;
    QFont font = QApplication::font(this);
    font.setPointSizeF(font.pointSizeF() * std::pow(1.1, m_zoom));
    setFont(font);
    fit();
}

void MatrixView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() != Qt::ControlModifier) {
        QTableView::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y(); // touch pads send less than a notch at a time
    const int notches = m_wheel / QWheelEvent::DefaultDeltasPerStep;
    m_wheel -= notches * QWheelEvent::DefaultDeltasPerStep;
    if (notches != 0)
        zoom(notches);
    event->accept();
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteRequested();
        return;
    }
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
