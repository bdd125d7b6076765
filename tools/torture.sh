#!/usr/bin/env bash
# Reliability: damaged files for each importer and stories of three devices natively, then kills, damage, a full storage and
# two tabs in Chromium. HOSTILE and MERGES say how many files and stories; arguments go to tools/torture.mjs.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
export HOSTILE=${HOSTILE:-10000}
say "$HOSTILE damaged files for each importer"
for importers in "--test it" "--package semainier-merge"; do
  # shellcheck disable=SC2086
  CARGO_TARGET_DIR=$NATIVE_TARGET cargo test --release --locked $importers hostile -- --nocapture | grep -E "wounded|panicked|test result"
done
export PROPTEST_CASES=${MERGES:-1000}
say "$PROPTEST_CASES stories of three devices that edit and exchange in any order"
CARGO_TARGET_DIR=$NATIVE_TARGET cargo test --release --locked --package semainier-merge three_devices -- --nocapture | grep -E "stories|panicked|test result"
dist=${SEMAINIER_DIST:-test-results/dist}
[ -e "$dist/index.html" ] || bash tools/dist.sh dev "$dist"
say "Chromium"
node tools/torture.mjs "$dist" "$@"
