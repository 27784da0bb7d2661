// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QByteArray>
#include <QString>

class QSettings;

namespace bakeoff::app {

/// What a person chose for the program as a whole, kept in the QSettings that is passed in.
class Settings
{
public:
    explicit Settings(QSettings &store) : m_store(store) {}

    /// "ko" or "en"; before any choice, what the desktop speaks.
    QString language() const;
    void setLanguage(const QString &language);
    widgets::Theme theme() const;
    void setTheme(widgets::Theme theme);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QString lastWorkspace() const;
    void setLastWorkspace(const QString &path);

private:
    QSettings &m_store;
};

} // namespace bakeoff::app
