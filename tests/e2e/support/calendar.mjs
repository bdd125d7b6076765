// A calendar file as another program reads it.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const OWN = ".tools/venv/bin/python";

/** A Python that has the icalendar package (`tools/setup.sh` installs one). */
const python = () => process.env.SEMAINIER_PYTHON ?? (existsSync(OWN) ? OWN : "python3");

/** The events of a file: summary, location, and the wall clock in Paris. */
export function eventsOf(path) {
  const text = execFileSync(python(), ["tests/python/read_calendar.py", path], { encoding: "utf8" });
  return JSON.parse(text).events.map(({ summary, location, start, end, errors }) => ({ summary, location, errors, when: `${inParis(start)}-${inParis(end).slice(-5)}` }));
}

/** Weekday and time, as "lundi 10:30". */
function inParis(instant) {
  const options = { timeZone: "Europe/Paris", weekday: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const parts = Object.fromEntries(new Intl.DateTimeFormat("fr-FR", options).formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts.weekday} ${parts.hour}:${parts.minute}`;
}
