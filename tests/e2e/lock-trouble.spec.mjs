// The lock in trouble: texts that do not open, writes that are refused, other tabs. Nothing is lost, and no name stays.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { PHRASE, card, choosePhrase, encrypt, lockScreen, refuseWrites, sealedKeys, takeOff, unlock } from "./support/lock.mjs";
import { expect, open, test } from "./support/test.mjs";

async function addRoom(page, name) {
  await goTo(page, "#/reglages/lieux/nouveau");
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("row").filter({ hasText: name })).toBeVisible();
}

test("the lock comes off though one sealed text is spoilt: that one is set aside, and the house goes on", async ({ page }) => {
  await encrypt(page);
  await page.evaluate(() => localStorage.setItem(`semainier/sealed/${"0123456789abcdef".repeat(2)}`, '"~abîmé~"'));
  await takeOff(page);
  expect(await sealedKeys(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText("Les Tilleuls").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Textes mis de côté" }).getByRole("listitem")).toHaveCount(1);
  await addRoom(page, "Verrière");
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: "Verrière" })).toBeVisible();
});

test("after sealed texts without their lock one can start anew, and what is done then is kept", async ({ page }) => {
  await encrypt(page);
  await page.evaluate(() => ["a", "b"].forEach((copy) => localStorage.removeItem(`semainier/lock/${copy}`)));
  await page.reload();
  const anew = page.getByRole("button", { name: /^Recommencer à neuf/ });
  await anew.click();
  await anew.click();
  await page.getByRole("button", { name: /Visiter la maison d’essai/ }).click();
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeVisible();
  await addRoom(page, "Verrière");
  await expect(page.locator("a.status")).toContainText("Enregistré sur cet appareil");
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: "Verrière" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("what another tab could not save yet when the lock is taken off is saved in the open", async ({ context, page }) => {
  const other = await context.newPage();
  await encrypt(page);
  await open(other, "#/reglages/lieux");
  await unlock(other, PHRASE);
  await expect(other.getByRole("link", { name: "Nouveau lieu" })).toBeVisible();
  await refuseWrites(other, "");
  await addRoom(other, "Verrière");
  await expect(other.getByRole("alert").filter({ hasText: "La place est pleine" })).toBeVisible();
  await other.evaluate(() => void window.allowWrites());
  await takeOff(page);
  await expect.poll(() => other.evaluate(() => window.allowWrites === undefined).catch(() => false)).toBe(true);
  await expect(other.getByRole("row").filter({ hasText: "Verrière" })).toBeVisible();
  expect(await sealedKeys(other)).toEqual([]);
  await other.reload();
  await expect(other.getByRole("row").filter({ hasText: "Verrière" })).toBeVisible();
});

test("a lock that finds no room for itself is not put on, and the page goes on saving", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  await refuseWrites(page, "lock/b");
  await choosePhrase(page);
  await expect(page.getByRole("dialog").getByText("Le navigateur a refusé d’écrire.")).toBeVisible();
  expect(await sealedKeys(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: "Annuler" }).click();
  await expect(card(page).getByText("inactif")).toBeVisible();
  await addRoom(page, "Verrière");
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: "Verrière" })).toBeVisible();
});

test("a lock put on in part shows its recovery key and says so, and the next opening goes on", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  await refuseWrites(page, "sealed", 3);
  await choosePhrase(page);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("alert").filter({ hasText: "n’est pas encore chiffrée" })).toBeVisible();
  await expectAccessible(page);
  const key = await page.locator(".recovery-sheet__key").textContent();
  await page.getByRole("button", { name: "C’est rangé" }).click();
  await expect(card(page).getByText("actif", { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "J’ai oublié la phrase" }).click();
  await page.getByLabel("Clé de secours").fill(key);
  await page.getByRole("button", { name: "Ouvrir" }).click();
  await expect(page.getByText("Les Tilleuls").first()).toBeVisible();
  const open = () => page.evaluate(() => Object.keys(localStorage).filter((name) => /part|manifest/.test(name)));
  expect(await open()).toEqual([]);
});

