// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/page_header.h"

#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>

namespace bakeoff::widgets {

namespace {

/// A large icon in the colour of captions.
class Picture : public QWidget
{
public:
    Picture(const QString &name, QWidget *parent) : QWidget(parent), m_name(name) { setFixedSize(64, 64); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setOpacity(0.55);
        lineIcon(m_name).paint(&painter, rect());
    }

private:
    QString m_name;
};

} // namespace

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent), m_title(new HeadingLabel(6, this)), m_sentence(new CaptionLabel(this)),
      m_controls(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_sentence->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(texts, 1);
    m_controls->setSpacing(8);
    row->addLayout(m_controls);
    row->setAlignment(m_controls, Qt::AlignBottom);
}

void PageHeader::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

void PageHeader::addControl(QWidget *control)
{
    m_controls->addWidget(control, 0, Qt::AlignVCenter);
}

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_title(new HeadingLabel(3, this)), m_sentence(new CaptionLabel(this)),
      m_button(new PrimaryButton(this))
{
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setFixedWidth(520); // known before its height is asked for, so that no line is cut off
    m_button->setObjectName(QStringLiteral("emptyStateButton"));
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(new Picture(iconName, this), 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    auto *sentenceRow = new QHBoxLayout;
    sentenceRow->addStretch(1);
    sentenceRow->addWidget(m_sentence);
    sentenceRow->addStretch(1);
    column->addLayout(sentenceRow);
    column->addSpacing(4);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::setTexts(const QString &title, const QString &sentence, const QString &button)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

MessageStrip::MessageStrip(QWidget *parent) : QWidget(parent), m_text(new QLabel(this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->addWidget(m_text, 1);
    hide();
}

void MessageStrip::setMessage(Kind kind, const QString &text)
{
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(text);
    keepLines();
    setVisible(!text.isEmpty());
    update();
}

void MessageStrip::keepLines()
{
    // Where room is short a layout would cut lines that wrap off before it shrinks anything else.
    setMinimumHeight(m_text->text().isEmpty() ? 0 : layout()->heightForWidth(width()));
}

void MessageStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        keepLines();
}

QString MessageStrip::text() const
{
    return m_text->text();
}

QColor MessageStrip::tint() const
{
    switch (m_kind) {
    case Kind::Information:
        return palette().color(QPalette::Active, QPalette::Highlight);
    case Kind::Success:
        return successColor(palette());
    case Kind::Warning:
        return warningColor(palette());
    case Kind::Danger:
        return dangerColor(palette());
    }
    return {};
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(palette().color(QPalette::Window), tint(), 0.13));
    painter.drawRoundedRect(rect(), 6, 6);
    painter.setBrush(tint());
    painter.drawRoundedRect(QRectF(0, 0, 4, height()), 2, 2);
}

} // namespace bakeoff::widgets
