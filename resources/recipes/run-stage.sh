#!/bin/sh
# Applies one stage (install, configure or join) of a service's recipe with Puppet, once, on this node.
#
# usage: run-stage.sh SERVICE STAGE
#
# The application starts it as a transient systemd unit, so that a deploy survives the application being
# restarted. It is the same script in a bake and in a deploy, with either strategy: that makes their times compare.
# Exit code 0: the node is as the recipe says. Anything else: the last lines printed say why.
set -u

service=${1:-}
stage=${2:-}
fail() { echo "bakeoff: $*" >&2; exit 1; }

case $stage in
    install | configure | join) ;;
    *) fail "there is no stage '$stage'; use install, configure or join." ;;
esac
case $service in
    '' | *[!a-z0-9-]*) fail "'$service' is not the name of a service." ;;
esac

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || fail "the folder of the recipes cannot be read."
recipe=$here/../services/$service
[ -f "$recipe/$stage.pp" ] || fail "the service '$service' has no recipe for the stage '$stage'."
command -v puppet >/dev/null || fail "Puppet is not installed in this image; build the OS template again."

work=/run/bakeoff/puppet
log=/var/log/bakeoff/$service-$stage.log
mkdir -p "$work" /var/log/bakeoff || fail "no space or no right to write below /run and /var/log."
chmod 0700 "$work" /var/log/bakeoff

# A unit has almost no environment. Ruby's own deprecation warnings say nothing about the node.
export HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
export RUBYOPT='-W0 --disable=did_you_mean'

# Only the install stage needs the package lists, and only when the image carries none: a template never does, so
# each install sees the mirror as it is now.
if [ "$stage" = install ] && command -v apt-get >/dev/null; then
    if ! ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1; then
        waited=0
        while [ -z "$(ip -4 route show default)" ]; do
            [ "$waited" -lt 60 ] || fail "the network card has no address after 60 s; packages cannot be fetched."
            waited=$((waited + 1))
            sleep 1
        done
        apt-get -q update -o APT::Update::Error-Mode=any >"$log.apt" 2>&1 || {
            # Hashes that differ are many lines, in which the file that they are of would be lost.
            grep '^E: ' "$log.apt" >&2 || tail -n 5 "$log.apt" >&2
            fail "the package lists cannot be fetched from the mirror."
        }
        rm -f "$log.apt"
    fi
fi

# Puppet takes one manifest. What several stages share is in common.pp, compiled together with the stage; install
# stays alone, because the modules' classes would already configure the service.
manifest=$work/$service-$stage.pp
if [ "$stage" != install ] && [ -f "$recipe/common.pp" ]; then
    cat "$recipe/common.pp" "$recipe/$stage.pp" >"$manifest" || fail "the recipe cannot be read."
else
    cat "$recipe/$stage.pp" >"$manifest" || fail "the recipe cannot be read."
fi

# All of Puppet's own state is in memory: an image never carries cached catalogs, and the transaction store, which
# keeps resource values, never reaches a disk.
puppet apply \
    --confdir "$work/conf" --vardir "$work/var" --logdest console --color false \
    --modulepath /usr/share/puppet/modules --hiera_config "$here/hiera.yaml" \
    --no-report --no-usecacheonfailure --no-show_diff --disable_warnings deprecations \
    --detailed-exitcodes "$manifest" >"$log" 2>&1
code=$?
chmod 0600 "$log"
cat "$log"

# With detailed exit codes 2 means "changed", which is what a first run is for.
case $code in
    0 | 2) exit 0 ;;
    4 | 6) fail "Puppet could not bring everything of '$service' to the state of the stage '$stage'." ;;
    1) fail "the recipe of '$service' for the stage '$stage' does not compile, or its run broke off." ;;
    *) fail "Puppet ended with code $code in the stage '$stage' of '$service'." ;;
esac
