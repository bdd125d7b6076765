#!/usr/bin/env bash
# Firefox, and WebKit with its driver, for `make browsers`: Debian's packages.
set -euo pipefail
here=$(dirname "$0")
. "$here/../env.sh"
. "$here/apt.sh"

command -v firefox-esr >/dev/null || command -v firefox >/dev/null || apt_install firefox-esr
command -v WebKitWebDriver >/dev/null || apt_install webkit2gtk-driver
# WebKit's window needs a screen, be it a painted one.
[ -n "${DISPLAY:-}" ] || command -v xvfb-run >/dev/null || apt_install xvfb xauth
