// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prices/import_summary.h"

#include "widgets/common/controls.h"
#include "widgets/common/page_header.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace bakeoff::widgets {

namespace {

QString listed(const QList<catalog::LocalizedText> &texts, const QString &between)
{
    QStringList list;
    for (const catalog::LocalizedText &text : texts)
        list << text.text();
    return list.join(between);
}

QString counted(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

ImportSummary::ImportSummary(QWidget *parent)
    : QWidget(parent), m_title(new HeadingLabel(2, this)), m_outcome(new MessageStrip(this)),
      m_rows(new QWidget(this))
{
    m_title->setObjectName(QStringLiteral("importedName"));
    m_title->setWordWrap(true);
    m_outcome->setObjectName(QStringLiteral("importOutcome"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_outcome);
    column->addWidget(m_rows);
    column->addStretch(1);
}

void ImportSummary::setImport(const report::OfferImport &made, const catalog::LocalizedText &baseName)
{
    m_import = made;
    m_baseName = baseName;
    refresh();
}

void ImportSummary::addRow(const QString &name, const QString &caption, const QString &text)
{
    auto *label = new CaptionLabel(m_rows);
    label->setText(caption);
    auto *value = new QLabel(text, m_rows);
    value->setObjectName(name);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1);
}

void ImportSummary::refresh()
{
    if (m_import.files.isEmpty())
        return;
    qDeleteAll(m_rows->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_grid;
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    const catalog::PriceSet &prices = m_import.prices;
    m_title->setText(prices.name.text());
    if (m_import.notApplied.isEmpty())
        m_outcome->setMessage(MessageStrip::Kind::Success,
                              tr("The prices are saved and can be chosen from now on."));
    else
        m_outcome->setMessage(
            MessageStrip::Kind::Warning,
            tr("The prices are saved, but: %1").arg(listed(m_import.notApplied, QStringLiteral(" "))));
    qint64 types = 0;
    qint64 tiers = 0;
    std::optional<Decimal> free_GB;
    for (const report::OfferSummary &file : m_import.files) {
        types += file.instanceTypes;
        tiers += file.outboundTiers;
        if (file.freeOutbound_GB)
            free_GB = file.freeOutbound_GB;
    }
    const QString none = tr("none in the files");
    addRow(QStringLiteral("importedRegion"), tr("Region"),
           tr("%1, as of %2").arg(prices.region, prices.asOf.toString(Qt::ISODate)));
    addRow(QStringLiteral("importedTypes"), tr("Instance types with a Linux price"),
           types > 0 ? counted(types) : none);
    addRow(QStringLiteral("importedTiers"), tr("Tiers of outbound traffic"),
           tiers > 0 ? counted(tiers) : none);
    addRow(QStringLiteral("importedFree"), tr("Free GB a month"), free_GB ? free_GB->toString() : none);
    const QString comma = QStringLiteral(", ");
    if (!m_import.takenOver.isEmpty())
        addRow(QStringLiteral("importTakenOver"), tr("Taken over from “%1”").arg(m_baseName.text()),
               listed(m_import.takenOver, comma));
    if (!m_import.missing.isEmpty())
        addRow(QStringLiteral("importMissing"), tr("Neither there nor in the files"),
               listed(m_import.missing, comma));
    for (const report::OfferSummary &file : m_import.files) {
        QStringList reasons;
        for (const report::LeftOut &each : file.leftOut)
            reasons << QStringLiteral("%1 · %2").arg(counted(each.products), each.reason.text());
        addRow(QStringLiteral("importLeftOut"), tr("Left out of %1").arg(file.file),
               reasons.isEmpty()
                   ? tr("nothing of %1 products").arg(counted(file.products))
                   : tr("of %1 products:").arg(counted(file.products)) + u'\n' + reasons.join(u'\n'));
    }
    const auto labels = m_rows->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *label : labels) // made while the page may be seen already
        label->show();
}

void ImportSummary::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
