// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_page.h"

#include "report/deploy_figures.h"
#include "tables/cell_facts.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/controls.h"
#include "widgets/common/flat_header.h"
#include "widgets/common/page_header.h"
#include "widgets/common/phase_item_delegate.h"
#include "widgets/compare/comparison_choice.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

namespace bakeoff::widgets {

using catalog::RunRecord;

ComparePage::ComparePage(const catalog::Catalog &catalog, tables::WorkspaceCache &cache, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_cache(cache), m_runs(catalog),
      m_choice(new ComparisonChoice(catalog, this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("compare"))), m_sentence(new HeadingLabel(2)),
      m_copying(new QLabel), m_note(new MessageStrip), m_chart(new FigureChart),
      m_phasesTitle(new HeadingLabel(0)), m_phaseTable(new QTableView), m_runsTitle(new HeadingLabel(0)),
      m_runTable(new QTableView), m_detail(new CaptionLabel)
{
    setObjectName(QStringLiteral("comparePage"));
    m_sentence->setObjectName(QStringLiteral("comparisonSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copying->setObjectName(QStringLiteral("copyingSentence"));
    m_copying->setWordWrap(true);
    m_copying->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setObjectName(QStringLiteral("comparisonNote"));
    m_chart->setObjectName(QStringLiteral("deployChart"));
    setUpTables();

    auto *chartCard = new Card;
    auto *chartColumn = new QVBoxLayout(chartCard);
    chartColumn->setContentsMargins(16, 12, 16, 12);
    chartColumn->addWidget(m_sentence);
    chartColumn->addWidget(m_copying);
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
    fullColumn->setContentsMargins(0, 0, 8, 0);
    fullColumn->setSpacing(16);
    fullColumn->addWidget(m_choice);
    fullColumn->addWidget(chartCard, 4);
    fullColumn->addLayout(lower, 5);
    m_stack->addWidget(m_empty);
    // Where the window is low the page scrolls, rather than squeezing the bars until their names overlap.
    m_chart->setMinimumHeight(280);
    for (QTableView *table : {m_phaseTable, m_runTable})
        table->setMinimumHeight(180);
    keepWheelForScrolling(full);
    auto *area = new QScrollArea;
    area->setWidget(full);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(area);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack, 1);

    connect(m_choice, &ComparisonChoice::changed, this, &ComparePage::compare);
    connect(m_empty, &EmptyState::buttonClicked, this, &ComparePage::deployRequested);
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

void ComparePage::setReference(const tables::ReferenceRuns &reference)
{
    m_reference = reference;
    refreshRuns();
}

const QList<RunRecord> &ComparePage::runs() const
{
    const QList<RunRecord> &own = m_cache.runs();
    const bool hasOwn = std::any_of(own.begin(), own.end(), [](const RunRecord &run) {
        return run.outcome == catalog::Outcome::Succeeded;
    });
    return hasOwn || m_reference.isEmpty() ? own : m_reference.runs;
}

void ComparePage::refreshRuns()
{
    m_choice->setRuns(runs());
    const bool any = !m_choice->isEmpty();
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (any)
        compare();
}

void ComparePage::compare()
{
    // Thousands of runs may lie behind this; their phases are added up in the background.
    const quint64 question = ++m_question;
    QList<RunRecord> used;
    QList<RunRecord> all; // of both clone modes
    for (const RunRecord &run : runs()) {
        if (run.outcome != catalog::Outcome::Succeeded || run.topologyId != m_choice->topologyId() ||
            run.platformId != m_choice->platformId())
            continue;
        all.append(run);
        if (m_choice->includes(run))
            used.append(run);
    }
    m_cache.background().run(
        this,
        [all, topology = m_choice->topologyId(), platform = m_choice->platformId(),
         mode = m_choice->cloneMode(), acceleration = m_choice->acceleration()] {
            const catalog::CloneMode other =
                mode == catalog::CloneMode::Linked ? catalog::CloneMode::Full : catalog::CloneMode::Linked;
            return QList{planning::compare(all, topology, platform, mode, acceleration),
                         planning::compare(all, topology, platform, other, acceleration)};
        },
        [this, question, used](const QList<planning::Comparison> &comparisons) {
            if (question == m_question)
                show(comparisons, used);
        });
}

void ComparePage::show(const QList<planning::Comparison> &all, const QList<RunRecord> &used)
{
    const planning::Comparison &comparison = all.first();
    m_sentence->setText(comparison.sentence(m_catalog));
    m_copying->setText(planning::copyingSentence(all));
    QStringList notes;
    if (&runs() == &m_reference.runs)
        notes << m_reference.label;
    if (m_choice->acceleration() == QLatin1String("tcg"))
        notes << tr("Measured under TCG (software emulation): the seconds are longer than on a "
                    "host with KVM. Compare "
                    "the two strategies with each other, not with other hosts.");
    m_note->setMessage(MessageStrip::Kind::Information, notes.join(u' '));
    m_chart->setFigure(report::deployTimeFigure(all, m_catalog));
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
                return; // reference runs are in no workspace
            m_detail->setText(tables::describeRun(m_catalog, *run));
            m_detail->show();
        });
}

void ComparePage::refreshCatalog()
{
    m_choice->refreshNames();
    retranslate();
}

void ComparePage::retranslate()
{
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
