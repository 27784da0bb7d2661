// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>

#include <memory>
#include <type_traits>

namespace bakeoff::host {

// libvirt's handles as values of C++, for the files of this folder that talk to it.

template <auto release>
struct Released {
    template <typename T>
    void operator()(T *handle) const
    {
        release(handle);
    }
};
struct Freed {
    void operator()(void *memory) const { free(memory); }
};

using ConnectionHandle = std::unique_ptr<std::remove_pointer_t<virConnectPtr>, Released<virConnectClose>>;
using Domain = std::unique_ptr<std::remove_pointer_t<virDomainPtr>, Released<virDomainFree>>;
using Network = std::unique_ptr<std::remove_pointer_t<virNetworkPtr>, Released<virNetworkFree>>;
using Pool = std::unique_ptr<std::remove_pointer_t<virStoragePoolPtr>, Released<virStoragePoolFree>>;
using Volume = std::unique_ptr<std::remove_pointer_t<virStorageVolPtr>, Released<virStorageVolFree>>;
using Stream = std::unique_ptr<std::remove_pointer_t<virStreamPtr>, Released<virStreamFree>>;
using CString = std::unique_ptr<char, Freed>;

/// libvirt's last error of this thread; must be taken right after the failing call.
struct LibvirtError {
    int code = 0;
    QString text;
};
LibvirtError lastError();

/// The element of ours in a description, as its start element's attributes: "workspace", "deployment" and
/// "name"; all empty where it has none.
struct OurMark {
    QString workspaceId;
    QString deploymentId;
    QString node;
};
OurMark readMark(const QString &xml);

} // namespace bakeoff::host
