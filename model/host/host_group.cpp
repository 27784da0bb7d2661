// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/host_group.h"

#include "host/host_address.h"
#include "host/libvirt_host.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace bakeoff::host {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

/// Each value once, in the order of the hosts.
void note(QString &all, const QString &one)
{
    const QString separator = QStringLiteral(" + ");
    if (!one.isEmpty() && !all.split(separator).contains(one))
        all += (all.isEmpty() ? QString() : separator) + one;
}

/// Where two hosts say something else about one machine, the higher counts.
int rankOf(DomainState state)
{
    if (state == DomainState::Missing)
        return 0;
    if (state == DomainState::Unknown)
        return 1;
    return isOff(state) ? 2 : 3;
}

/// No host says that it has it.
bool isMissingOrUnknown(DomainState state)
{
    return rankOf(state) < rankOf(DomainState::ShutOff);
}

/// The lists of all, one after another; the first that refuses ends it.
template <typename Ask>
auto listsOf(const std::vector<std::shared_ptr<Hypervisor>> &members, Ask ask)
{
    auto all = ask(*members.front());
    for (size_t i = 1; i < members.size() && all; ++i) {
        auto one = ask(*members[i]);
        if (one)
            *all << *one;
        else
            all = std::move(one);
    }
    return all;
}

} // namespace

HostGroup::HostGroup(QString uri, std::vector<std::shared_ptr<Hypervisor>> members, QString runtimeDirectory)
    : m_uri(std::move(uri)), m_members(std::move(members)), m_runtimeDirectory(std::move(runtimeDirectory))
{
}

Result<std::shared_ptr<Hypervisor>> HostGroup::open(const HostOptions &options)
{
    const auto address = parseHostAddress(options.uri);
    if (!address)
        return tl::unexpected(address.error());
    std::unique_ptr<EmbedRoot> root;
    QString folder;
    if (!options.onlyLook) {
        auto acquired = EmbedRoot::acquire(options.workspacePath);
        if (!acquired)
            return tl::unexpected(acquired.error());
        root = std::move(*acquired);
        auto made = root->makeRuntimeDirectory();
        if (!made)
            return tl::unexpected(made.error());
        folder = std::move(*made);
    }
    std::vector<std::shared_ptr<Hypervisor>> members;
    QHash<QString, QString> machines; // by what tells them apart
    for (const QString &uri : address->members) {
        HostOptions one = options;
        one.uri = uri;
        one.sharedNetwork = address->network;
        auto member = LibvirtHost::open(one);
        if (!member)
            return tl::unexpected(member.error());
        const QString machine = (*member)->machineId();
        if (const QString other = machines.value(machine); !machine.isEmpty() && !other.isEmpty())
            return fail(
                ErrorCode::Unsupported, Text::tr("“%1” and “%2” are the same machine.").arg(other, uri),
                Text::tr("Take one of them out of the group. Where they are two that were copied from "
                         "one image, give one of them another host_uuid in libvirtd.conf."));
        machines.insert(machine, uri);
        members.push_back(std::move(*member));
    }
    auto group = std::make_shared<HostGroup>(address->uri, std::move(members), folder);
    group->m_root = std::move(root);
    return group;
}

catalog::HostFacts together(const QList<catalog::HostFacts> &members)
{
    catalog::HostFacts all;
    for (const catalog::HostFacts &one : members) {
        all.cores += one.cores;
        all.memory.value += one.memory.value;
        note(all.cpuModel, one.cpuModel);
        note(all.libvirtVersion, one.libvirtVersion);
        note(all.qemuVersion, one.qemuVersion);
    }
    return all;
}

HostLoad together(const QList<HostLoad> &members)
{
    HostLoad all;
    all.offersKvm = true;
    bool allTellFree = true;
    for (const HostLoad &one : members) {
        all.running += one.running;
        all.ours += one.ours;
        all.freeMemory.value += one.freeMemory.value;
        allTellFree = allTellFree && one.freeMemory.value > 0;
        all.promised.value += one.promised.value;
        all.untouched.value += one.untouched.value;
        for (auto it = one.promisedTo.cbegin(); it != one.promisedTo.cend(); ++it)
            all.promisedTo[it.key()].value += it->value;
        all.offersKvm = all.offersKvm && one.offersKvm;
    }
    if (!allTellFree)
        all.freeMemory = {};
    return all;
}

Result<catalog::HostFacts> HostGroup::facts() const
{
    QList<catalog::HostFacts> all;
    for (size_t i = 0; i < m_members.size(); ++i) {
        const auto one = factsOf(i);
        if (!one)
            return one;
        all << *one;
    }
    catalog::HostFacts facts = together(all);
    facts.uri = m_uri;
    return facts;
}

Result<catalog::HostFacts> HostGroup::factsOf(size_t member) const
{
    const auto facts = m_members[member]->facts();
    const std::lock_guard lock(m_mutex);
    if (facts) {
        m_facts.insert(member, *facts);
        return facts;
    }
    const auto known = m_facts.constFind(member); // what it has does not change while it is away
    return known == m_facts.cend() ? facts : Result<catalog::HostFacts>(*known);
}

