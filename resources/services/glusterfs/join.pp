# The first node joins when the others stand ready: it forms the pool and makes the volume, and the others find both. A
# node that joins a volume that has been there for long takes the place of the one that is gone.
service { 'glusterd':
  ensure => running,
  enable => true,
}

exec { 'join the volume':
  command   => '/bin/sh /run/bakeoff/recipes/services/glusterfs/volume.sh',
  logoutput => true,
  timeout   => 900,
  require   => Service['glusterd'],
}

# The volume's servers are asked on this node itself, so that each node's mount goes its own way.
file { '/etc/systemd/system/mnt-data.mount':
  ensure  => file,
  owner   => 'root',
  group   => 'root',
  mode    => '0644',
  content => @(UNIT),
    [Unit]
    Description=The replicated volume
    After=glusterd.service network.target
    Wants=glusterd.service

    [Mount]
    What=localhost:/data
    Where=/mnt/data
    Type=glusterfs
    Options=_netdev

    [Install]
    WantedBy=multi-user.target
    | UNIT
}
~> exec { 'read the unit':
  command     => '/bin/systemctl daemon-reload',
  refreshonly => true,
}
-> service { 'mnt-data.mount':
  ensure  => running,
  enable  => true,
  require => Exec['join the volume'],
}
