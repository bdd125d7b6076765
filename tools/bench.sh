#!/usr/bin/env bash
# Measures the planner (tools/bench-planner.mjs says how to choose what), then what explanations take, what eight weeks do to
# fairness, and how many characters a week takes in storage; with PAGE=1 the page built for release too.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
node tools/bench-planner.mjs
for name in explain fairness storage; do
  say "benches/$name.rs"
  CARGO_TARGET_DIR=$NATIVE_TARGET cargo bench --quiet --locked --package semainier --bench "$name"
done
[ -n "${PAGE:-}" ] || exit 0
say "The page in Chromium (built for release)"
bash tools/dist.sh release test-results/bench-dist
node tools/bench-page.mjs test-results/bench-dist
node tools/bench-start.mjs test-results/bench-dist
