// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/service.h"

namespace bakeoff::catalog {

/// The nodes of one role in a topology.
struct NodeGroup {
    QString role;
    QString service;
    int count = 1;
    int memory_MiB = 512;
    int vcpus = 1;
    QStringList after; ///< roles that must be healthy before this one joins
    bool operator==(const NodeGroup &) const = default;
};

/// A port that is published on 127.0.0.1 of the host.
struct EndpointSpec {
    QString role;
    int port = 0;
    QString scheme; ///< "http", "mysql", ...
    LocalizedText label;
    bool operator==(const EndpointSpec &) const = default;
};

/// What gets deployed with one click: a single service or a cluster.
struct Topology {
    QString id;
    LocalizedText name;
    LocalizedText description;
    QList<NodeGroup> nodes;
    QList<EndpointSpec> endpoints;
    QString healthRole;
    std::optional<HealthCheck> health; ///< uses the whole topology as its client would
    QString folder;

    int nodeCount() const
    {
        int total = 0;
        for (const NodeGroup &group : nodes)
            total += group.count;
        return total;
    }
};

} // namespace bakeoff::catalog
