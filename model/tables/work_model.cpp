// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/work_model.h"

#include "base/units.h"
#include "tables/cell_facts.h"

#include <algorithm>
#include <numeric>

namespace bakeoff::tables {

using catalog::PlanStep;
using catalog::StepKind;
using engine::StepState;

namespace {

/// How much of a bake's time a step takes, roughly, as measured under emulation; only its share counts.
double weightOf(const PlanStep &step)
{
    switch (step.kind) {
    case StepKind::BuildOsTemplate:
        return 100;
    case StepKind::RunStage:
        return step.argument == QLatin1String("install") ? 50 : 15;
    case StepKind::WaitForAgent:
        return 8;
    case StepKind::Identity:
    case StepKind::Seal:
    case StepKind::Generalise:
        return 3;
    default:
        return 1;
    }
}

} // namespace

WorkModel::WorkModel(const catalog::Catalog &catalog, QObject *parent)
    : QAbstractTableModel(parent), m_catalog(catalog)
{
}

void WorkModel::setPlan(const catalog::Plan &plan, const QHash<QString, double> &seconds)
{
    beginResetModel();
    m_plan = plan;
    m_items.clear();
    m_now_s = 0;
    for (const PlanStep &step : plan.steps) {
        if (step.scope.isEmpty())
            continue;
        auto item = std::find_if(m_items.begin(), m_items.end(),
                                 [&](const Item &each) { return each.scope == step.scope; });
        if (item == m_items.end()) {
            Item made;
            made.scope = step.scope;
            if (seconds.contains(step.scope))
                made.expected_s = seconds.value(step.scope);
            m_items << made;
            item = m_items.end() - 1;
        }
        item->allSteps += weightOf(step);
    }
    endResetModel();
}

void WorkModel::apply(const engine::StepEvent &event)
{
    const PlanStep *step = m_plan.step(event.stepId);
    if (!step)
        return;
    const auto item = std::find_if(m_items.begin(), m_items.end(),
                                   [&](const Item &each) { return each.scope == step->scope; });
    if (item == m_items.end())
        return;
    m_now_s = std::max(m_now_s, event.at_s);
    switch (event.state) {
    case StepState::Running:
        item->state = State::Working;
        item->step = step->id;
        item->message = event.text;
        item->current = std::max(0.0, event.fraction) * weightOf(*step);
        if (item->began_s < 0)
            item->began_s = event.at_s;
        break;
    case StepState::Succeeded: {
        item->doneSteps += weightOf(*step);
        item->current = 0;
        item->message.clear();
        if (item->doneSteps >= item->allSteps) {
            item->state = State::Done;
            item->ended_s = event.at_s;
        }
        break;
    }
    case StepState::Failed:
    case StepState::Cancelled:
        if (item->state == State::Failed) // what stopped because of it
            break;
        item->state = event.state == StepState::Failed ? State::Failed : State::Cancelled;
        item->step = step->id;
        item->message = event.text;
        item->ended_s = event.at_s;
        break;
    case StepState::Waiting:
    case StepState::Undoing:
    case StepState::Undone:
        return;
    }
    changed(int(std::distance(m_items.begin(), item)));
}

void WorkModel::finish()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_items[row].hasEnded()) {
            m_items[row].state = State::Cancelled;
            m_items[row].message.clear();
            m_items[row].ended_s = m_items[row].began_s < 0 ? -1 : m_now_s;
            changed(row);
        }
    }
}

void WorkModel::tick(double now_s)
{
    m_now_s = std::max(m_now_s, now_s);
    for (int row = 0; row < rowCount(); ++row) {
        if (m_items.at(row).state == State::Working)
            Q_EMIT dataChanged(index(row, TimeColumn), index(row, TimeColumn));
    }
}

