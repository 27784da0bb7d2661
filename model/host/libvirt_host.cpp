// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/libvirt_host.h"

#include "host/event_loop.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>
#include <QXmlStreamReader>

#include <libvirt/libvirt-qemu.h>
#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>

#include <unistd.h>

#include <mutex>

namespace bakeoff::host {

using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

struct DomainRelease {
    void operator()(virDomainPtr domain) const { virDomainFree(domain); }
};
using Domain = std::unique_ptr<virDomain, DomainRelease>;

struct Freed {
    void operator()(char *text) const { free(text); }
};
using CString = std::unique_ptr<char, Freed>;

/// libvirt's last error of this thread; must be taken right after the failing call.
struct LibvirtError {
    int code = 0;
    QString text;
};

LibvirtError lastError()
{
    const virErrorPtr error = virGetLastError();
    if (!error)
        return {};
    LibvirtError copy{error->code, QString::fromUtf8(error->message)};
    virResetLastError();
    return copy;
}

Domain lookUp(virConnectPtr connection, const QString &name)
{
    return Domain(virDomainLookupByName(connection, name.toUtf8().constData()));
}

OwnedDomain readMetadata(virDomainPtr domain)
{
    OwnedDomain owned;
    owned.name = QString::fromUtf8(virDomainGetName(domain));
    char uuid[VIR_UUID_STRING_BUFLEN] = {};
    if (virDomainGetUUIDString(domain, uuid) == 0)
        owned.uuid = QString::fromLatin1(uuid);
    owned.active = virDomainIsActive(domain) == 1;
    const CString xml(virDomainGetMetadata(domain, VIR_DOMAIN_METADATA_ELEMENT, metadataNamespace,
                                           VIR_DOMAIN_AFFECT_CURRENT));
    if (!xml) {
        virResetLastError();
        return owned;
    }
    QXmlStreamReader reader(QString::fromUtf8(xml.get()));
    if (reader.readNextStartElement()) {
        owned.workspaceId = reader.attributes().value(QLatin1String("workspace")).toString();
        owned.deploymentId = reader.attributes().value(QLatin1String("deployment")).toString();
        owned.node = reader.attributes().value(QLatin1String("name")).toString();
    }
    return owned;
}

/// Somebody who wants to know; guarded by the mutex, because events come on libvirt's thread.
struct Watch {
    QString workspaceId;
    Hypervisor::DomainListener listener;
    std::mutex mutex;
    bool isWanted = true;
};

int tellLifecycle(virConnectPtr, virDomainPtr domain, int event, int detail, void *opaque)
{
    DomainEvent told;
    switch (event) {
    case VIR_DOMAIN_EVENT_STARTED:
    case VIR_DOMAIN_EVENT_RESUMED:
        told.state = DomainState::Running;
        break;
    case VIR_DOMAIN_EVENT_SUSPENDED:
        told.state =
            detail == VIR_DOMAIN_EVENT_SUSPENDED_IOERROR ? DomainState::PausedDiskFull : DomainState::Paused;
        break;
    case VIR_DOMAIN_EVENT_STOPPED:
        told.state = detail == VIR_DOMAIN_EVENT_STOPPED_CRASHED || detail == VIR_DOMAIN_EVENT_STOPPED_FAILED
                         ? DomainState::Crashed
                         : DomainState::ShutOff;
        break;
    case VIR_DOMAIN_EVENT_CRASHED:
        told.state = DomainState::Crashed;
        break;
    default: // what does not change whether it runs
        return 0;
    }
    const OwnedDomain owned = readMetadata(domain);
    told.name = owned.name;
    auto *watch = static_cast<Watch *>(opaque);
    const std::lock_guard lock(watch->mutex);
    if (watch->isWanted && owned.workspaceId == watch->workspaceId)
        watch->listener(told);
    return 0;
}

QString versionText(unsigned long version)
{
    return QStringLiteral("%1.%2.%3").arg(version / 1000000).arg(version / 1000 % 1000).arg(version % 1000);
}

QString cpuModelName()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
    }
    return {};
}

} // namespace

