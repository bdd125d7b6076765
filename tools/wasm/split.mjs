// Splits a module in two: what the first screen runs, and the rest. Both number all functions as the whole module did, so
// that no instruction changes: a function of the other half has a body here that goes there through the table.
//
// The first half calls `load` of the page before it goes to the rest for the first time (see public/boot.js); once the
// rest is loaded, the table's places lead straight to it.

import { Reader, joined, leb, list, name, signed } from "./bytes.mjs";
import { eachCall } from "./calls.mjs";
import { SECTION, body, content, read, write } from "./module.mjs";

/** Names of what the halves share, in the exports of the first; the page puts `load` into the first place. */
export const SHARED = "semainier";
const FUNCREF = 0x70;
const [TABLE, MEMORY, GLOBAL] = [1, 2, 3];
const UNREACHABLE = [0, 0x00, 0x0b];

/**
 * `isFirst` tells of a function's number whether the first screen runs it. Gives both halves and the place of `load`.
 */
export function split(bytes, isFirst) {
  const whole = read(bytes);
  const nImports = whole.imports.length;
  const isOfFirst = (index) => index < nImports || isFirst(index);
  const table = whole.tables.findIndex(({ of }) => of === FUNCREF);
  if (table !== 0) throw new Error("the first table holds no functions");

  // Which functions one half names of the other; what the page may call must be in the first.
  const called = new Set(whole.exports.functions.filter((index) => !isOfFirst(index)));
  whole.bodies.forEach((code, at) => {
    const here = isOfFirst(at + nImports);
    eachCall(code, (index) => index >= nImports && isOfFirst(index) !== here && called.add(index));
  });

  // Each of them needs a place in the table: the one it has, or a new one.
  const placeOf = new Map([...whole.slots].map(([place, index]) => [index, place]));
  const load = Math.max(whole.tables[table].min, ...placeOf.values()) + 1;
  let next = load + 1;
  const added = [];
  for (const index of [...called].sort((a, b) => a - b)) {
    if (placeOf.has(index)) continue;
    placeOf.set(index, next++);
    added.push(index);
  }

  const types = [...whole.types];
  const isBare = ({ takes, gives }) => takes.length + gives.length === 0;
  if (!types.some(isBare)) types.push({ takes: [], gives: [] });
  const bare = types.findIndex(isBare);
  // The first half knows by a global of its own whether the rest is loaded.
  const isLoaded = whole.globals.length;

  const onward = (index) => [
    ...types[whole.typeOf(index)].takes.flatMap((_, at) => [0x20, ...leb(at)]),
    ...[0x41, ...signed(placeOf.get(index)), 0x11, ...leb(whole.typeOf(index)), 0x00, 0x0b],
  ];
  const ensure = [0x23, ...leb(isLoaded), 0x45, 0x04, 0x40, 0x41, ...signed(load), 0x11, ...leb(bare), 0x00, 0x0b];
  const half = (isHere, before) =>
    whole.bodies.map((code, at) => {
      const index = at + nImports;
      if (isHere(index)) return body(code);
      return body(placeOf.has(index) && (before.length > 0 || called.has(index)) ? [0, ...before, ...onward(index)] : UNREACHABLE);
    });

  const limits = ({ min, max }) => (max === undefined ? [0, ...leb(min)] : [1, ...leb(min), ...leb(max)]);
  const tables = whole.tables.map((one, at) => (at === table ? { ...one, min: next, max: undefined } : one));
  const typeSection = content(types.map(({ takes, gives }) => [0x60, ...list(takes), ...list(gives)]));
  const globals = [...whole.globals, { type: 0x7f, isMutable: 1, init: [0x41, 0, 0x0b] }];

  const first = new Map(whole.sections);
  first.set(SECTION.type, typeSection);
  first.set(SECTION.table, content(tables.map((one) => [one.of, ...limits(one)])));
  first.set(SECTION.global, content(globals.map(({ type, isMutable, init }) => [type, isMutable, ...init])));
  first.set(SECTION.export, exportsOf(whole, tables, globals));
  first.set(SECTION.element, elements([...whole.slots, ...added.map((index) => [placeOf.get(index), index])].filter(([place, index]) => place < load || isOfFirst(index))));
  first.set(SECTION.code, content(half(isOfFirst, ensure)));

  const rest = new Map(whole.sections);
  for (const id of [SECTION.table, SECTION.memory, SECTION.global, SECTION.export, SECTION.data, SECTION.count, 8]) rest.delete(id);
  rest.set(SECTION.type, typeSection);
  rest.set(SECTION.import, content([...whole.imports.map((one) => one.bytes), ...shared(whole, tables, limits)]));
  rest.set(SECTION.element, elements([...placeOf].map(([index, place]) => [place, index]).filter(([, index]) => !isOfFirst(index))));
  rest.set(SECTION.code, content(half((index) => !isOfFirst(index), [])));
  return { first: write(first), rest: write(rest), load };
}

