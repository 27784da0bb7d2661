// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace bakeoff::host {

// What libvirt and QEMU tell in their own words, read. All pure.

/// How libvirt forwards what guests send by a network, as its XML says: "bridge", "nat"...; empty: not at
/// all.
QString forwardMode(const QString &networkXml);
/// Whether a network that forwards so joins its guests to one another and to those of other machines.
bool reachesOtherHosts(const QString &forwardMode);

/// The port of 127.0.0.1 that leads to a guest's port, by what QEMU answers to "info usernet"; the first
/// where there are several.
std::optional<int> forwardedPort(const QString &usernetInfo, int guestPort);

} // namespace bakeoff::host
