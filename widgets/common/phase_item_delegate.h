// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace bakeoff::widgets {

/// Puts the colour of a phase before the text; told which role holds the phase.
class PhaseItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PhaseItemDelegate(int phaseRole, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_phaseRole;
};

} // namespace bakeoff::widgets
