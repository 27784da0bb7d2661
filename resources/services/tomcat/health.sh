#!/bin/sh
# Does Tomcat answer through the Apache in front of it, and with this node's page? In a bake it is Tomcat's own page.
set -u

tries=40
while [ "$tries" -gt 0 ]; do
    # The first page of a server is compiled first.
    page=$(curl -s -m 90 -w '\n%{http_code}' http://127.0.0.1/)
    code=$(printf '%s\n' "$page" | tail -n 1)
    named=$(printf '%s\n' "$page" | sed -n 's/.*name="bakeoff-node" content="\([^"]*\)".*/\1/p')
    if [ -n "$named" ] && [ "$named" != "$(hostname)" ]; then
        echo "The application of $(hostname) serves the page of $named; its join stage did not take effect." >&2
        exit 1
    fi
    [ "$code" = 200 ] && exit 0
    tries=$((tries - 1))
    sleep 2
done
why=$(printf '%s\n' "$page" | sed -n 's/.*name="bakeoff-trouble" content="\([^"]*\)".*/\1/p')
tomcat=$(ls -d /etc/tomcat* 2>/dev/null | head -n 1)
echo "Tomcat does not answer on port 80 (status $code; its unit is $(systemctl is-active "${tomcat##*/}")). $why" >&2
exit 1
