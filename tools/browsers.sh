#!/usr/bin/env bash
# The main flows in Firefox and WebKit. Arguments go to tools/browsers.mjs.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
dist=${SEMAINIER_DIST:-test-results/dist}
[ -e "$dist/index.html" ] || bash tools/dist.sh dev "$dist"
say "Firefox and WebKit"
screen=()
[ -n "${DISPLAY:-}" ] || screen=(xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24")
"${screen[@]}" node tools/browsers.mjs "$dist" "$@"
