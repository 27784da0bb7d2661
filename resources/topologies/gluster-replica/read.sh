#!/bin/sh
# Reads, through this node's mount of the volume, the file that another node has written.
#
# usage: read.sh TOKEN
set -u

token=${1:-}
case $token in '' | *[!0-9a-f]*) echo "'$token' is no token." >&2; exit 1 ;; esac

tries=30
while [ "$tries" -gt 0 ]; do
    systemctl start mnt-data.mount 2>/dev/null
    if mount | grep -q ' on /mnt/data type fuse.glusterfs'; then
        read=$(cat "/mnt/data/.bakeoff-health/$token" 2>/dev/null)
        if [ "$read" = "$token" ]; then
            echo "The file is read through the mount of $(hostname)."
            exit 0
        fi
        why="the file is not there"
    else
        why="the volume is not mounted"
    fi
    tries=$((tries - 1))
    sleep 2
done
echo "The file cannot be read through the mount of $(hostname): $why." >&2
exit 1
