#!/bin/sh
# The service keeps nothing of its own that clones must not share; it is stopped so that its files are whole.
set -u
systemctl stop '@unit@' || { echo "@unit@ could not be stopped." >&2; exit 1; }
exit 0
