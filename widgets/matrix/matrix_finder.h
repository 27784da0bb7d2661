// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/matrix_model.h"
#include "tables/matrix_search.h"

#include <QObject>

namespace bakeoff::widgets {

class FindBar;
class MatrixView;

/// Finds in the matrix that a view shows, goes from one place to the next, and hides the rest when asked to.
class MatrixFinder : public QObject
{
    Q_OBJECT

public:
    MatrixFinder(tables::MatrixModel &model, const catalog::Catalog &catalog, MatrixView &view, FindBar &bar,
                 QObject *parent = nullptr);

    void open();
    void close(); ///< everything is shown again
    /// The matrix has changed.
    void refresh();

private:
    void search(bool goToFirst);
    void showOnlyMatches();
    void go(int step);
    QList<tables::MatrixMatches::Place> places() const;

    tables::MatrixModel &m_model;
    const catalog::Catalog &m_catalog;
    MatrixView &m_view;
    FindBar &m_bar;
    tables::MatrixMatches m_matches;
    qsizetype m_current = -1; ///< in places()
    bool m_hides = false;
};

} // namespace bakeoff::widgets
