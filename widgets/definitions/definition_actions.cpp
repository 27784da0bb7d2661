// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/definitions/definition_actions.h"

#include "tables/matrix_document.h"
#include "widgets/definitions/platform_dialog.h"
#include "widgets/definitions/service_dialog.h"

#include <QMessageBox>
#include <QPushButton>

namespace bakeoff::widgets {

using catalog::Axis;

DefinitionActions::DefinitionActions(tables::MatrixDocument &document, tables::Background &background,
                                     QWidget *page)
    : QObject(page), m_document(document), m_background(background), m_page(page)
{
}

void DefinitionActions::open(Axis axis, const QString &id, const std::function<void(const QString &)> &saved)
{
    // It begins with what is on disk now: somebody may have edited the files.
    m_background.run(
        this, [] { return catalog::loadCatalog(catalog::defaultCatalogFolders()); },
        [this, axis, id, saved](const catalog::Catalog &catalog) {
            Q_EMIT catalogChanged(catalog);
            show(axis, id, saved);
        });
}

void DefinitionActions::show(Axis axis, const QString &id, const std::function<void(const QString &)> &saved)
{
    const catalog::Catalog &known = m_document.catalog();
    DefinitionDialog *dialog = nullptr;
    if (axis == Axis::Platforms) {
        const catalog::Platform *platform = known.platform(id);
        dialog = new PlatformDialog(known, platform ? std::optional(*platform) : std::nullopt, m_background,
                                    m_page);
    } else {
        const catalog::Service *service = known.service(id);
        dialog =
            new ServiceDialog(known, service ? std::optional(*service) : std::nullopt, m_background, m_page);
    }
    connect(dialog, &DefinitionDialog::saved, this,
            [this, saved](const QString &defined, const catalog::Catalog &catalog) {
                Q_EMIT catalogChanged(catalog);
                if (saved)
                    saved(defined);
            });
    dialog->open();
}

void DefinitionActions::askRemoval(Axis axis, const QString &id)
{
    const catalog::Catalog &known = m_document.catalog();
    const catalog::Platform *platform = axis == Axis::Platforms ? known.platform(id) : nullptr;
    const catalog::Service *service = axis == Axis::Services ? known.service(id) : nullptr;
    if (!platform && !service)
        return;
    const QString name = platform ? platform->name.text() : service->name.text();
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Delete a definition"),
                        tr("Delete the definition of %1?").arg(name), QMessageBox::NoButton, m_page);
    question->setObjectName(QStringLiteral("removalQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("Its folder goes to the trash, and no workspace offers it any more. "
                                    "Matrices that show it keep its row or "
                                    "column under its id; templates and deployments of it stay."));
    QPushButton *yes = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("confirmRemoval"));
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this,
            [this, folder = platform ? platform->folder : service->folder] { remove(folder); });
    question->open();
}

void DefinitionActions::remove(const QString &folder)
{
    using Answer = Result<catalog::Catalog>;
    m_background.run(
        this,
        [folder]() -> Answer {
            if (auto removed = catalog::removeDefinition(folder); !removed)
                return tl::unexpected(removed.error());
            return catalog::loadCatalog(catalog::defaultCatalogFolders());
        },
        [this](const Answer &answer) {
            if (answer) {
                Q_EMIT catalogChanged(*answer);
                return;
            }
            auto *message = new QMessageBox(QMessageBox::Warning, tr("Delete a definition"),
                                            answer.error().message, QMessageBox::Ok, m_page);
            message->setObjectName(QStringLiteral("removalError"));
            message->setAttribute(Qt::WA_DeleteOnClose);
            message->setInformativeText(answer.error().hint);
            message->open();
        });
}

} // namespace bakeoff::widgets
