// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/admission.h"

#include "deploy/change_planner.h"
#include "host/hypervisor.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>
#include <list>
#include <mutex>
#include <numeric>
#include <optional>

namespace bakeoff::deploy {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

/// What the host's own system and QEMU itself take beside the memory of the guests.
constexpr Bytes hostReserve = Bytes::mebi(512);
/// Machines of others come and go without telling us.
constexpr std::chrono::seconds lookAgain{1};

/// A host as it is at the moment.
struct Sight {
    catalog::HostFacts facts; ///< as it was when the work asked: those stay
    host::HostLoad load;
};

struct Entry {
    Claim claim;
    Bytes alreadyThere = {}; ///< memory of its unit's machines when it was let in

    /// What its machines are still going to ask for.
    Bytes toCome(const host::HostLoad &load) const
    {
        const qint64 started = load.promisedTo.value(claim.unitId).value - alreadyThere.value;
        return {std::max<qint64>(0, claim.memory.value - std::max<qint64>(0, started))};
    }
};

using Entries = std::list<std::shared_ptr<Entry>>;

QString namesOf(const Entries &entries)
{
    QStringList names;
    for (const auto &entry : entries)
        names << entry->claim.name;
    return names.join(QStringLiteral("”, “"));
}

} // namespace

struct Admission::State {
    std::shared_ptr<host::Hypervisor> host;
    std::function<int(const catalog::HostFacts &)> limit;
    std::mutex mutex;
    std::condition_variable_any changed;
    // Guarded by the mutex:
    Entries waiting; ///< in the order in which they asked
    Entries admitted;
    int changes = 0; ///< of the two lists

    void noteChange()
    {
        ++changes;
        changed.notify_all();
    }

    /// Memory that no machine has and none that was let in is going to have.
    Bytes room(const Sight &sight) const
    {
        qint64 toCome = 0;
        for (const auto &entry : admitted)
            toCome += entry->toCome(sight.load).value;
        const Bytes free = host::unpromisedMemory(sight.facts, sight.load);
        return {std::max<qint64>(0, free.value - toCome - hostReserve.value)};
    }
    std::optional<Obstacle> obstacleOf(const Entry &entry, const Sight &sight) const
    {
        for (const auto &other : admitted) {
            if (other->claim.isAlone)
                return Obstacle{Text::tr("“%1” must end first: it measures, and has the host for itself.")
                                    .arg(other->claim.name),
                                true};
        }
        if (entry.claim.isAlone && !admitted.empty())
            return Obstacle{Text::tr("It measures, with nothing else under way: “%1” must end first.")
                                .arg(namesOf(admitted)),
                            true};
        for (const auto &other : admitted) {
            for (const QString &key : entry.claim.templates) {
                if (other->claim.templates.contains(key))
                    return Obstacle{Text::tr("“%2” is making the template %1, which it needs.")
                                        .arg(key, other->claim.name),
                                    true};
            }
        }
        if (const auto &first = waiting.front(); first.get() != &entry)
            return Obstacle{Text::tr("Its turn comes after “%1”.").arg(first->claim.name),
                            first->claim.isAlone};
        if (const int most = limit(sight.facts); std::ssize(admitted) >= most)
            return Obstacle{
                Text::tr("One of “%1” must end first: at most %2 at once.").arg(namesOf(admitted)).arg(most)};
        if (const Bytes free = room(sight); entry.claim.memory.value > free.value)
            return Obstacle{
                Text::tr("Its machines need %1 of memory, and %2 are free for them: the rest of the "
                         "host's %3 is used, promised to others or kept for the host itself.")
                    .arg(formatBytes(entry.claim.memory), formatBytes(free),
                         formatBytes(sight.facts.memory))};
        return {};
    }
};

struct Admission::Place::Private {
    std::shared_ptr<State> state;
    std::shared_ptr<Entry> entry;
};

Admission::Place::Place(std::unique_ptr<Private> theD) : d(std::move(theD)) {}

