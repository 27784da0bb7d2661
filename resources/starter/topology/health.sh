#!/bin/sh
# Connects to every port as a client would, by the node's own address on the cluster network.
set -u

address=$(getent ahostsv4 "$(hostname)" | awk 'NR == 1 { print $1 }')
for port in @ports@; do
    tries=20
    until timeout 5 bash -c "exec 3<>/dev/tcp/$address/$port" 2>/dev/null; do
        tries=$((tries - 1))
        if [ "$tries" -eq 0 ]; then
            echo "Nobody answers on port $port of $(hostname) ($address)." >&2
            exit 1
        fi
        sleep 2
    done
done
echo "$(hostname) answers on port @ports@."
exit 0
