// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/libvirt_volumes.h"

#include "host/domain_spec.h"
#include "host/local_volumes.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QXmlStreamWriter>

#include <libvirt/virterror.h>

#include <cstdlib>
#include <future>

namespace bakeoff::host {

using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

constexpr qint64 chunkBytes = 256 * 1024;
constexpr auto progressGap = 100ms;
constexpr auto longestTail = 30s;
// A log of 2 MiB is begun anew by the host's virtlogd, which keeps three of before (virtlogd.conf).
constexpr int logsOfBefore = 3;

QString nameOf(const QString &file)
{
    return QFileInfo(file).fileName();
}

Volume lookUp(virStoragePoolPtr pool, const QString &file)
{
    Volume volume(virStorageVolLookupByName(pool, nameOf(file).toUtf8().constData()));
    virResetLastError();
    return volume;
}

/// The length of the file, whatever is in it; -1 where it cannot be told.
qint64 lengthOf(virStorageVolPtr volume)
{
    virStorageVolInfo info{};
    if (virStorageVolGetInfoFlags(volume, &info, VIR_STORAGE_VOL_GET_PHYSICAL) != 0) {
        virResetLastError();
        return -1;
    }
    return static_cast<qint64>(info.allocation);
}

QByteArray volumeXml(const QString &name, const char *format, const QString &backingPath = {})
{
    QString out;
    QXmlStreamWriter xml(&out);
    xml.writeStartElement("volume");
    xml.writeTextElement("name", name);
    if (backingPath.isEmpty()) // it grows as it is written to: its length tells whether it is whole
        xml.writeTextElement("capacity", "0");
    xml.writeTextElement("allocation", "0");
    xml.writeStartElement("target");
    xml.writeEmptyElement("format");
    xml.writeAttribute("type", format);
    xml.writeEndElement();
    if (!backingPath.isEmpty()) {
        xml.writeStartElement("backingStore");
        xml.writeTextElement("path", backingPath);
        xml.writeEmptyElement("format");
        xml.writeAttribute("type", "qcow2");
        xml.writeEndElement();
    }
    xml.writeEndElement();
    return out.toUtf8();
}

/// At most ten times a second.
class Meter
{
public:
    Meter(const VolumeStore::Progress &progress, qint64 total) : m_progress(progress), m_total(total) {}
    void at(qint64 done)
    {
        if (!m_progress || m_total <= 0 || !m_next.isOver())
            return;
        m_next = Deadline(progressGap);
        m_progress(std::min(1.0, double(done) / double(m_total)));
    }

private:
    const VolumeStore::Progress &m_progress;
    qint64 m_total;
    Deadline m_next{0ms};
};

Result<> send(virStreamPtr stream, QFile &file, const std::stop_token &stop, const Deadline &deadline,
              const VolumeStore::Progress &progress)
{
    Meter meter(progress, file.size());
    qint64 done = 0;
    while (true) {
        if (stop.stop_requested())
            return cancelled();
        if (deadline.isOver())
            return timedOut(Text::tr("Sending “%1” to the host").arg(file.fileName()));
        const QByteArray chunk = file.read(chunkBytes);
        if (chunk.isEmpty())
            return {};
        for (qint64 sent = 0; sent < chunk.size();) {
            const int more = virStreamSend(stream, chunk.constData() + sent, size_t(chunk.size() - sent));
            if (more < 0)
                return fail(ErrorCode::Failed,
                            Text::tr("“%1” could not be sent to the host.").arg(file.fileName()),
                            Text::tr("Check its free space and the connection."), lastError().text);
            sent += more;
        }
        done += chunk.size();
        meter.at(done);
    }
}

Result<> receive(virStreamPtr stream, const QString &name, QIODevice &target, qint64 total,
                 const std::stop_token &stop, const Deadline &deadline, const VolumeStore::Progress &progress)
{
    Meter meter(progress, total);
    QByteArray buffer(chunkBytes, Qt::Uninitialized);
    qint64 done = 0;
    while (true) {
        if (stop.stop_requested())
            return cancelled();
        if (deadline.isOver())
            return timedOut(Text::tr("Fetching “%1” from the host").arg(name));
        const int got = virStreamRecv(stream, buffer.data(), size_t(buffer.size()));
        if (got == 0)
            return {};
        if (got < 0)
            return fail(ErrorCode::Failed, Text::tr("“%1” could not be fetched from the host.").arg(name),
                        Text::tr("Check the connection and try again."), lastError().text);
        if (target.write(buffer.constData(), got) != got)
            return fail(ErrorCode::NoSpace, Text::tr("The file “%1” could not be written.").arg(name),
                        Text::tr("Free some space and try again."), target.errorString());
        meter.at(done += got);
    }
}

/// A stream that failed is aborted; one that went well is finished, and late errors come out there.
Result<> finish(virStreamPtr stream, Result<> outcome, const QString &file)
{
    if (!outcome) {
        virStreamAbort(stream);
        virResetLastError();
        return outcome;
    }
    if (virStreamFinish(stream) == 0)
        return {};
    return fail(ErrorCode::Failed, Text::tr("“%1” could not be sent to the host.").arg(file),
                Text::tr("Check its free space and the connection."), lastError().text);
}

} // namespace

