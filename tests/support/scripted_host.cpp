// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_host.h"

#include "host/local_volumes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace bakeoff::tests {

using catalog::CloneMode;
using host::DomainState;

namespace {

QByteArray answer(const QJsonValue &value)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("return"), value}}).toJson(QJsonDocument::Compact);
}

QJsonObject exited(int code, const QByteArray &out, const QByteArray &err = {})
{
    return {{QStringLiteral("exited"), true},
            {QStringLiteral("exitcode"), code},
            {QStringLiteral("out-data"), QString::fromLatin1(out.toBase64())},
            {QStringLiteral("err-data"), QString::fromLatin1(err.toBase64())}};
}

/// Which operation of the script a command in the guest stands for; empty for what is of no interest.
QString operationOf(const QStringList &words)
{
    const QString line = words.join(QLatin1Char(' '));
    if (line.contains(QLatin1String("run-stage.sh")))
        return words.last();
    if (line.contains(QLatin1String("adopt.sh")))
        return QStringLiteral("adopt");
    if (line.contains(QLatin1String("generalise.sh")))
        return QStringLiteral("generalise");
    if (line.contains(QLatin1String("identity.sh")))
        return QStringLiteral("identity");
    if (line.contains(QLatin1String("/topologies/")))
        return QStringLiteral("topology");
    if (line.contains(QLatin1String("/services/")))
        return QStringLiteral("health");
    if (words.last() == QLatin1String("reboot"))
        return QStringLiteral("reboot");
    return {};
}

tl::unexpected<Error> gone(const QString &name)
{
    return fail(ErrorCode::NotFound, QStringLiteral("The virtual machine “%1” is gone.").arg(name));
}

} // namespace

ScriptedHost::ScriptedHost(const QString &folder, const QString &workspaceId)
    : m_folder(folder), m_workspaceId(workspaceId)
{
}

QStringList ScriptedHost::domainNames() const
{
    const std::lock_guard lock(m_mutex);
    return m_guests.keys();
}

QStringList ScriptedHost::operations() const
{
    const std::lock_guard lock(m_mutex);
    return m_operations;
}

QMap<int, QString> ScriptedHost::publishedPorts() const
{
    const std::lock_guard lock(m_mutex);
    return m_ports;
}

void ScriptedHost::keepIn(const QString &file)
{
    const std::lock_guard lock(m_mutex);
    m_keptIn = file;
    QFile kept(file);
    if (!kept.open(QIODevice::ReadOnly))
        return;
    const QJsonObject all = QJsonDocument::fromJson(kept.readAll()).object();
    const QJsonObject guests = all.value(QLatin1String("guests")).toObject();
    for (auto it = guests.begin(); it != guests.end(); ++it) {
        const QJsonObject object = it.value().toObject();
        Guest guest;
        guest.spec.name = it.key();
        guest.spec.workspaceId = object.value(QLatin1String("workspace")).toString();
        guest.spec.deploymentId = object.value(QLatin1String("deployment")).toString();
        guest.spec.node = object.value(QLatin1String("node")).toString();
        guest.state = static_cast<DomainState>(object.value(QLatin1String("state")).toInt());
        guest.next = object.value(QLatin1String("next")).toInt();
        const QJsonObject files = object.value(QLatin1String("files")).toObject();
        for (auto each = files.begin(); each != files.end(); ++each)
            guest.files.insert(each.key(), QByteArray::fromBase64(each.value().toString().toLatin1()));
        m_guests.insert(it.key(), guest);
    }
    const QJsonObject ports = all.value(QLatin1String("ports")).toObject();
    for (auto it = ports.begin(); it != ports.end(); ++it)
        m_ports.insert(it.key().toInt(), it.value().toString());
}

