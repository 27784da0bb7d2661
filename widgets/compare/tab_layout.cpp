// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/tab_layout.h"

#include "widgets/common/controls.h"

#include <QScrollArea>

namespace bakeoff::widgets {

Card *cardOf(QLayout *content)
{
    auto *card = new Card;
    content->setContentsMargins(16, 12, 16, 12);
    card->setLayout(content);
    return card;
}

Card *cardOf(QWidget *content)
{
    auto *layout = new QVBoxLayout;
    layout->addWidget(content);
    return cardOf(layout);
}

TabLayout::TabLayout(QWidget *tab, const QList<QWidget *> &cards) : QVBoxLayout(tab)
{
    setContentsMargins(0, 0, 0, 0);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(16);
    for (QWidget *card : cards)
        column->addWidget(card);
    column->addStretch(1);
    keepWheelForScrolling(content);
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addWidget(area);
}

QWidget *sideBySide(QWidget *left, QWidget *right)
{
    auto *pair = new QWidget;
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(left, 1);
    row->addWidget(right, 1);
    return pair;
}

} // namespace bakeoff::widgets
