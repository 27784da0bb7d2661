# Everything of this stage is in common.pp: a balancer that listens and has no servers yet.
