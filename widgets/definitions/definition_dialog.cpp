// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/definitions/definition_dialog.h"

#include "widgets/common/controls.h"
#include "widgets/common/page_header.h"
#include "widgets/definitions/reasoned_form.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>

namespace bakeoff::widgets {

DefinitionDialog::DefinitionDialog(const catalog::Catalog &catalog, tables::Background &background,
                                   QWidget *parent)
    : QDialog(parent), m_catalog(catalog), m_background(background), m_form(new ReasonedForm),
      m_english(new QLineEdit), m_korean(new QLineEdit), m_id(new QLineEdit), m_component(new QComboBox),
      m_line(new QComboBox), m_error(new MessageStrip(this)), m_save(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_english->setObjectName(QStringLiteral("definitionEnglish"));
    m_korean->setObjectName(QStringLiteral("definitionKorean"));
    m_id->setObjectName(QStringLiteral("definitionId"));
    m_component->setObjectName(QStringLiteral("definitionComponent"));
    m_line->setObjectName(QStringLiteral("definitionLine"));
    m_error->setObjectName(QStringLiteral("definitionError"));
}

void DefinitionDialog::addIdentity(const QString &id, const catalog::LocalizedText &name,
                                   const catalog::ReleaseLine &line, bool isNew)
{
    m_idFollows = isNew;
    m_english->setText(name.en);
    m_korean->setText(name.ko == name.en ? QString() : name.ko); // that is how an empty one is kept
    m_id->setText(id);
    m_id->setReadOnly(!isNew);
    m_id->setEnabled(isNew);
    for (QLineEdit *edit : {m_english, m_korean})
        edit->setMaxLength(100);
    m_id->setMaxLength(60);
    m_form->addField(QStringLiteral("name.en"), tr("Name in English"), m_english);
    m_form->addField(QStringLiteral("name.ko"), tr("Name in Korean"), m_korean,
                     tr("Left empty, the English name is shown in Korean too."));
    m_form->addField(QStringLiteral("id"), tr("Id"), m_id,
                     tr("Names its folder, its files and its virtual machines. It cannot be changed later."));
    for (QComboBox *box : {m_component, m_line}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
    }
    QStringList components;
    for (const catalog::ReleaseLineFacts &facts : m_catalog.releaseLines)
        components << facts.line.component;
    components.removeDuplicates();
    components.sort();
    m_component->addItems(components);
    m_component->setEditText(line.component);
    fillLines();
    m_line->setEditText(line.line);
    m_form->addField(
        QStringLiteral("line.component"), tr("Follows the releases of"), m_component,
        tr("The upstream component whose end of life and release rate are shown in the matrix. Those "
           "in the list are known; another is taken as it is."));
    m_form->addField(QStringLiteral("line.line"), tr("Release line"), m_line);

    watch(m_english, QStringLiteral("name.en"));
    watch(m_korean, QStringLiteral("name.ko"));
    watch(m_id, QStringLiteral("id"));
    connect(m_english, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_idFollows)
            m_id->setText(catalog::idFor(text));
    });
    connect(m_id, &QLineEdit::textEdited, this, [this] { m_idFollows = false; });
    connect(m_component, &QComboBox::editTextChanged, this, &DefinitionDialog::fillLines);
    for (const auto &[box, field] : {std::pair(m_component, QStringLiteral("line.component")),
                                     std::pair(m_line, QStringLiteral("line.line"))}) {
        watch(box->lineEdit(), field);
    }
}

void DefinitionDialog::fillLines()
{
    const QString written = m_line->currentText();
    const QSignalBlocker blocker(m_line);
    m_line->clear();
    for (const catalog::ReleaseLineFacts &facts : m_catalog.releaseLines) {
        if (facts.line.component == m_component->currentText().trimmed())
            m_line->addItem(facts.line.line);
    }
    m_line->setEditText(written);
}

void DefinitionDialog::addButtons(const QString &note)
{
    auto *content = new QWidget;
    auto *contentColumn = new QVBoxLayout(content);
    contentColumn->setContentsMargins(16, 12, 16, 12);
    contentColumn->addWidget(m_form);
    contentColumn->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    keepWheelForScrolling(content);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("definitionSave"));
    m_save->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &DefinitionDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *caption = new CaptionLabel(this);
    caption->setText(note);
    caption->setWordWrap(true);
    auto *footer = new QVBoxLayout;
    footer->setContentsMargins(16, 0, 16, 12);
    footer->addWidget(m_error);
    footer->addWidget(caption);
    footer->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    column->addLayout(footer);
    const QSize whole = content->sizeHint();
    resize(std::max(720, whole.width() + scroll->verticalScrollBar()->sizeHint().width()),
           std::min(720, whole.height() + 160));
    check();
    m_english->setFocus();
}

void DefinitionDialog::watch(QLineEdit *editor, const QString &field)
{
    connect(editor, &QLineEdit::textEdited, this, [this, field] { m_form->touch(field); });
    connect(editor, &QLineEdit::editingFinished, this, [this, editor, field] {
        if (editor->isModified())
            m_form->touch(field);
    });
    connect(editor, &QLineEdit::textChanged, this, &DefinitionDialog::check);
}

void DefinitionDialog::check()
{
    if (!m_save) // still being put together
        return;
    const QList<catalog::FieldProblem> found = problems();
    m_form->setProblems(found);
    m_save->setEnabled(found.isEmpty());
    m_error->setMessage(MessageStrip::Kind::Danger, {});
}

void DefinitionDialog::save()
{
    m_isSaving = true;
    m_save->setEnabled(false);
    m_form->setEnabled(false);
    using Answer = Result<catalog::Catalog>;
    m_background.run(
        this,
        [saving = saving()]() -> Answer {
            if (auto saved = saving(); !saved)
                return tl::unexpected(saved.error());
            return catalog::loadCatalog(catalog::defaultCatalogFolders());
        },
        [this, written = id()](const Answer &answer) {
            m_isSaving = false;
            m_form->setEnabled(true);
            if (!answer) {
                m_save->setEnabled(true);
                m_error->setMessage(MessageStrip::Kind::Danger,
                                    answer.error().hint.isEmpty()
                                        ? answer.error().message
                                        : answer.error().message + u' ' + answer.error().hint);
                return;
            }
            Q_EMIT saved(written, *answer);
            accept();
        });
}

void DefinitionDialog::reject()
{
    if (!m_isSaving) // what is being written would be there without being shown
        QDialog::reject();
}

QString DefinitionDialog::id() const
{
    return m_id->text().trimmed();
}

catalog::LocalizedText DefinitionDialog::name() const
{
    return {m_english->text().trimmed(), m_korean->text().trimmed()};
}

catalog::ReleaseLine DefinitionDialog::line() const
{
    return {m_component->currentText().trimmed(), m_line->currentText().trimmed()};
}

QStringList DefinitionDialog::words(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace bakeoff::widgets
