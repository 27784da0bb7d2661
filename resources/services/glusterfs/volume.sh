#!/bin/sh
# Brings this node into the pool of its deployment. The first node takes the others in and makes the volume "data" with
# one brick on every node. Can be run again at any time.
set -u
fail() { echo "GlusterFS: $*" >&2; exit 1; }

data=/run/bakeoff/data/node.json
names() {
    ruby --disable-gems -rjson -e '
        data = JSON.parse(File.read(ARGV[0]))
        names = data.fetch("bakeoff::peers").fetch(data.fetch("bakeoff::role")).map { |peer| peer["name"] }
        puts names' "$data"
}
own=$(hostname)
all=$(names) || fail "the list of the nodes of this deployment cannot be read."
others=$(printf '%s\n' "$all" | grep -vx "$own")
first=$(printf '%s\n' "$all" | head -n 1)
brick=/srv/gluster/brick
gluster() { command gluster --mode=script "$@"; }

tries=60
until gluster pool list >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "the daemon of this node does not answer; its unit is $(systemctl is-active glusterd)."
    sleep 1
done

if gluster volume info data >/dev/null 2>&1; then
    gluster volume start data force >/dev/null 2>&1
    echo "The volume is there."
    exit 0
fi

# Is there a volume that this node has a place in? Then another one has been lost, and this one stands in for it.
for peer in $others; do
    known=$(command gluster --remote-host="$peer" --mode=script volume info data 2>/dev/null) || continue
    printf '%s\n' "$known" | grep -q ": $own:$brick\$" || continue
    # The pool knows the lost node by its number, and its bricks by their volume's: with both, the new one is the old
    # one, whose files are then copied from its peers. It knows the pool as its peers do, as the manual has it for a host
    # that is replaced under its name; a node that asked to be taken in would cross with peers that know it already, and
    # neither would get on.
    pool=$(command gluster --remote-host="$peer" --mode=script pool list | sed 1d | tr '\t' ' ' | tr -s ' ')
    uuid=$(printf '%s\n' "$pool" | awk -v name="$own" '$2 == name { print $1 }')
    volume=$(printf '%s\n' "$known" | sed -n 's/^Volume ID: //p')
    [ -n "$uuid" ] && [ -n "$volume" ] || fail "$peer has a volume, but does not know this node any more."
    systemctl stop glusterd || fail "the daemon could not be stopped."
    version=$(sed -n 's/^operating-version=//p' /var/lib/glusterd/glusterd.info)
    printf 'UUID=%s\noperating-version=%s\n' "$uuid" "$version" >/var/lib/glusterd/glusterd.info
    rm -f /var/lib/glusterd/peers/*
    printf '%s\n' "$pool" | while read -r number name _; do
        [ "$number" = "$uuid" ] && continue
        [ "$name" = localhost ] && name=$peer
        printf 'uuid=%s\nstate=3\nhostname1=%s\n' "$number" "$name" >"/var/lib/glusterd/peers/$number"
    done
    systemctl start glusterd || fail "the daemon does not start with the number of the lost node."
    tries=180
    until gluster volume info data >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || fail "the volume that $peer has does not come to this node: $(gluster peer status 2>&1 | tr '\n' ' ')"
        if [ $((tries % 60)) -eq 0 ]; then # the handshake of the daemons, in which it comes, begins anew
            systemctl restart glusterd || fail "the daemon does not start again."
        fi
        sleep 1
    done
    # The brick's own folder must be there before it starts; otherwise it takes itself for a broken one.
    mkdir -p "$brick/.glusterfs" || fail "the brick of this node cannot be written to."
    setfattr -n trusted.glusterfs.volume-id -v "0x$(printf '%s' "$volume" | tr -d -)" "$brick" \
        || fail "the brick of this node cannot be marked as the volume's."
    said=$(gluster volume start data force 2>&1) || fail "the brick of this node does not start: $said"
    tries=30 # the daemon that copies must know the brick first
    until gluster volume heal data full >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || fail "the files of this node's peers cannot be copied to it."
        sleep 1
    done
    echo "This node has taken the place of the lost one; its files are being copied."
    exit 0
done

if [ "$own" != "$first" ]; then
    fail "$first has made no volume that this node has a place in."
fi
for peer in $others; do
    tries=60
    until gluster peer probe "$peer" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || fail "$peer cannot be taken into the pool: $(gluster peer probe "$peer" 2>&1)"
        sleep 1
    done
done
wanted=$(printf '%s\n' "$all" | grep -c .)
tries=60
until [ "$(gluster pool list | grep -c Connected)" = "$wanted" ]; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "not all of $wanted nodes are connected: $(gluster pool list | tr '\n' ' ')"
    sleep 1
done
bricks=$(for name in $all; do printf ' %s:%s' "$name" "$brick"; done)
# The bricks are folders of the root disk, which "force" allows: the nodes have no other disk.
# shellcheck disable=SC2086
tries=20
until said=$(gluster volume create data replica "$wanted" $bricks force 2>&1); do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "the volume cannot be made: $said"
    sleep 2
done
# Two of three must agree before anything is written: no node goes its own way when it is cut off.
gluster volume set data cluster.quorum-type auto >/dev/null || fail "the volume takes no quorum."
said=$(gluster volume start data 2>&1) || fail "the volume does not start: $said"
echo "The volume of $wanted nodes is there."
