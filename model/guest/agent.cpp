// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/agent.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bakeoff::guest {

using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::guest)
};

constexpr std::chrono::milliseconds firstPollGap = 20ms; ///< doubled each time, up to:
constexpr std::chrono::milliseconds pollGap = 250ms;
constexpr std::chrono::milliseconds longestPollGap = 1000ms;
constexpr auto logGap = 2500ms;  ///< between two looks at what a running stage printed
constexpr auto signGap = 2000ms; ///< between two looks at whether the domain still runs

QString lastLines(const QString &text, int count)
{
    const QStringList lines = text.trimmed().split(QLatin1Char('\n'));
    return lines.mid(std::max<qsizetype>(0, lines.size() - count)).join(QLatin1Char('\n'));
}

QJsonValue returned(const QByteArray &answer)
{
    return QJsonDocument::fromJson(answer).object().value(QLatin1String("return"));
}

} // namespace

GuestAgent::GuestAgent(host::Hypervisor &host, QString domain) : m_host(host), m_domain(std::move(domain)) {}

Result<QByteArray> GuestAgent::call(const QByteArray &command, const QJsonObject &arguments,
                                    std::chrono::seconds timeout)
{
    QJsonObject message{{QStringLiteral("execute"), QString::fromLatin1(command)}};
    if (!arguments.isEmpty())
        message.insert(QStringLiteral("arguments"), arguments);
    return m_host.agentCommand(m_domain, QJsonDocument(message).toJson(QJsonDocument::Compact), timeout);
}

Result<> GuestAgent::checkAlive() const
{
    switch (m_host.state(m_domain)) {
    case host::DomainState::Running:
        return {};
    case host::DomainState::PausedDiskFull:
        return fail(ErrorCode::NoSpace,
                    Text::tr("The host's disk was full when “%1” wrote to its own.").arg(m_domain),
                    Text::tr("Free some space and deploy again."));
    case host::DomainState::Paused:
        return fail(ErrorCode::Failed, Text::tr("The virtual machine “%1” is paused.").arg(m_domain));
    case host::DomainState::Unknown:
        return fail(ErrorCode::Unreachable, Text::tr("The host of “%1” does not answer.").arg(m_domain),
                    Text::tr("Check that it runs and try again."));
    default:
        return fail(ErrorCode::Failed, Text::tr("The virtual machine “%1” ended by itself.").arg(m_domain),
                    Text::tr("Look at its console log; too little memory is a frequent cause."));
    }
}

Result<> GuestAgent::waitUntilReady(const std::stop_token &stop, const Deadline &deadline)
{
    while (true) {
        if (stop.stop_requested())
            return cancelled();
        if (call("guest-ping", {}, 2s))
            return {};
        if (auto alive = checkAlive(); !alive)
            return alive;
        if (deadline.isOver()) {
            return fail(ErrorCode::TimedOut, Text::tr("The guest “%1” never answered.").arg(m_domain),
                        Text::tr("Look at its console log. Under software emulation a busy machine may need "
                                 "a longer deadline."));
        }
        if (!waitFor(stop, 100ms))
            return cancelled();
    }
}

void GuestAgent::end(const QJsonValue &pid)
{
    // The shell that a command line was given to waits for its child and would leave it behind.
    const QString script =
        QStringLiteral("kill -TERM $(cat /proc/%1/task/%1/children) %1 2>/dev/null").arg(pid.toInteger());
    (void)call("guest-exec", {{QStringLiteral("path"), QStringLiteral("/bin/sh")},
                              {QStringLiteral("arg"), QJsonArray{QStringLiteral("-c"), script}}});
}

Result<bool> GuestAgent::allowsCommands()
{
    auto info = call("guest-info");
    if (!info)
        return tl::unexpected(info.error());
    const QJsonArray commands =
        returned(*info).toObject().value(QLatin1String("supported_commands")).toArray();
    return std::any_of(commands.cbegin(), commands.cend(), [](const QJsonValue &each) {
        const QJsonObject command = each.toObject();
        return command.value(QLatin1String("name")).toString() == QLatin1String("guest-exec") &&
               command.value(QLatin1String("enabled")).toBool();
    });
}

