// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prices/price_import_form.h"

#include "catalog/definition.h"
#include "widgets/definitions/reasoned_form.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace bakeoff::widgets {

using catalog::FieldProblem;
using catalog::PriceSet; // lupdate loses the context behind a qualified return type

namespace {

const QString firstField = QStringLiteral("file");
const QString secondField = QStringLiteral("second_file");
const QString regionField = QStringLiteral("region");
const QString nameField = QStringLiteral("name");
const QString idField = QStringLiteral("id");
const QString replaceField = QStringLiteral("replace");
const QString baseField = QStringLiteral("base");
const QString rateField = QStringLiteral("krw_per_usd");

} // namespace

PriceImportForm::PriceImportForm(QWidget *parent)
    : QWidget(parent), m_form(new ReasonedForm(this)), m_first(makeFile("First")),
      m_second(makeFile("Second")), m_region(new QComboBox), m_name(new QLineEdit), m_id(new QLineEdit),
      m_replace(new QCheckBox), m_base(new QComboBox), m_krwPerUsd(new QLineEdit)
{
    m_region->setObjectName(QStringLiteral("priceRegion"));
    m_name->setObjectName(QStringLiteral("priceName"));
    m_id->setObjectName(QStringLiteral("priceId"));
    m_replace->setObjectName(QStringLiteral("priceReplace"));
    m_base->setObjectName(QStringLiteral("priceBase"));
    m_krwPerUsd->setObjectName(QStringLiteral("priceKrwPerUsd"));
    m_name->setMaxLength(100);
    m_id->setMaxLength(40);
    m_krwPerUsd->setMaxLength(20);
    for (QComboBox *box : {m_region, m_base})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const std::initializer_list<std::pair<QString, QWidget *>> fields{
        {firstField, m_first.row}, {secondField, m_second.row},
        {regionField, m_region},   {nameField, m_name},
        {idField, m_id},           {replaceField, m_replace},
        {baseField, m_base},       {rateField, m_krwPerUsd}};
    for (const auto &[field, editor] : fields)
        m_form->addField(field, {}, editor);
    m_form->setFieldVisible(replaceField, false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);

    watch(m_first.path, firstField);
    watch(m_second.path, secondField);
    watch(m_name, nameField);
    watch(m_id, idField);
    watch(m_krwPerUsd, rateField);
    for (const FileField &file : {m_first, m_second}) {
        connect(file.choose, &QPushButton::clicked, this, [this, file] { chooseFile(file); });
        connect(file.path, &QLineEdit::textChanged, this, &PriceImportForm::filesChanged);
    }
    connect(m_first.path, &QLineEdit::textChanged, this, &PriceImportForm::followName);
    connect(m_name, &QLineEdit::textChanged, this, &PriceImportForm::followName);
    connect(m_id, &QLineEdit::textEdited, this, [this] { m_idFollows = false; });
    connect(m_krwPerUsd, &QLineEdit::textEdited, this, [this] { m_rateFollows = false; });
    connect(m_base, &QComboBox::currentIndexChanged, this, &PriceImportForm::followBase);
    connect(m_region, &QComboBox::currentIndexChanged, this, &PriceImportForm::check);
    connect(m_replace, &QCheckBox::toggled, this, &PriceImportForm::check);
    setFocusProxy(m_first.path);
    retranslate();
}

