# The package alone. It starts a daemon with no front end, which serves nobody until it is configured.
package { 'haproxy':
  ensure => installed,
}
