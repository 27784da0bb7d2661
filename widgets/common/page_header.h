// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace bakeoff::widgets {

/// Title and one sentence of a page, with room for its controls at the right.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &sentence);
    void addControl(QWidget *control);

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QHBoxLayout *m_controls;
};

/// Says why there is nothing to see yet, and what to do about it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);
    /// No button when \a button is empty.
    void setTexts(const QString &title, const QString &sentence, const QString &button = {});

Q_SIGNALS:
    void buttonClicked();

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_button;
};

/// A strip with an icon and a sentence, in the colour of its kind; hides itself while it has no text.
class MessageStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Information, Success, Warning, Danger };

    explicit MessageStrip(QWidget *parent = nullptr);
    void setMessage(Kind kind, const QString &text);
    void clear() { setMessage(Kind::Information, {}); }
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepLines();
    QColor tint() const;

    Kind m_kind = Kind::Information;
    QLabel *m_text;
};

} // namespace bakeoff::widgets
