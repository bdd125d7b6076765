#!/usr/bin/env bash
# A Chromium for the tests: the system's, else the distribution's package, else the one Playwright downloads.
set -euo pipefail
here=$(dirname "$0")
. "$here/../env.sh"
. "$here/apt.sh"

for name in chromium chromium-browser google-chrome; do
  command -v $name >/dev/null && exit
done
command -v apt-get >/dev/null && (apt_install chromium fonts-liberation) && exit
say "Letting Playwright download its Chromium"
"$ROOT/node_modules/.bin/playwright" install chromium
