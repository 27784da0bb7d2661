// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/verdict_document.h"

#include "catalog/own_folder.h"

#include <algorithm>

namespace bakeoff::tables {

using namespace catalog;
using planning::Assumption;
using planning::Assumptions;
using planning::Verdict;

namespace {

constexpr QLatin1String assumptionsKey("comparison_assumptions");

bool changesMeasures(Assumption which)
{
    return planning::factsOf(which).group == planning::AssumptionGroup::Scaling;
}

} // namespace

VerdictDocument::VerdictDocument(const Catalog &catalog, MatrixDocument &matrices, WorkspaceCache &cache,
                                 QObject *parent)
    : QObject(parent), m_catalog(catalog), m_matrices(matrices), m_cache(cache),
      m_ownProfiles(cache.workspace()), m_background(QStringLiteral("verdict"))
{
    // What an older or newer version wrote and this one does not know is left alone; it begins anew.
    const auto kept = planning::assumptionsFromJson(cache.workspace().setting(assumptionsKey).toObject());
    if (kept)
        m_assumptions = *kept;
    m_keep.setSingleShot(true);
    m_keep.setInterval(500);
    connect(&m_keep, &QTimer::timeout, this, &VerdictDocument::keepAssumptions);
    connect(&cache, &WorkspaceCache::runsChanged, this, &VerdictDocument::measure);
    connect(&cache, &WorkspaceCache::templatesChanged, this, &VerdictDocument::readTemplates);
    connect(&matrices, &MatrixDocument::loaded, this, &VerdictDocument::judge);
    connect(&matrices, &MatrixDocument::edited, this, [this](const QString &id) {
        if (id == m_matrixId)
            judge();
    });
    reloadData();
    readTemplates();
}

VerdictDocument::~VerdictDocument()
{
    if (m_keep.isActive())
        keepAssumptions();
}

void VerdictDocument::reloadData()
{
    m_prices = loadPriceSetsWithOwn(m_catalog.folders);
    m_history = std::make_shared<const PatchHistory>(loadPatchHistory(withOwnFolder(m_catalog.folders)));
    if (!m_from.isValid()) {
        const planning::ReplayRequest year = planning::lastYearOf(*m_history);
        m_from = year.from;
        m_to = year.to;
    }
    inputs();
}

const PriceSet *VerdictDocument::prices() const
{
    if (const PriceSet *chosen = m_prices.set(m_assumptions.priceSetId))
        return chosen;
    const auto newest =
        std::max_element(m_prices.sets.begin(), m_prices.sets.end(),
                         [](const PriceSet &a, const PriceSet &b) { return a.asOf < b.asOf; });
    return newest == m_prices.sets.end() ? nullptr : &*newest;
}

Result<> VerdictDocument::assume(Assumption which, const std::optional<Decimal> &value)
{
    if (value ==
        (m_assumptions.chosen.contains(which) ? std::optional(m_assumptions.chosen[which]) : std::nullopt))
        return {};
    if (!value)
        m_assumptions.chosen.remove(which);
    else if (auto set = m_assumptions.set(which, *value); !set)
        return set;
    m_keep.start();
    if (changesMeasures(which)) {
        Q_EMIT inputsChanged();
        measure();
    } else {
        inputs();
    }
    return {};
}

void VerdictDocument::choosePrices(const QString &priceSetId)
{
    if (m_assumptions.priceSetId == priceSetId)
        return;
    m_assumptions.priceSetId = priceSetId;
    m_assumptions.instanceType.clear(); // another set has other types
    m_keep.start();
    inputs();
}

void VerdictDocument::chooseInstanceType(const QString &type)
{
    if (m_assumptions.instanceType == type)
        return;
    m_assumptions.instanceType = type;
    m_keep.start();
    inputs();
}

Result<> VerdictDocument::setMoreInstances(const QList<planning::InstanceLine> &lines)
{
    if (lines == m_assumptions.moreInstances)
        return {};
    if (auto allowed = planning::check(lines); !allowed)
        return allowed;
    m_assumptions.moreInstances = lines;
    m_keep.start();
    inputs();
    return {};
}

void VerdictDocument::take(const planning::UsageProfile &profile)
{
    profile.applyTo(m_assumptions);
    m_keep.start();
    inputs();
}

Result<> VerdictDocument::keepProfile(const QString &name)
{
    const PriceSet *used = prices();
    if (!used)
        return fail(ErrorCode::NotFound, tr("There are no prices that the profile could name."),
                    tr("Import a price set first."));
    const planning::UsageProfile profile = planning::ownProfile(name, m_assumptions, *used);
    if (auto kept = m_ownProfiles.keep(profile); !kept)
        return kept;
    take(profile);
    return {};
}

void VerdictDocument::resetAssumptions()
{
    m_assumptions = {};
    m_keep.start();
    Q_EMIT inputsChanged();
    measure();
}

void VerdictDocument::chooseMatrix(const QString &id)
{
    if (m_matrixId == id)
        return;
    m_matrixId = id;
    inputs();
}

void VerdictDocument::setReference(const ReferenceRuns &reference)
{
    m_reference = reference;
    Q_EMIT runsChosen();
    measure();
}

bool VerdictDocument::usesReference() const
{
    return !m_reference.isEmpty() && (m_prefersReference || !hasOwnRuns());
}

bool VerdictDocument::hasOwnRuns() const
{
    return std::any_of(m_cache.runs().begin(), m_cache.runs().end(), &catalog::isMeasurement);
}

void VerdictDocument::preferReference(bool reference)
{
    if (m_prefersReference == reference)
        return;
    m_prefersReference = reference;
    Q_EMIT inputsChanged();
    Q_EMIT runsChosen();
    measure();
}

void VerdictDocument::chooseCloneMode(CloneMode mode)
{
    if (m_cloneMode == mode)
        return;
    m_cloneMode = mode;
    Q_EMIT inputsChanged();
    measure();
}

void VerdictDocument::choosePeriod(const QDate &from, const QDate &to)
{
    if (!from.isValid() || !to.isValid() || from >= to)
        return;
    m_from = from;
    m_to = to;
    inputs();
}

void VerdictDocument::assumePatches(const QString &platformId, const std::optional<Decimal> &perYear)
{
    if (!perYear)
        m_assumptions.patchesPerYear.remove(platformId);
    else if (!m_assumptions.setPatches(platformId, *perYear))
        return; // fields know the bounds
    m_keep.start();
    inputs();
}

void VerdictDocument::inputs()
{
    Q_EMIT inputsChanged();
    judge();
}

void VerdictDocument::readTemplates()
{
    m_background.run(
        this, [workspace = &m_cache.workspace()] { return workspace->templates(true); },
        [this](const Result<QList<TemplateRecord>> &templates) {
            if (templates)
                m_templates = *templates;
            m_hasReadTemplates = true;
            measure();
        });
}

QMap<Phase, double> VerdictDocument::scales() const
{
    QMap<Phase, double> scales;
    for (const Phase phase : deployPhases)
        scales.insert(phase, m_assumptions.number(planning::scaleOf(phase)));
    return scales;
}

void VerdictDocument::measure()
{
    if (!m_hasReadTemplates) // they ask for it when they are here
        return;
    if (m_isMeasuring) { // what is being asked for is older already, and hundreds of thousands of runs take
                         // time
        m_measureAgain = true;
        return;
    }
    m_isMeasuring = true;
    const bool reference = usesReference();
    m_background.run(
        this,
        [runs = reference ? m_reference.runs : m_cache.runs(),
         templates = reference ? m_reference.templates : m_templates, mode = m_cloneMode,
         phaseScales = scales(), bakeScale = m_assumptions.number(Assumption::BakeScale)] {
            return std::make_shared<const Measured>(
                Measured{planning::DeployMeasures(runs, templates, mode, planning::newestAcceleration(runs),
                                                  phaseScales, bakeScale),
                         planning::failuresOf(runs), templates});
        },
        [this](const std::shared_ptr<const Measured> &measured) {
            m_isMeasuring = false;
            if (std::exchange(m_measureAgain, false)) {
                measure();
                return;
            }
            m_measured = measured;
            judge();
        });
}

void VerdictDocument::judge()
{
    const Matrix *matrix = m_matrices.matrix(m_matrixId);
    if (!matrix) {
        const QList<Matrix> all = m_matrices.matrices();
        if (all.isEmpty())
            return;
        m_matrixId = all.first().id;
        matrix = m_matrices.matrix(m_matrixId);
    }
    const PriceSet *chosen = prices();
    if (!m_measured || !chosen)
        return;
    if (m_isJudging) { // a slider moves faster than it can be followed: only its last place counts
        m_judgeAgain = true;
        return;
    }
    m_isJudging = true;
    m_background.run(
        this,
        // By value: a definition may change the catalog meanwhile.
        [matrix = *matrix, catalog = m_catalog, history = m_history, measured = m_measured, prices = *chosen,
         assumptions = m_assumptions, from = m_from, to = m_to,
         measuredOn = usesReference() ? m_reference.label : QString()] {
            return planning::judge({matrix, catalog, *history, measured->templates, measured->measures,
                                    measured->failures, prices, assumptions, from, to, measuredOn});
        },
        [this](Result<Verdict> verdict) {
            m_isJudging = false;
            m_problem = verdict ? Error() : verdict.error();
            if (verdict)
                m_verdict = std::make_shared<const Verdict>(std::move(*verdict));
            Q_EMIT changed();
            if (m_judgeAgain) {
                m_judgeAgain = false;
                judge();
            }
        });
}

void VerdictDocument::keepAssumptions()
{
    m_keep.stop();
    if (m_cache.isReadOnly())
        return;
    // A full disk is told when something that matters is written; a slider's place is not worth a dialog.
    (void)m_cache.workspace().setSetting(assumptionsKey, planning::toJson(m_assumptions));
}

int VerdictDocument::adviceChanges() const
{
    if (!m_verdict)
        return 0;
    int changes = 0;
    for (qsizetype i = 0; i < m_verdict->advice.size(); ++i)
        changes += m_verdict->advice[i].isChange(m_verdict->cost.cells[i]) ? 1 : 0;
    return changes;
}

void VerdictDocument::applyAdvice()
{
    const Matrix *matrix = m_matrices.matrix(m_matrixId);
    if (!matrix || !m_verdict || m_verdict->matrix.id != m_matrixId)
        return;
    const MatrixEdit edit = planning::editOf(*matrix, m_verdict->cost, m_verdict->advice);
    if (!edit.isEmpty())
        m_matrices.change(m_matrixId, edit, tr("Apply the advice to %n cell(s)", nullptr, adviceChanges()));
}

} // namespace bakeoff::tables
