# Tomcat with the driver of the database, and the Apache web server that stands in front of it.
$old = $facts['os']['family'] == 'Debian' and versioncmp($facts['os']['release']['major'], '12') < 0

$packages = $facts['os']['family'] ? {
  'Debian' => $old ? {
    true    => ['tomcat9', 'libmariadb-java', 'apache2', 'media-types'],
    default => ['tomcat10', 'libmariadb-java', 'apache2', 'media-types'],
  },
  'Suse'   => ['tomcat10', 'mariadb-java-client', 'apache2', 'apache2-worker'],
  default  => ['tomcat', 'mariadb-java-client', 'httpd', 'mailcap'],
}

package { $packages:
  ensure => installed,
}
