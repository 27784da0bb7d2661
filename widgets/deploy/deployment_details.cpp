// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/deployment_details.h"

#include "deploy/deployer.h"
#include "tables/cell_facts.h"
#include "widgets/common/controls.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/icons.h"
#include "widgets/common/page_header.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"
#include "widgets/deploy/command_dialog.h"
#include "widgets/deploy/console_dialog.h"
#include "widgets/deploy/destroyer.h"
#include "widgets/deploy/endpoints_panel.h"
#include "widgets/deploy/lost_delegate.h"
#include "widgets/deploy/scale_dialog.h"
#include "widgets/deploy/terminal.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace bakeoff::widgets {

using catalog::DeploymentRecord;
using catalog::DeploymentState;
using tables::NodesModel;

namespace {

/// What others do to the machines is seen by looking; that one dies is told.
constexpr int lookAgain_ms = 5000;
constexpr int usualTries = 3; ///< when somebody only ticks the box

} // namespace

DeploymentDetails::DeploymentDetails(DeployBackend &backend, tables::WorkspaceCache &cache,
                                     Destroyer &destroyer, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_cache(cache), m_destroyer(destroyer), m_model(backend.catalog()),
      m_title(new HeadingLabel(2, this)), m_facts(new ElidingLabel(this)), m_scale(new QPushButton(this)),
      m_repair(new QPushButton(this)), m_destroy(new QPushButton(this)), m_back(new QPushButton(this)),
      m_lost(new MessageStrip(this)), m_repairLost(new PrimaryButton(this)), m_notice(new MessageStrip(this)),
      m_table(new PlainTable(this)), m_nodeLabel(new CaptionLabel(this)), m_nodes(new QComboBox(this)),
      m_suspend(new QPushButton(this)), m_resume(new QPushButton(this)), m_restart(new QPushButton(this)),
      m_console(new QPushButton(this)), m_command(new QPushButton(this)), m_ssh(new QPushButton(this)),
      m_selfHeal(new QCheckBox(this)), m_tries(new QSpinBox(this)),
      m_endpoints(new EndpointsPanel(backend, this)), m_looks(QStringLiteral("node-states")),
      m_acts(QStringLiteral("node-actions"))
{
    setObjectName(QStringLiteral("deploymentDetails"));
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_scale->setObjectName(QStringLiteral("scaleButton"));
    m_repair->setObjectName(QStringLiteral("repairButton"));
    m_destroy->setObjectName(QStringLiteral("destroyShownButton"));
    m_destroy->setIcon(lineIcon(QStringLiteral("trash")));
    m_back->setObjectName(QStringLiteral("detailsBack"));
    m_lost->setObjectName(QStringLiteral("lostNotice"));
    m_repairLost->setObjectName(QStringLiteral("repairLostButton"));
    m_notice->setObjectName(QStringLiteral("nodeNotice"));
    m_table->setObjectName(QStringLiteral("nodesTable"));
    m_nodes->setObjectName(QStringLiteral("nodeChoice"));
    m_nodes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_nodeLabel->setBuddy(m_nodes);
    m_suspend->setObjectName(QStringLiteral("suspendButton"));
    m_suspend->setIcon(lineIcon(QStringLiteral("pause")));
    m_resume->setObjectName(QStringLiteral("resumeButton"));
    m_resume->setIcon(lineIcon(QStringLiteral("resume")));
    m_restart->setObjectName(QStringLiteral("restartButton"));
    m_restart->setIcon(lineIcon(QStringLiteral("refresh")));
    m_console->setObjectName(QStringLiteral("consoleButton"));
    m_command->setObjectName(QStringLiteral("commandButton"));
    m_ssh->setObjectName(QStringLiteral("sshButton"));
    m_selfHeal->setObjectName(QStringLiteral("selfHealCheck"));
    m_tries->setObjectName(QStringLiteral("selfHealTries"));
    m_tries->setRange(1, deploy::mostRepairTries);
    m_tries->setValue(usualTries);
    m_tries->setKeyboardTracking(false);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new LostDelegate(NodesModel::LostRole, NodesModel::StateColumn, m_table));
    m_table->setStretchedColumn(NodesModel::EndpointColumn);
    buildLayout();
    m_again.setInterval(lookAgain_ms);

    connect(&cache, &tables::WorkspaceCache::deploymentsChanged, this, &DeploymentDetails::refresh);
    connect(&destroyer, &Destroyer::began, this, &DeploymentDetails::refreshButtons);
    connect(&destroyer, &Destroyer::ended, this, &DeploymentDetails::refreshButtons);
    connect(&backend, &DeployBackend::nodeLost, this, &DeploymentDetails::noteLost);
    connect(&backend, &DeployBackend::nodeRuns, this, &DeploymentDetails::look);
    connect(&m_again, &QTimer::timeout, this, &DeploymentDetails::look);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_nodes->setCurrentIndex(current.row() + 1);
            });
    connect(m_nodes, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index > 0)
            m_table->selectRow(index - 1);
        else
            m_table->clearSelection();
        refreshButtons();
    });
    connect(m_scale, &QPushButton::clicked, this, &DeploymentDetails::scale);
    for (QPushButton *button : {m_repair, static_cast<QPushButton *>(m_repairLost)})
        connect(button, &QPushButton::clicked, this, [this] { Q_EMIT repairRequested(m_id); });
    connect(m_destroy, &QPushButton::clicked, this, [this] { Q_EMIT destroyRequested(m_id); });
    connect(m_back, &QPushButton::clicked, this, &DeploymentDetails::closed);
    connect(m_suspend, &QPushButton::clicked, this, [this] {
        act(tr("Suspending."), [control = m_backend.nodeControl(), id = m_id, nodes = chosenNodes()] {
            return control.suspend(id, nodes);
        });
    });
    connect(m_resume, &QPushButton::clicked, this, [this] {
        act(tr("Resuming."), [control = m_backend.nodeControl(), id = m_id, nodes = chosenNodes()] {
            return control.resume(id, nodes);
        });
    });
    connect(m_restart, &QPushButton::clicked, this, [this] {
        act(tr("Restarting: each machine is waited for until it answers again."),
            [control = m_backend.nodeControl(), id = m_id, nodes = chosenNodes(), stop = m_stop.get_token()] {
                return control.restart(id, nodes, stop);
            });
    });
    connect(m_console, &QPushButton::clicked, this, &DeploymentDetails::openConsole);
    connect(m_command, &QPushButton::clicked, this, &DeploymentDetails::openCommand);
    connect(m_ssh, &QPushButton::clicked, this, &DeploymentDetails::openSsh);
    connect(m_selfHeal, &QCheckBox::clicked, this, &DeploymentDetails::keepPolicy);
    connect(m_tries, &QSpinBox::valueChanged, this, &DeploymentDetails::keepPolicy);
    retranslate();
}