Result<HostLoad> HostGroup::load() const
{
    QList<HostLoad> all;
    const auto any = onAnswering([&all](Hypervisor &member) -> Result<> {
        const auto one = member.load();
        if (!one)
            return tl::unexpected(one.error());
        all << *one;
        return {};
    });
    if (!any)
        return tl::unexpected(any.error());
    return together(all);
}

Result<> HostGroup::onAnswering(const std::function<Result<>(Hypervisor &member)> &ask) const
{
    bool hasAny = false;
    Result<> away;
    for (const auto &member : m_members) {
        auto answer = ask(*member);
        if (answer)
            hasAny = true;
        else if (answer.error().code != ErrorCode::Unreachable)
            return answer;
        else
            away = answer;
    }
    return hasAny ? Result<>() : away;
}

Result<> HostGroup::onAll(const std::function<Result<>(Hypervisor &member)> &change) const
{
    Result<> outcome;
    for (const auto &member : m_members) {
        if (auto changed = change(*member); !changed && outcome)
            outcome = changed; // the others are not to be left as they are for it
    }
    return outcome;
}

std::optional<size_t> HostGroup::expected(const QString &domain) const
{
    const std::lock_guard lock(m_mutex);
    const auto placed = m_placed.constFind(domain);
    return placed == m_placed.cend() ? std::nullopt : std::optional(placed->member);
}

HostGroup::Found HostGroup::find(const QString &domain) const
{
    const std::optional<size_t> expected = this->expected(domain);
    Found found{expected.value_or(0), DomainState::Missing};
    if (expected)
        found.state = m_members[*expected]->state(domain);
    // It may have been moved by hand, and leave a definition behind; after a start nothing is known of any.
    for (size_t i = 0; i < m_members.size() && rankOf(found.state) < rankOf(DomainState::Running); ++i) {
        if (expected == i)
            continue;
        const DomainState state = m_members[i]->state(domain);
        if (rankOf(state) > rankOf(found.state))
            found = {i, state};
    }
    if (!isMissingOrUnknown(found.state) && expected != found.member) {
        const std::lock_guard lock(m_mutex);
        Placed &placed = m_placed[domain]; // whose disk it is stays known
        placed.member = found.member;
        placed.toCome = {};
    }
    return found;
}

Hypervisor &HostGroup::memberWith(const QString &domain) const
{
    const std::optional<size_t> expected = this->expected(domain);
    return *m_members[expected ? *expected : find(domain).member];
}

Hypervisor &HostGroup::memberOfDisk(const QString &file) const
{
    const std::lock_guard lock(m_mutex);
    const auto placed = std::find_if(m_placed.cbegin(), m_placed.cend(),
                                     [&file](const Placed &each) { return each.diskFile == file; });
    return *m_members[placed == m_placed.cend() ? 0 : placed->member];
}

Bytes HostGroup::room(size_t member) const
{
    const auto facts = factsOf(member);
    const auto load = facts ? m_members[member]->load() : tl::unexpected(facts.error());
    if (!load)
        return {-1};
    qint64 free = unpromisedMemory(*facts, *load).value;
    const std::lock_guard lock(m_mutex);
    for (const Placed &placed : std::as_const(m_placed)) {
        if (placed.member == member)
            free -= placed.toCome.value;
    }
    return {std::max<qint64>(0, free)};
}

Result<> HostGroup::place(const Placement &placement)
{
    const std::lock_guard placing(m_placing);
    std::vector<int> same(m_members.size());
    for (const QString &other : placement.apart) {
        if (const std::optional<size_t> there = whereIs(other))
            ++same[*there];
    }
    std::optional<size_t> best;
    std::tuple<bool, int, qint64> bestRank;
    for (size_t i = 0; i < m_members.size(); ++i) {
        const Bytes free = room(i);
        if (free.value < 0)
            continue; // it does not answer; the others go on
        const std::tuple rank(free >= placement.memory, -same[i], free.value);
        if (!best || rank > bestRank) {
            best = i;
            bestRank = rank;
        }
    }
    if (!best)
        return fail(ErrorCode::Unreachable, Text::tr("None of the hosts of “%1” answers.").arg(m_uri),
                    Text::tr("Check that they run and try again."));
    const std::lock_guard lock(m_mutex);
    m_placed.insert(placement.domain, {*best, placement.memory, placement.diskFile});
    return {};
}

std::optional<size_t> HostGroup::whereIs(const QString &domain) const
{
    const Found found = find(domain);
    return isMissingOrUnknown(found.state) ? expected(domain) : found.member;
}

QString HostGroup::placeOf(const QString &domain) const
{
    const std::optional<size_t> there = whereIs(domain);
    return there ? m_members[*there]->uri() : QString();
}

Acceleration HostGroup::probe(const QString &kernelFile, const QString &initrdFile,
                              const std::stop_token &stop)
{
    const bool all = std::all_of(m_members.cbegin(), m_members.cend(), [&](const auto &member) {
        return member->probe(kernelFile, initrdFile, stop) == Acceleration::Kvm;
    });
    return all ? Acceleration::Kvm : Acceleration::Tcg;
}

