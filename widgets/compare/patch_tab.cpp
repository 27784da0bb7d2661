// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/patch_tab.h"

#include "widgets/charts/figure_chart.h"
#include "widgets/common/controls.h"
#include "widgets/common/plain_table.h"
#include "widgets/compare/patch_rates.h"
#include "widgets/compare/tab_layout.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace bakeoff::widgets {

using planning::Verdict;

PatchTab::PatchTab(tables::VerdictDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_fromLabel(new QLabel), m_from(new QDateEdit),
      m_toLabel(new QLabel), m_to(new QDateEdit), m_rebuilds(new FigureChart), m_hours(new FigureChart),
      m_exposure(new FigureChart), m_kept(new FigureChart), m_sentence(new HeadingLabel(1)),
      m_repair(new FigureChart), m_exposed(new FigureChart), m_windowTable(new PlainTable),
      m_streamsTitle(new HeadingLabel(1)), m_streamTable(new PlainTable), m_rates(new PatchRates(document)),
      m_sources(new CaptionLabel), m_histories(new QPushButton)
{
    setObjectName(QStringLiteral("patchTab"));
    m_from->setObjectName(QStringLiteral("historyFrom"));
    m_to->setObjectName(QStringLiteral("historyTo"));
    m_rebuilds->setObjectName(QStringLiteral("rebuildChart"));
    m_hours->setObjectName(QStringLiteral("rebuildHoursChart"));
    m_exposure->setObjectName(QStringLiteral("exposureChart"));
    m_kept->setObjectName(QStringLiteral("imagesKeptChart"));
    m_sentence->setObjectName(QStringLiteral("windowSentence"));
    m_repair->setObjectName(QStringLiteral("repairChart"));
    m_exposed->setObjectName(QStringLiteral("exposureByWindowChart"));
    m_windowTable->setObjectName(QStringLiteral("windowTable"));
    m_streamTable->setObjectName(QStringLiteral("streamTable"));
    m_sources->setObjectName(QStringLiteral("historySources"));
    m_histories->setObjectName(QStringLiteral("manageHistories"));
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setCalendarPopup(true);
        edit->setKeyboardTracking(false);
    }
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sources->setWordWrap(true);
    m_sources->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_windowTable->setModel(&m_windows);
    m_windowTable->setFitsRows(true);
    m_windowTable->setStretchedColumn(0);
    m_streamTable->setModel(&m_streams);
    m_streamTable->setFitsRows(true);
    m_streamTable->setStretchedColumn(2);
    for (FigureChart *chart : {m_rebuilds, m_hours, m_exposure, m_kept, m_repair, m_exposed})
        chart->setMinimumHeight(280);

    auto *first = new QVBoxLayout;
    auto *period = new QHBoxLayout;
    period->addWidget(m_fromLabel);
    period->addWidget(m_from);
    period->addWidget(m_toLabel);
    period->addWidget(m_to);
    period->addStretch(1);
    first->addLayout(period);
    first->addWidget(m_rebuilds);
    auto *often = new QVBoxLayout;
    often->addWidget(m_sentence);
    often->addWidget(m_repair);
    often->addWidget(m_exposed);
    often->addWidget(m_windowTable);
    auto *sources = new QVBoxLayout;
    auto *sourcesHead = new QHBoxLayout;
    sourcesHead->addWidget(m_streamsTitle, 1);
    sourcesHead->addWidget(m_histories);
    sources->addLayout(sourcesHead);
    sources->addWidget(m_streamTable);
    sources->addWidget(m_rates);
    sources->addWidget(m_sources);
    new TabLayout(this, {cardOf(first), cardOf(m_hours), cardOf(often), cardOf(m_exposure), cardOf(m_kept),
                         cardOf(sources)});

    const auto choose = [this] { m_document.choosePeriod(m_from->date(), m_to->date().addDays(1)); };
    connect(m_from, &QDateEdit::editingFinished, this, choose);
    connect(m_to, &QDateEdit::editingFinished, this, choose);
    connect(m_histories, &QPushButton::clicked, this, &PatchTab::historiesRequested);
    connect(&m_document, &tables::VerdictDocument::changed, this, &PatchTab::refresh);
    retranslate();
}

void PatchTab::refresh()
{
    m_from->setDate(m_document.from());
    m_to->setDate(m_document.to().addDays(-1));
    const auto &verdict = m_document.verdict();
    if (!verdict || !isVisible()) // seven more replays are not for who does not look
        return;
    m_rebuilds->setFigure(report::rebuildFigure(*verdict));
    m_hours->setFigure(report::rebuildHoursFigure(*verdict));
    m_exposure->setFigure(report::exposureFigure(*verdict));
    m_kept->setFigure(report::imagesKeptFigure(*verdict));
    m_streams.setTable(report::streamTable(*verdict, m_document.catalog(), m_document.history()));
    m_rates->refresh();
    QStringList sources;
    for (const catalog::AdvisoryHistory &each : m_document.history().advisories)
        sources << tr("%1: %2, as of %3. %4")
                       .arg(each.name.text(), each.source, each.asOf.toString(Qt::ISODate), each.note.text());
    for (const catalog::ReleaseHistory &each : m_document.history().releases)
        sources << tr("%1: %2, as of %3. %4")
                       .arg(each.name.text(), each.source, each.asOf.toString(Qt::ISODate), each.note.text());
    m_sources->setText(sources.join(QStringLiteral("\n")));
    compareWindows();
}

void PatchTab::compareWindows()
{
    const std::shared_ptr<const Verdict> verdict = m_document.verdict();
    if (m_compared == verdict) {
        showWindows();
        return;
    }
    if (m_isComparing)
        return;
    m_isComparing = true;
    m_document.background().run(
        this, [verdict] { return report::windowsOf(*verdict); },
        [this, verdict](const Result<report::Windows> &windows) {
            m_isComparing = false;
            m_windowFigures = windows;
            m_compared = verdict;
            showWindows();
            if (m_compared != m_document.verdict() && isVisible())
                compareWindows();
        });
}

void PatchTab::showWindows()
{
    if (!m_compared)
        return;
    const report::Windows windows = m_windowFigures.value_or(report::Windows());
    m_sentence->setText(m_windowFigures
                            ? report::windowSentence(windows)
                            : m_windowFigures.error().message + u' ' + m_windowFigures.error().hint);
    m_repair->setFigure(report::repairByWindowFigure(*m_compared, windows));
    m_exposed->setFigure(report::exposureByWindowFigure(*m_compared, windows));
    m_windows.setTable(report::windowTable(windows));
}

void PatchTab::retranslate()
{
    m_fromLabel->setText(tr("History from"));
    m_toLabel->setText(tr("to"));
    m_streamsTitle->setText(tr("Where the patches come from"));
    m_rates->retranslate();
    m_histories->setText(tr("Histories …"));
    m_histories->setToolTip(tr("Histories of patches: see, import newer ones, remove"));
    m_hours->setEmptyText(
        tr("No image was made yet: make one on the Templates page, then the hours of rebuilding are known."));
    refresh();
}

void PatchTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void PatchTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