DeploymentDetails::~DeploymentDetails()
{
    m_stop.request_stop();
}

void DeploymentDetails::buildLayout()
{
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addWidget(m_facts);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addLayout(names, 1);
    for (QPushButton *button : {m_scale, m_repair, m_destroy, m_back})
        top->addWidget(button, 0, Qt::AlignTop);
    auto *lostRow = new QHBoxLayout;
    lostRow->addWidget(m_lost, 1);
    lostRow->addWidget(m_repairLost);

    auto *actions = new FlowLayout(8, 6);
    auto *choice = new QWidget(this);
    auto *choiceRow = new QHBoxLayout(choice);
    choiceRow->setContentsMargins(0, 0, 0, 0);
    choiceRow->addWidget(m_nodeLabel);
    choiceRow->addWidget(m_nodes);
    actions->addWidget(choice);
    for (QPushButton *button : {m_suspend, m_resume, m_restart, m_console, m_command, m_ssh})
        actions->addWidget(button);
    auto *policy = new QHBoxLayout;
    policy->setSpacing(8);
    policy->addWidget(m_selfHeal);
    policy->addWidget(m_tries);
    policy->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addLayout(lostRow);
    column->addWidget(m_notice);
    column->addWidget(m_table, 1);
    column->addLayout(actions);
    column->addLayout(policy);
    column->addWidget(m_endpoints);
}

