#!/bin/sh
# Turns a fresh Debian root folder into a Bakeoff OS template.
#
# usage: customize.sh ROOT [adopted]
#
# Called by mmdebstrap as --customize-hook with the root folder, as root or inside a user namespace. adopt.sh calls it
# with / in the running machine of a vendor's image: how such an image boots stays the vendor's.
#
# Everything a guest needs before the agent answers is decided here: both deployment strategies boot from
# what this script leaves, so whatever is made faster here is faster for both.
set -eu

root=${1:?customize.sh: the root folder of the new system must be given as the first argument}
how=${2:-built}
[ -d "$root/etc" ] || { echo "customize.sh: $root holds no Debian system." >&2; exit 1; }

# --- Network -----------------------------------------------------------------------------------------------
# Kernel names (eth0, eth1) follow the order of the cards on the virtual machine, whatever its machine type:
# eth0 is always the user-mode card. The cluster card stays unmanaged until identity.sh knows its address.
# A vendor's image names its cards in its own initrd, so there the user-mode card is the one that is left when
# 20-cluster.network has taken the other.
mkdir -p "$root/etc/systemd/network"
if [ "$how" = built ]; then
    ln -sf /dev/null "$root/etc/systemd/network/99-default.link"
    unit=10-user-mode.network
    match=Name=eth0
else
    unit=30-user-mode.network
    match=Type=ether
fi
cat > "$root/etc/systemd/network/$unit" <<CONF
[Match]
$match

[Network]
DHCP=ipv4
LinkLocalAddressing=no
IPv6AcceptRA=no

[DHCPv4]
UseDNS=no
UseHostname=no
# The default DUID would make the lease follow the machine-id, which is fresh in every clone.
ClientIdentifier=mac
CONF
# The builder's own resolv.conf was copied in; it may name a resolver of the builder's loopback.
rm -f "$root/etc/resolv.conf"
echo 'nameserver 10.0.2.3' > "$root/etc/resolv.conf"
echo 'bakeoff-template' > "$root/etc/hostname"
printf '127.0.0.1\tlocalhost\n127.0.1.1\tbakeoff-template\n::1\tlocalhost ip6-localhost\n' > "$root/etc/hosts"

