// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/destroy_messages.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace bakeoff::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::widgets::DestroyMessages)
};

} // namespace

void askDestroy(QWidget *window, const QString &deploymentId, std::function<void()> confirmed)
{
    auto *question =
        new QMessageBox(QMessageBox::Question, Text::tr("Destroy deployment"),
                        Text::tr("Destroy deployment %1?").arg(deploymentId), QMessageBox::NoButton, window);
    question->setObjectName(QStringLiteral("destroyQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        Text::tr("Its virtual machines, disks, secrets and published ports are removed. The measured times "
                 "stay."));
    QPushButton *yes = question->addButton(Text::tr("Destroy"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("confirmDestroy"));
    QPushButton *no = question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(no);
    QObject::connect(yes, &QPushButton::clicked, window, std::move(confirmed));
    question->open();
}

void tellNotDestroyed(QWidget *window, const QString &deploymentId, const catalog::Failure &failure)
{
    auto *message =
        new QMessageBox(QMessageBox::Warning, Text::tr("Destroy deployment"),
                        Text::tr("Deployment %1 could not be removed completely.").arg(deploymentId),
                        QMessageBox::Ok, window);
    message->setObjectName(QStringLiteral("destroyFailed"));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(QStringList{failure.message, failure.hint}.join(u'\n').trimmed());
    message->setDetailedText(failure.detail);
    message->open();
}

} // namespace bakeoff::widgets
