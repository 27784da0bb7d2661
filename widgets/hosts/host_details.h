// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/host_list.h"
#include "host/host_doctor.h"
#include "widgets/common/controls.h"

class QVBoxLayout;

namespace bakeoff::widgets {

/// What a host says of itself, and what the doctor found: each problem with its reason and its mend.
class HostDetails : public Card
{
    Q_OBJECT

public:
    explicit HostDetails(QWidget *parent = nullptr);
    /// Null pointers: no host is chosen; it was not looked at yet.
    void show(const deploy::NamedHost *host, const host::HostReport *report, bool isTesting);

private:
    HeadingLabel *m_name;
    CaptionLabel *m_state;
    QWidget *m_content = nullptr; ///< made anew each time
    QVBoxLayout *m_column;
};

} // namespace bakeoff::widgets