QString displayName(DomainState state)
{
    switch (state) {
    case DomainState::Missing:
        return Text::tr("Missing");
    case DomainState::Unknown:
        return Text::tr("Unknown");
    case DomainState::Running:
        return Text::tr("Running");
    case DomainState::PausedDiskFull:
        return Text::tr("Stopped: the host's disk is full");
    case DomainState::Paused:
        return Text::tr("Suspended");
    case DomainState::ShutOff:
        return Text::tr("Off");
    case DomainState::Crashed:
        return Text::tr("Crashed");
    }
    return {};
}

Result<std::shared_ptr<Hypervisor>> LibvirtHost::open(const HostOptions &options)
{
    if (auto loop = ensureEventLoop(); !loop)
        return tl::unexpected(loop.error());
    std::shared_ptr<LibvirtHost> host(new LibvirtHost);
    host->m_options = options;
    QStringList wereRunning;
    const bool embedded = options.uri.isEmpty() || options.uri == QLatin1String("embed");
    // The root also serves other URIs as the folder of short paths.
    auto root = EmbedRoot::acquire(options.workspacePath);
    if (!root)
        return tl::unexpected(root.error());
    host->m_root = std::move(*root);
    if (embedded) {
        host->m_options.uri = host->m_root->uri();
        wereRunning = host->m_root->runningDomains();
    }
    host->m_runtimeDirectory = host->m_root->path() + QStringLiteral("/vm");
    if (!QDir().mkpath(host->m_runtimeDirectory)) {
        return fail(ErrorCode::NoSpace,
                    Text::tr("The folder “%1” could not be made.").arg(host->m_runtimeDirectory),
                    Text::tr("Free some space and try again."));
    }
    host->m_connection = virConnectOpen(host->m_options.uri.toUtf8().constData());
    if (!host->m_connection) {
        return fail(ErrorCode::Unreachable,
                    Text::tr("The host “%1” cannot be reached.").arg(host->m_options.uri),
                    embedded ? Text::tr("Install libvirt-daemon-driver-qemu and qemu-system-x86 (app/run "
                                        "does so) and try again.")
                             : Text::tr("Check the address, and that libvirtd runs there and lets you in."),
                    lastError().text);
    }
    if (auto back = host->waitForReconnection(wereRunning); !back)
        return tl::unexpected(back.error());
    return host;
}

LibvirtHost::~LibvirtHost()
{
    if (m_connection)
        virConnectClose(m_connection);
}

Result<> LibvirtHost::waitForReconnection(const QStringList &names) const
{
    // The driver reconnects to the QEMU processes that outlived us on threads of its own; until then it says
    // "not found".
    return pollUntil({}, Deadline(5s), 20ms, Text::tr("Finding the running virtual machines again"), [&] {
        const QStringList stillThere = m_root->runningDomains();
        for (const QString &name : names) {
            if (!stillThere.contains(name))
                continue; // its QEMU is gone, and the driver knows by now
            const Domain domain = lookUp(m_connection, name);
            virDomainInfo info{};
            if (!domain || virDomainGetInfo(domain.get(), &info) != 0 || info.state == VIR_DOMAIN_NOSTATE) {
                virResetLastError();
                return false;
            }
        }
        return true;
    });
}

QString LibvirtHost::uri() const
{
    return m_options.uri;
}

Result<catalog::HostFacts> LibvirtHost::facts() const
{
    catalog::HostFacts facts;
    facts.uri = m_options.uri;
    virNodeInfo node{};
    if (virNodeGetInfo(m_connection, &node) != 0)
        return fail(ErrorCode::Unreachable, Text::tr("The host “%1” does not answer.").arg(m_options.uri), {},
                    lastError().text);
    facts.cores = static_cast<int>(node.cpus);
    facts.memory = Bytes{static_cast<qint64>(node.memory) * 1024};
    facts.cpuModel = cpuModelName();
    unsigned long version = 0;
    if (virConnectGetLibVersion(m_connection, &version) == 0)
        facts.libvirtVersion = versionText(version);
    if (virConnectGetVersion(m_connection, &version) == 0)
        facts.qemuVersion = versionText(version);
    virResetLastError();
    return facts;
}