PriceImportForm::FileField PriceImportForm::makeFile(const char *name)
{
    FileField file{new QWidget, new QLineEdit, new QPushButton};
    file.path->setObjectName(QStringLiteral("price%1File").arg(QLatin1String(name)));
    file.choose->setObjectName(QStringLiteral("choose%1File").arg(QLatin1String(name)));
    file.choose->setAutoDefault(false); // Enter imports
    auto *row = new QHBoxLayout(file.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(file.path, 1);
    row->addWidget(file.choose);
    file.row->setFocusProxy(file.path);
    return file;
}

void PriceImportForm::chooseFile(const FileField &field)
{
    const QString former = field.path->text().isEmpty() ? m_first.path->text() : field.path->text();
    auto *dialog = new QFileDialog(window(), tr("Choose an offer file"), QFileInfo(former).path(),
                                   tr("Offer files (*.json *.csv);;All files (*)"));
    dialog->setObjectName(QStringLiteral("offerFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, field.path, [path = field.path](const QString &file) {
        path->setText(QDir::toNativeSeparators(file));
        path->setFocus();
    });
    dialog->open();
}

void PriceImportForm::watch(QLineEdit *editor, const QString &field)
{
    connect(editor, &QLineEdit::textEdited, this, [this, field] { m_form->touch(field); });
    connect(editor, &QLineEdit::textChanged, this, &PriceImportForm::check);
}

void PriceImportForm::setSets(const QList<PriceSet> &sets)
{
    m_sets = sets;
    const PriceSet *newest = nullptr;
    for (const PriceSet &set : std::as_const(m_sets)) {
        if (!catalog::isOwn(set.folder) && (!newest || set.asOf > newest->asOf))
            newest = &set;
    }
    const QSignalBlocker quiet(m_base);
    m_base->clear();
    for (const PriceSet &set : std::as_const(m_sets))
        m_base->addItem(QString(), set.id); // named in retranslate()
    m_base->setCurrentIndex(newest ? m_base->findData(newest->id) : m_base->count() - 1);
    retranslate(); // their names
    followBase();
}

const PriceSet *PriceImportForm::base() const
{
    const auto found =
        std::find_if(m_sets.begin(), m_sets.end(),
                     [id = m_base->currentData().toString()](const PriceSet &set) { return set.id == id; });
    return found == m_sets.end() ? nullptr : &*found;
}

void PriceImportForm::followBase()
{
    if (const PriceSet *set = base(); set && m_rateFollows)
        m_krwPerUsd->setText(set->krwPerUsd.toString());
    check();
}

void PriceImportForm::followName()
{
    if (!m_idFollows)
        return;
    const QString name = m_name->text().trimmed();
    QString id =
        catalog::idFor(name.isEmpty() ? QFileInfo(m_first.path->text().trimmed()).completeBaseName() : name);
    id.truncate(m_id->maxLength());
    m_id->setText(id);
}

void PriceImportForm::setRegions(const QStringList &regions)
{
    m_regions = regions;
    showRegions();
    check();
}

void PriceImportForm::showRegions()
{
    const QString chosen = region();
    const QSignalBlocker quiet(m_region);
    m_region->clear();
    m_region->addItems(m_regions);
    m_region->setEnabled(m_regions.size() > 1);
    m_region->setPlaceholderText(m_regions.isEmpty() ? tr("Found when the files are read")
                                                     : tr("Choose one of %1").arg(m_regions.size()));
    m_region->setCurrentIndex(m_regions.size() == 1 ? 0 : int(m_regions.indexOf(chosen)));
}

QString PriceImportForm::region() const
{
    return m_region->currentText();
}

void PriceImportForm::focusRegion()
{
    m_region->setFocus();
}

QStringList PriceImportForm::files() const
{
    QStringList files{m_first.path->text().trimmed(), m_second.path->text().trimmed()};
    files.removeAll(QString());
    return files;
}

catalog::Replace PriceImportForm::replace() const
{
    return m_replace->isVisibleTo(m_form) && m_replace->isChecked() ? catalog::Replace::Yes
                                                                    : catalog::Replace::No;
}

report::OfferRequest PriceImportForm::request() const
{
    report::OfferRequest request;
    request.files = files();
    request.region = region();
    request.id = m_id->text().trimmed();
    request.name = m_name->text().trimmed();
    if (const PriceSet *set = base())
        request.base = *set;
    request.isBaseChosen = true;
    const auto rate = Decimal::parse(m_krwPerUsd->text().trimmed());
    if (rate && *rate != request.base.krwPerUsd)
        request.krwPerUsd = rate;
    return request;
}

void PriceImportForm::check()
{
    QList<FieldProblem> problems;
    const QString first = m_first.path->text().trimmed();
    const QString second = m_second.path->text().trimmed();
    if (first.isEmpty())
        problems << FieldProblem{firstField, tr("Choose the offer file that the prices are in."), true};
    else if (!QFileInfo(first).isFile())
        problems << FieldProblem{firstField, tr("There is no such file.")};
    if (!second.isEmpty() && !QFileInfo(second).isFile())
        problems << FieldProblem{secondField, tr("There is no such file.")};
    else if (!second.isEmpty() && QFileInfo(second) == QFileInfo(first))
        problems << FieldProblem{secondField, tr("That is the first file again.")};
    if (m_regions.size() > 1 && region().isEmpty())
        problems << FieldProblem{regionField, tr("Choose the region whose prices you want."), true};
    const QString id = m_id->text().trimmed();
    const auto isFree = catalog::checkPriceSetId(id, catalog::Replace::No);
    const bool isTaken = !isFree && isFree.error().code == ErrorCode::AlreadyExists;
    m_form->setFieldVisible(replaceField, isTaken);
    if (id.isEmpty())
        problems << FieldProblem{idField, tr("Name the folder that keeps the prices."), true};
    else if (isTaken && !m_replace->isChecked())
        problems << FieldProblem{idField,
                                 tr("You have prices with this id: choose another, or replace them.")};
    else if (!isFree && !isTaken)
        problems << FieldProblem{idField, isFree.error().code == ErrorCode::PermissionDenied
                                              ? tr("This id belongs to prices of the product.")
                                              : isFree.error().hint};
    if (!base())
        problems << FieldProblem{baseField, tr("There are no prices to begin with."), true};
    const QString written = m_krwPerUsd->text().trimmed();
    const auto rate = Decimal::parse(written);
    if (!rate || !(*rate > Decimal(0)))
        problems << FieldProblem{rateField, tr("Write a number above 0, such as 1350.5."), written.isEmpty()};
    m_form->setProblems(problems);
    m_isComplete = problems.isEmpty();
    Q_EMIT changed();
}

void PriceImportForm::retranslate()
{
    m_form->setTexts(firstField, tr("Offer file"),
                     tr("AmazonEC2 or AWSDataTransfer of the AWS Price List, as JSON or CSV, of any size."));
    m_form->setTexts(
        secondField, tr("Second offer file"),
        tr("The other of the two offers; it may stay empty. Traffic to the internet has a price in "
           "AWSDataTransfer only."));
    m_form->setTexts(regionField, tr("Region"), tr("A file may hold the prices of several regions."));
    m_form->setTexts(nameField, tr("Name"), tr("Left empty, it is made of region and date."));
    m_form->setTexts(idField, tr("Id"), tr("Names the folder and, in bakeoffctl, the prices."));
    m_form->setTexts(replaceField, tr("Replace"));
    m_form->setTexts(baseField, tr("For what the files lack"),
                     tr("What has no price in the files is taken over from here, and the result says so."));
    m_form->setTexts(rateField, tr("KRW per USD"), tr("The exchange rate that costs are shown by."));
    m_first.path->setAccessibleName(tr("Offer file"));
    m_second.path->setAccessibleName(tr("Second offer file"));
    m_second.path->setPlaceholderText(tr("optional"));
    m_name->setPlaceholderText(tr("made of region and date"));
    m_replace->setText(tr("Replace my prices of this id"));
    for (const FileField &file : {m_first, m_second})
        file.choose->setText(tr("Choose …"));
    m_first.choose->setAccessibleName(tr("Choose the offer file"));
    m_second.choose->setAccessibleName(tr("Choose the second offer file"));
    for (int i = 0; i < m_base->count(); ++i)
        m_base->setItemText(
            i, tr("%1 (as of %2)").arg(m_sets.at(i).name.text(), m_sets.at(i).asOf.toString(Qt::ISODate)));
    showRegions();
    check();
}

void PriceImportForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
