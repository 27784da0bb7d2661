# The packages alone; the distribution's default site answers until the service is configured.
package { ['apache2', 'media-types']:
  ensure => installed,
}