Acceleration LibvirtHost::probe(const QString &kernelFile, const QString &initrdFile,
                                const std::stop_token &stop)
{
    if (!m_options.allowKvm || access("/dev/kvm", R_OK | W_OK) != 0)
        return Acceleration::Tcg;
    DomainSpec spec;
    spec.name = QStringLiteral("bakeoff-probe-%1").arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
    spec.workspaceId = m_options.workspaceId;
    spec.deploymentId = QStringLiteral("probe");
    spec.node = QStringLiteral("probe");
    spec.memory_MiB = 256;
    spec.acceleration = Acceleration::Kvm;
    spec.kernelFile = kernelFile;
    spec.initrdFile = initrdFile;
    spec.kernelArguments = QStringLiteral("console=ttyS0 panic=1");
    spec.consoleFile = m_runtimeDirectory + QLatin1Char('/') + spec.name + QStringLiteral(".console");
    bool spoke = false;
    if (start(spec)) {
        const auto heard = pollUntil(stop, Deadline(10s), 50ms, QStringLiteral("KVM"), [&] {
            if (state(spec.name) != DomainState::Running)
                return true;
            QFile console(spec.consoleFile);
            // A kernel that says its name may still hang before its first process; only that one counts.
            spoke = console.open(QIODevice::ReadOnly) && console.readAll().contains("Run /init");
            return spoke;
        });
        Q_UNUSED(heard)
    }
    (void)destroy(spec.name);
    QFile::remove(spec.consoleFile);
    return spoke ? Acceleration::Kvm : Acceleration::Tcg;
}

Result<> LibvirtHost::start(const DomainSpec &spec)
{
    const QByteArray xml = domainXml(spec).toUtf8();
    const Domain domain(virDomainDefineXML(m_connection, xml.constData()));
    if (!domain) {
        const LibvirtError error = lastError();
        return fail(error.code == VIR_ERR_OPERATION_FAILED ? ErrorCode::AlreadyExists : ErrorCode::Failed,
                    Text::tr("The virtual machine “%1” could not be defined.").arg(spec.name), {},
                    error.text);
    }
    if (virDomainCreate(domain.get()) == 0)
        return {};
    const LibvirtError error = lastError();
    virDomainUndefine(domain.get());
    virResetLastError();
    return fail(ErrorCode::Failed, Text::tr("The virtual machine “%1” could not be started.").arg(spec.name),
                {}, error.text);
}

Result<> LibvirtHost::startAgain(const QString &name)
{
    const Domain domain = lookUp(m_connection, name);
    if (!domain)
        return fail(ErrorCode::NotFound,
                    Text::tr("The virtual machine “%1” is not there any more.").arg(name),
                    Text::tr("Repair the deployment to replace it."), lastError().text);
    if (readMetadata(domain.get()).workspaceId != m_options.workspaceId)
        return fail(ErrorCode::PermissionDenied,
                    Text::tr("The virtual machine “%1” is not of this workspace.").arg(name),
                    Text::tr("It was left alone."));
    if (virDomainIsActive(domain.get()) == 1 || virDomainCreate(domain.get()) == 0)
        return {};
    const LibvirtError error = lastError();
    return fail(ErrorCode::Failed, Text::tr("The virtual machine “%1” could not be started.").arg(name), {},
                error.text);
}

