// Trials that a browser may be put through: its process killed, its storage filled or spoilt, two tabs at random. Each
// gives what it counted and throws at the first loss.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { launchOptions } from "./browser.mjs";

/** Numbers that are the same for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let n = Math.imul(state ^ (state >>> 15), state | 1);
    n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
    return ((n ^ (n >>> 14)) >>> 0) / 4294967296;
  };
}

const ROOMS = "#/reglages/lieux";
/** A machine that does much else is slow, which is no loss. */
const PATIENCE = 120_000;

async function newPage(from, options) {
  const page = await from.newPage(options);
  page.setDefaultTimeout(PATIENCE);
  return page;
}

export async function openHouse(page, url) {
  await page.goto(`${url}?nosw#/bienvenue`);
  await page.getByRole("button", { name: /Visiter la maison d’essai/ }).click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
}

async function showRooms(page, url) {
  await page.goto(`${url}?nosw${ROOMS}`);
  await page.getByRole("link", { name: "Nouveau lieu" }).waitFor();
}

/** Adds a room through its form. */
async function addRoom(page, name) {
  await page.evaluate(() => {
    location.hash = "#/reglages/lieux/nouveau";
  });
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("row").filter({ hasText: name }).waitFor();
}

const namesOf = async (page, pattern) => {
  const text = await page.getByRole("main").innerText();
  return [...new Set(text.match(pattern) ?? [])];
};

