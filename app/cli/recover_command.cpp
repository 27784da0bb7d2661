// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bakeoff::cli {

using deploy::Unfinished;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

QJsonObject toJson(const Unfinished &unfinished)
{
    QJsonObject json{{QStringLiteral("id"), unfinished.id},
                     {QStringLiteral("kind"), deploy::toId(unfinished.kind)},
                     {QStringLiteral("topology"), unfinished.topologyId},
                     {QStringLiteral("phase"), catalog::toId(unfinished.phase)},
                     {QStringLiteral("step"), unfinished.stepId},
                     {QStringLiteral("domains"), QJsonArray::fromStringList(unfinished.domains)},
                     {QStringLiteral("files"), QJsonArray::fromStringList(unfinished.files)},
                     {QStringLiteral("secrets"), unfinished.hasSecrets},
                     {QStringLiteral("can_resume"), unfinished.canResume},
                     {QStringLiteral("can_roll_back"), unfinished.canRollBack}};
    if (unfinished.lastAt.isValid())
        json.insert(QStringLiteral("last_at"), unfinished.lastAt.toUTC().toString(Qt::ISODateWithMs));
    return json;
}

QString text(const Unfinished &unfinished)
{
    QStringList lines{deploy::sentence(unfinished)};
    for (const QString &name : unfinished.domains + unfinished.files)
        lines << QStringLiteral("    ") + name;
    QStringList options;
    if (unfinished.canResume)
        options << QStringLiteral("bakeoffctl recover %1 --resume").arg(unfinished.id);
    if (unfinished.canRollBack)
        options << QStringLiteral("bakeoffctl recover %1 --roll-back").arg(unfinished.id);
    lines << QStringLiteral("    → ") + options.join(QStringLiteral(" | "));
    return lines.join(QLatin1Char('\n'));
}

Result<> recover(Session &session, const QStringList &words)
{
    const QString resume = QStringLiteral("resume");
    const QString rollBack = QStringLiteral("roll-back");
    auto parsed = parseWords(words, {}, {resume, rollBack}, 0, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (parsed->has(resume) && parsed->has(rollBack))
        return fail(ErrorCode::Invalid, Text::tr("It is either resumed or rolled back."));
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    auto found = (*deployer)->unfinished();
    if (!found)
        return tl::unexpected(found.error());
    if (!parsed->plain.isEmpty()) {
        found->removeIf([&](const Unfinished &each) { return each.id != parsed->plain[0]; });
        if (found->isEmpty())
            return fail(ErrorCode::NotFound,
                        Text::tr("Nothing of “%1” was left unfinished.").arg(parsed->plain[0]),
                        Text::tr("“bakeoffctl recover” lists what was."));
    }
    const bool carriesOut = parsed->has(resume) || parsed->has(rollBack);
    QJsonArray json;
    QStringList lines;
    Result<> outcome;
    for (const Unfinished &each : std::as_const(*found)) {
        QJsonObject entry = toJson(each);
        if (carriesOut) {
            session.say(deploy::sentence(each));
            auto job = parsed->has(resume) ? (*deployer)->resume(each.id) : (*deployer)->rollBack(each.id);
            const Result<> done =
                job ? outcomeOf(follow(session, **job)) : Result<>(tl::unexpected(job.error()));
            entry.insert(QStringLiteral("done"), done.has_value());
            if (!done) { // the others are carried out all the same
                session.say(done.error().text());
                outcome = done;
            } else {
                lines << (parsed->has(resume) ? Text::tr("Resumed %1.") : Text::tr("Rolled back %1."))
                             .arg(each.id);
            }
        } else {
            lines << text(each);
        }
        json.append(entry);
        if (!outcome && outcome.error().isCancelled())
            break; // who cancels means all of it
    }
    session.print({{QStringLiteral("unfinished"), json}}, found->isEmpty()
                                                              ? Text::tr("Nothing was left unfinished.")
                                                              : lines.join(QLatin1Char('\n')));
    return outcome;
}

} // namespace

std::vector<CommandInfo> recoverCommands()
{
    return {{QStringLiteral("recover"), QStringLiteral("[ID] [--resume | --roll-back]"),
             Text::tr("list what a program that was killed has left unfinished; go on with it, or remove it"),
             recover}};
}

} // namespace bakeoff::cli
