// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

namespace bakeoff::app {

/// The language of the whole program, switchable while it runs. Everything shown listens to
/// QEvent::LanguageChange.
class Language
{
public:
    /// "ko" or "en". Numbers, dates and the names of the catalog follow QLocale's default, which is set
    /// first.
    void apply(const QString &language);
    QString current() const { return m_current; }

private:
    void applyFonts();

    QString m_current;
    QStringList m_desktopFamilies;
    QTranslator m_own;
    QTranslator m_qt; ///< Qt's own dialogs
};

} // namespace bakeoff::app
