// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/deployments_panel.h"

#include "widgets/common/controls.h"
#include "widgets/common/flat_header.h"
#include "widgets/common/icons.h"
#include "widgets/deploy/destroyer.h"
#include "widgets/deploy/endpoints_panel.h"

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
      m_endpoints(new EndpointsPanel(backend, this)), m_destroy(new QPushButton(this))
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
    m_destroy->setObjectName(QStringLiteral("destroyButton"));
    m_destroy->setIcon(lineIcon(QStringLiteral("trash")));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto *row = new QHBoxLayout;
    row->addWidget(m_endpoints, 1);
    row->addWidget(m_destroy, 0, Qt::AlignTop);
    auto *full = new QWidget(this);
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(full);

    connect(&cache, &tables::WorkspaceCache::deploymentsChanged, this, &DeploymentsPanel::refresh);
    connect(&destroyer, &Destroyer::began, this, [this](const QString &id) {
        m_model.setDestroying(id, true);
        showSelection();
    });
    connect(&destroyer, &Destroyer::ended, this, [this](const QString &id) {
        m_model.setDestroying(id, false);
        showSelection();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DeploymentsPanel::showSelection);
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
    const int before = count();
    m_model.setDeployments(m_cache.deployments());
    m_stack->setCurrentIndex(count() > 0 ? 1 : 0);
    if (count() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showSelection();
    if (before != count())
        Q_EMIT countChanged();
}

void DeploymentsPanel::setDeploying(bool deploying)
{
    m_isDeploying = deploying;
    showSelection();
}

void DeploymentsPanel::showSelection()
{
    const catalog::DeploymentRecord *record = selected();
    m_destroy->setEnabled(record && !m_cache.isReadOnly() && !m_destroyer.isDestroying(record->id) &&
                          !(m_isDeploying && record->state == catalog::DeploymentState::Deploying));
    m_endpoints->setVisible(record);
    if (record)
        m_endpoints->setDeployment(*record);
}

void DeploymentsPanel::retranslate()
{
    m_table->setAccessibleName(tr("Running deployments"));
    m_empty->setText(tr("Nothing is deployed from this workspace."));
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
