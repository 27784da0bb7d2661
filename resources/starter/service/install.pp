# The packages alone. A distribution that starts the service on its own may do so; configure sees to it in any case.
package { [@packages@]:
  ensure => installed,
}
