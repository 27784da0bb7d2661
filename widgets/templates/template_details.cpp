// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/templates/template_details.h"

#include "tables/cell_facts.h"
#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/common/page_header.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>

namespace bakeoff::widgets {

using catalog::TemplateRecord;
using catalog::TemplateStatus;

namespace {

QString dateText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm"))
                          : QStringLiteral("–");
}

} // namespace

TemplateDetails::TemplateDetails(const catalog::Catalog &catalog, const tables::TemplatesModel &model,
                                 QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_model(model), m_stack(new QStackedLayout(this)),
      m_nothing(new CaptionLabel(this)), m_body(new QWidget(this)), m_name(new HeadingLabel(3, m_body)),
      m_kind(new CaptionLabel(m_body)), m_state(new MessageStrip(m_body))
{
    setObjectName(QStringLiteral("templateDetails"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(16);
    m_name->setObjectName(QStringLiteral("templateName"));
    m_name->setWordWrap(true);
    m_kind->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("templateState"));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    form->setLabelAlignment(Qt::AlignLeft);
    m_built = addFact(form, "templateBuilt");
    m_took = addFact(form, "templateTook");
    m_size = addFact(form, "templateSize");
    m_parent = addFact(form, "templateParent");
    m_checked = addFact(form, "templateChecked");
    m_digest = addFact(form, "templateDigest");

    auto *buttons = new QGridLayout;
    buttons->setSpacing(6);
    buttons->addWidget(addButton(Action::Rebuild, "rebuildTemplate", QStringLiteral("refresh")), 0, 0);
    buttons->addWidget(addButton(Action::Check, "checkTemplate", QStringLiteral("check")), 0, 1);
    buttons->addWidget(addButton(Action::Manifest, "showManifest", QStringLiteral("show")), 1, 0);
    buttons->addWidget(addButton(Action::Export, "exportTemplate", QStringLiteral("export")), 1, 1);
    buttons->addWidget(addButton(Action::Revoke, "revokeTemplate", QStringLiteral("stop")), 2, 0);
    buttons->addWidget(addButton(Action::Restore, "restoreTemplate", QStringLiteral("undo")), 2, 0);
    buttons->addWidget(addButton(Action::Delete, "deleteTemplate", QStringLiteral("trash")), 2, 1);

    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_kind);
    column->addWidget(m_state);
    column->addLayout(form);
    column->addStretch(1);
    column->addLayout(buttons);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_body);
    connect(&model, &QAbstractItemModel::modelReset, this, &TemplateDetails::refresh);
    retranslate();
}

QLabel *TemplateDetails::addFact(QFormLayout *form, const char *name)
{
    auto *title = new CaptionLabel(m_body);
    auto *value = new QLabel(m_body);
    value->setObjectName(QLatin1String(name));
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(title, value);
    m_factNames << title;
    return value;
}

QPushButton *TemplateDetails::addButton(Action action, const char *name, const QString &icon)
{
    auto *made = new QPushButton(lineIcon(icon), QString(), m_body);
    made->setObjectName(QLatin1String(name));
    connect(made, &QPushButton::clicked, this, [this, action] { Q_EMIT requested(action); });
    m_buttons.insert(action, made);
    return made;
}

QPushButton *TemplateDetails::button(Action action) const
{
    return m_buttons.value(action);
}

void TemplateDetails::setTemplate(const QString &id)
{
    m_id = id;
    refresh();
}

void TemplateDetails::setBlocked(const QString &reason)
{
    m_blocked = reason;
    refresh();
}

