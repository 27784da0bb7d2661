// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/verdict.h"
#include "tables/matrix_document.h"
#include "tables/own_profiles.h"
#include "tables/workspace_cache.h"

#include <QTimer>

#include <memory>

namespace bakeoff::tables {

/// Runs that were really measured, but not in this workspace; shown apart from its own, never mixed.
struct ReferenceRuns {
    QString label; ///< "Reference runs of 2026-11-26 on an AMD EPYC with 2 cores under TCG", translated
    QList<catalog::RunRecord> runs;
    QList<catalog::TemplateRecord> templates;
    bool isEmpty() const { return runs.isEmpty(); }
};

/// The comparison of both strategies for one matrix: what it rests on, what is assumed, and the verdict,
/// which follows every change. It is computed in the background; while it is, the last one stays. Assumptions
/// are kept in the workspace.
class VerdictDocument : public QObject
{
    Q_OBJECT

public:
    /// Reads price sets and history of the catalog's folders. All must outlive the document.
    VerdictDocument(const catalog::Catalog &catalog, MatrixDocument &matrices, WorkspaceCache &cache,
                    QObject *parent = nullptr);
    ~VerdictDocument() override;

    /// None until the first was computed.
    const std::shared_ptr<const planning::Verdict> &verdict() const { return m_verdict; }
    /// Why the last one could not be computed; the verdict before it stays. Empty message: it could.
    const Error &problem() const { return m_problem; }

    const planning::Assumptions &assumptions() const { return m_assumptions; }
    /// None: as it begins. A value outside its bounds is not taken.
    Result<> assume(planning::Assumption which, const std::optional<Decimal> &value);
    void choosePrices(const QString &priceSetId);
    void chooseInstanceType(const QString &type);
    /// The workload's further instances, all of them. Errors: as planning::check(); nothing is changed then.
    Result<> setMoreInstances(const QList<planning::InstanceLine> &lines);
    void take(const planning::UsageProfile &profile);
    /// Keeps the present workload under a name among one's own profiles, and takes it. Errors: as
    /// OwnProfiles::keep(); NotFound without prices.
    Result<> keepProfile(const QString &name);
    OwnProfiles &ownProfiles() { return m_ownProfiles; }
    /// Another program changes the workspace: nothing can be kept in it.
    bool isReadOnly() const { return m_cache.isReadOnly(); }
    void resetAssumptions();

    QString matrixId() const { return m_matrixId; }
    void chooseMatrix(const QString &id);
    const MatrixDocument &matrices() const { return m_matrices; }

    const catalog::PriceSets &priceSets() const { return m_prices; }
    /// The one that is used: as chosen, else the newest.
    const catalog::PriceSet *prices() const;
    const catalog::PatchHistory &history() const { return *m_history; }
    /// Looks for price sets and histories anew.
    void reloadData();

    void setReference(const ReferenceRuns &reference);
    const ReferenceRuns &reference() const { return m_reference; }
    /// Own runs are used as soon as there are any that succeeded, unless told otherwise.
    bool usesReference() const;
    bool hasOwnRuns() const; ///< that succeeded
    /// For the whole comparison, deploy times among it.
    void preferReference(bool reference);
    catalog::CloneMode cloneMode() const { return m_cloneMode; }
    void chooseCloneMode(catalog::CloneMode mode);

    QDate from() const { return m_from; }
    QDate to() const { return m_to; }
    void choosePeriod(const QDate &from, const QDate &to);
    /// Patches a year of an OS, set by hand; none: by the history.
    void assumePatches(const QString &platformId, const std::optional<Decimal> &perYear);

    /// Gives the matrix the depths that are advised, in one step that can be undone.
    void applyAdvice();
    /// How many cells that would change.
    int adviceChanges() const;

    const catalog::Catalog &catalog() const { return m_catalog; }
    Background &background() { return m_background; }

Q_SIGNALS:
    /// There is a new verdict, or a problem.
    void changed();
    /// Assumptions, matrix, prices or period were chosen anew; a verdict follows.
    void inputsChanged();
    /// Whose runs count was chosen anew, or the reference runs are others.
    void runsChosen();

private:
    struct Measured {
        planning::DeployMeasures measures;
        QList<planning::FailureRecord> failures;
        QList<catalog::TemplateRecord> templates;
    };
    void readTemplates();
    void measure();
    void judge();
    void keepAssumptions();
    QMap<catalog::Phase, double> scales() const;
    void inputs();

    const catalog::Catalog &m_catalog;
    MatrixDocument &m_matrices;
    WorkspaceCache &m_cache;
    OwnProfiles m_ownProfiles;
    catalog::PriceSets m_prices;
    std::shared_ptr<const catalog::PatchHistory> m_history;
    planning::Assumptions m_assumptions;
    QString m_matrixId;
    ReferenceRuns m_reference;
    bool m_prefersReference = false; ///< though there are own runs
    catalog::CloneMode m_cloneMode = catalog::CloneMode::Linked;
    QDate m_from;
    QDate m_to;
    QList<catalog::TemplateRecord> m_templates; ///< with packages
    std::shared_ptr<const Measured> m_measured;
    std::shared_ptr<const planning::Verdict> m_verdict;
    Error m_problem;
    bool m_hasReadTemplates = false;
    bool m_isMeasuring = false;
    bool m_measureAgain = false;
    bool m_isJudging = false;
    bool m_judgeAgain = false;
    QTimer m_keep;           ///< a slider writes once it rests
    Background m_background; // last: its destructor waits for what uses the rest
};

} // namespace bakeoff::tables
