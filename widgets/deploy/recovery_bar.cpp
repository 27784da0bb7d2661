// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/recovery_bar.h"

#include "widgets/common/page_header.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace bakeoff::widgets {

RecoveryBar::RecoveryBar(DeployBackend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_message(new MessageStrip(this)), m_resume(new QPushButton(this)),
      m_rollBack(new QPushButton(this))
{
    setObjectName(QStringLiteral("recoveryBar"));
    m_message->setObjectName(QStringLiteral("recoveryMessage"));
    m_resume->setObjectName(QStringLiteral("recoveryResume"));
    m_rollBack->setObjectName(QStringLiteral("recoveryRollBack"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_message, 1);
    row->addWidget(m_resume);
    row->addWidget(m_rollBack);
    connect(m_resume, &QPushButton::clicked, this, [this] { begin(Way::Resume); });
    connect(m_rollBack, &QPushButton::clicked, this, [this] { begin(Way::RollBack); });
    refresh();
}

RecoveryBar::~RecoveryBar() = default;

void RecoveryBar::setUnfinished(const QList<deploy::Unfinished> &unfinished)
{
    m_unfinished = unfinished;
    refresh();
}

void RecoveryBar::setBlocked(const QString &reason)
{
    if (m_blocked == reason)
        return;
    m_blocked = reason;
    refresh();
}

void RecoveryBar::begin(Way way)
{
    if (m_task || !m_blocked.isEmpty() || m_unfinished.isEmpty())
        return;
    m_way = way;
    m_failure.clear();
    const QString id = m_unfinished.first().id;
    m_task = way == Way::Resume ? m_backend.resume(id) : m_backend.rollBack(id);
    connect(m_task.get(), &DeployTask::logged, this, &RecoveryBar::logged);
    connect(m_task.get(), &DeployTask::finished, this, &RecoveryBar::noteEnd);
    refresh();
    Q_EMIT busyChanged();
}

void RecoveryBar::noteEnd(const catalog::RunRecord &record)
{
    m_task->disconnect(this);
    m_task.release()->deleteLater(); // we are inside its signal
    if (record.outcome == catalog::Outcome::Succeeded)
        m_unfinished.removeFirst();
    else
        m_failure = QStringList{record.failure.message, record.failure.hint}.join(u' ').trimmed();
    refresh();
    Q_EMIT busyChanged();
}

void RecoveryBar::refresh()
{
    m_resume->setText(tr("Resume"));
    m_resume->setToolTip(tr("Goes on where it was: what serves already is kept, the rest is made anew"));
    m_rollBack->setText(tr("Roll back"));
    m_rollBack->setToolTip(tr("Removes what there is of it"));
    setVisible(!m_unfinished.isEmpty());
    if (m_unfinished.isEmpty())
        return;
    const deploy::Unfinished &first = m_unfinished.first();
    m_resume->setVisible(first.canResume);
    m_rollBack->setVisible(first.canRollBack);
    for (QPushButton *button : {m_resume, m_rollBack}) {
        button->setEnabled(!m_task && m_blocked.isEmpty());
        if (!m_blocked.isEmpty())
            button->setToolTip(m_blocked);
    }
    if (m_task)
        m_message->setMessage(
            MessageStrip::Kind::Information,
            (m_way == Way::Resume ? tr("“%1” is being resumed.") : tr("“%1” is being rolled back."))
                .arg(first.id));
    else if (!m_failure.isEmpty())
        m_message->setMessage(MessageStrip::Kind::Danger, m_failure);
    else
        m_message->setMessage(MessageStrip::Kind::Warning, deploy::sentence(first));
}

void RecoveryBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