Result<> HostGroup::start(const DomainSpec &spec)
{
    auto started = memberWith(spec.name).start(spec);
    const std::lock_guard lock(m_mutex);
    if (const auto placed = m_placed.find(spec.name); placed != m_placed.end())
        placed->toCome = {}; // the host counts it now; or it is not going to be
    return started;
}

Result<> HostGroup::startAgain(const QString &name)
{
    return memberWith(name).startAgain(name);
}

Result<> HostGroup::destroy(const QString &name)
{
    // That one of them has it does not say that no other has.
    if (auto ended = onAll([&name](Hypervisor &member) { return member.destroy(name); }); !ended)
        return ended;
    const std::lock_guard lock(m_mutex);
    m_placed.remove(name);
    return {};
}

Result<> HostGroup::shutDown(const QString &name, const std::stop_token &stop, const Deadline &deadline)
{
    return memberWith(name).shutDown(name, stop, deadline);
}

Result<> HostGroup::suspend(const QString &name)
{
    return memberWith(name).suspend(name);
}

Result<> HostGroup::resume(const QString &name)
{
    return memberWith(name).resume(name);
}

DomainState HostGroup::state(const QString &name) const
{
    return find(name).state;
}

Result<std::shared_ptr<void>> HostGroup::watch(DomainListener listener)
{
    auto watches = std::make_shared<std::vector<std::shared_ptr<void>>>();
    for (const auto &member : m_members) {
        auto one = member->watch(listener);
        if (!one)
            return one;
        watches->push_back(std::move(*one));
    }
    return watches;
}

Result<QList<OwnedDomain>> HostGroup::ownedDomains() const
{
    return listsOf(m_members, [](const Hypervisor &member) { return member.ownedDomains(); });
}

Result<QByteArray> HostGroup::agentCommand(const QString &name, const QByteArray &json,
                                           std::chrono::seconds timeout)
{
    return memberWith(name).agentCommand(name, json, timeout);
}

Result<> HostGroup::forwardPort(const QString &name, int hostPort, int guestPort)
{
    return memberWith(name).forwardPort(name, hostPort, guestPort);
}

Result<> HostGroup::closePort(const QString &name, int hostPort)
{
    return memberWith(name).closePort(name, hostPort);
}

Result<> HostGroup::bring(const QString &file, const std::stop_token &stop, const Deadline &deadline,
                          const Progress &progress)
{
    size_t done = 0;
    return onAnswering([&](Hypervisor &member) {
        const auto part = [&, before = done++](double fraction) {
            if (progress)
                progress((double(before) + fraction) / double(m_members.size()));
        };
        return member.volumes().bring(file, stop, deadline, part);
    });
}

Result<> HostGroup::clone(const QString &base, const QString &target, catalog::CloneMode mode,
                          const std::stop_token &stop, const Deadline &deadline, const Progress &progress)
{
    return memberOfDisk(target).volumes().clone(base, target, mode, stop, deadline, progress);
}

Result<> HostGroup::flatten(const QString &source, const QString &target, const std::stop_token &stop,
                            const Deadline &deadline, const Progress &progress)
{
    return memberOfDisk(source).volumes().flatten(source, target, stop, deadline, progress);
}

Result<> HostGroup::remove(const QString &file)
{
    auto removed = onAll([&file](Hypervisor &member) { return member.volumes().remove(file); });
    const std::lock_guard lock(m_mutex);
    m_placed.removeIf([&file](const auto &placed) { return placed->diskFile == file; });
    return removed;
}

Result<QStringList> HostGroup::stored() const
{
    auto all = listsOf(m_members, [](const Hypervisor &member) { return member.volumes().stored(); });
    if (all)
        all->removeDuplicates(); // a template is on each
    return all;
}

Result<QByteArray> HostGroup::tail(const QString &file, qint64 most) const
{
    Result<QByteArray> outcome =
        fail(ErrorCode::NotFound, Text::tr("None of the hosts has “%1”.").arg(QFileInfo(file).fileName()));
    for (const auto &member : m_members) {
        auto one = member->volumes().tail(file, most);
        if (one)
            return one;
        if (one.error().code != ErrorCode::NotFound)
            outcome = one; // that one may have it
    }
    return outcome;
}

Result<Bytes> HostGroup::freeSpace(const QString &folder) const
{
    std::optional<Bytes> least;
    const auto any = onAnswering([&](Hypervisor &member) -> Result<> {
        const auto one = member.volumes().freeSpace(folder);
        if (!one)
            return tl::unexpected(one.error());
        least = least ? std::min(*least, *one) : *one;
        return {};
    });
    if (!any)
        return tl::unexpected(any.error());
    return least.value_or(Bytes());
}

Result<Bytes> HostGroup::allocatedSize(const QString &file) const
{
    return memberOfDisk(file).volumes().allocatedSize(file);
}

} // namespace bakeoff::host
