// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "catalog/catalog.h"
#include "catalog/plan.h"
#include "engine/events.h"

#include <QAbstractItemModel>

#include <optional>

namespace bakeoff::tables {

/// What a plan does while it is carried out: a lane (top-level row) for each machine, below it a bar (child
/// row) for each step, as it begins and ends. Times are seconds since the run began; see origin_s() for where
/// the deploy itself began.
class TimelineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        PhaseRole = Qt::UserRole + 1, ///< int of catalog::Phase; bars only
        StateRole,                    ///< int of engine::StepState; bars only
        StartRole,                    ///< seconds since the run began; bars only
        EndRole,                      ///< the same; now for one that runs
        FractionRole,                 ///< 0..1, or -1 when the step cannot tell
        PreparationRole,              ///< bool; a lane that only builds or bakes templates
        StepIdRole,
        NodeRole,    ///< node id; empty for what concerns the whole
        ServiceRole, ///< name of the lane's service
    };

    explicit TimelineModel(const catalog::Catalog &catalog, QObject *parent = nullptr);

    /// Empties it and makes a lane for each machine of the plan.
    void setPlan(const catalog::Plan &plan);
    const catalog::Plan &plan() const { return m_plan; }
    void apply(const engine::StepEvent &event);
    /// The run is over: nothing grows any more.
    void finish();
    void retranslate();

    bool isRunning() const { return m_running; }
    /// When the first step of the deploy proper began (templates are built before it); none as long as it has
    /// not.
    std::optional<double> origin_s() const { return m_origin_s; }
    double now_s() const; ///< seconds since the run began; stands still after finish()
    /// Seconds of the deploy itself so far.
    double elapsed_s() const;
    double preparation_s() const; ///< seconds spent on templates so far
    /// Seconds that it will still take, where the plan has an estimate; never negative.
    std::optional<double> remaining_s() const;
    int stepsTotal() const { return int(m_plan.steps.size()); }
    int stepsDone() const { return m_done; }
    /// Where running steps can tell how far they are, that counts as part of a step. 0..1.
    double fraction() const;
    /// What is going on right now, one sentence in the current language; empty when nothing is.
    QString currentActivity() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Bar {
        QString stepId;
        catalog::Phase phase = catalog::Phase::Clone;
        engine::StepState state = engine::StepState::Running;
        double start_s = 0;
        double end_s = -1; ///< negative while it runs
        double fraction = -1;
        QString text;
    };
    struct Lane {
        QString node;
        QString serviceId;
        bool preparation = false;
        QList<Bar> bars;
    };

    int laneOf(const engine::StepEvent &event);
    QVariant laneData(const Lane &lane, int role) const;
    QVariant barData(const Lane &lane, const Bar &bar, int role) const;
    QString stepName(const Bar &bar) const;
    static QString withMachine(const QString &node, const QString &what);

    const catalog::Catalog &m_catalog;
    catalog::Plan m_plan;
    QList<Lane> m_lanes;
    bool m_running = false;
    int m_done = 0;
    std::optional<double> m_origin_s;
    double m_last_s = 0; ///< the newest offset seen
    Clock::time_point m_lastSeen;
};

} // namespace bakeoff::tables
