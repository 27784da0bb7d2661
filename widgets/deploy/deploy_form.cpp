// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/deploy_form.h"

#include "widgets/common/controls.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>

namespace bakeoff::widgets {

using catalog::CloneMode;
using catalog::Strategy;

namespace {
constexpr int mostRuns = 20; ///< hours, where guests are emulated
}

DeployForm::DeployForm(const catalog::Catalog &catalog, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_platformLabel(new CaptionLabel(this)),
      m_platforms(new QComboBox(this)), m_strategyLabel(new CaptionLabel(this)),
      m_strategies(new QButtonGroup(this)), m_preInstalled(new QRadioButton(this)),
      m_osOnly(new QRadioButton(this)), m_both(new QRadioButton(this)), m_runsLabel(new CaptionLabel(this)),
      m_runs(new QSpinBox(this)), m_cloneLabel(new CaptionLabel(this)), m_cloneModes(new QButtonGroup(this)),
      m_linked(new QRadioButton(this)), m_full(new QRadioButton(this))
{
    m_platforms->setObjectName(QStringLiteral("platformChoice"));
    m_platforms->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_platforms->setMinimumWidth(160);
    m_platformLabel->setBuddy(m_platforms);
    m_preInstalled->setObjectName(QStringLiteral("strategyPreInstalled"));
    m_osOnly->setObjectName(QStringLiteral("strategyOsOnly"));
    m_both->setObjectName(QStringLiteral("strategyBoth"));
    m_runs->setObjectName(QStringLiteral("runCount"));
    m_runs->setRange(1, mostRuns);
    m_runsLabel->setBuddy(m_runs);
    m_linked->setObjectName(QStringLiteral("cloneLinked"));
    m_full->setObjectName(QStringLiteral("cloneFull"));
    for (QRadioButton *button : {m_preInstalled, m_osOnly, m_both})
        m_strategies->addButton(button);
    for (QRadioButton *button : {m_linked, m_full})
        m_cloneModes->addButton(button);
    m_both->setChecked(true);
    m_linked->setChecked(true);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_platformLabel, 0, 0);
    grid->addWidget(m_platforms, 0, 1, 1, 2, Qt::AlignLeft);
    grid->addWidget(m_strategyLabel, 1, 0);
    grid->addWidget(m_preInstalled, 1, 1);
    grid->addWidget(m_osOnly, 1, 2);
    grid->addWidget(m_both, 1, 3);
    auto *runs = new QHBoxLayout;
    runs->setSpacing(8);
    runs->addWidget(m_runsLabel);
    runs->addWidget(m_runs);
    grid->addLayout(runs, 2, 3, Qt::AlignLeft);
    grid->addWidget(m_cloneLabel, 2, 0);
    grid->addWidget(m_linked, 2, 1);
    grid->addWidget(m_full, 2, 2);
    grid->setColumnStretch(4, 1);

    connect(m_platforms, &QComboBox::currentIndexChanged, this, &DeployForm::changed);
    connect(m_strategies, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        if (on)
            Q_EMIT changed();
    });
    connect(m_cloneModes, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        if (on)
            Q_EMIT changed();
    });
    retranslate();
    setPlatform(QStringLiteral("debian-12"));
}

void DeployForm::fillPlatforms()
{
    const QSignalBlocker quiet(m_platforms);
    const QString chosen = platformId();
    m_platforms->clear();
    // Those that can be built come first: the others are there to say why they cannot be chosen.
    QList<const catalog::Platform *> order;
    for (const bool buildable : {true, false}) {
        for (const catalog::Platform &platform : m_catalog.platforms) {
            if (platform.isBuildable() == buildable)
                order.append(&platform);
        }
    }
    auto *items = qobject_cast<QStandardItemModel *>(m_platforms->model());
    for (const catalog::Platform *platform : std::as_const(order)) {
        const QString name = platform->name.text();
        m_platforms->addItem(platform->isBuildable() ? name : tr("%1 (planning only)").arg(name),
                             platform->id);
        if (!platform->isBuildable() && items) {
            QStandardItem *item = items->item(m_platforms->count() - 1);
            item->setEnabled(false);
            item->setToolTip(
                tr("No template of this OS can be built here; it is in the matrix for planning."));
        }
    }
    setPlatform(chosen);
}

void DeployForm::retranslate()
{
    m_platformLabel->setText(tr("OS"));
    m_strategyLabel->setText(tr("Strategy"));
    m_preInstalled->setText(catalog::displayName(Strategy::PreInstalled));
    m_preInstalled->setToolTip(
        tr("Clones a golden image that already contains the service; only the settings of each machine "
           "are made at deploy time."));
    m_osOnly->setText(catalog::displayName(Strategy::OsOnly));
    m_osOnly->setToolTip(
        tr("Clones the OS template; the configuration tool installs and configures the service on every "
           "deploy."));
    m_both->setText(tr("Compare both"));
    m_both->setToolTip(
        tr("Deploys one way, removes it, then the other way: neither takes processor time from the other."));
    m_runsLabel->setText(tr("Runs"));
    m_runs->setToolTip(
        tr("How often each strategy is measured, in turns: each deployment is removed before the next one is "
           "made, and the last one stays."));
    m_runs->setAccessibleName(tr("How often each strategy is measured"));
    m_cloneLabel->setText(tr("Clone"));
    m_linked->setText(catalog::displayName(CloneMode::Linked));
    m_linked->setToolTip(
        tr("The disk starts empty on top of the template (a backing file): made in an instant."));
    m_full->setText(catalog::displayName(CloneMode::Full));
    m_full->setToolTip(
        tr("Copies the template's whole disk: independent of the template, but takes time and space."));
    m_platforms->setAccessibleName(m_platformLabel->text());
    fillPlatforms();
}

void DeployForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString DeployForm::platformId() const
{
    return m_platforms->currentData().toString();
}

std::optional<Strategy> DeployForm::strategy() const
{
    if (m_both->isChecked())
        return std::nullopt;
    return m_preInstalled->isChecked() ? Strategy::PreInstalled : Strategy::OsOnly;
}

CloneMode DeployForm::cloneMode() const
{
    return m_full->isChecked() ? CloneMode::Full : CloneMode::Linked;
}

int DeployForm::runs() const
{
    return m_runs->value();
}

void DeployForm::setPlatform(const QString &id)
{
    const catalog::Platform *platform = m_catalog.platform(id);
    const int index = m_platforms->findData(id);
    if (platform && platform->isBuildable() && index >= 0)
        m_platforms->setCurrentIndex(index);
}

void DeployForm::setStrategy(std::optional<Strategy> strategy)
{
    (!strategy ? m_both : *strategy == Strategy::PreInstalled ? m_preInstalled : m_osOnly)->setChecked(true);
}

QList<catalog::DeployRequest> DeployForm::requests(const QString &topologyId) const
{
    QList<catalog::DeployRequest> all;
    for (const Strategy each : {Strategy::PreInstalled, Strategy::OsOnly}) {
        if (strategy().value_or(each) != each)
            continue;
        catalog::DeployRequest request;
        request.topologyId = topologyId;
        request.platformId = platformId();
        request.strategy = each;
        request.cloneMode = cloneMode();
        all.append(request);
    }
    return all;
}

} // namespace bakeoff::widgets
