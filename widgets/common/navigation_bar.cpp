// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/navigation_bar.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFocusEvent>
#include <QPainter>

namespace bakeoff::widgets {

NavigationButton::NavigationButton(const QString &iconName, QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setIcon(lineIcon(iconName));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize NavigationButton::sizeHint() const
{
    return {std::max(88, fontMetrics().horizontalAdvance(text()) + 24), 32 + 8 + fontMetrics().height() + 20};
}

void NavigationButton::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   (event->reason() == Qt::ActiveWindowFocusReason && m_showsFocus);
    QAbstractButton::focusInEvent(event);
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    const QColor window = palette().color(QPalette::Window);
    const QRectF area = QRectF(rect()).adjusted(6, 3, -6, -3);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(blend(window, accent, isChecked() ? 0.16 : 0.07));
        painter.drawRoundedRect(area, 8, 8);
    }
    if (isChecked()) {
        painter.setBrush(accent);
        painter.drawRoundedRect(QRectF(0, area.top() + 10, 3, area.height() - 20), 1.5, 1.5);
    }
    if (hasFocus() && m_showsFocus) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 1.5, Qt::DotLine));
        painter.drawRoundedRect(area, 8, 8);
    }
    const int side = 26;
    icon().paint(&painter, QRect((width() - side) / 2, 12, side, side));
    QFont font = this->font();
    font.setBold(isChecked());
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, 12 + side + 4, width(), fontMetrics().height() + 4), Qt::AlignCenter, text());
}

NavigationBar::NavigationBar(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("navigation"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // no page may squeeze it
    m_column->setContentsMargins(0, 8, 1, 8);
    m_column->setSpacing(2);
    m_column->addStretch(1);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &NavigationBar::pageChosen);
}

void NavigationBar::addPage(const QString &iconName, const char *objectName)
{
    auto *button = new NavigationButton(iconName, this);
    button->setObjectName(QLatin1String(objectName));
    const auto page = int(m_group->buttons().size());
    m_group->addButton(button, page);
    m_column->insertWidget(page, button);
}

void NavigationBar::setTexts(const QStringList &texts)
{
    for (int page = 0; page < texts.size(); ++page) {
        QAbstractButton *button = m_group->button(page);
        button->setText(texts.at(page));
        button->setAccessibleName(texts.at(page));
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(texts.at(page)).arg(page + 1));
        button->updateGeometry();
        button->update();
    }
}

void NavigationBar::setCurrent(int page)
{
    if (QAbstractButton *button = m_group->button(page))
        button->setChecked(true);
}

int NavigationBar::current() const
{
    return m_group->checkedId();
}

void NavigationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(),
                     blend(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.035));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), separatorColor(palette()));
}

} // namespace bakeoff::widgets