LibvirtVolumes::LibvirtVolumes(const LibvirtConnection &connection, const HostAddress &address,
                               const QString &workspaceId)
    : m_connection(connection), m_name(QStringLiteral("bakeoff-") + workspaceId),
      // A user's own daemon may be on another machine, where we know no folder of theirs but this one.
      m_folder((address.driver == HostAddress::Driver::System ? QStringLiteral("/var/lib/libvirt/")
                                                              : QStringLiteral("/var/tmp/")) +
               m_name)
{
}

QString LibvirtVolumes::pathOnHost(const QString &file) const
{
    return file.isEmpty() ? QString() : m_folder + QLatin1Char('/') + nameOf(file);
}

Result<LibvirtVolumes::Opened> LibvirtVolumes::pool(Absent absent) const
{
    auto connection = m_connection.get();
    if (!connection)
        return tl::unexpected(connection.error());
    Pool pool(virStoragePoolLookupByName(connection->get(), m_name.toUtf8().constData()));
    if (!pool) {
        virResetLastError();
        if (absent == Absent::Leave)
            return Opened{std::move(*connection), std::move(pool)};
        QString out;
        QXmlStreamWriter xml(&out);
        xml.writeStartElement("pool");
        xml.writeAttribute("type", "dir");
        xml.writeTextElement("name", m_name);
        xml.writeStartElement("target");
        xml.writeTextElement("path", m_folder);
        xml.writeStartElement("permissions");
        // QEMU may run as another user, who has to get through but not to look around.
        xml.writeTextElement("mode", "0711");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        pool.reset(virStoragePoolDefineXML(connection->get(), out.toUtf8().constData(), 0));
        if (!pool)
            return m_connection.explain(
                ErrorCode::Failed, Text::tr("The host keeps no storage for Bakeoff (“%1”).").arg(m_name),
                Text::tr("It needs libvirt's storage driver, and you the right to use it."));
    }
    if (virStoragePoolIsActive(pool.get()) != 1) {
        virStoragePoolBuild(pool.get(), 0); // the folder; fine where it is there
        virResetLastError();
        if (virStoragePoolCreate(pool.get(), 0) != 0) {
            auto why = m_connection.explain(
                ErrorCode::Failed, Text::tr("The storage “%1” of the host could not be opened.").arg(m_name),
                Text::tr("Check the folder “%1” there.").arg(m_folder));
            if (virStoragePoolIsActive(pool.get()) != 1) // another thread may have been faster
                return why;
        }
    }
    return Opened{std::move(*connection), std::move(pool)};
}

Result<std::unique_lock<std::timed_mutex>> LibvirtVolumes::turn(const std::stop_token &stop,
                                                                const Deadline &deadline) const
{
    std::unique_lock lock(m_mutex, std::defer_lock);
    if (auto waited = pollUntil(stop, deadline, 0ms, Text::tr("Waiting for the host's storage"),
                                [&lock] { return lock.try_lock_for(100ms); });
        !waited)
        return tl::unexpected(waited.error());
    return lock;
}

Result<> LibvirtVolumes::bring(const QString &file, const std::stop_token &stop, const Deadline &deadline,
                               const Progress &progress)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Text::tr("The file “%1” cannot be read.").arg(file), {},
                    source.errorString());
    const auto isWhole = [&source](const Volume &volume) {
        return volume && lengthOf(volume.get()) == source.size();
    };
    // What is there need not wait for a disk that is being copied.
    if (const auto looked = pool(Absent::Leave);
        looked && looked->pool && isWhole(lookUp(looked->pool.get(), file)))
        return {};
    const auto mine = turn(stop, deadline); // another node may be bringing the same one
    if (!mine)
        return tl::unexpected(mine.error());
    auto opened = pool();
    if (!opened)
        return tl::unexpected(opened.error());
    Volume volume = lookUp(opened->pool.get(), file);
    if (isWhole(volume))
        return {};
    if (volume) // of an upload that was cut off
        virStorageVolDelete(volume.get(), 0);
    virResetLastError();
    volume.reset(virStorageVolCreateXML(opened->pool.get(), volumeXml(nameOf(file), "raw").constData(), 0));
    const Stream stream(volume ? virStreamNew(opened->connection.get(), 0) : nullptr);
    if (!stream || virStorageVolUpload(volume.get(), stream.get(), 0, 0, 0) != 0)
        return m_connection.explain(ErrorCode::Failed,
                                    Text::tr("“%1” could not be sent to the host.").arg(file),
                                    Text::tr("Check its free space and the connection."));
    auto sent = finish(stream.get(), send(stream.get(), source, stop, deadline, progress), file);
    if (!sent) {
        virStorageVolDelete(volume.get(), 0);
        virResetLastError();
    }
    return sent;
}

