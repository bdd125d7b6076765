# Sourced by every script: where the tools are, which toolchain builds, where the artefacts go.
# Everything it sets can be given from outside.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLS=${SEMAINIER_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/semainier-tools}
# shellcheck source=versions.env
. "$ROOT/tools/versions.env"

export PATH="$TOOLS/cargo/bin:$ROOT/node_modules/.bin:$HOME/.cargo/bin:$PATH"

WASM=wasm32-unknown-unknown
# The name of the toolchain that tools/setup/debian-rust.sh links when rustup has no wasm32 library.
DEBIAN_TOOLCHAIN=semainier-web

# A clean clone in CI starts from the dependencies that the last run on the machine compiled.
if [ "${CI:-}" = true ]; then
  TARGETS=$TOOLS/target
  export CARGO_INCREMENTAL=0
else
  TARGETS=$ROOT/target
fi
NATIVE_TARGET=${CARGO_TARGET_DIR:-$TARGETS/native}
WASM_TARGET=${CARGO_TARGET_DIR:-$TARGETS/wasm}

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
die() { printf 'semainier: %s\n' "$*" >&2; exit 1; }

# Whether the compiler in use (or the rustup toolchain named) has the wasm32 standard library.
has_wasm_std() {
  local dir
  dir=$(${1:+env RUSTUP_TOOLCHAIN="$1"} rustc --print target-libdir --target $WASM 2>/dev/null) || return 1
  compgen -G "$dir/libstd-*.rlib" >/dev/null
}

if [ "${SEMAINIER_RUST:-}" = debian ] || { ! has_wasm_std && has_wasm_std $DEBIAN_TOOLCHAIN; }; then
  export RUSTUP_TOOLCHAIN=$DEBIAN_TOOLCHAIN
fi