test("the lock closes over what could not be saved: no name stays on the screen, and nothing is lost", async ({ context, page }) => {
  await encrypt(page);
  const other = await context.newPage();
  await open(other, "#/reglages/lieux");
  await unlock(other, PHRASE);
  await expect(other.getByRole("link", { name: "Nouveau lieu" })).toBeVisible();
  await refuseWrites(page, "");
  await addRoom(page, "Verrière");
  await expect(page.getByRole("alert").filter({ hasText: "La place est pleine" })).toBeVisible();
  await page.getByRole("button", { name: "Verrouiller", exact: true }).click();
  await expect(lockScreen(page)).toBeVisible();
  await expect(page.getByText("Une modification attend dans cette page")).toBeVisible();
  await expect(page.locator("body")).not.toContainText(/Tilleuls|Verrière|Durand/);
  await expectAccessible(page);
  await expect(lockScreen(other)).toBeVisible();

  await unlock(page, "une autre phrase");
  await expect(page.getByText("Cette phrase n’ouvre pas ces données.")).toBeVisible();
  await unlock(page, PHRASE);
  await expect(page.getByRole("row").filter({ hasText: "Verrière" })).toBeVisible();

  // What another tab saves meanwhile brings nothing back on the screen.
  await page.getByRole("button", { name: "Verrouiller", exact: true }).click();
  await expect(lockScreen(page)).toBeVisible();
  await unlock(other, PHRASE);
  await addRoom(other, "Grenier");
  await other.getByRole("button", { name: "Verrouiller", exact: true }).click();
  await expect(lockScreen(other)).toBeVisible();
  await expect(page.locator("body")).not.toContainText(/Tilleuls|Verrière|Grenier/);

  // With room again the change is saved, and the page is loaded anew.
  await Promise.all([page.waitForEvent("load"), page.evaluate(() => void window.allowWrites())]);
  await expect(lockScreen(page)).toBeVisible();
  await expect(page.getByText("Une modification attend dans cette page")).toHaveCount(0);
  await unlock(page, PHRASE);
  for (const name of ["Verrière", "Grenier"]) await expect(page.getByRole("row").filter({ hasText: name })).toBeVisible();
});