Result<> LibvirtVolumes::clone(const QString &base, const QString &target, catalog::CloneMode mode,
                               const std::stop_token &stop, const Deadline &deadline,
                               const Progress &progress)
{
    if (auto brought = bring(base, stop, deadline, progress); !brought)
        return brought;
    auto opened = pool();
    if (!opened)
        return tl::unexpected(opened.error());
    if (lookUp(opened->pool.get(), target))
        return fail(ErrorCode::AlreadyExists, Text::tr("The disk “%1” is already there.").arg(target));
    if (mode == catalog::CloneMode::Full)
        return copy(*opened, base, target, stop, deadline, progress);
    const QByteArray xml = volumeXml(nameOf(target), "qcow2", pathOnHost(base));
    if (const Volume made{virStorageVolCreateXML(opened->pool.get(), xml.constData(), 0)})
        return {};
    return m_connection.explain(ErrorCode::Failed,
                                Text::tr("The host made no linked clone of “%1”.").arg(nameOf(base)));
}

Result<> LibvirtVolumes::copy(const Opened &opened, const QString &source, const QString &target,
                              const std::stop_token &stop, const Deadline &deadline,
                              const Progress &progress) const
{
    const auto mine = turn(stop, deadline);
    if (!mine)
        return tl::unexpected(mine.error());
    // What was uploaded is a qcow2 only once libvirt has looked into it.
    virStoragePoolRefresh(opened.pool.get(), 0);
    virResetLastError();
    const Volume from = lookUp(opened.pool.get(), source);
    if (!from)
        return fail(ErrorCode::NotFound, Text::tr("The disk “%1” is not on the host.").arg(nameOf(source)));
    const qint64 total = std::max<qint64>(1, lengthOf(from.get()));
    // libvirt copies in one call, which nothing can end; a thread of its own asks how far it is.
    auto copied = std::async(std::launch::async, [&]() -> Result<> {
        const QByteArray xml = volumeXml(nameOf(target), "qcow2");
        if (const Volume made{virStorageVolCreateXMLFrom(opened.pool.get(), xml.constData(), from.get(), 0)})
            return {};
        return m_connection.explain(ErrorCode::Failed,
                                    Text::tr("The host could not copy “%1”.").arg(nameOf(source)),
                                    Text::tr("Check its free space."));
    });
    Meter meter(progress, total);
    while (copied.wait_for(progressGap) != std::future_status::ready) {
        if (const Volume growing = lookUp(opened.pool.get(), target))
            meter.at(lengthOf(growing.get()));
    }
    auto outcome = copied.get();
    if (!outcome || !stop.stop_requested())
        return outcome;
    if (const Volume unwanted = lookUp(opened.pool.get(), target))
        virStorageVolDelete(unwanted.get(), 0);
    virResetLastError();
    return cancelled();
}

Result<> LibvirtVolumes::flatten(const QString &source, const QString &target, const std::stop_token &stop,
                                 const Deadline &deadline, const Progress &progress)
{
    auto opened = pool();
    if (!opened)
        return tl::unexpected(opened.error());
    if (auto copied = copy(*opened, source, target, stop, deadline, {}); !copied)
        return copied;
    auto fetched = download(*opened, target, stop, deadline, progress);
    if (!fetched)
        QFile::remove(target);
    return fetched;
}

Result<> LibvirtVolumes::download(const Opened &opened, const QString &file, const std::stop_token &stop,
                                  const Deadline &deadline, const Progress &progress) const
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return fail(ErrorCode::NoSpace, Text::tr("The file “%1” could not be written.").arg(file), {},
                    target.errorString());
    const Volume volume = lookUp(opened.pool.get(), file);
    const Stream stream(volume ? virStreamNew(opened.connection.get(), 0) : nullptr);
    if (!stream || virStorageVolDownload(volume.get(), stream.get(), 0, 0, 0) != 0)
        return m_connection.explain(ErrorCode::Failed,
                                    Text::tr("“%1” could not be fetched from the host.").arg(nameOf(file)));
    return finish(stream.get(),
                  receive(stream.get(), file, target, lengthOf(volume.get()), stop, deadline, progress),
                  file);
}

