// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/cell_inspector.h"

#include "base/units.h"
#include "image/bake_plan.h"
#include "planning/phase_breakdown.h"
#include "tables/templates_model.h"
#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/common/page_header.h"
#include "widgets/matrix/attribute_fields.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

namespace bakeoff::widgets {

using catalog::Strategy;
using tables::CellFacts;
using tables::Readiness;
using tables::TemplateState;

namespace {

QLabel *wrapped(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

CellInspector::CellInspector(const catalog::Catalog &catalog, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_body(new QWidget(this)), m_nothing(new CaptionLabel(this)),
      m_service(new HeadingLabel(3, m_body)), m_platform(new CaptionLabel(m_body)),
      m_offered(new QCheckBox(m_body)), m_strategyTitle(new HeadingLabel(0, m_body)),
      m_strategies(new QButtonGroup(this)), m_inherit(new QRadioButton(m_body)),
      m_preInstalled(new QRadioButton(m_body)), m_osOnly(new QRadioButton(m_body)),
      m_meaning(new CaptionLabel(m_body)), m_planTitle(new HeadingLabel(0, m_body)),
      m_fields(new AttributeFields(QStringLiteral("cell"), AttributeFields::Labels::Above, m_body)),
      m_noteTitle(new HeadingLabel(0, m_body)), m_note(new QLineEdit(m_body)),
      m_templateTitle(new HeadingLabel(0, m_body)), m_template(wrapped("inspectorTemplate", m_body)),
      m_pinned(new QComboBox(m_body)), m_linesTitle(new HeadingLabel(0, m_body)),
      m_lines(wrapped("inspectorLines", m_body)), m_recipeTitle(new HeadingLabel(0, m_body)),
      m_recipe(wrapped("inspectorRecipe", m_body)), m_measuredTitle(new HeadingLabel(0, m_body)),
      m_measured(wrapped("inspectorMeasured", m_body)), m_reason(new MessageStrip(m_body)),
      m_deploy(new QPushButton(m_body))
{
    setObjectName(QStringLiteral("cellInspector"));
    m_service->setObjectName(QStringLiteral("inspectorService"));
    m_service->setWordWrap(true);
    m_platform->setWordWrap(true);
    // A long word must not make the body wider than the card: it is cut off instead, and told whole.
    for (QLabel *label : {m_service, m_platform, m_meaning, m_template, m_measured, m_lines, m_recipe})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QWidget *field : {static_cast<QWidget *>(m_inherit), static_cast<QWidget *>(m_preInstalled),
                           static_cast<QWidget *>(m_osOnly), static_cast<QWidget *>(m_pinned)})
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_meaning->setObjectName(QStringLiteral("inspectorMeaning"));
    m_meaning->setWordWrap(true);
    m_offered->setObjectName(QStringLiteral("offeredCheck"));
    m_inherit->setObjectName(QStringLiteral("chooseInherit"));
    m_preInstalled->setObjectName(QStringLiteral("choosePreInstalled"));
    m_osOnly->setObjectName(QStringLiteral("chooseOsOnly"));
    m_note->setObjectName(QStringLiteral("cellNote"));
    m_note->setMaxLength(1000);
    m_pinned->setObjectName(QStringLiteral("pinnedTemplate"));
    m_reason->setObjectName(QStringLiteral("inspectorReason"));
    m_deploy->setObjectName(QStringLiteral("deployThisButton"));
    m_deploy->setIcon(lineIcon(QStringLiteral("deploy")));
    m_strategies->addButton(m_inherit, int(Strategy::Inherit));
    m_strategies->addButton(m_preInstalled, int(Strategy::PreInstalled));
    m_strategies->addButton(m_osOnly, int(Strategy::OsOnly));

    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 4, 0); // apart from the scroll bar
    column->setSpacing(6);
    column->addWidget(m_service);
    column->addWidget(m_platform);
    column->addSpacing(8);
    column->addWidget(m_offered);
    column->addSpacing(8);
    column->addWidget(m_strategyTitle);
    column->addWidget(m_inherit);
    column->addWidget(m_preInstalled);
    column->addWidget(m_osOnly);
    column->addWidget(m_meaning);
    column->addSpacing(8);
    column->addWidget(m_templateTitle);
    column->addWidget(m_template);
    column->addWidget(m_pinned);
    column->addSpacing(8);
    column->addWidget(m_measuredTitle);
    column->addWidget(m_measured);
    column->addSpacing(8);
    column->addWidget(m_linesTitle);
    column->addWidget(m_lines);
    column->addSpacing(8);
    column->addWidget(m_recipeTitle);
    column->addWidget(m_recipe);
    column->addSpacing(8);
    column->addWidget(m_planTitle);
    column->addWidget(m_fields);
    column->addSpacing(8);
    column->addWidget(m_noteTitle);
    column->addWidget(m_note);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_body);
    keepWheelForScrolling(m_body);
    scroll->viewport()->setAutoFillBackground(false); // the card's own ground shows through
    m_body->setAutoFillBackground(false);
    m_scroll = scroll;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(14, 14, 10, 14);
    outer->addWidget(scroll, 1);
    outer->addWidget(m_reason);
    outer->addWidget(m_deploy);
    outer->addWidget(m_nothing, 1);

