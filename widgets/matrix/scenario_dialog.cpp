// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/scenario_dialog.h"

#include "planning/template_count.h"
#include "widgets/common/controls.h"
#include "widgets/common/flat_header.h"
#include "widgets/common/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace bakeoff::widgets {

namespace {

/// What differs stands on a coloured ground, and steps forward.
class DifferenceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(tables::ScenarioModel::DiffersRole).toBool()) {
            option->backgroundBrush =
                blend(option->palette.color(QPalette::Base), warningColor(option->palette), 0.22);
            option->font.setBold(true);
        } else {
            option->palette.setColor(QPalette::Text, secondaryText(option->palette));
        }
    }
};

} // namespace

ScenarioDialog::ScenarioDialog(const tables::MatrixDocument &document, const QString &matrixId,
                               QWidget *parent)
    : QDialog(parent), m_document(document), m_left(makeSide("left")), m_right(makeSide("right")),
      m_sentence(new HeadingLabel(1, this))
{
    setObjectName(QStringLiteral("scenarioDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare matrices"));
    resize(1180, 520);
    m_sentence->setObjectName(QStringLiteral("scenarioSentence"));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(16);
    for (const Side &side : {m_left, m_right}) {
        auto *column = new QVBoxLayout;
        column->addWidget(side.choice);
        column->addWidget(side.table, 1);
        column->addWidget(side.images);
        sides->addLayout(column, 1);
        for (const catalog::Matrix &matrix : m_document.matrices())
            side.choice->addItem(matrix.name, matrix.id);
    }
    m_left.choice->setAccessibleName(tr("Matrix at the left"));
    m_right.choice->setAccessibleName(tr("Matrix at the right"));
    const int first = std::max(0, m_left.choice->findData(matrixId));
    m_left.choice->setCurrentIndex(first);
    m_right.choice->setCurrentIndex(first == 0 && m_right.choice->count() > 1 ? 1 : 0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_sentence);
    column->addLayout(sides, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const Side &side : {m_left, m_right})
        connect(side.choice, &QComboBox::currentIndexChanged, this, &ScenarioDialog::refresh);
    // Both show the same place.
    for (const auto &[from, to] :
         {std::pair(m_left.table, m_right.table), std::pair(m_right.table, m_left.table)}) {
        connect(from->verticalScrollBar(), &QScrollBar::valueChanged, to->verticalScrollBar(),
                &QScrollBar::setValue);
        connect(from->horizontalScrollBar(), &QScrollBar::valueChanged, to->horizontalScrollBar(),
                &QScrollBar::setValue);
    }
    refresh();
}

ScenarioDialog::Side ScenarioDialog::makeSide(const char *name)
{
    Side side;
    side.choice = new QComboBox(this);
    side.choice->setObjectName(QStringLiteral("%1Matrix").arg(QLatin1String(name)));
    side.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    side.model = new tables::ScenarioModel(m_document.catalog(), this);
    side.table = new QTableView(this);
    side.table->setObjectName(QStringLiteral("%1Table").arg(QLatin1String(name)));
    side.table->setModel(side.model);
    side.table->setItemDelegate(new DifferenceDelegate(side.table));
    side.table->setShowGrid(false);
    side.table->setWordWrap(false);
    side.table->setTabKeyNavigation(false);
    side.table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    side.table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        auto *header = new FlatHeader(orientation, side.table);
        header->setMarkRole(tables::ScenarioModel::DiffersRole);
        header->setMark(FlatHeader::Mark::Difference);
        if (orientation == Qt::Horizontal)
            side.table->setHorizontalHeader(header);
        else
            side.table->setVerticalHeader(header);
    }
    side.images = new CaptionLabel(this);
    return side;
}

void ScenarioDialog::refresh()
{
    const catalog::Matrix *left = m_document.matrix(m_left.choice->currentData().toString());
    const catalog::Matrix *right = m_document.matrix(m_right.choice->currentData().toString());
    if (!left || !right)
        return;
    m_left.model->setMatrices(*left, *right, true);
    m_right.model->setMatrices(*right, *left, false);
    for (const auto &[side, matrix] : {std::pair(m_left, left), std::pair(m_right, right)}) {
        const planning::TemplateCount count = planning::countTemplates(*matrix);
        side.images->setText(tr("Golden images: %1, OS templates: %2. All pre-installed it would be %3.")
                                 .arg(count.planGolden)
                                 .arg(count.planOs)
                                 .arg(count.preInstalled));
        side.table->horizontalHeader()->setResizeContentsPrecision(20);
        side.table->resizeColumnsToContents();
    }
    // As wide on both sides: the same cell stands at the same place.
    for (int column = 0; column < m_left.model->columnCount(); ++column) {
        const int width = std::clamp(
            std::max(m_left.table->columnWidth(column), m_right.table->columnWidth(column)), 64, 180);
        m_left.table->setColumnWidth(column, width);
        m_right.table->setColumnWidth(column, width);
    }
    const qint64 differences = m_left.model->differences();
    m_sentence->setText(left == right      ? tr("Both sides show the same matrix.")
                        : differences == 0 ? tr("Every cell comes to the same in both.")
                                           : tr("%n cell(s) differ.", nullptr, int(differences)));
}

} // namespace bakeoff::widgets
