// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/host_doctor.h"

#include "base/process.h"
#include "host/host_group.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QStandardPaths>
#include <QVersionNumber>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace bakeoff::host {

using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

constexpr char systemSocket[] = "/run/libvirt/libvirt-sock";
constexpr Bytes littleMemory = Bytes::gibi(1);
constexpr Bytes littleSpace = Bytes::gibi(8); // a build and a cluster
constexpr qint64 muchSkew_s = 60;             // certificates and package lists have dates
const QVersionNumber oldestLibvirt(7, 0);     // of Debian 11, the oldest that deploying was tried with

bool isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty() ||
           !QStandardPaths::findExecutable(program, systemFolders()).isEmpty();
}

QString packageOf(const QString &program)
{
    if (program == QLatin1String("qemu-img"))
        return QStringLiteral("qemu-utils");
    return program == QLatin1String("ssh") ? QStringLiteral("openssh-client") : program;
}

int socketError()
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, systemSocket, sizeof address.sun_path - 1);
    const int code =
        socket < 0 || connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            ? errno
            : 0;
    if (socket >= 0)
        close(socket);
    return code;
}

void trySsh(HostObservation &seen, const std::stop_token &stop)
{
    // What libvirt starts at the other end; it falls back to nc where the helper is older than 6.6.
    const QString ask = QStringLiteral("date +%s; command -v libvirtd virtqemud || ls /usr/sbin/libvirtd "
                                       "/usr/sbin/virtqemud 2>/dev/null; true");
    const QDateTime before = QDateTime::currentDateTimeUtc();
    auto answer = runCommand({seen.address.sshProgram,
                              seen.address.sshArguments() << ask,
                              {},
                              {{QStringLiteral("LC_ALL"), QStringLiteral("C")}},
                              {}},
                             {stop, Deadline(15s), {}, {}});
    seen.hasTriedSsh = true;
    if (!answer) {
        seen.sshExitCode = 255;
        seen.sshText = answer.error().code == ErrorCode::TimedOut ? QStringLiteral("Connection timed out")
                                                                  : answer.error().text();
        return;
    }
    seen.sshExitCode = answer->exitCode;
    seen.sshText = QString::fromUtf8(answer->standardError).trimmed();
    if (answer->exitCode != 0)
        return;
    const QStringList lines =
        QString::fromUtf8(answer->standardOutput).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    bool isNumber = false;
    const qint64 there = lines.value(0).toLongLong(&isNumber);
    const qint64 here = (before.toSecsSinceEpoch() + QDateTime::currentSecsSinceEpoch()) / 2;
    if (isNumber)
        seen.clockSkew_s = there - here;
    seen.hasRemoteDaemon = lines.size() > 1;
}

HostProblem sshProblem(const HostObservation &seen)
{
    const QString &text = seen.sshText;
    const QString login = seen.address.user.isEmpty()
                              ? seen.address.server
                              : seen.address.user + QLatin1Char('@') + seen.address.server;
    const auto said = [&text](const char *words) {
        return text.contains(QLatin1String(words), Qt::CaseInsensitive);
    };
    if (said("Host key verification failed") || said("REMOTE HOST IDENTIFICATION HAS CHANGED"))
        return {Text::tr("unknown host key"), text,
                Text::tr("Compare the key's fingerprint with the administrator, then connect once with "
                         "“ssh %1” and accept it.")
                    .arg(login)};
    if (said("Permission denied"))
        return {
            Text::tr("ssh does not let you in"), text,
            Text::tr("Put your public key there with “ssh-copy-id %1”; Bakeoff never asks for a password.")
                .arg(login)};
    if (said("Could not resolve"))
        return {Text::tr("unknown server name"), text,
                Text::tr("Check the name “%1”, or give an address.").arg(seen.address.server)};
    if (said("Connection refused"))
        return {Text::tr("ssh refuses"), text,
                Text::tr("Start the ssh server on “%1”, and check the port.").arg(seen.address.server)};
    return {Text::tr("the server does not answer"), text,
            Text::tr("Check that “%1” runs and that the network and its firewall let you through.")
                .arg(seen.address.server)};
}

