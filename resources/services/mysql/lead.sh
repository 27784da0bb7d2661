#!/bin/sh
# Makes this server the one that is written to. One that was a replica applies first what it has received: what the old
# primary had sent is not lost.
set -u
fail() { echo "MySQL: $*" >&2; exit 1; }
sql() { mysql --protocol=socket -u root -N -B "$@"; }
status() { mysql --protocol=socket -u root -e 'SHOW SLAVE STATUS\G' | sed -n "s/^ *$1: //p"; }

if [ -n "$(status Master_Host)" ]; then
    sql -e 'STOP SLAVE IO_THREAD' || fail "the server does not stop following its old primary."
    tries=300
    until status Slave_SQL_Running_State | grep -qi 'read all relay log'; do
        [ "$(status Slave_SQL_Running)" = Yes ] || fail "what was received cannot be applied: $(status Last_SQL_Error)"
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || fail "what was received from the old primary is not applied after five minutes."
        sleep 1
    done
    sql -e 'STOP SLAVE; RESET SLAVE ALL' || fail "the server does not forget its old primary."
    echo "This server is the primary now."
fi
sql -e 'SET GLOBAL read_only = OFF' || fail "the server does not become writable."
exit 0
