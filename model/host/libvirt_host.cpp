// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/libvirt_host.h"

#include "host/event_loop.h"
#include "host/host_group.h"
#include "host/libvirt_networks.h"
#include "host/libvirt_volumes.h"
#include "host/local_volumes.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>
#include <QVarLengthArray>
#include <QXmlStreamReader>

#include <libvirt/libvirt-qemu.h>
#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>

#include <array>

namespace bakeoff::host {

using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

QString versionText(unsigned long version)
{
    return QStringLiteral("%1.%2.%3").arg(version / 1000000).arg(version / 1000 % 1000).arg(version % 1000);
}

/// Of this machine.
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

/// What a machine that runs has taken of the host's memory; 0 where nobody tells.
Bytes residentMemory(virDomainPtr domain)
{
    std::array<virDomainMemoryStatStruct, VIR_DOMAIN_MEMORY_STAT_NR> stats{};
    const int count = virDomainMemoryStats(domain, stats.data(), VIR_DOMAIN_MEMORY_STAT_NR, 0);
    for (int i = 0; i < count; ++i) {
        if (stats[static_cast<size_t>(i)].tag == VIR_DOMAIN_MEMORY_STAT_RSS)
            return {static_cast<qint64>(stats[static_cast<size_t>(i)].val) * 1024};
    }
    return {};
}

struct HostMemory {
    Bytes total; ///< 0 where the host does not tell, as the next
    Bytes free;  ///< with what the page cache would give back, which is most of it
};

HostMemory memoryOf(virConnectPtr connection)
{
    HostMemory memory;
    int count = 0;
    virNodeGetMemoryStats(connection, VIR_NODE_MEMORY_STATS_ALL_CELLS, nullptr, &count, 0);
    QVarLengthArray<virNodeMemoryStats> stats(count);
    if (virNodeGetMemoryStats(connection, VIR_NODE_MEMORY_STATS_ALL_CELLS, stats.data(), &count, 0) != 0)
        return memory;
    for (const virNodeMemoryStats &each : std::as_const(stats)) {
        const bool isTotal = qstrcmp(each.field, VIR_NODE_MEMORY_STATS_TOTAL) == 0;
        (isTotal ? memory.total : memory.free).value += static_cast<qint64>(each.value) * 1024;
    }
    return memory;
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

Result<std::shared_ptr<LibvirtHost>> LibvirtHost::open(const HostOptions &options)
{
    if (auto loop = ensureEventLoop(); !loop)
        return tl::unexpected(loop.error());
    auto address = parseHostAddress(options.uri);
    if (!address)
        return tl::unexpected(address.error());
    std::shared_ptr<LibvirtHost> host(new LibvirtHost);
    host->m_options = options;
    host->m_address = *address;
    const bool embedded = options.uri.isEmpty() || options.uri == QLatin1String("embed");
    QString uri = address->connectionUri();
    QStringList wereRunning;
    const bool isMember = !options.sharedNetwork.isEmpty(); // the group holds the folder for all of them
    if (!options.onlyLook && !isMember) {
        // The root also serves other URIs as the folder of short paths.
        auto root = EmbedRoot::acquire(options.workspacePath);
        if (!root)
            return tl::unexpected(root.error());
        host->m_root = std::move(*root);
        auto folder = host->m_root->makeRuntimeDirectory();
        if (!folder)
            return tl::unexpected(folder.error());
        host->m_runtimeDirectory = std::move(*folder);
    }
    if (embedded && host->m_root) {
        uri = host->m_root->uri();
        host->m_options.uri = uri;
        wereRunning = host->m_root->runningDomains();
    }
    auto connection = LibvirtConnection::open(*address, uri, options.stop);
    if (!connection)
        return tl::unexpected(connection.error());
    host->m_connection = std::move(*connection);
    if (isMember) {
        if (auto shared = host->checkNetwork(); !shared)
            return tl::unexpected(shared.error());
    }
    if (address->sharesFiles()) {
        host->m_volumes = std::make_unique<LocalVolumes>();
    } else {
        auto store = std::make_unique<LibvirtVolumes>(*host->m_connection, *address, options.workspaceId);
        host->m_store = store.get();
        host->m_volumes = std::move(store);
    }
    if (!address->isLocal())
        host->m_tunnels = std::make_unique<SshTunnels>(*address);
    if (!wereRunning.isEmpty()) {
        if (auto back = host->waitForReconnection(wereRunning); !back)
            return tl::unexpected(back.error());
    }
    return host;
}

Result<> LibvirtHost::checkNetwork() const
{
    auto connection = m_connection->get();
    if (!connection)
        return tl::unexpected(connection.error());
    return checkSharedNetwork(connection->get(), m_options.sharedNetwork, m_options.uri);
}

QString LibvirtHost::machineId() const
{
    const auto connection = m_connection->get();
    if (!connection)
        return {};
    const CString capabilities(virConnectGetCapabilities(connection->get()));
    virResetLastError();
    QXmlStreamReader xml(capabilities ? QByteArray(capabilities.get()) : QByteArray());
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("uuid"))
            return xml.readElementText();
        if (xml.name() != QLatin1String("capabilities") && xml.name() != QLatin1String("host"))
            xml.skipCurrentElement();
    }
    return {};
}

