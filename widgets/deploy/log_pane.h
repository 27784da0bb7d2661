// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/deploy/deploy_session.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace bakeoff::widgets {

/// What the machines say while they are deployed, of all or of one of them. Lines are shown at most ten times
/// a second, however fast they come.
class LogPane : public QWidget
{
    Q_OBJECT

public:
    explicit LogPane(DeploySession &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(const LogLine &line);
    void flush();
    void refill();
    void restart();
    void retranslate();
    QString format(const LogLine &line) const;

    DeploySession &m_session;
    QLabel *m_label;
    QComboBox *m_nodes;
    QPlainTextEdit *m_text;
    QStringList m_pending;
    QTimer m_flush;
};

} // namespace bakeoff::widgets
