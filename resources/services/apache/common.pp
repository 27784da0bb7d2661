# What the web server is called in each family: its unit, and the folder of its pages.
$family = $facts['os']['family']
$httpd = $family ? {
  'RedHat' => 'httpd',
  default  => 'apache2',
}
$pages = $family ? {
  'Suse'  => '/srv/www/htdocs',
  default => '/var/www/html',
}
