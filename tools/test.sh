#!/usr/bin/env bash
# Runs every test and counts them: the native ones by cargo, the browser's by Playwright on a page built beside them.
# Both run even when the first fails. The counts go to test-results/counts for .ci/run.
set -uo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
results=test-results
rm -rf $results && mkdir -p $results
failed=0

# In CI what is tested is what would be put online; at a desk, what compiles fast.
flavour=${FLAVOUR:-$([ "${CI:-}" = true ] && echo release || echo dev)}
export SEMAINIER_DIST=$results/dist
# Linking a release takes one core for minutes: the library is tested on the other meanwhile.
# It has a process group of its own, so that it ends with this script, also when somebody stops it.
set -m
bash tools/dist.sh "$flavour" "$SEMAINIER_DIST" >$results/page.log 2>&1 &
page=$!
set +m
trap 'kill -- -$page 2>/dev/null' EXIT

say "Tests of the library"
CARGO_TARGET_DIR=$NATIVE_TARGET cargo test --workspace --locked --no-fail-fast 2>&1 | tee $results/native.log || failed=1

say "Tests in the browser"
wait $page
built=$?
cat $results/page.log
if [ $built = 0 ]; then
  # For the log; that the first screen is light enough is a browser test (tests/e2e/size.spec.mjs).
  [ "$flavour" != release ] || node tools/sizes.mjs "$SEMAINIER_DIST" || failed=1
  npx playwright test || failed=1
else
  failed=1
fi

node tools/count-tests.mjs $results $failed >$results/counts
ok=$?
say "All tests: $(cat $results/counts)"
exit $ok
