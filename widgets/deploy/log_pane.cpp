// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/log_pane.h"

#include "widgets/common/controls.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>

namespace bakeoff::widgets {

LogPane::LogPane(DeploySessions &sessions, QWidget *parent)
    : QWidget(parent), m_sessions(sessions), m_label(new CaptionLabel(this)), m_nodes(new QComboBox(this)),
      m_text(new QPlainTextEdit(this))
{
    m_nodes->setObjectName(QStringLiteral("logNodeFilter"));
    m_nodes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_nodes->addItem(QString(), QString());
    m_label->setBuddy(m_nodes);
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setMaximumBlockCount(4000);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_flush.setSingleShot(true);
    m_flush.setInterval(100);

    auto *row = new QHBoxLayout;
    row->addWidget(m_label);
    row->addWidget(m_nodes);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(row);
    column->addWidget(m_text, 1);

    connect(&sessions, &DeploySessions::logged, this, &LogPane::add);
    connect(m_nodes, &QComboBox::currentIndexChanged, this, &LogPane::refill);
    connect(&m_flush, &QTimer::timeout, this, &LogPane::flush);
    retranslate();
}

QString LogPane::format(const LogLine &line) const
{
    return line.node.isEmpty() || !m_nodes->currentData().toString().isEmpty()
               ? line.text
               : QStringLiteral("%1 │ %2").arg(line.node.leftJustified(12), line.text);
}

bool LogPane::isOfSession(const LogLine &line) const
{
    return line.session == 0 || line.session == m_session;
}

void LogPane::add(const LogLine &line)
{
    if (!isOfSession(line))
        return;
    if (!line.node.isEmpty() && m_nodes->findData(line.node) < 0)
        m_nodes->addItem(line.node, line.node);
    const QString chosen = m_nodes->currentData().toString();
    if (!chosen.isEmpty() && chosen != line.node)
        return;
    m_pending.append(format(line));
    if (!m_flush.isActive())
        m_flush.start();
}

void LogPane::flush()
{
    if (m_pending.isEmpty())
        return;
    m_text->appendPlainText(m_pending.join(u'\n'));
    m_pending.clear();
}

void LogPane::refill()
{
    m_pending.clear();
    m_text->clear();
    const QString chosen = m_nodes->currentData().toString();
    for (const LogLine &line : m_sessions.log()) {
        if (!isOfSession(line))
            continue;
        if (chosen.isEmpty() || chosen == line.node)
            m_pending.append(format(line));
    }
    flush();
}

void LogPane::setSession(const DeploySession *session)
{
    const int number = session ? session->number() : 0;
    if (number == m_session)
        return;
    m_session = number;
    const QSignalBlocker quiet(m_nodes);
    while (m_nodes->count() > 1)
        m_nodes->removeItem(1);
    for (const LogLine &line : m_sessions.log()) {
        if (isOfSession(line) && !line.node.isEmpty() && m_nodes->findData(line.node) < 0)
            m_nodes->addItem(line.node, line.node);
    }
    refill();
}

void LogPane::retranslate()
{
    m_label->setText(tr("Machine"));
    m_nodes->setItemText(0, tr("All machines"));
    m_nodes->setAccessibleName(tr("Machine whose log is shown"));
    m_text->setAccessibleName(tr("Log"));
    m_text->setPlaceholderText(tr("What the machines print while they are deployed appears here."));
}

void LogPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
