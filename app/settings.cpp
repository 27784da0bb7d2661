// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QLocale>
#include <QSettings>

namespace bakeoff::app {

using widgets::Theme;

QString Settings::language() const
{
    const bool korean = QLocale::system().language() == QLocale::Korean;
    return m_store.value(QStringLiteral("language"), korean ? QStringLiteral("ko") : QStringLiteral("en"))
        .toString();
}

void Settings::setLanguage(const QString &language)
{
    m_store.setValue(QStringLiteral("language"), language);
}

Theme Settings::theme() const
{
    const QString theme = m_store.value(QStringLiteral("theme")).toString();
    return theme == QLatin1String("light")  ? Theme::Light
           : theme == QLatin1String("dark") ? Theme::Dark
                                            : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    m_store.setValue(QStringLiteral("theme"), theme == Theme::Light  ? QStringLiteral("light")
                                              : theme == Theme::Dark ? QStringLiteral("dark")
                                                                     : QStringLiteral("system"));
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
}

QString Settings::lastWorkspace() const
{
    return m_store.value(QStringLiteral("lastWorkspace")).toString();
}

void Settings::setLastWorkspace(const QString &path)
{
    m_store.setValue(QStringLiteral("lastWorkspace"), path);
}

} // namespace bakeoff::app
