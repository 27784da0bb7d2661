# The server brings the client that mounts a volume along, or it stands beside it.
package { $facts['os']['family'] ? {
  'Debian' => ['glusterfs-server'],
  'Suse'   => ['glusterfs'],
  default  => ['glusterfs-server', 'glusterfs-fuse'],
}:
  ensure => installed,
}
