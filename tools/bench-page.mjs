// Measures the built page in Chromium: opening a house, planning its week, and what the main thread was kept from.
//   node tools/bench-page.mjs DIST [small|pasa|large …]      one house takes two minutes, or four on a busy machine
//   node tools/bench-page.mjs DIST --answers large           what a hand asks alone
// Prints, for each house: milliseconds from the click until the board stands, milliseconds from the click until the first
// plan has come and until it is on the board, until the week is proposed, the longest task and the longest frame of the
// page's thread meanwhile (from the first task of a frame to its last stroke, as the browser tells it; 0 if none took 50 ms), the
// longest gap between two frames, which on a busy machine is also what other threads take, and the rules broken. Then, for the
// last house, how long each deed of a hand takes to answer and a new tab to paint (tools/bench/answers.mjs), beside what the
// machine was loaded with.

import { loadavg } from "node:os";
import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/e2e/support/browser.mjs";
import * as answers from "./bench/answers.mjs";
import { serve } from "./serve.mjs";

const [dist = "dist", ...words] = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith("--"));
const DOORS = { small: /Visiter la maison d’essai/, pasa: /Visiter un EHPAD/, large: /Visiter une grande association/ };
const houses = asked.length > 0 ? asked : Object.keys(DOORS);

const { url, close } = await serve({ dist, base: "/banc/" });
const browser = await chromium.launch(launchOptions);
console.log("house   opened  longest task  first plan  on the board   proposed  longest task  longest frame  longest gap  rules");
for (const house of words.includes("--answers") ? [] : houses) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(keepWorkers);
  await page.goto(`${url}?nosw#/bienvenue`);
  const door = page.getByRole("button", { name: DOORS[house] });
  await door.waitFor();
  // An empty week offers the button a second time.
  const propose = page.getByRole("button", { name: "Proposer la semaine" }).first();
  const opened = await measured(page, async () => {
    await door.click();
    await propose.waitFor();
  });
  const quality = page.getByRole("region", { name: "Qualité de la semaine" });
  await quality.getByRole("button", { name: /Objectifs servis/ }).waitFor({ timeout: 120_000 });
  await quiet(page);
  await page.evaluate(listenForFirst);
  const proposed = await measured(page, async () => {
    await propose.click();
    await quality.getByText("Proposée en").waitFor({ timeout: 120_000 });
    await quiet(page);
  });
  const rules = await quality.getByRole("button", { name: /règles? (tenue|à revoir|forcée)/ }).first().innerText();
  const first = await page.evaluate(() => window.first);
  const ms = (n) => `${Math.round(n)} ms`;
  console.log(
    house.padEnd(6),
    ms(opened.time).padStart(8),
    ms(opened.task).padStart(13),
    ms(first.heard - first.clicked).padStart(11),
    ms(first.drawn - first.clicked).padStart(13),
    ms(proposed.time).padStart(10),
    ms(proposed.task).padStart(13),
    ms(proposed.frame).padStart(14),
    ms(proposed.gap).padStart(12),
    ` ${rules.replace(/\s+/g, " ")}`,
  );
  await page.close();
}
await printAnswers(houses.at(-1));
await browser.close();
await close();

/**
 * Plans the week of a house under the service worker, then measures what a hand asks of it. What fails is told in its
 * line, and the rest is measured all the same.
 */
async function printAnswers(house) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(`${url}#/bienvenue`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.getByRole("button", { name: DOORS[house] }).click();
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await page.getByRole("region", { name: "Qualité de la semaine" }).getByText("Proposée en").waitFor({ timeout: 60_000 });
  await quiet(page);
  const site = page.locator(".week__left").getByRole("combobox", { name: "Site" });
  if ((await site.count()) > 0) await site.selectOption("");
  await page.waitForTimeout(1500);
  // All are in the page for paper only.
  const cards = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const count = document.querySelectorAll(".lanes .sess").length;
    dispatchEvent(new Event("afterprint"));
    return count;
  });
  await page.waitForTimeout(1500);
  console.log(`\n${house}: ${cards} cards in the week; load average ${loadavg()[0].toFixed(2)}\n${answers.header}`);
  const tell = (what, times, limit = answers.LIMITS.answer) => console.log(answers.line(what, times, limit));
  const deeds = {
    "another week": () => answers.switchingWeeks(page),
    "another view": () => answers.switchingViews(page),
    "a letter in the search": () => answers.typingInSearch(page),
    "a letter in the week's filter": () => answers.typingInField(page, /Chercher une personne, une activité/),
    "a session taken up": () => answers.dropping(page),
    "a letter in the list of people": async () => {
      await page.evaluate(() => (location.hash = "#/personnes"));
      await page.locator("table.people").waitFor();
      return answers.typingInField(page, /./);
    },
  };
  for (const [what, measure] of Object.entries(deeds)) {
    await quiet(page);
    const times = await measure().catch((fault) => console.log(`${what}: not measured, ${fault.message.split("\n")[0]}`));
    if (times) tell(what, times);
    if (times?.dropped) tell("a session dropped", times.dropped);
  }
  await page.close();
  const { first, week } = await answers.painting(context, url);
  tell("first paint, from the cache", first, answers.LIMITS.paint);
  tell("the week's first cards", week, answers.LIMITS.paint);
  await context.close();
}

/** Keeps the page's workers where the measurement finds them. */
function keepWorkers() {
  const Real = window.Worker;
  window.workers = [];
  window.Worker = class extends Real {
    constructor(...args) {
      super(...args);
      window.workers.push(this);
    }
  };
}

/** Notes when the button is pressed, when the first plan comes from the worker, and when the board has changed. */
function listenForFirst() {
  const first = (window.first = {});
  const board = document.querySelector(".week, main");
  addEventListener("click", () => (first.clicked ??= performance.now()), { capture: true });
  window.workers.at(-1).addEventListener("message", ({ data }) => {
    const { Progress, Finished } = JSON.parse(data);
    if (Progress?.placements || Finished) first.heard ??= performance.now();
  });
  const cards = () => board.querySelectorAll("button.sess").length;
  const before = cards();
  const observer = new MutationObserver(() => {
    if (first.heard === undefined || cards() === before) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (first.drawn = performance.now())));
  });
  observer.observe(board, { childList: true, subtree: true });
}

/** Runs something and tells its time, the longest task and frame of the main thread, and the longest gap between frames. */
async function measured(page, run) {
  await page.evaluate(() => {
    const seen = { task: 0, frame: 0, gap: 0, last: performance.now() };
    window.seen = seen;
    const longest = { longtask: "task", "long-animation-frame": "frame" };
    const observers = Object.entries(longest).map(([type, kind]) => {
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen[kind] = Math.max(seen[kind], duration);
      });
      observer.observe({ type });
      return observer;
    });
    const frame = (now) => {
      if (window.seen !== seen) return observers.forEach((observer) => observer.disconnect());
      seen.gap = Math.max(seen.gap, now - seen.last);
      seen.last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const start = Date.now();
  await run();
  const time = Date.now() - start;
  return { time, ...(await page.evaluate(() => ({ task: window.seen.task, frame: window.seen.frame, gap: window.seen.gap }))) };
}

/** Waits until the page has had half a second without a long task; five seconds at most, on a machine that is busy. */
async function quiet(page) {
  await page.evaluate(
    () =>
      new Promise((done) => {
        setTimeout(done, 5000);
        let timer = setTimeout(done, 500);
        new PerformanceObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 500);
        }).observe({ type: "longtask" });
      }),
  );
}
