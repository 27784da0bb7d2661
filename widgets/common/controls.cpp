// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/controls.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QAbstractSpinBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionButton>
#include <QTimer>
#include <QToolTip>

#include <cmath>

namespace bakeoff::widgets {

PrimaryButton::PrimaryButton(QWidget *parent) : QPushButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
}

QSize PrimaryButton::sizeHint() const
{
    const QSize text = fontMetrics().size(Qt::TextShowMnemonic, this->text());
    const int icon = this->icon().isNull() ? 0 : 24;
    return {std::max(text.width() + icon + 48, 128), std::max(text.height() + 16, 40)};
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colors = palette();
    QColor fill = colors.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const QColor ink =
        colors.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::HighlightedText);
    if (option.state & QStyle::State_Sunken)
        fill = blend(fill, Qt::black, 0.18);
    else if (isEnabled() && option.state & QStyle::State_MouseOver)
        fill = blend(fill, Qt::white, 0.12);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(area, 6, 6);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.5));
        painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 4, 4);
    }
    painter.setPen(ink);
    painter.setFont(font());
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

CopyButton::CopyButton(QWidget *parent) : QToolButton(parent), m_reset(new QTimer(this))
{
    setIcon(lineIcon(QStringLiteral("copy")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    m_reset->setSingleShot(true);
    m_reset->setInterval(1500);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
    connect(m_reset, &QTimer::timeout, this, [this] {
        m_justCopied = false;
        retranslate();
    });
    retranslate();
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    m_justCopied = true;
    m_reset->start();
    retranslate();
}

void CopyButton::retranslate()
{
    setText(m_justCopied ? tr("Copied") : tr("Copy"));
    setIcon(lineIcon(m_justCopied ? QStringLiteral("check") : QStringLiteral("copy")));
    setToolTip(tr("Copy to the clipboard"));
}

void CopyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

Card::Card(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(separatorColor(palette()));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

CaptionLabel::CaptionLabel(QWidget *parent) : QLabel(parent)
{
    applyColor();
}

void CaptionLabel::applyColor()
{
    const QPalette around = parentWidget() ? parentWidget()->palette() : QGuiApplication::palette();
    QPalette own = palette();
    const QColor ink = secondaryText(around);
    if (own.color(QPalette::WindowText) != ink) {
        own.setColor(QPalette::WindowText, ink);
        setPalette(own);
    }
}

void CaptionLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        applyColor();
    QLabel::changeEvent(event);
}

QSize ElidingLabel::minimumSizeHint() const
{
    return {std::min(CaptionLabel::minimumSizeHint().width(), fontMetrics().averageCharWidth() * 8),
            CaptionLabel::minimumSizeHint().height()};
}

bool ElidingLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() &&
        fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return CaptionLabel::event(event);
}

void ElidingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), int(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

HeadingLabel::HeadingLabel(int steps, QWidget *parent) : QLabel(parent)
{
    QFont heading = font();
    heading.setBold(true);
    heading.setPointSizeF(heading.pointSizeF() + steps);
    setFont(heading);
}

QString PlainNumber::textFromValue(double value) const
{
    QLocale locale = this->locale();
    if (!isGroupSeparatorShown())
        locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    // Rounded as it is kept, then as short as that can be written.
    const double unit = std::pow(10.0, decimals());
    return locale.toString(std::round(value * unit) / unit, 'f', QLocale::FloatingPointShortest);
}

void keepWheelForScrolling(QWidget *content)
{
    class Guard : public QObject
    {
    public:
        using QObject::QObject;
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            const auto *widget = qobject_cast<QWidget *>(watched);
            if (event->type() != QEvent::Wheel || !widget || widget->hasFocus())
                return false;
            event->ignore(); // it goes on to the parent
            return true;
        }
    };
    auto *guard = new Guard(content);
    const auto all = content->findChildren<QWidget *>();
    for (QWidget *each : all) {
        if (!qobject_cast<QComboBox *>(each) && !qobject_cast<QAbstractSpinBox *>(each))
            continue;
        each->setFocusPolicy(Qt::StrongFocus); // without the wheel, which would give it the focus
        each->installEventFilter(guard);
    }
}

} // namespace bakeoff::widgets
