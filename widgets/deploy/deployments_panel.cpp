// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/deployments_panel.h"

#include "widgets/common/controls.h"
#include "widgets/common/flat_header.h"
#include "widgets/common/icons.h"
#include "widgets/deploy/destroyer.h"
#include "widgets/deploy/lost_delegate.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>

namespace bakeoff::widgets {

using tables::DeploymentsModel;

DeploymentsPanel::DeploymentsPanel(DeployBackend &backend, tables::WorkspaceCache &cache,
                                   Destroyer &destroyer, QWidget *parent)
    : QWidget(parent), m_cache(cache), m_destroyer(destroyer), m_model(backend.catalog()),
      m_stack(new QStackedLayout(this)), m_empty(new CaptionLabel(this)), m_table(new QTableView(this)),
      m_details(new QPushButton(this)), m_repair(new QPushButton(this)), m_destroy(new QPushButton(this))
{
    m_table->setObjectName(QStringLiteral("deploymentsTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalHeader(new FlatHeader(Qt::Horizontal, m_table));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(DeploymentsModel::AddressColumn, QHeaderView::Stretch);
    m_table->setItemDelegate(
        new LostDelegate(DeploymentsModel::LostRole, DeploymentsModel::StateColumn, m_table));
    m_details->setObjectName(QStringLiteral("detailsButton"));
    m_repair->setObjectName(QStringLiteral("repairListedButton"));
    m_destroy->setObjectName(QStringLiteral("destroyButton"));
    m_destroy->setIcon(lineIcon(QStringLiteral("trash")));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton *button : {m_details, m_repair, m_destroy})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *full = new QWidget(this);
    auto *row = new QHBoxLayout(full);
    row->setContentsMargins(8, 8, 8, 8);
    row->addWidget(m_table, 1);
    row->addLayout(buttons);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(full);

    connect(&cache, &tables::WorkspaceCache::deploymentsChanged, this, &DeploymentsPanel::refresh);
    connect(&destroyer, &Destroyer::began, this, [this](const QString &id) {
        m_model.setDestroying(id, true);
        refreshButtons();
    });
    connect(&destroyer, &Destroyer::ended, this, [this](const QString &id) {
        m_model.setDestroying(id, false);
        refreshButtons();
    });
    connect(&backend, &DeployBackend::nodeLost, this,
            [this](const QString &id, const QString &node) { noteLost(id, node, true); });
    connect(&backend, &DeployBackend::nodeRuns, this,
            [this](const QString &id, const QString &node) { noteLost(id, node, false); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DeploymentsPanel::showSelection);
    const auto askDetails = [this] {
        if (const catalog::DeploymentRecord *record = selected())
            Q_EMIT detailsRequested(record->id);
    };
    connect(m_table, &QTableView::clicked, this, askDetails);
    connect(m_table, &QTableView::activated, this, askDetails);
    connect(m_details, &QPushButton::clicked, this, askDetails);
    connect(m_repair, &QPushButton::clicked, this, [this] {
        if (const catalog::DeploymentRecord *record = selected())
            Q_EMIT repairRequested(record->id);
    });
    connect(m_destroy, &QPushButton::clicked, this, [this] {
        if (const catalog::DeploymentRecord *record = selected())
            Q_EMIT destroyRequested(record->id);
    });
    retranslate();
    refresh();
}

const catalog::DeploymentRecord *DeploymentsPanel::selected() const
{
    return m_model.deployment(m_table->currentIndex());
}

void DeploymentsPanel::refresh()
{
    const auto before = std::pair(count(), lostCount());
    m_model.setDeployments(m_cache.deployments());
    m_stack->setCurrentIndex(count() > 0 ? 1 : 0);
    if (count() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    if (m_cache.isLoaded()) // else what is lost was told of before what there is
        forgetGone();
    showLost();
    showSelection();
    if (before != std::pair(count(), lostCount()))
        Q_EMIT countChanged();
}

void DeploymentsPanel::setBlocked(const QString &reason, const QSet<QString> &atWork)
{
    m_blocked = reason;
    m_atWork = atWork;
    refreshButtons();
}

void DeploymentsPanel::noteLost(const QString &deploymentId, const QString &node, bool isLost)
{
    if (isLost)
        m_lost[deploymentId].insert(node);
    else
        m_lost[deploymentId].remove(node);
    showLost();
    refreshButtons();
    Q_EMIT countChanged();
}

void DeploymentsPanel::forgetGone()
{
    // One that left, because another took its place or all were removed, is lost no more.
    QHash<QString, QSet<QString>> there;
    for (const catalog::DeploymentRecord &record : m_model.deployments()) {
        for (const catalog::DeploymentNode &node : record.nodes)
            there[record.id].insert(node.node);
    }
    m_lost.removeIf([&there](const auto &lost) { return !there.contains(lost.key()); });
    for (auto it = m_lost.begin(); it != m_lost.end(); ++it)
        it->intersect(there.value(it.key()));
}

void DeploymentsPanel::showLost()
{
    for (const catalog::DeploymentRecord &record : m_model.deployments())
        m_model.setLost(record.id, int(m_lost.value(record.id).size()));
}

int DeploymentsPanel::lostCount() const
{
    int count = 0;
    for (const QSet<QString> &nodes : m_lost)
        count += int(nodes.size());
    return count;
}

void DeploymentsPanel::refreshButtons()
{
    const catalog::DeploymentRecord *record = selected();
    const bool mayChange = record && !m_cache.isReadOnly() && !m_atWork.contains(record->id) &&
                           !m_destroyer.isDestroying(record->id);
    m_details->setEnabled(record);
    m_repair->setVisible(record && !m_lost.value(record->id).isEmpty());
    m_repair->setEnabled(mayChange && m_blocked.isEmpty() &&
                         record->state == catalog::DeploymentState::Running);
    m_destroy->setEnabled(mayChange);
}

void DeploymentsPanel::showSelection()
{
    refreshButtons();
    const catalog::DeploymentRecord *record = selected();
    const QString id = record ? record->id : QString();
    if (std::exchange(m_selectedId, id) != id)
        Q_EMIT selectionChanged(id);
}

void DeploymentsPanel::retranslate()
{
    m_table->setAccessibleName(tr("Running deployments"));
    m_empty->setText(tr("Nothing is deployed from this workspace."));
    m_details->setText(tr("Details"));
    m_details->setToolTip(tr("Its machines and what can be done with them, its addresses and passwords"));
    m_repair->setText(tr("Repair"));
    m_repair->setToolTip(tr("Asks every machine, and replaces those that are dead or do not answer"));
    m_destroy->setText(tr("Destroy"));
    m_destroy->setToolTip(tr("Removes these virtual machines with their disks, secrets and published ports"));
    m_model.retranslate();
}

void DeploymentsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
