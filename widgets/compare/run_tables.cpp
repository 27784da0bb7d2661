// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/run_tables.h"

#include "widgets/common/controls.h"
#include "widgets/common/phase_item_delegate.h"
#include "widgets/common/plain_table.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>

namespace bakeoff::widgets {

using catalog::RunRecord;

RunTables::RunTables(const catalog::Catalog &catalog, QWidget *parent)
    : QWidget(parent), m_runs(catalog), m_phasesTitle(new HeadingLabel(0)), m_mode(new QComboBox),
      m_phaseTable(new PlainTable), m_runsTitle(new HeadingLabel(0)), m_runTable(new PlainTable),
      m_detail(new CaptionLabel)
{
    m_phaseTable->setObjectName(QStringLiteral("phaseTable"));
    m_phaseTable->setModel(&m_phases);
    m_phaseTable->setItemDelegateForColumn(
        0, new PhaseItemDelegate(tables::ComparisonModel::PhaseRole, m_phaseTable));
    m_phaseTable->setStretchedColumn(0);
    m_phaseTable->setFitsRows(true); // its last row is the sum, which is looked for first
    m_mode->setObjectName(QStringLiteral("phaseCloneMode"));
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_runTable->setObjectName(QStringLiteral("runTable"));
    m_runTable->setModel(&m_runs);
    m_runTable->setColumnHidden(tables::RunsModel::OutcomeColumn, true); // only succeeded runs are used
    m_runTable->setMinimumHeight(fontMetrics().height() * 7);
    m_runTable->horizontalHeader()->setResizeContentsPrecision(100);
    m_runTable->horizontalHeader()->setStretchLastSection(true);
    m_detail->setObjectName(QStringLiteral("runDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->hide();

    auto *phaseCard = new Card;
    auto *phaseHead = new QHBoxLayout;
    phaseHead->addWidget(m_phasesTitle, 1);
    phaseHead->addWidget(m_mode);
    auto *phaseColumn = new QVBoxLayout(phaseCard);
    phaseColumn->setContentsMargins(16, 12, 16, 12);
    phaseColumn->addLayout(phaseHead);
    phaseColumn->addWidget(m_phaseTable);
    phaseColumn->addStretch(1);
    auto *runCard = new Card;
    auto *runColumn = new QVBoxLayout(runCard);
    runColumn->setContentsMargins(16, 12, 16, 12);
    runColumn->addWidget(m_runsTitle);
    runColumn->addWidget(m_runTable, 1);
    runColumn->addWidget(m_detail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(phaseCard, 5);
    row->addWidget(runCard, 7);

    connect(m_mode, &QComboBox::activated, this, &RunTables::showMode);
    connect(m_runTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RunTables::currentRunChanged);
    retranslate();
}

void RunTables::setComparisons(const QList<planning::Comparison> &comparisons)
{
    m_comparisons = comparisons;
    const QVariant chosen = m_mode->currentData();
    const QSignalBlocker quiet(m_mode);
    m_mode->clear();
    for (const planning::Comparison &comparison : comparisons) {
        const catalog::CloneMode mode = comparison.strategies.first().cloneMode;
        m_mode->addItem(catalog::displayName(mode), catalog::toId(mode));
    }
    m_mode->setCurrentIndex(std::max(m_mode->count() > 0 ? 0 : -1, m_mode->findData(chosen)));
    m_mode->setVisible(m_mode->count() > 1);
    showMode();
}

void RunTables::showMode()
{
    m_phases.setComparison(m_comparisons.value(m_mode->currentIndex()));
}

void RunTables::setRuns(const QList<RunRecord> &runs, const QList<qsizetype> &places)
{
    m_runs.setRuns(runs, places);
    m_runsTitle->setText(tr("Runs used: %L1").arg(places.size()));
}

void RunTables::selectRun(const QString &id)
{
    const int row = m_runs.rowOf(id);
    if (row < 0)
        return;
    m_runTable->setCurrentIndex(m_runs.index(row, 0));
    m_runTable->scrollTo(m_runs.index(row, 0), QAbstractItemView::PositionAtCenter);
}

int RunTables::currentRow() const
{
    return m_runTable->currentIndex().isValid() ? m_runTable->currentIndex().row() : -1;
}

QString RunTables::currentRunId() const
{
    return currentRow() < 0 ? QString() : m_runs.run(currentRow()).id;
}

void RunTables::setDetail(const QString &text)
{
    m_detail->setText(text);
    m_detail->setVisible(!text.isEmpty());
}

void RunTables::retranslate()
{
    m_phasesTitle->setText(tr("Phase by phase"));
    m_phaseTable->setAccessibleName(m_phasesTitle->text());
    m_mode->setAccessibleName(tr("Clone mode"));
    m_runTable->setAccessibleName(tr("Runs used"));
    m_runsTitle->setText(tr("Runs used: %L1").arg(m_runs.rowCount()));
    for (int i = 0; i < m_mode->count(); ++i)
        m_mode->setItemText(i, catalog::displayName(m_comparisons.at(i).strategies.first().cloneMode));
    m_phases.retranslate();
    m_runs.retranslate();
}

void RunTables::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
