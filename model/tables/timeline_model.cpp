// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/timeline_model.h"

#include "tables/cell_facts.h"

#include <algorithm>

namespace bakeoff::tables {

using catalog::Phase;
using engine::StepEvent;
using engine::StepState;

namespace {

constexpr quintptr topLevel = 0;

bool isEnd(StepState state)
{
    return state == StepState::Succeeded || state == StepState::Failed || state == StepState::Cancelled;
}

} // namespace

TimelineModel::TimelineModel(const catalog::Catalog &catalog, QObject *parent)
    : QAbstractItemModel(parent), m_catalog(catalog)
{
}

void TimelineModel::setPlan(const catalog::Plan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_lanes.clear();
    m_running = false;
    m_done = 0;
    m_origin_s.reset();
    m_last_s = 0;
    for (const bool preparation : {true, false}) {
        for (const catalog::PlanNode &node : plan.nodes) {
            if (node.forTemplate == preparation)
                m_lanes.append({node.id, node.serviceId, preparation, {}});
        }
    }
    endResetModel();
}

int TimelineModel::laneOf(const StepEvent &event)
{
    const bool preparation = event.phase == Phase::Template;
    for (int i = 0; i < m_lanes.size(); ++i) {
        if (m_lanes.at(i).node == event.node &&
            (!event.node.isEmpty() || m_lanes.at(i).preparation == preparation))
            return i;
    }
    // What concerns the whole has no machine; its lane appears with its first step.
    const int row = preparation ? 0 : int(m_lanes.size());
    beginInsertRows({}, row, row);
    m_lanes.insert(row, {event.node, {}, preparation, {}});
    endInsertRows();
    return row;
}

void TimelineModel::apply(const StepEvent &event)
{
    m_last_s = std::max(m_last_s, event.at_s);
    m_lastSeen = Clock::now();
    if (event.state == StepState::Waiting)
        return;
    m_running = true;
    if (event.phase != Phase::Template && event.state == StepState::Running)
        m_origin_s = std::min(m_origin_s.value_or(event.at_s), event.at_s);

    const int laneRow = laneOf(event);
    Lane &lane = m_lanes[laneRow];
    const QModelIndex laneIndex = index(laneRow, 0);
    const auto it = std::find_if(lane.bars.begin(), lane.bars.end(),
                                 [&](const Bar &bar) { return bar.stepId == event.stepId; });
    if (it == lane.bars.end()) {
        const auto row = int(lane.bars.size());
        beginInsertRows(laneIndex, row, row);
        const double end = isEnd(event.state) ? event.at_s : -1;
        lane.bars.append(
            {event.stepId, event.phase, event.state, event.at_s, end, event.fraction, event.text});
        endInsertRows();
        m_done += event.state == StepState::Succeeded ? 1 : 0;
        return;
    }
    m_done += event.state == StepState::Succeeded && it->state != StepState::Succeeded ? 1 : 0;
    it->state = event.state;
    it->fraction = event.fraction;
    it->text = event.text;
    if (isEnd(event.state))
        it->end_s = event.at_s;
    const QModelIndex changed = index(int(it - lane.bars.begin()), 0, laneIndex);
    Q_EMIT dataChanged(changed, changed);
}

void TimelineModel::finish()
{
    m_last_s = now_s();
    m_running = false;
    for (int i = 0; i < m_lanes.size(); ++i) {
        Lane &lane = m_lanes[i];
        for (Bar &bar : lane.bars) {
            if (bar.end_s < 0)
                bar.end_s = m_last_s;
            if (bar.state == StepState::Running)
                bar.state = StepState::Cancelled;
        }
        if (!lane.bars.isEmpty())
            Q_EMIT dataChanged(index(0, 0, index(i, 0)), index(int(lane.bars.size()) - 1, 0, index(i, 0)));
    }
}

void TimelineModel::retranslate()
{
    if (!m_lanes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_lanes.size()) - 1, 0));
}

double TimelineModel::now_s() const
{
    return m_running ? m_last_s + Seconds(Clock::now() - m_lastSeen).count() : m_last_s;
}