Result<GuestCommandOutput> GuestAgent::run(const QStringList &command, const std::stop_token &stop,
                                           const Deadline &deadline, const QByteArray &input)
{
    QJsonObject arguments{{QStringLiteral("path"), command.value(0)},
                          {QStringLiteral("arg"), QJsonArray::fromStringList(command.mid(1))},
                          {QStringLiteral("capture-output"), true}};
    if (!input.isEmpty())
        arguments.insert(QStringLiteral("input-data"), QString::fromLatin1(input.toBase64()));
    auto started = call("guest-exec", arguments);
    if (!started) {
        if (auto alive = checkAlive(); !alive)
            return tl::unexpected(alive.error());
        return tl::unexpected(started.error());
    }
    const QJsonObject query{
        {QStringLiteral("pid"), returned(*started).toObject().value(QLatin1String("pid"))}};
    QJsonObject status;
    auto gap = firstPollGap;
    while (true) {
        auto answer = call("guest-exec-status", query);
        if (!answer) {
            if (auto alive = checkAlive(); !alive)
                return tl::unexpected(alive.error());
            return tl::unexpected(answer.error());
        }
        status = returned(*answer).toObject();
        if (status.value(QLatin1String("exited")).toBool())
            break;
        if (stop.stop_requested() || !waitFor(stop, gap)) {
            end(query.value(QLatin1String("pid")));
            return cancelled();
        }
        if (deadline.isOver())
            return tl::unexpected(
                timedOut(Text::tr("“%1” in “%2”").arg(command.join(QLatin1Char(' ')), m_domain)).error());
        gap = std::min(gap * 2, pollGap);
    }
    const auto text = [&status](const char *key) {
        return QString::fromUtf8(
            QByteArray::fromBase64(status.value(QLatin1String(key)).toString().toLatin1()));
    };
    // Ended by a signal: no exit code, and the shell's way to tell it.
    const int exitCode = status.contains(QLatin1String("exitcode"))
                             ? status.value(QLatin1String("exitcode")).toInt()
                             : 128 + status.value(QLatin1String("signal")).toInt();
    return GuestCommandOutput{exitCode, text("out-data"), text("err-data")};
}

Result<GuestCommandOutput> GuestAgent::checkedRun(const QString &what, const QStringList &command,
                                                  const std::stop_token &stop, const Deadline &deadline,
                                                  const QByteArray &input)
{
    auto output = run(command, stop, deadline, input);
    if (!output || output->exitCode == 0)
        return output;
    const QString printed = output->standardOutput + output->standardError;
    return fail(ErrorCode::Failed,
                Text::tr("%1 failed in “%2” with exit code %3.").arg(what, m_domain).arg(output->exitCode),
                {}, lastLines(printed, 20));
}

Result<> GuestAgent::writeFile(const QString &path, const QByteArray &content)
{
    auto opened = call("guest-file-open",
                       {{QStringLiteral("path"), path}, {QStringLiteral("mode"), QStringLiteral("w")}});
    if (!opened)
        return tl::unexpected(opened.error());
    const QJsonValue handle = returned(*opened);
    auto written =
        call("guest-file-write", {{QStringLiteral("handle"), handle},
                                  {QStringLiteral("buf-b64"), QString::fromLatin1(content.toBase64())}});
    auto closed = call("guest-file-close", {{QStringLiteral("handle"), handle}});
    if (!written)
        return tl::unexpected(written.error());
    if (!closed)
        return tl::unexpected(closed.error());
    return {};
}

Result<QByteArray> GuestAgent::readFile(const QString &path, qint64 offset)
{
    auto opened = call("guest-file-open",
                       {{QStringLiteral("path"), path}, {QStringLiteral("mode"), QStringLiteral("r")}});
    if (!opened) {
        if (opened.error().code == ErrorCode::Failed) // the agent's own answer: no such file
            return fail(ErrorCode::NotFound, Text::tr("There is no file “%1” in “%2”.").arg(path, m_domain),
                        {}, opened.error().detail);
        return tl::unexpected(opened.error());
    }
    const QJsonValue handle = returned(*opened);
    if (offset > 0) {
        (void)call("guest-file-seek", {{QStringLiteral("handle"), handle},
                                       {QStringLiteral("offset"), offset},
                                       {QStringLiteral("whence"), 0}});
    }
    QByteArray content;
    Result<> failure;
    while (true) {
        auto chunk = call("guest-file-read",
                          {{QStringLiteral("handle"), handle}, {QStringLiteral("count"), 256 * 1024}});
        if (!chunk) {
            failure = tl::unexpected(chunk.error());
            break;
        }
        const QJsonObject part = returned(*chunk).toObject();
        content += QByteArray::fromBase64(part.value(QLatin1String("buf-b64")).toString().toLatin1());
        if (part.value(QLatin1String("eof")).toBool() || part.value(QLatin1String("count")).toInt() == 0)
            break;
    }
    (void)call("guest-file-close", {{QStringLiteral("handle"), handle}});
    if (!failure)
        return tl::unexpected(failure.error());
    return content;
}

