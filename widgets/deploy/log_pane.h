// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/deploy/deploy_sessions.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace bakeoff::widgets {

/// What the machines say while they are deployed, of all or of one of them, in the deploy that is shown.
/// Lines are shown at most ten times a second, however fast they come.
class LogPane : public QWidget
{
    Q_OBJECT

public:
    explicit LogPane(DeploySessions &sessions, QWidget *parent = nullptr);
    /// Shows what that one says, and what nobody's is.
    void setSession(const DeploySession *session);

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(const LogLine &line);
    void flush();
    void refill();
    void retranslate();
    QString format(const LogLine &line) const;
    bool isOfSession(const LogLine &line) const;

    DeploySessions &m_sessions;
    int m_session = 0; ///< number of the one that is shown
    QLabel *m_label;
    QComboBox *m_nodes;
    QPlainTextEdit *m_text;
    QStringList m_pending;
    QTimer m_flush;
};

} // namespace bakeoff::widgets
