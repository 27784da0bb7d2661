#!/bin/sh
# Does the balancer answer? Before it has joined a cluster it has no servers, and its own "503" is the right answer.
set -u

config=/etc/haproxy/haproxy.cfg
tries=25
while [ "$tries" -gt 0 ]; do
    code=$(curl -s -o /dev/null -m 5 -w '%{http_code}' http://127.0.0.1/)
    if grep -Eq '^[[:space:]]*server[[:space:]]' "$config" 2>/dev/null; then
        case $code in 2?? | 3??) exit 0 ;; esac
    elif [ "$code" = 503 ]; then
        exit 0
    fi
    tries=$((tries - 1))
    sleep 2
done
if [ "$code" = 000 ]; then
    echo "HAProxy does not answer on port 80; its unit is $(systemctl is-active haproxy)." >&2
else
    echo "HAProxy answers with status $code: none of its servers is up." >&2
fi
exit 1
