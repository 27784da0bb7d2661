// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/templates_model.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace bakeoff::widgets {

class CaptionLabel;
class HeadingLabel;
class MessageStrip;

/// One template in words, and what can be done to it.
class TemplateDetails : public QWidget
{
    Q_OBJECT

public:
    /// What a button asks for.
    enum class Action { Rebuild, Check, Manifest, Export, Revoke, Restore, Delete };
    Q_ENUM(Action)

    TemplateDetails(const catalog::Catalog &catalog, const tables::TemplatesModel &model,
                    QWidget *parent = nullptr);

    /// None: nothing is chosen, or a row that is no template.
    void setTemplate(const QString &id);
    /// \a reason: why nothing can be changed at the moment; empty: it can.
    void setBlocked(const QString &reason);
    QPushButton *button(Action action) const;

Q_SIGNALS:
    void requested(bakeoff::widgets::TemplateDetails::Action action);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addFact(QFormLayout *form, const char *name);
    QPushButton *addButton(Action action, const char *name, const QString &icon);
    void refresh();
    void retranslate();

    const catalog::Catalog &m_catalog;
    const tables::TemplatesModel &m_model;
    QString m_id;
    QString m_blocked;
    QStackedLayout *m_stack;
    CaptionLabel *m_nothing;
    QWidget *m_body;
    HeadingLabel *m_name;
    CaptionLabel *m_kind;
    MessageStrip *m_state;
    QList<QLabel *> m_factNames;
    QLabel *m_built;
    QLabel *m_took;
    QLabel *m_size;
    QLabel *m_parent;
    QLabel *m_checked;
    QLabel *m_digest;
    QMap<Action, QPushButton *> m_buttons;
};

} // namespace bakeoff::widgets