const DeploymentRecord *DeploymentDetails::record() const
{
    const QList<DeploymentRecord> &all = m_cache.deployments();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [this](const DeploymentRecord &each) { return each.id == m_id; });
    return found == all.end() ? nullptr : &*found;
}

QString DeploymentDetails::chosenNode() const
{
    return m_nodes->currentData().toString();
}

QString DeploymentDetails::singleNode() const
{
    const QList<catalog::DeploymentNode> &nodes = m_model.deployment().nodes;
    return chosenNode().isEmpty() && nodes.size() == 1 ? nodes.first().node : chosenNode();
}

QStringList DeploymentDetails::chosenNodes() const
{
    return chosenNode().isEmpty() ? QStringList() : QStringList{chosenNode()};
}

void DeploymentDetails::setDeployment(const QString &id)
{
    if (id != m_id) {
        m_notice->clear();
        m_shownTries = -1;
    }
    m_id = id;
    refresh();
    look();
}

void DeploymentDetails::setBlocked(const QString &reason)
{
    m_blocked = reason;
    refreshButtons();
}

void DeploymentDetails::refresh()
{
    const DeploymentRecord *deployment = record();
    if (!deployment) {
        if (!std::exchange(m_id, {}).isEmpty())
            Q_EMIT closed();
        return;
    }
    const bool isOther = m_model.deployment().nodes != deployment->nodes;
    m_model.setDeployment(*deployment);
    showPlaces();
    m_endpoints->setDeployment(*deployment);
    const catalog::Catalog &catalog = m_backend.catalog();
    m_title->setText(tr("%1 on %2")
                         .arg(tables::topologyName(catalog, deployment->topologyId),
                              tables::platformName(catalog, deployment->platformId)));
    m_facts->setText(QStringList{deployment->id, catalog::displayName(deployment->strategy),
                                 catalog::displayName(deployment->cloneMode),
                                 catalog::displayName(deployment->state), deployment->hostUri}
                         .join(QStringLiteral("  ·  ")));
    const QSignalBlocker quiet(m_tries);
    m_selfHeal->setChecked(deployment->repairTries > 0);
    // Only where somebody has changed it: else what is being typed would be written over.
    const int tries = deployment->repairTries;
    if (std::exchange(m_shownTries, tries) != tries && tries > 0 && tries != m_tries->value())
        m_tries->setValue(tries);
    if (isOther) {
        refreshNodeChoice();
        look();
    }
    showLost();
}

void DeploymentDetails::refreshNodeChoice()
{
    const QString chosen = chosenNode();
    {
        const QSignalBlocker quiet(m_nodes);
        m_nodes->clear();
        m_nodes->addItem(tr("All machines"), QString());
        for (const catalog::DeploymentNode &node : m_model.deployment().nodes)
            m_nodes->addItem(node.node, node.node);
    }
    m_nodes->setCurrentIndex(std::max(0, m_nodes->findData(chosen)));
}

void DeploymentDetails::look()
{
    if (m_isLooking || m_id.isEmpty() || !isVisible())
        return;
    m_isLooking = true;
    m_looks.run(
        this, [control = m_backend.nodeControl(), id = m_id] { return std::pair(id, control.states(id)); },
        [this](const std::pair<QString, Result<QList<deploy::NodeControl::State>>> &answer) {
            m_isLooking = false;
            const auto &[id, states] = answer;
            if (id != m_id) {
                look();
                return;
            }
            QHash<QString, host::DomainState> found;
            QHash<QString, QString> places;
            if (states) {
                for (const deploy::NodeControl::State &each : *states) {
                    found.insert(each.node, each.state);
                    if (!each.place.isEmpty())
                        places.insert(each.node, each.place);
                }
            } else if (!m_isActing && states.error().code != ErrorCode::NotFound) {
                m_notice->setMessage(MessageStrip::Kind::Warning, states.error().text());
            }
            m_model.setStates(found, places);
            showPlaces();
            showLost();
        });
}

