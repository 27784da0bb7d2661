// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/profile_choice.h"

#include "widgets/common/icons.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

namespace bakeoff::widgets {

using planning::UsageProfile;

ProfileChoice::ProfileChoice(tables::VerdictDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_label(new QLabel), m_profile(new QComboBox),
      m_keep(new QToolButton), m_remove(new QToolButton)
{
    m_profile->setObjectName(QStringLiteral("usageProfile"));
    m_keep->setObjectName(QStringLiteral("keepProfile"));
    m_remove->setObjectName(QStringLiteral("removeProfile"));
    m_label->setBuddy(m_profile);
    // A long name of one's own does not push the buttons out.
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profile->setMinimumContentsLength(20);
    m_keep->setIcon(lineIcon(QStringLiteral("save")));
    m_remove->setIcon(lineIcon(QStringLiteral("trash")));
    m_keep->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QToolButton *button : {m_keep, m_remove}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label);
    row->addWidget(m_profile);
    row->addWidget(m_keep);
    row->addWidget(m_remove);
    row->addStretch(1);

    connect(m_profile, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < m_profiles.size())
            m_document.take(UsageProfile(m_profiles[index]));
    });
    connect(m_keep, &QToolButton::clicked, this, [this] { askName(); });
    connect(m_remove, &QToolButton::clicked, this, &ProfileChoice::askRemove);
    connect(&m_document, &tables::VerdictDocument::inputsChanged, this, &ProfileChoice::refresh);
    retranslate();
}

void ProfileChoice::refill()
{
    m_profiles = planning::usageProfiles() + m_document.ownProfiles().all();
    m_profile->clear();
    for (const UsageProfile &profile : std::as_const(m_profiles))
        m_profile->addItem(profile.name, profile.id);
    refresh();
}

void ProfileChoice::refresh()
{
    // The profile that holds, else none: numbers of one's own. Two may be alike: the chosen one stays.
    const planning::Assumptions &assumptions = m_document.assumptions();
    int current = m_profile->currentIndex();
    if (current < 0 || !m_profiles[current].holds(assumptions)) {
        current = -1;
        for (int i = 0; i < int(m_profiles.size()) && current < 0; ++i)
            current = m_profiles[i].holds(assumptions) ? i : -1;
    }
    m_profile->setCurrentIndex(current);
    const bool isReadOnly = m_document.isReadOnly();
    const QString locked = tr("Another program changes this workspace: nothing can be kept in it now.");
    m_keep->setEnabled(!isReadOnly);
    m_keep->setToolTip(isReadOnly ? locked : tr("Keep the present workload under a name"));
    const bool isOwn = current >= 0 && m_profiles[current].isOwn();
    m_remove->setEnabled(!isReadOnly && isOwn);
    m_remove->setToolTip(isReadOnly ? locked
                         : isOwn    ? tr("Remove the profile “%1”").arg(m_profiles[current].name)
                                    : tr("Remove a profile of your own: choose it first"));
}

void ProfileChoice::retranslate()
{
    m_label->setText(tr("Workload"));
    m_profile->setPlaceholderText(tr("Your own numbers"));
    m_keep->setText(tr("Keep as a profile…"));
    m_keep->setAccessibleName(m_keep->text());
    m_remove->setText(tr("Remove the profile…"));
    m_remove->setAccessibleName(m_remove->text());
    refill();
}

void ProfileChoice::askName(const QString &name, const QString &problem)
{
    auto *dialog = new QInputDialog(window());
    dialog->setObjectName(QStringLiteral("keepProfileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep as a profile"));
    const QString question =
        tr("Name of the profile, which keeps instances, hours, traffic, volumes and prices:");
    dialog->setLabelText(problem.isEmpty() ? question : problem + u'\n' + question);
    dialog->setOkButtonText(tr("Keep"));
    dialog->setCancelButtonText(tr("Cancel"));
    dialog->setTextValue(name);
    dialog->resize(420, dialog->sizeHint().height());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &typed) {
        if (auto allowed = planning::checkProfileName(typed); !allowed)
            askName(typed, allowed.error().message + u' ' + allowed.error().hint);
        else if (m_document.ownProfiles().find(typed))
            askReplace(typed);
        else
            keep(typed);
    });
    dialog->open();
}

void ProfileChoice::askReplace(const QString &name)
{
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Keep as a profile"),
                        tr("There is a profile “%1” of your own already. Replace it by the present workload?")
                            .arg(name.trimmed()),
                        QMessageBox::Cancel, window());
    question->setObjectName(QStringLiteral("replaceProfileQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *replace = question->addButton(tr("Replace"), QMessageBox::AcceptRole);
    replace->setObjectName(QStringLiteral("replaceProfile"));
    question->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, [this, name] { keep(name); });
    question->open();
}

void ProfileChoice::keep(const QString &name)
{
    if (auto kept = m_document.keepProfile(name); !kept) {
        tell(kept.error());
        return;
    }
    refill();
    m_profile->setCurrentIndex(m_profile->findData(m_document.ownProfiles().find(name)->id));
    refresh();
}

void ProfileChoice::askRemove()
{
    const int index = m_profile->currentIndex();
    if (index < 0 || !m_profiles[index].isOwn())
        return;
    const QString name = m_profiles[index].name;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove the profile"),
                                     tr("Remove the profile “%1”?").arg(name), QMessageBox::Cancel, window());
    question->setObjectName(QStringLiteral("removeProfileQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("The numbers of the comparison stay as they are."));
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("removeProfileNow"));
    question->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, name] {
        const auto removed = m_document.ownProfiles().remove(name);
        refill();
        if (!removed)
            tell(removed.error());
    });
    question->open();
}

void ProfileChoice::tell(const Error &error)
{
    auto *message = new QMessageBox(QMessageBox::Warning, tr("Keep as a profile"), error.message,
                                    QMessageBox::Ok, window());
    message->setObjectName(QStringLiteral("profileError"));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(error.hint);
    message->open();
}

void ProfileChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
