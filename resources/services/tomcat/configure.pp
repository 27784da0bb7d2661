# Apache passes everything on to Tomcat on the same machine. The server name is fixed: the module's default is the
# machine's own name, which in a golden image would be the name of the machine that was baked.
class { 'apache':
  servername    => 'localhost',
  default_vhost => false,
  default_mods  => ['alias', 'dir'],
  # SUSE has each of these models as a program of its own, and the module knows no "event" there.
  mpm_module    => $family ? {
    'Suse'  => 'worker',
    default => 'event',
  },
  server_tokens => 'Prod',
  keepalive     => 'On',
}

class { 'apache::mod::mime':
  mime_support_package => $family ? {
    'Debian' => 'media-types',
    'Suse'   => 'aaa_base', # part of the system there
    default  => 'mailcap',
  },
}

class { 'apache::mod::proxy': }
class { 'apache::mod::proxy_http': }

apache::vhost { 'application':
  servername          => 'localhost',
  port                => 80,
  docroot             => $pages,
  default_vhost       => true,
  manage_docroot      => false,
  proxy_preserve_host => true,
  proxy_pass          => [
    {
      'path'   => '/',
      'url'    => 'http://127.0.0.1:8080/',
      # A page that is asked for the first time is compiled; a server that was away is asked again after a second.
      'params' => { 'retry' => '1', 'timeout' => '120' },
    },
  ],
}

# Where SELinux is on, a web server may not ask another server unless told so.
if $facts['os']['selinux']['enabled'] {
  exec { 'let the web server connect':
    command => '/usr/sbin/setsebool -P httpd_can_network_connect on',
    unless  => '/usr/sbin/getsebool httpd_can_network_connect | /usr/bin/grep -q "on$"',
  }
}

# Where the driver is looked for by a data source of the server.
file { "/usr/share/${tomcat}/lib/mariadb-java-client.jar":
  ensure => link,
  target => '/usr/share/java/mariadb-java-client.jar',
}
~> service { $tomcat:
  ensure => running,
  enable => true,
}
