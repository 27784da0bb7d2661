// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/instance_lines.h"

#include "planning/cell_cost.h"
#include "widgets/common/controls.h"
#include "widgets/common/icons.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>

namespace bakeoff::widgets {

using planning::Assumption;
using planning::AssumptionFacts;
using planning::InstanceLine;

namespace {

/// A number that may be left out: its least value stands for none and is shown as the special text. Emptying
/// it leaves it out.
class OptionalNumber : public PlainNumber
{
public:
    using PlainNumber::PlainNumber;

    QValidator::State validate(QString &text, int &place) const override
    {
        return isEmpty(text) ? QValidator::Acceptable : PlainNumber::validate(text, place);
    }
    double valueFromText(const QString &text) const override
    {
        return isEmpty(text) ? minimum() : PlainNumber::valueFromText(text);
    }

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        PlainNumber::focusInEvent(event);
        // A click sets the cursor into the special text, where no digit can be typed.
        if (value() == minimum())
            QMetaObject::invokeMethod(this, &QAbstractSpinBox::selectAll, Qt::QueuedConnection);
    }

private:
    bool isEmpty(QString text) const
    {
        if (!suffix().isEmpty() && text.endsWith(suffix()))
            text.chop(suffix().size());
        return text.trimmed().isEmpty() || text.trimmed() == suffix().trimmed();
    }
};

void prepare(PlainNumber *number, Assumption like)
{
    const AssumptionFacts &facts = planning::factsOf(like);
    number->setDecimals(facts.places);
    number->setRange(0, QString::fromLatin1(facts.most).toDouble());
    number->setGroupSeparatorShown(true);
    number->setKeyboardTracking(false);
    number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number->setAlignment(Qt::AlignRight);
}

} // namespace