HostProblem connectionProblem(const HostObservation &seen)
{
    const QString why = seen.failure->detail.isEmpty() ? seen.failure->message : seen.failure->detail;
    if (seen.failure->code == ErrorCode::Busy)
        return {Text::tr("in use"), seen.failure->message, seen.failure->hint};
    if (seen.hasTriedSsh && seen.sshExitCode == 255)
        return sshProblem(seen);
    if (seen.hasTriedSsh && !seen.hasRemoteDaemon)
        return {Text::tr("no libvirt there"), why,
                Text::tr("Install libvirt-daemon, qemu-system-x86 and netcat-openbsd on “%1”.")
                    .arg(seen.address.server)};
    if (!seen.hasDaemonProgram)
        return {Text::tr("no libvirt daemon"), why, Text::tr("Install the package libvirt-daemon.")};
    if (seen.socketError == EACCES || seen.socketError == EPERM)
        return {Text::tr("no permission"), why,
                Text::tr("Let an administrator add you to the group libvirt, and log in again; or use "
                         "qemu:///session.")};
    if (seen.socketError == ENOENT)
        return {Text::tr("no libvirt daemon"), why,
                Text::tr("Install libvirt-daemon-system, which starts it; or use embed, which needs none.")};
    if (seen.socketError != 0)
        return {Text::tr("the libvirt daemon does not run"), why,
                Text::tr("Start it: “systemctl start libvirtd” as an administrator.")};
    return {Text::tr("no connection"), why,
            seen.failure->hint.isEmpty() ? Text::tr("Check the address.") : seen.failure->hint};
}

void addKvm(const HostObservation &seen, QList<HostProblem> &problems)
{
    using KvmDevice = HostObservation::KvmDevice;
    const QString slow = Text::tr("Guests run under software emulation, about ten times slower.");
    QString why;
    QString mend;
    if (seen.kvmDevice == KvmDevice::Missing) {
        why = Text::tr("There is no /dev/kvm.");
        mend = Text::tr("Switch virtualisation on in the firmware, or nested virtualisation where this "
                        "machine is a virtual one, and load the module kvm.");
    } else if (seen.kvmDevice == KvmDevice::NotPermitted) {
        why = Text::tr("You may not use /dev/kvm.");
        mend = Text::tr("Let an administrator add you to the group kvm, and log in again.");
    } else if (!seen.failure && !seen.load.offersKvm) {
        why = Text::tr("libvirt offers no KVM there.");
        mend = Text::tr("Check that its machine has /dev/kvm and that QEMU may use it.");
    } else if (seen.probedAcceleration == QLatin1String("tcg")) {
        why = Text::tr("/dev/kvm is there, but no guest boots under it.");
        mend = Text::tr("Look into the kernel's log; nested virtualisation is often the reason.");
    } else {
        return;
    }
    problems << HostProblem{Text::tr("no KVM"), why + QLatin1Char(' ') + slow, mend, false};
}

} // namespace

bool HostReport::isUsable() const
{
    return isReachable && std::none_of(problems.cbegin(), problems.cend(),
                                       [](const HostProblem &problem) { return problem.isBlocking; });
}

QString accelerationText(const HostReport &report)
{
    if (!report.load.offersKvm || report.probedAcceleration == QLatin1String("tcg"))
        return Text::tr("TCG (software emulation)");
    return report.probedAcceleration == QLatin1String("kvm")
               ? Text::tr("KVM")
               : Text::tr("KVM is offered; the first deploy tries it");
}