void ScriptedHost::keep()
{
    if (m_keptIn.isEmpty())
        return;
    QJsonObject guests;
    for (const Guest &guest : std::as_const(m_guests)) {
        QJsonObject files;
        for (auto it = guest.files.cbegin(); it != guest.files.cend(); ++it)
            files.insert(it.key(), QString::fromLatin1(it->toBase64()));
        guests.insert(guest.spec.name, QJsonObject{{QStringLiteral("workspace"), guest.spec.workspaceId},
                                                   {QStringLiteral("deployment"), guest.spec.deploymentId},
                                                   {QStringLiteral("node"), guest.spec.node},
                                                   {QStringLiteral("state"), static_cast<int>(guest.state)},
                                                   {QStringLiteral("next"), guest.next},
                                                   {QStringLiteral("files"), files}});
    }
    QJsonObject ports;
    for (auto it = m_ports.cbegin(); it != m_ports.cend(); ++it)
        ports.insert(QString::number(it.key()), it.value());
    QSaveFile kept(m_keptIn); // whole or not at all, whenever the process is killed
    if (!kept.open(QIODevice::WriteOnly) ||
        kept.write(
            QJsonDocument(QJsonObject{{QStringLiteral("guests"), guests}, {QStringLiteral("ports"), ports}})
                .toJson()) < 0 ||
        !kept.commit())
        qFatal("The machines could not be kept in %s.", qPrintable(m_keptIn));
}

void ScriptedHost::addForeign(const QString &name, const QString &workspaceId, const QString &deploymentId,
                              const QString &node)
{
    const std::lock_guard lock(m_mutex);
    Guest guest;
    guest.spec.name = name;
    guest.spec.workspaceId = workspaceId;
    guest.spec.deploymentId = deploymentId;
    guest.spec.node = node;
    m_guests.insert(name, guest);
    keep();
}

void ScriptedHost::lose(const QString &name)
{
    (void)setState(name, DomainState::Crashed);
}

Result<> ScriptedHost::setState(const QString &name, DomainState state)
{
    std::shared_ptr<DomainListener> listener;
    {
        const std::lock_guard lock(m_mutex);
        const auto guest = m_guests.find(name);
        if (guest == m_guests.end())
            return gone(name);
        guest->state = state;
        if (state == DomainState::Crashed || state == DomainState::ShutOff) // its process had them open
            m_ports.removeIf([&](const auto &port) { return port.value() == name; });
        keep();
        listener = m_listener.lock();
    }
    if (listener)
        (*listener)({name, state});
    return {};
}

Result<std::shared_ptr<void>> ScriptedHost::watch(DomainListener listener)
{
    const std::lock_guard lock(m_mutex);
    auto kept = std::make_shared<DomainListener>(std::move(listener));
    m_listener = kept;
    return std::shared_ptr<void>(kept);
}

QByteArray ScriptedHost::fileInGuest(const QString &name, const QString &path) const
{
    const std::lock_guard lock(m_mutex);
    return m_guests.value(name).files.value(path);
}

int ScriptedHost::mostAtOnce() const
{
    const std::lock_guard lock(m_mutex);
    return m_mostAtOnce;
}

Result<> ScriptedHost::tell(const QString &operation, const QString &subject)
{
    {
        const std::lock_guard lock(m_mutex);
        m_operations << operation + QLatin1Char(' ') + subject;
    }
    return script ? script(operation, subject) : Result<>{};
}

bool ScriptedHost::hangs(const QString &operation) const
{
    return hanging.contains(operation);
}

Result<host::HostLoad> ScriptedHost::load() const
{
    if (isAway)
        return fail(ErrorCode::Unreachable, QStringLiteral("The host does not answer."));
    const std::lock_guard lock(m_mutex);
    host::HostLoad load;
    for (const Guest &guest : m_guests) {
        if (guest.state != DomainState::Running)
            continue;
        const Bytes most = Bytes::mebi(guest.spec.memory_MiB);
        ++load.running;
        load.promised.value += most.value;
        if (guest.spec.workspaceId == m_workspaceId) {
            ++load.ours;
            load.promisedTo[guest.spec.deploymentId].value += most.value;
        }
    }
    load.freeMemory = {memory.value - load.promised.value};
    return load;
}

