// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bakeoff::widgets {

class MessageStrip;

/// Asks for a host's name and address, and says while one types what is wrong with them. Stays open until it
/// is closed by who uses it: writing may fail.
class HostDialog : public QDialog
{
    Q_OBJECT

public:
    /// For a new host where \a name is empty.
    HostDialog(const QString &name, const QString &uri, QWidget *parent);

    void showProblem(const QString &sentence);

Q_SIGNALS:
    void chosen(const QString &name, const QString &uri);

private:
    void check();

    QLineEdit *m_name;
    QComboBox *m_address;
    QLabel *m_hint;
    MessageStrip *m_message;
    QPushButton *m_ok;
};

} // namespace bakeoff::widgets
