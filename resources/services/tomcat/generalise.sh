#!/bin/sh
# The page names the node and its data source holds a deployment's password: neither may be in a clone.
set -u
for unit in tomcat9 tomcat10 tomcat; do
    home=/var/lib/$unit
    [ -d "$home" ] || home=/srv/$unit # SUSE
    [ -d "$home" ] || continue
    systemctl stop "$unit" || { echo "Tomcat could not be stopped." >&2; exit 1; }
    rm -rf "$home/webapps/ROOT/META-INF/context.xml" "$home/webapps/ROOT/META-INF/node.properties" \
        "/var/cache/$unit/"* "$home/conf/Catalina/localhost/ROOT.xml" "$home/work/Catalina"
done
systemctl stop apache2 2>/dev/null || systemctl stop httpd || { echo "Apache could not be stopped." >&2; exit 1; }
exit 0
