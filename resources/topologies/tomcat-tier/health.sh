#!/bin/sh
# Uses the application as a client of the balancer would: every Tomcat server must answer through it with a page that
# it has read from the database.
set -u

data=/run/bakeoff/data/node.json
peers() {
    ruby --disable-gems -rjson -e \
        'puts JSON.parse(File.read(ARGV[0])).fetch("bakeoff::peers").fetch(ARGV[1]).map { |peer| peer["name"] }.sort' \
        "$data" "$1"
}
expected=$(peers app) || { echo "The list of application servers of this deployment cannot be read." >&2; exit 1; }
database=$(peers database) || { echo "The name of the database of this deployment cannot be read." >&2; exit 1; }
meta() { printf '%s\n' "$page" | sed -n "s/.*name=\"bakeoff-$1\" content=\"\\([^\"]*\\)\".*/\\1/p"; }

seen=
trouble=
tries=60
while [ "$tries" -gt 0 ]; do
    # The first page of each server is compiled first.
    page=$(curl -s -m 90 http://127.0.0.1/)
    name=$(meta node)
    if [ -n "$name" ] && [ "$(meta database)" = "$database" ]; then
        seen=$(printf '%s\n%s\n' "$seen" "$name" | grep . | sort -u)
        sleep "0.$((tries % 7))" # others may be asking as well; see the check of the web tier
    else
        trouble=$(meta trouble)
        sleep 2
    fi
    if [ "$seen" = "$expected" ]; then
        echo "All $(printf '%s\n' "$expected" | grep -c .) application servers answer with what they read from $database."
        exit 0
    fi
    tries=$((tries - 1))
done
missing=$(for name in $expected; do printf '%s\n' "$seen" | grep -qx "$name" || printf ' %s' "$name"; done)
echo "These servers do not answer through the balancer with a page from $database:${missing:- none}. $trouble" >&2
exit 1
