// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/matrix_menu.h"

#include "catalog/preset_matrices.h"
#include "widgets/matrix/line_menu.h"
#include "widgets/matrix/matrix_files.h"
#include "widgets/matrix/scenario_dialog.h"

#include <QInputDialog>

namespace bakeoff::widgets {

using catalog::Axis;

MatrixMenu::MatrixMenu(tables::MatrixDocument &document, tables::WorkspaceCache &cache, MatrixFiles &files,
                       QWidget *window)
    : QMenu(window), m_document(document), m_cache(cache), m_files(files), m_window(window)
{
    setObjectName(QStringLiteral("matrixMenu"));
    connect(this, &QMenu::aboutToShow, this, &MatrixMenu::fill);
}

void MatrixMenu::fill()
{
    clear(); // which leaves the menus in it
    qDeleteAll(findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    const bool any = m_document.matrix(m_matrixId) != nullptr;
    QMenu *presets = addMenu(tr("New"));
    presets->setObjectName(QStringLiteral("newMatrixMenu"));
    presets->setToolTipsVisible(true);
    for (const catalog::Preset preset : catalog::presets) {
        QAction *action = presets->addAction(displayName(preset), this, [this, preset] {
            Q_EMIT matrixChosen(m_document.addMatrix(catalog::presetMatrix(preset)));
        });
        action->setObjectName(QStringLiteral("newMatrix%1").arg(int(preset)));
        action->setToolTip(explanation(preset));
    }
    presets->menuAction()->setEnabled(!m_cache.isReadOnly());
    const auto add = [&](const char *name, const QString &text, auto work) {
        QAction *action = addAction(text, this, work);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(any && !m_cache.isReadOnly());
    };
    add("duplicateMatrix", tr("Duplicate"), [this] {
        catalog::Matrix copy = *m_document.matrix(m_matrixId);
        copy.name = tr("%1 (copy)").arg(copy.name);
        Q_EMIT matrixChosen(m_document.addMatrix(copy));
    });
    add("renameMatrix", tr("Rename…"), [this] { rename(); });
    add("removeMatrix", tr("Remove"), [this] { m_document.removeMatrix(m_matrixId); });
    QAction *compare = addAction(tr("Compare with another…"), this,
                                 [this] { (new ScenarioDialog(m_document, m_matrixId, m_window))->open(); });
    compare->setObjectName(QStringLiteral("compareMatrices"));
    compare->setEnabled(m_document.matrices().size() > 1);
    addSeparator();
    QAction *import = addAction(tr("Import…"), &m_files, &MatrixFiles::askForImport);
    import->setObjectName(QStringLiteral("importMatrix"));
    import->setEnabled(!m_cache.isReadOnly());
    QAction *exported = addAction(tr("Export…"), this, [this] { m_files.askForExport(m_matrixId); });
    exported->setObjectName(QStringLiteral("exportMatrix"));
    exported->setEnabled(any);
    addSeparator();
    QAction *find = addAction(tr("Find…"), QKeySequence::Find, this, &MatrixMenu::findRequested);
    find->setShortcutContext(Qt::WidgetShortcut); // only named here: the page has the key itself
    find->setEnabled(any);
    addSeparator();
    for (const Axis axis : {Axis::Platforms, Axis::Services}) {
        QMenu *insert = addMenu(axis == Axis::Platforms ? tr("Add operating system") : tr("Add service"));
        insert->setObjectName(axis == Axis::Platforms ? QStringLiteral("addPlatformMenu")
                                                      : QStringLiteral("addServiceMenu"));
        addInsertions(*insert, m_document, m_matrixId, axis, -1,
                      [this, axis] { Q_EMIT definitionRequested(axis); });
        insert->menuAction()->setEnabled(any && !m_cache.isReadOnly());
    }
}

void MatrixMenu::rename()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(QStringLiteral("renameMatrixDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the matrix"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(m_document.matrix(m_matrixId)->name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id = m_matrixId](const QString &name) {
        if (!name.trimmed().isEmpty())
            m_document.renameMatrix(id, name.trimmed());
    });
    dialog->open();
}

} // namespace bakeoff::widgets
