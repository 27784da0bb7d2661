// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/heartbeat.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

using namespace bakeoff;

namespace {

QString defaultWorkspace()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("workspace.bakeoff"));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("bakeoff"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BAKEOFF_VERSION));
    QGuiApplication::setApplicationDisplayName(QString()); // the window's title says it
    QGuiApplication::setDesktopFileName(QStringLiteral("bakeoff"));
    QApplication::setQuitOnLastWindowClosed(false); // another workspace may be opened next

    QSettings store;
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

    int code = 0;
    {
        app::Desk desk(settings, language, desktopPalette);
        const QString last = settings.lastWorkspace();
        const QString path = parser.isSet(workspace)                  ? parser.value(workspace)
                             : !last.isEmpty() && QFile::exists(last) ? last
                                                                      : defaultWorkspace();
        // Errors are shown in dialogs, which want the event loop.
        QTimer::singleShot(0, &desk, [&desk, path] { desk.open(QDir::current().absoluteFilePath(path)); });
        code = QApplication::exec();
    }
    if (heartbeat)
        std::fprintf(stderr, "longest stall of the GUI thread: %.1f ms\n", heartbeat->longestStall_ms());
    return code;
}