Result<Domain> LibvirtHost::find(const QString &name) const
{
    auto connection = m_connection->get();
    if (!connection)
        return tl::unexpected(connection.error());
    Domain domain(virDomainLookupByName(connection->get(), name.toUtf8().constData()));
    if (domain)
        return domain;
    const virErrorPtr error = virGetLastError();
    return m_connection->explain(error && error->code == VIR_ERR_NO_DOMAIN ? ErrorCode::NotFound
                                                                           : ErrorCode::Unreachable,
                                 error && error->code == VIR_ERR_NO_DOMAIN
                                     ? Text::tr("The virtual machine “%1” is gone.").arg(name)
                                     : Text::tr("The host “%1” does not answer.").arg(m_options.uri),
                                 Text::tr("Check that it runs and try again."));
}

Result<Domain> LibvirtHost::findOurs(const QString &name) const
{
    auto domain = find(name);
    if (domain && readOwned(domain->get()).workspaceId != m_options.workspaceId)
        return fail(ErrorCode::PermissionDenied,
                    Text::tr("The virtual machine “%1” is not of this workspace.").arg(name),
                    Text::tr("It was left alone."));
    return domain;
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
            const auto domain = find(name);
            virDomainInfo info{};
            if (!domain || virDomainGetInfo(domain->get(), &info) != 0 || info.state == VIR_DOMAIN_NOSTATE) {
                virResetLastError();
                return false;
            }
        }
        return true;
    });
}

Result<catalog::HostFacts> LibvirtHost::facts() const
{
    auto connection = m_connection->get();
    if (!connection)
        return tl::unexpected(connection.error());
    catalog::HostFacts facts;
    facts.uri = m_options.uri;
    virNodeInfo node{};
    if (virNodeGetInfo(connection->get(), &node) != 0)
        return m_connection->explain(ErrorCode::Unreachable,
                                     Text::tr("The host “%1” does not answer.").arg(m_options.uri));
    facts.cores = static_cast<int>(node.cpus);
    // The sum over its NUMA nodes leaves out memory that was plugged in later.
    facts.memory =
        std::max(Bytes{static_cast<qint64>(node.memory) * 1024}, memoryOf(connection->get()).total);
    // libvirt tells no more than a model like "x86_64".
    facts.cpuModel = m_address.isLocal() ? cpuModelName() : QString::fromUtf8(node.model);
    unsigned long version = 0;
    if (virConnectGetLibVersion(connection->get(), &version) == 0)
        facts.libvirtVersion = versionText(version);
    if (virConnectGetVersion(connection->get(), &version) == 0)
        facts.qemuVersion = versionText(version);
    virResetLastError();
    return facts;
}

Result<HostLoad> LibvirtHost::load() const
{
    auto connection = m_connection->get();
    if (!connection)
        return tl::unexpected(connection.error());
    virDomainPtr *all = nullptr;
    const int count = virConnectListAllDomains(connection->get(), &all, VIR_CONNECT_LIST_DOMAINS_ACTIVE);
    if (count < 0)
        return m_connection->explain(ErrorCode::Unreachable,
                                     Text::tr("The host “%1” does not answer.").arg(m_options.uri));
    HostLoad load;
    load.running = count;
    for (int i = 0; i < count; ++i) {
        const Domain domain(all[i]);
        virDomainInfo info{};
        const Bytes most{virDomainGetInfo(domain.get(), &info) == 0 ? static_cast<qint64>(info.maxMem) * 1024
                                                                    : 0};
        load.promised.value += most.value;
        load.untouched.value += std::max<qint64>(0, most.value - residentMemory(domain.get()).value);
        if (const OwnedDomain owned = readOwned(domain.get()); owned.workspaceId == m_options.workspaceId) {
            ++load.ours;
            load.promisedTo[owned.deploymentId].value += most.value;
        }
    }
    free(all);
    load.freeMemory = memoryOf(connection->get()).free;
    const CString capabilities(virConnectGetCapabilities(connection->get()));
    load.offersKvm = capabilities && QByteArray(capabilities.get()).contains("<domain type='kvm'");
    virResetLastError();
    return load;
}

