// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/templates/manifest_dialog.h"

#include "widgets/common/controls.h"
#include "widgets/common/flat_header.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace bakeoff::widgets {

using tables::ManifestModel;

ManifestDialog::ManifestDialog(const QString &title, QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_other(new QComboBox(this)),
      m_count(new CaptionLabel(this))
{
    setObjectName(QStringLiteral("manifestDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 560);
    m_search->setObjectName(QStringLiteral("packageSearch"));
    m_search->setPlaceholderText(tr("Find a package"));
    m_search->setClearButtonEnabled(true);
    m_other->setObjectName(QStringLiteral("otherTemplate"));
    m_count->setObjectName(QStringLiteral("packageCount"));
    m_filter.setSourceModel(&m_model);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter.setFilterKeyColumn(ManifestModel::NameColumn);
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("packageTable"));
    table->setModel(&m_filter);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setHorizontalHeader(new FlatHeader(Qt::Horizontal, table));
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setColumnHidden(ManifestModel::OtherColumn, true);

    auto *row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(new QLabel(tr("Compare with"), this));
    row->addWidget(m_other, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(table, 1);
    column->addWidget(m_count);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setFilterFixedString(text);
        showCount();
    });
    connect(m_other, &QComboBox::currentIndexChanged, this, [this] {
        const QString id = m_other->currentData().toString();
        if (id.isEmpty())
            m_model.clearOther();
        Q_EMIT comparisonRequested(id);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this, table] {
        table->setColumnHidden(ManifestModel::OtherColumn, !m_model.isComparison());
        showCount();
    });
    showCount();
}

void ManifestDialog::setPackages(const catalog::TemplateRecord &record)
{
    m_model.setTemplate(record);
}

void ManifestDialog::setOthers(const QList<std::pair<QString, QString>> &others)
{
    const QSignalBlocker blocker(m_other);
    m_other->clear();
    m_other->addItem(tr("nothing"), QString());
    for (const auto &[id, name] : others)
        m_other->addItem(name, id);
}

void ManifestDialog::setOther(const catalog::TemplateRecord &record)
{
    if (record.id == m_other->currentData().toString()) // another may have been chosen meanwhile
        m_model.setOther(record);
}

void ManifestDialog::showCount()
{
    m_count->setText(m_model.isComparison() ? tr("%n package(s) differ", nullptr, m_filter.rowCount())
                                            : tr("%n package(s)", nullptr, m_filter.rowCount()));
}

} // namespace bakeoff::widgets
