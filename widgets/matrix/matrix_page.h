// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/matrix_document.h"
#include "tables/matrix_model.h"
#include "tables/workspace_cache.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace bakeoff::widgets {

class CellInspector;
class EmptyState;
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

Q_SIGNALS:
    void deployRequested(const bakeoff::catalog::CellKey &key, bakeoff::catalog::Strategy strategy);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillChoice();
    void refreshSelection();
    void refreshCounters();
    void refreshDefault();
    void chooseNext();
    void setStrategy(catalog::Strategy strategy);
    void showMenu(const QPoint &position);
    QList<catalog::CellKey> selectedKeys() const;
    void retranslate();
    /// An undo may have changed a matrix that is not shown.
    void follow(const QString &matrixId);

    tables::MatrixDocument &m_document;
    tables::WorkspaceCache &m_cache;
    tables::MatrixModel m_model;
    PageHeader *m_header;
    QComboBox *m_choice;
    QLabel *m_choiceLabel;
    QComboBox *m_default;
    QLabel *m_defaultLabel;
    MatrixView *m_view;
    QWidget *m_content;
    EmptyState *m_empty;
    CellInspector *m_inspector;
    QLabel *m_counters;
    QLabel *m_hint;
};

} // namespace bakeoff::widgets
