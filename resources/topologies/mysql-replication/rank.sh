#!/bin/sh
# How much of the primary's log this replica has received: among several, the one with the largest number has lost
# least. Prints one whole number.
set -u
received=$(mysql --protocol=socket -u root -e 'SHOW SLAVE STATUS\G' | sed -n 's/^ *Gtid_IO_Pos: //p') || exit 1
# A position is DOMAIN-SERVER-NUMBER; there is one domain here. Before anything was received it is empty.
printf '%s\n' "${received:-0-0-0}" | tr ',' '\n' | sed 's/.*-//' | sort -n | tail -n 1
