// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/deploy_time_tab.h"

#include "report/deploy_figures.h"
#include "tables/runs_model.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/controls.h"
#include "widgets/common/page_header.h"
#include "widgets/compare/comparison_choice.h"
#include "widgets/compare/run_tables.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>

#include <algorithm>

namespace bakeoff::widgets {

using catalog::RunRecord;
using planning::DeployTimes;
using planning::RunGroup;

DeployTimeTab::DeployTimeTab(tables::VerdictDocument &document, tables::WorkspaceCache &cache,
                             QWidget *parent)
    : QWidget(parent), m_document(document), m_catalog(document.catalog()), m_cache(cache),
      m_isRead(cache.isLoaded()), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("compare"))), m_reading(new CaptionLabel),
      m_choice(new ComparisonChoice(m_catalog)), m_sourcePair(new QWidget), m_sourceLabel(new CaptionLabel),
      m_sourceBox(new QComboBox), m_referenceNote(new MessageStrip), m_goDeploy(new QPushButton),
      m_sentence(new HeadingLabel(1)), m_copySentence(new QLabel), m_note(new MessageStrip),
      m_charts(new QStackedWidget), m_chart(new FigureChart), m_back(new QPushButton),
      m_singleRuns(new FigureChart), m_tables(new RunTables(m_catalog))
{
    setObjectName(QStringLiteral("deployTimeTab"));
    m_reading->setAlignment(Qt::AlignCenter);
    m_reading->setObjectName(QStringLiteral("readingRuns"));
    m_sourceBox->setObjectName(QStringLiteral("compareSource"));
    m_sourceBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_sourceBox->addItems({QString(), QString()});
    m_sourceLabel->setBuddy(m_sourceBox);
    auto *sourceRow = new QHBoxLayout(m_sourcePair);
    sourceRow->setContentsMargins(0, 0, 0, 0);
    sourceRow->setSpacing(6);
    sourceRow->addWidget(m_sourceLabel);
    sourceRow->addWidget(m_sourceBox);
    m_choice->addFront(m_sourcePair);
    m_referenceNote->setObjectName(QStringLiteral("referenceNote"));
    m_goDeploy->setObjectName(QStringLiteral("measureOwn"));

    auto *noteRow = new QHBoxLayout;
    noteRow->addWidget(m_referenceNote, 1);
    noteRow->addWidget(m_goDeploy);
    auto *full = new QWidget;
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 8, 0); // the scroll bar's distance
    column->setSpacing(12);
    column->addWidget(m_choice);
    column->addLayout(noteRow);
    column->addWidget(makeChartCard(), 3);
    column->addWidget(m_tables, 2);
    keepWheelForScrolling(full);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(full);
    scroll->viewport()->setAutoFillBackground(false);
    full->setAutoFillBackground(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_reading);
    m_stack->addWidget(scroll);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);

    connect(m_choice, &ComparisonChoice::changed, this, &DeployTimeTab::compare);
    connect(m_sourceBox, &QComboBox::activated, this,
            [this](int index) { m_document.preferReference(index == ReferenceRuns); });
    connect(m_empty, &EmptyState::buttonClicked, this, &DeployTimeTab::deployRequested);
    connect(m_goDeploy, &QPushButton::clicked, this, &DeployTimeTab::deployRequested);
    connect(m_chart, &FigureChart::barClicked, this, &DeployTimeTab::showSingleRuns);
    connect(m_back, &QPushButton::clicked, this, [this] { showSingleRuns(-1); });
    connect(m_singleRuns, &FigureChart::pointClicked, this, [this](int, int point) {
        m_tables->selectRun(report::deployBars(m_times.comparisons).value(m_bar).runIds.value(point));
    });
    connect(m_tables, &RunTables::currentRunChanged, this, &DeployTimeTab::showDetail);
    connect(&cache, &tables::WorkspaceCache::runsChanged, this, [this] {
        m_isRead = true;
        regroup();
    });
    connect(&document, &tables::VerdictDocument::runsChosen, this, [this] {
        if (m_isRead)
            regroup();
    });
    retranslate();
    m_stack->setCurrentIndex(ReadingView);
    if (m_isRead)
        regroup();
}

