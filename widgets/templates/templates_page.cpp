// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/templates/templates_page.h"

#include "deploy/planner.h"
#include "deploy/run_context.h"
#include "deploy/template_keeper.h"
#include "planning/template_count.h"
#include "tables/cell_facts.h"
#include "widgets/common/controls.h"
#include "widgets/common/flat_header.h"
#include "widgets/common/icons.h"
#include "widgets/common/page_header.h"
#include "widgets/templates/make_menu.h"
#include "widgets/templates/manifest_dialog.h"
#include "widgets/templates/work_panel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTreeView>

#include <sys/stat.h>

namespace bakeoff::widgets {

using catalog::TemplateKey;
using catalog::TemplateRecord;
using tables::TemplatesModel;
using Action = TemplateDetails::Action;
using Work = TemplateSession::Work;

namespace {

/// What the disks of deployed nodes take by themselves; none of a disk that is not on this machine.
QHash<QString, Bytes> diskSizes(const QString &images, const QList<catalog::DeploymentRecord> &deployments)
{
    QHash<QString, Bytes> sizes;
    for (const catalog::DeploymentRecord &deployment : deployments) {
        const deploy::UnitNames names{deployment.id, images, {}};
        for (const catalog::DeploymentNode &node : deployment.nodes) {
            struct stat status;
            if (stat(QFile::encodeName(names.disk(node.node)).constData(), &status) == 0)
                sizes.insert(deployment.id + u'/' + node.node, Bytes{qint64(status.st_blocks) * 512});
        }
    }
    return sizes;
}

/// Rows as high as those of the tables on other pages.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize usual = QStyledItemDelegate::sizeHint(option, index);
        return {usual.width(), std::max(usual.height(), option.fontMetrics.height() + 12)};
    }
};

} // namespace

