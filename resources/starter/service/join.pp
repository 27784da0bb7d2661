# Nothing here depends on the node's name or on its peers; the service must only be running.
service { '@unit@':
  ensure => running,
  enable => true,
}
