// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/units.h"
#include "catalog/plan.h"
#include "catalog/run.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace bakeoff::host {
class Hypervisor;
}

namespace bakeoff::deploy {

/// What a piece of work needs of its host, and must not have beside it.
struct Claim {
    QString name;          ///< what it is called to those who wait for it
    QString unitId;        ///< whose machines it starts; empty: of several, one after another
    Bytes memory;          ///< of the machines that it has running at the same time
    QStringList templates; ///< keys of those that it makes first
    bool isAlone = false;  ///< it measures: nobody else who asks is let in beside it
};

/// Of a plan that is about to be carried out.
Claim claimOf(const catalog::Plan &plan, const QString &name);

/// Why a piece of work has to wait.
struct Obstacle {
    QString reason;         ///< a sentence in the current language
    bool isBinding = false; ///< else who waits may begin all the same
};

/// Lets several pieces of work onto one host at a time: in the order in which they asked, as many as a limit
/// says, as long as the host's memory carries their machines, and never two that make the same template. What
/// does not ask (a repair that nobody ordered, a removal) is not held up. Thread-safe.
class Admission
{
public:
    /// Held while the work goes on; giving it up lets the next one in. May outlive the admission.
    class Place
    {
    public:
        ~Place();
        /// The new deployment that is made with it, where that was not known when it was asked for, or is
        /// another than before.
        void setUnit(const QString &unitId);
        /// That template is there now; others need not wait for it any longer.
        void noteMade(const QString &templateKey);

    private:
        friend class Admission;
        struct Private;
        explicit Place(std::unique_ptr<Private> d);
        std::unique_ptr<Private> d;
    };
    /// Called on the waiting thread at least once a second; true: it is to begin in spite of the obstacle,
    /// unless that is binding.
    using Waiting = std::function<bool(const Obstacle &obstacle)>;

    /// \a limit: how many pieces of work at once, given what the host is; asked anew each time.
    Admission(std::shared_ptr<host::Hypervisor> host,
              std::function<int(const catalog::HostFacts &facts)> limit);
    ~Admission();

    /// Blocks until the work may begin. Errors: Invalid where its machines need more memory than the host has
    /// in all (asked of \a waiting first); Cancelled; Unreachable.
    Result<std::shared_ptr<Place>> enter(const Claim &claim, const std::stop_token &stop,
                                         const Waiting &waiting);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace bakeoff::deploy
