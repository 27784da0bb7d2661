// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/command_dialog.h"

#include "widgets/common/icons.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <pthread.h>

namespace bakeoff::widgets {

namespace {
constexpr std::chrono::hours longestCommand{1};
}

CommandDialog::CommandDialog(deploy::NodeControl control, const QString &deploymentId, const QString &node,
                             QWidget *parent)
    : QDialog(parent), m_control(std::move(control)), m_deploymentId(deploymentId), m_node(node),
      m_command(new QLineEdit(this)), m_run(new QPushButton(this)), m_stop(new QPushButton(this)),
      m_output(new QPlainTextEdit(this)), m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("commandDialog"));
    setWindowTitle(tr("Run a command in %1 (%2)").arg(node, deploymentId));
    m_command->setObjectName(QStringLiteral("commandLine"));
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setPlaceholderText(QStringLiteral("systemctl --failed"));
    m_run->setObjectName(QStringLiteral("runCommand"));
    m_run->setText(tr("Run"));
    m_run->setDefault(true);
    m_stop->setObjectName(QStringLiteral("stopCommand"));
    m_stop->setText(tr("Stop"));
    m_stop->setIcon(lineIcon(QStringLiteral("stop")));
    m_stop->setAutoDefault(false);
    m_output->setObjectName(QStringLiteral("commandOutput"));
    m_output->setReadOnly(true);
    m_output->setTabChangesFocus(true);
    m_output->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_output->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_output->setAccessibleName(tr("What the command printed"));
    m_state->setObjectName(QStringLiteral("commandState"));
    m_state->setWordWrap(true);
    auto *label = new QLabel(tr("Command, run as root by /bin/sh in the guest:"), this);
    label->setBuddy(m_command);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_command, 1);
    row->addWidget(m_run);
    row->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(m_output, 1);
    column->addWidget(m_state);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 24);
    connect(m_run, &QPushButton::clicked, this, &CommandDialog::run);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_thread.request_stop();
        m_stop->setEnabled(false);
        m_state->setText(tr("Stopping."));
    });
    connect(m_command, &QLineEdit::textChanged, this, [this] { setRunning(m_isRunning); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setRunning(false);
}

void CommandDialog::setRunning(bool running)
{
    m_isRunning = running;
    m_run->setEnabled(!running && !m_command->text().trimmed().isEmpty());
    m_stop->setEnabled(running);
    m_command->setReadOnly(running);
}

void CommandDialog::run()
{
    const QString line = m_command->text().trimmed();
    if (m_isRunning || line.isEmpty())
        return;
    setRunning(true);
    m_output->clear();
    m_state->setText(tr("Running; what it prints comes when it has ended."));
    m_thread = std::jthread([this, line](const std::stop_token &stop) {
        pthread_setname_np(pthread_self(), "guest-command");
        const auto output =
            m_control.run(m_deploymentId, m_node, {QStringLiteral("/bin/sh"), QStringLiteral("-c"), line},
                          stop, Deadline(longestCommand));
        m_ends.post([this, output] { showEnd(output); });
    });
}

void CommandDialog::showEnd(const Result<guest::GuestCommandOutput> &output)
{
    setRunning(false);
    if (!isVisible()) { // closed meanwhile
        deleteLater();
        return;
    }
    m_command->setFocus();
    m_command->selectAll();
    if (!output) {
        m_state->setText(output.error().isCancelled() ? tr("Stopped.") : output.error().text());
        return;
    }
    QStringList printed;
    for (const QString &text : {output->standardOutput, output->standardError}) {
        if (!text.isEmpty())
            printed << (text.endsWith(u'\n') ? text.chopped(1) : text);
    }
    m_output->setPlainText(printed.join(u'\n'));
    m_state->setText(tr("Exit code: %1").arg(output->exitCode));
}

void CommandDialog::done(int result)
{
    m_thread.request_stop();
    QDialog::done(result);
    if (!m_isRunning)
        deleteLater();
}

} // namespace bakeoff::widgets
