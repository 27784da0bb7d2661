// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QWidget>

/// What is on the screen, by its object's name, in whatever window; it is waited for.
namespace shown_widgets {

inline QWidget *shown(const char *name)
{
    QWidget *found = nullptr;
    (void)QTest::qWaitFor([&] {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (!top->isVisible())
                continue;
            QList<QWidget *> all = top->findChildren<QWidget *>(QLatin1String(name));
            if (top->objectName() == QLatin1String(name))
                all << top;
            for (QWidget *each : std::as_const(all))
                found = each->isVisible() ? each : found;
        }
        return found != nullptr;
    });
    if (!found)
        qFatal("no widget called %s can be seen", name);
    return found;
}
template <typename T>
T *shown(const char *name)
{
    T *found = qobject_cast<T *>(shown(name));
    if (!found)
        qFatal("%s is something else", name);
    return found;
}
inline bool isShown(const char *name)
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->objectName() == QLatin1String(name) && top->isVisible())
            return true;
        const QWidget *found = top->findChild<QWidget *>(QLatin1String(name));
        if (found && found->isVisible())
            return true;
    }
    return false;
}
inline void click(const char *name)
{
    auto *button = shown<QAbstractButton>(name);
    QTRY_VERIFY2(button->isEnabled(), name);
    const QPoint place =
        button->inherits("QCheckBox") ? QPoint(10, button->height() / 2) : button->rect().center();
    QTest::mouseClick(button, Qt::LeftButton, {}, place);
}
inline void type(const char *field, const QString &text)
{
    auto *edit = shown<QLineEdit>(field);
    QTest::mouseClick(edit, Qt::LeftButton);
    QTest::keySequence(edit, QKeySequence::SelectAll);
    QTest::keyClicks(edit, text);
}

} // namespace shown_widgets
