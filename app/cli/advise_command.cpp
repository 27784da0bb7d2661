// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verdict_source.h"
#include "report/verdict_tables.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bakeoff::cli {

using namespace catalog;
using namespace planning;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

QJsonObject toJson(const StrategyCost &cost, const Decimal &deploys)
{
    if (!cost.isKnown())
        return {{QStringLiteral("is_known"), false}};
    QJsonObject parts;
    for (const CostPart part : costParts)
        parts.insert(toId(part) + QStringLiteral("_krw"),
                     cost.parts[std::size_t(part)].at(deploys).rounded(0).toString());
    return {{QStringLiteral("is_known"), true},
            {QStringLiteral("cost_krw"), cost.total.at(deploys).rounded(0).toString()},
            {QStringLiteral("fixed_krw"), cost.total.fixed.rounded(2).toString()},
            {QStringLiteral("per_deploy_krw"), cost.total.perDeploy.rounded(4).toString()},
            {QStringLiteral("parts"), parts},
            {QStringLiteral("os_images"), cost.osImages},
            {QStringLiteral("golden_images"), cost.goldenImages},
            {QStringLiteral("rebuilds_per_month"), cost.rebuilds},
            {QStringLiteral("rebuild_hours_per_month"), cost.rebuild_h},
            {QStringLiteral("deploy_s"), cost.meanDeploy_s},
            {QStringLiteral("cells_assumed"), cost.cellsAssumed}};
}

QString toId(CellAdvice::State state)
{
    switch (state) {
    case CellAdvice::Chosen:
        return QStringLiteral("chosen");
    case CellAdvice::NotMeasured:
        return QStringLiteral("not-measured");
    case CellAdvice::CannotBeMet:
        return QStringLiteral("cannot-be-met");
    }
    return {};
}

QJsonObject toJson(const CellAdvice &advice, const CellCost &cost)
{
    QJsonObject json{{QStringLiteral("platform"), advice.key.platform},
                     {QStringLiteral("service"), advice.key.service},
                     {QStringLiteral("state"), toId(advice.state)},
                     {QStringLiteral("planned"), catalog::toId(cost.planned)},
                     {QStringLiteral("deploys_per_month"), cost.deploys.toDouble()},
                     {QStringLiteral("reason"), reason(advice, cost)}};
    if (advice.state != CellAdvice::NotMeasured) {
        json.insert(QStringLiteral("depth"), catalog::toId(advice.depth));
        json.insert(QStringLiteral("cost_krw"), advice.krwPerMonth.rounded(0).toString());
    }
    if (advice.changesBelow)
        json.insert(QStringLiteral("changes_below_deploys"), advice.changesBelow->toDouble());
    if (advice.changesAbove)
        json.insert(QStringLiteral("changes_above_deploys"), advice.changesAbove->toDouble());
    return json;
}

QString textOf(const report::VerdictTable &table)
{
    QString text = table.title + u'\n';
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < table.head.size(); ++column) {
        widths << table.head[column].size();
        for (const QStringList &row : table.rows)
            widths.last() = std::max(widths.last(), row.value(column).size());
    }
    for (const QStringList &row : QList<QStringList>{table.head} + table.rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const int width = int(widths.value(column));
            line +=
                QStringLiteral("%1  ").arg(row[column], table.numbers.contains(int(column)) ? width : -width);
        }
        text += QStringLiteral("  ") + line.trimmed() + u'\n';
    }
    return text;
}

Result<> advise(Session &session, const QStringList &words)
{
    const auto parsed = parseWords(words, verdictOptions(), {}, 0, 0);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const auto source = judgeWorkspace(session, *parsed);
    if (!source)
        return tl::unexpected(source.error());
    const Verdict &verdict = source->verdict;
    QJsonArray cells;
    for (qsizetype i = 0; i < verdict.advice.size(); ++i)
        cells.append(toJson(verdict.advice[i], verdict.cost.cells[i]));
    QJsonObject breakEvenJson{{QStringLiteral("sentence"), sentence(verdict.breakEven)}};
    if (verdict.isKnown() && verdict.breakEven.kind == BreakEven::Crosses)
        breakEvenJson.insert(QStringLiteral("deploys_per_month"), verdict.breakEven.deploys.toDouble());
    const Decimal deploys = verdict.cost.deploys;
    session.print({{QStringLiteral("matrix"), verdict.matrix.id},
                   {QStringLiteral("sentence"), sentence(verdict)},
                   {QStringLiteral("conditions"), QJsonArray::fromStringList(conditions(verdict))},
                   {QStringLiteral("deploys_per_month"), deploys.toDouble()},
                   {QStringLiteral("workload_krw"), verdict.workload_krw.toString()},
                   {QStringLiteral("server_krw"), verdict.server_krw.rounded(0).toString()},
                   {QStringLiteral("own_hardware_krw"), verdict.hardware.total().rounded(0).toString()},
                   {QStringLiteral("pre-installed"), toJson(verdict.preInstalled, deploys)},
                   {QStringLiteral("os-only"), toJson(verdict.osOnly, deploys)},
                   {QStringLiteral("plan"), toJson(verdict.plan, deploys)},
                   {QStringLiteral("advised"), toJson(verdict.advised, deploys)},
                   {QStringLiteral("break_even"), breakEvenJson},
                   {QStringLiteral("assumptions"), planning::toJson(verdict.assumptions)},
                   {QStringLiteral("cells"), cells}},
                  QStringList{sentence(verdict), conditions(verdict).join(u'\n'), QString(),
                              textOf(report::strategyCostTable(verdict)),
                              textOf(report::adviceTable(verdict, session.catalog()))}
                      .join(u'\n'));
    return {};
}

} // namespace

std::vector<CommandInfo> adviseCommands()
{
    return {{QStringLiteral("advise"), verdictUsage(),
             Text::tr("which strategy is cheaper, and how deep each cell should be baked"), advise}};
}

} // namespace bakeoff::cli
