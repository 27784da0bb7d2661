// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/host_list.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace bakeoff::widgets {

class MessageStrip;

/// Asks for a host's name and address, or which hosts are to be used as one, and says while one types what is
/// wrong with them. Stays open until it is closed by who uses it: writing may fail.
class HostDialog : public QDialog
{
    Q_OBJECT

public:
    /// For a new host where \a name is empty. \a known: those that a group can be made of.
    HostDialog(const QString &name, const QString &uri, const QList<deploy::NamedHost> &known,
               QWidget *parent);

    void showProblem(const QString &sentence);

Q_SIGNALS:
    void chosen(const QString &name, const QString &uri);

private:
    void listMembers(const QStringList &chosen, const QList<deploy::NamedHost> &known);
    void showKind();
    void check();
    QString chosenAddress() const;

    QLineEdit *m_name;
    QRadioButton *m_one;
    QRadioButton *m_group;
    QComboBox *m_address;
    QListWidget *m_members;
    QLineEdit *m_network;
    QFormLayout *m_form;
    QLabel *m_hint;
    MessageStrip *m_message;
    QPushButton *m_ok;
};

} // namespace bakeoff::widgets
