// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/endpoints_panel.h"

#include "widgets/common/controls.h"
#include "widgets/common/icons.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>

namespace bakeoff::widgets {

namespace {

QLabel *valueLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

EndpointsPanel::EndpointsPanel(DeployBackend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("endpointsPanel"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(4, 1);
}

void EndpointsPanel::setDeployment(const catalog::DeploymentRecord &deployment)
{
    if (deployment == m_deployment)
        return;
    m_deployment = deployment;
    rebuild();
}

void EndpointsPanel::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const catalog::Endpoint &endpoint : std::as_const(m_deployment.endpoints))
        addEndpoint(endpoint);
    QSet<QString> seen;
    for (const catalog::DeploymentNode &node : std::as_const(m_deployment.nodes)) {
        const catalog::Service *service = m_backend.catalog().service(node.serviceId);
        if (!service || seen.contains(service->id))
            continue;
        seen.insert(service->id);
        for (const catalog::SecretSpec &secret : service->secrets)
            addSecret(*service, secret);
    }
}

QString EndpointsPanel::endpointLabel(const catalog::Endpoint &endpoint) const
{
    // The record keeps the label it was published with; the catalog has it in both languages.
    if (const catalog::Topology *topology = m_backend.catalog().topology(m_deployment.topologyId)) {
        for (const catalog::EndpointSpec &spec : topology->endpoints) {
            if (spec.port == endpoint.guestPort && spec.scheme == endpoint.scheme)
                return spec.label.text();
        }
    }
    return endpoint.label;
}

void EndpointsPanel::addEndpoint(const catalog::Endpoint &endpoint)
{
    const int row = m_grid->rowCount();
    auto *label = new CaptionLabel(this);
    label->setText(endpointLabel(endpoint));
    auto *url = valueLabel(this);
    url->setObjectName(QStringLiteral("endpointUrl"));
    url->setText(endpoint.url());
    auto *copy = new CopyButton(this);
    copy->setObjectName(QStringLiteral("copyEndpoint"));
    copy->setCopiedText(endpoint.url());
    copy->setAccessibleName(tr("Copy %1").arg(endpoint.url()));
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(url, row, 1);
    m_grid->addWidget(copy, row, 2);
}

void EndpointsPanel::addSecret(const catalog::Service &service, const catalog::SecretSpec &secret)
{
    const int row = m_grid->rowCount();
    auto *label = new CaptionLabel(this);
    const QString name = secret.label.text();
    label->setText(secret.user.isEmpty() ? name : tr("%1 (user %2)").arg(name, secret.user));
    label->setToolTip(service.name.text());
    auto *value = valueLabel(this);
    value->setObjectName(QStringLiteral("secretValue"));
    value->setText(QStringLiteral("••••••••••••"));
    auto *show = new QPushButton(lineIcon(QStringLiteral("show")), tr("Show"), this);
    show->setObjectName(QStringLiteral("showSecret"));
    show->setAccessibleName(tr("Show: %1").arg(name));
    auto *copy = new CopyButton(this);
    copy->setObjectName(QStringLiteral("copySecret"));
    copy->hide();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(value, row, 1);
    m_grid->addWidget(show, row, 2);
    m_grid->addWidget(copy, row, 3);
    connect(show, &QPushButton::clicked, this, [this, id = secret.id, value, show, copy] {
        if (copy->isVisible()) { // shown already: hide it again
            value->setText(QStringLiteral("••••••••••••"));
            copy->setCopiedText({});
            copy->hide();
            show->setText(tr("Show"));
            return;
        }
        show->setEnabled(false);
        m_backend.fetchSecret(m_deployment.id, id, value, [value, show, copy](const Result<QString> &answer) {
            show->setEnabled(true);
            value->setText(answer ? *answer : answer.error().message);
            if (!answer)
                return;
            copy->setCopiedText(*answer);
            copy->show();
            show->setText(tr("Hide"));
        });
    });
}

void EndpointsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
