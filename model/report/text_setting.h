// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace bakeoff::report {

/// Lengths on paper are twentieths of a point: fonts set at so many pixels are never rounded to a screen's.
constexpr double unitsPerPoint = 20;
constexpr double unitsPerMillimetre = unitsPerPoint * 72 / 25.4;
/// What figure painters draw in: 1/96 inch.
constexpr double unitsPerPixel = unitsPerPoint * 72 / 96;

/// Those of the known families that are installed, the best first; the document's language decides how Han
/// characters look, so its own stands first.
QStringList paperFamilies(const QString &language);

/// Not hinted, sized in units.
QFont paperFont(const QString &language, double size_pt, bool isBold = false);

/// A text broken into lines, each as far below the one before, whatever fonts it needs. Lines end behind
/// spaces, in Korean too, and not behind hyphens; only words longer than a line are broken.
class SetText
{
public:
    SetText() = default;
    SetText(const QString &text, const QFont &font, double width, Qt::Alignment alignment = Qt::AlignLeft,
            double leading = 1.5);

    int lineCount() const { return int(m_lines->size()); }
    double linePitch() const { return m_pitch; }
    double height() const { return lineCount() * m_pitch; }
    /// Of the last line: where something may follow it.
    double lastLineEnd() const { return m_lines->isEmpty() ? 0 : m_lines->last().end; }
    /// \a count lines from \a first, the first of them with its top at \a topLeft.
    void draw(QPainter &painter, const QPointF &topLeft, int first, int count) const;
    void draw(QPainter &painter, const QPointF &topLeft) const { draw(painter, topLeft, 0, lineCount()); }

    /// Of the whole text on one line (or as many as it has), and of its longest word.
    static double naturalWidth(const QString &text, const QFont &font);
    static double longestWord(const QString &text, const QFont &font);

private:
    /// What is shaped for itself: letters, or the signs, digits and spaces between them. Noto's Korean fonts
    /// draw digits and signs beside letters by glyphs that have no code, depending on the user's language: a
    /// PDF of them cannot be searched or copied from. By themselves they get their usual glyphs.
    struct Part {
        std::shared_ptr<QTextLayout> layout; ///< of one line; cannot be copied
        double x = 0;
    };
    struct Line {
        QList<Part> parts;
        double end = 0;
    };
    static Line set(const QString &text, const QFont &font);

    std::shared_ptr<QList<Line>> m_lines = std::make_shared<QList<Line>>(); ///< the same in every copy
    double m_pitch = 0;
    double m_baseline = 0; ///< below the top of a line
};

} // namespace bakeoff::report
