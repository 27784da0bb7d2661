// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/assumption_panel.h"

#include "widgets/common/controls.h"
#include "widgets/common/page_header.h"
#include "widgets/compare/assumption_field.h"
#include "widgets/compare/instance_lines.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <cmath>
#include <limits>

namespace bakeoff::widgets {

using planning::Assumption;
using planning::AssumptionFacts;
using planning::AssumptionGroup;
using tables::VerdictDocument;

namespace {

/// How far a slider goes: what organisations of the size that this is for have.
double sliderEnd(Assumption which)
{
    switch (which) {
    case Assumption::Deploys:
        return 1000;
    case Assumption::Window_d:
        return 365;
    case Assumption::Generations:
        return 6;
    case Assumption::DeployTarget_s:
        return 900;
    case Assumption::Wage_krwPerH:
        return 200000;
    default:
        return 10;
    }
}

} // namespace

AssumptionPanel::AssumptionPanel(VerdictDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_matrixLabel(new QLabel), m_matrix(new QComboBox),
      m_pricesLabel(new QLabel), m_prices(new QComboBox), m_managePrices(new QToolButton),
      m_typeLabel(new QLabel), m_type(new QComboBox), m_priceNote(new CaptionLabel),
      m_measuredLabel(new QLabel), m_runs(new QComboBox), m_cloneMode(new QComboBox),
      m_instances(new InstanceLines), m_problem(new MessageStrip), m_reset(new QPushButton),
      m_area(new QScrollArea)
{
    setObjectName(QStringLiteral("assumptionPanel"));
    m_matrix->setObjectName(QStringLiteral("comparedMatrix"));
    m_prices->setObjectName(QStringLiteral("priceSet"));
    m_managePrices->setObjectName(QStringLiteral("managePrices"));
    m_type->setObjectName(QStringLiteral("instanceType"));
    m_problem->setObjectName(QStringLiteral("assumptionProblem"));
    m_reset->setObjectName(QStringLiteral("resetAssumptions"));
    m_runs->setObjectName(QStringLiteral("measuredRuns"));
    m_cloneMode->setObjectName(QStringLiteral("measuredCloneMode"));
    for (QComboBox *box : {m_matrix, m_prices, m_type, m_runs, m_cloneMode}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    // Hundreds of types: typing finds one.
    m_type->setEditable(true);
    m_type->setInsertPolicy(QComboBox::NoInsert);
    m_type->completer()->setFilterMode(Qt::MatchContains);
    m_type->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_managePrices->setText(QStringLiteral("…"));
    m_priceNote->setWordWrap(true);
    m_matrixLabel->setBuddy(m_matrix);
    m_pricesLabel->setBuddy(m_prices);
    m_typeLabel->setBuddy(m_type);
    m_measuredLabel->setBuddy(m_cloneMode);
    m_runs->addItems({QString(), QString()});
    for (const catalog::CloneMode mode : {catalog::CloneMode::Linked, catalog::CloneMode::Full})
        m_cloneMode->addItem(QString(), int(mode));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(4, 0, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_matrixLabel);
    column->addWidget(m_matrix);
    column->addWidget(m_problem);
    Group *question = nullptr;
    for (const AssumptionFacts &facts : planning::allAssumptions()) {
        if (m_groups.isEmpty() || m_groups.last().group != facts.group) {
            Group group{facts.group, new QToolButton, new QWidget, {}};
            group.title->setObjectName(QStringLiteral("group-%1").arg(int(facts.group)));
            group.title->setCheckable(true);
            group.title->setAutoRaise(true);
            group.title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            group.title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            auto *fields = new QVBoxLayout(group.content);
            fields->setContentsMargins(4, 0, 0, 8);
            fields->setSpacing(6);
            const bool isQuestion = facts.group == AssumptionGroup::Question;
            connect(group.title, &QToolButton::toggled, this,
                    [title = group.title, fold = group.content](bool open) {
                        fold->setVisible(open);
                        title->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
                    });
            group.title->setArrowType(isQuestion ? Qt::DownArrow : Qt::RightArrow);
            group.title->setChecked(isQuestion);
            group.content->setVisible(isQuestion);
            column->addWidget(group.title);
            column->addWidget(group.content);
            m_groups << group;
            question = &m_groups.last();
            if (isQuestion) {
                column->addWidget(m_pricesLabel);
                auto *prices = new QHBoxLayout;
                prices->setSpacing(4);
                prices->addWidget(m_prices, 1);
                prices->addWidget(m_managePrices);
                column->addLayout(prices);
                column->addWidget(m_typeLabel);
                column->addWidget(m_type);
                column->addWidget(m_priceNote);
                column->addWidget(m_measuredLabel);
                column->addWidget(m_runs);
                column->addWidget(m_cloneMode);
            }
        }
        auto *field = new AssumptionField(facts.which);
        field->setSliderEnd(sliderEnd(facts.which));
        question->fields << field;
        question->content->layout()->addWidget(field);
        connect(field, &AssumptionField::edited, this,
                [this](Assumption which, const std::optional<Decimal> &value) {
                    showOutcome(m_document.assume(which, value));
                });
        if (facts.which == Assumption::Instances)
            question->content->layout()->addWidget(m_instances);
    }
    column->addWidget(m_reset);
    column->addStretch(1);
    keepWheelForScrolling(content);

    auto *area = m_area;
    area->setObjectName(QStringLiteral("assumptionScroll"));
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);

    connect(m_matrix, &QComboBox::activated, this,
            [this] { m_document.chooseMatrix(m_matrix->currentData().toString()); });
    connect(m_prices, &QComboBox::activated, this,
            [this] { m_document.choosePrices(m_prices->currentData().toString()); });
    connect(m_type, &QComboBox::activated, this,
            [this] { m_document.chooseInstanceType(m_type->currentText()); });
    connect(m_instances, &InstanceLines::edited, this, [this](const QList<planning::InstanceLine> &lines) {
        showOutcome(m_document.setMoreInstances(lines));
    });
    connect(m_runs, &QComboBox::activated, this,
            [this] { m_document.preferReference(m_runs->currentIndex() == 1); });
    connect(m_cloneMode, &QComboBox::activated, this,
            [this] { m_document.chooseCloneMode(catalog::CloneMode(m_cloneMode->currentData().toInt())); });
    connect(m_managePrices, &QToolButton::clicked, this, &AssumptionPanel::pricesRequested);
    connect(m_reset, &QPushButton::clicked, &m_document, &VerdictDocument::resetAssumptions);
    connect(&m_document, &VerdictDocument::inputsChanged, this, &AssumptionPanel::refresh);
    connect(&m_document, &VerdictDocument::changed, this, &AssumptionPanel::refresh);
    connect(&m_document.matrices(), &tables::MatrixDocument::loaded, this, &AssumptionPanel::refreshMatrices);
    connect(&m_document.matrices(), &tables::MatrixDocument::edited, this, &AssumptionPanel::refreshMatrices);
    retranslate();
    refresh();
}

double AssumptionPanel::holdsFor(Assumption which) const
{
    if (const auto standard = planning::Assumptions().find(which))
        return standard->toDouble();
    const auto &verdict = m_document.verdict();
    const catalog::PriceSet *prices = m_document.prices();
    switch (which) {
    case Assumption::Deploys:
        return verdict ? std::round(verdict->cost.deploys.toDouble()) : 0;
    case Assumption::OsCount:
        return verdict ? double(verdict->matrix.platforms.order.size()) : 1;
    case Assumption::KrwPerUsd:
        return prices ? prices->krwPerUsd.toDouble() : 0;
    case Assumption::HoursPerMonth:
        return prices ? prices->hoursPerMonth.toDouble() : 0;
    default:
        return std::numeric_limits<double>::quiet_NaN(); // as each cell says
    }
}

void AssumptionPanel::showOutcome(const Result<> &taken)
{
    m_problem->setMessage(MessageStrip::Kind::Warning,
                          taken ? QString() : taken.error().message + u' ' + taken.error().hint);
}

void AssumptionPanel::refreshMatrices()
{
    m_matrix->clear();
    const QList<catalog::Matrix> all = m_document.matrices().matrices();
    for (const catalog::Matrix &matrix : all)
        m_matrix->addItem(matrix.name, matrix.id);
    m_matrix->setCurrentIndex(m_matrix->findData(m_document.matrixId()));
}

void AssumptionPanel::refreshPrices()
{
    const catalog::PriceSet *used = m_document.prices();
    const QList<catalog::PriceSet> &sets = m_document.priceSets().sets;
    QStringList ids;
    for (int i = 0; i < m_prices->count(); ++i)
        ids << m_prices->itemData(i).toString();
    QStringList wanted;
    for (const catalog::PriceSet &set : sets)
        wanted << set.id;
    if (ids != wanted) {
        m_prices->clear();
        for (const catalog::PriceSet &set : sets)
            m_prices->addItem(set.name.text(), set.id);
    }
    if (!used) {
        m_priceNote->setText(tr("No prices could be read."));
        return;
    }
    if (m_prices->currentData().toString() != used->id || m_type->count() == 0) {
        m_prices->setCurrentIndex(m_prices->findData(used->id));
        m_type->clear();
        m_type->addItems(used->usdPerHour.keys());
    }
    const QString type = planning::instanceTypeOf(m_document.assumptions(), *used);
    m_type->setCurrentIndex(m_type->findText(type));
    QString note = tr("%1 USD an hour, prices of %2.")
                       .arg(used->usdPerHour.value(type).toString(), used->asOf.toString(Qt::ISODate));
    if (!used->note.text().isEmpty())
        note += u' ' + used->note.text();
    m_priceNote->setText(note);
    m_priceNote->setToolTip(used->source);
    m_instances->setLines(m_document.assumptions(), *used);
}

void AssumptionPanel::refreshMeasured()
{
    // Own runs and those of the reference machine are never counted together; whose, is a choice only where
    // there are both.
    m_runs->setVisible(m_document.hasOwnRuns() && !m_document.reference().isEmpty());
    m_runs->setCurrentIndex(m_document.usesReference() ? 1 : 0);
    m_cloneMode->setCurrentIndex(m_cloneMode->findData(int(m_document.cloneMode())));
}

void AssumptionPanel::refresh()
{
    if (m_matrix->findData(m_document.matrixId()) < 0)
        refreshMatrices();
    else
        m_matrix->setCurrentIndex(m_matrix->findData(m_document.matrixId()));
    refreshPrices();
    refreshMeasured();
    const catalog::Matrix *matrix = m_document.matrices().matrix(m_document.matrixId());
    const QMap<Assumption, Decimal> &chosen = m_document.assumptions().chosen;
    for (const Group &group : std::as_const(m_groups)) {
        for (AssumptionField *field : group.fields) {
            const Assumption which = field->which();
            if (which == Assumption::OsCount && matrix)
                field->setSliderEnd(double(std::max<qsizetype>(2, matrix->platforms.order.size())));
            const auto own = chosen.constFind(which);
            field->setValue(own == chosen.cend() ? std::nullopt : std::optional(*own), holdsFor(which));
        }
    }
    if (!m_document.problem().message.isEmpty())
        m_problem->setMessage(MessageStrip::Kind::Warning,
                              m_document.problem().message + u' ' + m_document.problem().hint);
    else if (sender() == &m_document)
        m_problem->clear();
    m_reset->setEnabled(m_document.assumptions() != planning::Assumptions());
}

void AssumptionPanel::retranslate()
{
    m_matrixLabel->setText(tr("Matrix"));
    m_pricesLabel->setText(tr("Prices"));
    m_typeLabel->setText(tr("Instance type"));
    m_measuredLabel->setText(tr("Deploy times of"));
    m_runs->setItemText(0, tr("Your runs"));
    m_runs->setItemText(1, tr("Reference runs"));
    m_runs->setAccessibleName(tr("Runs"));
    for (int i = 0; i < m_cloneMode->count(); ++i)
        m_cloneMode->setItemText(i,
                                 catalog::displayName(catalog::CloneMode(m_cloneMode->itemData(i).toInt())));
    m_managePrices->setToolTip(tr("Price sets: import, remove"));
    m_managePrices->setAccessibleName(m_managePrices->toolTip());
    m_reset->setText(tr("Reset all assumptions"));
    for (const Group &group : std::as_const(m_groups)) {
        group.title->setText(planning::displayName(group.group));
        for (AssumptionField *field : group.fields)
            field->retranslate();
    }
    m_instances->retranslate();
    m_prices->clear(); // names are in both languages
    refreshMatrices();
    refreshPrices();
    // As wide as its widest row, so that nothing is cut at the right.
    m_area->setFixedWidth(m_area->widget()->minimumSizeHint().width() +
                          m_area->verticalScrollBar()->sizeHint().width());
}

void AssumptionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