QList<std::pair<QString, QString>> linesOf(const HostReport &report)
{
    if (!report.isReachable)
        return {};
    QList<std::pair<QString, QString>> lines;
    const auto add = [&lines](const QString &label, const QString &value) {
        lines << std::pair(label, value);
    };
    add(Text::tr("Processor"), report.facts.cpuModel);
    add(Text::tr("Cores"), QString::number(report.facts.cores));
    add(Text::tr("Memory"), Text::tr("%1, of which %2 are free")
                                .arg(formatBytes(report.facts.memory), formatBytes(report.load.freeMemory)));
    add(Text::tr("Free disk space"), report.freeSpace ? formatBytes(*report.freeSpace) : Text::tr("unknown"));
    add(Text::tr("Running virtual machines"),
        Text::tr("%1, of which %2 are of this workspace").arg(report.load.running).arg(report.load.ours));
    add(Text::tr("Acceleration"), accelerationText(report));
    add(QStringLiteral("libvirt"), report.facts.libvirtVersion);
    add(QStringLiteral("QEMU"), report.facts.qemuVersion);
    return lines;
}

QList<HostProblem> diagnose(const HostObservation &seen)
{
    QList<HostProblem> problems;
    if (seen.failure)
        problems << connectionProblem(seen);
    for (const QString &program : seen.missingPrograms)
        problems << HostProblem{Text::tr("%1 is missing").arg(program),
                                Text::tr("This machine has no program “%1”.").arg(program),
                                Text::tr("Install the package %1.").arg(packageOf(program))};
    if (seen.clockSkew_s && std::abs(*seen.clockSkew_s) > muchSkew_s)
        problems << HostProblem{
            Text::tr("clocks differ"),
            Text::tr("The clock of “%1” differs from this machine's by %2 s.")
                .arg(seen.address.server)
                .arg(*seen.clockSkew_s),
            Text::tr("Let both take their time from the network (chrony or systemd-timesyncd)."), false};
    if (!seen.failure) {
        const QVersionNumber version = QVersionNumber::fromString(seen.facts.libvirtVersion);
        if (!version.isNull() && version < oldestLibvirt)
            problems << HostProblem{Text::tr("libvirt is too old"),
                                    Text::tr("It is version %1.").arg(seen.facts.libvirtVersion),
                                    Text::tr("Upgrade it to %1 or later.").arg(oldestLibvirt.toString())};
        if (seen.load.freeMemory.value > 0 && seen.load.freeMemory < littleMemory)
            problems << HostProblem{Text::tr("little memory"),
                                    Text::tr("Only %1 are free.").arg(formatBytes(seen.load.freeMemory)),
                                    Text::tr("End virtual machines that nobody needs: one node takes "
                                             "512 MiB or more."),
                                    false};
        if (seen.freeSpace && *seen.freeSpace < littleSpace)
            problems << HostProblem{Text::tr("little disk space"),
                                    Text::tr("Only %1 are free.").arg(formatBytes(*seen.freeSpace)),
                                    Text::tr("Free some space: a build and a cluster take about 8 GiB."),
                                    false};
    }
    addKvm(seen, problems);
    return problems;
}

namespace {

/// Each of its hosts, and then whether they go together.
HostReport examineGroup(const HostAddress &group, const HostOptions &options, const QString &imagesFolder,
                        const QString &probedAcceleration, const std::stop_token &stop)
{
    HostReport report{group.uri, true};
    report.probedAcceleration = probedAcceleration;
    QList<catalog::HostFacts> facts;
    QList<HostLoad> loads;
    for (const QString &uri : group.members) {
        HostOptions one = options;
        one.uri = uri;
        const HostReport of = examineHost(one, {}, imagesFolder, probedAcceleration, stop);
        report.isReachable = report.isReachable && of.isReachable;
        for (HostProblem problem : of.problems) {
            problem.what = QStringLiteral("%1: %2").arg(uri, problem.what);
            report.problems << problem;
        }
        facts << of.facts;
        loads << of.load;
        if (of.freeSpace)
            report.freeSpace = std::min(report.freeSpace.value_or(*of.freeSpace), *of.freeSpace);
    }
    report.facts = together(facts);
    report.facts.uri = group.uri;
    report.load = together(loads);
    if (!report.isReachable)
        return report;
    HostOptions looking = options;
    looking.onlyLook = true;
    looking.stop = stop;
    if (auto opened = openHypervisor(looking); !opened)
        report.problems << HostProblem{Text::tr("no group"), opened.error().message, opened.error().hint};
    return report;
}

} // namespace

