// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_page.h"

#include "tables/cell_facts.h"
#include "widgets/charts/phase_chart.h"
#include "widgets/common/controls.h"
#include "widgets/common/flat_header.h"
#include "widgets/common/icons.h"
#include "widgets/common/page_header.h"
#include "widgets/common/phase_item_delegate.h"
#include "widgets/compare/comparison_choice.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTableView>

namespace bakeoff::widgets {

using catalog::RunRecord;

ComparePage::ComparePage(const catalog::Catalog &catalog, tables::WorkspaceCache &cache, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_cache(cache), m_runs(catalog), m_header(new PageHeader(this)),
      m_choice(new ComparisonChoice(catalog, this)), m_exportPng(new QPushButton(this)),
      m_exportCsv(new QPushButton(this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("compare"))), m_sentence(new HeadingLabel(2)),
      m_note(new MessageStrip), m_chart(new PhaseChart), m_phasesTitle(new HeadingLabel(0)),
      m_phaseTable(new QTableView), m_runsTitle(new HeadingLabel(0)), m_runTable(new QTableView),
      m_detail(new CaptionLabel)
{
    setObjectName(QStringLiteral("comparePage"));
    m_exportPng->setObjectName(QStringLiteral("exportPng"));
    m_exportPng->setIcon(lineIcon(QStringLiteral("export")));
    m_exportCsv->setObjectName(QStringLiteral("exportCsv"));
    m_exportCsv->setIcon(lineIcon(QStringLiteral("export")));
    m_header->addControl(m_exportPng);
    m_header->addControl(m_exportCsv);
    m_sentence->setObjectName(QStringLiteral("comparisonSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setObjectName(QStringLiteral("comparisonNote"));
    m_chart->setObjectName(QStringLiteral("phaseChart"));
    setUpTables();

    auto *chartCard = new Card;
    auto *chartColumn = new QVBoxLayout(chartCard);
    chartColumn->setContentsMargins(16, 12, 16, 12);
    chartColumn->addWidget(m_sentence);
    chartColumn->addWidget(m_note);
    chartColumn->addWidget(m_chart, 1);
    auto *phaseCard = new Card;
    auto *phaseColumn = new QVBoxLayout(phaseCard);
    phaseColumn->setContentsMargins(16, 12, 16, 12);
    phaseColumn->addWidget(m_phasesTitle);
    phaseColumn->addWidget(m_phaseTable, 1);
    auto *runCard = new Card;
    auto *runColumn = new QVBoxLayout(runCard);
    runColumn->setContentsMargins(16, 12, 16, 12);
    runColumn->addWidget(m_runsTitle);
    runColumn->addWidget(m_runTable, 1);
    runColumn->addWidget(m_detail);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(16);
    lower->addWidget(phaseCard, 5);
    lower->addWidget(runCard, 7);
    auto *full = new QWidget;
    auto *fullColumn = new QVBoxLayout(full);
    fullColumn->setContentsMargins(0, 0, 0, 0);
    fullColumn->setSpacing(16);
    fullColumn->addWidget(m_choice);
    fullColumn->addWidget(chartCard, 4);
    fullColumn->addLayout(lower, 5);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(full);
    auto *page = new QVBoxLayout(this);
    page->setSpacing(16);
    page->addWidget(m_header);
    page->addWidget(m_stack, 1);

    connect(m_choice, &ComparisonChoice::changed, this, &ComparePage::compare);
    connect(m_empty, &EmptyState::buttonClicked, this, &ComparePage::deployRequested);
    connect(m_exportPng, &QPushButton::clicked, this, &ComparePage::exportPng);
    connect(m_exportCsv, &QPushButton::clicked, this, &ComparePage::exportCsv);
    connect(m_runTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComparePage::showDetail);
    connect(&cache, &tables::WorkspaceCache::runsChanged, this, &ComparePage::refreshRuns);
    retranslate();
    refreshRuns();
}

void ComparePage::setUpTables()
{
    for (QTableView *table : {m_phaseTable, m_runTable}) {
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setShowGrid(false);
        table->setAlternatingRowColors(true);
        table->setTabKeyNavigation(false);
        table->setWordWrap(false);
        table->setFrameShape(QFrame::NoFrame);
        table->setHorizontalHeader(new FlatHeader(Qt::Horizontal, table));
        table->verticalHeader()->hide();
        table->verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 6);
        table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
        table->horizontalHeader()->setHighlightSections(false);
    }
    m_phaseTable->setObjectName(QStringLiteral("phaseTable"));
    m_phaseTable->setModel(&m_phases);
    m_phaseTable->setItemDelegateForColumn(
        0, new PhaseItemDelegate(tables::ComparisonModel::PhaseRole, m_phaseTable));
    m_phaseTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_phaseTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_runTable->setObjectName(QStringLiteral("runTable"));
    m_runTable->setModel(&m_runs);
    m_runTable->setColumnHidden(tables::RunsModel::OutcomeColumn, true); // only succeeded runs are used
    m_runTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_runTable->horizontalHeader()->setStretchLastSection(true);
    m_detail->setObjectName(QStringLiteral("runDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->hide();
}

void ComparePage::choose(const QString &topologyId, const QString &platformId)
{
    m_choice->choose(topologyId, platformId);
}

void ComparePage::refreshRuns()
{
    m_choice->setRuns(m_cache.runs());
    const bool any = !m_choice->isEmpty();
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_exportPng->setVisible(any);
    m_exportCsv->setVisible(any);
    if (any)
        compare();
}

void ComparePage::compare()
{
    // Thousands of runs may lie behind this; their phases are added up in the background.
    const quint64 question = ++m_question;
    QList<RunRecord> used;
    for (const RunRecord &run : m_cache.runs()) {
        if (run.outcome == catalog::Outcome::Succeeded && m_choice->includes(run))
            used.append(run);
    }
    m_cache.background().run(
        this,
        [used, topology = m_choice->topologyId(), platform = m_choice->platformId(),
         mode = m_choice->cloneMode(), acceleration = m_choice->acceleration()] {
            return planning::compare(used, topology, platform, mode, acceleration);
        },
        [this, question, used](const planning::Comparison &comparison) {
            if (question == m_question)
                show(comparison, used);
        });
}

void ComparePage::show(const planning::Comparison &comparison, const QList<RunRecord> &used)
{
    m_sentence->setText(comparison.sentence(m_catalog));
    m_note->setMessage(MessageStrip::Kind::Information,
                       m_choice->acceleration() == QLatin1String("tcg")
                           ? tr("Measured under TCG (software emulation): the seconds are longer than on a "
                                "host with KVM. Compare "
                                "the two strategies with each other, not with other hosts.")
                           : QString());
    m_chart->setComparison(comparison);
    m_phases.setComparison(comparison);
    m_runs.setRuns(used);
    m_runsTitle->setText(tr("Runs used: %1").arg(used.size()));
    m_detail->hide();
}

void ComparePage::showDetail()
{
    const QModelIndex current = m_runTable->currentIndex();
    if (!current.isValid()) {
        m_detail->hide();
        return;
    }
    // The list comes without package versions; one run is read whole when it is looked at.
    const QString id = current.data(tables::RunsModel::RunIdRole).toString();
    m_cache.background().run(
        this, [workspace = &m_cache.workspace(), id] { return workspace->run(id); },
        [this, id](const Result<RunRecord> &run) {
            const QModelIndex now = m_runTable->currentIndex();
            if (!run || now.data(tables::RunsModel::RunIdRole).toString() != id)
                return;
            m_detail->setText(tables::describeRun(m_catalog, *run));
            m_detail->show();
        });
}

void ComparePage::exportPng()
{
    auto *dialog = new QFileDialog(this, tr("Export chart"), QString(), tr("PNG image (*.png)"));
    dialog->setObjectName(QStringLiteral("exportPngDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(QStringLiteral("deploy-time.png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (!m_chart->savePng(path, 1200, 480, 2.0))
            QMessageBox::warning(this, tr("Export chart"),
                                 tr("“%1” could not be written. Choose another folder.").arg(path));
    });
    dialog->open();
}

void ComparePage::exportCsv()
{
    auto *dialog = new QFileDialog(this, tr("Export table"), QString(), tr("Comma-separated values (*.csv)"));
    dialog->setObjectName(QStringLiteral("exportCsvDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("deploy-time.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(m_phases.toCsv().toUtf8()) >= 0 &&
                             file.flush() && file.commit();
        if (!written)
            QMessageBox::warning(this, tr("Export table"),
                                 tr("“%1” could not be written. Choose another folder.").arg(path));
    });
    dialog->open();
}

void ComparePage::refreshCatalog()
{
    m_choice->refreshNames();
    retranslate();
}

void ComparePage::retranslate()
{
    m_header->setTexts(tr("Compare"),
                       tr("How long a deploy takes by either strategy, as measured on your own hosts."));
    m_exportPng->setText(tr("PNG"));
    m_exportPng->setToolTip(tr("Export the chart as an image"));
    m_exportPng->setAccessibleName(m_exportPng->toolTip());
    m_exportCsv->setText(tr("CSV"));
    m_exportCsv->setToolTip(tr("Export the table of phases"));
    m_exportCsv->setAccessibleName(m_exportCsv->toolTip());
    m_empty->setTexts(tr("Nothing measured yet"),
                      tr("Every deploy is measured phase by phase. Deploy a topology with “Compare both”, "
                         "and this page answers "
                         "which strategy is faster, and where the time goes."),
                      tr("Go to Deploy"));
    m_phasesTitle->setText(tr("Phase by phase"));
    m_phaseTable->setAccessibleName(m_phasesTitle->text());
    m_runTable->setAccessibleName(tr("Runs used"));
    m_runsTitle->setText(tr("Runs used: %1").arg(m_runs.rowCount()));
    m_phases.retranslate();
    m_runs.retranslate();
    if (!m_choice->isEmpty())
        compare();
}

void ComparePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
