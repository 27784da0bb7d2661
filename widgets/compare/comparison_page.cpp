// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_page.h"

#include "report/reference_runs.h"
#include "widgets/charts/report_writer.h"
#include "widgets/common/page_header.h"
#include "widgets/compare/answer_tab.h"
#include "widgets/compare/assumption_panel.h"
#include "widgets/compare/cost_tab.h"
#include "widgets/compare/deploy_time_tab.h"
#include "widgets/compare/patch_tab.h"
#include "widgets/compare/risk_tab.h"
#include "widgets/histories/histories_dialog.h"
#include "widgets/prices/price_sets_dialog.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QStackedWidget>
#include <QTabBar>

namespace bakeoff::widgets {

namespace {

tables::ReferenceRuns shippedReference(const catalog::Catalog &catalog)
{
    const report::ReferenceSets sets = report::loadReferenceRuns(catalog.folders);
    if (sets.sets.isEmpty())
        return {};
    const report::ReferenceSet &set = sets.sets.last(); // a user's own folder comes after the product's
    return {report::label(set), set.runs, set.templates};
}

} // namespace

ComparisonPage::ComparisonPage(const catalog::Catalog &catalog, tables::MatrixDocument &matrices,
                               tables::WorkspaceCache &cache, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_cache(cache), m_document(catalog, matrices, cache),
      m_header(new PageHeader(this)), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)),
      m_answer(new AnswerTab(m_document)), m_deployTime(new DeployTimeTab(m_document, cache)),
      m_patches(new PatchTab(m_document)), m_cost(new CostTab(m_document)), m_risk(new RiskTab(m_document)),
      m_assumptions(new AssumptionPanel(m_document))
{
    setObjectName(QStringLiteral("comparisonPage"));
    m_tabs->setObjectName(QStringLiteral("comparisonTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (QWidget *tab : {static_cast<QWidget *>(m_answer), static_cast<QWidget *>(m_deployTime),
                         static_cast<QWidget *>(m_patches), static_cast<QWidget *>(m_cost),
                         static_cast<QWidget *>(m_risk)}) {
        m_stack->addWidget(tab);
        m_tabs->addTab(QString());
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_stack, 1);
    row->addWidget(m_assumptions);
    auto *page = new QVBoxLayout(this);
    page->setSpacing(12);
    page->addWidget(m_header);
    page->addWidget(m_tabs);
    page->addLayout(row, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        // Deploy times are as they were measured: nothing there is assumed.
        m_assumptions->setVisible(tab != DeployTimeIndex);
    });
    connect(m_deployTime, &DeployTimeTab::deployRequested, this, &ComparisonPage::deployRequested);
    connect(m_answer, &AnswerTab::adviceApplied, this, &ComparisonPage::noticed);
    connect(m_answer, &AnswerTab::reportRequested, this, &ComparisonPage::askReport);
    connect(m_patches, &PatchTab::historiesRequested, this, [this] {
        auto *dialog = new HistoriesDialog(m_catalog.folders, this);
        connect(dialog, &HistoriesDialog::changed, &m_document, &tables::VerdictDocument::reloadData);
        dialog->open();
    });
    connect(m_assumptions, &AssumptionPanel::pricesRequested, this, [this] {
        auto *dialog = new PriceSetsDialog(m_catalog.folders, this);
        connect(dialog, &PriceSetsDialog::changed, &m_document, &tables::VerdictDocument::reloadData);
        dialog->open();
    });
    retranslate();
}

void ComparisonPage::showTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

void ComparisonPage::choose(const QString &topologyId, const QString &platformId)
{
    showTab(DeployTimeIndex);
    m_deployTime->choose(topologyId, platformId);
}

void ComparisonPage::chooseMatrix(const QString &id)
{
    m_document.chooseMatrix(id);
}

void ComparisonPage::refreshCatalog()
{
    m_deployTime->refreshCatalog();
    m_document.reloadData();
}

void ComparisonPage::askReport()
{
    if (!m_document.verdict())
        return;
    auto *dialog =
        new QFileDialog(this, tr("Report"), QString(),
                        tr("PDF document (*.pdf);;Web page (*.html);;Comma-separated values (*.csv)"));
    dialog->setObjectName(QStringLiteral("reportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("comparison.pdf"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QLatin1String("(*."), 1).remove(u')'));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ComparisonPage::writeReport);
    dialog->open();
}

void ComparisonPage::writeReport(const QString &path)
{
    const auto written =
        widgets::writeReport(path, *m_document.verdict(), m_catalog, m_document.history(),
                             m_document.usesReference() ? m_document.reference().runs : m_cache.runs());
    if (written) {
        Q_EMIT noticed(tr("The report was written to “%1”.").arg(path));
        return;
    }
    auto *message =
        new QMessageBox(QMessageBox::Warning, tr("Report"), written.error().message, QMessageBox::Ok, this);
    message->setObjectName(QStringLiteral("reportError"));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(written.error().hint);
    message->open();
}

void ComparisonPage::retranslate()
{
    m_header->setTexts(tr("Compare"), tr("Which strategy serves you better, why, and how sure that is."));
    const QStringList names{tr("Answer"), tr("Deploy time"), tr("Patch burden"), tr("Monthly cost"),
                            tr("Risk")};
    for (int tab = 0; tab < names.size(); ++tab)
        m_tabs->setTabText(tab, names[tab]);
    m_tabs->setAccessibleName(tr("Parts of the comparison"));
    m_document.setReference(shippedReference(m_catalog)); // its label is in the language of now
}

void ComparisonPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
