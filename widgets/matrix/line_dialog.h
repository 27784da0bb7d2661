// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/matrix.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace bakeoff::widgets {

class AttributeFields;

/// What a row or column is called in this matrix, its release line and generations, and what its cells
/// inherit. Changes nothing itself.
class LineDialog : public QDialog
{
    Q_OBJECT

public:
    LineDialog(const catalog::Catalog &catalog, const catalog::Matrix &matrix, catalog::Axis axis, int slot,
               QWidget *parent = nullptr);

Q_SIGNALS:
    void lineChanged(const bakeoff::catalog::MatrixLine &line);

private:
    catalog::MatrixLine chosen() const;

    catalog::MatrixLine m_line;
    QLineEdit *m_name;
    QLineEdit *m_releaseLine;
    QSpinBox *m_generations;
    QComboBox *m_strategy;
    AttributeFields *m_fields;
};

} // namespace bakeoff::widgets
