#!/bin/sh
# The page that names the node must not be served by a clone that has another name.
set -u
systemctl stop apache2 || { echo "Apache could not be stopped." >&2; exit 1; }
if grep -qs 'name="bakeoff-node"' /var/www/html/index.html; then
    rm -f /var/www/html/index.html
fi
rm -rf /var/cache/apache2/mod_cache_disk/*
exit 0