# A mirror or proxy on the builder's loopback is reached from a guest through the user-mode gateway.
for file in "$root/etc/apt/sources.list" "$root"/etc/apt/sources.list.d/* "$root"/etc/apt/apt.conf.d/*; do
    if [ -f "$file" ] && grep -Eq '://(127\.0\.0\.1|localhost|\[::1\])[:/]' "$file"; then
        sed -i -E 's#://(127\.0\.0\.1|localhost|\[::1\])([:/])#://10.0.2.2\2#g' "$file"
    fi
done
# How long a guest bears with its mirror, and its proxy, are there already: mmdebstrap leaves them, or first-boot.sh has
# brought them. Translations and package diffs cost seconds in every apt-get update. Recommended packages are left out
# in both strategies, so that they compare.
cat > "$root/etc/apt/apt.conf.d/90bakeoff" <<'CONF'
Acquire::Languages "none";
Acquire::PDiffs "false";
APT::Install-Recommends "false";
CONF

# --- Disk and boot -----------------------------------------------------------------------------------------
if [ "$how" = built ]; then
# The disk is one bare ext4 file system. No pass number: ext4 replays its journal when mounted, and a check of
# a clone that was written seconds ago only delays the boot.
echo '/dev/vda / ext4 defaults,noatime 0 0' > "$root/etc/fstab"

# What bootstrap.sh makes the initrd from afterwards. MODULES=dep would look at the builder's hardware, MODULES=most
# packs drivers no virtual machine has.
mkdir -p "$root/etc/initramfs-tools/conf.d"
cat > "$root/etc/initramfs-tools/conf.d/bakeoff" <<'CONF'
MODULES=list
COMPRESS=gzip
RESUME=none
FSTYPE=ext4
CONF
cat > "$root/etc/initramfs-tools/modules" <<'CONF'
virtio_pci
virtio_blk
virtio_scsi
sd_mod
ext4
crc32c_generic
crc32c_intel
CONF
fi

printf 'LANG=C.UTF-8\n' > "$root/etc/default/locale"
echo 'Etc/UTC' > "$root/etc/timezone"
ln -sf /usr/share/zoneinfo/Etc/UTC "$root/etc/localtime"

# The journal lives in memory: nothing of it can reach a sealed image, and the boot does not wait for a flush.
mkdir -p "$root/etc/systemd/journald.conf.d"
printf '[Journal]\nStorage=volatile\nRuntimeMaxUse=32M\n' > "$root/etc/systemd/journald.conf.d/bakeoff.conf"

# Background jobs that would compete with a deploy for the processor and for the dpkg lock, login prompts that
# nobody sees, and the configuration agents: recipes are applied on request, never by a daemon. Modules and file
# systems of hardware and of debugging that no guest has: each costs a process before the agent answers.
for unit in apt-daily.timer apt-daily-upgrade.timer apt-daily.service apt-daily-upgrade.service \
            dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service fstrim.timer logrotate.timer man-db.timer \
            getty@tty1.service serial-getty@ttyS0.service getty-static.service \
            systemd-networkd-wait-online.service systemd-firstboot.service \
            puppet.service mcollective.service pxp-agent.service sshd-keygen.service \
            ldconfig.service systemd-pstore.service systemd-update-utmp.service \
            modprobe@configfs.service modprobe@dm_mod.service modprobe@drm.service modprobe@efi_pstore.service \
            modprobe@loop.service sys-kernel-config.mount sys-kernel-debug.mount sys-kernel-tracing.mount \
            dev-hugepages.mount; do
    ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
systemctl --root="$root" enable systemd-networkd.service >/dev/null 2>&1 \
    || chroot "$root" systemctl enable systemd-networkd.service

# Without these stamps systemd takes the first boot for one after an upgrade, and rebuilds caches that the package
# scripts have just built.
touch "$root/etc/.updated" "$root/var/.updated"

# --- Identity ----------------------------------------------------------------------------------------------
# Empty, not missing and not "uninitialized": those two also mean "first boot" to systemd, which would re-enable
# every unit. An empty file gets a fresh id at the next boot and nothing else.
# A machine that runs needs its own until generalise.sh takes it.
if [ "$how" = built ]; then
    : > "$root/etc/machine-id"
    mkdir -p "$root/var/lib/dbus"
    ln -sf /etc/machine-id "$root/var/lib/dbus/machine-id"
fi
rm -f "$root"/var/lib/systemd/random-seed

# Host keys are made at the first boot of each clone. An RSA key takes longer than the rest of the boot when the
# processor is emulated, so only the two elliptic kinds exist.
rm -f "$root"/etc/ssh/ssh_host_*_key "$root"/etc/ssh/ssh_host_*_key.pub
mkdir -p "$root/etc/ssh/sshd_config.d"
cat > "$root/etc/ssh/sshd_config.d/bakeoff.conf" <<'CONF'
HostKey /etc/ssh/ssh_host_ed25519_key
HostKey /etc/ssh/ssh_host_ecdsa_key
PasswordAuthentication no
UseDNS no
CONF
cat > "$root/etc/systemd/system/bakeoff-host-keys.service" <<'CONF'
[Unit]
Description=Make the SSH host keys of this clone
Before=ssh.service
ConditionPathExists=!/etc/ssh/ssh_host_ecdsa_key

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/bin/ssh-keygen -q -t ed25519 -N "" -f /etc/ssh/ssh_host_ed25519_key
ExecStart=/usr/bin/ssh-keygen -q -t ecdsa -N "" -f /etc/ssh/ssh_host_ecdsa_key

[Install]
WantedBy=multi-user.target
CONF
mkdir -p "$root/etc/systemd/system/multi-user.target.wants"
ln -sf /etc/systemd/system/bakeoff-host-keys.service \
    "$root/etc/systemd/system/multi-user.target.wants/bakeoff-host-keys.service"

# --- Agent and configuration tool --------------------------------------------------------------------------
# The agent must start as soon as its port appears, and must be allowed to run programs.
[ -x "$root/usr/sbin/qemu-ga" ] || [ -x "$root/usr/bin/qemu-ga" ] \
    || { echo "customize.sh: the QEMU guest agent is not installed in the template." >&2; exit 1; }
# To say which package and service providers there are, these two facts load the code of all of them, 10 of the 33 s that an
# empty "puppet apply" takes in an emulated guest. No recipe and none of the modules reads them. (Facter's own list of
# facts to leave out is of no help: the files are loaded all the same, and reading the list costs 15 s more.)
for fact in package_provider service_provider; do
    echo "path-exclude=/usr/share/puppet/modules.available/puppetlabs-stdlib/lib/facter/$fact.rb"
    rm -f "$root/usr/share/puppet/modules.available/puppetlabs-stdlib/lib/facter/$fact.rb"
done > "$root/etc/dpkg/dpkg.cfg.d/bakeoff"
[ -x "$root/usr/bin/puppet" ] || { echo "customize.sh: Puppet is not installed in the template." >&2; exit 1; }
