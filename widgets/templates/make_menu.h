// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/plan.h"
#include "tables/templates_model.h"

#include <QMenu>

namespace bakeoff::widgets {

/// The templates that can be made here, one by one: for each operating system its OS template and its golden
/// images. Those that are there and up to date cannot be chosen.
class MakeMenu : public QMenu
{
    Q_OBJECT

public:
    /// All three must outlive it; \a templates without packages.
    MakeMenu(const catalog::Catalog &catalog, const QList<catalog::TemplateRecord> &templates,
             const tables::TemplatesModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const bakeoff::catalog::TemplateKey &key);

private:
    void fill();
    void addKey(QMenu &menu, const catalog::TemplateKey &key, const QString &name);

    const catalog::Catalog &m_catalog;
    const QList<catalog::TemplateRecord> &m_templates;
    const tables::TemplatesModel &m_model;
};

} // namespace bakeoff::widgets
