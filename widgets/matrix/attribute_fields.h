// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace bakeoff::widgets {

/// Bake depth and demand of a cell or of what cells inherit; each may be left to what is inherited. Tells
/// what was chosen, changes nothing itself.
class AttributeFields : public QWidget
{
    Q_OBJECT

public:
    /// Object names of the fields begin with \a prefix: "cellDepth", "cellDeploys", "cellInstances",
    /// "cellTarget".
    /// Where there is little room, \a labels stand above the fields.
    enum class Labels { Beside, Above };
    AttributeFields(const QString &prefix, Labels labels, QWidget *parent = nullptr);

    /// \a own: what is chosen here. \a inherited: what holds for those that are not.
    /// \a mixed: which of them several cells do not agree on; they show none.
    void setCodes(const catalog::AttributeCodes &own, const catalog::AttributeCodes &inherited,
                  const std::array<bool, catalog::cellAttributes.size()> &mixed = {});
    /// \a own of setCodes() with what was chosen since.
    catalog::AttributeCodes codes() const;

Q_SIGNALS:
    void chosen(bakeoff::catalog::CellAttribute attribute, bakeoff::catalog::Code code);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Number {
        catalog::CellAttribute attribute;
        double scale; ///< codes for one of what is shown
        QLabel *label;
        QDoubleSpinBox *field;
    };
    void tell(catalog::CellAttribute attribute);
    catalog::Code code(catalog::CellAttribute attribute) const;
    void retranslate();

    QLabel *m_depthLabel;
    QComboBox *m_depth;
    std::array<Number, 3> m_numbers;
    catalog::AttributeCodes m_own{};
    catalog::AttributeCodes m_inherited{};
    std::array<bool, catalog::cellAttributes.size()> m_mixed{};
};

} // namespace bakeoff::widgets