DomainSpec LibvirtHost::placedOnHost(DomainSpec spec) const
{
    if (spec.cluster && !m_options.sharedNetwork.isEmpty())
        spec.cluster->network = m_options.sharedNetwork;
    else if (spec.cluster && m_address.driver == HostAddress::Driver::System)
        spec.cluster->network = clusterNetworkName(spec.deploymentId);
    if (!m_store)
        return spec;
    for (QString *file : {&spec.diskFile, &spec.backingFile, &spec.isoFile, &spec.kernelFile,
                          &spec.initrdFile, &spec.consoleFile})
        *file = m_store->pathOnHost(*file);
    spec.agentSocket.clear();
    spec.libvirtChoosesPlaces = true;
    return spec;
}

Result<> LibvirtHost::start(const DomainSpec &spec)
{
    for (const QString &file : {spec.kernelFile, spec.initrdFile}) {
        if (file.isEmpty())
            continue;
        if (auto brought = m_volumes->bring(file, {}, Deadline(2min), {}); !brought)
            return brought;
    }
    if (m_store && !spec.consoleFile.isEmpty()) {
        if (auto made = m_store->makeLog(spec.consoleFile); !made)
            return made;
    }
    auto connection = m_connection->get();
    if (!connection)
        return tl::unexpected(connection.error());
    const DomainSpec placed = placedOnHost(spec);
    const QByteArray xml = domainXml(placed).toUtf8();
    std::unique_lock lock(m_networkMutex, std::defer_lock);
    if (placed.cluster && ownsNetworks()) {
        lock.lock(); // until a domain uses it
        if (auto made = ensureClusterNetwork(connection->get(), m_options.workspaceId, spec.deploymentId);
            !made)
            return made;
    }
    const Domain domain(virDomainDefineXML(connection->get(), xml.constData()));
    if (!domain) {
        const virErrorPtr error = virGetLastError();
        return m_connection->explain(
            error && error->code == VIR_ERR_OPERATION_FAILED ? ErrorCode::AlreadyExists : ErrorCode::Failed,
            Text::tr("The virtual machine “%1” could not be defined.").arg(spec.name));
    }
    if (lock)
        lock.unlock();
    if (virDomainCreate(domain.get()) == 0)
        return {};
    const bool isTooLong = QByteArray(virGetLastErrorMessage()).contains("UNIX socket path");
    auto error = m_connection->explain(
        ErrorCode::Failed, Text::tr("The virtual machine “%1” could not be started.").arg(spec.name),
        isTooLong ? Text::tr("The home folder of the user there has too long a name for the sockets that "
                             "libvirt makes in it. Use an account with a shorter one, or the host's "
                             "“/system”.")
                  : QString());
    virDomainUndefine(domain.get());
    virResetLastError();
    return error;
}

Result<> LibvirtHost::startAgain(const QString &name)
{
    const auto domain = findOurs(name);
    if (!domain)
        return tl::unexpected(domain.error());
    if (virDomainIsActive(domain->get()) == 1)
        return {};
    if (m_tunnels)
        m_tunnels->closeAllOf(name);
    std::unique_lock lock(m_networkMutex, std::defer_lock);
    if (ownsNetworks()) { // it went with its last domain, or with the host
        lock.lock();
        auto connection = m_connection->get();
        if (!connection)
            return tl::unexpected(connection.error());
        if (auto made = ensureClusterNetwork(connection->get(), m_options.workspaceId,
                                             readOwned(domain->get()).deploymentId);
            !made)
            return made;
    }
    if (virDomainCreate(domain->get()) == 0)
        return {};
    return m_connection->explain(ErrorCode::Failed,
                                 Text::tr("The virtual machine “%1” could not be started.").arg(name));
}

Result<> LibvirtHost::destroy(const QString &name)
{
    auto found = findOurs(name);
    if (!found && found.error().code != ErrorCode::NotFound)
        return tl::unexpected(found.error());
    if (m_tunnels)
        m_tunnels->closeAllOf(name); // its ports are another's to take now
    auto connection = m_connection->get();
    if (!connection)
        return tl::unexpected(connection.error());
    if (found) {
        const Domain &domain = *found;
        if (virDomainIsActive(domain.get()) == 1 && virDomainDestroy(domain.get()) != 0) {
            auto error = m_connection->explain(
                ErrorCode::Failed, Text::tr("The virtual machine “%1” could not be ended.").arg(name));
            if (virDomainIsActive(domain.get()) != 0) // it may have ended by itself meanwhile
                return error;
        }
        if (virDomainUndefine(domain.get()) != 0 && virGetLastError()->code != VIR_ERR_NO_DOMAIN)
            return m_connection->explain(
                ErrorCode::Failed, Text::tr("The virtual machine “%1” could not be removed.").arg(name));
        virResetLastError();
    }
    return removeUnusedNetworks(connection->get());
}

