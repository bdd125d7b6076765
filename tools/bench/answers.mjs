// How long the page takes to answer a hand: from the event to the frame that shows what was asked, in milliseconds.
//
// The large house has 300 persons. Each deed is done many times; what counts is the 95th percentile. Beside it stands what
// the page's thread computed for the deed and what it drew after it: on a machine that is busy otherwise, the time that a
// free one would need at most.

import { median } from "./table.mjs";
import { waitForAnswer } from "./wait.mjs";

/** Milliseconds that an answer may take, and a first paint from the service worker's cache. */
export const LIMITS = { answer: 50, paint: 1000 };
const ROUNDS = 24;
/** Seconds after which a deed is not done again: on a busy machine fewer times are better than none. */
const SECONDS = 18;

const WEEK_LINKS = ["Semaine précédente", "Semaine suivante"];
const VIEWS = ["Personnes", "Équipe", "Salles", "Activités", "Jours"];
// Letters of every keyboard: others come without a key.
const QUERIES = ["absente durand", "patisserie", "proposer la semaine"];

export const p95 = (numbers) => numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1];

/** One line of the table: what was done, how often, and its times. A deed without an answer took for ever. */
export function line(what, { shown, whole, cpu }, limit) {
  if (shown.length === 0) return `${what.padEnd(30)}   0  not measured`;
  const ms = (n) => (n === Infinity ? "none" : `${Math.round(n)} ms`).padStart(9);
  const worst = Math.max(...shown);
  const verdict = p95(shown) <= limit ? "" : `  over ${limit} ms`;
  const rest = [whole, cpu].map((times) => (times.length > 0 ? ms(p95(times)) : "-".padStart(9))).join("");
  return `${what.padEnd(30)}${String(shown.length).padStart(4)}${ms(median(shown))}${ms(p95(shown))}${ms(worst)}${rest}${verdict}`;
}

export const header = `${"deed".padEnd(30)}   n   median      p95    worst    whole      CPU   (whole, CPU: p95)`;

/** Reads how long the page's thread has computed, in milliseconds. */
async function meterOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
  };
}

const meters = new WeakMap();

/** Does something, and adds its times to a list. */
async function timed(page, times, [event, watched, expected], deed) {
  if (!meters.has(page)) meters.set(page, await meterOf(page));
  const computed = meters.get(page);
  const answer = await waitForAnswer(page, event, watched, expected);
  const before = await computed();
  await deed();
  const time = await answer();
  times.shown.push(time?.shown ?? Infinity);
  if (!time) return;
  times.cpu.push((await computed()) - before);
  times.whole.push(time.whole);
}

/** No times yet; the deed is done again until `isOver`. */
function none(seconds = SECONDS) {
  const end = Date.now() + 1000 * seconds;
  return { shown: [], whole: [], cpu: [], isOver: () => Date.now() > end };
}

/** From one week to the next and back. */
export async function switchingWeeks(page, rounds = ROUNDS) {
  const times = none();
  for (let round = 0; round < rounds && !times.isOver(); round += 1) {
    const link = page.getByRole("link", { name: WEEK_LINKS[round % 2] });
    await timed(page, times, ["click", "week"], () => link.click());
  }
  return times;
}

/** Through the five views of the week. */
export async function switchingViews(page, rounds = ROUNDS) {
  const times = none();
  const views = page.getByRole("navigation", { name: "Voir la semaine par" });
  for (let round = 0; round < rounds && !times.isOver(); round += 1) {
    const link = views.getByRole("link", { name: VIEWS[round % VIEWS.length], exact: true });
    await timed(page, times, ["click", "view"], () => link.click());
  }
  await views.getByRole("link", { name: "Jours", exact: true }).click();
  return times;
}

/** Each letter typed into a field that has the focus. */
async function typing(page, texts, times) {
  for (const text of texts) {
    for (let length = 1; length <= text.length && !times.isOver(); length += 1) {
      await timed(page, times, ["keydown", "value", text.slice(0, length)], () => page.keyboard.type(text[length - 1]));
    }
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
  }
  return times;
}