Result<> LibvirtHost::destroy(const QString &name)
{
    const Domain domain = lookUp(m_connection, name);
    if (!domain) {
        const LibvirtError error = lastError();
        if (error.code == VIR_ERR_NO_DOMAIN)
            return {};
        return fail(ErrorCode::Unreachable, Text::tr("The host “%1” does not answer.").arg(m_options.uri),
                    Text::tr("Check that it runs and try again."), error.text);
    }
    if (readMetadata(domain.get()).workspaceId != m_options.workspaceId) {
        return fail(ErrorCode::PermissionDenied,
                    Text::tr("The virtual machine “%1” is not of this workspace.").arg(name),
                    Text::tr("It was left alone."));
    }
    if (virDomainIsActive(domain.get()) == 1 && virDomainDestroy(domain.get()) != 0) {
        const LibvirtError error = lastError();
        if (virDomainIsActive(domain.get()) == 1) // it may have ended by itself meanwhile
            return fail(ErrorCode::Failed, Text::tr("The virtual machine “%1” could not be ended.").arg(name),
                        {}, error.text);
    }
    if (virDomainUndefine(domain.get()) != 0) {
        const LibvirtError error = lastError();
        if (error.code != VIR_ERR_NO_DOMAIN)
            return fail(ErrorCode::Failed,
                        Text::tr("The virtual machine “%1” could not be removed.").arg(name), {}, error.text);
    }
    return {};
}

Result<> LibvirtHost::shutDown(const QString &name, const std::stop_token &stop, const Deadline &deadline)
{
    {
        const Domain domain = lookUp(m_connection, name);
        if (!domain || virDomainShutdownFlags(domain.get(), VIR_DOMAIN_SHUTDOWN_ACPI_POWER_BTN) != 0)
            return fail(ErrorCode::Failed,
                        Text::tr("The virtual machine “%1” could not be shut down.").arg(name), {},
                        lastError().text);
    }
    return pollUntil(stop, deadline, 100ms, Text::tr("Shutting down “%1”").arg(name), [&] {
        return state(name) == DomainState::ShutOff || state(name) == DomainState::Missing;
    });
}

Result<> LibvirtHost::setSuspended(const QString &name, bool suspended)
{
    const Domain domain = lookUp(m_connection, name);
    if (!domain || virDomainIsActive(domain.get()) != 1) {
        virResetLastError();
        return fail(ErrorCode::NotFound, Text::tr("The virtual machine “%1” does not run.").arg(name));
    }
    if (readMetadata(domain.get()).workspaceId != m_options.workspaceId)
        return fail(ErrorCode::PermissionDenied,
                    Text::tr("The virtual machine “%1” is not of this workspace.").arg(name),
                    Text::tr("It was left alone."));
    const bool isSuspended = state(name) == DomainState::Paused;
    if (isSuspended == suspended)
        return {};
    if ((suspended ? virDomainSuspend(domain.get()) : virDomainResume(domain.get())) == 0)
        return {};
    return fail(ErrorCode::Failed,
                suspended ? Text::tr("The virtual machine “%1” could not be suspended.").arg(name)
                          : Text::tr("The virtual machine “%1” could not be resumed.").arg(name),
                {}, lastError().text);
}

Result<> LibvirtHost::suspend(const QString &name)
{
    return setSuspended(name, true);
}

Result<> LibvirtHost::resume(const QString &name)
{
    return setSuspended(name, false);
}

DomainState LibvirtHost::state(const QString &name) const
{
    const Domain domain = lookUp(m_connection, name);
    int value = 0;
    int reason = 0;
    if (!domain || virDomainGetState(domain.get(), &value, &reason, 0) != 0)
        return lastError().code == VIR_ERR_NO_DOMAIN ? DomainState::Missing : DomainState::Unknown;
    switch (value) {
    case VIR_DOMAIN_RUNNING:
        return DomainState::Running;
    case VIR_DOMAIN_PAUSED:
        return reason == VIR_DOMAIN_PAUSED_IOERROR ? DomainState::PausedDiskFull : DomainState::Paused;
    case VIR_DOMAIN_SHUTOFF:
        return reason == VIR_DOMAIN_SHUTOFF_CRASHED || reason == VIR_DOMAIN_SHUTOFF_FAILED
                   ? DomainState::Crashed
                   : DomainState::ShutOff;
    case VIR_DOMAIN_CRASHED:
        return DomainState::Crashed;
    default:
        return DomainState::Running;
    }
}

