#!/bin/sh
# Writes a file through this node's mount of the volume.
#
# usage: write.sh TOKEN
set -u

token=${1:-}
case $token in '' | *[!0-9a-f]*) echo "'$token' is no token." >&2; exit 1 ;; esac
folder=/mnt/data/.bakeoff-health

tries=30
while [ "$tries" -gt 0 ]; do
    # A folder that is not the mounted volume would only show that the disk of this node works.
    systemctl start mnt-data.mount 2>/dev/null
    if mount | grep -q ' on /mnt/data type fuse.glusterfs'; then
        why=$({ mkdir -p "$folder" && find "$folder" -type f -mmin +60 -delete && printf '%s\n' "$token" >"$folder/$token" \
            && sync "$folder/$token"; } 2>&1) && {
            echo "A file is written through the mount of $(hostname)."
            exit 0
        }
    else
        why="the volume is not mounted"
    fi
    tries=$((tries - 1))
    sleep 2
done
echo "No file can be written through the mount of $(hostname): $why." >&2
exit 1
