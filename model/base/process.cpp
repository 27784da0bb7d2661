// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"

#include "base/mailbox.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <condition_variable>
#include <memory>
#include <mutex>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace bakeoff {

namespace {

constexpr qsizetype keptOutput = 1024 * 1024;

void appendKept(QByteArray &buffer, const QByteArray &chunk)
{
    buffer += chunk;
    if (buffer.size() > 2 * keptOutput)
        buffer = buffer.right(keptOutput);
}

/// One child and the thread that waits for it. Lives on the process thread but for what the mutex guards.
struct Job {
    Command command;
    CommandOptions options;
    CommandOutput output;
    QByteArray pendingLines[2];
    std::unique_ptr<QProcess> process;
    std::unique_ptr<QTimer> killTimer;
    pid_t group = 0;
    bool crashed = false;
    bool failedToStart = false;
    QString startError;

    std::mutex mutex;
    std::condition_variable_any condition;
    bool done = false;

    void finish()
    {
        const std::lock_guard lock(mutex);
        done = true;
        condition.notify_all();
    }
};

void splitLines(Job &job, int stream, const QByteArray &chunk)
{
    if (!job.options.onLine)
        return;
    QByteArray &pending = job.pendingLines[stream];
    pending += chunk;
    qsizetype start = 0;
    for (qsizetype i = 0; i < pending.size(); ++i) {
        if (pending[i] != '\n' && pending[i] != '\r')
            continue;
        if (i > start)
            job.options.onLine(QString::fromUtf8(pending.mid(start, i - start)));
        start = i + 1;
    }
    pending.remove(0, start);
}

/// The thread that starts all children. It lives as long as the program: Linux sends the parent-death signal
/// when the starting thread ends, so a worker of a pool must never be the one.
MailboxThread &processThread()
{
    static MailboxThread thread(QStringLiteral("processes"));
    return thread;
}

void signalGroup(const Job &job, int signal)
{
    if (job.group > 0)
        kill(-job.group, signal);
}

void start(const std::shared_ptr<Job> &job)
{
    job->process = std::make_unique<QProcess>();
    QProcess &process = *job->process;
    process.setProgram(job->command.program);
    process.setArguments(job->command.arguments);
    if (!job->command.workingDirectory.isEmpty())
        process.setWorkingDirectory(job->command.workingDirectory);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // What tools print is parsed, so it is asked for in one language.
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    // An ordinary user's path leaves out where mke2fs is.
    QStringList path = environment.value(QStringLiteral("PATH")).split(QLatin1Char(':'), Qt::SkipEmptyParts);
    for (const QString &folder : systemFolders()) {
        if (!path.contains(folder))
            path << folder;
    }
    environment.insert(QStringLiteral("PATH"), path.join(QLatin1Char(':')));
    for (const auto &[name, value] : job->command.environment)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    const pid_t parent = getpid();
    process.setChildProcessModifier([parent] {
        setpgid(0, 0);
        // The command line blocks SIGINT and SIGTERM to read them itself; a child must be able to get ours.
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent) // the parent was gone before the signal was asked for
            _exit(127);
    });
    Job *raw = job.get();
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, [raw] {
        const QByteArray chunk = raw->process->readAllStandardOutput();
        appendKept(raw->output.standardOutput, chunk);
        splitLines(*raw, 0, chunk);
    });
    QObject::connect(&process, &QProcess::readyReadStandardError, &process, [raw] {
        const QByteArray chunk = raw->process->readAllStandardError();
        appendKept(raw->output.standardError, chunk);
        splitLines(*raw, 1, chunk);
    });
    QObject::connect(&process, &QProcess::errorOccurred, &process, [raw](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        raw->failedToStart = true;
        raw->startError = raw->process->errorString();
        raw->finish();
    });
    QObject::connect(&process, &QProcess::finished, &process, [raw](int code, QProcess::ExitStatus status) {
        if (raw->killTimer) // what the child started itself must not outlive a stop
            signalGroup(*raw, SIGKILL);
        raw->killTimer.reset();
        raw->output.exitCode = code;
        raw->crashed = status == QProcess::CrashExit;
        for (const QByteArray &rest : raw->pendingLines) {
            if (!rest.isEmpty() && raw->options.onLine)
                raw->options.onLine(QString::fromUtf8(rest));
        }
        raw->finish();
    });
    QObject::connect(&process, &QProcess::started, &process, [raw] {
        if (raw->options.onStarted)
            raw->options.onStarted(raw->process->processId());
        if (!raw->command.standardInput.isEmpty())
            raw->process->write(raw->command.standardInput);
        raw->process->closeWriteChannel();
    });
    process.start();
    // In the child too: whoever comes first, a signal to the group finds one.
    job->group = static_cast<pid_t>(process.processId());
    if (job->group > 0)
        setpgid(job->group, job->group);
}