void DeploymentDetails::noteLost(const QString &deploymentId, const QString &node)
{
    if (deploymentId != m_id)
        return;
    m_model.setState(node, host::DomainState::ShutOff); // how it ended is asked
    showLost();
    look();
}

void DeploymentDetails::showLost()
{
    const QStringList lost = m_model.lost();
    m_lost->setMessage(MessageStrip::Kind::Danger,
                       lost.isEmpty()
                           ? QString()
                           : tr("Lost: %1. Repairing replaces what is lost; the other machines go on.")
                                 .arg(lost.join(QStringLiteral(", "))));
    m_repairLost->setVisible(!lost.isEmpty());
    refreshButtons();
}

void DeploymentDetails::showPlaces()
{
    m_table->setColumnHidden(NodesModel::PlaceColumn, !m_model.hasPlaces());
}

bool DeploymentDetails::canScale() const
{
    const catalog::Topology *topology = m_backend.catalog().topology(m_model.deployment().topologyId);
    return topology && !ScaleDialog::scalableGroups(*topology).isEmpty();
}

void DeploymentDetails::refreshButtons()
{
    const DeploymentRecord *deployment = record();
    const bool mayChange = deployment && !m_cache.isReadOnly() && !m_destroyer.isDestroying(deployment->id);
    const bool runs = mayChange && deployment->state == DeploymentState::Running;
    const bool isFree = m_blocked.isEmpty();
    m_scale->setEnabled(runs && isFree && canScale());
    m_scale->setToolTip(!isFree       ? m_blocked
                        : !canScale() ? tr("This topology always has as many machines.")
                                      : tr("Adds machines while it runs, or takes some away"));
    for (QPushButton *button : {m_repair, static_cast<QPushButton *>(m_repairLost)}) {
        button->setEnabled(runs && isFree);
        button->setToolTip(
            isFree ? tr("Asks every machine, and replaces those that are dead or do not answer") : m_blocked);
    }
    m_repair->setVisible(m_repairLost->isHidden());
    m_destroy->setEnabled(mayChange && (isFree || deployment->state == DeploymentState::Running));
    for (QPushButton *button : {m_suspend, m_resume, m_restart})
        button->setEnabled(runs && !m_isActing);
    const bool one = !singleNode().isEmpty();
    m_console->setEnabled(deployment && one);
    m_command->setEnabled(runs && one);
    m_console->setToolTip(one ? tr("What the machine wrote to its serial port")
                              : tr("Choose a machine first"));
    m_command->setToolTip(one ? tr("Runs a command in the guest, as root") : tr("Choose a machine first"));
    const bool hasKey = deployment && !deployment->publicKey.isEmpty();
    m_ssh->setEnabled(runs && one && hasKey && !m_isActing);
    m_ssh->setToolTip(!hasKey ? tr("It was deployed without a public key (see “Options” before a deploy)")
                      : one   ? tr("Logs in as root, in a terminal window")
                              : tr("Choose a machine first"));
    m_selfHeal->setEnabled(runs);
    m_tries->setEnabled(runs && m_selfHeal->isChecked());
}

template <typename Work>
void DeploymentDetails::act(const QString &doing, Work work)
{
    m_isActing = true;
    m_notice->setMessage(MessageStrip::Kind::Information, doing);
    refreshButtons();
    m_acts.run(this, std::move(work), [this](const Result<> &done) {
        m_isActing = false;
        if (done)
            m_notice->clear();
        else
            m_notice->setMessage(MessageStrip::Kind::Danger, done.error().text());
        refreshButtons();
        look();
    });
}

