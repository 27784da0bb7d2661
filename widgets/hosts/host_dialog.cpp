// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hosts/host_dialog.h"

#include "host/host_address.h"
#include "widgets/common/controls.h"
#include "widgets/common/page_header.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>

namespace bakeoff::widgets {

HostDialog::HostDialog(const QString &name, const QString &uri, const QList<deploy::NamedHost> &known,
                       QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(name, this)), m_one(new QRadioButton(tr("One host"), this)),
      m_group(new QRadioButton(tr("Several hosts that share a network, as one"), this)),
      m_address(new QComboBox(this)), m_members(new QListWidget(this)), m_network(new QLineEdit(this)),
      m_form(new QFormLayout), m_hint(new CaptionLabel(this)), m_message(new MessageStrip(this))
{
    setObjectName(QStringLiteral("hostDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(name.isEmpty() ? tr("Add a host") : tr("Edit a host"));
    m_name->setObjectName(QStringLiteral("hostName"));
    m_one->setObjectName(QStringLiteral("oneHost"));
    m_group->setObjectName(QStringLiteral("hostGroup"));
    m_address->setObjectName(QStringLiteral("hostAddress"));
    m_members->setObjectName(QStringLiteral("groupMembers"));
    m_network->setObjectName(QStringLiteral("groupNetwork"));
    const auto address = host::parseHostAddress(uri);
    const bool isGroup = address && address->driver == host::HostAddress::Driver::Group;
    m_address->setEditable(true);
    m_address->addItems({QStringLiteral("qemu:///session"), QStringLiteral("qemu:///system"),
                         QStringLiteral("qemu+ssh://user@server/system"),
                         QStringLiteral("qemu+ssh://user@server/session")});
    m_address->setCurrentText(uri.isEmpty() || isGroup ? QStringLiteral("qemu:///session") : uri);
    m_address->setMinimumContentsLength(36);
    m_network->setText(isGroup ? address->network : QString());
    m_network->setPlaceholderText(tr("its name in libvirt"));
    listMembers(isGroup ? address->members : QStringList(), known);
    m_hint->setWordWrap(true);
    auto *kinds = new QVBoxLayout;
    kinds->addWidget(m_one);
    kinds->addWidget(m_group);
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(QString(), kinds);
    m_form->addRow(tr("Address"), m_address);
    m_form->addRow(tr("Hosts"), m_members);
    m_form->addRow(tr("Network"), m_network);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(QStringLiteral("hostOk"));
    m_ok->setText(name.isEmpty() ? tr("Add") : tr("Save"));
    m_message->setObjectName(QStringLiteral("hostDialogMessage"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(m_hint);
    column->addWidget(m_message);
    column->addWidget(buttons);
    (isGroup ? m_group : m_one)->setChecked(true);
    connect(m_group, &QRadioButton::toggled, this, &HostDialog::showKind);
    connect(m_name, &QLineEdit::textChanged, this, &HostDialog::check);
    connect(m_address, &QComboBox::editTextChanged, this, &HostDialog::check);
    connect(m_members, &QListWidget::itemChanged, this, &HostDialog::check);
    connect(m_network, &QLineEdit::textChanged, this, &HostDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this,
            [this] { Q_EMIT chosen(m_name->text().trimmed(), chosenAddress()); });
    showKind();
}

void HostDialog::listMembers(const QStringList &chosen, const QList<deploy::NamedHost> &known)
{
    const auto add = [this](const QString &name, const QString &uri, bool isChosen) {
        auto *item =
            new QListWidgetItem(name == uri ? uri : QStringLiteral("%1  ·  %2").arg(name, uri), m_members);
        item->setData(Qt::UserRole, uri);
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    };
    QStringList others = chosen;
    for (const deploy::NamedHost &host : known) {
        const auto address = host::parseHostAddress(host.uri);
        if (address && host::canBeInGroup(*address))
            add(host.name, host.uri, others.removeAll(host.uri) > 0);
    }
    for (const QString &uri : std::as_const(others)) // forgotten since
        add(uri, uri, true);
    m_members->setMaximumHeight(fontMetrics().lineSpacing() * 8); // it scrolls
}

void HostDialog::showKind()
{
    const bool isGroup = m_group->isChecked();
    m_form->setRowVisible(m_address, !isGroup);
    m_form->setRowVisible(m_members, isGroup);
    m_form->setRowVisible(m_network, isGroup);
    m_hint->setText(
        isGroup
            ? tr("Each new machine is put where there is room, apart from those that do the same. Each host "
                 "must know the network by this name, with a bridge that reaches the other hosts "
                 "(“<forward mode='bridge'/>”). Hosts of the kind “system” are listed; add them first.")
            : tr("“session” is a libvirt of your own, “system” the machine's. Over ssh a key is needed: "
                 "Bakeoff never asks for a password. “?keyfile=FILE” at the end names one."));
    m_hint->setTextFormat(Qt::PlainText);
    check();
    adjustSize();
}

QString HostDialog::chosenAddress() const
{
    if (m_one->isChecked())
        return m_address->currentText().trimmed();
    QStringList members;
    for (int row = 0; row < m_members->count(); ++row) {
        if (m_members->item(row)->checkState() == Qt::Checked)
            members << m_members->item(row)->data(Qt::UserRole).toString();
    }
    return host::groupAddress(m_network->text().trimmed(), members);
}

void HostDialog::check()
{
    const auto address = host::parseHostAddress(chosenAddress());
    m_ok->setEnabled(address && !m_name->text().trimmed().isEmpty());
    if (address)
        m_message->clear();
    else // of a group, that is not all there yet, its address says nothing to a person
        m_message->setMessage(MessageStrip::Kind::Warning,
                              m_group->isChecked()
                                  ? address.error().hint
                                  : address.error().message + QLatin1Char(' ') + address.error().hint);
}

void HostDialog::showProblem(const QString &sentence)
{
    m_message->setMessage(MessageStrip::Kind::Danger, sentence);
}

} // namespace bakeoff::widgets
