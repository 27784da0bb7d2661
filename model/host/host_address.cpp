// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/host_address.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace bakeoff::host {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

constexpr QLatin1String groupScheme("group:");

Result<HostAddress> parseGroup(const QString &text)
{
    HostAddress group;
    group.uri = text;
    group.driver = HostAddress::Driver::Group;
    group.members = text.mid(groupScheme.size()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    group.network = group.members.isEmpty() ? QString() : group.members.takeFirst();
    static const QRegularExpression name(QStringLiteral("^[\\w.+-]+$"));
    if (!name.match(group.network).hasMatch() || group.members.size() < 2)
        return fail(ErrorCode::Invalid, Text::tr("“%1” is no group of hosts.").arg(text),
                    Text::tr("Name the network that the hosts share, and two hosts or more."));
    QStringList machines;
    for (const QString &member : std::as_const(group.members)) {
        const auto address = parseHostAddress(member);
        if (!address)
            return address;
        if (!canBeInGroup(*address))
            return fail(ErrorCode::Invalid,
                        Text::tr("“%1” cannot be in a group: its machines cannot join a network that other "
                                 "hosts reach.")
                            .arg(member),
                        Text::tr("Use hosts of the kind qemu:///system and qemu+ssh://USER@SERVER/system."));
        const QString machine = address->server + QLatin1Char(':') + QString::number(address->port);
        if (machines.contains(machine))
            return fail(ErrorCode::Invalid, Text::tr("“%1” is in the group twice.").arg(member),
                        Text::tr("Name each host once."));
        machines << machine;
    }
    return group;
}

} // namespace

QString groupAddress(const QString &network, const QStringList &members)
{
    return groupScheme + (QStringList{network} + members).join(QLatin1Char(' '));
}

bool canBeInGroup(const HostAddress &address)
{
    return address.driver == HostAddress::Driver::System;
}

QString HostAddress::connectionUri() const
{
    if (isLocal() || uri.contains(QLatin1String("no_tty=")))
        return uri;
    return uri + (uri.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?')) +
           QStringLiteral("no_tty=1");
}

QStringList HostAddress::sshArguments() const
{
    QStringList arguments{QStringLiteral("-o"), QStringLiteral("BatchMode=yes"), QStringLiteral("-o"),
                          QStringLiteral("ConnectTimeout=10")};
    if (!checksHostKey)
        arguments << QStringLiteral("-o") << QStringLiteral("StrictHostKeyChecking=no");
    if (!keyFile.isEmpty())
        arguments << QStringLiteral("-i") << keyFile;
    if (port > 0)
        arguments << QStringLiteral("-p") << QString::number(port);
    if (!user.isEmpty())
        arguments << QStringLiteral("-l") << user;
    return arguments << QStringLiteral("--") << server;
}

Result<HostAddress> parseHostAddress(const QString &text)
{
    HostAddress address;
    address.uri = text;
    if (text.isEmpty() || text == QLatin1String("embed")) {
        address.uri = QStringLiteral("embed");
        return address;
    }
    if (text.startsWith(groupScheme))
        return parseGroup(text);
    const auto refuse = [&text] {
        return fail(ErrorCode::Invalid, Text::tr("“%1” is no address of a libvirt host.").arg(text),
                    Text::tr("Use embed, qemu:///session, qemu:///system, or "
                             "qemu+ssh://USER@SERVER/system for another machine."));
    };
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty() || !text.contains(QLatin1String("://")))
        return refuse();
    const bool isRemote = url.scheme() == QLatin1String("qemu+ssh");
    if (isRemote != !url.host().isEmpty())
        return refuse();
    if (url.path() == QLatin1String("/session"))
        address.driver = HostAddress::Driver::Session;
    else if (url.path() == QLatin1String("/system"))
        address.driver = HostAddress::Driver::System;
    else if (isRemote || url.path().size() < 2)
        return refuse();
    else if (url.path() != QLatin1String("/embed"))
        address.driver = HostAddress::Driver::Other;
    // A name that ssh would take for an option.
    if (url.host().startsWith(QLatin1Char('-')) || url.userName().startsWith(QLatin1Char('-')))
        return refuse();
    address.server = url.host();
    address.user = url.userName();
    address.port = std::max(0, url.port());
    const QUrlQuery query(url);
    address.keyFile = query.queryItemValue(QStringLiteral("keyfile"), QUrl::FullyDecoded);
    if (const QString program = query.queryItemValue(QStringLiteral("command"), QUrl::FullyDecoded);
        !program.isEmpty())
        address.sshProgram = program;
    address.checksHostKey = query.queryItemValue(QStringLiteral("no_verify")) != QLatin1String("1");
    return address;
}

} // namespace bakeoff::host
