// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/templates/make_menu.h"

#include "deploy/planner.h"

namespace bakeoff::widgets {

using catalog::BakeDepth;
using catalog::TemplateKey;

MakeMenu::MakeMenu(const catalog::Catalog &catalog, const QList<catalog::TemplateRecord> &templates,
                   const tables::TemplatesModel &model, QWidget *parent)
    : QMenu(parent), m_catalog(catalog), m_templates(templates), m_model(model)
{
    setObjectName(QStringLiteral("makeMenu"));
    connect(this, &QMenu::aboutToShow, this, &MakeMenu::fill);
}

void MakeMenu::fill()
{
    clear(); // which leaves the menus in it
    qDeleteAll(findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    for (const catalog::Platform &platform : m_catalog.platforms) {
        if (!platform.isBuildable())
            continue;
        QMenu *menu = addMenu(platform.name.text());
        menu->setObjectName(QStringLiteral("make-") + platform.id + QStringLiteral("-menu"));
        addKey(*menu, {platform.id, {}, BakeDepth::OsOnly}, tr("OS template"));
        menu->addSeparator();
        for (const catalog::Service &service : m_catalog.services) {
            addKey(*menu, {platform.id, service.id, BakeDepth::Configured}, service.name.text());
            addKey(*menu, {platform.id, service.id, BakeDepth::Packages},
                   tr("%1, packages only").arg(service.name.text()));
        }
    }
}

void MakeMenu::addKey(QMenu &menu, const TemplateKey &key, const QString &name)
{
    if (!deploy::checkTemplateKey(key, m_catalog))
        return;
    const bool isThere =
        std::any_of(m_templates.begin(), m_templates.end(), [&](const catalog::TemplateRecord &record) {
            return record.status == catalog::TemplateStatus::Ready &&
                   image::keyOf(record) == key.toString() && !m_model.staleness(record).isStale();
        });
    QAction *action = menu.addAction(isThere ? tr("%1 (up to date)").arg(name) : name, this,
                                     [this, key] { Q_EMIT chosen(key); });
    action->setObjectName(QStringLiteral("make-") + key.toString());
    action->setEnabled(!isThere);
}

} // namespace bakeoff::widgets
