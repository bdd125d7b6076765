// The lock as a user puts it on, opens it and takes it off; and a browser that refuses to write.

import { expectAccessible } from "./axe.mjs";
import { openDemoHouse } from "./house.mjs";
import { expect } from "./test.mjs";

export const PHRASE = "lampe rivière atlas mouton";

export const card = (page) => page.getByRole("region", { name: "Chiffrement" });
export const lockScreen = (page) => page.getByRole("heading", { level: 1, name: "Verrouillé" });

/** Chooses the phrase: the recovery key is shown. */
export async function choosePhrase(page) {
  await card(page).getByRole("button", { name: "Chiffrer les données" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nouvelle phrase").fill(PHRASE);
  await dialog.getByLabel("La même phrase").fill(PHRASE);
  await dialog.getByRole("button", { name: "Chiffrer les données" }).click();
}

/** Puts the lock on; gives the recovery key. */
export async function encrypt(page) {
  await openDemoHouse(page, "#/reglages/donnees");
  await choosePhrase(page);
  const key = await page.locator(".recovery-sheet__key").textContent();
  await expectAccessible(page);
  await page.getByRole("button", { name: "C’est rangé" }).click();
  await expect(card(page).getByText("actif", { exact: true })).toBeVisible();
  return key;
}

export async function unlock(page, phrase) {
  await page.getByLabel("Votre phrase secrète").fill(phrase);
  await page.getByRole("button", { name: "Ouvrir" }).click();
}

/** Takes the lock off. */
export async function takeOff(page) {
  await card(page).getByRole("button", { name: "Ne plus chiffrer" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Phrase actuelle").fill(PHRASE);
  await dialog.getByRole("button", { name: "Ne plus chiffrer" }).click();
  await expect(card(page).getByText("inactif")).toBeVisible();
}

/** Keys of what is sealed, and of the lock. */
export const sealedKeys = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => /sealed|lock/.test(key)));

/** From here on the page's writes are refused for want of room, from the n-th under a key of this name on. */
export const refuseWrites = (page, name, after = 0) =>
  page.evaluate(
    ([name, after]) => {
      const write = Storage.prototype.setItem;
      let left = after;
      Storage.prototype.setItem = function (key, text) {
        if (key.includes(name) && left-- <= 0) throw new DOMException("no room", "QuotaExceededError");
        write.call(this, key, text);
      };
      window.allowWrites = () => (Storage.prototype.setItem = write);
    },
    [name, after],
  );
