# The page names its node, so that whoever asks through a balancer can see which server answered. No class of the
# module here: the server itself does not change when it joins.
$bakeoff_node       = lookup('bakeoff::node')
$bakeoff_deployment = lookup('bakeoff::deployment')

file { "${pages}/index.html":
  ensure  => file,
  owner   => 'root',
  group   => 'root',
  mode    => '0644',
  content => @("PAGE"),
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><meta name="bakeoff-node" content="${bakeoff_node}"><title>${bakeoff_node}</title></head>
    <body><h1>${bakeoff_node}</h1><p>Deployment ${bakeoff_deployment}</p></body>
    </html>
    | PAGE
}

service { $httpd:
  ensure => running,
  enable => true,
}
