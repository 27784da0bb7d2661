#!/bin/sh
# Does the web server answer, and with this node's page? A page naming another node is a clone that did not join.
set -u

tries=25
while [ "$tries" -gt 0 ]; do
    page=$(curl -sf -m 5 http://127.0.0.1/) && {
        named=$(printf '%s\n' "$page" | sed -n 's/.*name="bakeoff-node" content="\([^"]*\)".*/\1/p')
        if [ -z "$named" ] || [ "$named" = "$(hostname)" ]; then
            exit 0
        fi
        echo "The web server of $(hostname) serves the page of $named; its join stage did not take effect." >&2
        exit 1
    }
    tries=$((tries - 1))
    sleep 2
done
echo "Apache does not answer on port 80; its unit is $(systemctl is-active apache2 httpd | tr "\n" " ")." >&2
exit 1
