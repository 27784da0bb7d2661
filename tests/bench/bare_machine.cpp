// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_machine.h"

#include "base/stop.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

namespace bakeoff::bench {

using namespace std::chrono_literals;

namespace {

tl::unexpected<Error> broken(const QString &what, const QString &detail = {})
{
    return fail(ErrorCode::Failed, what, {}, detail);
}

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

} // namespace

double cpuTime_s(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // from "state" on
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) /
           static_cast<double>(::sysconf(_SC_CLK_TCK));
}

BareMachine::~BareMachine()
{
    if (m_qemu.state() != QProcess::NotRunning) {
        m_qemu.kill();
        m_qemu.waitForFinished();
    }
    for (const char *name : {"/bare.qcow2", "/bare.agent", "/bare.console"})
        QFile::remove(m_folder + QLatin1String(name));
}

Result<QJsonValue> BareMachine::ask(const QByteArray &command, const QJsonObject &arguments, int timeout_ms)
{
    QJsonObject message{{QStringLiteral("execute"), QString::fromLatin1(command)}};
    if (!arguments.isEmpty())
        message.insert(QStringLiteral("arguments"), arguments);
    m_agent.readAll(); // answers to pings that came too late
    m_agent.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    if (!m_agent.waitForReadyRead(timeout_ms))
        return broken(QStringLiteral("The agent does not answer."));
    QByteArray line = m_agent.readAll();
    while (!line.contains('\n') && m_agent.waitForReadyRead(timeout_ms))
        line += m_agent.readAll();
    const QJsonObject answer = QJsonDocument::fromJson(line.trimmed()).object();
    if (!answer.contains(QStringLiteral("return")))
        return broken(QStringLiteral("The agent refused."), QString::fromUtf8(line));
    return answer.value(QStringLiteral("return"));
}

Result<> BareMachine::execute(const QStringList &command, const QByteArray &input)
{
    QJsonObject arguments{{QStringLiteral("path"), command.first()},
                          {QStringLiteral("arg"), QJsonArray::fromStringList(command.mid(1))},
                          {QStringLiteral("capture-output"), true}};
    if (!input.isEmpty())
        arguments.insert(QStringLiteral("input-data"), QString::fromLatin1(input.toBase64()));
    auto started = ask("guest-exec", arguments);
    if (!started)
        return tl::unexpected(started.error());
    const QJsonObject query{{QStringLiteral("pid"), started->toObject().value(QStringLiteral("pid"))}};
    while (true) {
        auto status = ask("guest-exec-status", query);
        if (!status)
            return tl::unexpected(status.error());
        const QJsonObject object = status->toObject();
        if (object.value(QStringLiteral("exited")).toBool()) {
            if (object.value(QStringLiteral("exitcode")).toInt() == 0)
                return {};
            const auto text = [&object](const char *key) {
                return QString::fromUtf8(
                    QByteArray::fromBase64(object.value(QLatin1String(key)).toString().toLatin1()));
            };
            return broken(command.join(QLatin1Char(' ')), text("out-data") + text("err-data"));
        }
        (void)waitFor({}, 100ms);
    }
}

