// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/terminal.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

namespace bakeoff::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::widgets)
};

} // namespace

Result<> openTerminal(const QStringList &command)
{
    const QStringList kept =
        QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                    QStringLiteral("\"$@\"; [ $? -ne 255 ] || { echo; echo \"$0\"; read -r key; }"),
                    Text::tr("Press Enter to close this window.")} +
        command;
    // What stands before the command differs; "-e" is the policy for what x-terminal-emulator leads to.
    const QString ownProgram = qEnvironmentVariable("TERMINAL");
    const QString before = QStringLiteral("-e");
    const std::pair<QString, QString> known[] = {{ownProgram, before},
                                                 {QStringLiteral("x-terminal-emulator"), before},
                                                 {QStringLiteral("gnome-terminal"), QStringLiteral("--")},
                                                 {QStringLiteral("konsole"), before},
                                                 {QStringLiteral("xfce4-terminal"), QStringLiteral("-x")},
                                                 {QStringLiteral("xterm"), before}};
    for (const auto &[program, option] : known) {
        if (program.isEmpty() || QStandardPaths::findExecutable(program).isEmpty())
            continue;
        if (QProcess::startDetached(program, QStringList{option} + kept))
            return {};
    }
    return fail(
        ErrorCode::NotFound, Text::tr("No terminal program was found."),
        Text::tr("Install one, such as xterm, or run this in a terminal while this window is open:\n%1")
            .arg(command.join(u' ')));
}

} // namespace bakeoff::widgets
