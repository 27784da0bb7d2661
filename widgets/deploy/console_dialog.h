// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/node_control.h"
#include "tables/background.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPlainTextEdit;

namespace bakeoff::widgets {

class CopyButton;

/// What a machine wrote to its serial port, read again while it is open. Deletes itself.
class ConsoleDialog : public QDialog
{
    Q_OBJECT

public:
    ConsoleDialog(deploy::NodeControl control, const QString &deploymentId, const QString &node,
                  QWidget *parent);

private:
    void read();
    void showText(const Result<QString> &console);

    const deploy::NodeControl m_control;
    const QString m_deploymentId;
    const QString m_node;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
    CopyButton *m_copy;
    QTimer m_again;
    bool m_isReading = false;
    tables::Background m_background;
};

} // namespace bakeoff::widgets
