// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/definitions/platform_dialog.h"

#include "widgets/definitions/reasoned_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace bakeoff::widgets {

PlatformDialog::PlatformDialog(const catalog::Catalog &catalog,
                               const std::optional<catalog::Platform> &platform,
                               tables::Background &background, QWidget *parent)
    : DefinitionDialog(catalog, background, parent), m_platform(platform.value_or(catalog::Platform())),
      m_family(new QComboBox), m_release(new QLineEdit(m_platform.release)),
      m_codename(new QLineEdit(m_platform.codename)), m_isBuildable(new QCheckBox), m_like(new QComboBox),
      m_suite(new QLineEdit), m_siblings(new QLineEdit), m_components(new QLineEdit),
      m_packages(new QPlainTextEdit), m_kernel(new QLineEdit), m_disk(new QSpinBox)
{
    setObjectName(QStringLiteral("platformDialog"));
    setWindowTitle(platform ? tr("Operating system: %1").arg(platform->name.text())
                            : tr("Define an operating system"));
    addIdentity(m_platform.id, m_platform.name, m_platform.line, !platform);
    m_family->setObjectName(QStringLiteral("platformFamily"));
    m_family->addItem(tr("Debian (deb packages)"), QStringLiteral("debian"));
    m_family->addItem(tr("Red Hat (rpm packages)"), QStringLiteral("redhat"));
    m_family->addItem(tr("SUSE (rpm packages)"), QStringLiteral("suse"));
    m_family->setCurrentIndex(std::max(0, m_family->findData(m_platform.family)));
    m_release->setObjectName(QStringLiteral("platformRelease"));
    m_codename->setObjectName(QStringLiteral("platformCodename"));
    form().addField(QStringLiteral("family"), tr("Family"), m_family,
                    tr("Which package names of a service apply"));
    form().addField(QStringLiteral("release"), tr("Release"), m_release);
    form().addField(QStringLiteral("codename"), tr("Code name"), m_codename);
    watch(m_release, QStringLiteral("release"));
    watch(m_codename, QStringLiteral("codename"));
    connect(m_family, &QComboBox::currentIndexChanged, this, [this] { check(); });
    addBuild();
    addButtons(
        tr("It is written to %1 and can be used in every workspace.").arg(catalog::ownCatalogFolder()));
}

void PlatformDialog::addBuild()
{
    form().addHeading(tr("Templates"));
    m_isBuildable->setObjectName(QStringLiteral("platformBuildable"));
    m_isBuildable->setText(tr("Templates of it are built here, by mmdebstrap"));
    m_isBuildable->setChecked(m_platform.isBuildable());
    form().addField(QStringLiteral("build"), tr("Build"), m_isBuildable,
                    tr("Without, it takes part in planning only."));
    m_like->setObjectName(QStringLiteral("platformLike"));
    for (const catalog::Platform &each : known().platforms) {
        if (each.isBuildable())
            m_like->addItem(each.name.text(), each.id);
    }
    m_like->setPlaceholderText(tr("Choose to fill in the fields below"));
    m_like->setCurrentIndex(-1);
    form().addField(QStringLiteral("like"), tr("Like"), m_like);
    m_suite->setObjectName(QStringLiteral("platformSuite"));
    m_siblings->setObjectName(QStringLiteral("platformSiblings"));
    m_components->setObjectName(QStringLiteral("platformComponents"));
    m_packages->setObjectName(QStringLiteral("platformPackages"));
    m_packages->setTabChangesFocus(true);
    m_packages->setFixedHeight(96);
    m_kernel->setObjectName(QStringLiteral("platformKernel"));
    m_disk->setObjectName(QStringLiteral("platformDisk"));
    m_disk->setRange(1, 4096);
    m_disk->setSuffix(QStringLiteral(" GiB"));
    form().addField(QStringLiteral("build.suite"), tr("Suite"), m_suite);
    form().addField(QStringLiteral("build.sibling_suites"), tr("Further suites"), m_siblings,
                    tr("Updates and security, separated by spaces"));
    form().addField(QStringLiteral("build.components"), tr("Components"), m_components);
    form().addField(QStringLiteral("build.packages"), tr("Packages"), m_packages,
                    tr("What every template of it holds; the packages of the recipes' modules are added."));
    form().addField(QStringLiteral("build.kernel_package"), tr("Kernel package"), m_kernel);
    form().addField(QStringLiteral("build.disk_bytes"), tr("Disk size"), m_disk);
    showBuild(m_platform.build.value_or(catalog::OsBuild{}));
    for (const auto &[edit, field] :
         {std::pair(m_suite, "build.suite"), std::pair(m_siblings, "build.sibling_suites"),
          std::pair(m_components, "build.components"), std::pair(m_kernel, "build.kernel_package")})
        watch(edit, QString::fromLatin1(field));
    connect(m_packages, &QPlainTextEdit::textChanged, this, [this] { check(); });
    const auto showFields = [this] {
        for (const char *field : {"like", "build.suite", "build.sibling_suites", "build.components",
                                  "build.packages", "build.kernel_package", "build.disk_bytes"})
            form().setFieldVisible(QString::fromLatin1(field), m_isBuildable->isChecked());
        check();
    };
    connect(m_isBuildable, &QCheckBox::toggled, this, showFields);
    connect(m_like, &QComboBox::activated, this, [this] {
        if (const catalog::Platform *like = known().platform(m_like->currentData().toString()))
            showBuild(*like->build);
    });
    showFields();
}

void PlatformDialog::showBuild(const catalog::OsBuild &build)
{
    m_platform.build = build;
    m_suite->setText(build.suite);
    m_siblings->setText(build.siblingSuites.join(u' '));
    m_components->setText(build.components.join(u' '));
    m_packages->setPlainText(build.packages.join(u' '));
    m_kernel->setText(build.kernelPackage);
    m_disk->setValue(build.diskSize.value > 0 ? int(build.diskSize.value / Bytes::gibi(1).value) : 10);
    m_shownDisk_GiB = m_disk->value();
}

catalog::Platform PlatformDialog::platform() const
{
    catalog::Platform platform = m_platform;
    platform.id = id();
    platform.name = name();
    platform.line = line();
    platform.family = m_family->currentData().toString();
    platform.release = m_release->text().trimmed();
    platform.codename = m_codename->text().trimmed();
    if (!m_isBuildable->isChecked()) {
        platform.build.reset();
        return platform;
    }
    catalog::OsBuild build = m_platform.build.value_or(catalog::OsBuild{});
    build.method = QStringLiteral("mmdebstrap");
    build.suite = m_suite->text().trimmed();
    build.siblingSuites = words(m_siblings->text());
    build.components = words(m_components->text());
    build.packages = words(m_packages->toPlainText());
    build.kernelPackage = m_kernel->text().trimmed();
    if (build.diskSize.value <= 0 || m_disk->value() != m_shownDisk_GiB) // a size between two GiB stays
        build.diskSize = Bytes::gibi(m_disk->value());
    if (build.customize.isEmpty())
        build.customize = QStringLiteral("debian/customize.sh");
    platform.build = build;
    return platform;
}

QList<catalog::FieldProblem> PlatformDialog::problems() const
{
    return catalog::problemsOf(platform(), known());
}

std::function<Result<>()> PlatformDialog::saving() const
{
    return [platform = platform(), catalog = known()] { return catalog::saveDefinition(platform, catalog); };
}

} // namespace bakeoff::widgets
