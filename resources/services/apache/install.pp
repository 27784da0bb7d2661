# The packages alone; the distribution's default site answers until the service is configured.
package { $facts['os']['family'] ? {
  'Debian' => ['apache2', 'media-types'],
  'Suse'   => ['apache2', 'apache2-worker'],
  default  => ['httpd', 'mailcap'],
}:
  ensure => installed,
}
