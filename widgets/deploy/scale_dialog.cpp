// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/scale_dialog.h"

#include "deploy/planner.h"
#include "tables/cell_facts.h"
#include "widgets/common/page_header.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace bakeoff::widgets {

namespace {

int nodesOf(const catalog::DeploymentRecord &deployment, const QString &role)
{
    return int(std::count_if(deployment.nodes.begin(), deployment.nodes.end(),
                             [&](const catalog::DeploymentNode &node) { return node.role == role; }));
}

} // namespace

ScaleDialog::ScaleDialog(DeployBackend &backend, const catalog::DeploymentRecord &deployment, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_deployment(deployment), m_outlook(new MessageStrip(this))
{
    setObjectName(QStringLiteral("scaleDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Scale deployment %1").arg(deployment.id));
    m_outlook->setObjectName(QStringLiteral("scaleOutlook"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    const catalog::Topology *topology = backend.catalog().topology(deployment.topologyId);
    for (const catalog::NodeGroup &group :
         topology ? scalableGroups(*topology) : QList<catalog::NodeGroup>()) {
        auto *count = new QSpinBox(this);
        count->setObjectName(QStringLiteral("scaleCount"));
        count->setProperty("role", group.role);
        count->setRange(group.minCount, deploy::largestCount(group));
        count->setValue(nodesOf(deployment, group.role));
        count->setToolTip(tr("From %1 to %2").arg(count->minimum()).arg(count->maximum()));
        form->addRow(
            tr("Machines of %1 (%2)").arg(group.role, tables::serviceName(backend.catalog(), group.service)),
            count);
        m_counts.insert(group.role, count);
        connect(count, &QSpinBox::valueChanged, this, &ScaleDialog::refresh);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_scale = buttons->addButton(tr("Scale"), QDialogButtonBox::AcceptRole);
    m_scale->setObjectName(QStringLiteral("confirmScale"));
    m_scale->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_outlook);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        for (QSpinBox *count : std::as_const(m_counts))
            count->interpretText(); // what is still being typed counts
        if (!m_plan)
            return;
        Q_EMIT planned(*m_plan);
        accept();
    });
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    refresh();
}

QList<catalog::NodeGroup> ScaleDialog::scalableGroups(const catalog::Topology &topology)
{
    QList<catalog::NodeGroup> groups = topology.nodes;
    groups.removeIf(
        [](const catalog::NodeGroup &group) { return deploy::largestCount(group) <= group.minCount; });
    return groups;
}

QString ScaleDialog::describe(const catalog::Plan &plan)
{
    QStringList joining;
    QStringList leaving;
    qint64 added_MiB = 0;
    for (const catalog::PlanNode &node : plan.nodes) {
        if (node.forTemplate)
            continue;
        if (node.leaves) {
            leaving << node.id;
            added_MiB -= node.memory_MiB;
        } else if (!node.exists) {
            joining << node.id;
            added_MiB += node.memory_MiB;
        }
    }
    QStringList lines;
    if (!joining.isEmpty())
        lines << tr("Added: %1").arg(joining.join(QStringLiteral(", ")));
    if (!leaving.isEmpty())
        lines << tr("Removed: %1").arg(leaving.join(QStringLiteral(", ")));
    QStringList facts{added_MiB < 0 ? tr("memory: %1 less").arg(formatBytes(Bytes::mebi(-added_MiB)))
                                    : tr("memory: %1 more").arg(formatBytes(Bytes::mebi(added_MiB)))};
    if (plan.estimate_s)
        facts << tr("time: about %1").arg(formatSeconds(*plan.estimate_s));
    lines << facts.join(QStringLiteral("  ·  "));
    return lines.join(u'\n');
}

void ScaleDialog::refresh()
{
    deploy::DeploymentChange change;
    bool isSame = true;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        change.counts.insert(it.key(), it.value()->value());
        isSame = isSame && it.value()->value() == nodesOf(m_deployment, it.key());
    }
    m_plan.reset();
    if (isSame) {
        m_outlook->setMessage(MessageStrip::Kind::Information,
                              tr("Choose how many machines there are to be; what that means is shown here."));
    } else if (const Result<catalog::Plan> plan = m_backend.planChange(m_deployment.id, change)) {
        m_plan = *plan;
        m_outlook->setMessage(MessageStrip::Kind::Information, describe(*plan));
    } else {
        m_outlook->setMessage(MessageStrip::Kind::Warning, plan.error().text());
    }
    m_scale->setEnabled(m_plan.has_value());
}

} // namespace bakeoff::widgets
