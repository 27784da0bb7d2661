// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/libvirt_host.h"

#include <QFile>
#include <QUuid>

#include <unistd.h>

namespace bakeoff::host {

using namespace std::chrono_literals;

namespace {

// A kernel that says its name may still hang before its first process; only that one counts.
constexpr char firstProcess[] = "Run /init";

/// Reads what a machine writes to its serial port, where no file of ours gets it.
class ConsoleStream
{
public:
    ConsoleStream(virConnectPtr connection, virDomainPtr domain)
        : m_stream(virStreamNew(connection, VIR_STREAM_NONBLOCK))
    {
        m_isOpen = m_stream && virDomainOpenConsole(domain, nullptr, m_stream.get(), 0) == 0;
    }
    ~ConsoleStream()
    {
        if (m_isOpen)
            virStreamAbort(m_stream.get());
        virResetLastError();
    }
    ConsoleStream(const ConsoleStream &) = delete;
    ConsoleStream &operator=(const ConsoleStream &) = delete;

    bool heard(const char *words)
    {
        char buffer[4096];
        while (m_isOpen) {
            const int got = virStreamRecv(m_stream.get(), buffer, sizeof buffer);
            if (got <= 0)
                break;
            m_text.append(buffer, got);
        }
        return m_text.contains(words);
    }

private:
    Stream m_stream;
    bool m_isOpen = false;
    QByteArray m_text;
};

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
    spec.consoleFile = m_runtimeDirectory + QLatin1Char('/') + spec.name + QStringLiteral(".console");
    const bool spoke = start(spec) && kernelSpeaks(spec, stop);
    (void)destroy(spec.name);
    QFile::remove(spec.consoleFile);
    return spoke ? Acceleration::Kvm : Acceleration::Tcg;
}

bool LibvirtHost::kernelSpeaks(const DomainSpec &spec, const std::stop_token &stop) const
{
    bool spoke = false;
    std::unique_ptr<ConsoleStream> stream;
    const auto connection = m_connection->get();
    if (const auto domain = find(spec.name); domain && connection && !sharesFiles())
        stream = std::make_unique<ConsoleStream>(connection->get(), domain->get());
    const auto heard = pollUntil(stop, Deadline(10s), 50ms, QStringLiteral("KVM"), [&] {
        if (state(spec.name) != DomainState::Running)
            return true;
        if (stream) {
            spoke = stream->heard(firstProcess);
        } else {
            QFile console(spec.consoleFile);
            spoke = console.open(QIODevice::ReadOnly) && console.readAll().contains(firstProcess);
        }
        return spoke;
    });
    Q_UNUSED(heard)
    return spoke;
}

} // namespace bakeoff::host
