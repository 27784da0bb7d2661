// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace bakeoff::widgets {

class FlatHeader;

/// The table of the matrix: columns as wide as the window allows, and keys of its own: Space takes the next
/// strategy, F2 and Return open the list, Delete goes back to what the matrix says.
class MatrixView : public QTableView
{
    Q_OBJECT

public:
    explicit MatrixView(QWidget *parent = nullptr);

    /// Fits rows and columns to their cells again, after a change of language or model.
    void fit();
    /// A tenth larger or smaller with each step; 0: back to the usual size.
    void zoom(int steps);
    void setLinesMovable(bool movable);
    /// Headers that say true under that role get a warning mark.
    void setHeaderMarkRole(int role);

Q_SIGNALS:
    void nextRequested();
    void inheritRequested();
    void copyRequested();
    void pasteRequested();
    void selectionMoved();
    /// By dragging a header. \a before: the place of the line that it is put before.
    void lineMoved(Qt::Orientation header, int from, int before);
    void lineMenuRequested(Qt::Orientation header, int section, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void connectHeader(QHeaderView *header);

    int m_zoom = 0;
    int m_wheel = 0; ///< eighths of a degree that are no whole step yet
    FlatHeader *m_services;
    FlatHeader *m_platforms;
};

} // namespace bakeoff::widgets
