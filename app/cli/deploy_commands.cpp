// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/requests.h"
#include "deploy/secret_store.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bakeoff::cli {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

const QString overcommit = QStringLiteral("overcommit");

QString planText(const Plan &plan)
{
    QStringList lines;
    if (!plan.missingTemplates.isEmpty())
        lines << Text::tr("Made first, not counted in the deploy's time: %1")
                     .arg(plan.missingTemplates.join(QLatin1String(", ")));
    lines << Text::tr("Memory %1, disk up to %2").arg(formatBytes(plan.memory), formatBytes(plan.diskSpace));
    if (plan.estimate_s)
        lines << Text::tr("Expected to take %1, from earlier runs").arg(formatSeconds(*plan.estimate_s));
    for (const PlanStep &step : plan.steps)
        lines << QStringLiteral("%1  %2  %3")
                     .arg(toId(step.phase), -10)
                     .arg(step.id, -40)
                     .arg(displayName(step));
    return lines.join(QLatin1Char('\n'));
}

QString deploymentText(const DeploymentRecord &deployment)
{
    QString text =
        QStringLiteral("%1  %2 (%3, %4, %5)  %6")
            .arg(deployment.id, deployment.topologyId, deployment.platformId, toId(deployment.strategy),
                 toId(deployment.cloneMode), displayName(deployment.state));
    for (const Endpoint &endpoint : deployment.endpoints)
        text += QStringLiteral("\n    %1: %2").arg(endpoint.label, endpoint.url());
    return text;
}

Result<> deploy(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, requestOptions() << QStringLiteral("secret"),
                             {QStringLiteral("plan-only"), overcommit}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto request = parseRequest(*parsed);
    if (!request)
        return tl::unexpected(request.error());
    const auto secrets = readSecrets(parsed->options.value(QStringLiteral("secret")));
    if (!secrets)
        return tl::unexpected(secrets.error());
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    auto plan = (*deployer)->plan(*request);
    if (!plan)
        return tl::unexpected(plan.error());
    if (parsed->has(QStringLiteral("plan-only"))) {
        session.print(toJson(*plan), planText(*plan));
        return {};
    }
    if (auto known = (*deployer)->checkSecrets(plan->request, secrets->keys()); !known)
        return known;
    const auto place = takePlace(session, **deployer, *plan, parsed->has(overcommit));
    if (!place)
        return tl::unexpected(place.error());
    const std::unique_ptr<deploy::Job> job = (*deployer)->start(*plan, *secrets);
    const RunRecord record = follow(session, *job);
    if (auto outcome = outcomeOf(record); !outcome)
        return outcome;
    auto workspace = session.openForChanges();
    auto deployment = (*workspace)->deployment(plan->deploymentId);
    if (!deployment)
        return tl::unexpected(deployment.error());
    QString text = Text::tr("Deployed in %1.").arg(formatSeconds(record.deploy_s)) + QLatin1Char('\n') +
                   deploymentText(*deployment);
    for (const SecretSpec &secret : (*deployer)->secretsOf(*deployment))
        text +=
            QLatin1Char('\n') + Text::tr("    User %1; “bakeoffctl secret show %2 %3” prints the password.")
                                    .arg(secret.user, deployment->id, secret.id);
    session.print(
        {{QStringLiteral("deployment"), toJson(*deployment)}, {QStringLiteral("run"), toJson(record)}}, text);
    return {};
}

Result<> list(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto deployments = (*workspace)->deployments();
    if (!deployments)
        return tl::unexpected(deployments.error());
    QJsonArray array;
    QStringList lines;
    for (const DeploymentRecord &deployment : std::as_const(*deployments)) {
        array.append(toJson(deployment));
        lines << deploymentText(deployment);
    }
    session.print({{QStringLiteral("deployments"), array}},
                  lines.isEmpty() ? Text::tr("Nothing is deployed.") : lines.join(QLatin1Char('\n')));
    return {};
}

Result<> destroy(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    auto job = (*deployer)->destroy(parsed->plain[0]);
    if (!job)
        return tl::unexpected(job.error());
    if (auto outcome = outcomeOf(follow(session, **job)); !outcome)
        return outcome;
    session.print({{QStringLiteral("destroyed"), parsed->plain[0]}},
                  Text::tr("Destroyed %1.").arg(parsed->plain[0]));
    return {};
}

/// Carries a change out and prints what the deployment has become.
Result<> change(Session &session, deploy::Deployer &deployer, const Plan &plan, const Words &words)
{
    if (words.has(QStringLiteral("plan-only"))) {
        session.print(toJson(plan), planText(plan));
        return {};
    }
    const auto place = takePlace(session, deployer, plan, words.has(overcommit));
    if (!place)
        return tl::unexpected(place.error());
    const std::unique_ptr<deploy::Job> job = deployer.start(plan);
    if (auto outcome = outcomeOf(follow(session, *job)); !outcome)
        return outcome;
    auto workspace = session.openForChanges();
    auto deployment = (*workspace)->deployment(plan.deploymentId);
    if (!deployment)
        return tl::unexpected(deployment.error());
    session.print({{QStringLiteral("deployment"), toJson(*deployment)}}, deploymentText(*deployment));
    return {};
}

Result<> scale(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {QStringLiteral("plan-only"), overcommit}, 2, 2);
    if (!parsed)
        return tl::unexpected(parsed.error());
    deploy::DeploymentChange wanted;
    if (auto counts = parseNumbers(parsed->plain[1], wanted.counts); !counts)
        return counts;
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    auto plan = (*deployer)->planChange(parsed->plain[0], wanted);
    if (!plan)
        return tl::unexpected(plan.error());
    return change(session, **deployer, *plan, *parsed);
}

