#!/bin/sh
# The page that names the node must not be served by a clone that has another name.
set -u
systemctl stop apache2 2>/dev/null || systemctl stop httpd || { echo "Apache could not be stopped." >&2; exit 1; }
for page in /var/www/html/index.html /srv/www/htdocs/index.html; do
    if grep -qs 'name="bakeoff-node"' "$page"; then
        rm -f "$page"
    fi
done
rm -rf /var/cache/apache2/mod_cache_disk/* /var/cache/httpd/*
exit 0
