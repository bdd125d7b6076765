#!/usr/bin/env bash
# Gives the compiler the standard library of wasm32: from rustup, or from Debian's sources where rustup's server
# cannot be reached.
set -euo pipefail
. "$(dirname "$0")/../env.sh"

if [ "${SEMAINIER_RUST:-}" != debian ]; then
  has_wasm_std && exit
  if command -v rustup >/dev/null; then
    say "Adding the $WASM target with rustup"
    # An unreachable server must not hold the set-up for ever; a slow line has three minutes.
    RUST_BACKTRACE=0 timeout 180 rustup target add $WASM && has_wasm_std && exit
  fi
fi
has_wasm_std $DEBIAN_TOOLCHAIN && exit
exec bash "$(dirname "$0")/debian-rust.sh"
