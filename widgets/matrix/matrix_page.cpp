// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/matrix_page.h"

#include "planning/template_count.h"
#include "widgets/common/controls.h"
#include "widgets/common/page_header.h"
#include "widgets/matrix/cell_delegate.h"
#include "widgets/matrix/cell_inspector.h"
#include "widgets/matrix/matrix_legend.h"
#include "widgets/matrix/matrix_view.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>

namespace bakeoff::widgets {

using catalog::CellKey;
using catalog::Strategy;
using tables::MatrixModel;

MatrixPage::MatrixPage(tables::MatrixDocument &document, tables::WorkspaceCache &cache, QWidget *parent)
    : QWidget(parent), m_document(document), m_cache(cache), m_model(document),
      m_header(new PageHeader(this)), m_choice(new QComboBox(this)), m_choiceLabel(new CaptionLabel(this)),
      m_default(new QComboBox(this)), m_defaultLabel(new CaptionLabel(this)), m_view(new MatrixView(this)),
      m_content(new QWidget(this)), m_empty(new EmptyState(QStringLiteral("matrix"), this)),
      m_inspector(new CellInspector(document.catalog())), m_counters(new QLabel(this)),
      m_hint(new CaptionLabel(this))
{
    setObjectName(QStringLiteral("matrixPage"));
    m_choice->setObjectName(QStringLiteral("matrixChoice"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choiceLabel->setBuddy(m_choice);
    m_default->setObjectName(QStringLiteral("matrixDefault"));
    m_default->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_default->addItem(QString(), int(Strategy::PreInstalled));
    m_default->addItem(QString(), int(Strategy::OsOnly));
    m_defaultLabel->setBuddy(m_default);
    m_default->setEnabled(!cache.isReadOnly());
    for (QWidget *control : {static_cast<QWidget *>(m_choiceLabel), static_cast<QWidget *>(m_choice),
                             static_cast<QWidget *>(m_defaultLabel), static_cast<QWidget *>(m_default)})
        m_header->addControl(control);

    m_model.setReadOnly(cache.isReadOnly());
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new CellDelegate({MatrixModel::StrategyRole, MatrixModel::EffectiveStrategyRole,
                                              MatrixModel::OfferedRole, MatrixModel::RecipeAvailableRole,
                                              MatrixModel::TemplateStateRole, MatrixModel::StrategyTextRole,
                                              MatrixModel::StateTextRole},
                                             m_view));
    m_inspector->setReadOnly(cache.isReadOnly());
    m_counters->setObjectName(QStringLiteral("matrixCounters"));
    m_hint->setWordWrap(true);

    auto *tableCard = new Card(this);
    auto *tableColumn = new QVBoxLayout(tableCard);
    tableColumn->setContentsMargins(8, 8, 8, 8);
    tableColumn->addWidget(m_view, 1);
    tableColumn->addWidget(new MatrixLegend(this));
    auto *inspectorCard = new Card(this);
    inspectorCard->setFixedWidth(252);
    auto *inspectorColumn = new QVBoxLayout(inspectorCard);
    inspectorColumn->setContentsMargins(0, 0, 0, 0);
    inspectorColumn->addWidget(m_inspector);
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_counters);
    footer->addStretch(1);
    footer->addWidget(m_hint);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hint->setWordWrap(false);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(tableCard, 1);
    left->addLayout(footer);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(left, 1);
    row->addWidget(inspectorCard);
    auto *page = new QVBoxLayout(this);
    page->setSpacing(16);
    page->addWidget(m_header);
    page->addWidget(m_content, 1);
    page->addWidget(m_empty, 1);

    connect(m_choice, &QComboBox::activated, this,
            [this] { showMatrix(m_choice->currentData().toString()); });
    connect(m_default, &QComboBox::activated, this, [this] {
        m_document.setDefaultStrategy(matrixId(), Strategy(m_default->currentData().toInt()));
    });
    connect(m_view, &MatrixView::selectionMoved, this, &MatrixPage::refreshSelection);
    connect(m_view, &MatrixView::nextRequested, this, &MatrixPage::chooseNext);
    connect(m_view, &MatrixView::inheritRequested, this, [this] { setStrategy(Strategy::Inherit); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &MatrixPage::showMenu);
    connect(m_inspector, &CellInspector::strategyChosen, this, &MatrixPage::setStrategy);
    connect(m_inspector, &CellInspector::offeredChosen, this,
            [this](bool offered) { m_document.setOffered(matrixId(), selectedKeys(), offered); });
    connect(m_inspector, &CellInspector::deployRequested, this, [this] {
        const CellKey key = m_model.keyAt(m_view->currentIndex());
        if (const catalog::Matrix *matrix = m_model.matrix())
            Q_EMIT deployRequested(key, matrix->effectiveStrategy(key));
    });
    connect(&document, &tables::MatrixDocument::loaded, this, &MatrixPage::fillChoice);
    connect(&document, &tables::MatrixDocument::cellsChanged, this, &MatrixPage::follow);
    connect(&document, &tables::MatrixDocument::defaultStrategyChanged, this, &MatrixPage::follow);
    connect(&cache, &tables::WorkspaceCache::templatesChanged, this, [this] {
        m_model.setTemplates(m_cache.templates());
        m_view->fit();
        refreshSelection();
    });
    connect(&cache, &tables::WorkspaceCache::runsChanged, this, &MatrixPage::refreshSelection);
    m_model.setTemplates(cache.templates());
    retranslate();
    fillChoice();
}

void MatrixPage::fillChoice()
{
    const QString shown = matrixId();
    m_choice->clear();
    // A new workspace holds a matrix without rows; there is nothing to see in one.
    for (const catalog::Matrix &matrix : m_document.matrices()) {
        if (!matrix.platforms.isEmpty() && !matrix.services.isEmpty())
            m_choice->addItem(matrix.name, matrix.id);
    }
    const bool any = m_choice->count() > 0;
    m_content->setVisible(any);
    m_empty->setVisible(!any);
    for (QWidget *control : {static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_default)})
        control->setEnabled(any && (control == m_choice || !m_cache.isReadOnly()));
    showMatrix(m_choice->findData(shown) >= 0 || !any ? shown : m_choice->itemData(0).toString());
}

void MatrixPage::showMatrix(const QString &id)
{
    m_model.setMatrixId(id);
    m_choice->setCurrentIndex(m_choice->findData(id));
    m_view->fit();
    if (m_model.rowCount() > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model.index(0, 0));
    refreshDefault();
    refreshCounters();
    refreshSelection();
}

void MatrixPage::follow(const QString &matrixId)
{
    if (matrixId != this->matrixId())
        showMatrix(matrixId);
    refreshDefault();
    refreshCounters();
    refreshSelection();
}

void MatrixPage::refreshDefault()
{
    if (const catalog::Matrix *matrix = m_model.matrix())
        m_default->setCurrentIndex(m_default->findData(int(matrix->defaultStrategy)));
}

QList<CellKey> MatrixPage::selectedKeys() const
{
    QList<CellKey> keys;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        keys.append(m_model.keyAt(index));
    if (keys.isEmpty() && m_view->currentIndex().isValid())
        keys.append(m_model.keyAt(m_view->currentIndex()));
    return keys;
}

void MatrixPage::refreshSelection()
{
    if (!isVisible()) // adds up measured times, which nobody sees now; see showEvent()
        return;
    const catalog::Matrix *matrix = m_model.matrix();
    const QModelIndex current = m_view->currentIndex();
    if (!matrix || !current.isValid()) {
        m_inspector->clear();
        return;
    }
    m_inspector->showCell(*matrix, m_model.keyAt(current), int(selectedKeys().size()), m_cache.templates(),
                          m_cache.runs());
}

void MatrixPage::refreshCounters()
{
    const catalog::Matrix *matrix = m_model.matrix();
    if (!matrix) {
        m_counters->clear();
        return;
    }
    const planning::TemplateCount count = planning::countTemplates(*matrix);
    m_counters->setText(
        tr("Templates:  all pre-installed <b>%1</b>  ·  all OS-only <b>%2</b>  ·  your plan <b>%3 + %4</b>")
            .arg(count.preInstalled)
            .arg(count.osOnly)
            .arg(count.planGolden)
            .arg(count.planOs));
    m_counters->setToolTip(tr("Your plan: golden images + OS templates. Every golden image also has an OS "
                              "template as its parent."));
}

void MatrixPage::setStrategy(Strategy strategy)
{
    if (!m_cache.isReadOnly())
        m_document.setStrategy(matrixId(), selectedKeys(), strategy);
}

void MatrixPage::chooseNext()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const int next = (current.data(MatrixModel::StrategyRole).toInt() + 1) % 3;
    setStrategy(Strategy(next));
}