TemplatesPage::TemplatesPage(DeployBackend &backend, tables::MatrixDocument &document,
                             tables::WorkspaceCache &cache, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_document(document), m_cache(cache), m_session(backend),
      m_model(backend.catalog()), m_header(new PageHeader(this)), m_matrixLabel(new CaptionLabel(this)),
      m_matrix(new QComboBox(this)), m_make(new QPushButton(this)), m_check(new QPushButton(this)),
      m_bake(new PrimaryButton(this)), m_need(new MessageStrip(this)), m_stack(new QStackedLayout),
      m_empty(new EmptyState(QStringLiteral("templates"), this)), m_tree(new QTreeView(this)),
      m_details(new TemplateDetails(backend.catalog(), m_model, this)),
      m_work(new WorkPanel(m_session, this)), m_workCard(new Card(this))
{
    setObjectName(QStringLiteral("templatesPage"));
    m_matrix->setObjectName(QStringLiteral("planMatrix"));
    m_check->setObjectName(QStringLiteral("checkAll"));
    m_check->setIcon(lineIcon(QStringLiteral("refresh")));
    m_bake->setObjectName(QStringLiteral("bakePlan"));
    m_need->setObjectName(QStringLiteral("planNeeds"));
    m_make->setObjectName(QStringLiteral("makeOne"));
    auto *makeMenu = new MakeMenu(backend.catalog(), cache.templates(), m_model, m_make);
    m_make->setMenu(makeMenu);
    m_header->addControl(m_make);
    m_matrixLabel->setBuddy(m_matrix);
    m_matrix->setMaximumWidth(240);
    m_header->addControl(m_matrixLabel);
    m_header->addControl(m_matrix);
    m_header->addControl(m_check);
    m_header->addControl(m_bake);

    m_tree->setObjectName(QStringLiteral("templatesTree"));
    m_tree->setModel(&m_model);
    m_tree->setHeader(new FlatHeader(Qt::Horizontal, m_tree));
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(TemplatesModel::ReasonColumn, QHeaderView::Stretch);
    m_tree->header()->setMinimumSectionSize(56);

    auto *treeCard = new Card(this);
    auto *treeColumn = new QVBoxLayout(treeCard);
    treeColumn->setContentsMargins(8, 8, 8, 8);
    treeColumn->addLayout(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);
    auto *detailsCard = new Card(this);
    auto *detailsColumn = new QVBoxLayout(detailsCard);
    detailsColumn->setContentsMargins(0, 0, 0, 0);
    detailsColumn->addWidget(m_details);
    detailsCard->setFixedWidth(300);
    auto *workColumn = new QVBoxLayout(m_workCard);
    workColumn->setContentsMargins(14, 10, 14, 12);
    workColumn->addWidget(m_work);
    m_workCard->hide();

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(10);
    auto *upper = new QWidget(splitter);
    auto *upperRow = new QHBoxLayout(upper);
    upperRow->setContentsMargins(0, 0, 0, 0);
    upperRow->setSpacing(12);
    upperRow->addWidget(treeCard, 1);
    upperRow->addWidget(detailsCard);
    splitter->addWidget(upper);
    splitter->addWidget(m_workCard);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(16);
    column->addWidget(m_header);
    column->addWidget(m_need);
    column->addWidget(splitter, 1);

    connect(m_bake, &QPushButton::clicked, this, &TemplatesPage::bakePlan);
    connect(m_empty, &EmptyState::buttonClicked, this, &TemplatesPage::bakePlan);
    connect(m_work, &WorkPanel::retryRequested, this, [this] { begin(m_session.work(), m_lastPlanning); });
    connect(makeMenu, &MakeMenu::chosen, this, [this](const TemplateKey &key) {
        begin(Work::Bake, [key](const DeployBackend &asked) { return asked.planRebuild(key); });
    });
    connect(m_check, &QPushButton::clicked, this, [this] {
        begin(Work::Check, [](const DeployBackend &asked) { return asked.planPatchCheck({}); });
    });
    connect(m_matrix, &QComboBox::currentIndexChanged, this, [this] {
        m_matrixId = m_matrix->currentData().toString();
        refreshWanted();
    });
    connect(m_details, &TemplateDetails::requested, this, &TemplatesPage::carryOut);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TemplatesPage::showSelection);
    connect(&m_document, &tables::MatrixDocument::loaded, this, &TemplatesPage::refreshMatrices);
    connect(&m_document, &tables::MatrixDocument::edited, this, &TemplatesPage::refreshMatrices);
    connect(&m_cache, &tables::WorkspaceCache::templatesChanged, this, [this] {
        refreshTree();
        refreshWanted();
    });
    connect(&m_cache, &tables::WorkspaceCache::deploymentsChanged, this, &TemplatesPage::refreshTree);
    connect(&m_cache, &tables::WorkspaceCache::runsChanged, this, &TemplatesPage::refreshTree);
    connect(&m_session, &TemplateSession::changed, this, [this] {
        m_workCard->setVisible(m_session.wasStarted());
        refreshButtons();
        if (m_wasBusy != isBusy()) {
            m_wasBusy = isBusy();
            Q_EMIT busyChanged(m_wasBusy);
        }
    });
    connect(&backend, &DeployBackend::catalogChanged, this, [this] {
        refreshTree();
        refreshWanted();
    });
    connect(&m_session, &TemplateSession::finished, this, &TemplatesPage::refreshWanted);
    refreshMatrices();
    refreshTree();
    retranslate();
}

void TemplatesPage::setBlocked(const QString &reason)
{
    m_blocked = reason;
    refreshButtons();
}

QString TemplatesPage::blockedBecause() const
{
    if (m_cache.isReadOnly())
        return tr("This workspace is open read-only, so no template can be made or changed from here.");
    return isBusy() ? tr("Templates are being worked on.") : m_blocked;
}

void TemplatesPage::chooseMatrix(const QString &id)
{
    m_matrixId = id;
    refreshMatrices();
}

void TemplatesPage::refreshMatrices()
{
    if (!isVisible()) // an editor at work asks for this with every edit
        return;
    {
        const QSignalBlocker blocker(m_matrix);
        m_matrix->clear();
        for (const catalog::Matrix &matrix : m_document.matrices())
            m_matrix->addItem(matrix.name, matrix.id);
        m_matrix->setCurrentIndex(std::max(0, m_matrix->findData(m_matrixId)));
    }
    refreshWanted();
}

void TemplatesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshMatrices();
    refreshTree();
}

