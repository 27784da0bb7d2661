#!/bin/sh
# Brings the QEMU guest agent into a vendor's image, and lets it run commands, as the last thing that cloud-init does at its first boot.
#
# All that it prints goes to the console, which is what the application shows when the agent never answers.
set -u

fail() { echo "bakeoff: $*" >&2; exit 1; }
seed=$(CDPATH='' cd -- "$(dirname -- "$0")/../../seed" && pwd) || fail "the seed cannot be read."
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

# Not every image has a resolver that would take what the address came with. This one is always there.
rm -f /etc/resolv.conf
echo 'nameserver 10.0.2.3' >/etc/resolv.conf || fail "/etc/resolv.conf cannot be written."

# The vendor's own mirrors may be out of reach here; the templates built on this machine use this one too.
rm -f /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list
cp "$seed/sources.list" /etc/apt/sources.list || fail "/etc/apt/sources.list cannot be written."
cp "$seed/apt.conf" /etc/apt/apt.conf.d/95mirror || fail "/etc/apt/apt.conf.d cannot be written."
sed -i -E 's#://(127\.0\.0\.1|localhost|\[::1\])([:/])#://10.0.2.2\2#g' /etc/apt/sources.list

if ! [ -x /usr/sbin/qemu-ga ] && ! [ -x /usr/bin/qemu-ga ]; then
    # Someone else may hold the lock: a vendor's timers like to start with the first boot.
    apt-get -q -o DPkg::Lock::Timeout=300 -o APT::Update::Error-Mode=any update \
        || fail "the package lists cannot be fetched from the mirror."
    apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends install qemu-guest-agent \
        || fail "the QEMU guest agent cannot be installed."
fi
sh "$(dirname -- "$0")/allow-commands.sh" / || fail "the QEMU guest agent's settings cannot be changed."
systemctl restart qemu-guest-agent.service || fail "the QEMU guest agent does not start."
touch /run/bakeoff/first-boot-done # an agent that was there before may have answered all the while
