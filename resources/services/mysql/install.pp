# The distribution's MySQL: on Debian this is MariaDB. It listens on the loopback only until it is configured.
package { $facts['os']['family'] ? {
  'Debian' => 'default-mysql-server',
  'Suse'   => 'mariadb',
  default  => 'mariadb-server',
}:
  ensure => installed,
}
