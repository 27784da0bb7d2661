#!/bin/sh
# What mmdebstrap is told to do around the packages of a new Debian root folder, whatever the platform's own script
# does with it afterwards.
#
# usage: bootstrap.sh packages ROOT     before all but the essential packages are installed
#        bootstrap.sh customized ROOT   when the platform's script has run
set -eu

stage=${1:?bootstrap.sh: the stage must be given first: packages or customized}
root=${2:?bootstrap.sh: the root folder of the new system must be given after the stage}
[ -d "$root/etc/dpkg" ] || { echo "bootstrap.sh: $root holds no Debian system." >&2; exit 1; }
tool=$root/usr/sbin/update-initramfs

case $stage in
    packages)
        # Manuals and most of the documentation are left out. Given to mmdebstrap as options of dpkg the patterns
        # would be applied to each essential package by a Python program: half a minute of starting it.
        cat > "$root/etc/dpkg/dpkg.cfg.d/bakeoff-documentation" <<'CONF'
path-exclude=/usr/share/man/*
path-exclude=/usr/share/doc/*
path-include=/usr/share/doc/*/copyright
path-include=/usr/share/doc/*/changelog.Debian.*
CONF
        # update-alternatives still wants the folders: without them no Java can be installed.
        for n in 1 2 3 4 5 6 7 8; do mkdir -p "$root/usr/share/man/man$n"; done
        find "$root/usr/share/man" ! -type d -delete
        find "$root/usr/share/doc" -type f ! -name copyright ! -name 'changelog.Debian.*' -delete
        find "$root/usr/share/doc" -xtype l -delete # one to the folder of another package leads to its copyright
        # The kernel's package and a trigger would each make an initrd, without the settings that the platform's
        # script brings. It is made once, when those are there.
        chroot "$root" dpkg-divert --quiet --local --rename --add /usr/sbin/update-initramfs
        printf '#!/bin/sh\nexit 0\n' > "$tool"
        chmod 0755 "$tool"
        ;;
    customized)
        rm -f "$tool"
        chroot "$root" dpkg-divert --quiet --local --rename --remove /usr/sbin/update-initramfs
        [ -x "$tool" ] || { echo "bootstrap.sh: no package of the platform brings update-initramfs." >&2; exit 1; }
        chroot "$root" update-initramfs -c -k all
        ;;
    *)
        echo "bootstrap.sh: there is no stage '$stage'; use packages or customized." >&2
        exit 1
        ;;
esac
