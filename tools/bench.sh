#!/usr/bin/env bash
# Measures the planner; arguments go to the benchmark.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
CARGO_TARGET_DIR=$NATIVE_TARGET exec cargo bench --locked --bench planner -- "$@"
