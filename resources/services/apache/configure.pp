# A lean web server with one site. The server name is fixed: the module's default is the machine's own name,
# which in a golden image would be the name of the machine that was baked.
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

# The module's default package for file types has another name in each release; install has brought the one that
# all of them have, so that this stage needs no network.
class { 'apache::mod::mime':
  mime_support_package => $family ? {
    'Debian' => 'media-types',
    'Suse'   => 'aaa_base', # part of the system there
    default  => 'mailcap',
  },
}

apache::vhost { 'site':
  servername     => 'localhost',
  port           => 80,
  docroot        => $pages,
  default_vhost  => true,
  manage_docroot => false,
}
