// A house larger than any we have: copies of a problem side by side, with as many persons as asked.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const LISTS = ["rooms", "staff", "professionals", "activities", "persons", "incompatible", "friends", "appointments", "last_week"];
const FOLDER = "test-results/bench";

/** Writes the problem with that many persons and gives its path. */
export function tiled(path, persons) {
  const text = readFileSync(path, "utf8");
  const one = JSON.parse(text);
  const copies = Math.ceil(persons / one.persons.length);
  const all = Array.from({ length: copies }, (_, copy) => JSON.parse(text.replace(/"([rsvapj]\d+)"/g, `"$1-${copy}"`)));
  const whole = { ...one, name: `${one.name}-${persons}`, floor: one.floor.map((day) => day.map((staff) => staff * copies)) };
  for (const list of LISTS) whole[list] = all.flatMap((part) => part[list] ?? []);
  whole.pins = { sessions: [], attend: [], avoid: [] };
  whole.persons.length = persons;
  const here = new Set(whole.persons.map(({ id }) => id));
  const areHere = (pair) => pair.every((id) => here.has(id));
  whole.incompatible = whole.incompatible.filter(areHere);
  whole.friends = whole.friends.filter(areHere);
  whole.appointments = whole.appointments.filter(({ person }) => here.has(person));
  mkdirSync(FOLDER, { recursive: true });
  const written = join(FOLDER, `${basename(path, ".json")}-${persons}.json`);
  writeFileSync(written, JSON.stringify(whole));
  return written;
}