void TemplateDetails::refresh()
{
    const TemplateRecord *record = m_model.record(m_id);
    m_stack->setCurrentWidget(record ? m_body : static_cast<QWidget *>(m_nothing));
    if (!record)
        return;
    const bool isOs = record->kind == catalog::TemplateKind::Os;
    m_name->setText(isOs ? tables::platformName(m_catalog, record->platformId)
                         : tables::serviceName(m_catalog, record->serviceId));
    m_kind->setText(isOs ? tr("OS template, generation %1").arg(record->generation)
                         : tr("Golden image on %1, %2, generation %3")
                               .arg(tables::platformName(m_catalog, record->platformId),
                                    catalog::displayName(record->depth))
                               .arg(record->generation));
    const image::Staleness staleness = m_model.staleness(*record);
    const QStringList reasons = tables::staleReasons(staleness);
    switch (record->status) {
    case TemplateStatus::Ready:
    case TemplateStatus::Stale:
        if (reasons.isEmpty())
            m_state->setMessage(MessageStrip::Kind::Success, tr("Ready, and up to date as far as is known."));
        else
            m_state->setMessage(staleness.security > 0 ? MessageStrip::Kind::Danger
                                                       : MessageStrip::Kind::Warning,
                                tr("Stale. %1").arg(reasons.join(u' ')));
        break;
    case TemplateStatus::Revoked:
        m_state->setMessage(MessageStrip::Kind::Danger,
                            tr("Revoked, not deployed any more: %1").arg(record->statusReason));
        break;
    case TemplateStatus::PendingDeletion:
        m_state->setMessage(MessageStrip::Kind::Warning,
                            tr("Deleted as soon as the last deployment from it is destroyed."));
        break;
    case TemplateStatus::Building:
        m_state->setMessage(MessageStrip::Kind::Information, tr("Being made."));
        break;
    }
    m_built->setText(dateText(record->builtAt));
    m_took->setText(
        record->acceleration.isEmpty()
            ? formatSeconds(record->build_s)
            : tr("%1 under %2").arg(formatSeconds(record->build_s), record->acceleration.toUpper()));
    m_size->setText(
        tr("%1, at most %2").arg(formatBytes(record->allocatedSize), formatBytes(record->virtualSize)));
    const TemplateRecord *parent = m_model.record(record->parentId);
    m_parent->setText(isOs     ? tr("the distribution itself")
                      : parent ? tr("%1, generation %2")
                                     .arg(tables::platformName(m_catalog, parent->platformId))
                                     .arg(parent->generation)
                               : tr("an OS template that was deleted"));
    m_checked->setText(record->checkedAt.isValid() ? dateText(record->checkedAt) : tr("never"));
    m_digest->setText(record->recipeDigest.left(12));
    m_digest->setToolTip(record->recipeDigest);

    const bool isLive = record->status == TemplateStatus::Ready || record->status == TemplateStatus::Stale;
    m_buttons[Action::Revoke]->setVisible(isLive);
    m_buttons[Action::Restore]->setVisible(!isLive);
    for (auto each = m_buttons.cbegin(); each != m_buttons.cend(); ++each)
        each.value()->setEnabled(m_blocked.isEmpty() || each.key() == Action::Manifest);
}

void TemplateDetails::retranslate()
{
    m_nothing->setText(tr("Choose a template to see what it is and what can be done with it."));
    const QStringList names{tr("Built"),     tr("Took"),    tr("On disk"),
                            tr("Made from"), tr("Checked"), tr("Recipe")};
    for (qsizetype i = 0; i < names.size(); ++i)
        m_factNames.at(i)->setText(names.at(i));
    const std::tuple<Action, QString, QString> texts[] = {
        {Action::Rebuild, tr("Rebuild"), tr("Makes a new generation; this one stays as the previous one")},
        {Action::Check, tr("Check"), tr("Asks the mirror which of its packages are outdated")},
        {Action::Manifest, tr("Packages …"),
         tr("Shows its packages, and compares them with another template's")},
        {Action::Export, tr("Export …"), tr("Writes a folder that boots on another machine")},
        {Action::Revoke, tr("Revoke …"), tr("Nothing is deployed from it any more")},
        {Action::Restore, tr("Restore"), tr("It can be deployed from again")},
        {Action::Delete, tr("Delete …"), tr("Removes it with its files")}};
    for (const auto &[action, text, tip] : texts) {
        m_buttons[action]->setText(text);
        m_buttons[action]->setToolTip(tip);
    }
    refresh();
}

void TemplateDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
