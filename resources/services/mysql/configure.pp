# No password here: root comes in through the local socket, which needs none, so an image holds no secret.
# Paths are spelt out because the module's defaults differ between its versions. Files of certificates that do not
# exist are taken out, and so is the error log: newer packages have no folder for it, and without it the journal
# has the messages in every release.
$family = $facts['os']['family']
$socket = $family ? {
  'Debian' => '/run/mysqld/mysqld.sock',
  'Suse'   => '/run/mysql/mysql.sock',
  default  => '/var/lib/mysql/mysql.sock',
}
$pid_file = $family ? {
  'Debian' => '/run/mysqld/mysqld.pid',
  'Suse'   => '/run/mysql/mysqld.pid',
  default  => '/run/mariadb/mariadb.pid',
}

class { 'mysql::server':
  package_name            => $family ? {
    'Debian' => 'default-mysql-server',
    'Suse'   => 'mariadb',
    default  => 'mariadb-server',
  },
  service_name            => 'mariadb',
  restart                 => true,
  remove_default_accounts => false,
  create_root_user        => false,
  create_root_my_cnf      => false,
  override_options        => {
    'mysqld_safe' => { 'log-error' => undef },
    'mysqld'      => {
      'bind-address'      => '0.0.0.0',
      'skip-name-resolve' => true,
      'log-error'         => undef,
      'pid-file'          => $pid_file,
      'socket'            => $socket,
      'ssl'               => undef,
      'ssl-ca'            => undef,
      'ssl-cert'          => undef,
      'ssl-key'           => undef,
      'ssl-disable'       => undef,
    },
    'client'      => { 'socket' => $socket },
  },
}
