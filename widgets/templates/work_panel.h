// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/templates/template_session.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace bakeoff::widgets {

class MessageStrip;

/// What is being done to templates: overall progress, time left, one row for each template, and its buttons.
class WorkPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WorkPanel(TemplateSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void retryRequested(); ///< what failed or was cancelled, once more

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showProgress();
    void showOutcome();
    void retranslate();
    QString title() const;

    TemplateSession &m_session;
    QLabel *m_title;
    QLabel *m_time;
    QProgressBar *m_bar;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    MessageStrip *m_outcome;
    QTableView *m_table;
};

} // namespace bakeoff::widgets
