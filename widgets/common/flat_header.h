// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace bakeoff::widgets {

/// A header without frames: quiet words over a line, the section of the selection in bold. Long names take
/// two lines.
class FlatHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FlatHeader(Qt::Orientation orientation, QWidget *parent = nullptr);

    /// Sections whose header data says true under that role get a warning mark; 0: none.
    void setMarkRole(int role) { m_markRole = role; }

    /// A triangle that warns, or a dot that only tells apart.
    enum class Mark { Warning, Difference };
    void setMark(Mark mark) { m_mark = mark; }

    /// Width that the longest word of a section needs; it may break between words.
    int narrowestSection() const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    QFont sectionFont(int logicalIndex) const;

    QString fitted(const QString &text, const QFontMetrics &metrics, const QSize &room) const;

    int m_markRole = 0;
    Mark m_mark = Mark::Warning;
};

} // namespace bakeoff::widgets
