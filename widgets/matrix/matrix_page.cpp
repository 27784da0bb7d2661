// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/matrix_page.h"

#include "tables/cell_text.h"
#include "tables/matrix_search.h"
#include "tables/templates_model.h"
#include "widgets/common/controls.h"
#include "widgets/common/page_header.h"
#include "widgets/common/theme.h"
#include "widgets/definitions/definition_actions.h"
#include "widgets/matrix/cell_delegate.h"
#include "widgets/matrix/cell_inspector.h"
#include "widgets/matrix/find_bar.h"
#include "widgets/matrix/line_dialog.h"
#include "widgets/matrix/line_menu.h"
#include "widgets/matrix/matrix_counters.h"
#include "widgets/matrix/matrix_files.h"
#include "widgets/matrix/matrix_finder.h"
#include "widgets/matrix/matrix_legend.h"
#include "widgets/matrix/matrix_menu.h"
#include "widgets/matrix/matrix_picture.h"
#include "widgets/matrix/matrix_view.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QToolButton>

namespace bakeoff::widgets {

using catalog::Axis;
using catalog::CellKey;
using catalog::Strategy;
using tables::MatrixModel;

MatrixPage::MatrixPage(tables::MatrixDocument &document, tables::WorkspaceCache &cache, QWidget *parent)
    : QWidget(parent), m_document(document), m_cache(cache), m_model(document),
      m_header(new PageHeader(this)), m_choice(new QComboBox(this)), m_choiceLabel(new CaptionLabel(this)),
      m_matrices(new QToolButton(this)),
      m_definitions(new DefinitionActions(document, cache.background(), this)),
      m_files(new MatrixFiles(document, cache, this)),
      m_matrixMenu(new MatrixMenu(document, cache, *m_files, this)), m_default(new QComboBox(this)),
      m_defaultLabel(new CaptionLabel(this)), m_view(new MatrixView(this)), m_content(new QWidget(this)),
      m_empty(new EmptyState(QStringLiteral("matrix"), this)),
      m_inspector(new CellInspector(document.catalog())), m_findBar(new FindBar(this)),
      m_finder(new MatrixFinder(m_model, document.catalog(), *m_view, *m_findBar, this)),
      m_counters(new MatrixCounters(this))
{
    setObjectName(QStringLiteral("matrixPage"));
    m_choice->setObjectName(QStringLiteral("matrixChoice"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choice->setMaximumWidth(240); // a long name must not push the page about
    m_choiceLabel->setBuddy(m_choice);
    m_matrices->setObjectName(QStringLiteral("matrixActions"));
    m_matrices->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_matrices->setPopupMode(QToolButton::InstantPopup);
    m_matrices->setMenu(m_matrixMenu);
    connect(m_files, &MatrixFiles::imported, this, &MatrixPage::showMatrix);
    connect(m_files, &MatrixFiles::exported, this,
            [this](const QString &path) { Q_EMIT noticed(tr("Exported to %1").arg(path)); });
    connect(m_matrixMenu, &MatrixMenu::matrixChosen, this, &MatrixPage::showMatrix);
    connect(m_definitions, &DefinitionActions::catalogChanged, this, &MatrixPage::catalogChanged);
    connect(m_matrixMenu, &MatrixMenu::definitionRequested, this,
            [this](Axis axis) { define(axis, {}, -1); });
    connect(m_matrixMenu, &MatrixMenu::findRequested, this, [this] { m_finder->open(); });
    m_default->setObjectName(QStringLiteral("matrixDefault"));
    m_default->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_default->addItem(QString(), int(Strategy::PreInstalled));
    m_default->addItem(QString(), int(Strategy::OsOnly));
    m_defaultLabel->setBuddy(m_default);
    m_default->setEnabled(!cache.isReadOnly());
    for (QWidget *control : {static_cast<QWidget *>(m_choiceLabel), static_cast<QWidget *>(m_choice),
                             static_cast<QWidget *>(m_matrices), static_cast<QWidget *>(m_defaultLabel),
                             static_cast<QWidget *>(m_default)})
        m_header->addControl(control);

    m_model.setReadOnly(cache.isReadOnly());
    m_view->setModel(&m_model);
    m_view->setLinesMovable(!cache.isReadOnly());
    m_view->setHeaderMarkRole(MatrixModel::PastEndRole);
    m_view->setItemDelegate(new CellDelegate({MatrixModel::StrategyRole, MatrixModel::EffectiveStrategyRole,
                                              MatrixModel::OfferedRole, MatrixModel::RecipeAvailableRole,
                                              MatrixModel::TemplateStateRole, MatrixModel::StrategyTextRole,
                                              MatrixModel::StateTextRole},
                                             m_view));
    m_inspector->setReadOnly(cache.isReadOnly());

    auto *tableCard = new Card(this);
    auto *tableColumn = new QVBoxLayout(tableCard);
    tableColumn->setContentsMargins(8, 8, 8, 8);
    tableColumn->addWidget(m_findBar);
    tableColumn->addWidget(m_view, 1);
    tableColumn->addWidget(new MatrixLegend(this));
    auto *inspectorCard = new Card(this);
    inspectorCard->setFixedWidth(252);
    auto *inspectorColumn = new QVBoxLayout(inspectorCard);
    inspectorColumn->setContentsMargins(0, 0, 0, 0);
    inspectorColumn->addWidget(m_inspector);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(tableCard, 1);
    left->addWidget(m_counters);
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
    connect(m_view, &MatrixView::copyRequested, this, &MatrixPage::copy);
    connect(m_view, &MatrixView::pasteRequested, this, &MatrixPage::paste);
    connect(m_view, &QWidget::customContextMenuRequested, this, &MatrixPage::showMenu);
    connect(m_view, &MatrixView::lineMenuRequested, this,
            [this](Qt::Orientation header, int section, const QPoint &position) {
                showLineMenu(header == Qt::Horizontal ? Axis::Services : Axis::Platforms, section, position);
            });
    connect(m_view, &MatrixView::lineMoved, this, [this](Qt::Orientation header, int from, int before) {
        const Axis axis = header == Qt::Horizontal ? Axis::Services : Axis::Platforms;
        if (const catalog::Matrix *matrix = m_model.matrix())
            m_document.moveLines(matrixId(), axis, {matrix->axis(axis).order.value(from)}, before);
    });
    connect(m_inspector, &CellInspector::strategyChosen, this, &MatrixPage::setStrategy);
    connect(m_inspector, &CellInspector::offeredChosen, this,
            [this](bool offered) { m_document.setOffered(matrixId(), selectedAreas(), offered); });
    connect(m_inspector, &CellInspector::valueChosen, this,
            [this](catalog::CellAttribute attribute, catalog::Code code) {
                m_document.setCells(matrixId(), selectedAreas(), attribute, code);
            });
    connect(m_inspector, &CellInspector::textChosen, this,
            [this](catalog::CellAttribute attribute, const QString &text) {
                m_document.setText(matrixId(), selectedAreas(), attribute, text);
            });
    connect(m_inspector, &CellInspector::deployRequested, this, [this] {
        const CellKey key = m_model.keyAt(m_view->currentIndex());
        if (const catalog::Matrix *matrix = m_model.matrix())
            Q_EMIT deployRequested(key, matrix->effectiveStrategy(key), matrix->cell(key).templateId);
    });
    m_files->setPicture([this] {
        MatrixPicture picture;
        picture.model = &m_model;
        picture.delegate = m_view->itemDelegate();
        picture.font = font();
        picture.palette = paperPalette();
        picture.markRole = MatrixModel::PastEndRole;
        if (const catalog::Matrix *matrix = m_model.matrix()) {
            picture.title = matrix->name;
            picture.footer = m_counters->summary();
        }
        return picture;
    });
    addKeys();
    connect(&document, &tables::MatrixDocument::modifiedChanged, this, &MatrixPage::refreshCounters);
    connect(&document, &tables::MatrixDocument::loaded, this, &MatrixPage::fillChoice);
    connect(&document, &tables::MatrixDocument::edited, this, &MatrixPage::follow);
    connect(&cache, &tables::WorkspaceCache::templatesChanged, this, [this] {
        refreshTemplates();
        refreshCounters();
    });
    connect(&cache, &tables::WorkspaceCache::runsChanged, this, &MatrixPage::refreshSelection);
    refreshTemplates();
    retranslate();
    fillChoice();
}

void MatrixPage::fillChoice()
{
    const QString shown = matrixId();
    m_choice->clear();
    for (const catalog::Matrix &matrix : m_document.matrices())
        m_choice->addItem(matrix.name, matrix.id);
    const bool any = m_choice->count() > 0;
    for (QWidget *control : {static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_default)})
        control->setEnabled(any && (control == m_choice || !m_cache.isReadOnly()));
    showMatrix(m_choice->findData(shown) >= 0 || !any ? shown : m_choice->itemData(0).toString());
}

void MatrixPage::refreshEmpty()
{
    const catalog::Matrix *matrix = m_model.matrix();
    const bool hasCells = matrix && !matrix->platforms.order.isEmpty() && !matrix->services.order.isEmpty();
    m_content->setVisible(hasCells);
    m_empty->setVisible(!hasCells);
    if (matrix)
        m_empty->setTexts(tr("This matrix has no cells yet"),
                          tr("Add operating systems and services with Manage, at the top."));
    else
        m_empty->setTexts(
            tr("No matrix in this workspace"),
            tr("Make one with Manage, New, at the top: as in the article, for the lab, or empty."));
}

void MatrixPage::showMatrix(const QString &id)
{
    m_model.setMatrixId(id);
    m_matrixMenu->setMatrixId(id);
    refreshEmpty();
    m_choice->setCurrentIndex(m_choice->findData(id));
    Q_EMIT matrixShown(id);
    m_view->fit();
    if (m_model.rowCount() > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model.index(0, 0));
    refreshDefault();
    refreshCounters();
    refreshSelection();
}

void MatrixPage::follow(const QString &matrixId, const catalog::MatrixEdit &edit)
{
    if (edit.isPresent || edit.name || edit.position)
        fillChoice();
    if (matrixId != this->matrixId() && m_document.matrix(matrixId))
        showMatrix(matrixId);
    if (!edit.platforms.isEmpty() || !edit.services.isEmpty()) {
        refreshEmpty();
        m_view->fit();
        if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0 && m_model.columnCount() > 0) {
            const QModelIndex again = m_model.indexOf(m_currentKey);
            m_view->setCurrentIndex(again.isValid() ? again : m_model.index(0, 0));
        }
    }
    refreshDefault();
    refreshCounters();
    refreshSelection();
}

void MatrixPage::refreshDefault()
{
    if (const catalog::Matrix *matrix = m_model.matrix())
        m_default->setCurrentIndex(m_default->findData(int(matrix->defaultStrategy())));
}

QList<tables::CellArea> MatrixPage::selectedAreas() const
{
    QItemSelection selection = m_view->selectionModel()->selection();
    const QModelIndex current = m_view->currentIndex();
    if (selection.isEmpty() && current.isValid())
        selection.select(current, current);
    QList<tables::CellArea> areas;
    if (const catalog::Matrix *matrix = m_model.matrix()) {
        for (const QItemSelectionRange &range : std::as_const(selection)) {
            areas.append({matrix->platforms.order.mid(range.top(), range.height()),
                          matrix->services.order.mid(range.left(), range.width())});
        }
    }
    return areas;
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
    qint64 cells = 0;
    for (const tables::CellArea &area : selectedAreas())
        cells += area.cellCount();
    m_currentKey = m_model.keyAt(current);
    m_inspector->showCell(*matrix, m_model.keyAt(current), int(cells),
                          tables::mixedAttributes(*matrix, selectedAreas()), m_model.templates(),
                          m_cache.runs());
}

void MatrixPage::refreshCounters()
{
    const catalog::Matrix *matrix = m_model.matrix();
    if (!matrix) {
        m_counters->clear();
        return;
    }
    m_counters->showMatrix(*matrix, m_document.savedMatrix(matrixId()), m_cache.templates());
}

void MatrixPage::refreshTemplates()
{
    m_cache.background().run(
        this,
        [templates = m_cache.templates(), catalog = m_document.catalog()] {
            const auto staleness = tables::stalenessOf(templates, catalog);
            return std::pair(tables::withStaleStatus(templates, staleness), staleness);
        },
        [this](const std::pair<QList<catalog::TemplateRecord>, QHash<QString, image::Staleness>> &found) {
            m_model.setTemplates(found.first);
            m_inspector->setStaleness(found.second);
            m_view->fit();
            refreshSelection();
        });
}

void MatrixPage::addKeys()
{
    const auto add = [this](const char *name, const QList<QKeySequence> &keys, auto work) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1String(name));
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, work);
        addAction(action);
        return action;
    };
    m_find = add("findInMatrix", {QKeySequence::Find}, [this] { m_finder->open(); });
    m_fillDown = add("fillDown", {QKeySequence(Qt::CTRL | Qt::Key_D)}, [this] { fill(Fill::Down); });
    m_fillRight = add("fillRight", {QKeySequence(Qt::CTRL | Qt::Key_R)}, [this] { fill(Fill::Right); });
    m_zoomIn = add("zoomIn", {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                   [this] { m_view->zoom(1); });
    m_zoomOut = add("zoomOut", {QKeySequence::ZoomOut}, [this] { m_view->zoom(-1); });
    m_zoomBack = add("zoomBack", {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { m_view->zoom(0); });
}

void MatrixPage::fill(Fill direction)
{
    const catalog::Matrix *matrix = m_model.matrix();
    const QRect around = selectedRectangle();
    if (matrix && !m_cache.isReadOnly() && !around.isNull())
        m_document.fill(matrixId(),
                        {matrix->platforms.order.mid(around.top(), around.height()),
                         matrix->services.order.mid(around.left(), around.width())},
                        direction);
}

void MatrixPage::setStrategy(Strategy strategy)
{
    if (!m_cache.isReadOnly())
        m_document.setStrategy(matrixId(), selectedAreas(), strategy);
}

QRect MatrixPage::selectedRectangle() const
{
    QRect around;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        around |= QRect(QPoint(range.left(), range.top()), QPoint(range.right(), range.bottom()));
    return around;
}

void MatrixPage::copy()
{
    const catalog::Matrix *matrix = m_model.matrix();
    const QRect around = selectedRectangle();
    if (matrix && !around.isNull()) {
        QGuiApplication::clipboard()->setText(
            tables::copyCells(*matrix, matrix->platforms.order.mid(around.top(), around.height()),
                              matrix->services.order.mid(around.left(), around.width())));
    }
}

void MatrixPage::paste()
{
    const catalog::Matrix *matrix = m_model.matrix();
    const QString text = QGuiApplication::clipboard()->text();
    const QRect around = selectedRectangle();
    if (!matrix || m_cache.isReadOnly() || around.isNull() || text.isEmpty())
        return;
    auto edit =
        tables::pasteCells(*matrix, around.top(), around.left(), around.height(), around.width(), text);
    if (edit) {
        m_document.change(matrixId(), *edit, tr("paste"));
        return;
    }
    auto *message =
        new QMessageBox(QMessageBox::Warning, tr("Paste"), edit.error().message, QMessageBox::Ok, this);
    message->setObjectName(QStringLiteral("pasteError"));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(edit.error().hint);
    message->open();
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
        m_document.setOffered(matrixId(), selectedAreas(), !isOffered);
    });
    offered->setCheckable(true);
    offered->setChecked(isOffered);
    offered->setEnabled(!m_cache.isReadOnly());
    menu->addSeparator();
    menu->addAction(tr("Copy"), QKeySequence::Copy, this, &MatrixPage::copy);
    menu->addAction(tr("Paste"), QKeySequence::Paste, this, &MatrixPage::paste)
        ->setEnabled(!m_cache.isReadOnly());
    const QRect around = selectedRectangle();
    QAction *down = menu->addAction(tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D), this,
                                    [this] { fill(Fill::Down); });
    down->setEnabled(!m_cache.isReadOnly() && around.height() > 1);
    QAction *right = menu->addAction(tr("Fill right"), QKeySequence(Qt::CTRL | Qt::Key_R), this,
                                     [this] { fill(Fill::Right); });
    right->setEnabled(!m_cache.isReadOnly() && around.width() > 1);
    menu->addSeparator();
    menu->addMenu(makeLineMenu(Axis::Platforms, index.row(), menu));
    menu->addMenu(makeLineMenu(Axis::Services, index.column(), menu));
    menu->addSeparator();
    QAction *deploy = menu->addAction(tr("Deploy this"), this, [this, key = m_model.keyAt(index)] {
        if (const catalog::Matrix *matrix = m_model.matrix())
            Q_EMIT deployRequested(key, matrix->effectiveStrategy(key), matrix->cell(key).templateId);
    });
    deploy->setEnabled(isOffered && index.data(MatrixModel::RecipeAvailableRole).toBool());
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

