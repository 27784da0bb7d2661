// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/find_bar.h"

#include "widgets/common/controls.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace bakeoff::widgets {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_text(new QLineEdit(this)), m_count(new CaptionLabel(this)),
      m_previous(new QToolButton(this)), m_next(new QToolButton(this)), m_only(new QCheckBox(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("findBar"));
    m_text->setObjectName(QStringLiteral("findText"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(280);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_previous->setObjectName(QStringLiteral("findPrevious"));
    m_next->setObjectName(QStringLiteral("findNext"));
    m_only->setObjectName(QStringLiteral("findOnly"));
    m_close->setObjectName(QStringLiteral("findClose"));
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setText(QStringLiteral("✕"));
    for (QToolButton *button : {m_previous, m_next, m_close})
        button->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 4, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_count);
    row->addSpacing(12);
    row->addWidget(m_only);
    row->addStretch(1);
    row->addWidget(m_close);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::changed);
    connect(m_only, &QCheckBox::toggled, this, &FindBar::changed);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
    retranslate();
}

QString FindBar::text() const
{
    return m_text->text().trimmed();
}

bool FindBar::showsMatchesOnly() const
{
    return m_only->isChecked();
}

void FindBar::setCount(qsizetype count, qsizetype current)
{
    m_found = count;
    m_current = current;
    m_count->setText(text().isEmpty() ? QString()
                     : count == 0     ? tr("not found")
                     : current > 0    ? tr("%1 of %2").arg(current).arg(count)
                                      : tr("found: %1").arg(count));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void FindBar::takeFocus()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT previousRequested();
        else
            Q_EMIT nextRequested();
        return;
    case Qt::Key_Escape:
        Q_EMIT closed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::retranslate()
{
    m_text->setPlaceholderText(tr("Find a name, note or template"));
    m_text->setAccessibleName(tr("Find in the matrix"));
    m_previous->setToolTip(tr("Previous (Shift+Return)"));
    m_next->setToolTip(tr("Next (Return)"));
    m_only->setText(tr("Show only what was found"));
    m_close->setToolTip(tr("Close (Esc)"));
    setCount(m_found, m_current);
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
