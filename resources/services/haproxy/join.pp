# The servers are the peers of every other role; another topology needs no other recipe.
$bakeoff_role = lookup('bakeoff::role')

lookup('bakeoff::peers').each |$role, $nodes| {
  unless $role == $bakeoff_role {
    $nodes.each |$node| {
      haproxy::balancermember { $node['name']:
        listening_service => 'nodes',
        server_names      => $node['name'],
        ipaddresses       => $node['address'],
        ports             => '80',
        options           => 'check inter 2s rise 1 fall 3',
      }
    }
  }
}