double TimelineModel::elapsed_s() const
{
    return m_origin_s ? now_s() - *m_origin_s : 0;
}

double TimelineModel::preparation_s() const
{
    return m_origin_s.value_or(now_s());
}

std::optional<double> TimelineModel::remaining_s() const
{
    if (!m_plan.estimate_s || !m_origin_s)
        return std::nullopt;
    return std::max(0.0, *m_plan.estimate_s - elapsed_s());
}

double TimelineModel::fraction() const
{
    if (m_plan.steps.isEmpty())
        return 0;
    double done = m_done;
    for (const Lane &lane : m_lanes) {
        for (const Bar &bar : lane.bars)
            done += bar.state == StepState::Running && bar.fraction > 0 ? bar.fraction : 0;
    }
    return std::min(1.0, done / double(m_plan.steps.size()));
}

QString TimelineModel::stepName(const Bar &bar) const
{
    const catalog::PlanStep *step = m_plan.step(bar.stepId);
    return step ? catalog::displayName(*step) : catalog::displayName(bar.phase);
}

QString TimelineModel::withMachine(const QString &node, const QString &what)
{
    return node.isEmpty() || what.contains(node) ? what
                                                 : tr("%1: %2", "machine: what it does").arg(node, what);
}

QString TimelineModel::currentActivity() const
{
    const Bar *newest = nullptr;
    const Lane *where = nullptr;
    for (const Lane &lane : m_lanes) {
        for (const Bar &bar : lane.bars) {
            const bool active = bar.state == StepState::Running || bar.state == StepState::Undoing;
            if (m_running && active && (!newest || bar.start_s >= newest->start_s)) {
                newest = &bar;
                where = &lane;
            }
        }
    }
    if (!newest)
        return {};
    QString what = stepName(*newest);
    if (newest->state == StepState::Undoing)
        what = tr("Cleaning up: %1").arg(what);
    const QString subject = withMachine(where->node, what);
    return newest->text.isEmpty() ? subject : tr("%1 (%2)", "step (progress)").arg(subject, newest->text);
}

QModelIndex TimelineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : topLevel);
}

QModelIndex TimelineModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == topLevel)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, topLevel);
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_lanes.size());
    if (parent.internalId() != topLevel || parent.column() != 0)
        return 0;
    return int(m_lanes.at(parent.row()).bars.size());
}

int TimelineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant TimelineModel::laneData(const Lane &lane, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (!lane.node.isEmpty())
            return lane.node;
        return lane.preparation ? tr("Templates") : tr("Whole");
    case NodeRole:
        return lane.node;
    case ServiceRole:
        return lane.serviceId.isEmpty() ? QString() : serviceName(m_catalog, lane.serviceId);
    case PreparationRole:
        return lane.preparation;
    default:
        return {};
    }
}

QVariant TimelineModel::barData(const Lane &lane, const Bar &bar, int role) const
{
    const double end = bar.end_s < 0 ? now_s() : bar.end_s;
    switch (role) {
    case Qt::DisplayRole:
        return stepName(bar);
    case Qt::ToolTipRole: {
        const QString where = withMachine(lane.node, stepName(bar));
        QString text = tr("%1\nPhase: %2\nDuration: %3")
                           .arg(where, catalog::displayName(bar.phase), formatSeconds(end - bar.start_s));
        return bar.text.isEmpty() ? text : text + u'\n' + bar.text;
    }
    case PhaseRole:
        return int(bar.phase);
    case StateRole:
        return int(bar.state);
    case StartRole:
        return bar.start_s;
    case EndRole:
        return end;
    case FractionRole:
        return bar.fraction;
    case StepIdRole:
        return bar.stepId;
    case NodeRole:
        return lane.node;
    case PreparationRole:
        return bar.phase == Phase::Template;
    default:
        return {};
    }
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == topLevel)
        return laneData(m_lanes.at(index.row()), role);
    const Lane &lane = m_lanes.at(int(index.internalId()) - 1);
    return barData(lane, lane.bars.at(index.row()), role);
}

} // namespace bakeoff::tables
