// The lock: while it is on, nothing of the house can be read in the browser's storage, nor in a locked page.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { PHRASE, card, choosePhrase, encrypt, lockScreen, unlock } from "./support/lock.mjs";
import { NOW } from "./support/now.mjs";
import { expect, open, test } from "./support/test.mjs";

/** How many pages the printer would get. */
const pagesOf = async (page) => (await page.pdf()).toString("latin1").match(/\/MediaBox/g).length;

/** What the storage says: keys, texts, and texts out of base64. */
const everything = (page) =>
  page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, text]) => {
      const plain = text.replaceAll('"', "");
      let bytes = "";
      try {
        bytes = atob(plain);
      } catch {
        // Not base64.
      }
      return [key, text, bytes];
    }),
  );

test("the recovery key goes on one sheet, alone", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  await choosePhrase(page);
  const key = page.locator(".recovery-sheet__key");
  await expect(key).toBeVisible();
  const isAlone = async () => {
    expect(await pagesOf(page)).toBe(1);
    await page.emulateMedia({ media: "print" });
    await expect(key).toBeVisible();
    await expect(page.locator("body :is(h1, h2, button, a, input):visible")).toHaveCount(0);
    await page.emulateMedia({ media: null });
  };
  await isAlone();
  await page.evaluate(() => document.documentElement.setAttribute("data-hides-names", ""));
  await isAlone();
});

test("nothing can be read in the storage while the lock is on", async ({ page }) => {
  await encrypt(page);
  const keys = await page.evaluate(() => Object.keys(localStorage));
  for (const key of keys) expect(key).toMatch(/^semainier\/(sealed\/[0-9a-f]{32}|lock\/[ab]|preferences|learn)$/);
  // Base64 may spell a word of four letters by chance: what it stands for is read, where a word has eight bits a letter.
  const plain = (text) => text.replace(/[A-Za-z0-9+/]{100,}={0,2}/g, (sealed) => Buffer.from(sealed, "base64").toString("latin1"));
  for (const text of await everything(page)) expect(plain(text)).not.toMatch(/Tilleuls|Martin|persons|week|attendance|house/);
});

test("what is typed and not saved is sealed too, and found again under the lock", async ({ page }) => {
  await encrypt(page);
  const note = async () => {
    await goTo(page, "#/personnes");
    await page.getByRole("link", { name: "Jeanne Durand" }).click();
    await page.getByRole("button", { name: "Absente" }).click();
    return page.getByRole("dialog").locator("#absence-note");
  };
  await (await note()).fill("Chez sa sœur");
  for (const text of await everything(page)) expect(text).not.toMatch(/draft|absence|sœur/);
  await page.reload();
  await unlock(page, PHRASE);
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeVisible();
  await expect(await note()).toHaveValue("Chez sa sœur");
});

