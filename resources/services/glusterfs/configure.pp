# The daemon that the nodes find each other by, and the folder of the brick. There is no volume yet.
file { ['/srv/gluster', '/srv/gluster/brick', '/mnt/data']:
  ensure => directory,
  owner  => 'root',
  group  => 'root',
  mode   => '0755',
}

service { 'glusterd':
  ensure => running,
  enable => true,
}
