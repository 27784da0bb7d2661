// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hosts/hosts_page.h"

#include "widgets/common/page_header.h"
#include "widgets/common/plain_table.h"
#include "widgets/hosts/host_details.h"
#include "widgets/hosts/host_dialog.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace bakeoff::widgets {

using tables::HostsModel;

HostsPage::HostsPage(HostsBackend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_header(new PageHeader(this)), m_message(new MessageStrip(this)),
      m_table(new PlainTable(this)), m_details(new HostDetails(this)), m_add(new QPushButton(this)),
      m_edit(new QPushButton(this)), m_remove(new QPushButton(this)), m_test(new QPushButton(this)),
      m_use(new QPushButton(this)), m_model(new HostsModel(this)), m_changes(QStringLiteral("host-list")),
      m_looks(QStringLiteral("host-look"))
{
    setObjectName(QStringLiteral("hostsPage"));
    m_message->setObjectName(QStringLiteral("hostsMessage"));
    m_table->setObjectName(QStringLiteral("hostsTable"));
    m_table->setModel(m_model);
    m_table->setStretchedColumn(HostsModel::AddressColumn);
    m_add->setObjectName(QStringLiteral("addHost"));
    m_edit->setObjectName(QStringLiteral("editHost"));
    m_remove->setObjectName(QStringLiteral("removeHost"));
    m_test->setObjectName(QStringLiteral("testHost"));
    m_use->setObjectName(QStringLiteral("useHost"));
    m_header->addControl(m_add);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_test, m_use, m_edit, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *left = new QWidget(this);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(m_table, 1);
    leftColumn->addLayout(buttons);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 44); // a sentence of the doctor in a few lines
    scroll->setWidget(m_details);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({600, 400});
    auto *column = new QVBoxLayout(this);
    column->setSpacing(16);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(splitter, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HostsPage::showCurrent);
    connect(m_add, &QPushButton::clicked, this, [this] { openDialog(true); });
    connect(m_edit, &QPushButton::clicked, this, [this] { openDialog(false); });
    connect(m_remove, &QPushButton::clicked, this, &HostsPage::removeCurrent);
    connect(m_use, &QPushButton::clicked, this, &HostsPage::useCurrent);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (const deploy::NamedHost *host = current())
            test(host->uri);
    });
    retranslate();
    reload();
}

HostsPage::~HostsPage()
{
    m_stop.request_stop();
}

const deploy::NamedHost *HostsPage::current() const
{
    return m_model->host(m_table->currentIndex().row());
}

void HostsPage::reload(const QString &choose)
{
    m_changes.run(
        this, [this] { return m_backend.hosts(); },
        [this, choose](const QList<deploy::NamedHost> &hosts) {
            const deploy::NamedHost *former = current();
            const QString wanted = !choose.isEmpty() ? choose : former ? former->name : QString();
            m_model->setHosts(hosts);
            int row = m_model->rowOf(wanted);
            for (int i = 0; row < 0 && i < hosts.size(); ++i) {
                if (hosts[i].isUsed)
                    row = i;
            }
            m_table->selectRow(std::max(0, row));
            showCurrent();
        });
}

void HostsPage::showCurrent()
{
    const deploy::NamedHost *host = current();
    const bool isTesting = host && m_model->isTesting(host->uri);
    m_details->show(host, host ? m_model->report(host->uri) : nullptr, isTesting);
    const bool canChange = !m_backend.isReadOnly();
    const bool isEmbedded = host && host->uri == QLatin1String("embed");
    m_add->setEnabled(canChange);
    m_test->setEnabled(host && !isTesting);
    m_use->setEnabled(canChange && host && !host->isUsed);
    m_edit->setEnabled(canChange && host && !isEmbedded);
    m_remove->setEnabled(canChange && host && !isEmbedded && !host->isUsed);
    m_remove->setToolTip(isEmbedded             ? tr("This machine is always there.")
                         : host && host->isUsed ? tr("Use another host first.")
                                                : QString());
}

