// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/plan.h"

namespace bakeoff::image {

/// Appends steps of making a template, all of one scope, each after the one before.
class StepChain
{
public:
    StepChain(catalog::Plan &plan, QString scope, QStringList after)
        : m_plan(plan), m_scope(std::move(scope)), m_after(std::move(after))
    {
    }

    catalog::PlanStep &add(const QString &name, catalog::StepKind kind, const QString &node,
                           std::chrono::seconds deadline, const QString &argument = {})
    {
        catalog::PlanStep step;
        step.id = m_scope + QLatin1Char(':') + name;
        step.kind = kind;
        step.phase = catalog::Phase::Template;
        step.node = node;
        step.argument = argument;
        step.after = m_after;
        step.deadline = deadline;
        step.scope = m_scope;
        m_plan.steps << step;
        m_after = {step.id};
        return m_plan.steps.last();
    }
    QString last() const { return m_after.value(0); }

private:
    catalog::Plan &m_plan;
    QString m_scope;
    QStringList m_after;
};

} // namespace bakeoff::image
