#!/usr/bin/env bash
# The ordinary age program: the tests have it read our encrypted backups. Where the distribution has none, that test says
# that it did not run.
set -euo pipefail
here=$(dirname "$0")
. "$here/../env.sh"
. "$here/apt.sh"

{ command -v age && command -v script; } >/dev/null && exit
(apt_install age bsdutils) || say "No age program here: the test that has it read our backups will be skipped"
