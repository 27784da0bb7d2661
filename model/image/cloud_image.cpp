// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/cloud_image.h"

#include "base/process.h"
#include "host/local_volumes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtEndian>

namespace bakeoff::image {

using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::image)
};

constexpr qint64 largestDisk = 2LL << 40; // a few bytes of header can promise any size
constexpr qsizetype mostHeader = 64 * 1024;
constexpr qsizetype sectorSize = 512;

Error refusal(ErrorCode code, const QString &file, const QString &why, const QString &hint = {})
{
    return {code, Text::tr("“%1” cannot be imported: %2").arg(file, why), {}, hint};
}

Result<QByteArray> beginningOf(const QString &path, qint64 &size)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Text::tr("The file “%1” cannot be read.").arg(path),
                    Text::tr("Check its name and its rights."), file.errorString());
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::Unsupported, Text::tr("“%1” is not a plain file.").arg(path));
    size = file.size();
    return file.read(mostHeader);
}

template <typename T>
T big(const QByteArray &data, qsizetype at)
{
    return qFromBigEndian<T>(data.constData() + at);
}

template <typename T>
T little(const QByteArray &data, qsizetype at)
{
    return qFromLittleEndian<T>(data.constData() + at);
}

QString standAlone()
{
    return Text::tr("Make it one file with “qemu-img convert”, where you trust it, and import that.");
}

/// The header as docs/interop/qcow2.txt of QEMU describes it.
Result<> checkQcow2(const QString &file, const QByteArray &header)
{
    const auto refuse = [&file](ErrorCode code, const QString &why, const QString &hint = {}) {
        return tl::unexpected(refusal(code, file, why, hint));
    };
    if (header.size() < 72)
        return refuse(ErrorCode::Corrupt, Text::tr("its qcow2 header breaks off."));
    const auto version = big<quint32>(header, 4);
    if (version != 2 && version != 3)
        return refuse(ErrorCode::Unsupported, Text::tr("it is a qcow2 of version %1.").arg(version));
    if (big<quint64>(header, 8) != 0 || big<quint32>(header, 16) != 0)
        return refuse(ErrorCode::Unsupported, Text::tr("it stands on a backing file."), standAlone());
    if (const auto bits = big<quint32>(header, 20); bits < 9 || bits > 21)
        return refuse(ErrorCode::Corrupt, Text::tr("its qcow2 header makes no sense."));
    if (big<quint32>(header, 32) != 0)
        return refuse(ErrorCode::Unsupported, Text::tr("it is encrypted."));
    if (big<quint32>(header, 60) != 0)
        return refuse(ErrorCode::Unsupported, Text::tr("it carries snapshots."), standAlone());
    qsizetype extension = 72;
    if (version == 3) {
        if (header.size() < 104)
            return refuse(ErrorCode::Corrupt, Text::tr("its qcow2 header breaks off."));
        constexpr quint64 dirty = 1;
        constexpr quint64 corrupt = 2;
        constexpr quint64 dataFile = 4;
        constexpr quint64 known = dirty | dataFile | 8 | 16; // 8: compression type, 16: extended L2 entries
        const auto features = big<quint64>(header, 72);
        if (features & corrupt)
            return refuse(ErrorCode::Corrupt, Text::tr("it is marked as corrupt."));
        if (features & dataFile)
            return refuse(ErrorCode::Unsupported, Text::tr("its data are in another file."), standAlone());
        if (features & ~known)
            return refuse(ErrorCode::Unsupported, Text::tr("it uses features of qcow2 that are not known."));
        extension = big<quint32>(header, 100);
    }
    while (true) {
        if (extension < 72 || extension + 8 > header.size())
            return refuse(ErrorCode::Corrupt, Text::tr("its qcow2 header breaks off."));
        const auto type = big<quint32>(header, extension);
        const auto length = big<quint32>(header, extension + 4);
        if (type == 0)
            return {};
        if (type == 0xE2792ACA) // the backing file's format
            return refuse(ErrorCode::Unsupported, Text::tr("it stands on a backing file."), standAlone());
        if (type == 0x44415441)
            return refuse(ErrorCode::Unsupported, Text::tr("its data are in another file."), standAlone());
        if (length > static_cast<quint32>(header.size()))
            return refuse(ErrorCode::Corrupt, Text::tr("its qcow2 header breaks off."));
        extension += 8 + ((static_cast<qsizetype>(length) + 7) & ~qsizetype{7});
    }
}

