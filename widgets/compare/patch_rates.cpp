// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/patch_rates.h"

#include "planning/patch_days.h"
#include "tables/cell_facts.h"
#include "widgets/common/controls.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace bakeoff::widgets {

PatchRates::PatchRates(tables::VerdictDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_label(new QLabel), m_platform(new QComboBox),
      m_rate(new PlainNumber), m_reset(new QPushButton)
{
    m_platform->setObjectName(QStringLiteral("patchRatePlatform"));
    m_platform->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_rate->setObjectName(QStringLiteral("patchRate"));
    m_rate->setRange(0, planning::mostPatchesPerYear);
    m_rate->setDecimals(1);
    m_rate->setKeyboardTracking(false);
    m_reset->setObjectName(QStringLiteral("resetPatchRate"));
    m_label->setBuddy(m_platform);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label);
    row->addWidget(m_platform);
    row->addWidget(m_rate);
    row->addWidget(m_reset);
    row->addStretch(1);

    connect(m_platform, &QComboBox::activated, this, &PatchRates::showRate);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, [this](double rate) {
        if (!m_isSetting)
            m_document.assumePatches(m_platform->currentData().toString(), Decimal::fromDouble(rate, 1));
    });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { m_document.assumePatches(m_platform->currentData().toString(), std::nullopt); });
    retranslate();
}

void PatchRates::refresh()
{
    const auto &verdict = m_document.verdict();
    if (!verdict)
        return;
    const QString chosen = m_platform->currentData().toString();
    m_platform->clear();
    for (const planning::StreamOrigin &origin : verdict->scene.platforms)
        m_platform->addItem(tables::platformName(m_document.catalog(), origin.id), origin.id);
    m_platform->setCurrentIndex(std::max(m_platform->count() > 0 ? 0 : -1, m_platform->findData(chosen)));
    setVisible(m_platform->count() > 0);
    showRate();
}

void PatchRates::showRate()
{
    const auto &verdict = m_document.verdict();
    if (!verdict)
        return;
    const QString id = m_platform->currentData().toString();
    const QScopedValueRollback setting(m_isSetting, true);
    const auto byHand = m_document.assumptions().patchesPerYear.constFind(id);
    const bool isByHand = byHand != m_document.assumptions().patchesPerYear.cend();
    m_reset->setEnabled(isByHand);
    if (isByHand) {
        m_rate->setValue(byHand->toDouble());
        return;
    }
    const auto &origins = verdict->scene.platforms;
    const auto origin = std::find_if(origins.begin(), origins.end(),
                                     [&id](const planning::StreamOrigin &each) { return each.id == id; });
    m_rate->setValue(origin == origins.end() ? 0
                                             : planning::perYear(double(origin->patches),
                                                                 std::max(1, verdict->scene.input.days)));
}

void PatchRates::retranslate()
{
    m_label->setText(tr("Patches a year of"));
    m_platform->setAccessibleName(tr("Operating system"));
    m_rate->setAccessibleName(tr("Patches a year"));
    m_rate->setToolTip(
        tr("What the history comes to. Set a number of your own where it ends or knows nothing."));
    m_reset->setText(tr("By the history"));
    refresh();
}

} // namespace bakeoff::widgets
