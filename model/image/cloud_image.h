// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "base/units.h"

#include <functional>
#include <optional>

namespace bakeoff::image {

enum class ImageFormat { Raw, Qcow2, Vmdk };
QString toId(ImageFormat format); ///< as qemu-img and the command line call it: "raw", "qcow2", "vmdk"
std::optional<ImageFormat> imageFormatFromId(const QString &id);

/// Somebody else's disk image, looked at without trusting it.
struct CloudImage {
    QString file; ///< absolute
    ImageFormat format = ImageFormat::Qcow2;
    Bytes virtualSize;
    Bytes fileSize;
};

/// What image \a file is, and that it is one file that stands alone. Its header is read here first: an image
/// that names a backing file, another data file or a foreign extent would have qemu-img open any file of this
/// machine, so qemu-img sees it only afterwards, told the format and kept within limits of memory and time. A
/// raw image has no header: it is one when \a told says so, or when it begins with a partition table. Takes
/// well below a second. Errors: NotFound, Invalid (it is not what was told), Unsupported (each reason with a
/// sentence of its own), Corrupt.
Result<CloudImage> probeCloudImage(const QString &file, std::optional<ImageFormat> told,
                                   const std::stop_token &stop);

/// SHA-256 (hex) of a file of any size. Errors: NotFound, Cancelled, TimedOut.
Result<QString> imageSha256(const QString &file, const std::stop_token &stop, const Deadline &deadline,
                            const std::function<void(double fraction)> &progress);
/// Whether \a digest is 64 hexadecimal digits. Errors: Invalid.
Result<> checkSha256Form(const QString &digest);
/// Errors: Corrupt with both digests, where they differ.
Result<> compareSha256(const QString &file, const QString &found, const QString &wanted);

/// Writes it as a qcow2 of our own, of at least \a size. Errors: NoSpace, Cancelled, TimedOut, Failed,
/// AlreadyExists; leaves nothing then.
Result<> convertCloudImage(const CloudImage &image, const QString &target, Bytes size,
                           const std::stop_token &stop, const Deadline &deadline,
                           const std::function<void(double fraction)> &progress);

} // namespace bakeoff::image