void WorkModel::changed(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void WorkModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int WorkModel::count(State state) const
{
    return int(std::count_if(m_items.cbegin(), m_items.cend(),
                             [state](const Item &item) { return item.state == state; }));
}

QStringList WorkModel::unfinished() const
{
    QStringList keys;
    for (const Item &item : m_items) {
        if (item.state != State::Done)
            keys << item.scope;
    }
    return keys;
}

double WorkModel::fraction() const
{
    if (m_items.isEmpty())
        return 0;
    double known = 0;
    int count = 0;
    for (const Item &item : m_items) {
        if (item.expected_s) {
            known += *item.expected_s;
            ++count;
        }
    }
    const double typical = count > 0 ? known / count : 1;
    double all = 0;
    double done = 0;
    for (const Item &item : m_items) {
        const double weight = item.expected_s.value_or(typical);
        all += weight;
        done += weight * (item.state == State::Done ? 1 : item.fraction());
    }
    return all > 0 ? std::min(1.0, done / all) : 0;
}

std::optional<double> WorkModel::remaining_s() const
{
    // What one took in this very run says more about the others than nothing.
    QList<double> took;
    for (const Item &item : m_items) {
        if (item.state == State::Done)
            took << item.ended_s - item.began_s;
        else if (item.expected_s)
            took << *item.expected_s;
    }
    if (took.isEmpty())
        return std::nullopt;
    const double typical = std::accumulate(took.cbegin(), took.cend(), 0.0) / double(took.size());
    double rest = 0;
    double longest = 0;
    int open = 0;
    for (const Item &item : m_items) {
        if (item.hasEnded())
            continue;
        const double left = item.expected_s.value_or(typical) * (1 - item.fraction());
        rest += left;
        longest = std::max(longest, left);
        ++open;
    }
    const int lanes = m_plan.scopesAtOnce > 0 ? std::min(open, m_plan.scopesAtOnce) : open;
    return lanes > 0 ? std::max(longest, rest / lanes) : 0;
}

int WorkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int WorkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString WorkModel::stateText(const Item &item) const
{
    switch (item.state) {
    case State::Waiting:
        return tr("Waiting");
    case State::Working:
        return tr("At work");
    case State::Done:
        return tr("Done");
    case State::Failed:
        return tr("Failed");
    case State::Cancelled:
        return item.began_s < 0 ? tr("Not begun") : tr("Cancelled");
    }
    return {};
}

QVariant WorkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items.at(index.row());
    if (role == FractionRole)
        return item.state == State::Done ? 1.0 : item.fraction();
    if (role == StateRole)
        return int(item.state);
    if (role == Qt::ToolTipRole && !item.message.isEmpty())
        return item.message;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == TimeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn: {
        const PlanStep *first = nullptr;
        for (const PlanStep &step : m_plan.steps) {
            if (step.scope == item.scope)
                first = first ? first : &step;
        }
        const bool isTemplate = m_plan.missingTemplates.contains(item.scope);
        return isTemplate || !first ? templateName(m_catalog, item.scope) : catalog::displayName(*first);
    }
    case StateColumn:
        return stateText(item);
    case ProgressColumn:
        return tr("%1 %").arg(qRound((item.state == State::Done ? 1 : item.fraction()) * 100));
    case StepColumn: {
        if (item.state == State::Failed)
            return item.message;
        const PlanStep *step = item.state == State::Working ? m_plan.step(item.step) : nullptr;
        if (!step)
            return QString();
        const QString name = catalog::displayName(*step);
        return item.message.isEmpty() ? name : tr("%1: %2").arg(name, item.message);
    }
    case TimeColumn:
        if (item.began_s < 0)
            return QString();
        return formatSeconds(std::max(0.0, (item.ended_s < 0 ? m_now_s : item.ended_s) - item.began_s));
    default:
        return {};
    }
}

QVariant WorkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == TimeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Template");
    case StateColumn:
        return tr("State");
    case ProgressColumn:
        return tr("Progress");
    case StepColumn:
        return tr("Step");
    case TimeColumn:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace bakeoff::tables
