// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_choice.h"

#include "tables/cell_facts.h"
#include "widgets/common/controls.h"
#include "widgets/common/flow_layout.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QToolButton>

#include <algorithm>

namespace bakeoff::widgets {

using planning::MeasuredHost;
using planning::RunGroup;

ComparisonChoice::ComparisonChoice(const catalog::Catalog &catalog, QWidget *parent)
    : QWidget(parent), m_catalog(catalog)
{
    new FlowLayout(14, 6, this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_topology = addBox("compareTopology");
    m_platform = addBox("comparePlatform");
    m_acceleration = addBox("compareAcceleration");
    m_host = addBox("compareHost");
    // Processors have long names; the list shows them whole.
    m_host->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_host->setMinimumContentsLength(16);
    m_from = addDate("compareFrom");
    m_to = addDate("compareTo");
    auto *dates = new QWidget(this); // they go to the next row together
    auto *row = new QHBoxLayout(dates);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QDateEdit *each : {m_from, m_to})
        addPair(each, row);
    layout()->addWidget(dates);
    m_allDates = new QToolButton(this);
    m_allDates->setObjectName(QStringLiteral("compareAllDates"));
    m_allDates->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(m_allDates);
    connect(m_from, &QDateEdit::dateChanged, this, [this](const QDate &day) {
        m_isFromChosen = day != m_from->minimumDate();
        fill();
        Q_EMIT changed();
    });
    connect(m_to, &QDateEdit::dateChanged, this, [this](const QDate &day) {
        m_isToChosen = day != m_to->maximumDate();
        fill();
        Q_EMIT changed();
    });
    connect(m_allDates, &QToolButton::clicked, this, [this] {
        m_isFromChosen = m_isToChosen = false;
        fill();
        Q_EMIT changed();
    });
    retranslate();
}

void ComparisonChoice::addPair(QWidget *control, QBoxLayout *row)
{
    auto *label = new CaptionLabel(this);
    label->setBuddy(control);
    m_labels << label;
    row->addWidget(label);
    row->addWidget(control);
}

QComboBox *ComparisonChoice::addBox(const char *name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *pair = new QWidget(this);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    addPair(box, row);
    layout()->addWidget(pair);
    connect(box, &QComboBox::activated, this, [this] {
        fill(); // what was measured for one choice narrows the next
        Q_EMIT changed();
    });
    return box;
}

QDateEdit *ComparisonChoice::addDate(const char *name)
{
    auto *edit = new QDateEdit(this);
    edit->setObjectName(QLatin1String(name));
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setTimeSpec(Qt::UTC);
    edit->setKeyboardTracking(false); // half a date is no date
    return edit;
}

void ComparisonChoice::addFront(QWidget *widget)
{
    layout()->addWidget(widget);
    QList<QLayoutItem *> items;
    while (layout()->count() > 0)
        items << layout()->takeAt(0);
    items.move(items.size() - 1, 0);
    for (QLayoutItem *item : std::as_const(items))
        layout()->addItem(item);
    QWidget *before = nullptr;
    for (QWidget *each : {widget, static_cast<QWidget *>(m_topology)}) {
        if (before)
            setTabOrder(before, each);
        before = each;
    }
}

void ComparisonChoice::setGroups(const QList<RunGroup> &groups)
{
    m_groups = groups;
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
    QList<RunGroup> left = m_groups;
    const auto narrow = [&left](QComboBox *box, auto id, auto name) {
        const QString chosen = box->currentData().toString();
        const QSignalBlocker quiet(box);
        box->clear();
        for (const RunGroup &group : std::as_const(left)) {
            const QString value = id(group);
            if (box->findData(value) < 0)
                box->addItem(name(group), value);
        }
        box->setCurrentIndex(std::max(box->count() > 0 ? 0 : -1, box->findData(chosen)));
        const QString now = box->currentData().toString();
        left.removeIf([&](const RunGroup &group) { return id(group) != now; });
    };
    narrow(
        m_topology, [](const RunGroup &group) { return group.topologyId; },
        [this](const RunGroup &group) { return tables::topologyName(m_catalog, group.topologyId); });
    narrow(
        m_platform, [](const RunGroup &group) { return group.platformId; },
        [this](const RunGroup &group) { return tables::platformName(m_catalog, group.platformId); });
    narrow(
        m_acceleration, [](const RunGroup &group) { return group.acceleration; },
        [](const RunGroup &group) { return group.acceleration.toUpper(); });
    fillHosts(left);
    if (const auto chosen = host())
        left.removeIf([&](const RunGroup &group) { return group.host != *chosen; });
    fillDates(left);
}

void ComparisonChoice::fillHosts(const QList<RunGroup> &left)
{
    const auto chosen = host();
    const QSignalBlocker quiet(m_host);
    m_host->clear();
    QList<MeasuredHost> hosts;
    for (const RunGroup &group : left) {
        if (!hosts.contains(group.host))
            hosts << group.host;
    }
    if (hosts.size() > 1)
        m_host->addItem(tr("All hosts"));
    for (const MeasuredHost &each : std::as_const(hosts)) {
        const QString processor = each.cpuModel.isEmpty() ? tr("unknown processor") : each.cpuModel;
        const bool isAmbiguous = std::count_if(hosts.begin(), hosts.end(), [&](const MeasuredHost &other) {
                                     return other.cpuModel == each.cpuModel;
                                 }) > 1;
        m_host->addItem(isAmbiguous ? QStringLiteral("%1, %2").arg(processor, each.uri) : processor,
                        QStringList{each.cpuModel, each.uri});
        m_host->setItemData(m_host->count() - 1, QStringLiteral("%1\n%2").arg(processor, each.uri),
                            Qt::ToolTipRole);
    }
    if (chosen)
        m_host->setCurrentIndex(std::max(0, m_host->findData(QStringList{chosen->cpuModel, chosen->uri})));
    m_host->setToolTip(m_host->currentData(Qt::ToolTipRole).toString());
    m_host->view()->setMinimumWidth(m_host->view()->sizeHintForColumn(0) + 24);
}

void ComparisonChoice::fillDates(const QList<RunGroup> &left)
{
    QDate oldest;
    QDate newest;
    for (const RunGroup &group : left) {
        const QDate first = group.oldest.toUTC().date();
        const QDate last = group.newest.toUTC().date();
        oldest = oldest.isValid() ? std::min(oldest, first) : first;
        newest = newest.isValid() ? std::max(newest, last) : last;
    }
    if (!oldest.isValid())
        return;
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    const QDate from = m_isFromChosen ? std::clamp(m_from->date(), oldest, newest) : oldest;
    const QDate to = m_isToChosen ? std::clamp(m_to->date(), oldest, newest) : newest;
    m_from->setDateRange(oldest, newest);
    m_to->setDateRange(oldest, newest);
    m_from->setDate(from);
    m_to->setDate(to);
    m_isFromChosen = from != oldest;
    m_isToChosen = to != newest;
    m_allDates->setVisible(m_isFromChosen || m_isToChosen);
}

std::optional<MeasuredHost> ComparisonChoice::host() const
{
    const QStringList parts = m_host->currentData().toStringList();
    return parts.size() == 2 ? std::optional(MeasuredHost{parts.at(0), parts.at(1)}) : std::nullopt;
}

planning::RunSelection ComparisonChoice::selection() const
{
    planning::RunSelection selection;
    selection.topologyId = m_topology->currentData().toString();
    selection.platformId = m_platform->currentData().toString();
    selection.acceleration = m_acceleration->currentData().toString();
    selection.host = host();
    if (m_isFromChosen)
        selection.from = m_from->date();
    if (m_isToChosen)
        selection.to = m_to->date();
    return selection;
}

void ComparisonChoice::retranslate()
{
    const QStringList texts{tr("Topology"), tr("OS"), tr("Acceleration"), tr("Host"), tr("From"), tr("To")};
    const QList<QWidget *> controls{m_topology, m_platform, m_acceleration, m_host, m_from, m_to};
    for (int i = 0; i < texts.size(); ++i) {
        m_labels.at(i)->setText(texts.at(i));
        controls.at(i)->setAccessibleName(texts.at(i));
    }
    m_from->setToolTip(tr("First day of the runs that count (UTC)"));
    m_to->setToolTip(tr("Last day of the runs that count (UTC)"));
    m_allDates->setText(tr("All dates"));
    fill();
}

void ComparisonChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
