# What only this node has: its number in the cluster and this deployment's password. The server's class is not
# declared again; its configuration does not change when it joins.
$bakeoff_server_id = lookup('bakeoff::index')

file { '/etc/mysql/conf.d/bakeoff-node.cnf':
  ensure  => file,
  owner   => 'root',
  group   => 'root',
  mode    => '0644',
  content => "[mysqld]\nserver_id = ${bakeoff_server_id}\n",
}
~> service { 'mariadb':
  ensure => running,
  enable => true,
}

mysql_database { 'bakeoff':
  ensure  => present,
  charset => 'utf8mb4',
  collate => 'utf8mb4_general_ci',
  require => Service['mariadb'],
}

# Sensitive keeps even the hash out of the log and of Puppet's own records.
mysql_user { 'bakeoff@%':
  ensure        => present,
  password_hash => Sensitive(mysql::password(lookup('bakeoff::secret::mysql_password'))),
  require       => Service['mariadb'],
}

mysql_grant { 'bakeoff@%/bakeoff.*':
  ensure     => present,
  user       => 'bakeoff@%',
  table      => 'bakeoff.*',
  privileges => ['ALL'],
  require    => [Mysql_user['bakeoff@%'], Mysql_database['bakeoff']],
}
