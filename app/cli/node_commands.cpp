// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "base/stop.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QProcess>

namespace bakeoff::cli {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

constexpr qint64 consoleBytes = 64 * 1024;
constexpr std::chrono::hours longestCommand{1};

QString stateId(host::DomainState state)
{
    switch (state) {
    case host::DomainState::Missing:
        return QStringLiteral("missing");
    case host::DomainState::Unknown:
        return QStringLiteral("unknown");
    case host::DomainState::Running:
        return QStringLiteral("running");
    case host::DomainState::PausedDiskFull:
        return QStringLiteral("disk-full");
    case host::DomainState::Paused:
        return QStringLiteral("suspended");
    case host::DomainState::ShutOff:
        return QStringLiteral("off");
    case host::DomainState::Crashed:
        return QStringLiteral("crashed");
    }
    return {};
}

QStringList nodesOf(const Words &words)
{
    return words.options.value(QStringLiteral("node")).split(u',', Qt::SkipEmptyParts);
}

Result<> status(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto control = session.nodeControl();
    if (!control)
        return tl::unexpected(control.error());
    auto states = control->states(parsed->plain[0]);
    if (!states)
        return tl::unexpected(states.error());
    QJsonArray array;
    QStringList lines;
    for (const deploy::NodeControl::State &state : std::as_const(*states)) {
        array.append(QJsonObject{{QStringLiteral("node"), state.node},
                                 {QStringLiteral("role"), state.role},
                                 {QStringLiteral("state"), stateId(state.state)},
                                 {QStringLiteral("host"), state.place}});
        lines << QStringLiteral("%1  %2  %3  %4")
                     .arg(state.node, -16)
                     .arg(state.role, -12)
                     .arg(host::displayName(state.state), state.place)
                     .trimmed();
    }
    session.print({{QStringLiteral("nodes"), array}}, lines.join(QLatin1Char('\n')));
    return {};
}

/// What is done to all of a deployment's machines, or to one of them, and takes but a moment.
Result<> changeNodes(Session &session, const QStringList &words,
                     Result<> (deploy::NodeControl::*change)(const QString &, const QStringList &) const,
                     const QString &done, QString (*sentence)(const QString &id))
{
    auto parsed = parseWords(words, {QStringLiteral("node")}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto control = session.nodeControl();
    if (!control)
        return tl::unexpected(control.error());
    const QString &id = parsed->plain[0];
    if (auto changed = (*control.*change)(id, nodesOf(*parsed)); !changed)
        return changed;
    session.print({{done, id}}, sentence(id));
    return {};
}

Result<> suspend(Session &session, const QStringList &words)
{
    return changeNodes(session, words, &deploy::NodeControl::suspend, QStringLiteral("suspended"),
                       [](const QString &id) {
                           return Text::tr("Suspended; “bakeoffctl resume %1” lets it go on.").arg(id);
                       });
}

Result<> resume(Session &session, const QStringList &words)
{
    return changeNodes(session, words, &deploy::NodeControl::resume, QStringLiteral("resumed"),
                       [](const QString &) { return Text::tr("It goes on."); });
}

Result<> restart(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {QStringLiteral("node")}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto control = session.nodeControl();
    if (!control)
        return tl::unexpected(control.error());
    std::stop_source stop;
    const OnSignal guard([&stop] { stop.request_stop(); });
    if (auto done = control->restart(parsed->plain[0], nodesOf(*parsed), stop.get_token()); !done)
        return done;
    session.print({{QStringLiteral("restarted"), parsed->plain[0]}}, Text::tr("Restarted."));
    return {};
}

Result<> selfHeal(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 2, 2);
    if (!parsed)
        return tl::unexpected(parsed.error());
    bool isNumber = false;
    const int tries = parsed->plain[1].toInt(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::Invalid, Text::tr("“%1” is not a number.").arg(parsed->plain[1]));
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    if (auto kept = (*deployer)->setRepairTries(parsed->plain[0], tries); !kept)
        return kept;
    session.print(
        {{QStringLiteral("deployment"), parsed->plain[0]}, {QStringLiteral("repairs_an_hour"), tries}},
        tries == 0 ? Text::tr("%1 is repaired only when asked to.").arg(parsed->plain[0])
                   : Text::tr("%1 is repaired without being asked while the window is open, at most "
                              "%n time(s) an hour.",
                              nullptr, tries)
                         .arg(parsed->plain[0]));
    return {};
}

Result<> runInGuest(Session &session, const QStringList &words)
{
    // Everything after the node is the guest's, options too; "--" may stand before it.
    QStringList command = words.mid(2);
    if (!command.isEmpty() && command.first() == QLatin1String("--"))
        command.removeFirst();
    if (words.size() < 2 || command.isEmpty())
        return fail(ErrorCode::Invalid, Text::tr("A word is missing."));
    auto control = session.nodeControl();
    if (!control)
        return tl::unexpected(control.error());
    std::stop_source stop;
    const OnSignal guard([&stop] { stop.request_stop(); });
    auto output = control->run(words[0], words[1], command, stop.get_token(), Deadline(longestCommand));
    if (!output)
        return tl::unexpected(output.error());
    session.print({{QStringLiteral("exit_code"), output->exitCode},
                   {QStringLiteral("standard_output"), output->standardOutput},
                   {QStringLiteral("standard_error"), output->standardError}},
                  output->standardOutput);
    if (!output->standardError.isEmpty() && !session.options().json)
        session.say(output->standardError.trimmed());
    if (output->exitCode == 0)
        return {};
    return fail(ErrorCode::Failed, Text::tr("“%1” ended in “%2” with exit code %3.")
                                       .arg(command.join(QLatin1Char(' ')), words[1])
                                       .arg(output->exitCode));
}

Result<> ssh(Session &session, const QStringList &words)
{
    // Everything after the node is the guest's, options too; "--" may stand before it.
    QStringList command = words.mid(2);
    if (!command.isEmpty() && command.first() == QLatin1String("--"))
        command.removeFirst();
    if (words.size() < 2)
        return fail(ErrorCode::Invalid, Text::tr("A word is missing."));
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    auto access = [&] {
        std::stop_source stop;
        const OnSignal guard([&stop] { stop.request_stop(); });
        return (*deployer)->openSsh(words[0], words[1], stop.get_token());
    }();
    if (!access)
        return tl::unexpected(access.error());
    // ssh has the terminal, and Ctrl-C in it is the guest's; the way in must be closed in any case.
    const OnSignal ignored([] {});
    QStringList line = (*access)->command() + command;
    const QString program = line.takeFirst();
    QProcess process;
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, line);
    if (!process.waitForStarted())
        return fail(ErrorCode::NotFound, Text::tr("The program “%1” could not be started.").arg(program),
                    Text::tr("Install the package openssh-client."), process.errorString());
    process.waitForFinished(-1);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return fail(ErrorCode::Failed, Text::tr("ssh ended with exit code %1.").arg(process.exitCode()));
}

