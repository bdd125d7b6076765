#!/usr/bin/env bash
# Debian's `rustc-web` follows stable Rust and ships its own sources, but no wasm32 standard library: build that from
# the sources, once, and offer the whole to rustup as a toolchain named in env.sh.
set -euo pipefail
here=$(dirname "$0")
. "$here/../env.sh"
. "$here/apt.sh"
unset RUSTUP_TOOLCHAIN

command -v apt-get >/dev/null ||
  die "the $WASM target is missing: run 'rustup target add $WASM' where rustup's server can be reached."
[ "$(id -u)" = 0 ] ||
  die "the $WASM target is missing: run 'rustup target add $WASM' (or this script as root, on Debian)."

[ -x /usr/bin/cargo ] && compgen -G "/usr/src/rustc-*/library/sysroot/Cargo.toml" >/dev/null ||
  apt_install rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web
version=$(/usr/bin/rustc -vV | sed -n 's/^release: //p')
llvm=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
command -v "lld-$llvm" >/dev/null || apt_install "lld-$llvm"

target_dir=/usr/lib/rustlib/$WASM/lib
if ! compgen -G "$target_dir/libstd-*.rlib" >/dev/null; then
  say "Building the $WASM standard library of Rust $version"
  std=$TOOLS/std-$version
  # The flags are those of the compiler's own build of its library.
  RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc __CARGO_DEFAULT_LIB_METADATA=sysroot \
    RUSTFLAGS="-Cembed-bitcode=yes -Zforce-unstable-if-unmarked" \
    /usr/bin/cargo build --quiet --release --target $WASM --target-dir "$std" \
    --manifest-path "/usr/src/rustc-$version/library/sysroot/Cargo.toml" \
    --features panic-unwind,compiler-builtins-mem
  mkdir -p "$target_dir"
  cp "$std/$WASM/release/deps/"*.rlib "$target_dir/"
  rm -rf "$std"
fi

lld=/usr/lib/rustlib/$(/usr/bin/rustc -vV | sed -n 's/^host: //p')/bin/rust-lld
[ -e "$lld" ] || { mkdir -p "$(dirname "$lld")"; ln -s "$(command -v "lld-$llvm")" "$lld"; }
rustup toolchain link $DEBIAN_TOOLCHAIN /usr
has_wasm_std $DEBIAN_TOOLCHAIN || die "the $WASM standard library was built but $DEBIAN_TOOLCHAIN does not see it."
