// A WebAssembly module taken apart by section, as far as splitting needs it.

import { Reader, joined, leb, section } from "./bytes.mjs";

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
export const SECTION = { type: 1, import: 2, function: 3, table: 4, memory: 5, global: 6, export: 7, element: 9, code: 10, data: 11, count: 12 };
/** The order in which sections stand; custom ones are left out. */
const ORDER = [1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11];
const FUNCTION = 0;

/** Reads a module. Every function has the same number here as in the file: imports first. */
export function read(bytes) {
  const sections = new Map();
  const reader = new Reader(bytes, HEADER.length);
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const content = reader.take(reader.number());
    if (id !== 0) sections.set(id, content);
  }
  const at = (id) => new Reader(sections.get(id) ?? Uint8Array.of(0));

  const types = at(SECTION.type);
  const imports = at(SECTION.import);
  const functions = at(SECTION.function);
  const code = at(SECTION.code);
  const found = {
    sections,
    types: types.list(() => {
      if (types.byte() !== 0x60) throw new Error("a type that is no function's");
      return { takes: types.list(() => types.byte()), gives: types.list(() => types.byte()) };
    }),
    imports: imports.list(() => {
      const start = imports.at;
      imports.take(imports.number());
      imports.take(imports.number());
      if (imports.byte() !== FUNCTION) throw new Error("an import that is no function");
      const type = imports.number();
      return { type, bytes: imports.bytes.subarray(start, imports.at) };
    }),
    types_of: functions.list(() => functions.number()),
    bodies: code.list(() => code.take(code.number())),
    tables: limited(at(SECTION.table), (reader) => reader.byte()),
    memories: limited(at(SECTION.memory), () => undefined),
    globals: globals(at(SECTION.global)),
    exports: exportsOf(at(SECTION.export)),
    slots: slots(at(SECTION.element)),
  };
  found.typeOf = (index) => found.imports[index]?.type ?? found.types_of[index - found.imports.length];
  return found;
}

/** Tables or memories: a kind, and how many entries at least and at most. */
function limited(reader, kind) {
  return reader.list(() => {
    const of = kind(reader);
    const flags = reader.byte();
    const min = reader.number();
    return { of, min, max: flags & 1 ? reader.number() : undefined };
  });
}

function globals(reader) {
  return reader.list(() => {
    const [type, isMutable] = [reader.byte(), reader.byte()];
    const start = reader.at;
    // A constant or null, then the end.
    const code = reader.byte();
    if (code !== 0x41 && code !== 0x42 && code !== 0xd0) throw new Error("a global of an unknown beginning");
    reader.skipNumber();
    if (reader.byte() !== 0x0b) throw new Error("a global of an unknown beginning");
    return { type, isMutable, init: reader.bytes.subarray(start, reader.at) };
  });
}

/** How many exports, their bytes, and the functions among them. */
function exportsOf(reader) {
  const count = reader.number();
  const bytes = reader.bytes.subarray(reader.at);
  const functions = [];
  for (let left = count; left > 0; left -= 1) {
    reader.take(reader.number());
    const [kind, index] = [reader.byte(), reader.number()];
    if (kind === FUNCTION) functions.push(index);
  }
  return { count, bytes, functions };
}

/** What stands in the function table at the start: place → function. */
function slots(reader) {
  const found = new Map();
  reader.list(() => {
    if (reader.number() !== 0 || reader.byte() !== 0x41) throw new Error("an element segment of an unknown kind");
    let place = reader.number();
    if (reader.byte() !== 0x0b) throw new Error("an element segment of an unknown kind");
    reader.list(() => found.set(place++, reader.number()));
  });
  return found;
}

/** Writes a module from its sections. */
export function write(sections) {
  const parts = [HEADER];
  for (const id of ORDER) {
    const content = sections.get(id);
    if (content?.length > 0) parts.push(section(id, content));
  }
  return joined(parts);
}

/** A list of things of any length, as the content of a section. */
export const content = (items) => joined([leb(items.length), ...items]);

/** A function's body with its length. */
export const body = (bytes) => joined([leb(bytes.length), bytes]);
