# The service runs now and after each boot, with the settings that its package brings.
service { '@unit@':
  ensure => running,
  enable => true,
}
