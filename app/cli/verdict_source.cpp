// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verdict_source.h"

#include "app/cli/instance_words.h"
#include "report/reference_runs.h"

#include <QCoreApplication>

#include <algorithm>

namespace bakeoff::cli {

using namespace catalog;
using namespace planning;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

Result<Assumptions> assumptionsOf(const storage::Workspace &workspace, const Words &words)
{
    Assumptions assumptions =
        assumptionsFromJson(workspace.setting(QStringLiteral("comparison_assumptions")).toObject())
            .value_or(Assumptions());
    if (words.has(QStringLiteral("prices"))) {
        assumptions.priceSetId = words.options.value(QStringLiteral("prices"));
        assumptions.instanceType.clear();
    }
    if (words.has(QStringLiteral("instance")))
        assumptions.instanceType = words.options.value(QStringLiteral("instance"));
    if (words.has(QStringLiteral("more"))) {
        auto lines = instanceLinesOf(words);
        if (!lines)
            return tl::unexpected(lines.error());
        assumptions.moreInstances = std::move(*lines);
    }
    const QStringList set = words.options.value(QStringLiteral("set")).split(u',', Qt::SkipEmptyParts);
    for (const QString &each : set) {
        const QString id = each.section(u'=', 0, 0).trimmed();
        const auto which = assumptionFromId(id);
        const auto value = Decimal::parse(each.section(u'=', 1).trimmed());
        if (!which || !value) {
            QStringList known;
            for (const AssumptionFacts &facts : allAssumptions())
                known << QString::fromLatin1(facts.id);
            return fail(ErrorCode::Invalid, Text::tr("--set wants ID=NUMBER, not “%1”.").arg(each),
                        Text::tr("These can be set: %1.").arg(known.join(QStringLiteral(", "))));
        }
        if (auto taken = assumptions.set(*which, *value); !taken)
            return tl::unexpected(taken.error());
    }
    const auto rates = patchRatesOf(words);
    if (!rates)
        return tl::unexpected(rates.error());
    for (auto rate = rates->cbegin(); rate != rates->cend(); ++rate) {
        if (auto taken = assumptions.setPatches(rate.key(), rate.value()); !taken)
            return tl::unexpected(taken.error());
    }
    return assumptions;
}

Result<PriceSet> pricesOf(const Assumptions &assumptions)
{
    if (!assumptions.priceSetId.isEmpty())
        return choosePrices(assumptions.priceSetId);
    const auto all = readPrices();
    if (!all)
        return tl::unexpected(all.error());
    const auto newest =
        std::max_element(all->sets.begin(), all->sets.end(),
                         [](const PriceSet &a, const PriceSet &b) { return a.asOf < b.asOf; });
    if (newest == all->sets.end())
        return fail(ErrorCode::NotFound, Text::tr("There is no price set."),
                    Text::tr("Import one with “prices import”."));
    return *newest;
}

} // namespace

QStringList verdictOptions()
{
    return {QStringLiteral("matrix"), QStringLiteral("prices"), QStringLiteral("instance"),
            QStringLiteral("from"),   QStringLiteral("to"),     QStringLiteral("clone"),
            QStringLiteral("set"),    QStringLiteral("assume"), QStringLiteral("more")};
}

QString verdictUsage()
{
    return QStringLiteral("[--matrix ID] [--prices SET] [--instance TYPE] [--from DAY] [--to DAY] [--clone "
                          "linked|full] [--set ID=NUMBER,...] [--assume PLATFORM=PATCHES,...] ") +
           instanceLinesUsage();
}

Result<VerdictSource> judgeWorkspace(Session &session, const Words &words)
{
    VerdictSource source;
    source.history = loadPatchHistory(session.catalog().folders);
    if (!source.history.problems.isEmpty())
        return fail(ErrorCode::Invalid, source.history.problems.first().message,
                    Text::tr("Mend the files named above."));
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto matrix = chooseMatrix(**workspace, words.options.value(QStringLiteral("matrix")));
    if (!matrix)
        return tl::unexpected(matrix.error());
    const auto assumptions = assumptionsOf(**workspace, words);
    if (!assumptions)
        return tl::unexpected(assumptions.error());
    const auto prices = pricesOf(*assumptions);
    if (!prices)
        return tl::unexpected(prices.error());
    // One that the workspace has is kept for other prices; one that is written now is meant.
    if (words.has(QStringLiteral("more"))) {
        if (auto priced = checkTypes(assumptions->moreInstances, *prices); !priced)
            return tl::unexpected(priced.error());
    }
    const ReplayRequest year = lastYearOf(source.history);
    const auto to = dayOf(words, QStringLiteral("to"), year.to);
    if (!to)
        return tl::unexpected(to.error());
    const auto from = dayOf(words, QStringLiteral("from"), to->addYears(-1));
    if (!from)
        return tl::unexpected(from.error());
    if (*from >= *to || from->addYears(100) < *to)
        return fail(ErrorCode::Invalid,
                    Text::tr("From %1 to %2 is no time to replay.")
                        .arg(from->toString(Qt::ISODate), to->toString(Qt::ISODate)),
                    Text::tr("--from must come before --to, by %1 years at most.").arg(100));
    const QString clone = words.options.value(QStringLiteral("clone"), QStringLiteral("linked"));
    if (toId(cloneModeFromId(clone)) != clone)
        return fail(ErrorCode::Invalid, Text::tr("--clone takes linked or full."));

    auto runs = (*workspace)->runs();
    if (!runs)
        return tl::unexpected(runs.error());
    auto templates = (*workspace)->templates(true);
    if (!templates)
        return tl::unexpected(templates.error());
    QString measuredOn;
    const bool hasOwn = std::any_of(runs->begin(), runs->end(), &isMeasurement);
    if (!hasOwn) {
        const report::ReferenceSets reference = report::loadReferenceRuns(session.catalog().folders);
        if (!reference.sets.isEmpty()) {
            *runs = reference.sets.last().runs;
            *templates = reference.sets.last().templates;
            measuredOn = report::label(reference.sets.last());
        }
    }
    QMap<Phase, double> scales;
    for (const Phase phase : deployPhases)
        scales.insert(phase, assumptions->number(scaleOf(phase)));
    const DeployMeasures measures(*runs, *templates, cloneModeFromId(clone), newestAcceleration(*runs),
                                  scales, assumptions->number(Assumption::BakeScale));
    auto verdict = judge({*matrix, session.catalog(), source.history, *templates, measures, failuresOf(*runs),
                          *prices, *assumptions, *from, *to, measuredOn});
    if (!verdict)
        return tl::unexpected(verdict.error());
    source.verdict = std::move(*verdict);
    source.runs = std::move(*runs);
    return source;
}

} // namespace bakeoff::cli
