#!/usr/bin/env bash
# Builds the search's worker alone, as it is put online, into a folder: no page, no house, a fraction of a minute.
#   tools/search-worker.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
folder=${1:-test-results/search-worker}
cargo build --quiet --locked --package semainier-search --profile planner --target $WASM --target-dir "$WASM_TARGET"
built=$WASM_TARGET/$WASM/planner/search_worker.wasm
mkdir -p "$folder"
# The same bytes make the same worker.
digest=$(sha256sum "$built" tools/search-worker.sh | sha256sum)
[ "$(cat "$folder/made-of" 2>/dev/null)" = "$digest" ] && exit
wasm-bindgen --target web --no-typescript --out-dir "$folder" "$built"
wasm-opt -O4 --enable-simd --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext \
  --enable-mutable-globals --enable-reference-types --enable-multivalue \
  "$folder/search_worker_bg.wasm" -o "$folder/search_worker_bg.wasm"
echo "import init from './search_worker.js'; await init();" >"$folder/search_worker_loader.js"
echo '<!doctype html><title>.</title>' >"$folder/index.html"
cp public/_headers.example "$folder"
printf '%s' "$digest" >"$folder/made-of"
