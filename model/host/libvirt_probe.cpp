// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/libvirt_host.h"

#include <QUuid>

#include <unistd.h>

namespace bakeoff::host {

using namespace std::chrono_literals;

namespace {

// A kernel that says its name may still hang before its first process; only that one counts.
constexpr char firstProcess[] = "Run /init";
constexpr qint64 kernelBytes = 256 * 1024;

} // namespace

Acceleration LibvirtHost::probe(const QString &kernelFile, const QString &initrdFile,
                                const std::stop_token &stop)
{
    if (!m_options.allowKvm)
        return Acceleration::Tcg;
    if (m_address.isLocal() && access("/dev/kvm", R_OK | W_OK) != 0)
        return Acceleration::Tcg;
    if (const auto load = this->load(); !load || !load->offersKvm)
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
    spec.consoleFile = m_runtimeDirectory + QLatin1Char('/') + spec.name + QLatin1String(consoleSuffix);
    const bool spoke = start(spec) && kernelSpeaks(spec, stop);
    (void)destroy(spec.name);
    (void)m_volumes->remove(spec.consoleFile);
    return spoke ? Acceleration::Kvm : Acceleration::Tcg;
}

bool LibvirtHost::kernelSpeaks(const DomainSpec &spec, const std::stop_token &stop) const
{
    bool spoke = false;
    const auto heard = pollUntil(stop, Deadline(10s), 50ms, QStringLiteral("KVM"), [&] {
        if (state(spec.name) != DomainState::Running)
            return true;
        const auto console = m_volumes->tail(spec.consoleFile, kernelBytes);
        spoke = console && console->contains(firstProcess);
        return spoke;
    });
    Q_UNUSED(heard)
    return spoke;
}

} // namespace bakeoff::host
