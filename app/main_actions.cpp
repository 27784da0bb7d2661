// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_actions.h"

#include "widgets/common/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QUndoStack>

namespace bakeoff::app {

using widgets::Theme;

MainActions::MainActions(QMainWindow &window, QUndoStack &undoStack)
    : QObject(&window), newWorkspace(make("actionNew", QStringLiteral("new"))),
      openWorkspace(make("actionOpen", QStringLiteral("open"))),
      save(make("actionSave", QStringLiteral("save"))), quit(make("actionQuit", QStringLiteral("quit"))),
      undo(make("actionUndo", QStringLiteral("undo"))), redo(make("actionRedo", QStringLiteral("redo"))),
      about(make("actionAbout", QStringLiteral("help"))), m_undoStack(undoStack)
{
    newWorkspace->setShortcut(QKeySequence::New);
    openWorkspace->setShortcut(QKeySequence::Open);
    save->setShortcut(QKeySequence::Save);
    save->setEnabled(false);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    about->setMenuRole(QAction::AboutRole);
    undo->setEnabled(undoStack.canUndo());
    redo->setEnabled(undoStack.canRedo());
    connect(undo, &QAction::triggered, &undoStack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, &undoStack, &QUndoStack::redo);
    connect(&undoStack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&undoStack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    connect(&undoStack, &QUndoStack::undoTextChanged, this, &MainActions::nameUndo);
    connect(&undoStack, &QUndoStack::redoTextChanged, this, &MainActions::nameUndo);

    m_file = window.menuBar()->addMenu(QString());
    m_file->addActions({newWorkspace, openWorkspace});
    m_file->addSeparator();
    m_file->addAction(save);
    m_file->addSeparator();
    m_file->addAction(quit);
    m_edit = window.menuBar()->addMenu(QString());
    m_edit->addActions({undo, redo});
    m_view = window.menuBar()->addMenu(QString());
    for (int page = 0; page < 5; ++page) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)));
        action->setObjectName(QStringLiteral("actionPage%1").arg(page + 1));
        connect(action, &QAction::triggered, this, [this, page] { Q_EMIT pageChosen(page); });
        m_view->addAction(action);
        m_goTo.append(action);
    }
    m_beforeLanguage = m_view->addSeparator();
    m_languageMenu = m_view->addMenu(QString());
    auto *languages = new QActionGroup(this);
    m_korean = makeChoice(m_languageMenu, languages, "actionKorean");
    m_english = makeChoice(m_languageMenu, languages, "actionEnglish");
    m_themeMenu = m_view->addMenu(QString());
    auto *themes = new QActionGroup(this);
    m_system = makeChoice(m_themeMenu, themes, "actionThemeSystem");
    m_light = makeChoice(m_themeMenu, themes, "actionThemeLight");
    m_dark = makeChoice(m_themeMenu, themes, "actionThemeDark");
    m_help = window.menuBar()->addMenu(QString());
    m_help->addAction(about);

    m_toolBar = window.addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("mainToolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize(QSize(18, 18));
    m_toolBar->addActions({save, undo, redo});

    connect(m_korean, &QAction::triggered, this, [this] { Q_EMIT languageChosen(QStringLiteral("ko")); });
    connect(m_english, &QAction::triggered, this, [this] { Q_EMIT languageChosen(QStringLiteral("en")); });
    connect(m_system, &QAction::triggered, this, [this] { Q_EMIT themeChosen(Theme::System); });
    connect(m_light, &QAction::triggered, this, [this] { Q_EMIT themeChosen(Theme::Light); });
    connect(m_dark, &QAction::triggered, this, [this] { Q_EMIT themeChosen(Theme::Dark); });
}

void MainActions::addToMenus(const QList<QAction *> &edit, const QList<QAction *> &view)
{
    m_edit->addSeparator();
    m_edit->addActions(edit);
    m_view->insertSeparator(m_beforeLanguage);
    m_view->insertActions(m_beforeLanguage, view);
}

void MainActions::nameUndo()
{
    // Not the stack's own actions: those keep the words of the language they were made in.
    undo->setText(m_undoStack.undoText().isEmpty() ? tr("&Undo")
                                                   : tr("&Undo: %1").arg(m_undoStack.undoText()));
    redo->setText(m_undoStack.redoText().isEmpty() ? tr("&Redo")
                                                   : tr("&Redo: %1").arg(m_undoStack.redoText()));
    undo->setToolTip(undo->text().remove(u'&') + QStringLiteral(" (Ctrl+Z)"));
    redo->setToolTip(redo->text().remove(u'&') + QStringLiteral(" (Ctrl+Y)"));
    undo->setIconText(tr("Undo"));
    redo->setIconText(tr("Redo"));
}

QAction *MainActions::make(const char *name, const QString &iconName)
{
    auto *action = new QAction(widgets::lineIcon(iconName), QString(), this);
    action->setObjectName(QLatin1String(name));
    return action;
}

QAction *MainActions::makeChoice(QMenu *menu, QActionGroup *group, const char *name)
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setCheckable(true);
    group->addAction(action);
    menu->addAction(action);
    return action;
}

void MainActions::setLanguage(const QString &language)
{
    (language == QLatin1String("ko") ? m_korean : m_english)->setChecked(true);
}

void MainActions::setTheme(Theme theme)
{
    (theme == Theme::Light ? m_light : theme == Theme::Dark ? m_dark : m_system)->setChecked(true);
}

void MainActions::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_languageMenu->setTitle(tr("&Language"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_help->setTitle(tr("&Help"));
    m_toolBar->setWindowTitle(tr("Tool bar"));
    newWorkspace->setText(tr("&New workspace..."));
    openWorkspace->setText(tr("&Open workspace..."));
    save->setText(tr("&Save"));
    save->setIconText(tr("Save"));
    nameUndo();
    save->setToolTip(tr("Save the matrix (Ctrl+S)"));
    quit->setText(tr("&Quit"));
    about->setText(tr("&About Bakeoff"));
    // Languages are named in themselves, so that everybody finds theirs.
    m_korean->setText(QStringLiteral("한국어"));
    m_english->setText(QStringLiteral("English"));
    m_system->setText(tr("As the &system"));
    m_light->setText(tr("&Light"));
    m_dark->setText(tr("&Dark"));
    m_goTo.at(0)->setText(tr("Matrix"));
    m_goTo.at(1)->setText(tr("Templates"));
    m_goTo.at(2)->setText(tr("Deploy"));
    m_goTo.at(3)->setText(tr("Compare"));
    m_goTo.at(4)->setText(tr("Hosts"));
}

} // namespace bakeoff::app