/// A sparse extent that holds its own descriptor, and that descriptor names only it.
Result<> checkVmdk(const QString &file, const QByteArray &header)
{
    const auto refuse = [&file](ErrorCode code, const QString &why, const QString &hint = {}) {
        return tl::unexpected(refusal(code, file, why, hint));
    };
    if (!header.startsWith("KDMV"))
        return refuse(ErrorCode::Unsupported, Text::tr("it is a VMDK whose data are in other files."),
                      standAlone());
    if (header.size() < sectorSize)
        return refuse(ErrorCode::Corrupt, Text::tr("its VMDK header breaks off."));
    // Without a capacity of its own it would be read for the extents that it names.
    if (little<quint64>(header, 12) == 0)
        return refuse(ErrorCode::Unsupported, Text::tr("it is a VMDK whose data are in other files."),
                      standAlone());
    const auto at = little<quint64>(header, 28);
    const auto sectors = little<quint64>(header, 36);
    constexpr quint64 most = mostHeader / sectorSize;
    if (at == 0 || sectors == 0 || at >= most || sectors >= most || (at + sectors) > most ||
        static_cast<qsizetype>((at + sectors) * sectorSize) > header.size())
        return refuse(ErrorCode::Unsupported, Text::tr("its VMDK descriptor is not where it should be."));
    QByteArray text =
        header.mid(static_cast<qsizetype>(at) * sectorSize, static_cast<qsizetype>(sectors) * sectorSize);
    if (const qsizetype end = text.indexOf('\0'); end >= 0)
        text.truncate(end);
    int extents = 0;
    static const QRegularExpression extent(QStringLiteral(R"(^(RW|RDONLY|NOACCESS)\s+\d+\s+([A-Z0-9]+)\b)"));
    const QStringList lines = QString::fromLatin1(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &each : lines) {
        const QString line = each.trimmed();
        const QString value = line.section(QLatin1Char('='), 1).trimmed().remove(QLatin1Char('"'));
        if (line.startsWith(QLatin1String("parentCID")) &&
            value.compare(QLatin1String("ffffffff"), Qt::CaseInsensitive) != 0)
            return refuse(ErrorCode::Unsupported, Text::tr("it stands on a backing file."), standAlone());
        if (line.startsWith(QLatin1String("parentFileNameHint")))
            return refuse(ErrorCode::Unsupported, Text::tr("it stands on a backing file."), standAlone());
        if (line.startsWith(QLatin1String("createType")) && value != QLatin1String("monolithicSparse") &&
            value != QLatin1String("streamOptimized"))
            return refuse(ErrorCode::Unsupported, Text::tr("it is a VMDK of the type “%1”.").arg(value),
                          standAlone());
        if (const auto match = extent.match(line); match.hasMatch()) {
            ++extents;
            if (match.captured(1) != QLatin1String("RW") || match.captured(2) != QLatin1String("SPARSE"))
                return refuse(ErrorCode::Unsupported, Text::tr("it is a VMDK whose data are in other files."),
                              standAlone());
        }
    }
    if (extents != 1)
        return refuse(ErrorCode::Unsupported, Text::tr("it is a VMDK whose data are in other files."),
                      standAlone());
    return {};
}

/// By what the file begins with; none: nothing that is known.
std::optional<ImageFormat> formatOf(const QByteArray &header)
{
    if (header.startsWith("QFI\xfb"))
        return ImageFormat::Qcow2;
    if (header.startsWith("KDMV") || header.startsWith("COWD") || header.startsWith("# Disk DescriptorFile"))
        return ImageFormat::Vmdk;
    // Both an MBR and the protective one before a GPT end like this.
    if (header.size() >= sectorSize && header.mid(510, 2) == "\x55\xaa")
        return ImageFormat::Raw;
    return {};
}