/** The exports of the whole, and all that the rest needs. */
function exportsOf(whole, tables, globals) {
  const one = (what, kind, index) => [...name(`${SHARED}:${what}`), kind, ...leb(index)];
  return withMore(whole.exports, [
    ...tables.map((_, at) => one(`table${at}`, TABLE, at)),
    ...whole.memories.map((_, at) => one(`memory${at}`, MEMORY, at)),
    ...globals.map((_, at) => one(at === globals.length - 1 ? "loaded" : `global${at}`, GLOBAL, at)),
  ]);
}

const withMore = ({ count, bytes }, more) => joined([leb(count + more.length), bytes, ...more]);

/** The same as imports of the rest. */
function shared(whole, tables, limits) {
  const one = (what, kind) => [...name(SHARED), ...name(what), ...kind];
  return [
    ...tables.map((table, at) => one(`table${at}`, [TABLE, table.of, ...limits(table)])),
    ...whole.memories.map((memory, at) => one(`memory${at}`, [MEMORY, ...limits(memory)])),
    ...whole.globals.map(({ type, isMutable }, at) => one(`global${at}`, [GLOBAL, type, isMutable])),
  ];
}

/** Element segments of places and functions: one for each run of places. */
function elements(pairs) {
  const runs = [];
  for (const [place, index] of pairs.sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.start + last.functions.length === place) last.functions.push(index);
    else runs.push({ start: place, functions: [index] });
  }
  return content(runs.map(({ start, functions }) => joined([[0, 0x41], signed(start), [0x0b], leb(functions.length), ...functions.map(leb)])));
}

/**
 * The functions of a set, and those they call themselves, unless they are long: ways that were not taken this time. And
 * what the page may call.
 */
export function nearby(bytes, run, longest = 1_000) {
  const whole = read(bytes);
  const nImports = whole.imports.length;
  const near = new Set([...run, ...whole.exports.functions]);
  for (const index of run) {
    eachCall(whole.bodies[index - nImports], (called) => {
      if (called >= nImports && whole.bodies[called - nImports].length <= longest) near.add(called);
    });
  }
  return near;
}

/**
 * The module with a mark for each function that is set when it runs: the exported global `ran` and its number. For
 * finding out what the first screen runs.
 */
export function marked(bytes) {
  const whole = read(bytes);
  const nImports = whole.imports.length;
  const from = whole.globals.length;
  const sections = new Map(whole.sections);
  const marks = whole.bodies.map(() => ({ type: 0x7f, isMutable: 1, init: [0x41, 0, 0x0b] }));
  sections.set(SECTION.global, content([...whole.globals, ...marks].map(({ type, isMutable, init }) => [type, isMutable, ...init])));
  const names = marks.map((_, at) => [...name(`ran${at + nImports}`), GLOBAL, ...leb(from + at)]);
  sections.set(SECTION.export, withMore(whole.exports, names));
  sections.set(
    SECTION.code,
    content(
      whole.bodies.map((code, at) => {
        const start = localsEnd(code);
        return body(joined([code.subarray(0, start), [0x41, 1, 0x24], leb(from + at), code.subarray(start)]));
      }),
    ),
  );
  return write(sections);
}

/** Where the instructions of a body begin. */
function localsEnd(code) {
  const reader = new Reader(code);
  reader.list(() => [reader.number(), reader.byte()]);
  return reader.at;
}
