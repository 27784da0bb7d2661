// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QVBoxLayout>

namespace bakeoff::widgets {

class Card;

Card *cardOf(QLayout *content);
Card *cardOf(QWidget *content);

/// Cards one below the other, in an area that scrolls.
class TabLayout : public QVBoxLayout
{
    Q_OBJECT

public:
    TabLayout(QWidget *tab, const QList<QWidget *> &cards);
};

/// Two side by side, of the same width.
QWidget *sideBySide(QWidget *left, QWidget *right);

} // namespace bakeoff::widgets
