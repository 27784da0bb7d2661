// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "catalog/template.h"
#include "host/hypervisor.h"

namespace bakeoff::image {

/// How guests made by us boot: the kernel's arguments for a template's disk.
inline constexpr char kernelArguments[] =
    "root=/dev/vda rw rootfstype=ext4 console=ttyS0 quiet fsck.mode=skip "
    "net.ifnames=0 systemd.show_status=false";

/// And what is added under software emulation: QEMU's documentation calls that no security boundary, and the
/// processor's flaws are not what the guest takes them for; yet its kernel goes around them at every
/// indirect jump, which is a fifth of the time of an install (puppet apply and dpkg: 116 s, and 87 s with it).
inline constexpr char emulatedKernelArguments[] = " mitigations=off";

/// Writes a template into a new folder from which another machine's libvirt boots it: disk.qcow2, vmlinuz and
/// initrd where it boots its kernel directly, domain.xml (for a folder of the same name under
/// /var/lib/libvirt/images), manifest.txt, README.txt and SHA256SUMS. Errors: AlreadyExists, NotFound (a file
/// of the template), NoSpace, Cancelled; each leaves nothing of the folder.
Result<> exportBundle(const catalog::TemplateRecord &record, const QString &imagesDirectory,
                      const QString &folder, host::VolumeStore &volumes, const std::stop_token &stop,
                      const Deadline &deadline,
                      const std::function<void(double fraction, const QString &text)> &progress);

} // namespace bakeoff::image
