# What Tomcat and the web server before it are called: their units, and their folders.
$family = $facts['os']['family']
$tomcat = $family ? {
  'Debian' => versioncmp($facts['os']['release']['major'], '12') < 0 ? {
    true    => 'tomcat9',
    default => 'tomcat10',
  },
  default  => 'tomcat',
}
$webapps = $family ? {
  'Suse'  => "/srv/${tomcat}/webapps",
  default => "/var/lib/${tomcat}/webapps",
}
$httpd = $family ? {
  'RedHat' => 'httpd',
  default  => 'apache2',
}
$pages = $family ? {
  'Suse'  => '/srv/www/htdocs',
  default => '/var/www/html',
}
