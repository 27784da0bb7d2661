// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "deploy/host_list.h"
#include "deploy/workspace_settings.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bakeoff::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

Result<> chooseHost(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 0, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = parsed->plain.isEmpty() ? session.openForReading() : session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (!parsed->plain.isEmpty()) {
        if (auto set = deploy::setHostUri(**workspace, parsed->plain[0]); !set)
            return set;
    }
    const QString uri = deploy::hostUri(**workspace);
    session.print({{QStringLiteral("host"), uri}}, Text::tr("Host: %1").arg(uri));
    return {};
}

QJsonObject toJson(const host::HostReport &report)
{
    QJsonArray problems;
    for (const host::HostProblem &problem : report.problems)
        problems.append(QJsonObject{{QStringLiteral("what"), problem.what},
                                    {QStringLiteral("why"), problem.why},
                                    {QStringLiteral("mend"), problem.mend},
                                    {QStringLiteral("blocking"), problem.isBlocking}});
    return {{QStringLiteral("uri"), report.uri},
            {QStringLiteral("reachable"), report.isReachable},
            {QStringLiteral("usable"), report.isUsable()},
            {QStringLiteral("cpu"), report.facts.cpuModel},
            {QStringLiteral("cores"), report.facts.cores},
            {QStringLiteral("memory_bytes"), report.facts.memory.value},
            {QStringLiteral("free_memory_bytes"), report.load.freeMemory.value},
            {QStringLiteral("free_space_bytes"),
             report.freeSpace ? QJsonValue(report.freeSpace->value) : QJsonValue()},
            {QStringLiteral("running"), report.load.running},
            {QStringLiteral("running_ours"), report.load.ours},
            {QStringLiteral("offers_kvm"), report.load.offersKvm},
            {QStringLiteral("probed_acceleration"), report.probedAcceleration},
            {QStringLiteral("libvirt_version"), report.facts.libvirtVersion},
            {QStringLiteral("qemu_version"), report.facts.qemuVersion},
            {QStringLiteral("problems"), problems}};
}

QString hostText(const host::HostReport &report)
{
    QString text;
    for (const auto &[label, value] : host::linesOf(report))
        text += QStringLiteral("%1  %2\n").arg(label, -24).arg(value);
    for (const host::HostProblem &problem : report.problems)
        text += QStringLiteral("%1  %2: %3 %4\n")
                    .arg(problem.isBlocking ? Text::tr("PROBLEM") : Text::tr("note"), -8)
                    .arg(problem.what, problem.why, problem.mend);
    return text;
}

Result<> listHosts(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    QJsonArray list;
    QString text;
    const QList<deploy::NamedHost> hosts = deploy::knownHosts(**workspace);
    for (const deploy::NamedHost &each : hosts) {
        list.append(QJsonObject{{QStringLiteral("name"), each.name},
                                {QStringLiteral("uri"), each.uri},
                                {QStringLiteral("used"), each.isUsed}});
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(each.isUsed ? QStringLiteral("*") : QStringLiteral(" "))
                    .arg(each.name, -20)
                    .arg(each.uri);
    }
    session.print({{QStringLiteral("hosts"), list}}, text);
    return {};
}

constexpr int mostInGroup = 2 + 64; // name and network, and as many hosts as anybody has

using HostChange = Result<> (*)(storage::Workspace &workspace, const QStringList &words);

template <HostChange change, int count, int most = count>
Result<> changeHosts(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, count, most);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (auto done = change(**workspace, parsed->plain); !done)
        return done;
    return listHosts(session, {});
}

Result<> add(storage::Workspace &workspace, const QStringList &words)
{
    return deploy::addHost(workspace, words[0], words[1]);
}

Result<> addGroup(storage::Workspace &workspace, const QStringList &words)
{
    return deploy::addGroup(workspace, words[0], words[1], words.mid(2));
}

Result<> edit(storage::Workspace &workspace, const QStringList &words)
{
    return deploy::editHost(workspace, words[0], words[1], words[2]);
}

Result<> remove(storage::Workspace &workspace, const QStringList &words)
{
    return deploy::removeHost(workspace, words[0]);
}

Result<> use(storage::Workspace &workspace, const QStringList &words)
{
    return deploy::useHost(workspace, words[0]);
}

Result<> testHost(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto chosen = deploy::hostByName(**workspace, parsed->plain[0]);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const host::HostReport report = deploy::examineHost(**workspace, chosen->uri, {}, {});
    session.print(toJson(report), hostText(report));
    if (report.isUsable())
        return {};
    return fail(ErrorCode::Failed, Text::tr("The host “%1” cannot be used.").arg(chosen->name),
                Text::tr("Mend what is marked above."));
}

