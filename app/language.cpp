// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace bakeoff::app {

void Language::apply(const QString &language)
{
    if (language == m_current)
        return;
    m_current = language;
    const QLocale locale(language == QLatin1String("ko") ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                                                          : QLocale(QLocale::English, QLocale::UnitedStates));
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file of its own for its plural forms.
    if (m_own.load(QStringLiteral(":/i18n/bakeoff_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace bakeoff::app