Result<> publish(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto control = session.nodeControl();
    if (!control)
        return tl::unexpected(control.error());
    std::stop_source stop;
    const OnSignal guard([&stop] { stop.request_stop(); });
    if (auto done = control->publish(parsed->plain[0]); !done)
        return done;
    if (control->isOnThisMachine()) {
        session.print({{QStringLiteral("published"), parsed->plain[0]}}, Text::tr("Its endpoints are open."));
        return {};
    }
    session.say(Text::tr("Its endpoints are open until this command is ended (Ctrl-C)."));
    while (waitFor(stop.get_token(), std::chrono::hours(1))) {
    }
    return {};
}

Result<> console(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 2, 2);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto control = session.nodeControl();
    if (!control)
        return tl::unexpected(control.error());
    auto text = control->console(parsed->plain[0], parsed->plain[1], consoleBytes);
    if (!text)
        return tl::unexpected(text.error());
    session.print({{QStringLiteral("console"), *text}}, *text);
    return {};
}

} // namespace

std::vector<CommandInfo> nodeCommands()
{
    return {
        {QStringLiteral("status"), QStringLiteral("ID"),
         Text::tr("print what each machine of a deployment does"), status},
        {QStringLiteral("suspend"), QStringLiteral("ID [--node NODE,…]"),
         Text::tr("stop a deployment's machines where they are"), suspend},
        {QStringLiteral("resume"), QStringLiteral("ID [--node NODE,…]"),
         Text::tr("let suspended machines go on"), resume},
        {QStringLiteral("restart"), QStringLiteral("ID [--node NODE,…]"),
         Text::tr("restart a deployment's guests, one after another"), restart},
        {QStringLiteral("self-heal"), QStringLiteral("ID TRIES"),
         Text::tr("how often an hour it may be repaired without being asked; 0: never"), selfHeal},
        {QStringLiteral("run"), QStringLiteral("ID NODE [--] COMMAND…"),
         Text::tr("run a command in a guest, as root"), runInGuest},
        {QStringLiteral("ssh"), QStringLiteral("ID NODE [--] [COMMAND…]"),
         Text::tr("log in to a guest as root, or run a command there; needs a deploy with --public-key"),
         ssh},
        {QStringLiteral("publish"), QStringLiteral("ID"),
         Text::tr("open the endpoints of a deployment on another machine, until Ctrl-C"), publish},
        {QStringLiteral("console"), QStringLiteral("ID NODE"),
         Text::tr("print what a machine wrote to its serial port"), console},
    };
}

} // namespace bakeoff::cli
