# The servers are the nodes of the roles that the balancer waits for; another topology needs no other recipe.
$bakeoff_peers = lookup('bakeoff::peers')

lookup('bakeoff::after').each |$role| {
  $bakeoff_peers[$role].each |$node| {
    haproxy::balancermember { $node['name']:
      listening_service => 'nodes',
      server_names      => $node['name'],
      ipaddresses       => $node['address'],
      ports             => '80',
      options           => 'check inter 2s rise 1 fall 3',
    }
  }
}
