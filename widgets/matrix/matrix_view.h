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

Q_SIGNALS:
    void nextRequested();
    void inheritRequested();
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    FlatHeader *m_services;
};

} // namespace bakeoff::widgets
