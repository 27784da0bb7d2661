// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/matrix_finder.h"

#include "widgets/matrix/find_bar.h"
#include "widgets/matrix/matrix_view.h"

#include <algorithm>

namespace bakeoff::widgets {

using Place = tables::MatrixMatches::Place;

MatrixFinder::MatrixFinder(tables::MatrixModel &model, const catalog::Catalog &catalog, MatrixView &view,
                           FindBar &bar, QObject *parent)
    : QObject(parent), m_model(model), m_catalog(catalog), m_view(view), m_bar(bar)
{
    m_bar.hide();
    connect(&m_bar, &FindBar::changed, this, [this] { search(true); });
    connect(&m_bar, &FindBar::nextRequested, this, [this] { go(1); });
    connect(&m_bar, &FindBar::previousRequested, this, [this] { go(-1); });
    connect(&m_bar, &FindBar::closed, this, &MatrixFinder::close);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MatrixFinder::refresh);
}

void MatrixFinder::open()
{
    m_bar.show();
    m_bar.takeFocus();
    search(false);
}

void MatrixFinder::close()
{
    m_bar.hide();
    m_matches = {};
    showOnlyMatches();
    m_view.setFocus();
}

void MatrixFinder::refresh()
{
    if (m_bar.isVisible())
        search(false);
}

void MatrixFinder::search(bool goToFirst)
{
    const catalog::Matrix *matrix = m_model.matrix();
    m_matches = matrix ? tables::findInMatrix(*matrix, m_catalog, m_bar.text()) : tables::MatrixMatches();
    m_current = -1;
    showOnlyMatches();
    m_bar.setCount(m_matches.count(), 0);
    if (goToFirst && !m_matches.isEmpty())
        go(1);
}

QList<Place> MatrixFinder::places() const
{
    QList<Place> all;
    for (const int row : m_matches.rows)
        all.append({row, 0});
    for (const int column : m_matches.columns)
        all.append({0, column});
    all += m_matches.cells;
    return all;
}

void MatrixFinder::showOnlyMatches()
{
    const bool hides = m_bar.isVisible() && m_bar.showsMatchesOnly() && !m_matches.isEmpty();
    if (!hides && !m_hides)
        return;
    m_hides = hides;
    const QSet<int> rows = m_matches.rowsToShow();
    const QSet<int> columns = m_matches.columnsToShow();
    // Where only services were found, every operating system belongs to what is shown, and the other way.
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_view.setRowHidden(row, hides && !rows.isEmpty() && !rows.contains(row));
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_view.setColumnHidden(column, hides && !columns.isEmpty() && !columns.contains(column));
    m_view.fit();
}

void MatrixFinder::go(int step)
{
    const QList<Place> all = places();
    if (all.isEmpty())
        return;
    m_current =
        m_current < 0 ? (step > 0 ? 0 : all.size() - 1) : (m_current + step + all.size()) % all.size();
    const Place &place = all[m_current];
    QModelIndex index = m_model.index(place.row, place.column);
    // A name stands for its whole line, of which the first part may be hidden.
    while (index.isValid() && m_view.isColumnHidden(index.column()))
        index = m_model.index(index.row(), index.column() + 1);
    while (index.isValid() && m_view.isRowHidden(index.row()))
        index = m_model.index(index.row() + 1, index.column());
    m_view.setCurrentIndex(index);
    m_view.scrollTo(index);
    m_bar.setCount(m_matches.count(), m_current + 1);
}

} // namespace bakeoff::widgets
