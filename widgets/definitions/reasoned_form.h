// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/definition.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace bakeoff::widgets {

/// Fields under one another, each with its label before it and, behind it, the reason why it cannot stay as
/// it is. What is only missing is said quietly until somebody has been in the field.
class ReasonedForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonedForm(QWidget *parent = nullptr);

    /// \a field: as in catalog::FieldProblem; its reason's label is called "reason." and that.
    void addField(const QString &field, const QString &label, QWidget *editor, const QString &help = {});
    /// In another language; the reasons come with setProblems().
    void setTexts(const QString &field, const QString &label, const QString &help = {});
    void addHeading(const QString &text);
    void setFieldVisible(const QString &field, bool visible);
    /// Somebody has been there: what is missing in it is said as loudly as what is wrong.
    void touch(const QString &field);
    void setProblems(const QList<catalog::FieldProblem> &problems);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *label;
        QWidget *editor;
        QLabel *reason;
        int row;
        int height; ///< of the row while it is visible
    };
    void paintReason(const QString &field);

    QGridLayout *m_grid;
    QHash<QString, Row> m_rows;
    QSet<QString> m_touched;
    QSet<QString> m_missing; ///< fields whose reason is that nothing is there
};

} // namespace bakeoff::widgets
