// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QStringList>

namespace bakeoff::catalog {

/// Changing: nodes are being added, replaced or removed; the others serve.
enum class DeploymentState { Deploying, Running, Stopped, Destroying, Changing };

struct DeploymentNode {
    QString node;
    QString role;
    QString serviceId;
    QString domainName; ///< the libvirt domain's name, ours
    QString domainUuid;
    QString address; ///< on the cluster network
    QString macAddress;
    int memory_MiB = 512;
    int vcpus = 1;
    QString templateId = {}; ///< what its disk was cloned from; empty for one of which only its run tells
    bool operator==(const DeploymentNode &) const = default;
};

/// A port of a node that is published on the host.
struct Endpoint {
    QString label;
    QString scheme;
    QString node;
    QString address; ///< always 127.0.0.1
    int port = 0;
    int guestPort = 0;

    /// "http://127.0.0.1:49160", ready to copy.
    QString url() const { return QStringLiteral("%1://%2:%3").arg(scheme, address).arg(port); }
    bool operator==(const Endpoint &) const = default;
};

/// What is to become of a deployment that runs.
struct DeploymentChange {
    QMap<QString, int> counts; ///< nodes by role; a role that is absent keeps what it has
    QStringList lost;          ///< nodes that are dead: each is replaced
    QStringList started;       ///< nodes whose machines are off: each is started again, with its data
    /// By role, the node that takes the place of its lost one (see Promotion); the lost one is then replaced
    /// by a node of the promoted one's role.
    QMap<QString, QString> promoted;
    bool operator==(const DeploymentChange &) const = default;
};

/// What a deployment is in the middle of, beside what its record says anyway: kept so that it can be gone on
/// with, or undone, after the program has ended in the middle. All empty while nothing is being done.
struct PendingWork {
    QString runId;               ///< whose entries of the journal tell how far it has come
    QMap<QString, int> ports;    ///< of a deploy, as in its request
    QStringList pinnedTemplates; ///< likewise
    DeploymentChange change;
    bool operator==(const PendingWork &) const = default;
};

/// Something that runs (or is being made, or removed) on a host.
struct DeploymentRecord {
    QString id; ///< short, e.g. "d7f3a1"
    QString topologyId;
    QString platformId;
    Strategy strategy = Strategy::OsOnly;
    BakeDepth depth = BakeDepth::Configured; ///< of the golden images it was cloned from
    CloneMode cloneMode = CloneMode::Linked;
    DeploymentState state = DeploymentState::Deploying;
    QString publicKey;   ///< of an operator who may log in to its nodes as root; empty: nobody
    int repairTries = 0; ///< how often within an hour it may be repaired without being asked; 0: never
    QString hostUri;
    QString runId;
    QDateTime createdAt;
    QList<DeploymentNode> nodes;
    QList<Endpoint> endpoints;
    PendingWork pending = {};
    bool operator==(const DeploymentRecord &) const = default;
};

QString toId(DeploymentState state);
DeploymentState deploymentStateFromId(const QString &id);
QString displayName(DeploymentState state);

} // namespace bakeoff::catalog