test("the file that backups went to is forgotten with the lock: its name tells the house", async ({ page }) => {
  await page.addInitScript(() => {
    // A real file of the browser's own file system stands for the one the user would choose.
    window.showSaveFilePicker = async ({ suggestedName }) => (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
  });
  const handles = () =>
    page.evaluate(
      () =>
        new Promise((done, fail) => {
          const asked = indexedDB.open("semainier-place");
          asked.onerror = fail;
          asked.onsuccess = () => {
            const all = asked.result.transaction("handles").objectStore("handles").getAllKeys();
            all.onsuccess = () => (asked.result.close(), done(all.result.length));
          };
        }),
    );
  await openDemoHouse(page, "#/reglages/donnees");
  await page.getByRole("region", { name: "Sauvegarde" }).getByRole("button", { name: "Choisir un fichier" }).click();
  await expect(page.getByText(/^Copie écrite dans/)).toBeVisible();
  expect(await handles()).toBe(1);
  await choosePhrase(page);
  await expect(page.locator(".recovery-sheet__key")).toBeVisible();
  expect(await handles()).toBe(0);
});

test("a locked page shows nothing of the house and opens with the passphrase only", async ({ page }) => {
  await encrypt(page);
  await page.getByRole("button", { name: "Verrouiller", exact: true }).click();
  await expect(lockScreen(page)).toBeVisible();
  await expect(page.locator("body")).not.toContainText("Tilleuls");
  await expectAccessible(page);
  await unlock(page, "une autre phrase");
  await expect(page.getByText("Cette phrase n’ouvre pas ces données.")).toBeVisible();
  await expect(page.getByLabel("Votre phrase secrète")).toHaveAttribute("aria-invalid", "true");
  await unlock(page, PHRASE);
  await expect(page.getByText("Les Tilleuls").first()).toBeVisible();
  await page.reload();
  await expect(lockScreen(page)).toBeVisible();
});

test("the recovery key opens, a changed passphrase too, and the lock can be taken off", async ({ page }) => {
  const key = await encrypt(page);
  await page.reload();
  await page.getByRole("button", { name: "J’ai oublié la phrase" }).click();
  await page.getByLabel("Clé de secours").fill(key.toLowerCase());
  await page.getByRole("button", { name: "Ouvrir" }).click();
  await card(page).getByRole("button", { name: "Changer la phrase" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Phrase actuelle").fill(key);
  await dialog.getByLabel("Nouvelle phrase").fill("une tout autre phrase");
  await dialog.getByLabel("La même phrase").fill("une tout autre phrase");
  await dialog.getByRole("button", { name: "Changer la phrase" }).click();
  await expect(page.getByText("La phrase est changée.")).toBeVisible();
  await page.reload();
  await unlock(page, PHRASE);
  await expect(page.getByText("Cette phrase n’ouvre pas ces données.")).toBeVisible();
  await unlock(page, "une tout autre phrase");

  await card(page).getByRole("button", { name: "Ne plus chiffrer" }).click();
  await dialog.getByLabel("Phrase actuelle").fill("une tout autre phrase");
  await dialog.getByRole("button", { name: "Ne plus chiffrer" }).click();
  await expect(card(page).getByText("inactif")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Les Tilleuls").first()).toBeVisible();
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.filter((name) => /sealed|lock/.test(name))).toEqual([]);
});

test("the lock closes by itself after the time chosen", async ({ page }) => {
  await page.clock.install({ time: NOW });
  await encrypt(page);
  await page.clock.runFor("09:00");
  await expect(card(page)).toBeVisible();
  await page.clock.runFor("02:00");
  await expect(lockScreen(page)).toBeVisible();
});

test("a tab that nobody looks at does not lock the one that somebody works in", async ({ context, page }) => {
  await encrypt(page);
  const idle = await context.newPage();
  await idle.clock.install({ time: NOW });
  await open(idle, "#/reglages/donnees");
  await unlock(idle, PHRASE);
  await expect(card(idle)).toBeVisible();
  await idle.clock.runFor("08:00");
  // Joined after the page's own, this channel hears last.
  await idle.evaluate(() => {
    new BroadcastChannel("semainier-company").onmessage = () => (window.heard = true);
  });
  // A tab says it once in a few seconds only.
  const isHeard = async () => {
    await page.getByRole("heading", { level: 1 }).click();
    return idle.evaluate(() => window.heard);
  };
  await expect.poll(isHeard, { timeout: 30_000 }).toBe(true);
  await idle.clock.runFor("05:00");
  await expect(card(idle)).toBeVisible();
  await expect(card(page)).toBeVisible();
  await idle.clock.runFor("06:00");
  await expect(lockScreen(idle)).toBeVisible();
});

test("other tabs lock when the lock is put on, and when one of them is locked", async ({ context, page }) => {
  const other = await context.newPage();
  await encrypt(page);
  await open(other, "#/reglages/donnees");
  await unlock(other, PHRASE);
  await expect(card(other)).toBeVisible();
  await other.getByRole("button", { name: "Verrouiller", exact: true }).click();
  await expect(lockScreen(other)).toBeVisible();
  await expect(lockScreen(page)).toBeVisible();
});

test("sealed texts without their lock are never started over", async ({ page }) => {
  await encrypt(page);
  await page.evaluate(() => {
    localStorage.removeItem("semainier/lock/a");
    localStorage.removeItem("semainier/lock/b");
  });
  await page.reload();
  await expect(page.getByRole("heading", { name: "Vos données ne se lisent plus en entier" })).toBeVisible();
});

test("a spoilt letter in one copy of the lock closes nobody out", async ({ page }) => {
  await encrypt(page);
  await page.evaluate(() => {
    const text = localStorage.getItem("semainier/lock/a");
    // The last letter of the longest word: a piece of a wrapped key.
    const word = text.match(/[A-Za-z0-9+/_-]{20,}/g).reduce((one, other) => (other.length > one.length ? other : one));
    localStorage.setItem("semainier/lock/a", text.replace(word, `${word.slice(0, 5)}${word[5] === "A" ? "B" : "A"}${word.slice(6)}`));
  });
  await page.reload();
  await expect(lockScreen(page)).toBeVisible();
  await unlock(page, PHRASE);
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeVisible();
});
