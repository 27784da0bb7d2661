// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/domain_spec.h"

#include <QStringList>
#include <QXmlStreamWriter>

namespace bakeoff::host {

namespace {

constexpr char qemuNamespace[] = "http://libvirt.org/schemas/domain/qemu/1.0";
// On bus pci.0 of the "pc" machine libvirt hands out slots from the bottom; this one stays free.
constexpr char clusterNicSlot[] = "0x1d";

void writeDisk(QXmlStreamWriter &xml, const DomainSpec &spec)
{
    xml.writeStartElement("disk");
    xml.writeAttribute("type", "file");
    xml.writeAttribute("device", "disk");
    xml.writeEmptyElement("driver");
    xml.writeAttribute("name", "qemu");
    xml.writeAttribute("type", "qcow2");
    xml.writeAttribute("cache", spec.unsafeCache ? "unsafe" : "writeback");
    xml.writeAttribute("discard", "unmap");
    // A full host disk stops the guest instead of showing it I/O errors: it can be told from a broken guest.
    xml.writeAttribute("error_policy", "enospace");
    xml.writeEmptyElement("source");
    xml.writeAttribute("file", spec.diskFile);
    if (spec.backingFile.isEmpty()) {
        xml.writeEmptyElement("backingStore");
    } else {
        // Named, never probed: a guest that writes a qcow2 header into a raw disk must not choose our backing
        // file.
        xml.writeStartElement("backingStore");
        xml.writeAttribute("type", "file");
        xml.writeEmptyElement("format");
        xml.writeAttribute("type", "qcow2");
        xml.writeEmptyElement("source");
        xml.writeAttribute("file", spec.backingFile);
        xml.writeEmptyElement("backingStore");
        xml.writeEndElement();
    }
    xml.writeEmptyElement("target");
    xml.writeAttribute("dev", "vda");
    xml.writeAttribute("bus", "virtio");
    xml.writeEndElement();
}

void writeIso(QXmlStreamWriter &xml, const QString &file)
{
    // A virtio disk rather than a CD drive: cloud kernels come without ATA drivers.
    xml.writeStartElement("disk");
    xml.writeAttribute("type", "file");
    xml.writeAttribute("device", "disk");
    xml.writeEmptyElement("driver");
    xml.writeAttribute("name", "qemu");
    xml.writeAttribute("type", "raw");
    xml.writeEmptyElement("source");
    xml.writeAttribute("file", file);
    xml.writeEmptyElement("target");
    xml.writeAttribute("dev", "vdb");
    xml.writeAttribute("bus", "virtio");
    xml.writeEmptyElement("readonly");
    xml.writeEndElement();
}

void writeUserNic(QXmlStreamWriter &xml, const QString &mac)
{
    xml.writeStartElement("interface");
    xml.writeAttribute("type", "user");
    xml.writeEmptyElement("mac");
    xml.writeAttribute("address", mac);
    xml.writeEmptyElement("model");
    xml.writeAttribute("type", "virtio");
    xml.writeEndElement();
}

void writeNetworkNic(QXmlStreamWriter &xml, const ClusterNic &nic)
{
    xml.writeStartElement("interface");
    xml.writeAttribute("type", "network");
    xml.writeEmptyElement("mac");
    xml.writeAttribute("address", nic.macAddress);
    xml.writeEmptyElement("source");
    xml.writeAttribute("network", nic.network);
    xml.writeEmptyElement("model");
    xml.writeAttribute("type", "virtio");
    xml.writeEndElement();
}

void writeAgentChannel(QXmlStreamWriter &xml, const QString &socket)
{
    xml.writeStartElement("channel");
    xml.writeAttribute("type", "unix");
    if (!socket.isEmpty()) {
        xml.writeEmptyElement("source");
        xml.writeAttribute("mode", "bind");
        xml.writeAttribute("path", socket);
    }
    xml.writeEmptyElement("target");
    xml.writeAttribute("type", "virtio");
    xml.writeAttribute("name", "org.qemu.guest_agent.0");
    xml.writeEndElement();
}

/// \a isLog: libvirt opens that file, which not even QEMU's user need be allowed to; else QEMU does.
void writeConsole(QXmlStreamWriter &xml, const QString &file, bool isLog)
{
    const bool isPty = file.isEmpty() || isLog;
    xml.writeStartElement("serial");
    xml.writeAttribute("type", isPty ? "pty" : "file");
    if (!file.isEmpty()) {
        xml.writeEmptyElement(isLog ? "log" : "source");
        xml.writeAttribute(isLog ? "file" : "path", file);
    }
    xml.writeEmptyElement("target");
    xml.writeAttribute("port", "0");
    xml.writeEndElement();
}

void writeEmptyWith(QXmlStreamWriter &xml, const char *element, const char *attribute, const char *value)
{
    xml.writeEmptyElement(element);
    xml.writeAttribute(attribute, value);
}

void writeDevices(QXmlStreamWriter &xml, const DomainSpec &spec)
{
    xml.writeStartElement("devices");
    if (!spec.diskFile.isEmpty())
        writeDisk(xml, spec);
    if (!spec.isoFile.isEmpty())
        writeIso(xml, spec.isoFile);
    if (!spec.userNicMac.isEmpty())
        writeUserNic(xml, spec.userNicMac);
    if (spec.cluster && !spec.cluster->network.isEmpty())
        writeNetworkNic(xml, *spec.cluster);
    if (!spec.agentSocket.isEmpty() || spec.libvirtChoosesPlaces)
        writeAgentChannel(xml, spec.agentSocket);
    if (!spec.consoleFile.isEmpty() || spec.libvirtChoosesPlaces)
        writeConsole(xml, spec.consoleFile, spec.libvirtChoosesPlaces);
    xml.writeEmptyElement("controller");
    xml.writeAttribute("type", "usb");
    xml.writeAttribute("model", "none");
    writeEmptyWith(xml, "memballoon", "model", "none");
    xml.writeStartElement("rng");
    xml.writeAttribute("model", "virtio");
    xml.writeStartElement("backend");
    xml.writeAttribute("model", "random");
    xml.writeCharacters("/dev/urandom");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeMetadata(QXmlStreamWriter &xml, const DomainSpec &spec)
{
    xml.writeStartElement("metadata");
    xml.writeNamespace(metadataNamespace, "bakeoff");
    xml.writeEmptyElement(metadataNamespace, "node");
    xml.writeAttribute("workspace", spec.workspaceId);
    xml.writeAttribute("deployment", spec.deploymentId);
    xml.writeAttribute("name", spec.node);
    xml.writeEndElement();
}

void writeClusterNic(QXmlStreamWriter &xml, const ClusterNic &nic)
{
    // Not libvirt's <interface type='mcast'>: that one has no local address, so its frames would leave by the
    // default route.
    xml.writeStartElement(qemuNamespace, "commandline");
    const QStringList arguments{
        "-netdev",
        QStringLiteral("socket,id=cluster0,mcast=%1:%2,localaddr=127.0.0.1").arg(nic.group).arg(nic.port),
        "-device",
        QStringLiteral("virtio-net-pci,netdev=cluster0,mac=%1,bus=pci.0,addr=%2")
            .arg(nic.macAddress, QLatin1String(clusterNicSlot)),
    };
    for (const QString &argument : arguments) {
        xml.writeEmptyElement(qemuNamespace, "arg");
        xml.writeAttribute("value", argument);
    }
    xml.writeEndElement();
}

} // namespace

QString toId(Acceleration acceleration)
{
    return acceleration == Acceleration::Kvm ? QStringLiteral("kvm") : QStringLiteral("tcg");
}

QString domainXml(const DomainSpec &spec)
{
    QString out;
    QXmlStreamWriter xml(&out);
    const bool kvm = spec.acceleration == Acceleration::Kvm;
    xml.writeStartElement("domain");
    xml.writeNamespace(qemuNamespace, "qemu");
    xml.writeAttribute("type", kvm ? "kvm" : "qemu");
    xml.writeTextElement("name", spec.name);
    if (!spec.uuid.isEmpty())
        xml.writeTextElement("uuid", spec.uuid);
    if (!spec.isForeign)
        writeMetadata(xml, spec);
    xml.writeStartElement("memory");
    xml.writeAttribute("unit", "MiB");
    xml.writeCharacters(QString::number(spec.memory_MiB));
    xml.writeEndElement();
    xml.writeTextElement("vcpu", QString::number(spec.vcpus));
    xml.writeStartElement("os");
    xml.writeStartElement("type");
    xml.writeAttribute("arch", "x86_64");
    xml.writeAttribute("machine", "pc");
    xml.writeCharacters("hvm");
    xml.writeEndElement();
    if (!spec.kernelFile.isEmpty()) {
        xml.writeTextElement("kernel", spec.kernelFile);
        xml.writeTextElement("initrd", spec.initrdFile);
        xml.writeTextElement("cmdline", spec.kernelArguments);
    }
    xml.writeEndElement();
    xml.writeStartElement("features");
    xml.writeEmptyElement("acpi");
    xml.writeEndElement();
    if (kvm)
        writeEmptyWith(xml, "cpu", "mode", "host-passthrough");
    writeEmptyWith(xml, "clock", "offset", "utc");
    xml.writeTextElement("on_poweroff", "destroy");
    xml.writeTextElement("on_reboot", "restart");
    xml.writeTextElement("on_crash", "destroy");
    writeDevices(xml, spec);
    if (spec.cluster && spec.cluster->network.isEmpty())
        writeClusterNic(xml, *spec.cluster);
    xml.writeEndElement();
    return out;
}

QString clusterNetworkName(const QString &deploymentId)
{
    return QStringLiteral("bakeoff-") + deploymentId;
}

QString clusterNetworkXml(const QString &workspaceId, const QString &deploymentId)
{
    QString out;
    QXmlStreamWriter xml(&out);
    xml.writeStartElement("network");
    xml.writeTextElement("name", clusterNetworkName(deploymentId));
    xml.writeStartElement("metadata");
    xml.writeNamespace(metadataNamespace, "bakeoff");
    xml.writeEmptyElement(metadataNamespace, "network");
    xml.writeAttribute("workspace", workspaceId);
    xml.writeAttribute("deployment", deploymentId);
    xml.writeEndElement();
    // No <forward>: isolated. Spanning tree off, so that a port forwards at once.
    xml.writeEmptyElement("bridge");
    xml.writeAttribute("stp", "off");
    xml.writeAttribute("delay", "0");
    xml.writeEmptyElement("dns");
    xml.writeAttribute("enable", "no");
    xml.writeEndElement();
    return out;
}

} // namespace bakeoff::host