Result<catalog::HostFacts> ScriptedHost::facts() const
{
    if (isAway)
        return fail(ErrorCode::Unreachable, QStringLiteral("The host does not answer."));
    catalog::HostFacts facts;
    facts.uri = uri();
    facts.cpuModel = QStringLiteral("Scripted CPU");
    facts.cores = cores;
    facts.memory = memory;
    facts.libvirtVersion = QStringLiteral("9.0.0");
    facts.qemuVersion = QStringLiteral("7.2.0");
    return facts;
}

Result<> ScriptedHost::start(const host::DomainSpec &spec)
{
    if (auto told = tell(QStringLiteral("start"), spec.name); !told)
        return told;
    QFile console(placeOfDisk(spec.consoleFile));
    if (!console.open(QIODevice::WriteOnly) || console.write("Linux version 6.1\n") < 0)
        return fail(ErrorCode::Failed, QStringLiteral("No console."));
    {
        const std::lock_guard lock(m_mutex);
        m_guests.insert(spec.name, Guest{spec, DomainState::Running, {}, {}, {}, {}, 1, 1});
    }
    return setState(spec.name, DomainState::Running); // and it is told
}

Result<> ScriptedHost::startAgain(const QString &name)
{
    if (auto told = tell(QStringLiteral("start again"), name); !told)
        return told;
    {
        const std::lock_guard lock(m_mutex);
        const auto guest = m_guests.find(name);
        if (guest == m_guests.end())
            return gone(name);
        if (guest->state == DomainState::Running)
            return {};
        guest->files.removeIf([](const auto &file) { return file.key().startsWith(QLatin1String("/run/")); });
    }
    return setState(name, DomainState::Running);
}

Result<> ScriptedHost::destroy(const QString &name)
{
    if (auto told = tell(QStringLiteral("destroy"), name); !told)
        return told;
    const std::lock_guard lock(m_mutex);
    const auto guest = m_guests.find(name);
    if (guest == m_guests.end())
        return {};
    if (guest->spec.workspaceId != m_workspaceId)
        return fail(ErrorCode::PermissionDenied,
                    QStringLiteral("The virtual machine “%1” is not of this workspace.").arg(name));
    m_guests.erase(guest);
    m_ports.removeIf([&](const auto &port) { return port.value() == name; });
    keep();
    return {};
}

Result<> ScriptedHost::shutDown(const QString &name, const std::stop_token &, const Deadline &)
{
    const std::lock_guard lock(m_mutex);
    m_guests[name].state = DomainState::ShutOff;
    return {};
}

DomainState ScriptedHost::state(const QString &name) const
{
    if (isAway)
        return DomainState::Unknown;
    const std::lock_guard lock(m_mutex);
    const auto guest = m_guests.constFind(name);
    return guest == m_guests.cend() ? DomainState::Missing : guest->state;
}

Result<QList<host::OwnedDomain>> ScriptedHost::ownedDomains() const
{
    const std::lock_guard lock(m_mutex);
    QList<host::OwnedDomain> owned;
    for (const Guest &guest : m_guests) {
        if (guest.spec.workspaceId == m_workspaceId)
            owned << host::OwnedDomain{guest.spec.name, {},  m_workspaceId, guest.spec.deploymentId,
                                       guest.spec.node, true};
    }
    return owned;
}

