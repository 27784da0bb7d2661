# haproxy.cfg is one file put together out of fragments, so both stages must declare all that is common.
# The options are spelt out: the module's defaults would write the address of the machine that was baked.
# Where the package of each family keeps the socket; SELinux allows no other place.
$socket = $facts['os']['family'] ? {
  'Debian' => '/run/haproxy/admin.sock',
  default  => '/var/lib/haproxy/stats',
}

class { 'haproxy':
  merge_options    => false,
  # A new list of servers is taken over without dropping who is connected.
  restart_command  => '/bin/systemctl reload-or-restart haproxy',
  global_options   => {
    'log'     => '/dev/log local0 notice',
    'chroot'  => '/var/lib/haproxy',
    'user'    => 'haproxy',
    'group'   => 'haproxy',
    'maxconn' => '4000',
    'daemon'  => '',
    'stats'   => "socket ${socket} mode 660 level admin",
  },
  defaults_options => {
    'log'     => 'global',
    'mode'    => 'http',
    'option'  => ['httplog', 'dontlognull', 'redispatch'],
    'retries' => '3',
    'timeout' => ['http-request 10s', 'queue 1m', 'connect 10s', 'client 1m', 'server 1m', 'check 10s'],
  },
}

haproxy::frontend { 'http':
  bind    => { '*:80' => [] },
  mode    => 'http',
  options => { 'default_backend' => 'nodes' },
}

haproxy::backend { 'nodes':
  collect_exported => false,
  options          => {
    'mode'    => 'http',
    'balance' => 'roundrobin',
    'option'  => ['httpchk GET /', 'forwardfor'],
  },
}
