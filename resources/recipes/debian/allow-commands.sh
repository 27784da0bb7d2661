#!/bin/sh
# Lifts what a vendor forbids the QEMU guest agent: Red Hat's may not run commands or write files. A template is not the vendor's
# any more, and all that is done in its clones goes through the agent, whose other end is the host's alone.
#
# usage: allow-commands.sh ROOT       ROOT: / , or a folder with a system in it
set -eu
root=${1:?the root folder}
root=${root%/}

# Red Hat and its kin give the agent's arguments here; the names changed from release to release.
if [ -f "$root/etc/sysconfig/qemu-ga" ]; then
    sed -i -E 's/^[[:space:]]*((BLACKLIST_RPC|BLOCK_RPCS|FILTER_RPC_ARGS)=).*/\1/' "$root/etc/sysconfig/qemu-ga"
fi
# The agent's own file: "blacklist" until QEMU 7.0, then "block-rpcs"; "allow-rpcs" since 8.2.
for file in "$root/etc/qemu/qemu-ga.conf" "$root/etc/qemu-ga/qemu-ga.conf" "$root/etc/qemu-kvm/qemu-ga.conf"; do
    if [ -f "$file" ]; then
        sed -i -E '/^[[:space:]]*(blacklist|block-rpcs|allow-rpcs)[[:space:]]*=/d' "$file"
    fi
done