Result<> BareMachine::boot(const QString &images, const catalog::TemplateRecord &base, const QString &iso,
                           int memory_MiB, int vcpus)
{
    const auto image = [&images](const QString &name) { return images + QLatin1Char('/') + name; };
    const QString disk = m_folder + QStringLiteral("/bare.qcow2");
    m_qemu.setProcessChannelMode(QProcess::MergedChannels);
    m_qemu.start(
        QStringLiteral("qemu-system-x86_64"),
        {QStringLiteral("-machine"),
         QStringLiteral("pc,usb=off"),
         QStringLiteral("-accel"),
         QStringLiteral("tcg"),
         QStringLiteral("-m"),
         QString::number(memory_MiB),
         QStringLiteral("-smp"),
         QString::number(vcpus),
         QStringLiteral("-nodefaults"),
         QStringLiteral("-no-user-config"),
         QStringLiteral("-display"),
         QStringLiteral("none"),
         QStringLiteral("-kernel"),
         image(base.kernelFile),
         QStringLiteral("-initrd"),
         image(base.initrdFile),
         QStringLiteral("-append"),
         QStringLiteral("root=/dev/vda rw rootfstype=ext4 console=ttyS0 quiet fsck.mode=skip net.ifnames=0 "
                        "systemd.show_status=false"),
         QStringLiteral("-serial"),
         QStringLiteral("file:%1/bare.console").arg(m_folder),
         QStringLiteral("-drive"),
         QStringLiteral("file=%1,format=qcow2,if=none,id=d0,cache=writeback,discard=unmap").arg(disk),
         QStringLiteral("-device"),
         QStringLiteral("virtio-blk-pci,drive=d0,bootindex=1"),
         QStringLiteral("-drive"),
         QStringLiteral("file=%1,format=raw,if=none,id=d1,readonly=on").arg(iso),
         QStringLiteral("-device"),
         QStringLiteral("virtio-blk-pci,drive=d1"),
         QStringLiteral("-netdev"),
         QStringLiteral("user,id=n0"),
         QStringLiteral("-device"),
         QStringLiteral("virtio-net-pci,netdev=n0"),
         QStringLiteral("-netdev"),
         QStringLiteral("socket,id=n1,mcast=239.194.7.7:25107,localaddr=127.0.0.1"),
         QStringLiteral("-device"),
         QStringLiteral("virtio-net-pci,netdev=n1"),
         QStringLiteral("-device"),
         QStringLiteral("virtio-serial-pci"),
         QStringLiteral("-chardev"),
         QStringLiteral("socket,id=a0,path=%1/bare.agent,server=on,wait=off").arg(m_folder),
         QStringLiteral("-device"),
         QStringLiteral("virtserialport,chardev=a0,name=org.qemu.guest_agent.0"),
         QStringLiteral("-object"),
         QStringLiteral("rng-random,id=r0,filename=/dev/urandom"),
         QStringLiteral("-device"),
         QStringLiteral("virtio-rng-pci,rng=r0")});
    if (!m_qemu.waitForStarted())
        return broken(QStringLiteral("QEMU did not start."), m_qemu.errorString());
    const Deadline deadline(180s);
    while (true) {
        if (m_qemu.state() != QProcess::Running || deadline.isOver())
            return broken(QStringLiteral("The guest never answered."), QString::fromUtf8(m_qemu.readAll()));
        if (m_agent.state() != QLocalSocket::ConnectedState) {
            m_agent.connectToServer(m_folder + QStringLiteral("/bare.agent"));
            if (!m_agent.waitForConnected(100)) {
                (void)waitFor({}, 20ms);
                continue;
            }
        }
        // One question that waits: QEMU hands it over as soon as the agent opens its port, and no late answer
        // to an earlier one can be taken for that of a later command.
        if (auto answered = ask("guest-ping", {}, 180000); !answered)
            return tl::unexpected(answered.error());
        return {};
    }
}

Result<BareMachine::Times> BareMachine::run(const QString &folder, const QString &images,
                                            const catalog::TemplateRecord &base, const QString &iso,
                                            const catalog::Service &service, int memory_MiB, int vcpus)
{
    BareMachine machine(folder);
    Times times;
    QElapsedTimer timer;
    timer.start();
    const int created = QProcess::execute(
        QStringLiteral("qemu-img"),
        {QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("-f"), QStringLiteral("qcow2"),
         QStringLiteral("-F"), QStringLiteral("qcow2"), QStringLiteral("-b"),
         images + QLatin1Char('/') + base.diskFile, folder + QStringLiteral("/bare.qcow2")});
    if (created != 0)
        return broken(QStringLiteral("qemu-img failed."));
    times.clone_s = seconds(timer);
    timer.restart();
    if (auto booted = machine.boot(images, base, iso, memory_MiB, vcpus); !booted)
        return tl::unexpected(booted.error());
    times.boot_s = seconds(timer);
    timer.restart();
    const QByteArray node =
        QJsonDocument(QJsonObject{{QStringLiteral("bakeoff::node"), QStringLiteral("web-1")},
                                  {QStringLiteral("bakeoff::role"), QStringLiteral("web")},
                                  {QStringLiteral("bakeoff::service"), service.id},
                                  {QStringLiteral("bakeoff::index"), 1},
                                  {QStringLiteral("bakeoff::deployment"), QStringLiteral("bare")},
                                  {QStringLiteral("bakeoff::address"), QString()},
                                  {QStringLiteral("bakeoff::peers"), QJsonObject()}})
            .toJson(QJsonDocument::Compact);
    // A name that resolves: without one, Puppet waits for a name server at each start.
    const QString prepare = QStringLiteral(
        "hostname web-1 && printf '127.0.0.1\\tlocalhost\\n127.0.1.1\\tweb-1\\n' >/etc/hosts && mkdir -p -m "
        "0700 /run/bakeoff && mkdir -p /run/bakeoff/data /run/bakeoff/recipes && "
        "mount -o ro /dev/vdb /run/bakeoff/recipes && cat >/run/bakeoff/data/node.json");
    if (auto prepared = machine.execute({QStringLiteral("/bin/sh"), QStringLiteral("-c"), prepare}, node);
        !prepared)
        return tl::unexpected(prepared.error());
    for (const char *stage : {"install", "configure", "join"}) {
        if (auto done = machine.execute({QStringLiteral("/bin/sh"),
                                         QStringLiteral("/run/bakeoff/recipes/recipes/run-stage.sh"),
                                         service.id, QLatin1String(stage)});
            !done)
            return tl::unexpected(done.error());
    }
    times.stages_s = seconds(timer);
    times.cpu_s = cpuTime_s(machine.m_qemu.processId());
    return times;
}

} // namespace bakeoff::bench