QByteArray ScriptedHost::execute(Guest &guest, const QString &name, const QJsonObject &arguments,
                                 std::unique_lock<std::mutex> &lock)
{
    QStringList words{arguments.value(QLatin1String("path")).toString()};
    for (const QJsonValue &word : arguments.value(QLatin1String("arg")).toArray())
        words << word.toString();
    const int pid = guest.next++;
    QByteArray out;
    if (words.contains(QLatin1String("dpkg-query")))
        out = "ii |apache2|2.4.57-2|apache2|2.4.57-2\nun |gone||gone|\nii "
              "|puppet-agent|7.23.0-1|puppet|7.23.0-1\n";
    if (words.last().endsWith(QLatin1String("/boot_id")))
        out = QByteArray::number(guest.boots);
    if (words.last() == QLatin1String("reboot"))
        ++guest.boots;
    if (prints)
        out += prints(name, words.join(QLatin1Char(' ')));
    const QString operation = operationOf(words);
    Result<> result;
    if (!operation.isEmpty()) {
        m_runningStages.insert(name + operation);
        m_mostAtOnce = std::max(m_mostAtOnce, static_cast<int>(m_runningStages.size()));
        lock.unlock(); // the script may well ask us something
        result = tell(operation, name);
        lock.lock();
        m_runningStages.remove(name + operation);
        if (!m_guests.contains(name))
            return {};
    }
    Guest &now = m_guests[name];
    const QString line = words.join(QLatin1Char(' '));
    const bool isUnit = line.contains(QLatin1String("systemd-run"));
    const QByteArray printed =
        result ? QByteArray("done\n")
               : (result.error().message + QLatin1Char('\n') + result.error().detail + QLatin1Char('\n'))
                     .toUtf8();
    if (isUnit) {
        const QString unit = QStringLiteral("/run/bakeoff/units/") +
                             line.section(QStringLiteral("--unit="), 1).section(QLatin1Char(' '), 0, 0);
        now.files.insert(unit + QStringLiteral(".log"), printed);
        if (!hangs(operation))
            now.files.insert(unit + QStringLiteral(".status"), result ? "0\n" : "1\n");
        now.answers.insert(pid, answer(exited(0, {})));
    } else {
        if (hangs(operation))
            now.neverEnding.insert(pid);
        now.answers.insert(pid, answer(exited(result ? 0 : 1, out, result ? QByteArray() : printed)));
    }
    keep();
    return answer(QJsonObject{{QStringLiteral("pid"), pid}});
}

Result<QByteArray> ScriptedHost::agentCommand(const QString &name, const QByteArray &json,
                                              std::chrono::seconds)
{
    const QJsonObject message = QJsonDocument::fromJson(json).object();
    const QString command = message.value(QLatin1String("execute")).toString();
    const QJsonObject arguments = message.value(QLatin1String("arguments")).toObject();
    if (command == QLatin1String("guest-ping")) {
        if (auto told = tell(QStringLiteral("agent"), name); !told)
            return tl::unexpected(told.error());
        if (hangs(QStringLiteral("agent")))
            return fail(ErrorCode::Unreachable,
                        QStringLiteral("The agent in “%1” does not answer.").arg(name));
    }
    std::unique_lock lock(m_mutex);
    const auto found = m_guests.find(name);
    if (found == m_guests.end() || found->state != DomainState::Running)
        return gone(name);
    Guest &guest = *found;
    if (command == QLatin1String("guest-info")) {
        const bool isAllowed = !blocksCommands && looksUntilAllowed-- <= 0;
        return answer(
            QJsonObject{{QStringLiteral("supported_commands"),
                         QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("guest-exec")},
                                                {QStringLiteral("enabled"), isAllowed}}}}});
    }
    if (command == QLatin1String("guest-exec")) {
        const QByteArray pid = execute(guest, name, arguments, lock);
        if (pid.isEmpty())
            return gone(name);
        return pid;
    }
    if (command == QLatin1String("guest-exec-status")) {
        const int pid = arguments.value(QLatin1String("pid")).toInt();
        return guest.neverEnding.contains(pid) ? answer(QJsonObject{{QStringLiteral("exited"), false}})
                                               : guest.answers.value(pid);
    }
    const int handle = arguments.value(QLatin1String("handle")).toInt();
    if (command == QLatin1String("guest-file-open")) {
        const QString path = arguments.value(QLatin1String("path")).toString();
        const bool forWriting = arguments.value(QLatin1String("mode")).toString() == QLatin1String("w");
        if (!forWriting && !guest.files.contains(path))
            return fail(ErrorCode::Failed, QStringLiteral("No such file."));
        if (forWriting)
            guest.files.insert(path, {});
        guest.handles.insert(guest.next, {path, 0});
        return answer(guest.next++);
    }
    if (command == QLatin1String("guest-file-write"))
        guest.files[guest.handles.value(handle).first] +=
            QByteArray::fromBase64(arguments.value(QLatin1String("buf-b64")).toString().toLatin1());
    if (command == QLatin1String("guest-file-seek"))
        guest.handles[handle].second = arguments.value(QLatin1String("offset")).toInteger();
    if (command == QLatin1String("guest-file-read")) {
        const auto [path, offset] = guest.handles.value(handle);
        const QByteArray rest = guest.files.value(path).mid(offset);
        guest.handles[handle].second = guest.files.value(path).size();
        return answer(QJsonObject{{QStringLiteral("count"), rest.size()},
                                  {QStringLiteral("buf-b64"), QString::fromLatin1(rest.toBase64())},
                                  {QStringLiteral("eof"), true}});
    }
    if (command == QLatin1String("guest-shutdown"))
        guest.state = DomainState::ShutOff;
    if (command == QLatin1String("guest-file-close") || command == QLatin1String("guest-shutdown"))
        keep();
    return answer(QJsonObject());
}

