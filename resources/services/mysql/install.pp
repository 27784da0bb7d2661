# The distribution's MySQL: on Debian this is MariaDB. It listens on the loopback only until it is configured.
package { 'default-mysql-server':
  ensure => installed,
}