InstanceLines::InstanceLines(QWidget *parent)
    : QWidget(parent), m_types(new QStringListModel(this)), m_column(new QVBoxLayout(this)),
      m_add(new QPushButton(this))
{
    setObjectName(QStringLiteral("instanceLines"));
    m_add->setObjectName(QStringLiteral("addInstanceType"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &InstanceLines::add);
    retranslate();
}

void InstanceLines::addRow()
{
    const int index = int(m_rows.size());
    Row row{new QWidget(this),     new QComboBox,      new QToolButton,
            new PlainNumber(this), new OptionalNumber, new CaptionLabel};
    row.box->setObjectName(QStringLiteral("instanceLine-%1").arg(index));
    row.type->setObjectName(QStringLiteral("lineType-%1").arg(index));
    row.remove->setObjectName(QStringLiteral("removeLine-%1").arg(index));
    row.count->setObjectName(QStringLiteral("lineCount-%1").arg(index));
    row.hours->setObjectName(QStringLiteral("lineHours-%1").arg(index));
    row.note->setObjectName(QStringLiteral("lineNote-%1").arg(index));
    row.type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.type->setMinimumContentsLength(8);
    row.type->setModel(m_types);
    // Hundreds of types: typing finds one.
    row.type->setEditable(true);
    row.type->setInsertPolicy(QComboBox::NoInsert);
    row.type->completer()->setFilterMode(Qt::MatchContains);
    row.type->completer()->setCompletionMode(QCompleter::PopupCompletion);
    row.remove->setIcon(lineIcon(QStringLiteral("trash")));
    row.remove->setAutoRaise(true);
    row.remove->setFocusPolicy(Qt::StrongFocus);
    prepare(row.count, Assumption::Instances);
    row.count->setPrefix(QStringLiteral("× "));
    prepare(row.hours, Assumption::HoursPerMonth);
    row.note->setWordWrap(true);
    row.note->hide();

    // No wider than the fields around: the panel is as wide as they need.
    const int numberWidth = fontMetrics().horizontalAdvance(QStringLiteral("× 1,000,000")) + 16;
    row.count->setFixedWidth(numberWidth);
    row.hours->setMinimumWidth(numberWidth);
    row.hours->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(6);
    upper->addWidget(row.type, 1);
    upper->addWidget(row.remove);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(6);
    lower->addWidget(row.count);
    lower->addWidget(row.hours, 1);
    lower->addSpacing(row.remove->sizeHint().width() + upper->spacing());
    column->addLayout(upper);
    column->addLayout(lower);
    column->addWidget(row.note);
    m_column->insertWidget(index, row.box);
    m_rows << row;
    QWidget *before = index == 0 ? nullptr : m_rows[index - 1].hours;
    if (before)
        setTabOrder(before, row.type);
    setTabOrder(row.type, row.remove);
    setTabOrder(row.remove, row.count);
    setTabOrder(row.count, row.hours);
    setTabOrder(row.hours, m_add);
    keepWheelForScrolling(row.box);

    connect(row.type, &QComboBox::activated, this, [this, index] { takeType(index); });
    connect(row.type->lineEdit(), &QLineEdit::editingFinished, this, [this, index] { takeType(index); });
    connect(row.remove, &QToolButton::clicked, this, [this, index] { remove(index); });
    connect(row.count, &PlainNumber::valueChanged, this, [this, index](double value) {
        if (m_isSetting)
            return;
        InstanceLine line = m_lines[index];
        line.count = Decimal::fromDouble(value, planning::factsOf(Assumption::Instances).places);
        change(index, line);
    });
    connect(row.hours, &PlainNumber::valueChanged, this, [this, index](double value) {
        if (m_isSetting)
            return;
        InstanceLine line = m_lines[index];
        line.hoursPerMonth.reset();
        if (value > 0)
            line.hoursPerMonth =
                Decimal::fromDouble(value, planning::factsOf(Assumption::HoursPerMonth).places);
        change(index, line);
    });
}

void InstanceLines::dropRow()
{
    const Row row = m_rows.takeLast();
    // Its own button may be what was pressed: it goes once that is over, unnoticed.
    for (QObject *part : {static_cast<QObject *>(row.type), static_cast<QObject *>(row.type->lineEdit()),
                          static_cast<QObject *>(row.count), static_cast<QObject *>(row.hours)})
        part->disconnect(this);
    m_column->removeWidget(row.box);
    row.box->hide();
    row.box->setObjectName(QString());
    row.box->deleteLater();
}

void InstanceLines::setLines(const planning::Assumptions &assumptions, const catalog::PriceSet &prices)
{
    const QList<InstanceLine> &lines = assumptions.moreInstances;
    const QStringList types = prices.usdPerHour.keys();
    const bool hasOtherTypes = types != m_types->stringList() || prices.name.text() != m_priceSetName;
    m_usualType = planning::instanceTypeOf(assumptions, prices);
    m_priceSetName = prices.name.text();
    if (lines == m_lines && !hasOtherTypes && m_rows.size() == lines.size())
        return;
    m_isSetting = true;
    if (hasOtherTypes)
        m_types->setStringList(types);
    while (m_rows.size() > lines.size())
        dropRow();
    const QList<InstanceLine> before = m_lines;
    m_lines = lines;
    while (m_rows.size() < lines.size())
        addRow();
    for (int i = 0; i < int(lines.size()); ++i) {
        if (hasOtherTypes || i >= before.size() || before[i] != lines[i])
            showLine(i);
    }
    m_isSetting = false;
    m_add->setEnabled(lines.size() < planning::mostInstanceLines && !types.isEmpty());
}

void InstanceLines::showLine(int index)
{
    const Row &row = m_rows[index];
    const InstanceLine &line = m_lines[index];
    row.type->setCurrentIndex(row.type->findText(line.type, Qt::MatchExactly | Qt::MatchCaseSensitive));
    row.type->setEditText(line.type);
    row.count->setValue(line.count.toDouble());
    row.hours->setValue(line.hoursPerMonth.value_or(Decimal(0)).toDouble());
    retranslate(row, line);
}

void InstanceLines::retranslate(const Row &row, const InstanceLine &line)
{
    row.type->setAccessibleName(tr("Further instance type"));
    row.type->setToolTip(line.type);
    row.remove->setToolTip(tr("Remove %1").arg(line.type));
    row.remove->setAccessibleName(row.remove->toolTip());
    row.count->setAccessibleName(tr("Number of instances of %1").arg(line.type));
    row.count->setToolTip(row.count->accessibleName());
    row.hours->setSuffix(u' ' + tr("h a month"));
    row.hours->setSpecialValueText(tr("all month"));
    row.hours->setAccessibleName(tr("Hours a month of each %1").arg(line.type));
    row.hours->setToolTip(tr("Hours a month of each %1; empty: all month").arg(line.type));
    const bool isPriced = m_types->stringList().contains(line.type);
    row.note->setText(
        isPriced ? QString()
                 : tr("Not counted: the prices “%1” have no type “%2”.").arg(m_priceSetName, line.type));
    row.note->setVisible(!isPriced);
}

void InstanceLines::retranslate()
{
    m_add->setText(tr("Add an instance type"));
    m_isSetting = true;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        retranslate(m_rows[i], m_lines[i]);
    m_isSetting = false;
}

void InstanceLines::add()
{
    QList<InstanceLine> lines = m_lines;
    lines << InstanceLine{m_usualType, 1, {}};
    Q_EMIT edited(lines);
    if (m_rows.size() != lines.size())
        return; // it was refused
    m_rows.last().type->setFocus(Qt::TabFocusReason);
    m_rows.last().type->lineEdit()->selectAll();
}

void InstanceLines::remove(int index)
{
    QList<InstanceLine> lines = m_lines;
    lines.removeAt(index);
    // The keyboard goes on where the line was.
    const bool hadFocus = m_rows[index].remove->hasFocus();
    Q_EMIT edited(lines);
    if (!hadFocus)
        return;
    if (index < m_rows.size())
        m_rows[index].remove->setFocus(Qt::OtherFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

void InstanceLines::change(int index, const InstanceLine &line)
{
    if (line == m_lines[index])
        return;
    QList<InstanceLine> lines = m_lines;
    lines[index] = line;
    Q_EMIT edited(lines);
    if (index < m_lines.size() && m_lines[index] != line) { // it was refused
        m_isSetting = true;
        showLine(index);
        m_isSetting = false;
    }
}

void InstanceLines::takeType(int index)
{
    if (m_isSetting)
        return;
    InstanceLine line = m_lines[index];
    QString typed = m_rows[index].type->currentText().trimmed();
    // As the prices write it, however it was typed.
    const QStringList types = m_types->stringList();
    const QStringList alike = types.filter(typed, Qt::CaseInsensitive);
    const auto same = std::find_if(alike.begin(), alike.end(), [&typed](const QString &type) {
        return type.compare(typed, Qt::CaseInsensitive) == 0;
    });
    if (same != alike.end())
        typed = *same;
    else if (alike.size() == 1 && typed != line.type)
        typed = alike.first(); // the only one that the list below the field showed
    if (!typed.isEmpty())
        line.type = typed;
    change(index, line);
    if (index < m_rows.size() && m_rows[index].type->currentText() != m_lines[index].type)
        m_rows[index].type->setEditText(m_lines[index].type); // it was emptied
}

} // namespace bakeoff::widgets