/** Letters in the search that opens everywhere. */
export async function typingInSearch(page) {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  const times = await typing(page, QUERIES, none());
  await page.keyboard.press("Escape");
  return times;
}

/** Letters in a field of the page shown. */
export async function typingInField(page, name) {
  const field = page.getByRole("searchbox", { name }).first();
  await field.fill("");
  await field.focus();
  return typing(page, ["durand", "martin", "atelier", "cuisine", "moreau", "petit"], none());
}

/** Sessions taken up with the mouse and dropped at another place. */
export async function dropping(page) {
  const [lifted, dropped] = [none(2 * SECONDS), none(2 * SECONDS)];
  for (let round = 0; dropped.shown.length < ROUNDS && round < 4 * ROUNDS && !dropped.isOver(); round += 1) {
    await page.mouse.move(5, 5);
    const card = await page.evaluate(cardInSight, round);
    if (!card) break;
    await page.mouse.move(card.x, card.y);
    await page.mouse.down();
    await timed(page, lifted, ["pointermove", "targets", "true"], () => page.mouse.move(card.x + 9, card.y + 3));
    const place = await page.evaluate(placeInSight, round);
    if (!place) {
      await page.keyboard.press("Escape");
      await page.mouse.up();
      continue;
    }
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await page.waitForTimeout(60);
    await timed(page, dropped, ["pointerup", "targets", "false"], () => page.mouse.up());
  }
  return { ...lifted, dropped };
}

/** Where a session's card stands that can be seen whole. */
function cardInSight(round) {
  const board = document.getElementById("board").getBoundingClientRect();
  const cards = [...document.querySelectorAll(".lanes .sess:not(.sess--rdv)")].filter((card) => {
    const { top, left, bottom } = card.getBoundingClientRect();
    // A message may lie over it.
    const isFree = document.elementFromPoint(left + 10, top + 10)?.closest(".sess") === card;
    return isFree && top > board.top + 40 && left > board.left + 120 && bottom < board.bottom - 10;
  });
  if (cards.length === 0) return undefined;
  const { x, y } = cards[(round * 7) % cards.length].getBoundingClientRect();
  return { x: x + 10, y: y + 10 };
}

/** Where a place stands that would take the session. */
function placeInSight(round) {
  const board = document.getElementById("board").getBoundingClientRect();
  const places = [...document.querySelectorAll(".target:not(.target--no, .is-here)")]
    .map((place) => {
      const { left, right, top, bottom } = place.getBoundingClientRect();
      return { x: Math.min(left + 6, right - 2), y: Math.min(Math.max(top, board.top + 60) + 12, bottom - 2) };
    })
    .filter(({ x, y }) => y > board.top + 50 && y < board.bottom - 60 && x > board.left + 115 && x < board.right - 5);
  return places.length > 0 ? places[(round * 5) % places.length] : undefined;
}

/** New tabs on what the service worker keeps: the first paint, and the first cards of the week on the screen. */
export async function painting(context, url, rounds = 12) {
  const [first, week] = [none(), none()];
  for (let round = 0; round < rounds && !first.isOver(); round += 1) {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = new MutationObserver(() => {
        if (!document.querySelector(".lanes .sess")) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => (window.cardsAt = performance.now())));
      });
      seen.observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${url}#/semaine`);
    await page.waitForFunction(() => window.cardsAt !== undefined, undefined, { timeout: 10_000 });
    const times = await page.evaluate(() => ({
      paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      cards: window.cardsAt,
      isCached: navigator.serviceWorker.controller !== null,
    }));
    if (!times.isCached) throw new Error("the page did not come from the service worker");
    first.shown.push(times.paint);
    week.shown.push(times.cards);
    await page.close();
  }
  return { first, week };
}
