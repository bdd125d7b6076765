// The numbers, lists and sections of the WebAssembly binary format.

/** A number as LEB128, unsigned. */
export function leb(number) {
  const bytes = [];
  do {
    const rest = Math.floor(number / 128);
    bytes.push((number % 128) | (rest > 0 ? 128 : 0));
    number = rest;
  } while (number > 0);
  return bytes;
}

/** The number of an `i32.const`, signed LEB128; ours are never negative. */
export function signed(number) {
  const bytes = leb(number);
  // The second highest bit of the last byte is the sign: another byte keeps the number positive.
  return bytes.at(-1) < 64 ? bytes : [...bytes.slice(0, -1), bytes.at(-1) | 128, 0];
}

export const name = (text) => {
  const bytes = [...new TextEncoder().encode(text)];
  return [...leb(bytes.length), ...bytes];
};

/** A list: how many, then each. */
export const list = (items) => [...leb(items.length), ...items.flat()];

/** One after the other: bytes and lists of bytes of any length. */
export function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const section = (id, content) => joined([[id], leb(content.length), content]);

/** Reads on from a place. */
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** Passes a number of any length and sign. */
  skipNumber() {
    while (this.byte() >= 128);
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** As many as are announced, each read by `one`. */
  list(one) {
    return Array.from({ length: this.number() }, one);
  }
}