/** A Chromium of our own, whose whole process group can be killed. */
async function start(profile) {
  const child = spawn(
    launchOptions.executablePath ?? chromium.executablePath(),
    [
      "--headless",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...launchOptions.args,
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const address = await new Promise((found, failed) => {
    let said = "";
    child.stderr.on("data", (bytes) => {
      said += bytes;
      const match = said.match(/DevTools listening on (ws:\S+)/);
      if (match) found(match[1]);
    });
    child.once("exit", () => failed(new Error(`Chromium stopped by itself: ${said.slice(-400)}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const page = await newPage(browser.contexts()[0]);
  const kill = async () => {
    const gone = new Promise((done) => child.once("exit", done));
    process.kill(-child.pid, "SIGKILL");
    await gone;
    await browser.close().catch(() => {});
  };
  return { page, kill };
}

/**
 * Kills the browser's process at random moments during edits. After each, the rooms are exactly a beginning of those
 * added, at least as long as what was there before. Each house lives for `life` kills, so that its list stays short;
 * several browsers (`lanes`) go side by side, since each mostly waits.
 */
export async function kills(url, { trials, random, longest = 12_000, lanes = 1, life = 40, tell = () => {} }) {
  const counts = { kills: 0, houses: 0, rooms: 0, "rooms lost before they were written": 0 };
  const lane = async (chanceOfLane) => {
    while (counts.houses * life < trials) {
      const share = Math.min(life, trials - counts.houses * life);
      counts.houses += 1;
      await killOneHouse(url, { trials: share, random: chanceOfLane, longest, counts, tell });
    }
  };
  const seeds = Array.from({ length: lanes }, () => Math.floor(random() * 2 ** 32));
  await Promise.all(seeds.map((seed) => lane(chance(seed))));
  return counts;
}

async function killOneHouse(url, { trials, random, longest, counts, tell }) {
  const profile = mkdtempSync(join(tmpdir(), "semainier-kills-"));
  let browser;
  try {
    browser = await start(profile);
    await openHouse(browser.page, url);
    // The browser puts its storage on the disk some seconds later: the house itself must be there before the first kill.
    await browser.page.waitForTimeout(7000);
    let kept = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      let asked = kept;
      const { page, kill } = browser;
      const edits = (async () => {
        for (;;) {
          await addRoom(page, `Salle ${(asked += 1)}.`);
          await page.waitForTimeout(random() * 400);
        }
      })().catch(() => {});
      await new Promise((done) => setTimeout(done, random() * longest));
      await kill();
      await edits;
      browser = await start(profile);
      await showRooms(browser.page, url);
      const found = await namesOf(browser.page, /Salle \d+\./g);
      const wanted = found.map((_, at) => `Salle ${at + 1}.`);
      const isBeginning = wanted.every((name) => found.includes(name));
      if (!isBeginning || found.length < kept || found.length > asked) {
        throw new Error(`kill ${counts.kills}: found ${found.join(" ")}; ${kept} were kept before, ${asked} were asked for`);
      }
      if (await browser.page.getByRole("alert").filter({ hasText: "abîmé" }).count()) throw new Error(`kill ${counts.kills}: damage was told`);
      counts["rooms lost before they were written"] += asked - found.length;
      counts.rooms += found.length - kept;
      kept = found.length;
      counts.kills += 1;
      tell(counts);
    }
  } finally {
    await browser?.kill().catch(() => {});
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
    } catch {
      // A helper of the killed browser may still write there; what remains is in the system's folder for such things.
    }
  }
}

/**
 * Spoils a random character of a random text. What opens is either all that was kept, or the state before with a word about
 * it; else the damage is told, and its texts are offered; never an empty start.
 */
export async function damage(url, { trials, random }) {
  const browser = await chromium.launch(launchOptions);
  const page = await newPage(browser, { locale: "fr-FR" });
  const counts = { "spoilt texts": 0, "opened whole": 0, "opened as it was before, and told": 0, "damage told": 0 };
  await openHouse(page, url);
  await showRooms(page, url);
  await addRoom(page, "Témoin");
  const kept = await page.evaluate(() => Object.entries(localStorage));
  while (counts["spoilt texts"] < trials) {
    const isSpoilt = await page.evaluate(
      ([texts, which, where, how]) => {
        localStorage.clear();
        for (const [key, text] of texts) localStorage.setItem(key, text);
        const keys = Object.keys(localStorage).filter((key) => /part|manifest/.test(key)).sort();
        const key = keys[Math.floor(which * keys.length)];
        const text = localStorage.getItem(key);
        const at = Math.floor(where * text.length);
        const spoilt = [text.slice(0, at), text.slice(0, at) + "Z" + text.slice(at + 1), `${text.slice(0, at)}~~${text.slice(at)}`][how];
        localStorage.setItem(key, spoilt);
        return spoilt !== text;
      },
      [kept, random(), random(), Math.floor(random() * 3)],
    );
    if (!isSpoilt) continue;
    await page.reload();
    const whole = page.getByRole("link", { name: "Nouveau lieu" });
    const told = page.getByRole("heading", { name: "Vos données ne se lisent plus en entier" });
    await whole.or(told).waitFor();
    counts["spoilt texts"] += 1;
    if (await told.count()) {
      if (!(await page.getByRole("button", { name: "Télécharger le texte tel quel" }).count())) throw new Error("the damaged texts are not offered");
      counts["damage told"] += 1;
    } else if (await page.getByRole("button", { name: "Garder le texte abîmé" }).count()) {
      counts["opened as it was before, and told"] += 1;
    } else if ((await namesOf(page, /Témoin/g)).length === 1) {
      counts["opened whole"] += 1;
    } else {
      throw new Error(`damage ${counts["spoilt texts"]}: an older state was opened without a word`);
    }
  }
  await browser.close();
  return counts;
}

/** Fills the storage to a random rest before each edit: what was saved stays, and a refused edit is told. */
export async function quota(url, { trials, random }) {
  const browser = await chromium.launch(launchOptions);
  const page = await newPage(browser, { locale: "fr-FR" });
  const counts = { edits: 0, refused: 0, "found at the end": 0 };
  await openHouse(page, url);
  await showRooms(page, url);
  for (let trial = 1; trial <= trials; trial += 1) {
    await page.evaluate((rest) => {
      for (const key of Object.keys(localStorage)) if (key.startsWith("voisin")) localStorage.removeItem(key);
      let n = 0;
      for (let size = 1 << 20; size >= 16; size >>= 1) {
        for (;;) {
          try {
            localStorage.setItem(`voisin-${(n += 1)}`, "x".repeat(size));
          } catch {
            break;
          }
        }
      }
      // The rest is given free again.
      const last = `voisin-${n - 1}`;
      localStorage.removeItem(last);
      if (rest > 0) {
        for (const key of Object.keys(localStorage)) {
          if (key.startsWith("voisin") && localStorage.getItem(key).length >= rest && localStorage.getItem(key).length < 4 * rest) {
            localStorage.removeItem(key);
            break;
          }
        }
      }
    }, Math.floor(random() * 9000));
    await addRoom(page, `Salle ${trial}.`);
    counts.edits += 1;
    if (await page.getByRole("alert").filter({ hasText: "pleine" }).count()) counts.refused += 1;
  }
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("voisin")) localStorage.removeItem(key);
  });
  await addRoom(page, "Dernière");
  await showRooms(page, url);
  await page.reload();
  await page.getByRole("row").filter({ hasText: "Dernière" }).waitFor();
  counts["found at the end"] = (await namesOf(page, /Salle \d+\./g)).length;
  if (counts["found at the end"] !== trials) throw new Error(`quota: ${JSON.stringify(counts)}`);
  await browser.close();
  return counts;
}

/** Two tabs edit at random, one of them is closed and opened again at random: every edit is there at the end. */
export async function tabs(url, { trials, random }) {
  const browser = await chromium.launch(launchOptions);
  const context = await browser.newContext({ locale: "fr-FR" });
  const pages = [await newPage(context), await newPage(context)];
  await openHouse(pages[0], url);
  await Promise.all(pages.map((page) => showRooms(page, url)));
  const counts = { edits: 0, closed: 0, "found at the end": 0 };
  for (let trial = 1; trial <= trials; trial += 1) {
    const which = random() < 0.5 ? [0] : random() < 0.5 ? [1] : [0, 1];
    await Promise.all(which.map((at) => addRoom(pages[at], `Salle ${trial}-${at}.`)));
    counts.edits += which.length;
    if (random() < 0.2) {
      const at = which[0];
      // What is told as saved is saved; the tab is closed without a word.
      await pages[at].locator("a.status").filter({ hasText: "Enregistré sur cet appareil" }).waitFor();
      await pages[at].close();
      pages[at] = await newPage(context);
      await showRooms(pages[at], url);
      counts.closed += 1;
    }
  }
  for (const page of pages) await page.locator("a.status").filter({ hasText: "Enregistré sur cet appareil" }).waitFor();
  await showRooms(pages[0], url);
  await pages[0].reload();
  await pages[0].getByRole("link", { name: "Nouveau lieu" }).waitFor();
  counts["found at the end"] = (await namesOf(pages[0], /Salle \d+-\d\./g)).length;
  if (counts["found at the end"] !== counts.edits) throw new Error(`tabs: ${JSON.stringify(counts)}`);
  await browser.close();
  return counts;
}