HostReport examineHost(const HostOptions &options, const std::shared_ptr<Hypervisor> &open,
                       const QString &imagesFolder, const QString &probedAcceleration,
                       const std::stop_token &stop)
{
    HostReport report{options.uri};
    HostObservation seen;
    seen.probedAcceleration = report.probedAcceleration = probedAcceleration;
    auto address = parseHostAddress(options.uri);
    if (!address) {
        report.problems << HostProblem{Text::tr("no address"), address.error().message, address.error().hint};
        return report;
    }
    if (address->driver == HostAddress::Driver::Group)
        return examineGroup(*address, options, imagesFolder, probedAcceleration, stop);
    seen.address = *address;
    const bool isEmbedded = address->driver == HostAddress::Driver::Embed;
    for (const char *program : {"xorriso", "qemu-img", "ssh"}) {
        const bool isNeeded = qstrcmp(program, "ssh") == 0        ? !address->isLocal()
                              : qstrcmp(program, "qemu-img") == 0 ? address->sharesFiles()
                                                                  : true;
        if (isNeeded && !isInstalled(QLatin1String(program)))
            seen.missingPrograms << QLatin1String(program);
    }
    if (address->isLocal() && address->driver != HostAddress::Driver::Other) {
        // Another user's QEMU opens it for the machine's daemon.
        using KvmDevice = HostObservation::KvmDevice;
        seen.kvmDevice = access("/dev/kvm", F_OK) != 0 ? KvmDevice::Missing
                         : address->sharesFiles() && access("/dev/kvm", R_OK | W_OK) != 0
                             ? KvmDevice::NotPermitted
                             : KvmDevice::Usable;
    }
    if (!address->isLocal())
        trySsh(seen, stop);

    std::shared_ptr<Hypervisor> host = open;
    if (!host && !(seen.hasTriedSsh && seen.sshExitCode == 255)) {
        HostOptions looking = options;
        looking.onlyLook = !isEmbedded;
        looking.stop = stop;
        auto opened = openHypervisor(looking);
        if (opened)
            host = *opened;
        else
            seen.failure = opened.error();
    } else if (!host) {
        seen.failure = Error{ErrorCode::Unreachable,
                             Text::tr("The host “%1” cannot be reached.").arg(options.uri),
                             seen.sshText,
                             {}};
    }
    if (host) {
        auto facts = host->facts();
        auto load = facts ? host->load() : tl::unexpected(facts.error());
        if (load) {
            report.isReachable = true;
            report.facts = seen.facts = *facts;
            report.load = seen.load = *load;
            // In a container the two may count differently.
            seen.load.freeMemory = std::min(load->freeMemory, facts->memory);
            report.load.freeMemory = seen.load.freeMemory;
            if (auto space = host->volumes().freeSpace(imagesFolder))
                report.freeSpace = seen.freeSpace = *space;
        } else {
            seen.failure = load.error();
        }
    }
    if (seen.failure && address->isLocal()) {
        if (address->driver == HostAddress::Driver::Session)
            seen.hasDaemonProgram =
                isInstalled(QStringLiteral("libvirtd")) || isInstalled(QStringLiteral("virtqemud"));
        else if (address->driver == HostAddress::Driver::System)
            seen.socketError = socketError();
    }
    report.problems = diagnose(seen);
    return report;
}

} // namespace bakeoff::host