void HostsPage::testUsedHost()
{
    m_changes.run(
        this, [this] { return m_backend.hosts(); },
        [this](const QList<deploy::NamedHost> &hosts) {
            for (const deploy::NamedHost &host : hosts) {
                if (host.isUsed)
                    test(host.uri);
            }
        });
}

void HostsPage::test(const QString &uri)
{
    if (m_model->isTesting(uri))
        return;
    const int row = m_table->currentIndex().row();
    m_model->setTesting(uri);
    m_table->selectRow(row);
    showCurrent();
    m_looks.run(
        this, [this, uri, stop = m_stop.get_token()] { return m_backend.examine(uri, stop); },
        [this, uri](const host::HostReport &report) {
            const int chosen = m_table->currentIndex().row();
            m_model->setReport(uri, report);
            m_table->selectRow(chosen);
            showCurrent();
        });
}

void HostsPage::openDialog(bool forNew)
{
    const deploy::NamedHost *host = current();
    if (!forNew && !host)
        return;
    m_message->clear();
    const QString former = forNew ? QString() : host->name;
    auto *dialog = new HostDialog(former, forNew ? QString() : host->uri, m_model->hosts(), this);
    connect(
        dialog, &HostDialog::chosen, this,
        [this, dialog, former](const QString &name, const QString &uri) { save(dialog, former, name, uri); });
    dialog->open();
}

void HostsPage::save(HostDialog *dialog, const QString &former, const QString &name, const QString &uri)
{
    m_changes.run(
        this,
        [this, former, name, uri] {
            return former.isEmpty() ? m_backend.add(name, uri) : m_backend.edit(former, name, uri);
        },
        [this, name, uri, open = QPointer<HostDialog>(dialog)](const Result<> &done) {
            if (!done) {
                if (open)
                    open->showProblem(done.error().message + QLatin1Char(' ') + done.error().hint);
                return;
            }
            if (open)
                open->close();
            reload(name);
            test(uri);
        });
}

void HostsPage::removeCurrent()
{
    const deploy::NamedHost *host = current();
    if (!host)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove a host"),
                                     tr("Forget the host “%1”?").arg(host->name), QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("removeHostQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("Nothing happens on the host itself."));
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("removeHostConfirmed"));
    connect(remove, &QPushButton::clicked, this, [this, name = host->name] {
        m_changes.run(
            this, [this, name] { return m_backend.remove(name); },
            [this](const Result<> &done) {
                if (!done)
                    showError(done.error());
                reload();
            });
    });
    question->open();
}

void HostsPage::useCurrent()
{
    const deploy::NamedHost *host = current();
    if (!host)
        return;
    m_changes.run(
        this, [this, name = host->name] { return m_backend.use(name); },
        [this, name = host->name](const Result<> &done) {
            if (!done) {
                showError(done.error());
                return;
            }
            reload(name);
            Q_EMIT hostChosen(name);
        });
}

void HostsPage::showError(const Error &error)
{
    m_message->setMessage(MessageStrip::Kind::Danger, error.message + QLatin1Char(' ') + error.hint);
}

void HostsPage::retranslate()
{
    m_header->setTexts(tr("Hosts"), tr("The machines that virtual machines run on: this one, or others over "
                                       "libvirt."));
    m_table->setAccessibleName(tr("Hosts"));
    m_add->setText(tr("Add …"));
    m_edit->setText(tr("Edit …"));
    m_remove->setText(tr("Remove …"));
    m_test->setText(tr("Test"));
    m_use->setText(tr("Use"));
    m_use->setToolTip(tr("Deploy on this host from now on; the workspace is opened again for it."));
    const int row = m_table->currentIndex().row();
    m_model->retranslate();
    if (row >= 0)
        m_table->selectRow(row);
    showCurrent();
}

void HostsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
