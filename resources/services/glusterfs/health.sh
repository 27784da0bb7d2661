#!/bin/sh
# Does the daemon of this node answer? In a bake, and before the last node has joined, there is no volume to look at; where
# there is one, this node's brick must be online.
set -u

tries=30
while [ "$tries" -gt 0 ]; do
    if gluster --mode=script pool list >/dev/null 2>&1; then
        if ! gluster --mode=script volume info data >/dev/null 2>&1; then
            exit 0
        fi
        online=$(gluster --mode=script volume status data "$(hostname):/srv/gluster/brick" detail 2>/dev/null \
            | sed -n 's/^Online *: \([YN]\).*/\1/p')
        [ "$online" = Y ] && exit 0
    fi
    tries=$((tries - 1))
    sleep 2
done
echo "GlusterFS does not serve on $(hostname); its unit is $(systemctl is-active glusterd), its brick ${online:-unknown}." >&2
exit 1
