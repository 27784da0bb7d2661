// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

class QTimer;

namespace bakeoff::widgets {

/// The one button of a page that does what the page is for: filled with the accent colour.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Copies a text and says so for a moment.
class CopyButton : public QToolButton
{
    Q_OBJECT

public:
    explicit CopyButton(QWidget *parent = nullptr);
    void setCopiedText(const QString &text) { m_text = text; }
    QString copiedText() const { return m_text; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void retranslate();

    QString m_text;
    QTimer *m_reset;
    bool m_justCopied = false;
};

/// A number without zeros behind its point: "12", not "12.00".
class PlainNumber : public QDoubleSpinBox
{
    Q_OBJECT

public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override;
};

/// Lets the wheel scroll what \a content is in, over its lists and numbers too: turned for scrolling, it must
/// not change a value on the way. One that has the focus takes the wheel.
void keepWheelForScrolling(QWidget *content);

/// A rounded area on the base colour that holds what belongs together.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A label in the colour of captions; follows the palette.
class CaptionLabel : public QLabel
{
    Q_OBJECT

public:
    explicit CaptionLabel(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColor();
};

/// A caption that gives way: where there is no room for its text it is shortened, and whole as a tool tip
/// unless it has one of its own.
class ElidingLabel : public CaptionLabel
{
    Q_OBJECT

public:
    using CaptionLabel::CaptionLabel;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

/// A label in bold, a little larger than the text around it by \a steps points.
class HeadingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit HeadingLabel(int steps = 1, QWidget *parent = nullptr);
};

} // namespace bakeoff::widgets