void terminate(const std::shared_ptr<Job> &job)
{
    if (!job->process || job->process->state() == QProcess::NotRunning)
        return;
    signalGroup(*job, SIGTERM);
    Job *raw = job.get();
    job->killTimer = std::make_unique<QTimer>();
    job->killTimer->setSingleShot(true);
    QObject::connect(job->killTimer.get(), &QTimer::timeout, job->process.get(),
                     [raw] { signalGroup(*raw, SIGKILL); });
    job->killTimer->start(job->options.grace);
}

QString lastLines(const QByteArray &text, int count)
{
    const QStringList lines = QString::fromUtf8(text).trimmed().split(QLatin1Char('\n'));
    return lines.mid(std::max<qsizetype>(0, lines.size() - count)).join(QLatin1Char('\n'));
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::process)
};

} // namespace

QStringList systemFolders()
{
    return {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")};
}

QString Command::toString() const
{
    QStringList words{program};
    for (const QString &argument : arguments) {
        const bool plain = !argument.isEmpty() && !argument.contains(QLatin1Char(' ')) &&
                           !argument.contains(QLatin1Char('\''));
        words << (plain ? argument
                        : QLatin1Char('\'') +
                              QString(argument).replace(QLatin1Char('\''), QLatin1String("'\\''")) +
                              QLatin1Char('\''));
    }
    return words.join(QLatin1Char(' '));
}

Result<CommandOutput> runCommand(const Command &command, const CommandOptions &options)
{
    if (options.stop.stop_requested())
        return cancelled();
    auto job = std::make_shared<Job>();
    job->command = command;
    job->options = options;
    MailboxThread &thread = processThread();
    thread.post([job] { start(job); });

    bool wasStopped = false;
    bool wasLate = false;
    {
        std::unique_lock lock(job->mutex);
        const auto isDone = [&job] { return job->done; };
        if (options.deadline.isForever())
            job->condition.wait(lock, options.stop, isDone);
        else
            job->condition.wait_until(lock, options.stop, options.deadline.end(), isDone);
        if (!job->done) {
            wasStopped = options.stop.stop_requested();
            wasLate = !wasStopped;
            lock.unlock();
            thread.post([job] { terminate(job); });
            lock.lock();
            job->condition.wait(lock, isDone);
        }
    }
    CommandOutput output = job->output;
    const bool failedToStart = job->failedToStart;
    const bool crashed = job->crashed;
    const QString startError = job->startError;
    // The QProcess belongs to the process thread and must die there, so the last of the job goes there.
    thread.post([job = std::move(job)] {
        job->killTimer.reset();
        job->process.reset();
    });

    if (failedToStart) {
        return fail(ErrorCode::NotFound,
                    Text::tr("The program “%1” could not be started.").arg(command.program),
                    Text::tr("Install it (app/run does so) and try again."), startError);
    }
    if (wasStopped)
        return cancelled();
    if (wasLate)
        return fail(ErrorCode::TimedOut, Text::tr("“%1” took too long and was ended.").arg(command.program),
                    {}, lastLines(output.standardError, 12));
    if (crashed)
        return fail(ErrorCode::Failed, Text::tr("“%1” was ended by a signal.").arg(command.program), {},
                    lastLines(output.standardError, 12));
    return output;
}

Result<CommandOutput> checkedCommand(const QString &what, const Command &command,
                                     const CommandOptions &options)
{
    auto output = runCommand(command, options);
    if (!output || output->exitCode == 0)
        return output;
    const QString printed =
        lastLines(output->standardError.isEmpty() ? output->standardOutput : output->standardError, 20);
    if (printed.contains(QLatin1String("No space left on device"))) {
        return fail(ErrorCode::NoSpace, Text::tr("%1 failed: the disk is full.").arg(what),
                    Text::tr("Free some space and try again."), printed);
    }
    return fail(ErrorCode::Failed, Text::tr("%1 failed with exit code %2.").arg(what).arg(output->exitCode),
                {}, printed);
}

} // namespace bakeoff
