// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "deploy/node_control.h"

#include <QDialog>

#include <thread>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace bakeoff::widgets {

/// Runs commands in one guest, one at a time, and shows what they print and how they end. Closed while one
/// runs, it stops that and deletes itself when it has ended.
class CommandDialog : public QDialog
{
    Q_OBJECT

public:
    CommandDialog(deploy::NodeControl control, const QString &deploymentId, const QString &node,
                  QWidget *parent);

    void done(int result) override;

private:
    void run();
    void showEnd(const Result<guest::GuestCommandOutput> &output);
    void setRunning(bool running);

    const deploy::NodeControl m_control;
    const QString m_deploymentId;
    const QString m_node;
    QLineEdit *m_command;
    QPushButton *m_run;
    QPushButton *m_stop;
    QPlainTextEdit *m_output;
    QLabel *m_state;
    bool m_isRunning = false;
    Mailbox m_ends;
    std::jthread m_thread; ///< last: it posts to the mailbox
};

} // namespace bakeoff::widgets
