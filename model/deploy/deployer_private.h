// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/admission.h"
#include "deploy/deployer.h"
#include "deploy/job_private.h"
#include "deploy/planner.h"

#include <QHash>
#include <QSet>

#include <mutex>

namespace bakeoff::deploy {

/// Units of work (a deployment, or the making of templates; see RunContext::unitId) that a job of this
/// process works at: one job each. Functions may be called from any thread.
class Busy
{
public:
    /// \a computes: it takes processor time from others, so that neither's is a measurement. Errors: Busy.
    Result<> take(const QString &id, bool computes = true);
    /// Ports of this host that the unit is going to publish. Errors: Busy, naming who has one.
    Result<> takePorts(const QString &id, const QList<int> &ports);
    void release(const QString &id); ///< its ports too
    QSet<QString> ids() const;
    int computing() const; ///< units at work that compute
    /// Whether other work that computes was under way beside it.
    bool hadCompany(const QString &id) const;

private:
    struct Work {
        bool computes = true;
        bool hadCompany = false;
    };
    mutable std::mutex m_mutex;
    QHash<QString, Work> m_units;
    QHash<int, QString> m_ports; ///< by port, who is going to publish it
};

class Deployer::Private
{
public:
    storage::Workspace &workspace;
    catalog::Catalog catalog; ///< written on the deployer's thread, under the mutex
    std::shared_ptr<host::Hypervisor> host;
    std::shared_ptr<SecretStore> secrets;
    mutable std::mutex mutex = {};
    const std::shared_ptr<Busy> busy = std::make_shared<Busy>();
    std::unique_ptr<Admission> admission = {};

    /// What a plan is made from, on any thread.
    struct Known {
        catalog::Catalog catalog;
        image::TemplateInventory inventory;

        PlanInputs inputs(const QMap<catalog::Phase, double> &medianPhases_s = {}) const
        {
            return {catalog, inventory, medianPhases_s};
        }
    };
    Result<Known> known() const;
    /// The job begins with \a ready, and has the unit for itself until it ends.
    void workAt(Job::Private &job, const QString &id, std::function<Result<>()> ready) const;
    /// Whether no deployment on this host publishes one of these ports. Errors: Busy.
    Result<> checkPorts(const QList<int> &ports) const;
    /// Of a deployment whose nodes get addresses that no other's have.
    QString newDeploymentId() const;
    QString acceleration() const;
    static std::unique_ptr<Job> begin(std::unique_ptr<Job::Private> work);

    // Of what a program that ended left in the middle; see recover.cpp.
    Result<Unfinished> unfinished(const QString &id) const;
    Result<std::unique_ptr<Job>> resumeDeploy(const Unfinished &found) const;
    Result<std::unique_ptr<Job>> resumeChange(const Unfinished &found) const;
    std::unique_ptr<Job> removeRest(const Unfinished &found) const;
};

} // namespace bakeoff::deploy