Result<ImageFormat> settleFormat(const QString &file, const QByteArray &header,
                                 std::optional<ImageFormat> told)
{
    const auto found = formatOf(header);
    if (!found && told != ImageFormat::Raw) {
        const bool isPacked = header.startsWith("\xfd"
                                                "7zXZ") ||
                              header.startsWith("\x1f\x8b") || header.startsWith("PK\x03\x04") ||
                              header.startsWith("\x28\xb5\x2f\xfd");
        return tl::unexpected(
            isPacked ? refusal(ErrorCode::Unsupported, file, Text::tr("it is packed."),
                               Text::tr("Unpack it first."))
                     : refusal(ErrorCode::Unsupported, file,
                               Text::tr("it is no qcow2, no VMDK, and has no partition table."),
                               Text::tr("If it is a raw disk all the same, say so with the format “raw”.")));
    }
    if (told && found && *told != *found) {
        return tl::unexpected(refusal(
            ErrorCode::Invalid, file,
            Text::tr("it is said to be %1, but its beginning is that of %2.").arg(toId(*told), toId(*found)),
            Text::tr("Leave the format out, and what is found is taken.")));
    }
    return found ? *found : *told;
}

/// What qemu-img says of it, told the format, and kept within limits: images have brought it to its knees
/// before.
Result<QJsonObject> askQemuImg(const QString &file, ImageFormat format, const std::stop_token &stop)
{
    auto asked = checkedCommand(
        Text::tr("Looking at the image"),
        {QStringLiteral("prlimit"),
         {QStringLiteral("--as=2147483648"), QStringLiteral("--cpu=30"), QStringLiteral("--fsize=0"),
          QStringLiteral("--"), QStringLiteral("qemu-img"), QStringLiteral("info"),
          QStringLiteral("--output=json"), QStringLiteral("-f"), toId(format), file},
         {},
         {},
         {}},
        {stop, Deadline(60s), {}, {}});
    if (!asked) {
        Error error = asked.error();
        if (error.code == ErrorCode::Failed)
            error = {ErrorCode::Corrupt, Text::tr("“%1” cannot be read as %2.").arg(file, toId(format)),
                     error.detail, Text::tr("Fetch it again, and give its SHA-256.")};
        return tl::unexpected(error);
    }
    return QJsonDocument::fromJson(asked->standardOutput).object();
}

} // namespace

QString toId(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Raw:
        return QStringLiteral("raw");
    case ImageFormat::Qcow2:
        return QStringLiteral("qcow2");
    case ImageFormat::Vmdk:
        return QStringLiteral("vmdk");
    }
    return {};
}

std::optional<ImageFormat> imageFormatFromId(const QString &id)
{
    for (const ImageFormat format : {ImageFormat::Raw, ImageFormat::Qcow2, ImageFormat::Vmdk}) {
        if (toId(format) == id)
            return format;
    }
    return {};
}

