// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/attribute_fields.h"

#include "widgets/common/controls.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace bakeoff::widgets {

using catalog::AttributeCodes;
using catalog::BakeDepth;
using catalog::CellAttribute;
using catalog::Code;

namespace {

constexpr int mostDeploys = 1'000'000; ///< a month
constexpr int mostInstances = 10'000'000;
constexpr int longestTarget_s = 7 * 24 * 3600;

std::size_t at(CellAttribute attribute)
{
    return static_cast<std::size_t>(attribute);
}

/// The least value of a field stands for "as inherited".
constexpr double none = -1;
/// What several cells do not agree on; no code of any cell.
constexpr Code unknown = ~Code(0);

} // namespace

AttributeFields::AttributeFields(const QString &prefix, Labels labels, QWidget *parent)
    : QWidget(parent), m_depthLabel(new QLabel(this)), m_depth(new QComboBox(this)),
      m_numbers{{{CellAttribute::DeploysPerMonth, 100, new QLabel(this), new PlainNumber(this)},
                 {CellAttribute::RunningInstances, 1, new QLabel(this), new QDoubleSpinBox(this)},
                 {CellAttribute::DeployTimeTarget, 1, new QLabel(this), new QDoubleSpinBox(this)}}}
{
    m_depth->setObjectName(prefix + QStringLiteral("Depth"));
    m_depth->setSizeAdjustPolicy(labels == Labels::Above ? QComboBox::AdjustToMinimumContentsLengthWithIcon
                                                         : QComboBox::AdjustToContents);
    m_depth->addItem(QString(), 0U);
    for (const BakeDepth depth : {BakeDepth::OsOnly, BakeDepth::Packages, BakeDepth::Configured})
        m_depth->addItem(QString(), codeOf(depth));
    m_depthLabel->setBuddy(m_depth);
    connect(m_depth, &QComboBox::activated, this, [this] { tell(CellAttribute::Depth); });
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(labels == Labels::Above ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(labels == Labels::Above ? 4 : -1);
    form->addRow(m_depthLabel, m_depth);
    const std::array names{"Deploys", "Instances", "Target"};
    const std::array most{mostDeploys, mostInstances, longestTarget_s};
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const Number &number = m_numbers[i];
        number.field->setObjectName(prefix + QLatin1String(names[i]));
        number.field->setDecimals(number.scale > 1 ? 2 : 0);
        number.field->setRange(none, most[i]);
        number.field->setGroupSeparatorShown(true);
        number.field->setAccelerated(true);
        number.field->setKeyboardTracking(false); // what is half typed is no value
        number.label->setBuddy(number.field);
        connect(number.field, &QDoubleSpinBox::valueChanged, this,
                [this, attribute = number.attribute] { tell(attribute); });
        form->addRow(number.label, number.field);
    }
    retranslate();
}

Code AttributeFields::code(CellAttribute attribute) const
{
    if (attribute == CellAttribute::Depth)
        return m_depth->currentData().toUInt();
    for (const Number &number : m_numbers) {
        if (number.attribute == attribute)
            return number.field->value() < 0
                       ? Code(0)
                       : static_cast<Code>(std::llround(number.field->value() * number.scale)) + 1;
    }
    return m_own[at(attribute)];
}

void AttributeFields::tell(CellAttribute attribute)
{
    const Code now = code(attribute);
    if (now == m_own[at(attribute)])
        return;
    m_own[at(attribute)] = now;
    Q_EMIT chosen(attribute, now);
}

AttributeCodes AttributeFields::codes() const
{
    AttributeCodes now = m_own;
    for (const CellAttribute attribute : {CellAttribute::Depth, CellAttribute::DeploysPerMonth,
                                          CellAttribute::RunningInstances, CellAttribute::DeployTimeTarget})
        now[at(attribute)] = code(attribute);
    return now;
}

void AttributeFields::setCodes(const AttributeCodes &own, const AttributeCodes &inherited,
                               const std::array<bool, catalog::cellAttributes.size()> &mixed)
{
    m_own = own;
    for (const CellAttribute attribute : catalog::cellAttributes) {
        if (mixed[at(attribute)])
            m_own[at(attribute)] = unknown;
    }
    m_inherited = inherited;
    m_mixed = mixed;
    retranslate();
    m_depth->setCurrentIndex(
        mixed[at(CellAttribute::Depth)] ? -1 : m_depth->findData(own[at(CellAttribute::Depth)]));
    m_depth->setToolTip(m_depth->currentText()); // which may not fit
    for (const Number &number : m_numbers) {
        const QSignalBlocker blocker(number.field);
        if (number.field->hasFocus() && code(number.attribute) == own[at(number.attribute)])
            continue; // what is half typed stays
        const Code code = mixed[at(number.attribute)] ? 0 : own[at(number.attribute)];
        number.field->setValue(code == 0 ? none : (static_cast<double>(code) - 1) / number.scale);
    }
}

void AttributeFields::retranslate()
{
    m_depthLabel->setText(catalog::displayName(CellAttribute::Depth));
    for (const Number &number : m_numbers)
        number.label->setText(catalog::displayName(number.attribute));
    const Code depth = m_inherited[at(CellAttribute::Depth)];
    m_depth->setItemText(
        0, tr("as inherited (%1)")
               .arg(catalog::displayName(depth == 0 ? BakeDepth::Configured : BakeDepth(depth - 1))));
    for (int i = 1; i < m_depth->count(); ++i)
        m_depth->setItemText(i, catalog::displayName(BakeDepth(m_depth->itemData(i).toUInt() - 1)));
    for (const Number &number : m_numbers) {
        const Code code = m_inherited[at(number.attribute)];
        number.field->setSpecialValueText(
            m_mixed[at(number.attribute)] ? tr("several values")
            : code == 0
                ? tr("not set")
                : tr("as inherited (%1)")
                      .arg(QLocale().toString((static_cast<double>(code) - 1) / number.scale, 'g', 12)));
    }
    m_depth->setPlaceholderText(tr("several values"));
    m_numbers[2].field->setSuffix(tr(" s"));
}

void AttributeFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
