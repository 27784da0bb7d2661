// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/background.h"

namespace bakeoff::tables {

Background::Background(const QString &name)
{
    m_pool.setObjectName(name);
    m_pool.setMaxThreadCount(1);
}

Background::~Background()
{
    m_pool.clear();
    m_pool.waitForDone();
}

} // namespace bakeoff::tables
