#!/usr/bin/env bash
# Measures the planner natively, then the page in Chromium; arguments go to the native benchmark.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
CARGO_TARGET_DIR=$NATIVE_TARGET cargo bench --locked --bench planner -- "$@"

say "The page in Chromium (built for release)"
bash tools/dist.sh release test-results/bench-dist
node tools/bench-page.mjs test-results/bench-dist
