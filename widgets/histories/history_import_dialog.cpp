// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histories/history_import_dialog.h"

#include "widgets/common/controls.h"
#include "widgets/common/page_header.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace bakeoff::widgets {

HistoryImportDialog::HistoryImportDialog(catalog::PatchHistory known, QString id, QString name, QString path,
                                         QWidget *parent)
    : QDialog(parent), m_known(std::move(known)), m_id(std::move(id)), m_name(std::move(name)),
      m_path(std::move(path)), m_title(new HeadingLabel(1, this)), m_content(new CaptionLabel(this)),
      m_form(new QFormLayout), m_system(new QComboBox(this)), m_from(new QDateEdit(this)),
      m_until(new QDateEdit(this)), m_source(new QLineEdit(this)), m_message(new MessageStrip(this)),
      m_import(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("historyImportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_content->setObjectName(QStringLiteral("historyContent"));
    m_system->setObjectName(QStringLiteral("historySystem"));
    m_from->setObjectName(QStringLiteral("historyCoversFrom"));
    m_until->setObjectName(QStringLiteral("historyCoversUntil"));
    m_source->setObjectName(QStringLiteral("historyImportSource"));
    m_message->setObjectName(QStringLiteral("historyImportMessage"));
    m_import->setObjectName(QStringLiteral("startHistoryImport"));
    m_cancel->setObjectName(QStringLiteral("cancelHistoryImport"));
    m_title->setWordWrap(true);
    m_content->setWordWrap(true);
    m_source->setMaxLength(300);
    for (QDateEdit *edit : {m_from, m_until}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setCalendarPopup(true);
    }
    // A row without a text would have no label; theirs come in retranslate().
    for (QWidget *field : {static_cast<QWidget *>(m_system), static_cast<QWidget *>(m_from),
                           static_cast<QWidget *>(m_until), static_cast<QWidget *>(m_source)}) {
        auto *label = new QLabel(this);
        label->setBuddy(field);
        m_form->addRow(label, field);
    }
    m_form->setRowVisible(m_system, false);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_import->setDefault(true);
    m_import->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_content);
    column->addLayout(m_form);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(560, 320);
    connect(m_system, &QComboBox::activated, this, [this] { read(m_system->currentText()); });
    connect(m_import, &QPushButton::clicked, this, &HistoryImportDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    read({});
}

void HistoryImportDialog::read(const QString &os)
{
    m_import->setEnabled(false);
    m_background.run(
        this, [path = m_path, os] { return report::readHistoryFile(path, os); },
        [this](const Result<report::HistoryTable> &table) {
            if (table)
                take(*table);
            else
                showError(table.error());
        });
}

void HistoryImportDialog::take(const report::HistoryTable &table)
{
    const bool isFirst = !m_isRead;
    m_read = table;
    m_isRead = true;
    m_message->clear();
    if (isFirst) {
        m_system->addItems(table.systems);
        m_form->setRowVisible(m_system, table.systems.size() > 1);
    }
    // A day before which the data did not begin, and one after which they did not end, is for a person to
    // say; not a day within.
    m_from->setDateRange(QDate(1990, 1, 1), table.first);
    m_until->setDateRange(table.last, QDate(2100, 12, 31));
    m_from->setDate(table.first);
    m_until->setDate(table.last);
    m_import->setEnabled(true);
    retranslate();
}

void HistoryImportDialog::start()
{
    m_import->setEnabled(false);
    const report::HistoryRequest request{.path = m_path,
                                         .id = m_id,
                                         .os =
                                             m_read.systems.size() > 1 ? m_system->currentText() : QString(),
                                         .from = m_from->date(),
                                         .until = m_until->date(),
                                         .source = m_source->text().trimmed()};
    m_background.run(
        this, [request, known = m_known] { return report::importHistory(request, known); },
        [this](const Result<report::HistorySummary> &taken) {
            if (!taken) {
                showError(taken.error());
                m_import->setEnabled(true);
                return;
            }
            Q_EMIT imported(*taken);
            accept();
        });
}

void HistoryImportDialog::showError(const Error &error)
{
    m_message->setMessage(MessageStrip::Kind::Danger,
                          QStringList{error.message, error.hint}.join(u' ').trimmed());
}

void HistoryImportDialog::retranslate()
{
    setWindowTitle(tr("Import newer data"));
    m_title->setText(tr("“%1” takes the place of “%2”").arg(QFileInfo(m_path).fileName(), m_name));
    if (m_isRead) {
        qsizetype lines = 0;
        for (const auto &each : std::as_const(m_read.releases))
            lines += each.size();
        const QString days =
            tr("from %1 to %2").arg(m_read.first.toString(Qt::ISODate), m_read.last.toString(Qt::ISODate));
        m_content->setText((m_read.isOfReleases
                                ? tr("%n release line(s), %1.", nullptr, int(lines))
                                : tr("%n advisory(ies), %1.", nullptr, int(m_read.advisories.size())))
                               .arg(days));
    } else {
        m_content->setText(tr("Reading …"));
    }
    const auto label = [this](QWidget *field, const QString &text) {
        if (auto *found = qobject_cast<QLabel *>(m_form->labelForField(field)))
            found->setText(text);
    };
    label(m_system, tr("System"));
    label(m_from, tr("Covers from"));
    label(m_until, tr("Covers until"));
    label(m_source, tr("Source"));
    m_source->setPlaceholderText(tr("As before, with the name of this file"));
    m_from->setToolTip(tr("The first day of the data, also where nothing was published on it"));
    m_until->setToolTip(tr("The last day of the data, also where nothing was published on it"));
    m_import->setText(tr("Import"));
    m_cancel->setText(tr("Cancel"));
}

void HistoryImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace bakeoff::widgets