Result<QList<OwnedDomain>> LibvirtHost::ownedDomains() const
{
    virDomainPtr *all = nullptr;
    const int count = virConnectListAllDomains(m_connection, &all, 0);
    if (count < 0)
        return fail(ErrorCode::Unreachable, Text::tr("The host “%1” does not answer.").arg(m_options.uri), {},
                    lastError().text);
    QList<OwnedDomain> owned;
    for (int i = 0; i < count; ++i) {
        const Domain domain(all[i]);
        OwnedDomain entry = readMetadata(domain.get());
        if (entry.workspaceId == m_options.workspaceId)
            owned << entry;
    }
    free(all);
    return owned;
}

Result<QByteArray> LibvirtHost::agentCommand(const QString &name, const QByteArray &json,
                                             std::chrono::seconds timeout)
{
    const Domain domain = lookUp(m_connection, name);
    if (!domain) {
        virResetLastError();
        return fail(ErrorCode::NotFound, Text::tr("The virtual machine “%1” is gone.").arg(name));
    }
    const CString answer(
        virDomainQemuAgentCommand(domain.get(), json.constData(), static_cast<int>(timeout.count()), 0));
    if (answer)
        return QByteArray(answer.get());
    const LibvirtError error = lastError();
    switch (error.code) {
    case VIR_ERR_AGENT_UNRESPONSIVE:
        return fail(ErrorCode::Unreachable, Text::tr("The agent in “%1” does not answer.").arg(name), {},
                    error.text);
    case VIR_ERR_OPERATION_INVALID:
        return fail(ErrorCode::NotFound, Text::tr("The virtual machine “%1” does not run.").arg(name), {},
                    error.text);
    default:
        return fail(ErrorCode::Failed, Text::tr("The agent in “%1” refused a command.").arg(name), {},
                    error.text);
    }
}

Result<> LibvirtHost::forwardPort(const QString &name, int hostPort, int guestPort)
{
    const Domain domain = lookUp(m_connection, name);
    // hostnet0 is what libvirt calls the back end of the first NIC, which is the user-mode one.
    const QByteArray command =
        QStringLiteral("hostfwd_add hostnet0 tcp:127.0.0.1:%1-:%2").arg(hostPort).arg(guestPort).toUtf8();
    char *raw = nullptr;
    if (!domain || virDomainQemuMonitorCommand(domain.get(), command.constData(), &raw,
                                               VIR_DOMAIN_QEMU_MONITOR_COMMAND_HMP) != 0) {
        return fail(ErrorCode::Failed,
                    Text::tr("Port %1 of “%2” could not be published.").arg(guestPort).arg(name), {},
                    lastError().text);
    }
    const CString answer(raw);
    const QString text = QString::fromUtf8(answer.get()).trimmed();
    if (text.isEmpty())
        return {};
    return fail(ErrorCode::Busy, Text::tr("Port %1 on 127.0.0.1 is already taken.").arg(hostPort),
                Text::tr("Choose another port, or end what listens there."), text);
}

Result<std::shared_ptr<void>> LibvirtHost::watch(DomainListener listener)
{
    // libvirt hands the opaque pointer to its thread; the watch is what says when nobody may be called any
    // more.
    auto *told = new Watch{m_options.workspaceId, std::move(listener), {}, true};
    const int id = virConnectDomainEventRegisterAny(
        m_connection, nullptr, VIR_DOMAIN_EVENT_ID_LIFECYCLE, VIR_DOMAIN_EVENT_CALLBACK(tellLifecycle), told,
        [](void *opaque) { delete static_cast<Watch *>(opaque); });
    if (id < 0) {
        delete told;
        return fail(ErrorCode::Unreachable,
                    Text::tr("The host “%1” does not tell what becomes of its machines.").arg(m_options.uri),
                    Text::tr("Check that it runs and try again."), lastError().text);
    }
    virConnectRef(m_connection); // the watch may be released after this host
    return std::shared_ptr<void>(nullptr, [connection = m_connection, id, told](void *) {
        {
            const std::lock_guard lock(told->mutex);
            told->isWanted = false;
        }
        virConnectDomainEventDeregisterAny(connection, id);
        virConnectClose(connection);
    });
}

Result<std::shared_ptr<Hypervisor>> openHypervisor(const HostOptions &options)
{
    return LibvirtHost::open(options);
}

} // namespace bakeoff::host
