// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/deploy_options.h"

#include "deploy/planner.h"
#include "deploy/public_key.h"
#include "deploy/secret_store.h"
#include "tables/cell_facts.h"
#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>

namespace bakeoff::widgets {

namespace {

constexpr int mostMemory_MiB = 1024 * 1024;
constexpr int memoryStep_MiB = 128;

/// As high as what is in it, where there is room; else it scrolls.
class FittingScroll : public QScrollArea
{
public:
    explicit FittingScroll(QWidget *parent) : QScrollArea(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        viewport()->setAutoFillBackground(false);
    }
    QSize sizeHint() const override { return widget() ? widget()->sizeHint() : QScrollArea::sizeHint(); }
    QSize minimumSizeHint() const override
    {
        const int lines = 4 * fontMetrics().height();
        return {QScrollArea::minimumSizeHint().width(), std::min(sizeHint().height(), lines)};
    }
};

QLabel *caption(const QString &text, QWidget *parent)
{
    auto *label = new CaptionLabel(parent);
    label->setText(text);
    return label;
}

} // namespace

DeployOptions::DeployOptions(DeployBackend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_toggle(new QToolButton(this)), m_summary(new ElidingLabel(this)),
      m_reset(new QPushButton(this)), m_scroll(new FittingScroll(this)),
      m_background(QStringLiteral("host-facts"))
{
    m_toggle->setObjectName(QStringLiteral("optionsToggle"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_summary->setObjectName(QStringLiteral("optionsSummary"));
    m_summary->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_reset->setObjectName(QStringLiteral("optionsReset"));
    m_scroll->setObjectName(QStringLiteral("optionsArea"));
    m_scroll->hide();
    m_reset->hide();

    auto *title = new QHBoxLayout;
    title->setSpacing(12);
    title->addWidget(m_toggle);
    title->addWidget(m_summary, 1);
    title->addWidget(m_reset);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(title);
    column->addWidget(m_scroll);

    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_scroll->setVisible(open);
    });
    connect(m_reset, &QPushButton::clicked, this, &DeployOptions::reset);
    m_background.run(
        this, [backend = &backend] { return backend->hostFacts(); },
        [this](const Result<catalog::HostFacts> &facts) {
            if (!facts || facts->memory.value <= 0)
                return;
            m_hostMemory = facts->memory;
            noteChange();
        });
    retranslate();
}

void DeployOptions::setTopology(const QString &topologyId)
{
    if (topologyId == m_topology)
        return;
    m_topology = topologyId;
    build();
}

QSpinBox *DeployOptions::number(const char *name, int least, int most, int value)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    box->setValue(value);
    box->setKeyboardTracking(false); // the plan is made anew for each value
    box->setEnabled(least < most);
    connect(box, &QSpinBox::valueChanged, this, &DeployOptions::noteChange);
    return box;
}

void DeployOptions::build()
{
    m_roles.clear();
    m_ports.clear();
    m_secrets.clear();
    m_keyFile = nullptr;
    const catalog::Topology *topology = m_backend.catalog().topology(m_topology);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *sizes = new QGridLayout;
    auto *others = new QGridLayout;
    for (QGridLayout *grid : {sizes, others}) {
        grid->setHorizontalSpacing(12);
        grid->setVerticalSpacing(4);
    }
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(32);
    row->addLayout(sizes);
    row->addLayout(others);
    row->addStretch(1);
    if (topology) {
        const QStringList titles{tr("Role"), tr("Machines"), tr("Memory of each"), tr("vCPUs of each")};
        for (int column = 0; column < titles.size(); ++column)
            sizes->addWidget(caption(titles.at(column), content), 0, column);
        for (const catalog::NodeGroup &group : topology->nodes)
            addRole(sizes, group);
        for (const catalog::EndpointSpec &endpoint : topology->endpoints)
            addPort(others, endpoint);
        for (const catalog::SecretSpec &secret : catalog::secretsOf(*topology, m_backend.catalog()))
            addSecret(others, secret);
        addPublicKey(others);
    }
    sizes->setRowStretch(sizes->rowCount(), 1);
    others->setRowStretch(others->rowCount(), 1);
    keepWheelForScrolling(content);
    m_scroll->setWidget(content); // deletes the former one
    content->setAutoFillBackground(false);
    m_scroll->updateGeometry();
    noteChange();
}

void DeployOptions::addRole(QGridLayout *grid, const catalog::NodeGroup &group)
{
    const int row = grid->rowCount();
    auto *label = new QLabel(
        QStringLiteral("%1 (%2)").arg(group.role, tables::serviceName(m_backend.catalog(), group.service)));
    RoleRow made{group, number("optionCount", group.minCount, deploy::largestCount(group), group.count),
                 number("optionMemory", deploy::leastMemory_MiB, mostMemory_MiB, group.memory_MiB),
                 number("optionVcpus", 1, deploy::mostVcpus, group.vcpus)};
    made.memory_MiB->setSingleStep(memoryStep_MiB);
    made.memory_MiB->setSuffix(QStringLiteral(" MiB"));
    label->setBuddy(made.count);
    made.count->setProperty("role", group.role);
    made.memory_MiB->setProperty("role", group.role);
    made.vcpus->setProperty("role", group.role);
    made.count->setAccessibleName(tr("Machines of the role %1").arg(group.role));
    made.memory_MiB->setAccessibleName(tr("Memory of each %1").arg(group.role));
    made.vcpus->setAccessibleName(tr("vCPUs of each %1").arg(group.role));
    made.count->setToolTip(made.count->isEnabled()
                               ? tr("From %1 to %2").arg(made.count->minimum()).arg(made.count->maximum())
                               : tr("This topology always has as many."));
    made.memory_MiB->setToolTip(tr("At least %1 MiB").arg(deploy::leastMemory_MiB));
    grid->addWidget(label, row, 0);
    grid->addWidget(made.count, row, 1);
    grid->addWidget(made.memory_MiB, row, 2);
    grid->addWidget(made.vcpus, row, 3);
    m_roles.append(made);
}

void DeployOptions::addPort(QGridLayout *grid, const catalog::EndpointSpec &endpoint)
{
    const int row = grid->rowCount();
    const QString name = tr("Port of %1").arg(endpoint.label.text());
    auto *label = new QLabel(name);
    QSpinBox *port = number("optionPort", 0, 65535, 0);
    port->setSpecialValueText(tr("automatic"));
    port->setAccessibleName(name);
    port->setToolTip(
        tr("Where it is published on 127.0.0.1 of this computer; automatic: any port that is free. "
           "In the machine it is port %1.")
            .arg(endpoint.port));
    label->setBuddy(port);
    grid->addWidget(label, row, 0);
    grid->addWidget(port, row, 1);
    m_ports.append({QStringLiteral("%1:%2").arg(endpoint.role).arg(endpoint.port), port});
}

void DeployOptions::addSecret(QGridLayout *grid, const catalog::SecretSpec &secret)
{
    const int row = grid->rowCount();
    const QString name = secret.label.text();
    auto *label = new QLabel(secret.user.isEmpty() ? name : tr("%1 (user %2)").arg(name, secret.user));
    auto *value = new QLineEdit;
    value->setObjectName(QStringLiteral("optionSecret"));
    value->setProperty("secret", secret.id);
    value->setEchoMode(QLineEdit::Password);
    value->setPlaceholderText(tr("generated"));
    value->setMaxLength(128);
    value->setAccessibleName(name);
    value->setToolTip(
        tr("8 to 128 letters, digits, spaces and signs of ASCII; empty: one is generated. It is kept "
           "where the deployment's secrets are, and nowhere else."));
    auto *show = new QToolButton;
    show->setObjectName(QStringLiteral("optionShowSecret"));
    show->setCheckable(true);
    show->setAutoRaise(true);
    show->setFocusPolicy(Qt::StrongFocus);
    show->setIcon(lineIcon(QStringLiteral("show")));
    show->setToolTip(tr("Show what is typed"));
    show->setAccessibleName(tr("Show: %1").arg(name));
    label->setBuddy(value);
    connect(show, &QToolButton::toggled, value,
            [value](bool on) { value->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    connect(value, &QLineEdit::textChanged, this, &DeployOptions::noteChange);
    grid->addWidget(label, row, 0);
    grid->addWidget(value, row, 1);
    grid->addWidget(show, row, 2);
    m_secrets.append({secret.id, value});
}

void DeployOptions::addPublicKey(QGridLayout *grid)
{
    const int row = grid->rowCount();
    const QString name = tr("Public key for SSH");
    auto *label = new QLabel(name);
    m_keyFile = new QLineEdit(m_publicKeyFile);
    m_keyFile->setObjectName(QStringLiteral("optionPublicKey"));
    m_keyFile->setPlaceholderText(tr("none"));
    m_keyFile->setAccessibleName(name);
    m_keyFile->setToolTip(
        tr("A file such as ~/.ssh/id_ed25519.pub: whoever has its private key can log in to "
           "every machine as root. The private key stays where it is."));
    label->setBuddy(m_keyFile);
    auto *choose = new QToolButton; // as small as the other rows' buttons
    choose->setObjectName(QStringLiteral("choosePublicKey"));
    choose->setText(QStringLiteral("…"));
    choose->setAutoRaise(true);
    choose->setFocusPolicy(Qt::StrongFocus);
    choose->setToolTip(tr("Choose the file of the public key"));
    choose->setAccessibleName(choose->toolTip());
    connect(m_keyFile, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_publicKeyFile = text.trimmed();
        if (m_publicKeyFile.startsWith(QLatin1String("~/")))
            m_publicKeyFile.replace(0, 1, QDir::homePath());
        readPublicKey();
    });
    connect(choose, &QToolButton::clicked, this, &DeployOptions::choosePublicKey);
    grid->addWidget(label, row, 0);
    grid->addWidget(m_keyFile, row, 1);
    grid->addWidget(choose, row, 2);
}

void DeployOptions::readPublicKey()
{
    if (m_publicKeyFile.isEmpty()) {
        m_publicKey = QString();
        noteChange();
        return;
    }
    m_publicKey = fail(ErrorCode::Busy, tr("The file “%1” is being read.").arg(m_publicKeyFile));
    noteChange();
    m_background.run(
        this, [file = m_publicKeyFile] { return deploy::readPublicKey(file); },
        [this, file = m_publicKeyFile](const Result<QString> &key) {
            if (file != m_publicKeyFile) // typed on meanwhile
                return;
            m_publicKey = key;
            noteChange();
        });
}

void DeployOptions::choosePublicKey()
{
    const QString usual = QDir::homePath() + QStringLiteral("/.ssh");
    auto *dialog =
        new QFileDialog(window(), tr("Choose a public key"), QFile::exists(usual) ? usual : QDir::homePath(),
                        tr("Public keys (*.pub);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (m_keyFile)
            m_keyFile->setText(file);
    });
    dialog->open();
}

Bytes DeployOptions::memory() const
{
    qint64 total_MiB = 0;
    for (const RoleRow &row : m_roles)
        total_MiB += qint64(row.count->value()) * row.memory_MiB->value();
    return Bytes::mebi(total_MiB);
}

void DeployOptions::apply(catalog::DeployRequest &request) const
{
    const auto enter = [](QMap<QString, int> &values, const QString &key, int value, int usual) {
        if (value != usual)
            values.insert(key, value);
    };
    for (const RoleRow &row : m_roles) {
        enter(request.counts, row.group.role, row.count->value(), row.group.count);
        enter(request.memory_MiB, row.group.role, row.memory_MiB->value(), row.group.memory_MiB);
        enter(request.vcpus, row.group.role, row.vcpus->value(), row.group.vcpus);
    }
    for (const PortRow &row : m_ports)
        enter(request.ports, row.key, row.port->value(), 0);
    if (m_publicKey)
        request.publicKey = *m_publicKey;
}

QMap<QString, QString> DeployOptions::secrets() const
{
    QMap<QString, QString> typed;
    for (const SecretRow &row : m_secrets) {
        if (!row.value->text().isEmpty())
            typed.insert(row.id, row.value->text());
    }
    return typed;
}

QString DeployOptions::problem() const
{
    for (const SecretRow &row : m_secrets) {
        if (row.value->text().isEmpty())
            continue;
        if (const Result<> usable = deploy::checkSecret(row.value->accessibleName(), row.value->text());
            !usable)
            return usable.error().message + u'\n' + usable.error().hint;
    }
    if (!m_publicKey)
        return m_publicKey.error().text();
    if (m_hostMemory && memory() > *m_hostMemory)
        return tr("The virtual machines need %1 of memory, but the host has %2.")
                   .arg(formatBytes(memory()), formatBytes(*m_hostMemory)) +
               u'\n' + tr("Choose fewer or smaller machines.");
    return {};
}

void DeployOptions::noteChange()
{
    if (m_filling)
        return;
    int machines = 0;
    for (const RoleRow &row : std::as_const(m_roles))
        machines += row.count->value();
    catalog::DeployRequest request;
    apply(request);
    const bool isUsual = request.counts.isEmpty() && request.memory_MiB.isEmpty() &&
                         request.vcpus.isEmpty() && request.ports.isEmpty() && secrets().isEmpty() &&
                         m_publicKeyFile.isEmpty();
    QStringList facts{
        tr("machines: %1").arg(machines),
        m_hostMemory
            ? tr("memory: %1 of the host's %2").arg(formatBytes(memory()), formatBytes(*m_hostMemory))
            : tr("memory: %1").arg(formatBytes(memory()))};
    if (!isUsual)
        facts << tr("changed");
    m_summary->setText(m_roles.isEmpty() ? QString() : facts.join(QStringLiteral("  ·  ")));
    m_reset->setVisible(!isUsual);
    Q_EMIT changed();
}

void DeployOptions::reset()
{
    m_filling = true;
    for (const RoleRow &row : std::as_const(m_roles)) {
        row.count->setValue(row.group.count);
        row.memory_MiB->setValue(row.group.memory_MiB);
        row.vcpus->setValue(row.group.vcpus);
    }
    for (const PortRow &row : std::as_const(m_ports))
        row.port->setValue(0);
    for (const SecretRow &row : std::as_const(m_secrets))
        row.value->clear();
    if (m_keyFile)
        m_keyFile->clear();
    m_filling = false;
    m_toggle->setFocus(); // the button that was pressed goes
    noteChange();
}

void DeployOptions::retranslate()
{
    m_toggle->setText(tr("Options"));
    m_toggle->setToolTip(tr("Number and size of the machines, ports, passwords and a key for SSH"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the topology's own values"));
    // The rows are made in a language; what was set in them is taken over.
    catalog::DeployRequest set;
    apply(set);
    const QMap<QString, QString> typed = secrets();
    build();
    m_filling = true;
    for (const RoleRow &row : std::as_const(m_roles)) {
        row.count->setValue(set.counts.value(row.group.role, row.group.count));
        row.memory_MiB->setValue(set.memory_MiB.value(row.group.role, row.group.memory_MiB));
        row.vcpus->setValue(set.vcpus.value(row.group.role, row.group.vcpus));
    }
    for (const PortRow &row : std::as_const(m_ports))
        row.port->setValue(set.ports.value(row.key));
    for (const SecretRow &row : std::as_const(m_secrets))
        row.value->setText(typed.value(row.id));
    m_filling = false;
    noteChange();
}

void DeployOptions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