QWidget *DeployTimeTab::makeChartCard()
{
    m_sentence->setObjectName(QStringLiteral("comparisonSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copySentence->setObjectName(QStringLiteral("copySentence"));
    m_copySentence->setWordWrap(true);
    m_copySentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setObjectName(QStringLiteral("comparisonNote"));
    m_chart->setObjectName(QStringLiteral("deployChart"));
    m_singleRuns->setObjectName(QStringLiteral("singleRunsChart"));
    m_back->setObjectName(QStringLiteral("backToBars"));

    auto *behind = new QWidget;
    auto *behindColumn = new QVBoxLayout(behind);
    behindColumn->setContentsMargins(0, 0, 0, 0);
    behindColumn->setSpacing(4);
    behindColumn->addWidget(m_back, 0, Qt::AlignLeft);
    behindColumn->addWidget(m_singleRuns, 1);
    m_charts->addWidget(m_chart);
    m_charts->addWidget(behind);
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_sentence);
    column->addWidget(m_copySentence);
    column->addWidget(m_note);
    column->addWidget(m_charts, 1);
    return card;
}

void DeployTimeTab::choose(const QString &topologyId, const QString &platformId)
{
    m_wantedTopology = topologyId;
    m_wantedPlatform = platformId;
    if (m_isRead)
        regroup(); // runs that have just ended may be on their way
}

void DeployTimeTab::regroup()
{
    // There may be a hundred thousand runs: they are shared with the background, which looks through them.
    const quint64 grouping = ++m_grouping;
    using Groups = std::pair<QList<RunGroup>, QList<RunGroup>>;
    m_cache.background().run(
        this,
        [own = m_cache.runs(), reference = m_document.reference().runs] {
            return Groups(planning::groupRuns(own), planning::groupRuns(reference));
        },
        [this, grouping](const Groups &groups) {
            if (grouping == m_grouping)
                takeGroups(groups.first, groups.second);
        });
}

void DeployTimeTab::takeGroups(const QList<RunGroup> &own, const QList<RunGroup> &reference)
{
    m_ownGroups = own;
    m_referenceGroups = reference;
    // Nobody waits for the newest of these: what was measured most shows most.
    std::stable_sort(m_referenceGroups.begin(), m_referenceGroups.end(),
                     [](const RunGroup &a, const RunGroup &b) { return a.n > b.n; });
    const bool isReference = m_document.usesReference();
    m_sourceBox->setCurrentIndex(isReference ? ReferenceRuns : OwnRuns);
    m_sourcePair->setVisible(!m_referenceGroups.isEmpty());
    if (auto *items = qobject_cast<QStandardItemModel *>(m_sourceBox->model()))
        items->item(OwnRuns)->setEnabled(!m_ownGroups.isEmpty());
    const QList<RunGroup> &groups = isReference ? m_referenceGroups : m_ownGroups;
    m_choice->setGroups(groups);
    showNotes();
    m_stack->setCurrentIndex(groups.isEmpty() ? EmptyView : FullView);
    if (groups.isEmpty())
        return;
    if (m_wantedTopology.isEmpty()) {
        compare();
    } else {
        m_choice->choose(std::exchange(m_wantedTopology, {}), std::exchange(m_wantedPlatform, {}));
    }
}

void DeployTimeTab::compare()
{
    const quint64 question = ++m_question;
    m_cache.background().run(
        this,
        [runs = m_document.usesReference() ? m_document.reference().runs : m_cache.runs(),
         selection = m_choice->selection()] {
            return std::pair(planning::deployTimes(runs, selection), runs);
        },
        [this, question](const std::pair<DeployTimes, QList<RunRecord>> &answer) {
            if (question == m_question)
                show(answer.first, answer.second);
        });
}

void DeployTimeTab::show(const DeployTimes &times, const QList<RunRecord> &runs)
{
    m_times = times;
    QStringList sentences;
    for (const planning::Comparison &comparison : times.comparisons) {
        const QString sentence = comparison.sentence(m_catalog);
        sentences << (times.comparisons.size() == 1
                          ? sentence
                          : tr("%1: %2", "clone mode, sentence")
                                .arg(catalog::displayName(comparison.strategies.first().cloneMode),
                                     sentence));
    }
    const QString nothing = tr("No run was recorded in these days. Choose other dates.");
    m_sentence->setText(sentences.isEmpty() ? nothing : sentences.join(u'\n'));
    m_copySentence->setText(times.copying.sentence());
    m_copySentence->setVisible(!sentences.isEmpty());
    m_chart->setEmptyText(nothing);
    m_chart->setFigure(report::deployTimeFigure(times.comparisons, m_catalog));
    m_tables->setComparisons(times.comparisons);
    m_tables->setRuns(runs, times.used);
    m_tables->setDetail({});
    showNotes();
    showSingleRuns(m_bar);
}

void DeployTimeTab::showNotes()
{
    const bool isReference = m_document.usesReference();
    m_referenceNote->setMessage(MessageStrip::Kind::Information,
                                isReference ? m_document.reference().label : QString());
    m_goDeploy->setVisible(isReference && m_ownGroups.isEmpty());
    QStringList notes;
    if (m_choice->selection().acceleration == QLatin1String("tcg"))
        notes << tr(
            "Measured under TCG (software emulation): the seconds are longer than on a host with KVM. "
            "Compare the two strategies with each other, not with other hosts.");
    if (m_times.hosts.size() > 1)
        notes << tr("Runs of %n host(s) are counted together; choose one to compare like with like.", nullptr,
                    int(m_times.hosts.size()));
    if (m_times.besideOthers > 0)
        notes << tr("Runs left out because other work was under way on the host: %L1.")
                     .arg(m_times.besideOthers);
    m_note->setMessage(MessageStrip::Kind::Information, notes.join(u'\n'));
}

void DeployTimeTab::showSingleRuns(int bar)
{
    const QList<planning::StrategySummary> bars = report::deployBars(m_times.comparisons);
    m_bar = bar >= 0 && bar < bars.size() ? bar : -1;
    const bool wasBehind = m_charts->currentIndex() == 1;
    m_charts->setCurrentIndex(m_bar < 0 ? 0 : 1);
    if (m_bar < 0)
        return;
    m_singleRuns->setFigure(report::deployRunsFigure(bars.at(m_bar)));
    if (!wasBehind)
        m_back->setFocus();
}

void DeployTimeTab::showDetail()
{
    const int row = m_tables->currentRow();
    if (row < 0) {
        m_tables->setDetail({});
        return;
    }
    if (m_document.usesReference()) {
        m_tables->setDetail(tables::describeRun(m_catalog, m_tables->run(row)));
        return;
    }
    // The list comes without package versions; one run is read whole when it is looked at.
    const QString id = m_tables->currentRunId();
    m_cache.background().run(
        this, [workspace = &m_cache.workspace(), id] { return workspace->run(id); },
        [this, id](const Result<RunRecord> &run) {
            if (run && m_tables->currentRunId() == id)
                m_tables->setDetail(tables::describeRun(m_catalog, *run));
        });
}

void DeployTimeTab::refreshCatalog()
{
    m_choice->refreshNames();
    if (!m_choice->isEmpty())
        compare();
}

void DeployTimeTab::retranslate()
{
    m_empty->setTexts(tr("Nothing measured yet"),
                      tr("Every deploy is measured phase by phase. Deploy a topology with “Compare both”, "
                         "and this page answers "
                         "which strategy is faster, and where the time goes."),
                      tr("Go to Deploy"));
    m_reading->setText(tr("Reading the recorded runs …"));
    m_sourceLabel->setText(tr("Runs"));
    m_sourceBox->setAccessibleName(m_sourceLabel->text());
    m_sourceBox->setItemText(OwnRuns, tr("Your runs"));
    m_sourceBox->setItemText(ReferenceRuns, tr("Reference runs"));
    m_goDeploy->setText(tr("Measure your own"));
    m_back->setText(tr("Back to all bars"));
    if (!m_choice->isEmpty())
        compare();
}

void DeployTimeTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
