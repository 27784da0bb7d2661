// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"
#include "catalog/template.h"

#include <QWidget>

class QLabel;

namespace bakeoff::widgets {

/// What the decisions of a matrix come to: images to keep under each policy, what they take, and what was
/// changed since it was saved.
class MatrixCounters : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixCounters(QWidget *parent = nullptr);

    void clear();
    /// \a saved: null when the matrix was never saved.
    void showMatrix(const catalog::Matrix &matrix, const catalog::Matrix *saved,
                    const QList<catalog::TemplateRecord> &templates);

    /// Keys worth knowing, in the corner beside the images.
    void setHint(const QString &text);

    /// The images in one line of plain text; empty when nothing is shown.
    QString summary() const { return m_summary; }

private:
    QString m_summary;
    QLabel *m_images;
    QLabel *m_cost;
    QLabel *m_changes;
    QLabel *m_hint;
};

} // namespace bakeoff::widgets