Result<> LibvirtHost::removeUnusedNetworks(virConnectPtr connection) const
{
    if (!ownsNetworks())
        return {};
    const std::lock_guard lock(m_networkMutex);
    const auto owned = ownedDomains();
    if (!owned)
        return tl::unexpected(owned.error());
    QSet<QString> used;
    for (const OwnedDomain &domain : *owned)
        used.insert(domain.deploymentId);
    return host::removeUnusedNetworks(connection, m_options.workspaceId, used);
}

Result<> LibvirtHost::shutDown(const QString &name, const std::stop_token &stop, const Deadline &deadline)
{
    {
        const auto domain = find(name);
        if (!domain)
            return tl::unexpected(domain.error());
        if (virDomainShutdownFlags(domain->get(), VIR_DOMAIN_SHUTDOWN_ACPI_POWER_BTN) != 0)
            return m_connection->explain(
                ErrorCode::Failed, Text::tr("The virtual machine “%1” could not be shut down.").arg(name));
    }
    return pollUntil(stop, deadline, 100ms, Text::tr("Shutting down “%1”").arg(name), [&] {
        return state(name) == DomainState::ShutOff || state(name) == DomainState::Missing;
    });
}

Result<> LibvirtHost::setSuspended(const QString &name, bool suspended)
{
    const auto domain = findOurs(name);
    if (!domain)
        return tl::unexpected(domain.error());
    if (virDomainIsActive(domain->get()) != 1)
        return m_connection->explain(ErrorCode::NotFound,
                                     Text::tr("The virtual machine “%1” does not run.").arg(name));
    const bool isSuspended = state(name) == DomainState::Paused;
    if (isSuspended == suspended)
        return {};
    if ((suspended ? virDomainSuspend(domain->get()) : virDomainResume(domain->get())) == 0)
        return {};
    return m_connection->explain(
        ErrorCode::Failed, suspended ? Text::tr("The virtual machine “%1” could not be suspended.").arg(name)
                                     : Text::tr("The virtual machine “%1” could not be resumed.").arg(name));
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
    const auto domain = find(name);
    if (domain)
        return domainState(domain->get());
    return domain.error().code == ErrorCode::NotFound ? DomainState::Missing : DomainState::Unknown;
}

Result<QList<OwnedDomain>> LibvirtHost::ownedDomains() const
{
    auto connection = m_connection->get();
    if (!connection)
        return tl::unexpected(connection.error());
    virDomainPtr *all = nullptr;
    const int count = virConnectListAllDomains(connection->get(), &all, 0);
    if (count < 0)
        return m_connection->explain(ErrorCode::Unreachable,
                                     Text::tr("The host “%1” does not answer.").arg(m_options.uri));
    QList<OwnedDomain> owned;
    for (int i = 0; i < count; ++i) {
        const Domain domain(all[i]);
        OwnedDomain entry = readOwned(domain.get());
        if (entry.workspaceId == m_options.workspaceId)
            owned << entry;
    }
    free(all);
    return owned;
}

Result<QByteArray> LibvirtHost::agentCommand(const QString &name, const QByteArray &json,
                                             std::chrono::seconds timeout)
{
    const auto domain = find(name);
    if (!domain)
        return tl::unexpected(domain.error());
    const CString answer(
        virDomainQemuAgentCommand(domain->get(), json.constData(), static_cast<int>(timeout.count()), 0));
    if (answer)
        return QByteArray(answer.get());
    const virErrorPtr error = virGetLastError();
    switch (error ? error->code : VIR_ERR_INTERNAL_ERROR) {
    case VIR_ERR_AGENT_UNRESPONSIVE:
        return m_connection->explain(ErrorCode::Unreachable,
                                     Text::tr("The agent in “%1” does not answer.").arg(name));
    case VIR_ERR_OPERATION_INVALID:
        return m_connection->explain(ErrorCode::NotFound,
                                     Text::tr("The virtual machine “%1” does not run.").arg(name));
    default:
        return m_connection->explain(ErrorCode::Failed,
                                     Text::tr("The agent in “%1” refused a command.").arg(name));
    }
}

Result<std::shared_ptr<void>> LibvirtHost::watch(DomainListener listener)
{
    return m_connection->watch(m_options.workspaceId, std::move(listener));
}

Result<std::shared_ptr<Hypervisor>> openHypervisor(const HostOptions &options)
{
    if (const auto address = parseHostAddress(options.uri);
        address && address->driver == HostAddress::Driver::Group)
        return HostGroup::open(options);
    return LibvirtHost::open(options);
}

} // namespace bakeoff::host
