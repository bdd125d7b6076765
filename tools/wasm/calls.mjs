// Reads the instructions of a function, to find which functions it names.

import { Reader } from "./bytes.mjs";

/** How many numbers follow an instruction, for those that carry only numbers. */
const NUMBERS = new Map([
  ...[0x02, 0x03, 0x04, 0x0c, 0x0d, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0x41, 0x42, 0xd0].map((code) => [code, 1]),
  [0x11, 2],
]);
/** The same for those after the byte 0xfc. */
const MORE_NUMBERS = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

function skipMemory(reader) {
  // A memory by number has a mark in the alignment.
  if (reader.number() & 0x40) reader.skipNumber();
  reader.skipNumber();
}

function skipVector(reader) {
  const code = reader.number();
  if (code <= 11 || (code >= 84 && code <= 93)) skipMemory(reader);
  if (code === 12 || code === 13) reader.take(16);
  if ((code >= 21 && code <= 34) || (code >= 84 && code <= 91)) reader.byte();
}

/** The functions that a body calls or takes the address of, given to `found`. An unknown instruction is an error. */
export function eachCall(body, found) {
  const reader = new Reader(body);
  reader.list(() => [reader.number(), reader.byte()]);
  while (reader.at < body.length) {
    const code = reader.byte();
    const numbers = NUMBERS.get(code);
    if (code === 0x10 || code === 0x12 || code === 0xd2) found(reader.number());
    else if (numbers !== undefined) for (let left = numbers; left > 0; left -= 1) reader.skipNumber();
    else if (code >= 0x28 && code <= 0x3e) skipMemory(reader);
    else if (code === 0x0e) reader.list(() => reader.number()) && reader.number();
    else if (code === 0x1c) reader.list(() => reader.byte());
    else if (code === 0x43) reader.take(4);
    else if (code === 0x44) reader.take(8);
    else if (code === 0xfc) {
      const more = MORE_NUMBERS[reader.number()];
      if (more === undefined) throw new Error("an unknown instruction after 0xfc");
      for (let left = more; left > 0; left -= 1) reader.skipNumber();
    } else if (code === 0xfd) skipVector(reader);
    else if (!isPlain(code)) throw new Error(`an unknown instruction: 0x${code.toString(16)}`);
  }
}

const isPlain = (code) =>
  [0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1].includes(code) || (code >= 0x45 && code <= 0xc4);
