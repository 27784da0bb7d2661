// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/heartbeat.h"
#include "base/mailbox.h"
#include "base/signals.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <functional>
#include <mutex>
#include <vector>

#include <unistd.h>

using namespace bakeoff;

namespace {

QString defaultWorkspace()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("workspace.bakeoff"));
}

struct Ending {
    int code = 0;
    QString successor; ///< a workspace to start the program anew on
};

/// Starts this program anew in its own place, as a process of its own would be started: a process serves one
/// workspace.
int startAnew(const QStringList &words, const QString &program, const QString &workspace)
{
    QList<QByteArray> arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == QLatin1String("--workspace"))
            ++i; // the one we had
        else if (!words[i].startsWith(QLatin1String("--workspace=")))
            arguments << words[i].toLocal8Bit();
    }
    arguments << QByteArrayLiteral("--workspace") << QFile::encodeName(workspace);
    std::vector<char *> raw;
    for (QByteArray &argument : arguments)
        raw.push_back(argument.data());
    raw.push_back(nullptr);
    execv(QFile::encodeName(program).constData(), raw.data());
    execv("/proc/self/exe", raw.data()); // the file is gone, but we still run it
    std::fprintf(stderr, "%s: %s\n", qUtf8Printable(program), std::strerror(errno));
    return 1;
}

std::mutex signalMutex;
Mailbox *signalMailbox = nullptr;      ///< of the GUI thread; guarded by the mutex
std::function<void(int)> signalAction; ///< read on the GUI thread only

/// While it lives, a signal calls the action on the GUI thread; without one it ends the program.
class OnSignal
{
public:
    explicit OnSignal(std::function<void(int)> action)
    {
        signalAction = std::move(action);
        const std::lock_guard lock(signalMutex);
        signalMailbox = &m_mailbox;
    }
    ~OnSignal()
    {
        const std::lock_guard lock(signalMutex);
        signalMailbox = nullptr;
    }
    OnSignal(const OnSignal &) = delete;
    OnSignal &operator=(const OnSignal &) = delete;

    static void handle(int signal)
    {
        const std::lock_guard lock(signalMutex);
        if (!signalMailbox)
            _exit(128 + signal);
        signalMailbox->post([signal] { signalAction(signal); });
    }

private:
    Mailbox m_mailbox;
};

Ending run(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("bakeoff"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BAKEOFF_VERSION));
    QGuiApplication::setApplicationDisplayName(QString()); // the window's title says it
    QGuiApplication::setDesktopFileName(QStringLiteral("bakeoff"));
    QApplication::setQuitOnLastWindowClosed(false); // another workspace may be opened next

    QSettings store(QStringLiteral("bakeoff"), QStringLiteral("bakeoff"));
    app::Settings settings(store);
    app::Language language;
    language.apply(settings.language());
    const QPalette desktopPalette = QApplication::palette();
    widgets::applyTheme(settings.theme(), desktopPalette);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main",
        "Deploys services from pre-installed and from OS-only templates, and measures which is faster."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace(
        QStringLiteral("workspace"),
        QCoreApplication::translate("main", "The workspace to open, made when it is missing."),
        QStringLiteral("file"));
    parser.addOption(workspace);
    parser.process(application);

    std::unique_ptr<app::Heartbeat> heartbeat;
    std::unique_ptr<app::FirstExposure> firstExposure;
    if (qEnvironmentVariableIntValue("BAKEOFF_HEARTBEAT") == 1) {
        heartbeat = std::make_unique<app::Heartbeat>();
        firstExposure = std::make_unique<app::FirstExposure>(application);
        // Until the window is up there is nobody to keep waiting but for the start itself, which is told
        // apart.
        QObject::connect(firstExposure.get(), &app::FirstExposure::exposed, heartbeat.get(),
                         &app::Heartbeat::reset);
    }

    Ending ending;
    {
        app::Desk desk(settings, language, desktopPalette);
        const OnSignal onSignal([&desk](int signal) { desk.stop(128 + signal); });
        const QString last = settings.lastWorkspace();
        const QString path = parser.isSet(workspace)                  ? parser.value(workspace)
                             : !last.isEmpty() && QFile::exists(last) ? last
                                                                      : defaultWorkspace();
        // Errors are shown in dialogs, which want the event loop.
        QTimer::singleShot(0, &desk, [&desk, path] { desk.open(QDir::current().absoluteFilePath(path)); });
        ending.code = QApplication::exec();
        ending.successor = desk.successor();
    }
    if (heartbeat)
        std::fprintf(stderr, "longest stall of the GUI thread: %.1f ms, of it computing %.1f ms\n",
                     heartbeat->longestStall().length_ms, heartbeat->longestStall().computing_ms);
    return ending;
}

} // namespace

int main(int argc, char *argv[])
{
    watchSignals(OnSignal::handle);
    const QString program =
        QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget(); // before an upgrade replaces it
    QStringList words;                                               // before Qt takes its own options off
    for (int i = 0; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    const Ending ending = run(argc, argv);
    if (ending.successor.isEmpty())
        return ending.code;
    return startAnew(words, program, ending.successor);
}
