#!/bin/sh
# Takes out of a baked machine everything that must differ between its clones, as the last thing before sealing.
#
# usage: generalise.sh SERVICE...
#
# Each service's own generalise.sh runs first, while its daemon can still be asked. Afterwards the machine is to be
# shut down, not used: daemons started again would write new state into the image.
set -u

fail() { echo "bakeoff: $*" >&2; exit 1; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || fail "the folder of the recipes cannot be read."

for service in "$@"; do
    script=$here/../services/$service/generalise.sh
    [ -f "$script" ] || fail "the service '$service' has no generalise.sh; its clones would share an identity."
    sh "$script" || fail "the service '$service' could not be generalised."
done

# Empty means "make a new one at the next boot". A missing file, or the word "uninitialized", would besides tell
# systemd to apply its presets, which enables every service of the image.
: >/etc/machine-id
mkdir -p /var/lib/dbus
ln -sf /etc/machine-id /var/lib/dbus/machine-id

# What a vendor's image learnt at its first boot, which was the one of its import.
if command -v cloud-init >/dev/null; then
    cloud-init clean --logs >/dev/null 2>&1 || rm -rf /var/lib/cloud/*
fi

rm -f /etc/ssh/ssh_host_*
if [ -x /usr/sbin/make-ssl-cert ]; then
    rm -f /etc/ssl/private/ssl-cert-snakeoil.key /etc/ssl/certs/ssl-cert-snakeoil.pem
fi
rm -f /var/lib/systemd/random-seed /var/lib/systemd/credential.secret /etc/systemd/network/20-cluster.network
rm -rf /var/lib/systemd/network /var/lib/dhcp/* /run/systemd/netif/leases/*
echo bakeoff-template >/etc/hostname
printf '127.0.0.1\tlocalhost\n127.0.1.1\tbakeoff-template\n::1\tlocalhost ip6-localhost\n' >/etc/hosts

# The configuration tools: certificates, cached catalogs and facts, run reports.
rm -rf /var/lib/puppet/ssl /var/lib/puppet/state /var/lib/puppet/client_data /var/lib/puppet/client_yaml \
    /var/lib/puppet/reports /var/cache/puppet/* /var/cache/facter /opt/puppetlabs/facter/cache /run/bakeoff/puppet \
    /etc/chef/client.pem /var/chef/cache

# Package lists age, so an OS template holds none. A baked image holds none either: if it must install something,
# it fetches them as the other strategy does. Downloaded packages are only ballast.
apt-get clean 2>/dev/null
rm -rf /var/lib/apt/lists/* /var/lib/bakeoff/done

find /var/log -type f -exec sh -c ': >"$1"' - {} \;
rm -rf /var/log/journal/* /var/log/bakeoff /var/log/*.gz /var/log/*.[0-9] /root/.bash_history /root/.lesshst \
    /root/.my.cnf /root/.mysql_history /root/.mariadb_history /root/.ssh/known_hosts /root/.ssh/authorized_keys \
    /root/.puppet /root/.puppetlabs /tmp/* /var/tmp/*

# The image is read back and packed: give freed blocks back first.
sync
fstrim / 2>/dev/null || true
sync
exit 0
