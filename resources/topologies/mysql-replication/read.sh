#!/bin/sh
# Reads on this replica the row that was written on the primary, and tells how far the replica is behind.
#
# usage: read.sh TOKEN
set -u

token=${1:-}
case $token in '' | *[!0-9a-f]*) echo "'$token' is no token." >&2; exit 1 ;; esac
sql() { mysql --protocol=socket -u root -N -B -e "$1" 2>&1; }
status() { mysql --protocol=socket -u root -e 'SHOW SLAVE STATUS\G' 2>/dev/null | sed -n "s/^ *$1: //p"; }

tries=60
while [ "$tries" -gt 0 ]; do
    if [ "$(sql "SELECT COUNT(*) FROM bakeoff.health_check WHERE token = '$token'")" = 1 ]; then
        echo "$(hostname) has the row of the primary; replication lag $(status Seconds_Behind_Master) s."
        exit 0
    fi
    tries=$((tries - 1))
    sleep 1
done
why="$(status Last_IO_Error) $(status Last_SQL_Error)"
echo "The row of the primary does not arrive on $(hostname) within a minute; the replication is$(
    [ "$(status Slave_SQL_Running)" = Yes ] && [ "$(status Slave_IO_Running)" = Yes ] || echo ' not') running. $why" >&2
exit 1
