#!/bin/sh
# Makes this server a replica of the one at ADDRESS, and waits until it has caught up with what there is.
#
# usage: follow.sh ADDRESS
#
# A server that is new is given a copy of the primary's databases and accounts first: its log need not reach back to
# its beginning. One that follows another primary already keeps its data and only turns to the new one.
set -u
umask 077

primary=${1:-}
fail() { echo "MySQL: $*" >&2; exit 1; }
case $primary in '' | *[!0-9.]*) fail "'$primary' is not the address of a primary." ;; esac
sql() { mysql --protocol=socket -u root -N -B "$@"; }
status() { mysql --protocol=socket -u root -e 'SHOW SLAVE STATUS\G' | sed -n "s/^ *$1: //p"; }

options=$(mktemp /run/bakeoff/replication.XXXXXX) || fail "no space left below /run."
trap 'rm -f "$options"' EXIT
secret() {
    ruby --disable-gems -rjson -e 'print JSON.parse(File.read("/run/bakeoff/data/secret.json"))
        .fetch("bakeoff::secret::replication_password").gsub(/[\\"\x27]/) { |c| "\\" + c }'
}
password=$(secret) || fail "the password of the replication cannot be read on this node."
printf '[client]\nuser=replication\npassword="%s"\nhost=%s\nprotocol=tcp\nskip-ssl\n' "$password" "$primary" >"$options"

tries=60
until mysql --defaults-extra-file="$options" -N -B -e 'SELECT 1' >/dev/null 2>"$options.why"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "the primary at $primary takes no replica: $(tail -n 1 "$options.why")"
    sleep 2
done
rm -f "$options.why"

follows=$(status Master_Host)
if [ "$follows" = "$primary" ] && [ "$(status Slave_SQL_Running)" = Yes ] && [ "$(status Slave_IO_Running)" = Yes ]; then
    echo "This server follows $primary already."
    exit 0
fi

sql -e 'STOP SLAVE' 2>/dev/null
if [ -z "$follows" ]; then
    databases=$(mysql --defaults-extra-file="$options" -N -B -e "SHOW DATABASES" \
        | grep -Evx 'information_schema|performance_schema|mysql|sys') || fail "the primary shows none of its databases."
    # The position belongs to the same moment as the data. Accounts come as statements, because the tables that hold
    # them are not the same in every version.
    {
        echo 'SET SESSION sql_log_bin = 0;'
        # shellcheck disable=SC2086
        mysqldump --defaults-extra-file="$options" --single-transaction --gtid --master-data=1 --routines --events \
            --add-drop-database --databases $databases \
            && mysqldump --defaults-extra-file="$options" --system=users --insert-ignore \
            && echo 'FLUSH PRIVILEGES; SELECT "whole";'
    } >"$options.sql" || { rm -f "$options.sql"; fail "the primary's data could not be copied."; }
    sql -e 'RESET MASTER' || fail "this server could not begin a log of its own."
    sql <"$options.sql" | grep -qx whole || { rm -f "$options.sql"; fail "the copy of the primary's data is not taken."; }
    rm -f "$options.sql"
fi
sql <<SQL || fail "this server does not take $primary as its primary."
CHANGE MASTER TO MASTER_HOST='$primary', MASTER_PORT=3306, MASTER_USER='replication', MASTER_PASSWORD='$password',
    MASTER_CONNECT_RETRY=5, MASTER_USE_GTID=slave_pos;
SET GLOBAL read_only = ON;
START SLAVE;
SQL

tries=60
while [ "$tries" -gt 0 ]; do
    if [ "$(status Slave_IO_Running)" = Yes ] && [ "$(status Slave_SQL_Running)" = Yes ]; then
        echo "This server follows $primary, $(status Seconds_Behind_Master) s behind."
        exit 0
    fi
    tries=$((tries - 1))
    sleep 1
done
fail "the replication from $primary does not run: $(status Last_IO_Error) $(status Last_SQL_Error)"
