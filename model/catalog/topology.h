// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/service.h"

namespace bakeoff::catalog {

/// Lets a node of one role take the place of one of another role that was lost.
struct Promotion {
    QString role; ///< whose place it takes
    QString
        rank; ///< script beside the topology that prints a whole number: the highest of several is promoted
    bool operator==(const Promotion &) const = default;
};

/// The nodes of one role in a topology.
struct NodeGroup {
    QString role;
    QString service;
    int count = 1;
    int memory_MiB = 512;
    int vcpus = 1;
    QStringList after; ///< roles that must be healthy before this one joins
    int minCount = 1;
    int maxCount = 0; ///< 0: as many as a deployment may have
    bool firstLeads =
        false; ///< its first node joins when the others are configured, and they when it is healthy
    /// Its nodes keep data: one that was lost is replaced only where another node has the same, or when a
    /// person names it.
    bool stateful = false;
    QStringList secrets = {}; ///< ids of secrets that its nodes are given beside their service's own
    std::optional<Promotion> promotion = {};
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

/// One part of the check of a whole topology. The parts run one after another, each with the same token as
/// its argument (32 hexadecimal digits, new for every check): what one writes, the next can look for.
struct TopologyCheck {
    QString role;
    bool onEvery = false; ///< on every node of the role, else on the first
    HealthCheck health;
    bool operator==(const TopologyCheck &) const = default;
};

/// What gets deployed with one click: a single service or a cluster.
struct Topology {
    QString id;
    LocalizedText name;
    LocalizedText description;
    QList<NodeGroup> nodes;
    QList<EndpointSpec> endpoints;
    QList<SecretSpec> secrets;   ///< beside those of its services
    QList<TopologyCheck> checks; ///< use the whole topology as its client would
    QString folder;

    int nodeCount() const
    {
        int total = 0;
        for (const NodeGroup &group : nodes)
            total += group.count;
        return total;
    }
    const NodeGroup *group(const QString &role) const
    {
        for (const NodeGroup &each : nodes) {
            if (each.role == role)
                return &each;
        }
        return nullptr;
    }
};

} // namespace bakeoff::catalog