Result<> mirror(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {QStringLiteral("proxy")}, {}, 0, 2);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const QString archive = parsed->plain.value(0);
    if (parsed->has(QStringLiteral("proxy")) && (archive.isEmpty() || archive == QLatin1String("default")))
        return fail(ErrorCode::Invalid, Text::tr("--proxy belongs to a mirror; give its address too."));
    auto workspace = archive.isEmpty() ? session.openForReading() : session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (archive == QLatin1String("default")) {
        if (auto reset = deploy::setMirror(**workspace, {}); !reset)
            return reset;
    } else if (!archive.isEmpty()) {
        const image::Mirror chosen{archive, parsed->plain.value(1),
                                   parsed->options.value(QStringLiteral("proxy"))};
        if (auto set = deploy::setMirror(**workspace, chosen); !set)
            return set;
    }
    auto used = deploy::mirrorOf(**workspace);
    if (!used)
        return tl::unexpected(used.error());
    const bool isChosen = deploy::chosenMirror(**workspace).has_value();
    QStringList lines{isChosen ? Text::tr("Mirror, set for this workspace: %1").arg(used->archive)
                               : Text::tr("Mirror, from this machine's apt sources: %1").arg(used->archive)};
    if (!used->security.isEmpty())
        lines << Text::tr("Security archive: %1").arg(used->security);
    if (!used->proxy.isEmpty())
        lines << Text::tr("Proxy: %1").arg(used->proxy);
    session.print({{QStringLiteral("archive"), used->archive},
                   {QStringLiteral("security"), used->security},
                   {QStringLiteral("proxy"), used->proxy},
                   {QStringLiteral("chosen"), isChosen}},
                  lines.join(QLatin1Char('\n')));
    return {};
}

Result<> atOnce(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 0, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const QString given = parsed->plain.value(0);
    auto workspace = given.isEmpty() ? session.openForReading() : session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (!given.isEmpty()) {
        bool isNumber = false;
        std::optional<int> count = given.toInt(&isNumber);
        if (given == QLatin1String("default"))
            count.reset();
        else if (!isNumber)
            return fail(ErrorCode::Invalid, Text::tr("“%1” is no number of deployments.").arg(given),
                        Text::tr("Give a number, or “default”."));
        if (auto set = deploy::setDeploymentsAtOnce(**workspace, count); !set)
            return set;
    }
    const std::optional<int> most = deploy::deploymentsAtOnce(**workspace);
    session.print({{QStringLiteral("deployments_at_once"), most ? QJsonValue(*most) : QJsonValue()}},
                  most
                      ? Text::tr("Deployments at once, at most: %1").arg(*most)
                      : Text::tr("As many deployments at once as the host has cores, but two at the least."));
    return {};
}

} // namespace

std::vector<CommandInfo> settingCommands()
{
    return {
        {QStringLiteral("host"), QStringLiteral("[embed|URI]"),
         Text::tr("show or choose the workspace's virtualisation host"), chooseHost},
        {QStringLiteral("hosts list"), {}, Text::tr("list the hosts that the workspace knows"), listHosts},
        {QStringLiteral("hosts add"), QStringLiteral("NAME URI"), Text::tr("give a host a name"),
         changeHosts<add, 2>},
        {QStringLiteral("hosts group"), QStringLiteral("NAME NETWORK HOST HOST..."),
         Text::tr("use several hosts that share a network as one"), changeHosts<addGroup, 4, mostInGroup>},
        {QStringLiteral("hosts edit"), QStringLiteral("NAME NEW-NAME NEW-URI"),
         Text::tr("change a host's name and address"), changeHosts<edit, 3>},
        {QStringLiteral("hosts remove"), QStringLiteral("NAME"), Text::tr("forget a host"),
         changeHosts<remove, 1>},
        {QStringLiteral("hosts use"), QStringLiteral("NAME"), Text::tr("deploy on that host from now on"),
         changeHosts<use, 1>},
        {QStringLiteral("hosts test"), QStringLiteral("NAME"),
         Text::tr("look at a host, and say how to mend what is wrong"), testHost},
        {QStringLiteral("mirror"), QStringLiteral("[default | ARCHIVE [SECURITY]] [--proxy URI]"),
         Text::tr("show or choose the package mirror"), mirror},
        {QStringLiteral("at-once"), QStringLiteral("[N | default]"),
         Text::tr("show or choose how many deployments the window carries out at once"), atOnce},
    };
}

} // namespace bakeoff::cli
