// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;
class QUndoStack;

namespace bakeoff::app {

/// Menus and tool bar of the main window; what they do is connected by the window.
class MainActions : public QObject
{
    Q_OBJECT

public:
    MainActions(QMainWindow &window, QUndoStack &undoStack);

    /// What a page adds to the menus.
    void addToMenus(const QList<QAction *> &edit, const QList<QAction *> &view);
    void retranslate();
    void setLanguage(const QString &language);
    void setTheme(widgets::Theme theme);

    QAction *newWorkspace;
    QAction *openWorkspace;
    QAction *save;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *about;

Q_SIGNALS:
    void languageChosen(const QString &language);
    void themeChosen(bakeoff::widgets::Theme theme);
    void pageChosen(int page);

private:
    void nameUndo();
    QAction *make(const char *name, const QString &iconName);
    QAction *makeChoice(QMenu *menu, QActionGroup *group, const char *name);

    QUndoStack &m_undoStack;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_languageMenu;
    QMenu *m_themeMenu;
    QMenu *m_help;
    QToolBar *m_toolBar;
    QAction *m_korean;
    QAction *m_english;
    QAction *m_system;
    QAction *m_light;
    QAction *m_dark;
    QAction *m_beforeLanguage;
    QList<QAction *> m_goTo;
};

} // namespace bakeoff::app
