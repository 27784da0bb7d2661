#!/bin/sh
# Uses the site as a client would, over the node's own address on the cluster network.
set -u

page=
tries=20
while [ "$tries" -gt 0 ]; do
    page=$(curl -sf -m 5 "http://$(hostname)/" | sed -n 's/.*name="bakeoff-node" content="\([^"]*\)".*/\1/p')
    if [ "$page" = "$(hostname)" ]; then
        echo "The web server answers as $page."
        exit 0
    fi
    tries=$((tries - 1))
    sleep 2
done
echo "The web server does not answer with the page of $(hostname)${page:+, but with that of $page}." >&2
exit 1
