// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_choice.h"

#include "tables/cell_facts.h"
#include "tables/runs_model.h"
#include "widgets/common/controls.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>

namespace bakeoff::widgets {

using catalog::RunRecord;

ComparisonChoice::ComparisonChoice(const catalog::Catalog &catalog, QWidget *parent)
    : QWidget(parent), m_catalog(catalog)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_topology = addBox("compareTopology");
    m_platform = addBox("comparePlatform");
    m_clone = addBox("compareClone");
    m_acceleration = addBox("compareAcceleration");
    row->addStretch(1);
    retranslate();
}

QComboBox *ComparisonChoice::addBox(const char *name)
{
    auto *label = new CaptionLabel(this);
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(box);
    m_labels.append(label);
    if (m_labels.size() > 1)
        static_cast<QHBoxLayout *>(layout())->addSpacing(8);
    layout()->addWidget(label);
    layout()->addWidget(box);
    connect(box, &QComboBox::activated, this, [this] {
        fill(); // what was measured for one choice narrows the next
        Q_EMIT changed();
    });
    return box;
}

void ComparisonChoice::setRuns(const QList<RunRecord> &runs)
{
    m_succeeded.clear();
    for (const RunRecord &run : runs) {
        if (run.outcome != catalog::Outcome::Succeeded)
            continue;
        RunRecord slim = run;
        slim.phases.clear();
        slim.nodes.clear();
        m_succeeded.append(slim);
    }
    fill();
}

void ComparisonChoice::choose(const QString &topologyId, const QString &platformId)
{
    m_topology->setCurrentIndex(m_topology->findData(topologyId));
    fill();
    m_platform->setCurrentIndex(m_platform->findData(platformId));
    fill();
    Q_EMIT changed();
}

void ComparisonChoice::fill()
{
    // Each list offers what the runs left by the lists before it have; the newest run's comes first.
    QList<RunRecord> left = m_succeeded;
    const auto narrow = [&left](QComboBox *box, auto id, auto name) {
        const QString chosen = box->currentData().toString();
        const QSignalBlocker quiet(box);
        box->clear();
        for (const RunRecord &run : std::as_const(left)) {
            const QString value = id(run);
            if (box->findData(value) < 0)
                box->addItem(name(run), value);
        }
        box->setCurrentIndex(std::max(box->count() > 0 ? 0 : -1, box->findData(chosen)));
        const QString now = box->currentData().toString();
        left.removeIf([&](const RunRecord &run) { return id(run) != now; });
    };
    narrow(
        m_topology, [](const RunRecord &run) { return run.topologyId; },
        [this](const RunRecord &run) { return tables::topologyName(m_catalog, run.topologyId); });
    narrow(
        m_platform, [](const RunRecord &run) { return run.platformId; },
        [this](const RunRecord &run) { return tables::platformName(m_catalog, run.platformId); });
    narrow(
        m_clone, [](const RunRecord &run) { return catalog::toId(run.cloneMode); },
        [](const RunRecord &run) { return catalog::displayName(run.cloneMode); });
    narrow(
        m_acceleration, [](const RunRecord &run) { return run.host.acceleration; },
        [](const RunRecord &run) { return tables::accelerationName(run.host.acceleration); });
}

QString ComparisonChoice::topologyId() const
{
    return m_topology->currentData().toString();
}

QString ComparisonChoice::platformId() const
{
    return m_platform->currentData().toString();
}

catalog::CloneMode ComparisonChoice::cloneMode() const
{
    return catalog::cloneModeFromId(m_clone->currentData().toString());
}

QString ComparisonChoice::acceleration() const
{
    return m_acceleration->currentData().toString();
}

bool ComparisonChoice::includes(const RunRecord &run) const
{
    return run.topologyId == topologyId() && run.platformId == platformId() && run.cloneMode == cloneMode() &&
           run.host.acceleration == acceleration();
}

void ComparisonChoice::retranslate()
{
    const QStringList texts{tr("Topology"), tr("OS"), tr("Clone"), tr("Acceleration")};
    const QList<QComboBox *> boxes{m_topology, m_platform, m_clone, m_acceleration};
    for (int i = 0; i < texts.size(); ++i) {
        m_labels.at(i)->setText(texts.at(i));
        boxes.at(i)->setAccessibleName(texts.at(i));
    }
    fill();
}

void ComparisonChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
