# The application of this deployment: one page that says which server made it and, where the deployment has a
# database, what it read there. Neither Apache nor Tomcat itself changes when it joins.
$bakeoff_node       = lookup('bakeoff::node')
$bakeoff_deployment = lookup('bakeoff::deployment')
$bakeoff_database   = lookup('bakeoff::peers')['database']
$bakeoff_password   = lookup({ 'name' => 'bakeoff::secret::mysql_password', 'default_value' => '' })

$root = "${webapps}/ROOT"

# The password must be text of an XML attribute.
$escaped = $bakeoff_password.regsubst('&', '&amp;', 'G').regsubst('<', '&lt;', 'G').regsubst('"', '&quot;', 'G')

$source = $bakeoff_database ? {
  undef   => '',
  default => @("XML"),
      <Resource name="jdbc/bakeoff" auth="Container" type="javax.sql.DataSource"
                driverClassName="org.mariadb.jdbc.Driver" maxTotal="8" maxWaitMillis="20000" testOnBorrow="true"
                validationQuery="SELECT 1" username="bakeoff" password="${escaped}"
                url="jdbc:mariadb://${bakeoff_database[0]['address']}:3306/bakeoff"/>
    | XML
}

file { [$root, "${root}/META-INF"]:
  ensure => directory,
  owner  => 'root',
  group  => 'root',
  mode   => '0755',
}

file { "${root}/index.html":
  ensure => absent,
}

file { "${root}/index.jsp":
  ensure => file,
  owner  => 'root',
  group  => 'root',
  mode   => '0644',
  source => '/run/bakeoff/recipes/services/tomcat/index.jsp',
}

file { "${root}/META-INF/node.properties":
  ensure  => file,
  owner   => 'root',
  group   => 'root',
  mode    => '0644',
  content => "node=${bakeoff_node}\ndeployment=${bakeoff_deployment}\n",
}

# Sensitive keeps the password out of the log and of Puppet's own records; the file is Tomcat's alone.
file { "${root}/META-INF/context.xml":
  ensure  => file,
  owner   => 'root',
  group   => 'tomcat',
  mode    => '0640',
  content => Sensitive("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Context>\n${source}</Context>\n"),
}
~> service { $tomcat:
  ensure => running,
  enable => true,
}

service { $httpd:
  ensure => running,
  enable => true,
}
