#!/usr/bin/env bash
# Installs what the build and the tests need, and nothing that is already there.
#   tools/setup.sh            everything
#   tools/setup.sh build      what `make serve` needs: Rust for wasm32, trunk, wasm-bindgen
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh

command -v cargo >/dev/null || die "Rust is missing: install it with rustup (https://rustup.rs), then try again."
command -v node >/dev/null || die "Node.js 20 or newer is missing: install it, then try again."
[ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ] || die "Node.js $(node -v) is too old: 20 or newer is needed."
grep -q "wasm-bindgen = { version = \"=$WASM_BINDGEN\"" Cargo.toml ||
  die "Cargo.toml and tools/versions.env name different versions of wasm-bindgen."

for part in wasm-target cargo-tools; do bash "tools/setup/$part.sh"; done
[ "${1:-all}" = build ] && exit
for part in npm browser python age; do bash "tools/setup/$part.sh"; done
