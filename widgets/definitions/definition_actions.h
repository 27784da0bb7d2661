// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/matrix.h"
#include "tables/background.h"

#include <QObject>

#include <functional>

class QWidget;

namespace bakeoff::tables {
class MatrixDocument;
}

namespace bakeoff::widgets {

/// Defines, changes and deletes the platforms and services of one's own, with dialogs over a page. Files are
/// read and written in the background.
class DefinitionActions : public QObject
{
    Q_OBJECT

public:
    /// What is known is asked of \a document, whose catalog is replaced when something was defined.
    DefinitionActions(tables::MatrixDocument &document, tables::Background &background, QWidget *page);

    /// Opens the dialog. \a id: an own one to define anew; empty: a new one. \a saved hears its id.
    void open(catalog::Axis axis, const QString &id,
              const std::function<void(const QString &)> &saved = nullptr);
    /// Asks, then moves its folder to the trash.
    void askRemoval(catalog::Axis axis, const QString &id);

Q_SIGNALS:
    /// This is what there is from now on. Whoever holds the catalog takes it at once.
    void catalogChanged(const bakeoff::catalog::Catalog &catalog);

private:
    void show(catalog::Axis axis, const QString &id, const std::function<void(const QString &)> &saved);
    void remove(const QString &folder);

    tables::MatrixDocument &m_document;
    tables::Background &m_background;
    QWidget *m_page;
};

} // namespace bakeoff::widgets
