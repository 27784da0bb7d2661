#!/bin/sh
# Gives a freshly booted clone its own identity: host name, hosts file and address on the cluster network.
#
# usage: identity.sh NODE ADDRESS MAC
#
# No configuration tool here: this phase is part of every deploy, and it must cost nearly nothing. It can be run
# again with the same or with other values.
set -u

node=${1:-}
address=${2:-}
mac=$(printf '%s' "${3:-}" | tr 'A-F' 'a-f')
fail() { echo "bakeoff: $*" >&2; exit 1; }

case $node in
    '' | *[!a-z0-9-]* | -*) fail "'$node' is not a host name." ;;
esac
case $address in
    *[!0-9.]* | '') fail "'$address' is not an IPv4 address." ;;
esac

# The machine-id is made by systemd at the first boot of a clone. One that is missing means a template that was not
# generalised, and two clones that take each other for the same machine.
grep -Eqx '[0-9a-f]{32}' /etc/machine-id || fail "this clone got no machine-id; build its template again."

card=
for path in /sys/class/net/*; do
    if [ "$(cat "$path/address" 2>/dev/null)" = "$mac" ]; then
        card=${path##*/}
    fi
done
[ -n "$card" ] || fail "no network card of this node has the address $mac."

printf '%s\n' "$node" >/etc/hostname
hostname "$node"

{
    printf '127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n'
    printf '%s\t%s\n' "$address" "$node"
    # Ruby is here because Puppet is. Peers are names and addresses of the same deployment.
    if [ -s /run/bakeoff/data/node.json ]; then
        ruby --disable-gems -rjson -e '
            JSON.parse(File.read(ARGV[0])).fetch("bakeoff::peers", {}).values.flatten
                .reject { |peer| peer["name"] == ARGV[1] }
                .each { |peer| puts "#{peer["address"]}\t#{peer["name"]}" }
        ' /run/bakeoff/data/node.json "$node" || echo '# The list of peers could not be read.'
    fi
} >/etc/hosts

# The file keeps the address over a restart; the two commands give it now, without asking a daemon to reload.
cat >/etc/systemd/network/20-cluster.network <<CONF
[Match]
MACAddress=$mac

[Network]
Address=$address/24
LinkLocalAddressing=no
IPv6AcceptRA=no
DHCP=no
CONF
if ! ip address replace "$address/24" dev "$card" || ! ip link set "$card" up; then
    fail "the card $card did not take the address $address."
fi
networkctl reload >/dev/null 2>&1 || true

# A unit of the template makes the host keys. An imported image may have another way, or none.
if [ ! -s /etc/ssh/ssh_host_ed25519_key ]; then
    systemctl start bakeoff-host-keys.service 2>/dev/null || ssh-keygen -q -A
fi
# The operator's own key, where one was given.
if [ -s /run/bakeoff/data/authorized_keys ]; then
    install -d -m 0700 /root/.ssh
    install -m 0600 /run/bakeoff/data/authorized_keys /root/.ssh/authorized_keys || fail "the public key was not taken."
    if command -v restorecon >/dev/null; then restorecon -R /root/.ssh; fi
fi
# Left out of a sealed image by generalise.sh; packages that need it expect it to exist.
if [ -x /usr/sbin/make-ssl-cert ] && [ ! -s /etc/ssl/private/ssl-cert-snakeoil.key ]; then
    make-ssl-cert generate-default-snakeoil --force-overwrite
fi
exit 0
