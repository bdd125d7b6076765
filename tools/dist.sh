#!/usr/bin/env bash
# Builds the page into a folder.
#   tools/dist.sh dev [FOLDER]        compiles fast; for `make serve`, for development and for the browser tests
#   tools/dist.sh release [FOLDER]    what is put online: small, through wasm-opt
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
flavour=${1:-dev}
dist=${2:-dist}
export CARGO_TARGET_DIR=$WASM_TARGET

args=(build --offline --dist "$dist")
case $flavour in
  dev) ;;
  release) args+=(--release) ;;
  *) die "unknown flavour '$flavour': dev or release" ;;
esac

# Trunk works offline, so that it never looks for tools by itself: the crates must be there before, those that run
# while compiling too.
cargo fetch --quiet --locked --target $WASM --target "$(rustc --print host-tuple)"
say "Building the page ($flavour) into $dist"
# Trunk reads NO_COLOR and RUST_BACKTRACE in its own way.
env -u NO_COLOR -u RUST_BACKTRACE trunk --quiet "${args[@]}"