void MatrixPage::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("cellMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (const Strategy strategy : {Strategy::Inherit, Strategy::PreInstalled, Strategy::OsOnly}) {
        QAction *action =
            menu->addAction(choiceName(int(strategy)), this, [this, strategy] { setStrategy(strategy); });
        action->setCheckable(true);
        action->setChecked(index.data(MatrixModel::StrategyRole).toInt() == int(strategy));
        action->setEnabled(!m_cache.isReadOnly() && index.data(MatrixModel::OfferedRole).toBool());
        group->addAction(action);
    }
    menu->addSeparator();
    const bool isOffered = index.data(MatrixModel::OfferedRole).toBool();
    QAction *offered = menu->addAction(tr("Offered"), this, [this, isOffered] {
        m_document.setOffered(matrixId(), selectedKeys(), !isOffered);
    });
    offered->setCheckable(true);
    offered->setChecked(isOffered);
    offered->setEnabled(!m_cache.isReadOnly());
    menu->addSeparator();
    QAction *deploy = menu->addAction(tr("Deploy this"), this, [this, key = m_model.keyAt(index)] {
        if (const catalog::Matrix *matrix = m_model.matrix())
            Q_EMIT deployRequested(key, matrix->effectiveStrategy(key));
    });
    deploy->setEnabled(isOffered && index.data(MatrixModel::RecipeAvailableRole).toBool());
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void MatrixPage::retranslate()
{
    m_header->setTexts(
        tr("Matrix"), tr("Which service is offered on which OS, and how far its template is pre-installed."));
    m_choiceLabel->setText(tr("Matrix"));
    m_choice->setAccessibleName(tr("Matrix to show"));
    m_defaultLabel->setText(tr("Strategy unless chosen"));
    m_default->setAccessibleName(tr("Strategy of cells without a choice of their own"));
    m_default->setItemText(0, catalog::displayName(Strategy::PreInstalled));
    m_default->setItemText(1, catalog::displayName(Strategy::OsOnly));
    m_view->setAccessibleName(tr("Matrix of operating systems and services"));
    m_hint->setText(tr("Space: next strategy · Return: list · Delete: as the matrix"));
    m_empty->setTexts(tr("No matrix in this workspace"),
                      tr("A workspace that Bakeoff makes starts with two sample matrices. Make a new one "
                         "with File, New workspace."));
    m_model.retranslate();
    m_view->fit();
    refreshCounters();
}

void MatrixPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshSelection();
}

void MatrixPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
