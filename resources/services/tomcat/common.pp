# What Tomcat is called: its unit, and its folders.
$family = $facts['os']['family']
$tomcat = $family ? {
  'Debian' => versioncmp($facts['os']['release']['major'], '12') < 0 ? {
    true    => 'tomcat9',
    default => 'tomcat10',
  },
  default  => 'tomcat',
}
