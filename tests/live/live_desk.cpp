// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/live_desk.h"

#include "guest/agent.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QTcpSocket>
#include <QTextStream>

#include <unistd.h>

namespace bakeoff::tests {

using engine::StepEvent;
using engine::StepState;

Result<std::unique_ptr<LiveDesk>> LiveDesk::open(const QString &folder)
{
    std::unique_ptr<LiveDesk> desk(new LiveDesk);
    const QString path = folder + QStringLiteral("/live.bakeoff");
    auto workspace = QFile::exists(path) ? storage::Workspace::open(path) : storage::Workspace::create(path);
    if (!workspace)
        return tl::unexpected(workspace.error());
    desk->m_workspace = std::move(*workspace);
    host::HostOptions options;
    options.workspaceId = desk->m_workspace->id();
    options.workspacePath = desk->m_workspace->path();
    auto host = host::openHypervisor(options);
    if (!host)
        return tl::unexpected(host.error());
    desk->m_host = std::move(*host);
    desk->m_deployer = std::make_unique<deploy::Deployer>(
        *desk->m_workspace, catalog::loadCatalog({QStringLiteral(RESOURCES_DIR)}), desk->m_host,
        deploy::makeFileSecretStore(folder + QStringLiteral("/secrets")));
    return desk;
}

void LiveDesk::discard(std::unique_ptr<LiveDesk> desk, const QString &folder)
{
    const QString runtime = desk ? desk->host().runtimeDirectory() : QString();
    desk.reset();
    QDir(folder).removeRecursively();
    if (runtime.startsWith(QLatin1String("/var/tmp/bakeoff-")))
        QDir(QFileInfo(runtime).path()).removeRecursively(); // "/.." is nothing once “vm” has gone
}

LiveDesk::~LiveDesk()
{
    // What a failed test left running must not outlive it.
    if (auto owned = m_host ? m_host->ownedDomains() : Result<QList<host::OwnedDomain>>(); owned) {
        for (const host::OwnedDomain &domain : *owned)
            (void)m_host->destroy(domain.name);
    }
}

catalog::RunRecord LiveDesk::carryOut(const catalog::Plan &plan)
{
    const std::unique_ptr<deploy::Job> job = m_deployer->start(plan);
    QEventLoop loop;
    QTextStream out(stdout);
    catalog::RunRecord record;
    QMap<QString, double> began;
    QObject::connect(job.get(), &deploy::Job::stepChanged, &loop, [&](const StepEvent &event) {
        if (event.state == StepState::Running && !began.contains(event.stepId))
            began.insert(event.stepId, event.at_s);
        if (event.state == StepState::Succeeded || event.state == StepState::Failed)
            out << QStringLiteral("%1 s  %2 %3 s %4\n")
                       .arg(event.at_s, 7, 'f', 1)
                       .arg(event.stepId, -36)
                       .arg(event.at_s - began.value(event.stepId), 6, 'f', 1)
                       .arg(event.text);
        out.flush();
    });
    QObject::connect(job.get(), &deploy::Job::finished, &loop, [&](const catalog::RunRecord &result) {
        record = result;
        loop.quit();
    });
    loop.exec();
    if (record.outcome == catalog::Outcome::Failed)
        out << record.failure.stepId << ": " << record.failure.message << '\n'
            << record.failure.detail << '\n'
            << Qt::flush;
    return record;
}

catalog::RunRecord LiveDesk::deploy(const catalog::DeployRequest &request)
{
    auto plan = m_deployer->plan(request);
    if (!plan) {
        catalog::RunRecord record;
        record.outcome = catalog::Outcome::Failed;
        record.failure.message = plan.error().text();
        return record;
    }
    return carryOut(*plan);
}

catalog::RunRecord LiveDesk::destroy(const QString &deploymentId)
{
    auto job = m_deployer->destroy(deploymentId);
    return job ? (*job)->wait() : catalog::RunRecord();
}

Result<catalog::DeploymentRecord> LiveDesk::deployment(const QString &id)
{
    auto all = m_workspace->deployments();
    if (!all)
        return tl::unexpected(all.error());
    for (const catalog::DeploymentRecord &each : std::as_const(*all)) {
        if (each.id == id)
            return each;
    }
    return fail(ErrorCode::NotFound, id);
}

QString LiveDesk::inGuest(const QString &deploymentId, const QString &node, const QStringList &command)
{
    guest::GuestAgent agent(*m_host, QStringLiteral("bakeoff-%1-%2").arg(deploymentId, node));
    auto output = agent.run(command, {}, Deadline(std::chrono::seconds(60)));
    return output ? output->standardOutput : QString();
}

QStringList LiveDesk::leftFiles()
{
    QStringList left;
    const QString images = m_workspace->imagesDirectory();
    for (const QString &name :
         QDir(images).entryList(QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot)) {
        if (!name.startsWith(QLatin1String("os-")) && !name.startsWith(QLatin1String("golden-")) &&
            !name.startsWith(QLatin1String("apt-"))) // the package lists of a platform, kept on purpose
            left << images + QLatin1Char('/') + name;
    }
    for (const QString &name : QDir(m_host->runtimeDirectory()).entryList(QDir::Files | QDir::System))
        left << m_host->runtimeDirectory() + QLatin1Char('/') + name;
    // Where mmdebstrap works.
    const QDir shared(QStringLiteral("/var/tmp"));
    for (const QFileInfo &folder : shared.entryInfoList({QStringLiteral("bakeoff-build-*")}, QDir::Dirs)) {
        if (folder.ownerId() == geteuid())
            left << folder.filePath();
    }
    return left;
}

QStringList LiveDesk::leftProcesses()
{
    QStringList left;
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        if (QFileInfo(QStringLiteral("/proc/") + pid).ownerId() != geteuid())
            continue; // another user may be building at the same time
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = file.readAll();
        if (line.startsWith("/usr/bin/qemu-system") && line.contains(m_host->runtimeDirectory().toUtf8()))
            left << pid;
        else if (line.contains("/var/tmp/bakeoff-build-") ||
                 line.contains(m_workspace->imagesDirectory().toUtf8()))
            left << pid;
    }
    return left;
}

qint64 LiveDesk::processOf(const QString &domain)
{
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(("guest=" + domain + ',').toUtf8()))
            return pid.toLongLong();
    }
    return 0;
}

QByteArray httpGet(int port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port));
    if (!socket.waitForConnected(10000))
        return {};
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    while (socket.state() == QTcpSocket::ConnectedState && socket.waitForReadyRead(20000)) {
    }
    return socket.readAll();
}

RequestStream::RequestStream(int port)
    : m_thread([this, port](const std::stop_token &stop) {
          while (waitFor(stop, std::chrono::milliseconds(200)))
              ++(httpGet(port).startsWith("HTTP/1.1 200") ? m_answered : m_failed);
      })
{
}

std::pair<int, int> RequestStream::end()
{
    m_thread.request_stop();
    m_thread.join();
    return {m_answered, m_failed};
}

} // namespace bakeoff::tests
