// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace bakeoff::widgets {

/// A table to read: rows as high as their text, no grid, one row selected at a time. One that is told to is
/// as high as its rows, so that the page scrolls instead of the table.
class PlainTable : public QTableView
{
    Q_OBJECT

public:
    explicit PlainTable(QWidget *parent = nullptr);

    /// This column takes what the others leave.
    void setStretchedColumn(int column);
    void setFitsRows(bool fits);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setRowHeight();
    void stretch();

    bool m_fitsRows = false;
    int m_stretched = -1;
};

} // namespace bakeoff::widgets
