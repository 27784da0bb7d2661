#!/bin/sh
# Writes a row as a client does: over TCP, with the password generated for this deployment.
#
# usage: write.sh TOKEN
#
# The password goes through a file in memory that only root can read: a command line can be seen by everybody.
set -u
umask 077

token=${1:-}
case $token in '' | *[!0-9a-f]*) echo "'$token' is no token." >&2; exit 1 ;; esac
options=$(mktemp /run/bakeoff/client.XXXXXX) || { echo "No space left below /run." >&2; exit 1; }
trap 'rm -f "$options"' EXIT
ruby --disable-gems -rjson -e '
    password = JSON.parse(File.read("/run/bakeoff/data/secret.json")).fetch("bakeoff::secret::mysql_password")
    puts "[client]\nuser=bakeoff\npassword=\"#{password.gsub(/["\\]/) { |c| "\\" + c }}\""
' >"$options" || { echo "The password of this deployment cannot be read on this node." >&2; exit 1; }

tries=20
while [ "$tries" -gt 0 ]; do
    answer=$(mysql --defaults-extra-file="$options" --protocol=tcp -h "$(hostname)" bakeoff -N -B 2>&1 <<SQL
CREATE TABLE IF NOT EXISTS health_check (token CHAR(32) PRIMARY KEY, written_at DATETIME(3) NOT NULL);
DELETE FROM health_check WHERE written_at < NOW(3) - INTERVAL 1 HOUR;
INSERT INTO health_check VALUES ('$token', NOW(3));
SQL
    ) && {
        echo "A row is written on $(hostname)."
        exit 0
    }
    tries=$((tries - 1))
    sleep 3
done
echo "No row can be written on $(hostname) with the password of this deployment: $answer" >&2
exit 1