void TemplatesPage::refreshTree()
{
    if (!isVisible())
        return;
    tables::TemplateFacts facts{m_cache.templates(), m_cache.deployments(), m_cache.runs(), {}, {}, {}};
    m_cache.background().run(
        this,
        [workspace = &m_cache.workspace(), catalog = m_backend.catalog(), facts] {
            tables::TemplateFacts whole = facts;
            if (auto counts = workspace->packageCounts())
                whole.packageCounts = *counts;
            whole.staleness = tables::stalenessOf(whole.templates, catalog);
            whole.diskSizes = diskSizes(workspace->imagesDirectory(), whole.deployments);
            return whole;
        },
        [this](const tables::TemplateFacts &found) {
            const QString id = m_tree->currentIndex().data(TemplatesModel::IdRole).toString();
            m_model.setFacts(found);
            m_tree->expandAll();
            const bool isEmpty = m_model.rowCount() == 0;
            m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_tree);
            QModelIndex index = m_model.indexOf(id);
            if (!index.isValid() && !isEmpty)
                index = m_model.index(0, 0);
            if (m_tree->currentIndex() != index)
                m_tree->setCurrentIndex(index);
            showSelection();
            refreshButtons();
        });
}

void TemplatesPage::refreshWanted()
{
    const catalog::Matrix *matrix = m_document.matrix(m_matrix->currentData().toString());
    if (!matrix || !isVisible())
        return;
    m_cache.background().run(
        this,
        [matrix = *matrix, catalog = m_backend.catalog(), backend = &m_backend] {
            Wanted wanted;
            for (const TemplateKey &key : planning::wantedTemplates(matrix)) {
                if (auto makeable = deploy::checkTemplateKey(key, catalog)) {
                    wanted.makeable << key;
                } else {
                    ++wanted.others;
                    if (!wanted.reasons.contains(makeable.error().message))
                        wanted.reasons << makeable.error().message;
                }
            }
            const auto plan = backend->planBakes(wanted.makeable);
            return std::pair(wanted, plan ? *plan : catalog::Plan());
        },
        [this, asked = ++m_wantedAsked](const std::pair<Wanted, catalog::Plan> &answer) {
            if (asked != m_wantedAsked)
                return;
            std::tie(m_wanted, m_plan) = answer;
            refreshButtons();
        });
}

void TemplatesPage::refreshButtons()
{
    const QString blocked = blockedBecause();
    const qsizetype missing = m_plan.missingTemplates.size();
    const qsizetype all = m_wanted.makeable.size();
    m_bake->setText(missing > 0 ? tr("Bake the plan (%1)").arg(missing) : tr("Bake the plan"));
    m_bake->setEnabled(blocked.isEmpty() && missing > 0);
    m_make->setEnabled(blocked.isEmpty());
    m_check->setEnabled(blocked.isEmpty() && !m_cache.templates().isEmpty());
    m_details->setBlocked(blocked);
    QString text;
    if (all == 0)
        text = tr("No template of this matrix can be made here.");
    else if (missing == 0)
        text = tr(
            "All %n template(s) that this matrix needs and that can be made here are there and up to date.",
            nullptr, int(all));
    else
        text =
            tr("Of %1 templates that this matrix needs and that can be made here, %2 are missing or stale.")
                .arg(all)
                .arg(missing);
    if (m_wanted.others > 0 && all > 0)
        text += u' ' + tr("%n other(s) cannot be made here.", nullptr, int(m_wanted.others));
    m_need->setToolTip(m_wanted.reasons.mid(0, 20).join(u'\n'));
    if (!m_blocked.isEmpty() || m_cache.isReadOnly())
        text += u' ' + blocked;
    m_need->setMessage(missing > 0 ? MessageStrip::Kind::Warning
                       : all > 0   ? MessageStrip::Kind::Success
                                   : MessageStrip::Kind::Information,
                       text);
    m_empty->setTexts(tr("No templates yet"),
                      tr("A template is a disk that virtual machines are cloned from. Bake the plan makes "
                         "those that the matrix needs: OS templates first, golden images after them."),
                      m_bake->isEnabled() ? tr("Bake the plan") : QString());
}

const TemplateRecord *TemplatesPage::chosen() const
{
    return m_model.record(m_tree->currentIndex());
}

void TemplatesPage::showSelection()
{
    m_details->setTemplate(chosen() ? chosen()->id : QString());
}

void TemplatesPage::bakePlan()
{
    begin(Work::Bake,
          [wanted = m_wanted.makeable](const DeployBackend &backend) { return backend.planBakes(wanted); });
}

