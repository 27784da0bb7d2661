#!/bin/sh
# Takes out accounts with a deployment's password, this node's number, replication state and logs.
set -u
fail() { echo "MySQL: $*" >&2; exit 1; }

systemctl start mariadb || fail "the server does not start, so its accounts cannot be taken out."
mysql --protocol=socket -u root -e "DROP USER IF EXISTS 'bakeoff'@'%', 'replication'@'%'; FLUSH PRIVILEGES" \
    || fail "the accounts of the deployment could not be removed."
mysql --protocol=socket -u root -e 'STOP ALL SLAVES; RESET SLAVE ALL' 2>/dev/null
mysql --protocol=socket -u root -e 'RESET MASTER' 2>/dev/null
mysql --protocol=socket -u root -e "SET GLOBAL gtid_slave_pos = ''" 2>/dev/null
systemctl stop mariadb || fail "the server could not be stopped."

rm -f /etc/mysql/conf.d/bakeoff-node.cnf /etc/my.cnf.d/bakeoff-node.cnf /root/.my.cnf /root/.mylogin.cnf /root/.mysql_history
# auto.cnf is MySQL's server UUID, the others MariaDB's position as a replica and transient files.
cd /var/lib/mysql || fail "the folder of the data is missing."
rm -f auto.cnf master.info relay-log.info multi-master.info ./*relay-bin* ./binlog.* tc.log ib_buffer_pool ./*.pid ./*.err \
    server-key.pem client-key.pem ca-key.pem private_key.pem
exit 0
