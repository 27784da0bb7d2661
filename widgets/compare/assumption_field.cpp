// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/assumption_field.h"

#include "widgets/common/controls.h"
#include "widgets/common/icons.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace bakeoff::widgets {

using planning::Assumption;
using planning::AssumptionFacts;
using planning::AssumptionGroup;

namespace {

constexpr int sliderSteps = 400;
/// More room for small numbers, where a step matters more.
constexpr double sliderPower = 2.5;

double bound(const char *text)
{
    return QString::fromLatin1(text).toDouble();
}

} // namespace

AssumptionField::AssumptionField(Assumption which, QWidget *parent) : QWidget(parent), m_which(which)
{
    const AssumptionFacts &facts = planning::factsOf(which);
    const QString id = QString::fromLatin1(facts.id);
    setObjectName(QStringLiteral("assumption-") + id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    column->addLayout(row);
    auto *reset = new QToolButton(this);
    m_reset = reset;
    reset->setObjectName(QStringLiteral("reset-") + id);
    reset->setIcon(lineIcon(QStringLiteral("undo")));
    reset->setAutoRaise(true);
    QSizePolicy keeps = reset->sizePolicy();
    keeps.setRetainSizeWhenHidden(true); // nothing jumps about when it comes
    reset->setSizePolicy(keeps);
    connect(reset, &QToolButton::clicked, this, [this] { Q_EMIT edited(m_which, std::nullopt); });
    if (facts.isSwitch) {
        m_check = new QCheckBox(this);
        m_check->setObjectName(QStringLiteral("check-") + id);
        row->addWidget(m_check, 1);
        row->addWidget(reset);
        connect(m_check, &QCheckBox::toggled, this, [this](bool on) { take(on ? 1 : 0); });
    } else {
        m_name = new QLabel(this);
        m_name->setWordWrap(true);
        m_number = new PlainNumber(this);
        m_number->setObjectName(QStringLiteral("number-") + id);
        m_number->setDecimals(facts.places);
        m_number->setRange(bound(facts.least), bound(facts.most));
        m_number->setGroupSeparatorShown(true);
        m_number->setKeyboardTracking(false);
        m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
        m_number->setAlignment(Qt::AlignRight);
        m_number->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("100,000 KRW/h")) + 16);
        m_name->setBuddy(m_number);
        row->addWidget(m_name, 1);
        row->addWidget(m_number);
        row->addWidget(reset);
        connect(m_number, &PlainNumber::valueChanged, this, [this](double value) { take(value); });
    }
    if (facts.group == AssumptionGroup::Question) {
        m_slider = new QSlider(Qt::Horizontal, this);
        m_slider->setObjectName(QStringLiteral("slider-") + id);
        m_slider->setRange(0, sliderSteps);
        m_slider->setSingleStep(4);
        m_slider->setPageStep(40);
        column->addWidget(m_slider);
        connect(m_slider, &QSlider::valueChanged, this, [this](int position) { take(valueAt(position)); });
    }
    setSliderEnd(std::min(1000.0, bound(facts.most)));
    retranslate();
}

void AssumptionField::setSliderEnd(double most)
{
    m_sliderEnd = std::max(most, bound(planning::factsOf(m_which).least) + 1);
}

double AssumptionField::valueAt(int position) const
{
    const double least = bound(planning::factsOf(m_which).least);
    const double share = std::pow(double(position) / sliderSteps, sliderPower);
    return std::round(least + share * (m_sliderEnd - least));
}

int AssumptionField::positionOf(double value) const
{
    const double least = bound(planning::factsOf(m_which).least);
    const double share = std::clamp((value - least) / (m_sliderEnd - least), 0.0, 1.0);
    return int(std::round(std::pow(share, 1 / sliderPower) * sliderSteps));
}

void AssumptionField::take(double value)
{
    if (!m_isSetting)
        Q_EMIT edited(m_which, Decimal::fromDouble(value, planning::factsOf(m_which).places));
}

void AssumptionField::setValue(const std::optional<Decimal> &chosen, double holds)
{
    m_isSetting = true;
    const double value = chosen ? chosen->toDouble() : holds;
    m_reset->setVisible(chosen.has_value());
    if (m_check)
        m_check->setChecked(value > 0);
    if (m_number) {
        // Empty where nothing holds: the least value is shown as a dash then.
        m_number->setSpecialValueText(std::isfinite(value) ? QString() : QStringLiteral("–"));
        m_number->setValue(std::isfinite(value) ? value : m_number->minimum());
    }
    // While it is dragged the slider keeps its place, which stands for a range of values.
    if (m_slider && !m_slider->isSliderDown() &&
        !(m_slider->hasFocus() && valueAt(m_slider->value()) == value))
        m_slider->setValue(std::isfinite(value) ? positionOf(value) : 0);
    m_isSetting = false;
}

void AssumptionField::retranslate()
{
    const QString name = planning::displayName(m_which);
    const QString unit = planning::unitOf(m_which);
    QString tip = planning::remarkOn(m_which);
    if (tip.isEmpty())
        tip = name;
    if (m_check) {
        m_check->setText(name);
    } else {
        m_name->setText(name);
        m_number->setSuffix(unit.isEmpty() ? QString() : u' ' + unit);
        m_number->setAccessibleName(name);
        m_number->setToolTip(tip);
    }
    if (m_slider)
        m_slider->setAccessibleName(name);
    setToolTip(tip);
    m_reset->setToolTip(tr("Back to how it begins"));
    m_reset->setAccessibleName(tr("%1: back to how it begins").arg(name));
}

} // namespace bakeoff::widgets
