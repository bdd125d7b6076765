#!/usr/bin/env bash
# Measures the planner (tools/bench-planner.mjs says how to choose what); with PAGE=1 the page built for release too.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
node tools/bench-planner.mjs
[ -n "${PAGE:-}" ] || exit 0
say "The page in Chromium (built for release)"
bash tools/dist.sh release test-results/bench-dist
node tools/bench-page.mjs test-results/bench-dist
node tools/bench-start.mjs test-results/bench-dist
