// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/definition.h"
#include "tables/background.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace bakeoff::widgets {

class MessageStrip;
class ReasonedForm;

/// What the dialogs for a platform and for a service share: names, id, release line, the reasons beside the
/// fields, and saving away from this thread. Modal to its parent, and gone once closed.
class DefinitionDialog : public QDialog
{
    Q_OBJECT

Q_SIGNALS:
    /// It is written; \a catalog has it.
    void saved(const QString &id, const bakeoff::catalog::Catalog &catalog);

public:
    void reject() override;

protected:
    DefinitionDialog(const catalog::Catalog &catalog, tables::Background &background, QWidget *parent);

    /// Puts the fields that both have into the form. \a isNew: its id follows the name until somebody writes
    /// one.
    void addIdentity(const QString &id, const catalog::LocalizedText &name, const catalog::ReleaseLine &line,
                     bool isNew);
    void addButtons(const QString &note);
    /// Called whenever something in \a editor changed; \a field is taken for touched then.
    void watch(QLineEdit *editor, const QString &field);
    void check();

    QString id() const;
    catalog::LocalizedText name() const;
    catalog::ReleaseLine line() const;

    virtual QList<catalog::FieldProblem> problems() const = 0;
    /// What saves it, to be run on another thread.
    virtual std::function<Result<>()> saving() const = 0;

    const catalog::Catalog &known() const { return m_catalog; }
    ReasonedForm &form() { return *m_form; }
    static QStringList words(const QString &text); ///< separated by white space or commas

private:
    void save();
    void fillLines();

    const catalog::Catalog m_catalog; ///< as it was when the dialog was opened
    tables::Background &m_background;
    ReasonedForm *m_form;
    QLineEdit *m_english;
    QLineEdit *m_korean;
    QLineEdit *m_id;
    QComboBox *m_component;
    QComboBox *m_line;
    MessageStrip *m_error;
    QPushButton *m_save;
    bool m_idFollows = false;
    bool m_isSaving = false;
};

} // namespace bakeoff::widgets