Result<> ScriptedHost::forwardPort(const QString &name, int hostPort, int)
{
    if (auto told = tell(QStringLiteral("publish"), name); !told)
        return told;
    const std::lock_guard lock(m_mutex);
    if (m_ports.contains(hostPort))
        return fail(ErrorCode::Busy, QStringLiteral("Port %1 is already taken.").arg(hostPort));
    m_ports.insert(hostPort, name);
    keep();
    return {};
}

Result<> ScriptedHost::closePort(const QString &name, int hostPort)
{
    if (auto told = tell(QStringLiteral("close port"), name); !told)
        return told;
    const std::lock_guard lock(m_mutex);
    m_ports.remove(hostPort);
    keep();
    return {};
}

Result<> ScriptedHost::clone(const QString &, const QString &target, CloneMode, const std::stop_token &stop,
                             const Deadline &deadline, const Progress &progress)
{
    QFile file(placeOfDisk(target));
    if (!store.isEmpty() && file.exists()) // as libvirt refuses it
        return fail(ErrorCode::AlreadyExists, QStringLiteral("The disk is already there."));
    if (!file.open(QIODevice::WriteOnly) || file.write("clone") < 0)
        return fail(ErrorCode::NoSpace, QStringLiteral("No space."));
    file.close();
    if (progress)
        progress(0.5);
    Result<> result = tell(QStringLiteral("clone"), QFileInfo(target).completeBaseName());
    if (result && hangs(QStringLiteral("clone")))
        result = pollUntil(stop, deadline, std::chrono::milliseconds(5), QStringLiteral("Copying"),
                           [] { return false; });
    if (!result)
        file.remove();
    return result;
}

Result<> ScriptedHost::flatten(const QString &, const QString &target, const std::stop_token &,
                               const Deadline &, const Progress &)
{
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write("golden") < 0)
        return fail(ErrorCode::NoSpace, QStringLiteral("No space."));
    file.close();
    Result<> result = tell(QStringLiteral("flatten"), QFileInfo(target).completeBaseName());
    if (!result)
        QFile::remove(target);
    return result;
}

Result<> ScriptedHost::remove(const QString &file)
{
    QFile::remove(file);
    QFile::remove(placeOfDisk(file));
    return {};
}

Result<QStringList> ScriptedHost::stored() const
{
    return store.isEmpty() ? QStringList() : QDir(store).entryList(QDir::Files);
}

Result<QByteArray> ScriptedHost::tail(const QString &file, qint64 most) const
{
    if (isAway)
        return fail(ErrorCode::Unreachable, QStringLiteral("The host does not answer."));
    return host::LocalVolumes().tail(placeOfDisk(file), most);
}

QString ScriptedHost::placeOfDisk(const QString &file) const
{
    return store.isEmpty() ? file : store + QLatin1Char('/') + QFileInfo(file).fileName();
}

Result<Bytes> ScriptedHost::freeSpace(const QString &) const
{
    return free;
}

Result<Bytes> ScriptedHost::allocatedSize(const QString &file) const
{
    return Bytes{QFileInfo(file).size()};
}

} // namespace bakeoff::tests