Result<> LibvirtVolumes::removeVolume(const Opened &opened, const QString &file) const
{
    const Volume volume = lookUp(opened.pool.get(), file);
    if (!volume || virStorageVolDelete(volume.get(), 0) == 0)
        return {};
    auto error = m_connection.explain(ErrorCode::Failed,
                                      Text::tr("The host could not remove “%1”.").arg(nameOf(file)));
    if (lookUp(opened.pool.get(), file))
        return error;
    return {};
}

Result<> LibvirtVolumes::remove(const QString &file)
{
    {
        auto opened = pool();
        if (!opened)
            return tl::unexpected(opened.error());
        QStringList names{file};
        if (file.endsWith(QLatin1String(consoleSuffix))) {
            for (int i = 0; i < logsOfBefore; ++i)
                names << file + QLatin1Char('.') + QString::number(i);
            virStoragePoolRefresh(opened->pool.get(), 0);
            virResetLastError();
        }
        for (const QString &name : std::as_const(names)) {
            if (auto removed = removeVolume(*opened, name); !removed)
                return removed;
        }
    }
    return LocalVolumes().remove(file); // an ISO is written here first
}

Result<QStringList> LibvirtVolumes::stored() const
{
    auto opened = pool(Absent::Leave); // who only looks makes no storage
    if (!opened)
        return tl::unexpected(opened.error());
    if (!opened->pool)
        return QStringList();
    virStoragePoolRefresh(opened->pool.get(), 0); // refused while a volume is made: that one is known then
    virResetLastError();
    virStorageVolPtr *volumes = nullptr;
    const int n = virStoragePoolListAllVolumes(opened->pool.get(), &volumes, 0);
    if (n < 0)
        return m_connection.explain(ErrorCode::Failed,
                                    Text::tr("The host does not tell what its storage holds."));
    QStringList names;
    for (int i = 0; i < n; ++i) {
        const Volume volume(volumes[i]);
        names << QString::fromUtf8(virStorageVolGetName(volume.get()));
    }
    std::free(volumes);
    return names;
}

Result<> LibvirtVolumes::makeLog(const QString &file)
{
    auto opened = pool();
    if (!opened)
        return tl::unexpected(opened.error());
    if (lookUp(opened->pool.get(), file))
        return {};
    const QByteArray xml = volumeXml(nameOf(file), "raw");
    if (const Volume made{virStorageVolCreateXML(opened->pool.get(), xml.constData(), 0)})
        return {};
    return m_connection.explain(ErrorCode::Failed,
                                Text::tr("The host could not make “%1”.").arg(nameOf(file)),
                                Text::tr("Check its free space."));
}

Result<QByteArray> LibvirtVolumes::tail(const QString &file, qint64 most) const
{
    auto opened = pool(Absent::Leave);
    if (!opened)
        return tl::unexpected(opened.error());
    const Volume volume = opened->pool ? lookUp(opened->pool.get(), file) : nullptr;
    if (!volume)
        return fail(ErrorCode::NotFound, Text::tr("“%1” is not on the host.").arg(nameOf(file)));
    const auto from = static_cast<unsigned long long>(std::max<qint64>(0, lengthOf(volume.get()) - most));
    const Stream stream(virStreamNew(opened->connection.get(), 0));
    if (!stream || virStorageVolDownload(volume.get(), stream.get(), from, 0, 0) != 0)
        return m_connection.explain(ErrorCode::Failed,
                                    Text::tr("“%1” could not be fetched from the host.").arg(nameOf(file)));
    QBuffer text;
    text.open(QIODevice::WriteOnly);
    auto received =
        finish(stream.get(), receive(stream.get(), file, text, 0, {}, Deadline(longestTail), {}), file);
    if (!received)
        return tl::unexpected(received.error());
    return text.data().right(most); // it grows while it is read
}

Result<Bytes> LibvirtVolumes::freeSpace(const QString &) const
{
    auto opened = pool();
    if (!opened)
        return tl::unexpected(opened.error());
    virStoragePoolRefresh(opened->pool.get(),
                          0); // refused while a volume is made: the numbers are older then
    virResetLastError();
    virStoragePoolInfo info{};
    if (virStoragePoolGetInfo(opened->pool.get(), &info) != 0)
        return m_connection.explain(ErrorCode::Failed, Text::tr("The host does not tell its free space."));
    return Bytes{static_cast<qint64>(info.available)};
}

Result<Bytes> LibvirtVolumes::allocatedSize(const QString &file) const
{
    return LocalVolumes().allocatedSize(file);
}

} // namespace bakeoff::host
