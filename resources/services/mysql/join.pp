# What only this node has: its number in the cluster and this deployment's passwords. The server's class is not
# declared again; its configuration does not change when it joins.
#
# A topology whose roles are "primary" and "replica" replicates, by global transaction ids. Run again with another
# role in the node's data, this makes a replica the primary, or lets a replica follow another one.
$bakeoff_server_id = lookup('bakeoff::index')
$bakeoff_role      = lookup('bakeoff::role')
$bakeoff_peers     = lookup('bakeoff::peers')
$is_replica        = $bakeoff_role == 'replica'
$replicates        = $is_replica or $bakeoff_role == 'primary'

# The binary log's names do not hold the host's, as they would by default: the primary's files are its replica's one
# day. A replica logs what it applies, so that it can take the primary's place.
$replication = $replicates ? {
  true    => @("CNF"),
    log_bin = binlog
    relay_log = relay-bin
    log_slave_updates = ON
    sync_binlog = 1
    | CNF
  default => '',
}
$writable = $is_replica ? {
  true    => "read_only = ON\n",
  default => '',
}

$conf_d = $facts['os']['family'] ? {
  'Debian' => '/etc/mysql/conf.d',
  default  => '/etc/my.cnf.d',
}

file { "${conf_d}/bakeoff-node.cnf":
  ensure  => file,
  owner   => 'root',
  group   => 'root',
  mode    => '0644',
  content => "[mysqld]\nserver_id = ${bakeoff_server_id}\n${replication}${writable}",
}
~> service { 'mariadb':
  ensure => running,
  enable => true,
}

if $is_replica {
  # Accounts and tables come from the primary. The passwords are read by the script from memory.
  exec { 'follow the primary':
    command   => "/bin/sh /run/bakeoff/recipes/services/mysql/follow.sh ${bakeoff_peers['primary'][0]['address']}",
    logoutput => true,
    timeout   => 600,
    require   => Service['mariadb'],
  }
} else {
  if $bakeoff_role == 'primary' {
    exec { 'stand alone':
      command   => '/bin/sh /run/bakeoff/recipes/services/mysql/lead.sh',
      logoutput => true,
      timeout   => 600,
      require   => Service['mariadb'],
      before    => Mysql_database['bakeoff'],
    }

    # What a replica needs to copy what is there and to follow from then on.
    mysql_user { 'replication@%':
      ensure        => present,
      password_hash => Sensitive(mysql::password(lookup('bakeoff::secret::replication_password'))),
      require       => Exec['stand alone'],
    }

    mysql_grant { 'replication@%/*.*':
      ensure     => present,
      user       => 'replication@%',
      table      => '*.*',
      privileges => ['SELECT', 'RELOAD', 'LOCK TABLES', 'SHOW VIEW', 'EVENT', 'TRIGGER', 'REPLICATION SLAVE',
        'BINLOG MONITOR'],
      require    => Mysql_user['replication@%'],
    }
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
}
