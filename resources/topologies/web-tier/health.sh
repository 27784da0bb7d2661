#!/bin/sh
# Uses the site as a client of the balancer would: every web server must answer through it, under its own name.
set -u

data=/run/bakeoff/data/node.json
expected=$(ruby --disable-gems -rjson -e \
    'puts JSON.parse(File.read(ARGV[0])).fetch("bakeoff::peers").fetch("web").map { |peer| peer["name"] }.sort' "$data") \
    || { echo "The list of web servers of this deployment cannot be read." >&2; exit 1; }
wanted=$(printf '%s\n' "$expected" | grep -c .)

seen=
tries=60
while [ "$tries" -gt 0 ]; do
    name=$(curl -sf -m 5 http://127.0.0.1/ | sed -n 's/.*name="bakeoff-node" content="\([^"]*\)".*/\1/p')
    if [ -n "$name" ]; then
        seen=$(printf '%s\n%s\n' "$seen" "$name" | grep . | sort -u)
    fi
    if [ "$seen" = "$expected" ]; then
        echo "All $wanted web servers answer through the balancer."
        exit 0
    fi
    tries=$((tries - 1))
    # Others may be asking as well: at an even pace, each of our turns could fall on the same server for long.
    if [ -n "$name" ]; then sleep "0.$((tries % 7))"; else sleep 2; fi
done
missing=$(for name in $expected; do printf '%s\n' "$seen" | grep -qx "$name" || printf ' %s' "$name"; done)
echo "These web servers do not answer through the balancer:${missing:- none, but others do}." >&2
exit 1
