#!/usr/bin/env bash
# The npm packages of the build and the tests: binaryen (wasm-opt), Playwright, axe.
set -euo pipefail
. "$(dirname "$0")/../env.sh"
cd "$ROOT"

# npm writes this file last, so it stands for a complete install of this very lock.
stamp=node_modules/.lock-installed
cmp -s package-lock.json $stamp && exit
say "Installing the npm packages"
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --silent --no-audit --no-fund </dev/null
cp package-lock.json $stamp