    connect(m_strategies, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT strategyChosen(Strategy(id)); });
    connect(m_offered, &QCheckBox::clicked, this, &CellInspector::offeredChosen);
    connect(m_fields, &AttributeFields::chosen, this, &CellInspector::valueChosen);
    connect(m_note, &QLineEdit::editingFinished, this, [this] {
        if (m_isShown && m_note->isModified())
            Q_EMIT textChosen(catalog::CellAttribute::Note, m_note->text().trimmed());
    });
    connect(m_pinned, &QComboBox::activated, this, [this] {
        Q_EMIT textChosen(catalog::CellAttribute::Template, m_pinned->currentData().toString());
    });
    connect(m_deploy, &QPushButton::clicked, this, &CellInspector::deployRequested);
    refreshGround();
    retranslate();
}

void CellInspector::showCell(const catalog::Matrix &matrix, const catalog::CellKey &key, int selectedCells,
                             const tables::AttributeFlags &mixed,
                             const QList<catalog::TemplateRecord> &templates,
                             const QList<catalog::RunRecord> &runs)
{
    m_isShown = true;
    m_matrix = matrix;
    m_key = key;
    m_count = selectedCells;
    m_mixed = mixed;
    m_templates = templates;
    m_runs = runs;
    refresh();
}

void CellInspector::setStaleness(const QHash<QString, image::Staleness> &staleness)
{
    m_staleness = staleness;
    refresh();
}

bool CellInspector::isMixed(catalog::CellAttribute attribute) const
{
    return m_mixed[static_cast<std::size_t>(attribute)];
}

void CellInspector::clear()
{
    m_isShown = false;
    refresh();
}

void CellInspector::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

QString CellInspector::meaning() const
{
    if (m_matrix.effectiveStrategy(m_key) == Strategy::PreInstalled)
        return tr("A golden image of this service on this OS: quick to deploy, one more image to patch.");
    return tr("Only the OS is in the image; Puppet installs the service on every deploy: fewer images, "
              "longer deploys.");
}

