#!/bin/sh
# Makes a vendor's image, that runs for the first time, what a template built here is: the same packages, network, units
# and configuration tool. How it boots stays the vendor's. cloud-init has done its work and is switched off: names and
# addresses come from the deployment.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
seed=$here/../../seed
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin

# What the vendor's timers do in the background would compete for the lock of dpkg.
systemctl stop apt-daily.timer apt-daily-upgrade.timer apt-daily.service apt-daily-upgrade.service 2>/dev/null || true

# The image was made larger than the vendor's; cloud-init has no tool to follow in every image.
root=$(findmnt -n -o SOURCE /)
if command -v growpart >/dev/null; then
    case $root in
        /dev/vda[0-9]*) growpart /dev/vda "${root#/dev/vda}" || true ;;
    esac
fi
resize2fs "$root" 2>/dev/null || true

apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Languages=none -o APT::Update::Error-Mode=any update
# shellcheck disable=SC2046 # words, one a line
apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends install $(cat "$seed/packages")

# What cloud-init and the vendor said about cards. The units of the network are customize.sh's from now on.
rm -f /etc/netplan/*.yaml /etc/network/interfaces.d/* /etc/systemd/network/*.network
systemctl disable networking.service NetworkManager.service systemd-resolved.service 2>/dev/null || true
sh "$here/customize.sh" / adopted
mkdir -p /etc/cloud
touch /etc/cloud/cloud-init.disabled
