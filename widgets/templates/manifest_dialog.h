// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "tables/manifest_model.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QComboBox;
class QLabel;
class QLineEdit;

namespace bakeoff::widgets {

/// The packages of a template, by themselves or beside another's.
class ManifestDialog : public QDialog
{
    Q_OBJECT

public:
    ManifestDialog(const QString &title, QWidget *parent = nullptr);

    void setPackages(const catalog::TemplateRecord &record);
    /// What it can be compared with: ids and names; see comparisonRequested().
    void setOthers(const QList<std::pair<QString, QString>> &others);
    void setOther(const catalog::TemplateRecord &record);

Q_SIGNALS:
    void comparisonRequested(const QString &otherId); ///< empty: none any more

private:
    void showCount();

    tables::ManifestModel m_model;
    QSortFilterProxyModel m_filter;
    QLineEdit *m_search;
    QComboBox *m_other;
    QLabel *m_count;
};

} // namespace bakeoff::widgets
