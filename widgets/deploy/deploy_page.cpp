// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/deploy_page.h"

#include "image/bake_plan.h"
#include "tables/cell_facts.h"
#include "widgets/common/controls.h"
#include "widgets/common/page_header.h"
#include "widgets/deploy/deploy_form.h"
#include "widgets/deploy/deploy_options.h"
#include "widgets/deploy/deployment_details.h"
#include "widgets/deploy/deployments_panel.h"
#include "widgets/deploy/destroy_messages.h"
#include "widgets/deploy/log_pane.h"
#include "widgets/deploy/plan_preview.h"
#include "widgets/deploy/recovery_bar.h"
#include "widgets/deploy/run_panel.h"
#include "widgets/deploy/session_tabs.h"
#include "widgets/deploy/topology_card.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace bakeoff::widgets {

DeployPage::DeployPage(DeployBackend &backend, tables::WorkspaceCache &cache, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_cache(cache), m_sessions(backend), m_destroyer(backend),
      m_pinnedNotice(new MessageStrip(this)), m_useNewest(new QPushButton(this)),
      m_header(new PageHeader(this)), m_recovery(new RecoveryBar(backend, this)),
      m_form(new DeployForm(backend.catalog(), this)), m_options(new DeployOptions(backend, this)),
      m_deploy(new PrimaryButton(this)), m_cardScroll(new QScrollArea(this)),
      m_sessionTabs(new SessionTabs(m_sessions, this)), m_stage(new QStackedWidget(this)),
      m_preview(new PlanPreview(backend.catalog(), this)),
      m_run(new RunPanel(m_sessions, backend, cache, this)),
      m_details(new DeploymentDetails(backend, cache, m_destroyer, this)),
      m_log(new LogPane(m_sessions, this)), m_tabs(new QTabWidget(this)),
      m_deployments(new DeploymentsPanel(backend, cache, m_destroyer, this))
{
    setObjectName(QStringLiteral("deployPage"));
    m_deploy->setObjectName(QStringLiteral("deployButton"));
    m_pinnedNotice->setObjectName(QStringLiteral("pinnedNotice"));
    m_useNewest->setObjectName(QStringLiteral("useNewest"));

    auto *cards = new QWidget;
    m_cardColumn = new QVBoxLayout(cards);
    m_cardColumn->setContentsMargins(1, 1, 1, 1);
    m_cardColumn->setSpacing(8);
    m_cardColumn->addStretch(1);
    m_cardScroll->setObjectName(QStringLiteral("topologyCards"));
    m_cardScroll->setFrameShape(QFrame::NoFrame);
    m_cardScroll->setWidgetResizable(true);
    m_cardScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_cardScroll->setWidget(cards);
    m_cardScroll->setMaximumWidth(320);
    m_cardScroll->viewport()->setAutoFillBackground(false);
    cards->setAutoFillBackground(false);
    buildCards();

    auto *formCard = new Card(this);
    auto *formColumn = new QVBoxLayout(formCard);
    formColumn->setContentsMargins(16, 12, 16, 12);
    formColumn->setSpacing(8);
    auto *formRow = new QHBoxLayout;
    formColumn->addLayout(formRow);
    formColumn->addWidget(m_options);
    formRow->addWidget(m_form, 1);
    formRow->addWidget(m_deploy, 0, Qt::AlignVCenter);

    auto *stageCard = new Card(this);
    auto *stageColumn = new QVBoxLayout(stageCard);
    stageColumn->setContentsMargins(16, 12, 16, 12);
    m_stage->setObjectName(QStringLiteral("deployStage"));
    m_stage->addWidget(m_preview);
    m_stage->addWidget(m_run);
    m_stage->addWidget(m_details);
    stageColumn->addWidget(m_sessionTabs);
    stageColumn->addWidget(m_stage, 1);

    m_tabs->setObjectName(QStringLiteral("deployTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_log, QString());
    m_tabs->addTab(m_deployments, QString());
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    splitter->addWidget(stageCard);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({420, 190});

    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    auto *pinnedRow = new QHBoxLayout;
    pinnedRow->addWidget(m_pinnedNotice, 1);
    pinnedRow->addWidget(m_useNewest);
    right->addLayout(pinnedRow);
    right->addWidget(formCard);
    right->addWidget(splitter, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(m_cardScroll);
    columns->addLayout(right, 1);
    auto *page = new QVBoxLayout(this);
    page->setSpacing(16);
    page->addWidget(m_header);
    page->addWidget(m_recovery);
    page->addLayout(columns, 1);

    // While it runs, and until one goes back to the plan, the timeline needs the room.
    connect(m_stage, &QStackedWidget::currentChanged, formCard,
            [this, formCard] { formCard->setVisible(m_stage->currentWidget() == m_preview); });
    connect(&backend, &DeployBackend::catalogChanged, this, &DeployPage::refreshCatalog);
    connect(m_form, &DeployForm::changed, this, &DeployPage::refreshPlan);
    connect(m_options, &DeployOptions::changed, this, &DeployPage::refreshPlan);
    connect(m_deploy, &QPushButton::clicked, this, &DeployPage::deploy);
    connect(m_useNewest, &QPushButton::clicked, this, [this] {
        m_pinned.clear();
        refreshPlan();
    });
    connect(m_sessionTabs, &SessionTabs::planChosen, this, &DeployPage::showPlan);
    connect(m_sessionTabs, &SessionTabs::sessionChosen, this, &DeployPage::showRun);
    connect(m_run, &RunPanel::planRequested, this, &DeployPage::showPlan);
    connect(m_run, &RunPanel::destroyRequested, this, &DeployPage::askDestroy);
    connect(m_run, &RunPanel::comparisonRequested, this, &DeployPage::comparisonRequested);
    connect(m_deployments, &DeploymentsPanel::destroyRequested, this, &DeployPage::askDestroy);
    connect(m_deployments, &DeploymentsPanel::countChanged, this, &DeployPage::retranslateTabs);
    followMachines();
    connect(&m_sessions, &DeploySessions::changed, this, &DeployPage::noteBusy);
    connect(&m_sessions, &DeploySessions::finished, this, [this] {
        if (!m_sessions.isActive() && std::exchange(m_stopAfterSessions, false))
            stopEverything();
        noteBusy();
    });
    connect(m_recovery, &RecoveryBar::busyChanged, this, &DeployPage::noteBusy);
    connect(m_recovery, &RecoveryBar::logged, &m_sessions, &DeploySessions::note);
    connect(&m_destroyer, &Destroyer::began, this, &DeployPage::noteBusy);
    connect(&m_destroyer, &Destroyer::ended, this, &DeployPage::noteDestroyed);
    // What is missing may have been built, and what was measured gives estimates.
    connect(&cache, &tables::WorkspaceCache::templatesChanged, this, &DeployPage::refreshPlan);
    connect(&cache, &tables::WorkspaceCache::runsChanged, this, &DeployPage::refreshPlan);

    for (TopologyCard *card : std::as_const(m_cards)) {
        if (card->isEnabled()) {
            card->setChecked(true);
            break;
        }
    }
    retranslate();
}

void DeployPage::followMachines()
{
    connect(m_deployments, &DeploymentsPanel::detailsRequested, this, &DeployPage::showDetails);
    connect(m_deployments, &DeploymentsPanel::repairRequested, this, &DeployPage::repair);
    connect(m_deployments, &DeploymentsPanel::selectionChanged, this, [this](const QString &deploymentId) {
        if (m_stage->currentWidget() == m_details && !deploymentId.isEmpty())
            showDetails(deploymentId);
    });
    connect(m_details, &DeploymentDetails::closed, this, &DeployPage::leaveDetails);
    connect(m_details, &DeploymentDetails::repairRequested, this, &DeployPage::repair);
    connect(m_details, &DeploymentDetails::changePlanned, this, &DeployPage::change);
    connect(m_details, &DeploymentDetails::destroyRequested, this, &DeployPage::askDestroy);
    connect(&m_backend, &DeployBackend::logged, &m_sessions, &DeploySessions::note);
    connect(&m_backend, &DeployBackend::nodeLost, this, [this](const QString &id, const QString &node) {
        m_sessions.note(node,
                        tr("Lost: the virtual machine of deployment %1 does not run any more.").arg(id));
    });
    connect(&m_backend, &DeployBackend::nodeRuns, this, [this](const QString &id, const QString &node) {
        m_sessions.note(node, tr("The virtual machine of deployment %1 runs again.").arg(id));
    });
}

void DeployPage::buildCards()
{
    QList<const catalog::Topology *> order;
    for (const catalog::Topology &topology : m_backend.catalog().topologies)
        order.append(&topology);
    // Whole services before single servers: what the program is for comes first.
    std::stable_sort(order.begin(), order.end(),
                     [this](const catalog::Topology *a, const catalog::Topology *b) {
                         const auto rank = [this](const catalog::Topology *topology) {
                             const bool deployable =
                                 tables::servicesWithoutRecipe(m_backend.catalog(), *topology).isEmpty();
                             return std::pair(deployable, topology->nodeCount());
                         };
                         return rank(a) > rank(b);
                     });
    for (const catalog::Topology *topology : std::as_const(order)) {
        auto *card = new TopologyCard(m_backend.catalog(), *topology, this);
        connect(card, &TopologyCard::toggled, this, [this](bool on) {
            if (!on)
                return;
            showPlan();
            m_options->setTopology(chosenTopology()); // makes the plan anew
            refreshPlan();
        });
        // Chosen already, it leads back to its plan.
        connect(card, &TopologyCard::clicked, this, [this] {
            if (m_stage->currentWidget() != m_preview)
                showPlan();
        });
        m_cardColumn->insertWidget(int(m_cards.size()), card); // before the stretch
        m_cards.append(card);
    }
    m_cardScroll->setMinimumWidth(m_cardScroll->widget()->minimumSizeHint().width() +
                                  m_cardScroll->verticalScrollBar()->sizeHint().width());
}

void DeployPage::refreshCatalog()
{
    const QString chosen = chosenTopology();
    QWidget *stage = m_stage->currentWidget();
    qDeleteAll(std::exchange(m_cards, {}));
    buildCards();
    m_form->refreshCatalog();
    m_options->refreshCatalog();
    chooseTopology(chosen);
    m_stage->setCurrentWidget(stage); // choosing goes to the plan; what is shown of the last run stays
    if (stage == m_run)
        m_sessionTabs->setShown(m_run->session());
    noteBusy();
}

QString DeployPage::chosenTopology() const
{
    for (const TopologyCard *card : m_cards) {
        if (card->isChecked())
            return card->topologyId();
    }
    return {};
}

void DeployPage::chooseTopology(const QString &topologyId)
{
    for (TopologyCard *card : std::as_const(m_cards)) {
        if (card->topologyId() == topologyId && card->isEnabled())
            card->setChecked(true);
    }
}

const catalog::TemplateRecord *DeployPage::pinnedTemplate() const
{
    const QList<catalog::TemplateRecord> &all = m_cache.templates();
    const auto found = std::find_if(
        all.begin(), all.end(), [this](const catalog::TemplateRecord &each) { return each.id == m_pinned; });
    return found == all.end() ? nullptr : &*found;
}

QList<catalog::DeployRequest> DeployPage::requests() const
{
    QList<catalog::DeployRequest> all = m_form->requests(chosenTopology());
    for (catalog::DeployRequest &request : all)
        m_options->apply(request);
    const catalog::TemplateRecord *record = pinnedTemplate();
    const catalog::Topology *topology = m_backend.catalog().topology(chosenTopology());
    if (m_pinned.isEmpty() || !topology)
        return all;
    for (catalog::DeployRequest &request : all) {
        const bool isOs = request.strategy == catalog::Strategy::OsOnly;
        const bool fits = !record || // gone: the planner says so
                          (record->platformId == request.platformId && isOs == record->serviceId.isEmpty() &&
                           (isOs || (record->depth == request.depth &&
                                     std::any_of(topology->nodes.begin(), topology->nodes.end(),
                                                 [record](const catalog::NodeGroup &group) {
                                                     return group.service == record->serviceId;
                                                 }))));
        if (fits)
            request.pinnedTemplates << m_pinned;
    }
    return all;
}

void DeployPage::chooseCell(const catalog::CellKey &key, catalog::Strategy strategy, const QString &pinned)
{
    m_pinned = pinned;
    const catalog::Topology *smallest = nullptr;
    for (const catalog::Topology &topology : m_backend.catalog().topologies) {
        const bool uses =
            std::any_of(topology.nodes.begin(), topology.nodes.end(),
                        [&](const catalog::NodeGroup &group) { return group.service == key.service; });
        if (uses && tables::servicesWithoutRecipe(m_backend.catalog(), topology).isEmpty() &&
            (!smallest || topology.nodeCount() < smallest->nodeCount()))
            smallest = &topology;
    }
    if (smallest)
        chooseTopology(smallest->id);
    m_form->setPlatform(key.platform);
    m_form->setStrategy(strategy);
    showPlan();
    m_deploy->setFocus();
}

bool DeployPage::isBusy() const
{
    return m_sessions.isActive() || m_destroyer.isBusy() || m_recovery->isBusy();
}

void DeployPage::setUnfinished(const QList<deploy::Unfinished> &unfinished)
{
    m_recovery->setUnfinished(unfinished);
}

void DeployPage::setBlocked(const QString &reason)
{
    m_blocked = reason;
    noteBusy();
}

void DeployPage::refreshPlan()
{
    const QString topology = chosenTopology();
    QList<catalog::Plan> plans;
    QString problem = topology.isEmpty() ? tr("Choose a topology.") : QString();
    for (const catalog::DeployRequest &request :
         topology.isEmpty() ? QList<catalog::DeployRequest>() : requests()) {
        const Result<catalog::Plan> plan = m_backend.plan(request);
        if (plan)
            plans.append(*plan);
        else if (problem.isEmpty())
            problem = plan.error().hint.isEmpty() ? plan.error().message
                                                  : plan.error().message + u'\n' + plan.error().hint;
    }
    if (const QString unfit = m_options->problem(); !unfit.isEmpty())
        problem = unfit;
    if (const QString blocked = blockedReason({}); !blocked.isEmpty())
        problem = blocked;
    const QList<catalog::DeployRequest> asked = requests();
    const bool usesPinned =
        std::any_of(asked.begin(), asked.end(),
                    [](const catalog::DeployRequest &request) { return !request.pinnedTemplates.isEmpty(); });
    const catalog::TemplateRecord *pinned = pinnedTemplate();
    m_useNewest->setVisible(usesPinned);
    m_pinnedNotice->setMessage(
        MessageStrip::Kind::Information,
        usesPinned && pinned
            ? tr("The matrix pins %1, generation %2: that one is deployed, whatever newer ones there are.")
                  .arg(tables::templateName(m_backend.catalog(), image::keyOf(*pinned)))
                  .arg(pinned->generation)
            : QString());
    if (m_cache.isReadOnly())
        problem = tr("This workspace is open read-only, so nothing can be deployed from here.");
    if (problem.isEmpty())
        m_preview->setPlans(plans);
    else
        m_preview->setProblem(problem);
    m_deploy->setEnabled(problem.isEmpty());
}

void DeployPage::deploy()
{
    if (!blockedReason({}).isEmpty() || m_cache.isReadOnly())
        return;
    QList<catalog::DeployRequest> all;
    for (int run = 0; run < m_form->runs(); ++run) // in turns: what changes on the host meets both alike
        all << requests();
    beginRun()->start(all, m_options->secrets());
}

DeploySession *DeployPage::beginRun()
{
    DeploySession *session = m_sessions.add();
    showRun(session);
    m_tabs->setCurrentWidget(m_log);
    return session;
}

void DeployPage::showRun(DeploySession *session)
{
    m_sessionTabs->setShown(session);
    m_run->setSession(session);
    m_log->setSession(session);
    m_stage->setCurrentWidget(m_run);
}

void DeployPage::showPlan()
{
    m_sessionTabs->setShown(nullptr);
    m_stage->setCurrentWidget(m_preview);
}

void DeployPage::showDetails(const QString &deploymentId)
{
    m_detailsOf = deploymentId;
    m_details->setDeployment(deploymentId);
    refreshDetails();
    m_stage->setCurrentWidget(m_details);
}

void DeployPage::leaveDetails()
{
    if (m_stage->currentWidget() != m_details)
        return;
    // To where one came from, which the tabs still mark.
    if (m_run->session() && m_sessionTabs->currentIndex() > 0)
        m_stage->setCurrentWidget(m_run);
    else
        showPlan();
}

QString DeployPage::blockedReason(const QString &deploymentId) const
{
    if (m_sessions.deploymentsAtWork().contains(deploymentId))
        return tr("Wait until the work on this deployment has ended.");
    if (m_recovery->isBusy())
        return tr("Wait until what was left unfinished has been dealt with.");
    if (m_stopAfterSessions)
        return tr("Everything is being stopped.");
    return m_blocked;
}

void DeployPage::refreshDetails()
{
    m_details->setBlocked(blockedReason(m_detailsOf));
}

void DeployPage::change(const catalog::Plan &plan)
{
    if (!blockedReason(plan.deploymentId).isEmpty() || m_cache.isReadOnly())
        return;
    beginRun()->change(plan);
}

void DeployPage::repair(const QString &deploymentId)
{
    const QList<catalog::DeploymentRecord> &all = m_cache.deployments();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto &record) { return record.id == deploymentId; });
    if (found == all.end() || !blockedReason(deploymentId).isEmpty() || m_cache.isReadOnly())
        return;
    beginRun()->repair(*found);
}

void DeployPage::askDestroy(const QString &deploymentId)
{
    widgets::askDestroy(window(), deploymentId, [this, deploymentId] { m_destroyer.destroy(deploymentId); });
}

void DeployPage::stopEverything()
{
    if (m_sessions.isActive()) {
        m_stopAfterSessions = true;
        m_sessions.cancelAll();
        noteBusy();
        return;
    }
    for (const catalog::DeploymentRecord &record : m_cache.deployments())
        m_destroyer.destroy(record.id);
    noteBusy();
}

void DeployPage::noteDestroyed(const QString &deploymentId, const catalog::RunRecord &record)
{
    if (record.outcome == catalog::Outcome::Failed)
        tellNotDestroyed(window(), deploymentId, record.failure);
    noteBusy();
}

void DeployPage::noteBusy()
{
    refreshPlan();
    // Its time counts for nothing, but those of others would not either.
    m_recovery->setBlocked(m_sessions.isActive() ? tr("Wait until what is under way has ended.") : QString());
    m_deployments->setBlocked(blockedReason({}), m_sessions.deploymentsAtWork());
    refreshDetails();
    if (m_wasBusy != isBusy()) {
        m_wasBusy = isBusy();
        Q_EMIT busyChanged(m_wasBusy);
    }
}

void DeployPage::retranslate()
{
    m_header->setTexts(tr("Deploy"), tr("Choose what to deploy and how; see the plan; click once."));
    m_deploy->setText(tr("Deploy"));
    m_deploy->setToolTip(tr("Carries out the plan below (Ctrl+Return)"));
    m_deploy->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_useNewest->setText(tr("Use the newest"));
    m_useNewest->setToolTip(tr("Deploys the newest template this time; the matrix stays as it is"));
    for (TopologyCard *card : std::as_const(m_cards))
        card->retranslate();
    m_sessions.retranslate();
    retranslateTabs();
    refreshPlan();
}

void DeployPage::retranslateTabs()
{
    m_tabs->setTabText(0, tr("Log"));
    const int lost = m_deployments->lostCount();
    m_tabs->setTabText(
        1, lost > 0 ? tr("Running deployments (%1), machines lost: %2").arg(m_deployments->count()).arg(lost)
                    : tr("Running deployments (%1)").arg(m_deployments->count()));
}

void DeployPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