QMenu *MatrixPage::makeLineMenu(Axis axis, int place, QWidget *parent)
{
    const catalog::Matrix *matrix = m_model.matrix();
    const int slot = matrix ? matrix->axis(axis).order.value(place, -1) : -1;
    auto *menu = new LineMenu(m_document, matrixId(), axis, slot, m_cache.isReadOnly(), parent);
    menu->setTitle(
        m_model.headerData(place, axis == Axis::Services ? Qt::Horizontal : Qt::Vertical).toString());
    connect(menu, &LineMenu::propertiesRequested, this, &MatrixPage::editLine);
    connect(menu, &LineMenu::definitionRequested, this, &MatrixPage::define);
    connect(menu, &LineMenu::definitionRemovalRequested, m_definitions, &DefinitionActions::askRemoval);
    return menu;
}

void MatrixPage::showLineMenu(Axis axis, int place, const QPoint &globalPosition)
{
    QMenu *menu = makeLineMenu(axis, place, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
}

void MatrixPage::editLine(Axis axis, int slot)
{
    const catalog::Matrix *matrix = m_model.matrix();
    if (!matrix)
        return;
    auto *dialog = new LineDialog(m_document.catalog(), *matrix, axis, slot, this);
    connect(dialog, &LineDialog::lineChanged, this,
            [this, id = matrixId(), axis, slot](const catalog::MatrixLine &line) {
                m_document.setLine(
                    id, axis, slot, line,
                    tr("properties of %1").arg(tables::displayName(m_document.catalog(), axis, line)));
            });
    dialog->open();
}

void MatrixPage::define(Axis axis, const QString &id, int before)
{
    if (!id.isEmpty()) {
        m_definitions->open(axis, id);
        return;
    }
    m_definitions->open(axis, {}, [this, axis, before, matrix = matrixId()](const QString &defined) {
        m_document.insertLines(matrix, axis, {defined}, before);
        const QModelIndex shown =
            m_model.indexOf(axis == Axis::Platforms ? CellKey{defined, m_currentKey.service}
                                                    : CellKey{m_currentKey.platform, defined});
        if (shown.isValid())
            m_view->setCurrentIndex(shown);
    });
}

void MatrixPage::refreshCatalog()
{
    refreshTemplates();
    retranslate();
}

void MatrixPage::retranslate()
{
    m_header->setTexts(
        tr("Matrix"), tr("Which service is offered on which OS, and how far its template is pre-installed."));
    m_choiceLabel->setText(tr("Matrix"));
    m_choice->setAccessibleName(tr("Matrix to show"));
    m_matrices->setText(tr("Manage"));
    m_find->setText(tr("&Find in the matrix…"));
    m_fillDown->setText(tr("Fill &down"));
    m_fillRight->setText(tr("Fill &right"));
    m_zoomIn->setText(tr("Zoom &in"));
    m_zoomOut->setText(tr("Zoom &out"));
    m_zoomBack->setText(tr("&Usual size"));
    m_matrices->setToolTip(
        tr("New, duplicate, rename or remove a matrix; add operating systems and services"));
    m_matrices->setAccessibleName(tr("Actions on matrices"));
    m_defaultLabel->setText(tr("Strategy unless chosen"));
    m_default->setAccessibleName(tr("Strategy of cells without a choice of their own"));
    m_default->setItemText(0, catalog::displayName(Strategy::PreInstalled));
    m_default->setItemText(1, catalog::displayName(Strategy::OsOnly));
    m_view->setAccessibleName(tr("Matrix of operating systems and services"));
    m_counters->setHint(tr("Space: next strategy · Return: list · Delete: as the matrix"));
    refreshEmpty();
    m_model.retranslate();
    m_view->fit();
    refreshCounters();
}

void MatrixPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (QAction *action : editActions() + viewActions())
        action->setEnabled(true);
    refreshSelection();
}

void MatrixPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    for (QAction *action : editActions() + viewActions())
        action->setEnabled(false); // in the window's menus they would act on what is not seen
}

void MatrixPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
