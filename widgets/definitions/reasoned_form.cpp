// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/definitions/reasoned_form.h"

#include "widgets/common/controls.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QGridLayout>

namespace bakeoff::widgets {

ReasonedForm::ReasonedForm(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(0); // rows have room of their own, see addField()
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(2, 230); // reasons come and go; the fields stay where they are
}

void ReasonedForm::addField(const QString &field, const QString &label, QWidget *editor, const QString &help)
{
    auto *caption = new CaptionLabel(this);
    caption->setBuddy(editor);
    auto *reason = new QLabel(this);
    reason->setObjectName(QStringLiteral("reason.") + field);
    reason->setWordWrap(true);
    reason->setMaximumWidth(230);
    const int row = m_grid->rowCount();
    const int twoLines = 2 * reason->fontMetrics().lineSpacing();
    const int height = std::max(editor->minimumSizeHint().height(), editor->minimumHeight());
    const bool isTall = height > 2 * twoLines;
    m_grid->addWidget(caption, row, 0, isTall ? Qt::AlignTop : Qt::AlignVCenter);
    m_grid->addWidget(editor, row, 1, Qt::AlignVCenter);
    m_grid->addWidget(reason, row, 2, isTall ? Qt::AlignTop : Qt::AlignVCenter);
    m_rows.insert(field, {caption, editor, reason, row, std::max(height, twoLines) + 2});
    m_grid->setRowMinimumHeight(row, m_rows.value(field).height); // a reason of two lines moves nothing
    setTexts(field, label, help);
}

void ReasonedForm::setTexts(const QString &field, const QString &label, const QString &help)
{
    const Row row = m_rows.value(field);
    row.label->setText(label);
    row.label->setToolTip(help);
    row.editor->setAccessibleName(label);
    row.editor->setToolTip(help);
}

void ReasonedForm::addHeading(const QString &text)
{
    auto *heading = new HeadingLabel(0, this);
    heading->setText(text);
    const int row = m_grid->rowCount();
    m_grid->setRowMinimumHeight(row, heading->sizeHint().height() + 12);
    m_grid->addWidget(heading, row, 0, 1, 3, Qt::AlignBottom);
}

void ReasonedForm::setFieldVisible(const QString &field, bool visible)
{
    const Row row = m_rows.value(field);
    for (QWidget *part : {static_cast<QWidget *>(row.label), row.editor, static_cast<QWidget *>(row.reason)})
        part->setVisible(visible);
    m_grid->setRowMinimumHeight(row.row, visible ? row.height : 0);
}

void ReasonedForm::touch(const QString &field)
{
    m_touched.insert(field);
    paintReason(field);
}

void ReasonedForm::setProblems(const QList<catalog::FieldProblem> &problems)
{
    m_missing.clear();
    QHash<QString, QString> reasons;
    for (const catalog::FieldProblem &problem : problems) {
        reasons.insert(problem.field, problem.reason);
        if (problem.isMissing)
            m_missing.insert(problem.field);
    }
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        const QString reason = reasons.value(it.key());
        it->reason->setText(reason);
        it->editor->setAccessibleDescription(reason);
        paintReason(it.key());
    }
}

void ReasonedForm::paintReason(const QString &field)
{
    const auto row = m_rows.constFind(field);
    if (row == m_rows.constEnd())
        return;
    const bool isQuiet = m_missing.contains(field) && !m_touched.contains(field);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, isQuiet ? secondaryText(palette()) : dangerColor(palette()));
    row->reason->setPalette(colors);
}

void ReasonedForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        for (auto it = m_rows.begin(); it != m_rows.end(); ++it)
            paintReason(it.key());
    }
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
