// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.h"
#include "scripted_backend.h"
#include "storage/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

/// A main window on a real workspace in a temporary folder, with scripted deploys.
class WindowFixture
{
public:
    WindowFixture()
    {
        auto made = bakeoff::storage::Workspace::create(path());
        if (!made)
            qFatal("%s", qPrintable(made.error().text()));
        workspace = std::move(*made);
        (void)workspace->saveMatrix(samples::matrix());
        (void)workspace->saveMatrix(samples::otherMatrix());
    }

    QString path() const { return folder.filePath(QStringLiteral("team.bakeoff")); }

    void show()
    {
        bakeoff::widgets::applyTheme(bakeoff::widgets::Theme::Light, QApplication::palette());
        backend = std::make_unique<ScriptedBackend>(*workspace);
        bakeoff::catalog::Catalog catalog = backend->catalog();
        catalog.folders = dataFolders;
        backend->setCatalog(catalog);
        window = std::make_unique<bakeoff::app::MainWindow>(*workspace, *backend, settings);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }

    template <typename T = QWidget>
    T *find(const char *name) const
    {
        // Some appear a moment later, once the workspace has answered.
        (void)QTest::qWaitFor([&] { return window->findChild<T *>(QLatin1String(name)) != nullptr; }, 5000);
        // Addresses and secrets are shown in two places; a person looks at the one that can be seen.
        const QList<T *> all = window->findChildren<T *>(QLatin1String(name));
        if (all.isEmpty())
            qFatal("no widget called %s", name);
        if constexpr (std::is_base_of_v<QWidget, T>) {
            for (T *each : all) {
                if (each->isVisible())
                    return each;
            }
        }
        return all.first();
    }
    /// As a person does: left button, in the middle, of something that can be seen.
    void click(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        QTRY_VERIFY2(button->isVisible(), name);
        QTRY_VERIFY2(button->isEnabled(), name);
        const QPoint place = button->inherits("QRadioButton") || button->inherits("QCheckBox")
                                 ? QPoint(10, button->height() / 2)
                                 : button->rect().center();
        QTest::mouseClick(button, Qt::LeftButton, {}, place);
    }
    QAction *action(const char *name) const { return find<QAction>(name); }

    QTemporaryDir folder;
    QStringList dataFolders; ///< with price sets and history; to be set before show()
    QSettings store{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    bakeoff::app::Settings settings{store};
    std::unique_ptr<bakeoff::storage::Workspace> workspace;
    std::unique_ptr<ScriptedBackend> backend;
    std::unique_ptr<bakeoff::app::MainWindow> window;
};
