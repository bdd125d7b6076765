#!/usr/bin/env bash
# Format, Clippy over everything, the licences and the known faults of what is linked.
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
# Known faults are listed in a repository of its own: a copy that cannot be renewed still tells what it knows.
if command -v cargo-deny >/dev/null && { cargo deny fetch db 2>/dev/null || [ -d "${CARGO_HOME:-$HOME/.cargo}/advisory-dbs" ]; }; then
  say "Advisories"
  cargo deny --log-level error check --disable-fetch advisories
else
  say "Advisories: not checked, that needs cargo-deny and its database"
fi
