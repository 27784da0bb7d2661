#!/bin/sh
# Does the server run a query, and does it listen for clients? Root uses the local socket, so this needs no password
# and works in a bake as well. That the generated password works is for the topology's check to say.
set -u

tries=50
while [ "$tries" -gt 0 ]; do
    if [ "$(mysql --protocol=socket -u root -N -B -e 'SELECT 1' 2>/dev/null)" = 1 ] \
        && ss -Hltn 'sport = :3306' | grep -q .; then
        exit 0
    fi
    tries=$((tries - 1))
    sleep 2
done
echo "MySQL runs no query or does not listen on port 3306; its unit is $(systemctl is-active mariadb)." >&2
exit 1
