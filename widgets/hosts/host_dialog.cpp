// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hosts/host_dialog.h"

#include "host/host_address.h"
#include "widgets/common/controls.h"
#include "widgets/common/page_header.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>

namespace bakeoff::widgets {

HostDialog::HostDialog(const QString &name, const QString &uri, QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(name, this)), m_address(new QComboBox(this)),
      m_hint(new CaptionLabel(this)), m_message(new MessageStrip(this))
{
    setObjectName(QStringLiteral("hostDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(name.isEmpty() ? tr("Add a host") : tr("Edit a host"));
    m_name->setObjectName(QStringLiteral("hostName"));
    m_address->setObjectName(QStringLiteral("hostAddress"));
    m_address->setEditable(true);
    m_address->addItems({QStringLiteral("qemu:///session"), QStringLiteral("qemu:///system"),
                         QStringLiteral("qemu+ssh://user@server/system"),
                         QStringLiteral("qemu+ssh://user@server/session")});
    m_address->setCurrentText(uri.isEmpty() ? QStringLiteral("qemu:///session") : uri);
    m_address->setMinimumContentsLength(36);
    m_hint->setWordWrap(true);
    m_hint->setText(
        tr("“session” is a libvirt of your own, “system” the machine's. Over ssh a key is needed: "
           "Bakeoff never asks for a password. “?keyfile=FILE” at the end names one."));
    auto *form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Address"), m_address);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(QStringLiteral("hostOk"));
    m_ok->setText(name.isEmpty() ? tr("Add") : tr("Save"));
    m_message->setObjectName(QStringLiteral("hostDialogMessage"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_hint);
    column->addWidget(m_message);
    column->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &HostDialog::check);
    connect(m_address, &QComboBox::editTextChanged, this, &HostDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this,
            [this] { Q_EMIT chosen(m_name->text().trimmed(), m_address->currentText().trimmed()); });
    check();
}

void HostDialog::check()
{
    const auto address = host::parseHostAddress(m_address->currentText().trimmed());
    m_ok->setEnabled(address && !m_name->text().trimmed().isEmpty());
    if (address)
        m_message->clear();
    else
        m_message->setMessage(MessageStrip::Kind::Warning,
                              address.error().message + QLatin1Char(' ') + address.error().hint);
}

void HostDialog::showProblem(const QString &sentence)
{
    m_message->setMessage(MessageStrip::Kind::Danger, sentence);
}

} // namespace bakeoff::widgets
