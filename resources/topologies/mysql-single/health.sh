#!/bin/sh
# Logs in over TCP as a client does, with the password generated for this deployment, and runs a query. The password
# goes through a file in memory that only root can read: a command line can be seen by everybody.
set -u
umask 077

options=$(mktemp /run/bakeoff/client.XXXXXX) || { echo "No space left below /run." >&2; exit 1; }
trap 'rm -f "$options"' EXIT
ruby --disable-gems -rjson -e '
    password = JSON.parse(File.read("/run/bakeoff/data/secret.json")).fetch("bakeoff::secret::mysql_password")
    puts "[client]\nuser=bakeoff\npassword=\"#{password.gsub(/["\\]/) { |c| "\\" + c }}\""
' >"$options" || { echo "The password of this deployment cannot be read on this node." >&2; exit 1; }

tries=20
while [ "$tries" -gt 0 ]; do
    answer=$(mysql --defaults-extra-file="$options" --protocol=tcp -h "$(hostname)" -N -B -e 'SELECT VERSION()' 2>&1) && {
        echo "MySQL $answer accepts the password of this deployment."
        exit 0
    }
    tries=$((tries - 1))
    sleep 3
done
echo "The login with the password of this deployment failed: $answer" >&2
exit 1