Result<> GuestAgent::runUnit(const QString &unit, const QString &what, const QStringList &command,
                             const std::stop_token &stop, const Deadline &deadline,
                             const std::function<void(const QString &)> &onLine)
{
    const QString folder = QStringLiteral("/run/bakeoff/units");
    const QString log = folder + QLatin1Char('/') + unit + QStringLiteral(".log");
    const QString status = folder + QLatin1Char('/') + unit + QStringLiteral(".status");
    // The status file appears whole, by rename, once the command ended: it can be asked for without starting
    // a process in the guest each time, which under software emulation would slow down what is being
    // measured.
    const QString wrapper = QStringLiteral("\"$@\" >%1 2>&1; echo $? >%2.new; mv %2.new %2").arg(log, status);
    const QString starter =
        QStringLiteral(
            "mkdir -p %1 && rm -f %2 %3 && exec systemd-run --quiet --no-block --collect --unit=%4 "
            "--setenv=LC_ALL=C.UTF-8 --setenv=HOME=/root /bin/sh -c '%5' unit \"$@\"")
            .arg(folder, log, status, unit, wrapper);
    auto started = checkedRun(
        what,
        QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"), starter, QStringLiteral("start")} +
            command,
        stop, deadline);
    if (!started)
        return tl::unexpected(started.error());

    QByteArray pending;
    QString kept;
    qint64 offset = 0;
    const auto readLog = [&] {
        auto more = readFile(log, offset);
        if (!more)
            return;
        offset += more->size();
        pending += *more;
        qsizetype end = 0;
        while ((end = pending.indexOf('\n')) >= 0) {
            const QString line = QString::fromUtf8(pending.left(end));
            pending.remove(0, end + 1);
            kept = lastLines(kept + QLatin1Char('\n') + line, 30);
            if (onLine)
                onLine(line);
        }
    };

    // The agent writes a line to the system log for each question, which costs an emulated guest some
    // milliseconds: a stage that takes minutes is asked less and less often.
    int silent = 0;
    std::chrono::milliseconds gap = firstPollGap;
    Deadline nextLog(logGap);
    Deadline nextSign(signGap);
    while (true) {
        if (!waitFor(stop, gap))
            return cancelled();
        gap = gap < pollGap ? gap * 2 : std::min(gap + gap / 8, longestPollGap);
        auto code = readFile(status);
        if (code) {
            readLog();
            if (!pending.isEmpty())
                kept += QLatin1Char('\n') + QString::fromUtf8(pending);
            const int exitCode = code->trimmed().toInt();
            if (exitCode == 0)
                return {};
            return fail(ErrorCode::Failed,
                        Text::tr("%1 failed in “%2” with exit code %3.").arg(what, m_domain).arg(exitCode),
                        {}, lastLines(kept, 30));
        }
        if (nextLog.isOver()) {
            readLog();
            nextLog = Deadline(logGap);
        }
        silent = code.error().code == ErrorCode::NotFound ? 0 : silent + 1;
        if (silent > 0 || nextSign.isOver()) {
            nextSign = Deadline(signGap);
            if (auto alive = checkAlive(); !alive)
                return alive;
        }
        if (silent > 6)
            return tl::unexpected(code.error());
        if (deadline.isOver()) {
            return fail(
                ErrorCode::TimedOut, Text::tr("%1 took too long in “%2”.").arg(what, m_domain),
                Text::tr(
                    "Look at the last lines it printed; a mirror that does not answer is a frequent cause."),
                lastLines(kept, 30));
        }
    }
}

} // namespace bakeoff::guest
