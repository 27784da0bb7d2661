// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/assumptions.h"

#include <QWidget>

class QAbstractButton;
class QCheckBox;
class QLabel;
class QSlider;

namespace bakeoff::widgets {

class PlainNumber;

/// One assumption: its name, its value with unit (a switch: a check box), for those of the question a slider,
/// and a button back to how it begins, which is there once it was changed.
class AssumptionField : public QWidget
{
    Q_OBJECT

public:
    explicit AssumptionField(planning::Assumption which, QWidget *parent = nullptr);

    planning::Assumption which() const { return m_which; }
    /// Shows a value; where none was chosen, \a holds is what holds instead (NaN: nothing does).
    void setValue(const std::optional<Decimal> &chosen, double holds);
    /// How far the slider goes; the number beside it may go farther.
    void setSliderEnd(double most);
    void retranslate();

Q_SIGNALS:
    /// By a person. None: back to how it begins.
    void edited(planning::Assumption which, const std::optional<Decimal> &value);

private:
    void take(double value);
    double valueAt(int position) const;
    int positionOf(double value) const;

    planning::Assumption m_which;
    double m_sliderEnd = 0;
    bool m_isSetting = false;
    QLabel *m_name = nullptr;
    QCheckBox *m_check = nullptr;
    QSlider *m_slider = nullptr;
    PlainNumber *m_number = nullptr;
    QAbstractButton *m_reset = nullptr;
};

} // namespace bakeoff::widgets
