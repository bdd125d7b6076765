#!/usr/bin/env bash
# Python's icalendar package, in a folder of its own: a second reader for the calendars we write.
set -euo pipefail
. "$(dirname "$0")/../env.sh"
. "$ROOT/tools/setup/apt.sh"
cd "$ROOT"

venv=.tools/venv
stamp=$venv/icalendar-$ICALENDAR
[ -e "$stamp" ] && exit
say "Installing Python's icalendar $ICALENDAR"
python3 -m venv --clear $venv 2>/dev/null || { apt_install python3 python3-venv && python3 -m venv --clear $venv; }
$venv/bin/pip install --quiet --disable-pip-version-check "icalendar==$ICALENDAR" </dev/null
touch "$stamp"