void TemplatesPage::begin(Work work, const Planning &planning)
{
    if (m_isPlanning || isBusy())
        return;
    m_isPlanning = true;
    m_cache.background().run(
        this, [planning, backend = &m_backend] { return planning(*backend); },
        [this, work, planning](const Result<catalog::Plan> &plan) {
            m_isPlanning = false;
            if (!plan)
                showError(plan.error());
            else if (!plan->steps.isEmpty() && blockedBecause().isEmpty()) { // a deploy may have begun
                m_lastPlanning = planning;
                start(work, *plan);
            }
        });
}

void TemplatesPage::start(Work work, const catalog::Plan &plan)
{
    // The newest of each says best how long it takes; of one that was never made, the same service elsewhere.
    QHash<QString, double> seconds;
    for (const QString &key : plan.missingTemplates) {
        const TemplateKey wanted = catalog::parseTemplateKey(key);
        for (const TemplateRecord &record : m_cache.templates()) {
            const bool isSame = image::keyOf(record) == key;
            if (isSame || (record.serviceId == wanted.serviceId && record.depth == wanted.depth &&
                           !seconds.contains(key)))
                seconds.insert(key, record.build_s);
        }
    }
    m_session.start(work, plan, seconds);
}

void TemplatesPage::carryOut(Action action)
{
    if (!chosen())
        return;
    const TemplateRecord record = *chosen();
    switch (action) {
    case Action::Rebuild:
        begin(Work::Bake, [key = catalog::parseTemplateKey(image::keyOf(record))](
                              const DeployBackend &backend) { return backend.planRebuild(key); });
        break;
    case Action::Check:
        begin(Work::Check,
              [id = record.id](const DeployBackend &backend) { return backend.planPatchCheck({id}); });
        break;
    case Action::Manifest:
        showManifest(record);
        break;
    case Action::Export:
        askExport(record);
        break;
    case Action::Revoke:
        askRevoke(record);
        break;
    case Action::Restore:
        inBackground([id = record.id](storage::Workspace &workspace) {
            return deploy::restoreTemplate(workspace, id);
        });
        break;
    case Action::Delete:
        askDelete(record);
        break;
    }
}

void TemplatesPage::showManifest(const TemplateRecord &record)
{
    const auto nameOf = [this](const TemplateRecord &each) {
        return tr("%1, generation %2")
            .arg(tables::templateName(m_backend.catalog(), image::keyOf(each)))
            .arg(each.generation);
    };
    auto *dialog = new ManifestDialog(tr("Packages of %1").arg(nameOf(record)), window());
    QList<std::pair<QString, QString>> others;
    if (const TemplateRecord *previous = m_model.previousGeneration(record))
        others.append({previous->id, nameOf(*previous)});
    for (const TemplateRecord &each : m_cache.templates()) {
        const std::pair<QString, QString> other{each.id, nameOf(each)};
        if (each.id != record.id && !others.contains(other))
            others.append(other);
    }
    dialog->setOthers(others);
    const auto read = [this, dialog](const QString &id,
                                     void (ManifestDialog::*take)(const TemplateRecord &)) {
        m_cache.background().run(
            dialog, [workspace = &m_cache.workspace(), id] { return workspace->templateById(id); },
            [this, dialog, take](const Result<TemplateRecord> &found) {
                if (found)
                    (dialog->*take)(*found);
                else
                    showError(found.error());
            });
    };
    read(record.id, &ManifestDialog::setPackages);
    connect(dialog, &ManifestDialog::comparisonRequested, this, [read](const QString &id) {
        if (!id.isEmpty())
            read(id, &ManifestDialog::setOther);
    });
    dialog->open();
}

void TemplatesPage::askExport(const TemplateRecord &record)
{
    auto *dialog = new QFileDialog(window(), tr("Export to a new folder"), QDir::homePath());
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing folder is refused with a sentence
    dialog->setLabelText(QFileDialog::FileName, tr("Name of the folder:"));
    QString name = image::keyOf(record);
    dialog->selectFile(
        QStringLiteral("%1-g%2").arg(name.replace(u'/', u'-').replace(u'@', u'-')).arg(record.generation));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = record.id](const QString &folder) {
        begin(Work::Export,
              [id, folder](const DeployBackend &backend) { return backend.planExport(id, folder); });
    });
    dialog->open();
}

