// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <unistd.h>

namespace bakeoff::tests {

/// Acts as an ordinary user while it lives, where the tests run as root, whom no permission stops.
class AsOrdinaryUser
{
public:
    explicit AsOrdinaryUser(const QString &folder)
    {
        if (geteuid() != 0)
            return;
        // Below a private temporary folder, so everything in it has to be handed over.
        const uid_t nobody = 65534;
        if (chown(QFile::encodeName(folder), nobody, nobody) != 0 || seteuid(nobody) != 0)
            qFatal("cannot act as another user");
        m_isDropped = true;
    }
    ~AsOrdinaryUser()
    {
        if (m_isDropped && seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_isDropped = false;
};

} // namespace bakeoff::tests
