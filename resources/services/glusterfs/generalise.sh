#!/bin/sh
# A clone must be a node of its own: the number that the pool knows it by, and all that belongs to a pool, go.
set -u
systemctl disable --now mnt-data.mount 2>/dev/null
systemctl stop glusterd || { echo "GlusterFS could not be stopped." >&2; exit 1; }
rm -rf /var/lib/glusterd/glusterd.info /var/lib/glusterd/peers/* /var/lib/glusterd/vols/* /var/lib/glusterd/bitd \
    /var/lib/glusterd/quotad /var/lib/glusterd/glustershd /var/lib/glusterd/snaps/* /srv/gluster/brick \
    /etc/systemd/system/mnt-data.mount
mkdir -p /srv/gluster/brick
exit 0
