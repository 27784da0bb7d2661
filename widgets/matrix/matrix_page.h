// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/matrix_document.h"
#include "tables/matrix_model.h"
#include "tables/workspace_cache.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace bakeoff::widgets {

class CellInspector;
class DefinitionActions;
class EmptyState;
class MatrixFiles;
class FindBar;
class MatrixCounters;
class MatrixFinder;
class MatrixMenu;
class MatrixView;
class PageHeader;

/// Which service is offered on which OS, by which strategy.
class MatrixPage : public QWidget
{
    Q_OBJECT

public:
    MatrixPage(tables::MatrixDocument &document, tables::WorkspaceCache &cache, QWidget *parent = nullptr);

    QString matrixId() const { return m_model.matrixId(); }
    void showMatrix(const QString &id);
    /// For the window's menus; enabled while the page is seen.
    QList<QAction *> editActions() const { return {m_find, m_fillDown, m_fillRight}; }
    QList<QAction *> viewActions() const { return {m_zoomIn, m_zoomOut, m_zoomBack}; }
    /// Names and facts have changed.
    void refreshCatalog();

Q_SIGNALS:
    void matrixShown(const QString &id);
    void noticed(const QString &sentence); ///< something was done that cannot be seen on the page
    /// \a pinned: id of the template that the cell asks for; empty: the newest.
    void deployRequested(const bakeoff::catalog::CellKey &key, bakeoff::catalog::Strategy strategy,
                         const QString &pinned);
    /// Something was defined: this is what there is from now on. Whoever holds the catalog takes it at once.
    void catalogChanged(const bakeoff::catalog::Catalog &catalog);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillChoice();
    void refreshSelection();
    void refreshCounters();
    void refreshTemplates();
    void refreshDefault();
    void chooseNext();
    void setStrategy(catalog::Strategy strategy);
    /// Around all that is selected, columns across and rows down.
    QRect selectedRectangle() const;
    void addKeys();
    using Fill = tables::MatrixDocument::Fill;
    void fill(Fill direction);
    void copy();
    void paste();
    void showMenu(const QPoint &position);
    void showLineMenu(catalog::Axis axis, int place, const QPoint &globalPosition);
    QMenu *makeLineMenu(catalog::Axis axis, int place, QWidget *parent);
    void editLine(catalog::Axis axis, int slot);
    /// \a id: an own one to define anew; empty: a new one, put in before the place \a before.
    void define(catalog::Axis axis, const QString &id, int before);
    void refreshEmpty();
    /// The selected cells; the current one when there is no selection.
    QList<tables::CellArea> selectedAreas() const;
    void retranslate();
    /// An undo may have changed a matrix that is not shown.
    void follow(const QString &matrixId, const catalog::MatrixEdit &edit);

    tables::MatrixDocument &m_document;
    tables::WorkspaceCache &m_cache;
    tables::MatrixModel m_model;
    catalog::CellKey m_currentKey; ///< found again after rows or columns have moved
    PageHeader *m_header;
    QComboBox *m_choice;
    QLabel *m_choiceLabel;
    QToolButton *m_matrices;
    DefinitionActions *m_definitions;
    MatrixFiles *m_files;
    MatrixMenu *m_matrixMenu;
    QComboBox *m_default;
    QLabel *m_defaultLabel;
    MatrixView *m_view;
    QWidget *m_content;
    EmptyState *m_empty;
    CellInspector *m_inspector;
    FindBar *m_findBar;
    MatrixFinder *m_finder;
    MatrixCounters *m_counters;
    QAction *m_find;
    QAction *m_fillDown;
    QAction *m_fillRight;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_zoomBack;
};

} // namespace bakeoff::widgets
