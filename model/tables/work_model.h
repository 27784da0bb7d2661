// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/plan.h"
#include "engine/events.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace bakeoff::tables {

/// What a plan does to templates, one row for each of them: waiting, at work with its progress, done or
/// failed.
class WorkModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, ProgressColumn, StepColumn, TimeColumn, ColumnCount };
    enum Role {
        FractionRole = Qt::UserRole + 1, ///< 0 to 1
        StateRole                        ///< int of State
    };
    enum class State { Waiting, Working, Done, Failed, Cancelled };

    explicit WorkModel(const catalog::Catalog &catalog, QObject *parent = nullptr);

    /// \a seconds: how long such a template took before, by its key.
    void setPlan(const catalog::Plan &plan, const QHash<QString, double> &seconds = {});
    void apply(const engine::StepEvent &event);
    /// What has not ended by now did not come to it.
    void finish();
    /// Brings the times of what is at work up to date. \a now_s: seconds since the plan began.
    void tick(double now_s);
    void retranslate();

    int count(State state) const;
    /// The keys of those that did not come to a good end.
    QStringList unfinished() const;
    double fraction() const; ///< of all, 0 to 1
    /// Seconds that the rest is likely to take; none as long as nothing of the kind was ever measured.
    std::optional<double> remaining_s() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Item {
        QString scope;
        State state = State::Waiting;
        double allSteps = 0;  ///< weight of its steps
        double doneSteps = 0; ///< of those that have succeeded
        double current = 0;   ///< of the step at work, as far as it has come
        QString step;         ///< id of the step at work, or of the one that failed
        QString message;
        double began_s = -1;
        double ended_s = -1;
        std::optional<double> expected_s;

        bool hasEnded() const { return state != State::Waiting && state != State::Working; }
        double fraction() const { return allSteps > 0 ? (doneSteps + current) / allSteps : 0; }
    };
    void changed(int row);
    QString stateText(const Item &item) const;

    const catalog::Catalog &m_catalog;
    catalog::Plan m_plan;
    QList<Item> m_items;
    double m_now_s = 0;
};

} // namespace bakeoff::tables