void TemplatesPage::askRevoke(const TemplateRecord &record)
{
    auto *dialog = new QInputDialog(window());
    dialog->setObjectName(QStringLiteral("revokeDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Revoke a template"));
    dialog->setLabelText(
        tr("Nothing is deployed from it any more; what runs goes on running.\nWhy is it revoked?"));
    dialog->setOkButtonText(tr("Revoke"));
    dialog->setCancelButtonText(tr("Cancel"));
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->resize(420, dialog->sizeHint().height());
    dialog->show(); // its parts are made now
    if (auto *buttons = dialog->findChild<QDialogButtonBox *>()) {
        QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
        ok->setEnabled(false);
        connect(dialog, &QInputDialog::textValueChanged, ok,
                [ok](const QString &text) { ok->setEnabled(!text.trimmed().isEmpty()); });
    }
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id = record.id](const QString &reason) {
        inBackground([id, reason](storage::Workspace &workspace) {
            return deploy::revokeTemplate(workspace, id, reason);
        });
    });
    dialog->open();
}

void TemplatesPage::askDelete(const TemplateRecord &record)
{
    const QStringList users = deploy::deploymentsOn(record, m_cache.deployments(), m_cache.runs());
    const QString name = tables::templateName(m_backend.catalog(), image::keyOf(record));
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Delete a template"),
        users.isEmpty() ? tr("Delete %1, generation %2?").arg(name).arg(record.generation)
                        : tr("%1, generation %2, is in use.").arg(name).arg(record.generation),
        QMessageBox::NoButton, window());
    question->setObjectName(QStringLiteral("deleteQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        users.isEmpty()
            ? tr("Its disk of %1 is removed. This cannot be undone.").arg(formatBytes(record.allocatedSize))
            : tr("Linked clones of it run in these deployments: %1.\nIt can be deleted by itself as "
                 "soon as the last of them is destroyed; until then nothing new is deployed from it.")
                  .arg(users.join(QStringLiteral(", "))));
    QPushButton *yes = question->addButton(users.isEmpty() ? tr("Delete") : tr("Delete when free"),
                                           QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("confirmDelete"));
    QPushButton *no = question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(no);
    connect(yes, &QPushButton::clicked, this, [this, id = record.id, whenFree = !users.isEmpty()] {
        inBackground([id, whenFree](storage::Workspace &workspace) -> Result<> {
            if (!whenFree)
                return deploy::deleteTemplate(workspace, id);
            auto deleted = deploy::deleteTemplateWhenFree(workspace, id);
            return deleted ? Result<>() : tl::unexpected(deleted.error());
        });
    });
    question->open();
}

void TemplatesPage::inBackground(std::function<Result<>(storage::Workspace &)> work)
{
    m_cache.background().run(
        this, [workspace = &m_cache.workspace(), work = std::move(work)] { return work(*workspace); },
        [this](const Result<> &done) {
            if (!done)
                showError(done.error());
        });
}

void TemplatesPage::showError(const Error &error)
{
    auto *message =
        new QMessageBox(QMessageBox::Warning, tr("Templates"), error.message, QMessageBox::Ok, window());
    message->setObjectName(QStringLiteral("templatesError"));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(error.hint);
    message->setDetailedText(error.detail);
    message->open();
}

void TemplatesPage::retranslate()
{
    m_header->setTexts(tr("Templates"),
                       tr("What virtual machines are cloned from: what there is, what it came "
                          "from, and what the plan lacks."));
    m_matrixLabel->setText(tr("Plan"));
    m_matrix->setAccessibleName(m_matrixLabel->text());
    m_matrix->setToolTip(tr("The matrix whose templates are to be made"));
    m_tree->setAccessibleName(tr("Templates by ancestry"));
    m_make->setText(tr("Make one"));
    m_make->setToolTip(tr("Builds one OS template or bakes one golden image"));
    m_check->setText(tr("Check for patches"));
    m_check->setToolTip(tr("Asks the package mirror what every template lacks"));
    m_bake->setToolTip(tr("Makes all templates that the matrix needs and that are missing or stale"));
    m_model.retranslate();
    refreshButtons();
}

void TemplatesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
