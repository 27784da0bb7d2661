// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QApplication>
#include <QFont>
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
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file of its own for its plural forms.
    if (m_own.load(QStringLiteral(":/i18n/bakeoff_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_own);
    applyFonts();
}

void Language::applyFonts()
{
    if (!qobject_cast<QApplication *>(
            QCoreApplication::instance())) // the command line speaks too, without fonts
        return;
    // The desktop's own font first. Where it has no Hangul, Qt takes the first fallback it finds, in whatever
    // weight that happens to be; naming well-known ones makes it a regular one.
    QFont font = QApplication::font();
    if (m_desktopFamilies.isEmpty())
        m_desktopFamilies = font.families();
    QStringList families = m_desktopFamilies;
    if (m_current == QLatin1String("ko")) {
        families << QStringLiteral("Noto Sans KR") << QStringLiteral("Noto Sans CJK KR")
                 << QStringLiteral("Pretendard") << QStringLiteral("NanumGothic")
                 << QStringLiteral("UnDotum");
    }
    font.setFamilies(families);
    QApplication::setFont(font);
}

} // namespace bakeoff::app