void DeploymentDetails::scale()
{
    const DeploymentRecord *deployment = record();
    if (!deployment)
        return;
    auto *dialog = new ScaleDialog(m_backend, *deployment, window());
    connect(dialog, &ScaleDialog::planned, this, &DeploymentDetails::changePlanned);
    dialog->open();
}

void DeploymentDetails::openConsole()
{
    (new ConsoleDialog(m_backend.nodeControl(), m_id, singleNode(), window()))->show();
}

void DeploymentDetails::openCommand()
{
    (new CommandDialog(m_backend.nodeControl(), m_id, singleNode(), window()))->show();
}

void DeploymentDetails::openSsh()
{
    m_isActing = true;
    m_notice->setMessage(MessageStrip::Kind::Information,
                         tr("Opening SSH: the machine is asked for its keys."));
    refreshButtons();
    m_acts.run(
        this,
        [backend = &m_backend, id = m_id, node = singleNode(), stop = m_stop.get_token()] {
            return backend->openSsh(id, node, stop);
        },
        [this](const Result<std::shared_ptr<deploy::SshAccess>> &access) {
            m_isActing = false;
            m_notice->clear();
            refreshButtons();
            if (access)
                m_sessions << *access;
            const Result<> opened =
                access ? openTerminal((*access)->command()) : tl::unexpected(access.error());
            if (!opened)
                m_notice->setMessage(MessageStrip::Kind::Danger, opened.error().text());
        });
}

void DeploymentDetails::keepPolicy()
{
    const int tries = m_selfHeal->isChecked() ? m_tries->value() : 0;
    if (!record())
        return; // what the record says is no measure: an earlier choice may still be on its way there
    m_tries->setEnabled(tries > 0);
    m_looks.run(
        this, [backend = &m_backend, id = m_id, tries] { return backend->setRepairTries(id, tries); },
        [this](const Result<> &kept) {
            if (kept)
                return; // the workspace tells
            m_notice->setMessage(MessageStrip::Kind::Danger, kept.error().text());
            m_shownTries = -1; // back to what is so
            refresh();
        });
}

void DeploymentDetails::retranslate()
{
    m_scale->setText(tr("Scale…"));
    m_repair->setText(tr("Repair"));
    m_repairLost->setText(tr("Repair"));
    m_destroy->setText(tr("Destroy"));
    m_destroy->setToolTip(tr("Removes these virtual machines with their disks, secrets and published ports"));
    m_back->setText(tr("Back"));
    m_nodeLabel->setText(tr("Machine"));
    m_nodes->setAccessibleName(tr("Machine that is acted on"));
    m_suspend->setText(tr("Suspend"));
    m_suspend->setToolTip(tr("Stops the machine where it is; it keeps its memory"));
    m_resume->setText(tr("Resume"));
    m_resume->setToolTip(tr("Lets a suspended machine go on where it was"));
    m_restart->setText(tr("Restart"));
    m_restart->setToolTip(tr("Has the guest system restart; of several, one after another"));
    m_console->setText(tr("Console log"));
    m_command->setText(tr("Run a command…"));
    m_ssh->setText(tr("SSH session"));
    m_selfHeal->setText(tr("Repair by itself"));
    m_selfHeal->setToolTip(
        tr("As soon as a machine dies it is replaced without being asked, while this window is "
           "open. What breaks more often than this within an hour is left for a person to look "
           "at."));
    m_tries->setPrefix(tr("at most "));
    m_tries->setSuffix(tr(" times an hour"));
    m_tries->setAccessibleName(tr("How often an hour it may be repaired without being asked"));
    m_table->setAccessibleName(tr("Machines of the deployment"));
    m_model.retranslate();
    refreshNodeChoice();
    refresh();
}

void DeploymentDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DeploymentDetails::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_again.start();
    look();
}

void DeploymentDetails::hideEvent(QHideEvent *event)
{
    m_again.stop();
    QWidget::hideEvent(event);
}

} // namespace bakeoff::widgets
