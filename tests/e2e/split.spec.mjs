// The splitter itself, on a small module: both halves together do what the whole did, and the rest is asked for once.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { SHARED, marked, nearby, split } from "../../tools/wasm/split.mjs";

/** Functions: 0 the import, 1 near, 2 far, 3 farther, 4 addressed, 5 start, 6 through. */
const WHOLE = `(module
  (import "page" "add" (func $add (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (table 3 funcref)
  (global $calls (mut i32) (i32.const 0))
  (elem (i32.const 1) $addressed $near)
  (data (i32.const 8) "\\2a")
  (type $one (func (param i32) (result i32)))
  (func $near (param i32) (result i32)
    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
    (call $add (local.get 0) (i32.const 1)))
  (func $far (param i32 f64) (result i32)
    (local i64 v128)
    (local.set 3 (v128.const i32x4 1 2 3 4))
    (call $farther (call $near (i32.add (local.get 0) (i32x4.extract_lane 3 (local.get 3))))))
  (func $farther (param i32) (result i32)
    (i32.add (local.get 0) (i32.load (i32.const 8))))
  (func $addressed (param i32) (result i32)
    (call $farther (call $add (local.get 0) (global.get $calls))))
  (func $start (export "start") (param i32) (result i32)
    (block $out (br_table $out $out (local.get 0)))
    (call $far (call $near (local.get 0)) (f64.const 0.5)))
  (func $through (export "through") (param i32 i32) (result i32)
    (call_indirect (type $one) (local.get 0) (local.get 1))))`;

// In one worker: the module is assembled once.
test.describe.configure({ mode: "default" });
let bytesOfWhole;

/** The module as bytes. */
function assembled() {
  bytesOfWhole ??= assemble();
  return bytesOfWhole;
}

function assemble() {
  const folder = mkdtempSync(join(tmpdir(), "semainier-wat-"));
  const [text, wasm] = [join(folder, "whole.wat"), join(folder, "whole.wasm")];
  writeFileSync(text, WHOLE);
  execFileSync("node_modules/.bin/wasm-as", ["--all-features", text, "-o", wasm]);
  const bytes = readFileSync(wasm);
  rmSync(folder, { recursive: true });
  return bytes;
}

const page = () => ({ page: { add: (a, b) => a + b } });
const instance = (bytes, imports) => new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);

/** Both halves, joined when the first asks for the rest. */
function halves(bytes, isFirst) {
  const { first, rest, load } = split(bytes, isFirst);
  const told = { asked: 0 };
  const { exports } = instance(first, page());
  const join = () => {
    told.asked += 1;
    const names = Object.keys(exports).filter((name) => name.startsWith(`${SHARED}:`));
    const shared = Object.fromEntries(names.map((name) => [name.slice(SHARED.length + 1), exports[name]]));
    instance(rest, { ...page(), [SHARED]: shared });
    exports[`${SHARED}:loaded`].value = 1;
  };
  const pass = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 97, 1, 97, 0, 0, 7, 5, 1, 1, 97, 0, 0]);
  exports[`${SHARED}:table0`].set(load, instance(pass, { a: { a: join } }).exports.a);
  return { exports, told, join };
}

const use = ({ exports }) => [exports.start(5), exports.through(7, 1), exports.through(7, 2), exports.start(0), exports.through(1, 1)];
const expected = () => use(instance(assembled(), page()));

for (const [name, first] of [
  ["all but the exports in the rest", [5, 6]],
  ["what is called directly in the rest", [1, 5, 6]],
  ["what is called through the table in the rest", [1, 2, 3, 5, 6]],
  ["the exports in the rest", [1, 2, 3, 4]],
  ["everything in the rest", []],
]) {
  test(`split with ${name}, it gives the same and asks once`, () => {
    const both = halves(assembled(), (index) => first.includes(index));
    expect(use(both)).toEqual(expected());
    expect(both.told.asked).toBe(1);
  });
}

test("a rest that came before it was needed is not asked for", () => {
  const both = halves(assembled(), (index) => index >= 5);
  both.join();
  expect(use(both)).toEqual(expected());
  expect(both.told.asked).toBe(1);
});

test("marks tell which functions ran", () => {
  const { exports } = instance(marked(assembled()), page());
  exports.through(7, 2);
  const ran = Object.entries(exports).filter(([name, mark]) => /^ran\d+$/.test(name) && mark.value === 1);
  expect(ran.map(([name]) => name)).toEqual(["ran1", "ran6"]);
  expect([...nearby(assembled(), new Set([4]))].sort()).toEqual([3, 4, 5, 6]);
});
