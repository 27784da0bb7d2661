// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/line_dialog.h"

#include "tables/cell_facts.h"
#include "widgets/common/controls.h"
#include "widgets/matrix/attribute_fields.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace bakeoff::widgets {

using catalog::Axis;
using catalog::CellAttribute;
using catalog::MatrixLine;
using catalog::Strategy;

LineDialog::LineDialog(const catalog::Catalog &catalog, const catalog::Matrix &matrix, Axis axis, int slot,
                       QWidget *parent)
    : QDialog(parent), m_line(matrix.axis(axis).lines.value(slot)), m_name(new QLineEdit(m_line.name, this)),
      m_releaseLine(new QLineEdit(m_line.releaseLine, this)), m_generations(new QSpinBox(this)),
      m_strategy(new QComboBox(this)),
      m_fields(new AttributeFields(QStringLiteral("line"), AttributeFields::Labels::Beside, this))
{
    setObjectName(QStringLiteral("lineDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isRow = axis == Axis::Platforms;
    const catalog::Platform *platform = isRow ? catalog.platform(m_line.id) : nullptr;
    const catalog::Service *service = isRow ? nullptr : catalog.service(m_line.id);
    const QString usualName =
        isRow ? tables::platformName(catalog, m_line.id) : tables::serviceName(catalog, m_line.id);
    setWindowTitle(isRow ? tr("Operating system: %1").arg(usualName) : tr("Service: %1").arg(usualName));

    m_name->setObjectName(QStringLiteral("lineName"));
    m_name->setPlaceholderText(usualName);
    m_name->setMaxLength(100);
    m_releaseLine->setObjectName(QStringLiteral("lineRelease"));
    m_releaseLine->setPlaceholderText(platform  ? platform->line.line
                                      : service ? service->line.line
                                                : QString());
    m_releaseLine->setMaxLength(40);
    m_generations->setObjectName(QStringLiteral("lineGenerations"));
    m_generations->setRange(1, catalog::mostGenerations);
    m_generations->setValue(m_line.generations);
    m_generations->setToolTip(tr("How many versions are kept at the same time; each has images of its own"));
    m_strategy->setObjectName(QStringLiteral("lineStrategy"));
    m_strategy->addItem(tr("as inherited (%1)").arg(catalog::displayName(matrix.defaultStrategy())), 0U);
    for (const Strategy strategy : {Strategy::PreInstalled, Strategy::OsOnly})
        m_strategy->addItem(catalog::displayName(strategy), codeOf(strategy));
    m_strategy->setCurrentIndex(
        m_strategy->findData(m_line.codes[static_cast<std::size_t>(CellAttribute::Strategy)]));
    m_fields->setCodes(m_line.codes, matrix.codes);

    auto *form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Release line"), m_releaseLine);
    form->addRow(tr("Generations"), m_generations);
    auto *heading = new HeadingLabel(0, this);
    heading->setText(tr("What its cells inherit"));
    auto *strategy = new QFormLayout;
    strategy->addRow(catalog::displayName(CellAttribute::Strategy), m_strategy);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT lineChanged(chosen()); });
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addSpacing(8);
    column->addWidget(heading);
    column->addLayout(strategy);
    column->addWidget(m_fields);
    column->addSpacing(8);
    column->addWidget(buttons);
}

MatrixLine LineDialog::chosen() const
{
    MatrixLine line = m_line;
    line.name = m_name->text().trimmed();
    line.releaseLine = m_releaseLine->text().trimmed();
    line.generations = m_generations->value();
    line.codes = m_fields->codes();
    line.codes[static_cast<std::size_t>(CellAttribute::Strategy)] = m_strategy->currentData().toUInt();
    return line;
}

} // namespace bakeoff::widgets
