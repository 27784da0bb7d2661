// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/requests.h"
#include "planning/phase_breakdown.h"
#include "report/deploy_figures.h"
#include "widgets/charts/chart_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace bakeoff::cli {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

/// Deploys once, measures, and removes it again.
Result<RunRecord> measure(Session &session, const DeployRequest &request, bool overcommit)
{
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    auto plan = (*deployer)->plan(request);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto place = takePlace(session, **deployer, *plan, overcommit);
    if (!place)
        return tl::unexpected(place.error());
    session.say(Text::tr("Deploying %1, %2 …").arg(request.topologyId, displayName(request.strategy)));
    RunRecord record;
    {
        const std::unique_ptr<deploy::Job> job = (*deployer)->start(*plan);
        record = follow(session, *job);
    }
    if (auto outcome = outcomeOf(record); !outcome)
        return tl::unexpected(outcome.error());
    auto removal = (*deployer)->destroy(plan->deploymentId);
    if (!removal)
        return tl::unexpected(removal.error());
    if (auto outcome = outcomeOf(follow(session, **removal)); !outcome)
        return tl::unexpected(outcome.error());
    return record;
}

const planning::StrategySummary *summaryOf(const planning::Comparison &comparison, Strategy strategy)
{
    for (const planning::StrategySummary &summary : comparison.strategies) {
        if (summary.strategy == strategy)
            return &summary;
    }
    return nullptr;
}

QString cell(const planning::StrategySummary *summary, Phase phase)
{
    return summary && summary->phases_s.contains(phase)
               ? QString::number(summary->phases_s.value(phase), 'f', 2)
               : QStringLiteral("–");
}

/// Phase by phase, both strategies, difference; seconds.
QString table(const planning::Comparison &comparison)
{
    const planning::StrategySummary *baked = summaryOf(comparison, Strategy::PreInstalled);
    const planning::StrategySummary *fried = summaryOf(comparison, Strategy::OsOnly);
    const auto row = [](const QString &name, const QString &first, const QString &second,
                        const QString &difference) {
        return QStringLiteral("%1  %2  %3  %4")
            .arg(name, -14)
            .arg(first, 15)
            .arg(second, 15)
            .arg(difference, 15);
    };
    QStringList lines{row(Text::tr("Phase [s]"), displayName(Strategy::PreInstalled),
                          displayName(Strategy::OsOnly), Text::tr("Difference"))};
    for (Phase phase : deployPhases) {
        const double difference =
            (fried ? fried->phases_s.value(phase) : 0) - (baked ? baked->phases_s.value(phase) : 0);
        lines << row(displayName(phase), cell(baked, phase), cell(fried, phase),
                     QString::number(difference, 'f', 2));
    }
    if (baked && fried) {
        lines << row(Text::tr("Total (p50)"), QString::number(baked->p50_s, 'f', 2),
                     QString::number(fried->p50_s, 'f', 2),
                     QString::number(fried->p50_s - baked->p50_s, 'f', 2));
        lines << row(QStringLiteral("n"), QString::number(baked->n), QString::number(fried->n), {});
    }
    return lines.join(QLatin1Char('\n'));
}

QJsonObject comparisonJson(const planning::Comparison &comparison, const QString &sentence,
                           const QList<RunRecord> &runs)
{
    QJsonArray strategies;
    for (const planning::StrategySummary &summary : comparison.strategies) {
        QJsonObject phases;
        for (auto it = summary.phases_s.cbegin(); it != summary.phases_s.cend(); ++it)
            phases.insert(toId(it.key()) + QStringLiteral("_s"), it.value());
        strategies.append(QJsonObject{{QStringLiteral("strategy"), toId(summary.strategy)},
                                      {QStringLiteral("clone_mode"), toId(summary.cloneMode)},
                                      {QStringLiteral("acceleration"), summary.acceleration},
                                      {QStringLiteral("n"), summary.n},
                                      {QStringLiteral("p50_s"), summary.p50_s},
                                      {QStringLiteral("p95_s"), summary.p95_s},
                                      {QStringLiteral("phases"), phases}});
    }
    QJsonArray list;
    for (const RunRecord &run : runs)
        list.append(toJson(run));
    return {{QStringLiteral("topology"), comparison.topologyId},
            {QStringLiteral("platform"), comparison.platformId},
            {QStringLiteral("sentence"), sentence},
            {QStringLiteral("strategies"), strategies},
            {QStringLiteral("runs"), list}};
}

Result<> writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush())
        return {};
    return fail(ErrorCode::PermissionDenied, Text::tr("The file “%1” cannot be written.").arg(path),
                Text::tr("Check the folder's rights and the free space."), file.errorString());
}

Result<> compare(Session &session, const QStringList &words)
{
    auto parsed =
        parseWords(words, requestOptions() + QStringList{QStringLiteral("runs"), QStringLiteral("out")},
                   {QStringLiteral("overcommit")}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto request = parseRequest(*parsed);
    if (!request)
        return tl::unexpected(request.error());
    bool isNumber = false;
    const int repeats = parsed->options.value(QStringLiteral("runs"), QStringLiteral("1")).toInt(&isNumber);
    if (!isNumber || repeats < 1 || repeats > 100)
        return fail(ErrorCode::Invalid, Text::tr("--runs takes a number from 1 to 100."));
    const QString folder = parsed->options.value(QStringLiteral("out"), QDir::currentPath());
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::PermissionDenied, Text::tr("The folder “%1” cannot be made.").arg(folder));

    QList<RunRecord> runs;
    const InterruptHold hold;
    for (int i = 0; i < repeats; ++i) { // interleaved, so that a busy hour of the host falls on both
        for (Strategy strategy : {Strategy::PreInstalled, Strategy::OsOnly}) {
            request->strategy = strategy;
            auto run = measure(session, *request, parsed->has(QStringLiteral("overcommit")));
            if (!run)
                return tl::unexpected(run.error());
            if (hold.wasInterrupted()) // while it was removed
                return cancelled();
            runs << *run;
        }
    }
    const planning::Comparison comparison = planning::compare(
        runs, request->topologyId, request->platformId, request->cloneMode, runs.first().host.acceleration);
    const QString stem =
        QStringLiteral("%1/%2-%3").arg(QDir(folder).absolutePath(), request->topologyId, request->platformId);
    const QString sentence = comparison.sentence(session.catalog());
    const QJsonObject json = comparisonJson(comparison, sentence, runs);
    if (auto written = writeFile(stem + QStringLiteral(".json"), QJsonDocument(json).toJson()); !written)
        return written;
    const report::Figure figure = report::deployTimeFigure({comparison}, session.catalog());
    if (auto drawn =
            widgets::exportFigure(stem + QStringLiteral(".png"), figure, widgets::initiallyHidden(figure));
        !drawn)
        return drawn;
    session.print(json, QStringList{table(comparison), QString(), sentence, QString(),
                                    Text::tr("Chart: %1").arg(stem + QStringLiteral(".png")),
                                    Text::tr("Data:  %1").arg(stem + QStringLiteral(".json"))}
                            .join(QLatin1Char('\n')));
    return {};
}

} // namespace

std::vector<CommandInfo> compareCommands()
{
    return {{QStringLiteral("compare"),
             QStringLiteral("TOPOLOGY ") + requestUsage() +
                 QStringLiteral(" [--runs N] [--out FOLDER] [--overcommit]"),
             Text::tr("deploy by both strategies, measure, and draw the chart"), compare, true}};
}

} // namespace bakeoff::cli