test("what another tab could not save yet when the lock is put on waits behind the lock screen", async ({ context, page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const other = await context.newPage();
  await open(other, "#/reglages/lieux");
  await expect(other.getByRole("link", { name: "Nouveau lieu" })).toBeVisible();
  await refuseWrites(other, "");
  await addRoom(other, "Verrière");
  await choosePhrase(page);
  await expect(page.locator(".recovery-sheet__key")).toBeVisible();
  await expect(lockScreen(other)).toBeVisible();
  await expect(other.locator("body")).not.toContainText(/Tilleuls|Verrière/);
  await other.evaluate(() => void window.allowWrites());
  await unlock(other, PHRASE);
  await expect(other.getByRole("row").filter({ hasText: "Verrière" })).toBeVisible();
  await expect(other.locator("a.status")).toContainText("Enregistré sur cet appareil");
  await other.reload();
  await unlock(other, PHRASE);
  await expect(other.getByRole("row").filter({ hasText: "Verrière" })).toBeVisible();
});

const COPIES = ["a", "b"].map((copy) => `semainier/lock/${copy}`);

/** Another page of which `hearLate` may be asked: it listens to the storage before the program does. */
async function openDeaf(context) {
  const other = await context.newPage();
  await other.addInitScript((copies) => {
    window.addEventListener("storage", (event) => {
      if (window.hearOfLock && copies.includes(event.key) && event.isTrusted) event.stopImmediatePropagation();
    });
  }, COPIES);
  return other;
}

/** From here on the page hears nothing of what becomes of the lock, until `window.hearOfLock` is called: news of a tab take their time. */
const hearLate = (page) =>
  page.evaluate((copies) => {
    const read = Storage.prototype.getItem;
    const known = new Map(copies.map((key) => [key, localStorage.getItem(key)]));
    Storage.prototype.getItem = function (key) {
      return known.has(key) ? known.get(key) : read.call(this, key);
    };
    window.hearOfLock = () => {
      Storage.prototype.getItem = read;
      for (const [key, oldValue] of known) {
        window.dispatchEvent(new StorageEvent("storage", { key, oldValue, newValue: localStorage.getItem(key), storageArea: localStorage }));
      }
    };
  }, COPIES);

test("a tab that hears late that the lock came off seals nothing for it", async ({ context, page }) => {
  const other = await openDeaf(context);
  await encrypt(page);
  await open(other, "#/reglages/lieux");
  await unlock(other, PHRASE);
  await expect(other.getByRole("link", { name: "Nouveau lieu" })).toBeVisible();
  await hearLate(other);
  await takeOff(page);
  await addRoom(other, "Verrière");
  await page.waitForTimeout(1500);
  expect(await sealedKeys(page)).toEqual([]);
  await other.evaluate(() => void window.hearOfLock());
  await expect.poll(() => other.evaluate(() => window.hearOfLock === undefined).catch(() => false)).toBe(true);
  await expect(other.getByRole("row").filter({ hasText: "Verrière" })).toBeVisible();
  expect(await sealedKeys(other)).toEqual([]);
  await page.reload();
  await goTo(page, "#/reglages/lieux");
  await expect(page.getByRole("row").filter({ hasText: "Verrière" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a tab that hears late that the lock was put on writes nothing in the open", async ({ context, page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const other = await openDeaf(context);
  await open(other, "#/reglages/lieux");
  await expect(other.getByRole("link", { name: "Nouveau lieu" })).toBeVisible();
  await hearLate(other);
  await choosePhrase(page);
  await expect(page.locator(".recovery-sheet__key")).toBeVisible();
  await addRoom(other, "Verrière");
  await page.waitForTimeout(1500);
  const inTheOpen = () => page.evaluate(() => Object.keys(localStorage).filter((name) => /part|manifest|draft/.test(name)));
  expect(await inTheOpen()).toEqual([]);
  await other.evaluate(() => void window.hearOfLock());
  await expect(lockScreen(other)).toBeVisible();
  await unlock(other, PHRASE);
  await expect(other.getByRole("row").filter({ hasText: "Verrière" })).toBeVisible();
});

test("a recovery sheet that was not put away before the page went does not close the old one", async ({ page }) => {
  const old = await encrypt(page);
  const renew = async () => {
    await card(page).getByRole("button", { name: "Fiche de secours" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Phrase actuelle").fill(PHRASE);
    await dialog.getByRole("button", { name: "Faire une nouvelle fiche" }).click();
    return page.locator(".recovery-sheet__key").textContent();
  };
  const openBy = async (key) => {
    await page.reload();
    await page.getByRole("button", { name: "J’ai oublié la phrase" }).click();
    await page.getByLabel("Clé de secours").fill(key);
    await page.getByRole("button", { name: "Ouvrir" }).click();
  };
  const unseen = await renew();
  await openBy(old);
  await expect(card(page).getByText("L’ancienne fiche de secours ouvre encore.")).toBeVisible();
  await expectAccessible(page);

  const key = await renew();
  await page.getByRole("button", { name: "C’est rangé" }).click();
  await expect(page.getByText("L’ancienne fiche n’ouvre plus rien.")).toBeVisible();
  await expect(card(page).getByText("L’ancienne fiche de secours ouvre encore.")).toHaveCount(0);
  for (const closed of [old, unseen]) {
    await openBy(closed);
    await expect(page.getByText("Cette clé n’ouvre pas ces données.")).toBeVisible();
  }
  await openBy(key);
  await expect(card(page).getByText("actif", { exact: true })).toBeVisible();
});
