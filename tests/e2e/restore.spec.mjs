// A backup comes back whole; a damaged file loses nothing.

import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

/** Makes a backup on the settings page: its text. */
async function backup(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("section", { has: page.locator("#h-backup") }).getByRole("button", { name: "Sauvegarder maintenant" }).click()]);
  return gunzipSync(await readFile(await download.path())).toString();
}

/** Chooses a file with this text to restore. */
async function choose(page, text) {
  await page.locator("input[type=file]").first().setInputFiles({ name: "copie.semainier.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

test("a backup brings back what was changed since, and can be undone", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const text = await backup(page);
  await goTo(page, "#/jour/2026-11-24");
  const absent = page.locator(".pres--abs");
  const before = await absent.count();
  await page.getByRole("button", { name: /noter une absence$/ }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: /^(Absente?|Pas là ce jour)$/ }).click();
  await expect(absent).toHaveCount(before + 1);

  await goTo(page, "#/reglages/donnees");
  await choose(page, text);
  await page.getByRole("button", { name: "Remplacer ce qui est ici" }).click();
  await goTo(page, "#/jour/2026-11-24");
  await expect(page.locator(".pres").first()).toBeVisible();
  await expect(absent).toHaveCount(before);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(absent).toHaveCount(before + 1);
});

test("a backup of a newer version is refused by its format, and changes nothing", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const text = await backup(page);
  const newer = text.replace(/"schema":\s*\d+/, '"schema":1000');
  expect(newer).not.toBe(text);
  await choose(page, newer);
  await expect(page.getByRole("alert")).toContainText("vient d’une version plus récente (format 1000)");
  await expect(page.getByRole("button", { name: "Remplacer ce qui est ici" })).toHaveCount(0);
  expect(await backup(page)).toContain("Jeanne");
});

test("a damaged or foreign file gives its reason and loses nothing", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const text = await backup(page);
  await choose(page, text.slice(0, text.length / 2));
  await expect(page.getByText(/Ce fichier (est coupé|a été modifié)/)).toBeVisible();
  await choose(page, "bonjour");
  await expect(page.getByText(/Ce (n’est pas une sauvegarde|fichier est coupé)/)).toBeVisible();
  await page.reload();
  await goTo(page, "#/personnes");
  await expect(page.getByText("Martin").first()).toBeVisible();
});
