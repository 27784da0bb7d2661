#!/bin/sh
# Is the unit active, and does it listen on its ports?
set -u

unit='@unit@'
ports='@ports@'
tries=25
while [ "$tries" -gt 0 ]; do
    missing=
    [ "$(systemctl is-active "$unit")" = active ] || missing="its unit is $(systemctl is-active "$unit")"
    for port in $ports; do
        ss -Hlnt "sport = :$port" | grep -q . || missing="${missing:+$missing, }nothing listens on port $port"
    done
    [ -z "$missing" ] && exit 0
    tries=$((tries - 1))
    sleep 2
done
echo "$unit does not serve: $missing." >&2
exit 1
