#!/usr/bin/env bash
# Format, Clippy over everything, and the licences of what is linked.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
export CARGO_TARGET_DIR=$NATIVE_TARGET

say "Format"
cargo fmt --all --check
say "Clippy"
cargo clippy --quiet --workspace --locked --all-targets --features web -- -D warnings
say "Licences and sources"
if command -v cargo-deny >/dev/null; then
  cargo deny --log-level error check licenses bans sources
else
  node tools/licences.mjs
fi
