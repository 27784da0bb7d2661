// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/verdict_document.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace bakeoff::widgets {

/// Workloads to choose from, those of the product and one's own, and buttons to keep the present one under a
/// name and to remove one's own.
class ProfileChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileChoice(tables::VerdictDocument &document, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refill();
    void refresh();
    void retranslate();
    void askName(const QString &name = {}, const QString &problem = {});
    void keep(const QString &name);
    void askReplace(const QString &name);
    void askRemove();
    void tell(const Error &error);

    tables::VerdictDocument &m_document;
    QList<planning::UsageProfile> m_profiles; ///< as they are listed
    QLabel *m_label;
    QComboBox *m_profile;
    QToolButton *m_keep;
    QToolButton *m_remove;
};

} // namespace bakeoff::widgets
