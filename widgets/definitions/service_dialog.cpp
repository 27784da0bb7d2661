// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/definitions/service_dialog.h"

#include "widgets/definitions/reasoned_form.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

namespace bakeoff::widgets {

namespace {

QString portsText(const QList<catalog::ServicePort> &ports)
{
    QStringList parts;
    for (const catalog::ServicePort &port : ports)
        parts << QStringLiteral("%1 %2").arg(port.name).arg(port.port);
    return parts.join(QStringLiteral(", "));
}

/// What is no name and number becomes a port 0, which problemsOf() refuses.
QList<catalog::ServicePort> portsFrom(const QString &text)
{
    QList<catalog::ServicePort> ports;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringList words = part.simplified().split(u' ');
        bool isNumber = false;
        const int number = words.last().toInt(&isNumber);
        ports.append({words.size() == 2 ? words.first() : QString(), isNumber ? number : 0});
    }
    return ports;
}

} // namespace

ServiceDialog::ServiceDialog(const catalog::Catalog &catalog, const std::optional<catalog::Service> &service,
                             tables::Background &background, QWidget *parent)
    : DefinitionDialog(catalog, background, parent), m_debian(new QLineEdit), m_redhat(new QLineEdit),
      m_suse(new QLineEdit), m_isUpstream(new QCheckBox), m_ports(new QLineEdit), m_memory(new QSpinBox),
      m_vcpus(new QSpinBox), m_isDeployable(new QCheckBox), m_unit(new QLineEdit)
{
    if (service)
        m_definition = catalog::definitionOf(*service, catalog);
    const catalog::Service &known = m_definition.service;
    setObjectName(QStringLiteral("serviceDialog"));
    setWindowTitle(service ? tr("Service: %1").arg(service->name.text()) : tr("Define a service"));
    addIdentity(known.id, known.name, known.line, !service);
    const QString packagesHelp = tr("Separated by spaces; empty where no distribution of that family has it");
    for (const auto &[edit, family, label] :
         {std::tuple(m_debian, QStringLiteral("debian"), tr("Packages on Debian")),
          std::tuple(m_redhat, QStringLiteral("redhat"), tr("Packages on Red Hat")),
          std::tuple(m_suse, QStringLiteral("suse"), tr("Packages on SUSE"))}) {
        edit->setObjectName(QStringLiteral("servicePackages-") + family);
        edit->setText(known.packages.value(family).join(u' '));
        form().addField(QStringLiteral("packages.") + family, label, edit, packagesHelp);
        watch(edit, QStringLiteral("packages.") + family);
    }
    m_isUpstream->setObjectName(QStringLiteral("serviceUpstream"));
    m_isUpstream->setText(tr("Patched by its own upstream, not by the distribution"));
    m_isUpstream->setChecked(!known.distributionPackaged);
    form().addField(QStringLiteral("distribution_packaged"), tr("Patches"), m_isUpstream);
    m_ports->setObjectName(QStringLiteral("servicePorts"));
    m_ports->setText(portsText(known.ports));
    m_ports->setPlaceholderText(QStringLiteral("http 80, https 443"));
    form().addField(QStringLiteral("ports"), tr("TCP ports"), m_ports,
                    tr("Name and number of each, separated by commas"));
    watch(m_ports, QStringLiteral("ports"));
    m_memory->setObjectName(QStringLiteral("serviceMemory"));
    m_memory->setRange(1, 4 * 1024 * 1024); // what the loader takes
    m_memory->setSingleStep(128);
    m_memory->setSuffix(QStringLiteral(" MiB"));
    m_memory->setValue(known.memory_MiB);
    m_vcpus->setObjectName(QStringLiteral("serviceVcpus"));
    m_vcpus->setRange(1, 512);
    m_vcpus->setValue(known.vcpus);
    form().addField(QStringLiteral("defaults.memory_mib"), tr("Memory of a node"), m_memory);
    form().addField(QStringLiteral("defaults.vcpus"), tr("Processors of a node"), m_vcpus);
    addRecipe();
    addButtons(
        tr("It is written to %1 and can be used in every workspace. Its recipe is yours to change there.")
            .arg(catalog::ownCatalogFolder()));
}

void ServiceDialog::addRecipe()
{
    const bool isThere = m_definition.service.hasRecipe();
    form().addHeading(tr("Deploying"));
    m_isDeployable->setObjectName(QStringLiteral("serviceDeployable"));
    m_isDeployable->setText(hasOwnRecipe()
                                ? tr("It has a recipe that was written by hand; it stays as it is")
                                : tr("Write a recipe: install the packages, keep the unit running"));
    m_isDeployable->setChecked(isThere);
    m_isDeployable->setEnabled(!isThere); // what is deployed already is not taken away here
    form().addField(
        QStringLiteral("recipes"), tr("Recipe"), m_isDeployable,
        tr("For systems of Debian's family. Without a recipe the service takes part in planning only."));
    m_unit->setObjectName(QStringLiteral("serviceUnit"));
    m_unit->setText(m_definition.unit.value_or(QString()));
    m_unit->setPlaceholderText(QStringLiteral("nginx"));
    form().addField(QStringLiteral("unit"), tr("systemd unit"), m_unit);
    watch(m_unit, QStringLiteral("unit"));
    const auto showUnit = [this] {
        form().setFieldVisible(QStringLiteral("unit"), m_isDeployable->isChecked() && !hasOwnRecipe());
        check();
    };
    connect(m_isDeployable, &QCheckBox::toggled, this, showUnit);
    showUnit();
}

catalog::ServiceDefinition ServiceDialog::definition() const
{
    catalog::ServiceDefinition definition = m_definition;
    catalog::Service &service = definition.service;
    service.id = id();
    service.name = name();
    service.line = line();
    for (const auto &[family, edit] :
         {std::pair(QStringLiteral("debian"), m_debian), std::pair(QStringLiteral("redhat"), m_redhat),
          std::pair(QStringLiteral("suse"), m_suse)})
        service.packages.insert(family, words(edit->text()));
    service.distributionPackaged = !m_isUpstream->isChecked();
    service.ports = portsFrom(m_ports->text());
    service.memory_MiB = m_memory->value();
    service.vcpus = m_vcpus->value();
    definition.unit.reset();
    if (m_isDeployable->isChecked() && !hasOwnRecipe())
        definition.unit = m_unit->text().trimmed();
    return definition;
}

QList<catalog::FieldProblem> ServiceDialog::problems() const
{
    return catalog::problemsOf(definition(), known());
}

std::function<Result<>()> ServiceDialog::saving() const
{
    return [definition = definition(), catalog = known()] {
        return catalog::saveDefinition(definition, catalog);
    };
}

} // namespace bakeoff::widgets
