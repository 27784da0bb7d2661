// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hosts/host_details.h"

#include <QBoxLayout>
#include <QFormLayout>

namespace bakeoff::widgets {

namespace {

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

HostDetails::HostDetails(QWidget *parent)
    : Card(parent), m_name(new HeadingLabel(2, this)), m_state(new CaptionLabel(this)),
      m_column(new QVBoxLayout(this))
{
    m_name->setObjectName(QStringLiteral("hostDetailsName"));
    m_name->setTextFormat(Qt::PlainText);
    m_state->setObjectName(QStringLiteral("hostDetailsState"));
    m_state->setWordWrap(true);
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(8);
    m_column->addWidget(m_name);
    m_column->addWidget(m_state);
    m_column->addStretch(1);
}

void HostDetails::show(const deploy::NamedHost *host, const host::HostReport *report, bool isTesting)
{
    delete m_content;
    m_content = new QWidget(this);
    m_column->insertWidget(2, m_content);
    m_name->setText(host ? host->name : QString());
    if (isTesting)
        m_state->setText(tr("It is being looked at; a machine that does not answer takes half a minute."));
    else if (!report)
        m_state->setText(host ? tr("Press “Test” to look at it.") : QString());
    else if (report->problems.isEmpty())
        m_state->setText(tr("Everything is as it should be."));
    else
        m_state->setText(report->isUsable() ? tr("It can be used; there is something to know.")
                                            : tr("It cannot be used until this is mended:"));
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    if (!report || isTesting)
        return;
    for (const host::HostProblem &problem : report->problems) {
        auto *what = new HeadingLabel(0, m_content);
        what->setObjectName(QStringLiteral("hostProblem"));
        what->setTextFormat(Qt::PlainText);
        what->setText(problem.isBlocking ? tr("Problem: %1").arg(problem.what)
                                         : tr("Note: %1").arg(problem.what));
        column->addWidget(what);
        column->addWidget(wrapped(problem.why, m_content));
        auto *mend = wrapped(tr("Mend: %1").arg(problem.mend), m_content);
        mend->setObjectName(QStringLiteral("hostMend"));
        column->addWidget(mend);
        column->addSpacing(8);
    }
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const auto &[label, value] : host::linesOf(*report)) {
        auto *caption = new CaptionLabel(m_content);
        caption->setText(label);
        form->addRow(caption, wrapped(value, m_content));
    }
    column->addLayout(form);
}

} // namespace bakeoff::widgets
