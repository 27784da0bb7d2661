#!/bin/bash
# Makes what a vendor of Debian 12 would publish for clouds: a qcow2 with a partition table, GRUB in front of it and
# cloud-init in it, and no configuration tool. Without loop devices, as root or as an ordinary user.
#
# usage: make_cloud_image.sh FOLDER no-agent|restricted-agent "deb MIRROR bookworm main"...
# restricted-agent: with an agent that may not run commands, as Red Hat's.
# Leaves FOLDER/cloud.qcow2 and nothing else. The mirror is only for making it: the image names one of its own.
set -euo pipefail

folder=${1:?the folder to work in}
agent=${2:?no-agent or restricted-agent}
shift 2
case $agent in
    no-agent) more=() ;;
    restricted-agent) more=(--include=qemu-guest-agent) ;;
    *) echo "no-agent or restricted-agent, not $agent" >&2; exit 2 ;;
esac
mkdir -p "$folder"
cd "$folder"
as_root=()
mode=root
if [ "$(id -u)" -ne 0 ]; then
    as_root=(unshare --map-root-user --map-auto --)
    mode=unshare
fi
clean() { "${as_root[@]}" rm -rf --one-file-system root root.tar hook.sh boot.img core.img disk.raw; }
trap clean EXIT

cat >hook.sh <<'HOOK'
#!/bin/sh
set -eu
root=$1
# The modules that find the partition and the file system are in the core image; the rest is read from the file system.
mkdir -p "$root/boot/grub"
cat >"$root/boot/grub/grub.cfg" <<'CONF'
serial --unit=0 --speed=115200
terminal_input serial console
terminal_output serial console
linux /vmlinuz root=LABEL=vendor ro console=tty0 console=ttyS0,115200
initrd /initrd.img
boot
CONF
chroot "$root" grub-mkimage -O i386-pc -p '(hd0,msdos1)/boot/grub' -o /core.img \
    biosdisk part_msdos ext2 linux normal boot serial terminal configfile
cp "$root/usr/lib/grub/i386-pc/boot.img" "$root/boot.img"
echo 'LABEL=vendor / ext4 defaults 0 1' >"$root/etc/fstab"
echo 'deb http://vendor.invalid/debian bookworm main' >"$root/etc/apt/sources.list"
rm -f "$root"/etc/apt/apt.conf.d/*proxy* "$root/etc/resolv.conf"
printf 'datasource_list: [ NoCloud, None ]\n' >"$root/etc/cloud/cloud.cfg.d/90_dpkg.cfg"
echo vendor >"$root/etc/hostname"
: >"$root/etc/machine-id"
if [ -x "$root/usr/sbin/qemu-ga" ]; then
    mkdir -p "$root/etc/qemu"
    printf '[general]\nblock-rpcs=guest-exec,guest-exec-status,guest-file-open,guest-file-write\n' \
        >"$root/etc/qemu/qemu-ga.conf"
fi
HOOK

mmdebstrap --mode="$mode" --variant=apt --format=tar --skip=output/dev \
    --include=systemd-sysv,dbus,udev,kmod,iproute2,ca-certificates,openssh-server,cloud-init,netplan.io,e2fsprogs,cloud-guest-utils,fdisk \
    --include=initramfs-tools,linux-image-cloud-amd64,grub-pc-bin,grub-common "${more[@]}" \
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
    --customize-hook='sh hook.sh "$1"' bookworm root.tar "$@"

# 3 GiB: one partition from the first MiB on, as every partitioning tool would make it.
sectors=$((3 * 1024 * 2048))
begin=2048
truncate -s $((sectors * 512)) disk.raw
"${as_root[@]}" sh -euc '
    mkdir root root/dev
    tar -C root --numeric-owner -xf root.tar
    chmod 0755 root root/dev
    mv root/core.img root/boot.img .
    mke2fs -q -F -t ext4 -L vendor -E "offset=$(($1 * 512)),lazy_itable_init=1,lazy_journal_init=1" -d root \
        disk.raw "$((($2 - $1) / 2))k"
' make "$begin" "$sectors"
[ "$(stat -c %s core.img)" -lt $(((begin - 1) * 512)) ]

little() { printf '%b' "$(printf '\\x%02x\\x%02x\\x%02x\\x%02x' $(($1 & 255)) $(($1 >> 8 & 255)) $(($1 >> 16 & 255)) $(($1 >> 24)))"; }
dd if=boot.img of=disk.raw bs=440 count=1 conv=notrunc status=none
{
    printf '\x80\xfe\xff\xff\x83\xfe\xff\xff' # active, Linux; addressed by sectors, not by cylinders
    little "$begin"
    little $((sectors - begin))
} | dd of=disk.raw bs=1 seek=446 conv=notrunc status=none
printf '\x55\xaa' | dd of=disk.raw bs=1 seek=510 conv=notrunc status=none
dd if=core.img of=disk.raw bs=512 seek=1 conv=notrunc status=none
qemu-img convert -f raw -O qcow2 disk.raw cloud.qcow2