Result<> repair(Session &session, const QStringList &words)
{
    auto parsed =
        parseWords(words, {QStringLiteral("node")}, {QStringLiteral("plan-only"), overcommit}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    std::stop_source stop;
    const OnSignal guard([&stop] { stop.request_stop(); });
    auto plan = (*deployer)->planRepair(
        parsed->plain[0], parsed->options.value(QStringLiteral("node")).split(u',', Qt::SkipEmptyParts),
        stop.get_token());
    if (!plan)
        return tl::unexpected(plan.error());
    if (const QStringList lost = deploy::leavingNodes(*plan); !lost.isEmpty())
        session.say(Text::tr("To be replaced: %1.").arg(lost.join(QLatin1String(", "))));
    if (const QStringList off = deploy::startingNodes(*plan); !off.isEmpty())
        session.say(
            Text::tr("To be started again, with the data it has: %1.").arg(off.join(QLatin1String(", "))));
    return change(session, **deployer, *plan, *parsed);
}

Result<> startAgain(Session &session, const QStringList &words)
{
    auto parsed =
        parseWords(words, {QStringLiteral("node")}, {QStringLiteral("plan-only"), overcommit}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    const QStringList nodes = parsed->options.value(QStringLiteral("node")).split(u',', Qt::SkipEmptyParts);
    auto plan = (*deployer)->planStart(parsed->plain[0], nodes);
    if (!plan)
        return tl::unexpected(plan.error());
    return change(session, **deployer, *plan, *parsed);
}

/// After a reboot of the host: every deployment that should run and has machines that are off, in the order
/// in which they were made.
Result<> startAll(Session &session)
{
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    auto workspace = session.openForChanges();
    auto deployments = (*workspace)->deployments();
    if (!deployments)
        return tl::unexpected(deployments.error());
    QJsonArray started;
    Result<> outcome;
    for (const DeploymentRecord &deployment : std::as_const(*deployments)) {
        if (deployment.state != DeploymentState::Running)
            continue;
        auto plan = (*deployer)->planStart(deployment.id);
        if (!plan && plan.error().code == ErrorCode::Invalid)
            continue; // all of it runs
        Result<> done = plan ? outcomeOf(follow(session, *(*deployer)->start(*plan)))
                             : Result<>(tl::unexpected(plan.error()));
        if (done)
            started.append(deployment.id);
        else if (done.error().isCancelled())
            return done;
        else if (outcome)
            outcome = done; // the others are started all the same
        else
            session.say(done.error().text());
    }
    if (!outcome)
        return outcome;
    QStringList ids;
    for (const QJsonValue &id : std::as_const(started))
        ids << id.toString();
    session.print({{QStringLiteral("started"), started}},
                  ids.isEmpty() ? Text::tr("All machines of all deployments run.")
                                : Text::tr("Started again: %1.").arg(ids.join(QLatin1String(", "))));
    return {};
}

Result<> start(Session &session, const QStringList &words)
{
    return words.isEmpty() ? startAll(session) : startAgain(session, words);
}

Result<> showSecret(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 1, 2);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto deployment = (*workspace)->deployment(parsed->plain[0]);
    if (!deployment)
        return tl::unexpected(deployment.error());
    const std::unique_ptr<deploy::SecretStore> store = deploy::openSecretStore((*workspace)->id());
    auto secrets = store->load(deployment->id);
    if (!secrets)
        return tl::unexpected(secrets.error());
    const QString id = parsed->plain.size() > 1 ? parsed->plain[1] : secrets->firstKey();
    if (!secrets->contains(id))
        return fail(ErrorCode::NotFound,
                    Text::tr("The deployment “%1” has no secret “%2”.").arg(deployment->id, id),
                    Text::tr("It has %1.").arg(QStringList(secrets->keys()).join(QLatin1String(", "))));
    session.print({{QStringLiteral("id"), id}, {QStringLiteral("value"), secrets->value(id)}},
                  secrets->value(id));
    return {};
}

} // namespace

std::vector<CommandInfo> deployCommands()
{
    const QString request = requestUsage();
    return {
        {QStringLiteral("deploy"),
         QStringLiteral("TOPOLOGY ") + request +
             QStringLiteral(" [--secret SECRET=FILE,…] [--plan-only] [--overcommit]"),
         Text::tr("deploy, baking first what is missing"), deploy},
        {QStringLiteral("deployments"), {}, Text::tr("list what is deployed, with its endpoints"), list},
        {QStringLiteral("destroy"), QStringLiteral("ID"),
         Text::tr("remove a deployment with all that belongs to it"), destroy},
        {QStringLiteral("scale"), QStringLiteral("ID ROLE=N,… [--plan-only] [--overcommit]"),
         Text::tr("add nodes to a deployment that runs, or take some away"), scale},
        {QStringLiteral("repair"), QStringLiteral("ID [--node NODE,…] [--plan-only] [--overcommit]"),
         Text::tr("replace nodes that are dead, and those named"), repair},
        {QStringLiteral("start"), QStringLiteral("[ID [--node NODE,…] [--plan-only] [--overcommit]]"),
         Text::tr("start machines again that are off, of one deployment or of all; e.g. after a reboot"),
         start},
        {QStringLiteral("secret show"), QStringLiteral("ID [SECRET]"),
         Text::tr("print a generated secret of a deployment"), showSecret},
    };
}

} // namespace bakeoff::cli