Admission::Place::~Place()
{
    const std::lock_guard lock(d->state->mutex);
    d->state->waiting.remove(d->entry);
    d->state->admitted.remove(d->entry);
    d->state->noteChange();
}

void Admission::Place::setUnit(const QString &unitId)
{
    const std::lock_guard lock(d->state->mutex);
    if (d->entry->claim.unitId == unitId)
        return;
    d->entry->claim.unitId = unitId;
    d->entry->alreadyThere = {};
}

void Admission::Place::noteMade(const QString &templateKey)
{
    const std::lock_guard lock(d->state->mutex);
    if (d->entry->claim.templates.removeAll(templateKey) > 0)
        d->state->noteChange();
}

Admission::Admission(std::shared_ptr<host::Hypervisor> host,
                     std::function<int(const catalog::HostFacts &)> limit)
    : m_state(std::make_shared<State>())
{
    m_state->host = std::move(host);
    m_state->limit = std::move(limit);
}

Admission::~Admission() = default;

Result<std::shared_ptr<Admission::Place>> Admission::enter(const Claim &claim, const std::stop_token &stop,
                                                           const Waiting &waiting)
{
    auto entry = std::make_shared<Entry>(Entry{claim});
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->waiting.push_back(entry);
    }
    // From here on it leaves both lists by itself.
    const std::shared_ptr<Place> place(
        new Place(std::make_unique<Place::Private>(Place::Private{m_state, entry})));
    const auto facts = m_state->host->facts();
    if (!facts)
        return tl::unexpected(facts.error());
    while (true) {
        if (stop.stop_requested())
            return cancelled();
        const auto load = m_state->host->load();
        if (!load)
            return tl::unexpected(load.error());
        const Sight sight{*facts, *load};
        const auto letIn = [&] {
            entry->alreadyThere = load->promisedTo.value(claim.unitId);
            m_state->waiting.remove(entry);
            m_state->admitted.push_back(entry);
            m_state->noteChange(); // the next one is at the head now
            return place;
        };
        std::optional<Obstacle> obstacle;
        {
            const std::lock_guard lock(m_state->mutex);
            obstacle = m_state->obstacleOf(*entry, sight);
            if (!obstacle)
                return letIn();
        }
        const bool isToBegin = waiting(*obstacle);
        if (!isToBegin && facts->memory.value > 0 &&
            claim.memory.value + hostReserve.value > facts->memory.value)
            return fail(
                ErrorCode::Invalid,
                Text::tr("Its machines need %1 of memory, and the host has %2 for machines in all.")
                    .arg(formatBytes(claim.memory), formatBytes({facts->memory.value - hostReserve.value})),
                Text::tr("Choose fewer or smaller machines."));
        std::unique_lock lock(m_state->mutex);
        // Asked again: what stood in the way may have gone, and something else come.
        obstacle = m_state->obstacleOf(*entry, sight);
        if (!obstacle || (isToBegin && !obstacle->isBinding))
            return letIn();
        m_state->changed.wait_for(lock, stop, lookAgain,
                                  [this, before = m_state->changes] { return m_state->changes != before; });
    }
}

Claim claimOf(const catalog::Plan &plan, const QString &name)
{
    const QStringList again = startingNodes(plan);
    int deployed_MiB = 0;
    QMap<QString, int> bakes_MiB; // the machine that bakes is off before its test clone starts
    for (const catalog::PlanNode &node : plan.nodes) {
        if (node.forTemplate)
            bakes_MiB[node.serviceId] = std::max(bakes_MiB.value(node.serviceId), node.memory_MiB);
        else if ((!node.leaves && !node.exists) || again.contains(node.id))
            deployed_MiB += node.memory_MiB;
    }
    const int baked_MiB = std::accumulate(bakes_MiB.cbegin(), bakes_MiB.cend(), 0);
    return {name, plan.deploymentId, Bytes::mebi(std::max(deployed_MiB, baked_MiB)), plan.missingTemplates};
}

} // namespace bakeoff::deploy
