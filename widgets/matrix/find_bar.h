// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace bakeoff::widgets {

/// A line to find something with, how often it was found, and whether only that is shown.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    QString text() const;
    bool showsMatchesOnly() const;
    void setCount(qsizetype count, qsizetype current); ///< \a current from 1; 0: none
    void takeFocus();                                  ///< with what was typed before selected

Q_SIGNALS:
    void changed(); ///< text or filter
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_text;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QCheckBox *m_only;
    QToolButton *m_close;
    qsizetype m_found = 0;
    qsizetype m_current = 0;
};

} // namespace bakeoff::widgets
