#!/usr/bin/env bash
# Compiles trunk and the wasm-bindgen command in the wanted versions into the tools folder, unless they are on PATH.
set -euo pipefail
. "$(dirname "$0")/../env.sh"

# These run for a moment in each build: compiling them fast matters more than their own speed.
export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
export CARGO_TARGET_DIR=$TOOLS/install

is_there() { [ "$("$1" --version 2>/dev/null | cut -d' ' -f2)" = "$2" ]; }

install() {
  say "Compiling $1 $2 (once; a few minutes)"
  CARGO_PROFILE_RELEASE_OPT_LEVEL=$3 cargo install --quiet --force --root "$TOOLS/cargo" "$1" --version "=$2" "${@:4}"
}

# wasm-bindgen reads the whole module of each build, so it gets some speed. Not `--locked`: a version in its lock was
# withdrawn.
is_there wasm-bindgen "$WASM_BINDGEN" || install wasm-bindgen-cli "$WASM_BINDGEN" 1
# Without trunk's default features there is no check for updates.
is_there trunk "$TRUNK" || install trunk "$TRUNK" 0 --locked --no-default-features --features rustls
rm -rf "$CARGO_TARGET_DIR"
