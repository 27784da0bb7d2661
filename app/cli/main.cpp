// SPDX-License-Identifier: GPL-3.0-or-later
// bakeoffctl: the same model as the window, from the command line.
#include "app/cli/commands.h"

#include "base/signals.h"

#include <QApplication>
#include <QLocale>
#include <QTextStream>
#include <QTranslator>

#include <memory>

namespace bakeoff::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

enum ExitCode { Success = 0, Failure = 1, WrongWords = 2, Interrupted = 130 };

std::vector<CommandInfo> allCommands()
{
    std::vector<CommandInfo> all;
    for (const auto &commands :
         {workspaceCommands(), settingCommands(), catalogCommands(), templateCommands(), upkeepCommands(),
          deployCommands(), recoverCommands(), nodeCommands(), priceCommands(), costCommands(),
          historyCommands(), patchCommands(), adviseCommands(), reportCommands(), compareCommands(),
          runCommands()})
        all.insert(all.end(), commands.begin(), commands.end());
    return all;
}

QString usage()
{
    QString text = Text::tr("Usage: bakeoffctl [--workspace FILE] [--host URI] [--json] COMMAND") +
                   QStringLiteral("\n\n");
    for (const CommandInfo &command : allCommands())
        text += QStringLiteral("  %1 %2\n      %3\n").arg(command.name, command.usage, command.summary);
    return text;
}

/// Takes the options before the command off. Errors: Invalid.
Result<GlobalOptions> takeGlobalOptions(QStringList &words)
{
    GlobalOptions options;
    options.workspacePath = defaultWorkspacePath();
    while (!words.isEmpty() && words.first().startsWith(QLatin1String("--"))) {
        const QString word = words.takeFirst();
        if (word == QLatin1String("--json")) {
            options.json = true;
        } else if ((word == QLatin1String("--workspace") || word == QLatin1String("--host")) &&
                   !words.isEmpty()) {
            (word == QLatin1String("--host") ? options.hostUri : options.workspacePath) = words.takeFirst();
        } else {
            return fail(ErrorCode::Invalid,
                        Text::tr("The option %1 is not known here, or lacks its value.").arg(word));
        }
    }
    if (words.removeAll(QStringLiteral("--json")) > 0)
        options.json = true;
    return options;
}

int report(const Result<> &result)
{
    if (result)
        return Success;
    QTextStream(stderr) << result.error().text() << '\n';
    if (result.error().isCancelled())
        return Interrupted;
    return Failure;
}

int run(QStringList words)
{
    auto options = takeGlobalOptions(words);
    if (!options) {
        QTextStream(stderr) << options.error().text() << '\n';
        return WrongWords;
    }
    if (words.isEmpty() || words.first() == QLatin1String("help") ||
        words.first() == QLatin1String("--help")) {
        QTextStream(stdout) << usage();
        return words.isEmpty() ? WrongWords : Success;
    }
    for (const CommandInfo &command : allCommands()) {
        const QStringList name = command.name.split(QLatin1Char(' '));
        if (words.mid(0, name.size()) != name)
            continue;
        Session session(*options);
        const Result<> result = command.run(session, words.mid(name.size()));
        const int code = report(result);
        if (result || result.error().code != ErrorCode::Invalid)
            return code;
        QTextStream(stderr) << Text::tr("Usage: bakeoffctl %1 %2").arg(command.name, command.usage) << '\n';
        return WrongWords;
    }
    QTextStream(stderr) << Text::tr("There is no command “%1”.").arg(words.mid(0, 2).join(QLatin1Char(' ')))
                        << '\n'
                        << usage();
    return WrongWords;
}

/// Only drawing needs a GUI application, and that one never a display.
bool drawsCharts(const QStringList &words)
{
    for (const CommandInfo &command : allCommands()) {
        if (command.drawsCharts && words.contains(command.name))
            return true;
    }
    return false;
}

} // namespace

} // namespace bakeoff::cli

int main(int argc, char **argv)
{
    bakeoff::watchSignals(bakeoff::cli::handleSignal);
    QCoreApplication::setApplicationName(QStringLiteral("bakeoffctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BAKEOFF_VERSION));
    // Qt has a --platform of its own and would take ours away, so it gets to see the program's name only.
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    int nameOnly = 1;
    std::unique_ptr<QCoreApplication> application;
    if (bakeoff::cli::drawsCharts(words)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(nameOnly, argv);
    } else {
        application = std::make_unique<QCoreApplication>(nameOnly, argv);
    }
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("bakeoff"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);
    return bakeoff::cli::run(words);
}