Result<CloudImage> probeCloudImage(const QString &file, std::optional<ImageFormat> told,
                                   const std::stop_token &stop)
{
    CloudImage image;
    image.file = QFileInfo(file).absoluteFilePath(); // "nbd:…" is a file of that name, never a protocol
    auto header = beginningOf(image.file, image.fileSize.value);
    if (!header)
        return tl::unexpected(header.error());
    auto format = settleFormat(image.file, *header, told);
    if (!format)
        return tl::unexpected(format.error());
    image.format = *format;
    Result<> alone;
    if (image.format == ImageFormat::Qcow2)
        alone = checkQcow2(image.file, *header);
    else if (image.format == ImageFormat::Vmdk)
        alone = checkVmdk(image.file, *header);
    if (!alone)
        return tl::unexpected(alone.error());
    auto info = askQemuImg(image.file, image.format, stop);
    if (!info)
        return tl::unexpected(info.error());
    // The same again from its own mouth, should it see what is not seen above.
    const QJsonObject special =
        info->value(QLatin1String("format-specific")).toObject().value(QLatin1String("data")).toObject();
    if (info->contains(QLatin1String("backing-filename")) || special.contains(QLatin1String("data-file")) ||
        special.value(QLatin1String("extents")).toArray().size() > 1)
        return tl::unexpected(refusal(ErrorCode::Unsupported, image.file,
                                      Text::tr("it needs other files beside it."), standAlone()));
    if (info->value(QLatin1String("encrypted")).toBool())
        return tl::unexpected(refusal(ErrorCode::Unsupported, image.file, Text::tr("it is encrypted.")));
    image.virtualSize = Bytes{info->value(QLatin1String("virtual-size")).toInteger()};
    if (image.virtualSize.value <= 0 || image.virtualSize.value > largestDisk)
        return tl::unexpected(
            refusal(ErrorCode::Unsupported, image.file,
                    Text::tr("its disk is said to have %1.").arg(formatBytes(image.virtualSize)),
                    Text::tr("Disks of up to %1 can be imported.").arg(formatBytes(Bytes{largestDisk}))));
    return image;
}

Result<QString> imageSha256(const QString &path, const std::stop_token &stop, const Deadline &deadline,
                            const std::function<void(double fraction)> &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Text::tr("The file “%1” cannot be read.").arg(path), {},
                    file.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const qint64 size = std::max<qint64>(1, file.size());
    qint64 done = 0;
    QByteArray piece(1 << 20, Qt::Uninitialized);
    while (true) {
        if (stop.stop_requested())
            return cancelled();
        if (deadline.isOver())
            return tl::unexpected(timedOut(Text::tr("Reading “%1”").arg(path)).error());
        const qint64 got = file.read(piece.data(), piece.size());
        if (got < 0)
            return fail(ErrorCode::Failed, Text::tr("The file “%1” cannot be read.").arg(path), {},
                        file.errorString());
        if (got == 0)
            return QString::fromLatin1(hash.result().toHex());
        hash.addData(QByteArrayView(piece.constData(), got));
        done += got;
        if (progress)
            progress(static_cast<double>(done) / static_cast<double>(size));
    }
}

Result<> checkSha256Form(const QString &digest)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-fA-F]{64}$"));
    if (form.match(digest).hasMatch())
        return {};
    return fail(ErrorCode::Invalid, Text::tr("“%1” is not a SHA-256 digest.").arg(digest),
                Text::tr("It has 64 hexadecimal digits, as “sha256sum” prints it."));
}

Result<> compareSha256(const QString &file, const QString &found, const QString &wanted)
{
    if (found.compare(wanted, Qt::CaseInsensitive) == 0)
        return {};
    return fail(ErrorCode::Corrupt,
                Text::tr("“%1” is not the image that was asked for: its SHA-256 is %2, not %3.")
                    .arg(file, found, wanted.toLower()),
                Text::tr("Fetch it again, and take the digest from the vendor's own page."));
}

Result<> convertCloudImage(const CloudImage &image, const QString &target, Bytes size,
                           const std::stop_token &stop, const Deadline &deadline,
                           const std::function<void(double fraction)> &progress)
{
    if (QFileInfo::exists(target))
        return fail(ErrorCode::AlreadyExists, Text::tr("The disk “%1” is already there.").arg(target));
    auto converted = host::runQemuImg(Text::tr("Converting “%1”").arg(image.file),
                                      {QStringLiteral("convert"), QStringLiteral("-p"), QStringLiteral("-f"),
                                       toId(image.format), QStringLiteral("-O"), QStringLiteral("qcow2"),
                                       image.file, target},
                                      target, stop, deadline, progress);
    if (!converted || size <= image.virtualSize)
        return converted;
    return host::runQemuImg(Text::tr("Giving the disk its size"),
                            {QStringLiteral("resize"), QStringLiteral("-q"), QStringLiteral("-f"),
                             QStringLiteral("qcow2"), target, QString::number(size.value)},
                            target, stop, deadline, {});
}

} // namespace bakeoff::image