QString CellInspector::templateText(const CellFacts &facts) const
{
    if (facts.readiness == Readiness::NoRecipe)
        return tr("No recipe yet. It counts in the plan, but cannot be built.");
    if (facts.readiness == Readiness::PlanningOnly)
        return tr("Planning only. No template of this OS can be built here.");
    switch (facts.state) {
    case TemplateState::None:
        return tr("None yet. The first deploy builds it.");
    case TemplateState::Building:
        return tr("Being built.");
    case TemplateState::Revoked:
        return tr("Revoked. It cannot be deployed.");
    case TemplateState::Ready:
    case TemplateState::Stale:
        break;
    }
    for (const catalog::TemplateRecord &record : m_templates) {
        if (record.id != facts.templateId)
            continue;
        const QString state =
            facts.state == TemplateState::Stale
                ? tr("Stale: %1").arg(tables::staleReasons(m_staleness.value(record.id)).join(u' '))
                : tr("Ready.");
        const QString made =
            tr("Generation %1, %2, built %3 in %4.")
                .arg(record.generation)
                .arg(formatBytes(record.allocatedSize),
                     QLocale().toString(record.builtAt.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm")),
                     formatSeconds(record.build_s));
        return state + u'\n' + made;
    }
    return {};
}

QString CellInspector::measuredText() const
{
    // Only topologies of this service alone say something about this cell.
    QStringList lines;
    for (const catalog::Topology &topology : m_catalog.topologies) {
        if (topology.nodes.size() != 1 || topology.nodes.first().service != m_key.service)
            continue;
        for (const QString &acceleration : {QStringLiteral("kvm"), QStringLiteral("tcg")}) {
            for (const catalog::CloneMode mode : {catalog::CloneMode::Linked, catalog::CloneMode::Full}) {
                const planning::Comparison comparison =
                    planning::compare(m_runs, topology.id, m_key.platform, mode, acceleration);
                for (const planning::StrategySummary &summary : comparison.strategies) {
                    if (summary.n == 0)
                        continue;
                    lines << tr("%1: p50 %2, p95 %3 (runs: %4, %5, %6)")
                                 .arg(catalog::displayName(summary.strategy), formatSeconds(summary.p50_s),
                                      formatSeconds(summary.p95_s))
                                 .arg(summary.n)
                                 .arg(catalog::displayName(mode), acceleration.toUpper());
                    if (const double install_s = summary.phases_s.value(catalog::Phase::Install);
                        install_s > 0)
                        lines << tr("of it installing: %1").arg(formatSeconds(install_s));
                }
            }
        }
    }
    return lines.isEmpty() ? tr("Not measured yet.") : lines.join(u'\n');
}

QString CellInspector::recipeText() const
{
    const catalog::Service *service = m_catalog.service(m_key.service);
    if (!service || !service->recipes)
        return tr("No recipe yet.");
    const catalog::Platform *platform = m_catalog.platform(m_key.platform);
    const QStringList packages = platform ? service->packagesOn(*platform) : QStringList();
    return tr("%1: %2").arg(service->recipes->tool == QLatin1String("puppet") ? QStringLiteral("Puppet")
                                                                              : service->recipes->tool,
                            service->recipes->stages.join(QStringLiteral(", "))) +
           u'\n' + tr("Packages: %1").arg(packages.join(QStringLiteral(", ")));
}

QString CellInspector::linesText() const
{
    const auto textOf = [this](catalog::Axis axis, const QString &id) {
        const catalog::MatrixAxis &lines = m_matrix.axis(axis);
        return tables::releaseLineText(
            m_catalog, tables::releaseLineOf(m_catalog, axis, lines.lines.value(lines.slotOf(id))));
    };
    return textOf(catalog::Axis::Services, m_key.service) + u'\n' +
           textOf(catalog::Axis::Platforms, m_key.platform);
}

QString CellInspector::inheritText() const
{
    constexpr auto attribute = static_cast<std::size_t>(catalog::CellAttribute::Strategy);
    const auto said = [](const catalog::MatrixAxis &axis, const QString &id) {
        return static_cast<Strategy>(axis.lines.value(axis.slotOf(id)).codes[attribute]);
    };
    if (const Strategy row = said(m_matrix.platforms, m_key.platform); row != Strategy::Inherit)
        return tr("As its OS says (%1)").arg(catalog::displayName(row));
    if (const Strategy column = said(m_matrix.services, m_key.service); column != Strategy::Inherit)
        return tr("As its service says (%1)").arg(catalog::displayName(column));
    return tr("As the matrix says (%1)").arg(catalog::displayName(m_matrix.defaultStrategy()));
}

void CellInspector::refreshFields()
{
    const bool isSameCell = m_fieldsOf == m_key;
    m_fieldsOf = m_key;
    const int platform = m_matrix.platforms.slotOf(m_key.platform);
    const int service = m_matrix.services.slotOf(m_key.service);
    catalog::AttributeCodes own{};
    for (const catalog::CellAttribute attribute : catalog::cellAttributes)
        own[static_cast<std::size_t>(attribute)] = m_matrix.code(attribute, platform, service);
    m_fields->setCodes(own, m_matrix.inheritedCodes(platform, service), m_mixed);
    m_fields->setEnabled(!m_readOnly);
    catalog::Cell cell = m_matrix.cellAt(platform, service);
    if (isMixed(catalog::CellAttribute::Note))
        cell.note.clear();
    m_note->setPlaceholderText(isMixed(catalog::CellAttribute::Note) ? tr("several notes")
                               : m_count > 1                         ? tr("for these cells")
                                                                     : tr("for this cell"));
    // Half a note that is being typed stays while the same cell is looked at again.
    if (!isSameCell || !m_note->hasFocus() || !m_note->isModified()) {
        if (m_note->text() != cell.note)
            m_note->setText(cell.note);
        m_note->setModified(false);
    }
    m_note->setReadOnly(m_readOnly);
    m_note->setToolTip(cell.note);
}

void CellInspector::refreshPinned(bool isDeployable)
{
    const catalog::EffectiveCell cell = m_matrix.effective(m_key);
    const QString pinned = m_matrix.cell(m_key).templateId;
    const catalog::TemplateKey key{m_key.platform, cell.isGolden() ? m_key.service : QString(),
                                   cell.isGolden() ? cell.depth : catalog::BakeDepth::OsOnly};
    m_pinned->clear();
    m_pinned->addItem(tr("Always the newest"), QString());
    for (const catalog::TemplateRecord &record : m_templates) {
        if (image::keyOf(record) == key.toString())
            m_pinned->addItem(
                tr("Pin generation %1 (%2)")
                    .arg(record.generation)
                    .arg(QLocale().toString(record.builtAt.toLocalTime(), QStringLiteral("yyyy-MM-dd"))),
                record.id);
    }
    if (!pinned.isEmpty() && m_pinned->findData(pinned) < 0)
        m_pinned->addItem(tr("Pinned, but not there: %1").arg(pinned), pinned);
    m_pinned->setCurrentIndex(m_pinned->findData(pinned));
    m_pinned->setVisible(isDeployable && m_pinned->count() > 1 && m_count == 1);
    m_pinned->setEnabled(!m_readOnly);
}

void CellInspector::refreshStrategies(bool offered)
{
    const bool mixed = isMixed(catalog::CellAttribute::Strategy);
    m_strategies->setExclusive(false); // else one of them stays checked
    for (QAbstractButton *button : m_strategies->buttons()) {
        button->setChecked(!mixed && m_strategies->id(button) == int(m_matrix.cell(m_key).strategy));
        button->setEnabled(offered && !m_readOnly);
        // Tab comes to the one that is chosen, as Qt sees to when a person chooses.
        button->setFocusPolicy(button->isChecked() || (mixed && button == m_inherit) ? Qt::StrongFocus
                                                                                     : Qt::ClickFocus);
    }
    m_strategies->setExclusive(true);
    m_inherit->setText(m_count > 1 ? tr("As inherited") : inheritText());
    m_meaning->setText(mixed     ? tr("These cells do not agree; what you choose goes for all of them.")
                       : offered ? meaning()
                                 : tr("This service is not offered on this OS."));
}

void CellInspector::refresh()
{
    for (QWidget *part : {static_cast<QWidget *>(m_scroll), static_cast<QWidget *>(m_reason),
                          static_cast<QWidget *>(m_deploy)})
        part->setVisible(m_isShown);
    m_nothing->setVisible(!m_isShown);
    if (!m_isShown)
        return;
    const catalog::EffectiveCell cell = m_matrix.effective(m_key);
    const CellFacts facts = tables::cellFacts(m_catalog, m_templates, cell, m_key);
    const auto nameOf = [this](catalog::Axis axis, const QString &id) {
        const catalog::MatrixAxis &lines = m_matrix.axis(axis);
        return tables::displayName(m_catalog, axis, lines.lines.value(lines.slotOf(id)));
    };
    m_service->setText(nameOf(catalog::Axis::Services, m_key.service));
    const QString platform = nameOf(catalog::Axis::Platforms, m_key.platform);
    m_platform->setText(m_count > 1 ? tr("on %1, and %n more cell(s)", nullptr, m_count - 1).arg(platform)
                                    : tr("on %1").arg(platform));
    m_offered->setTristate(isMixed(catalog::CellAttribute::Offered));
    m_offered->setCheckState(isMixed(catalog::CellAttribute::Offered) ? Qt::PartiallyChecked
                             : cell.offered                           ? Qt::Checked
                                                                      : Qt::Unchecked);
    m_offered->setEnabled(!m_readOnly);
    refreshStrategies(cell.offered);
    m_template->setText(templateText(facts));
    m_measured->setText(measuredText());
    m_lines->setText(linesText());
    m_recipe->setText(recipeText());
    refreshFields();
    refreshPinned(facts.readiness == Readiness::Deployable && cell.offered);
    const bool deployable = facts.readiness == Readiness::Deployable && cell.offered;
    m_deploy->setEnabled(deployable && m_count == 1);
    m_reason->setMessage(MessageStrip::Kind::Warning,
                         deployable || !cell.offered ? QString()
                         : facts.readiness == Readiness::NoRecipe
                             ? tr("Cannot be deployed: no recipe yet.")
                             : tr("Cannot be deployed: this OS is for planning only."));
}

void CellInspector::retranslate()
{
    m_nothing->setText(tr("Choose a cell to see and change how its service is offered."));
    m_offered->setText(tr("Offered"));
    m_strategyTitle->setText(tr("Strategy"));
    m_preInstalled->setText(catalog::displayName(Strategy::PreInstalled));
    m_osOnly->setText(catalog::displayName(Strategy::OsOnly));
    m_planTitle->setText(tr("Plan"));
    m_noteTitle->setText(tr("Note"));
    m_note->setAccessibleName(tr("Note on the cell"));
    m_templateTitle->setText(tr("Template"));
    m_pinned->setAccessibleName(tr("Which generation is deployed"));
    m_measuredTitle->setText(tr("Measured deploy time"));
    m_linesTitle->setText(tr("Release lines"));
    m_recipeTitle->setText(tr("Recipe"));
    m_deploy->setText(tr("Deploy this"));
    m_deploy->setToolTip(tr("Opens the Deploy page with this service, OS and strategy chosen"));
    refresh();
}

void CellInspector::refreshGround()
{
    // In the dark, a field on the card's ground cannot be told from it, and its frame cannot be seen.
    QPalette fields = palette();
    if (fields.color(QPalette::Base).lightness() < 128)
        fields.setColor(QPalette::Base, fields.color(QPalette::Window));
    m_fields->setPalette(fields);
    m_note->setPalette(fields);
    m_pinned->setPalette(fields);
}

void CellInspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshGround();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
