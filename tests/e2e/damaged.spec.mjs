// A storage that can no longer be read in full: nothing is started over it, and no text of it is lost.

import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, open, test } from "./support/test.mjs";

const title = (page) => page.getByRole("heading", { name: "Vos données ne se lisent plus en entier" });

/** Spoils every text of the rooms, in the last state and in the one before. */
async function spoilRooms(page) {
  await openDemoHouse(page, "#/reglages/lieux");
  const n = await page.evaluate(() => {
    const keys = Object.keys(localStorage).filter((key) => key.includes("part/rooms"));
    for (const key of keys) localStorage.setItem(key, `~abîmé~${localStorage.getItem(key)}`);
    return keys.length;
  });
  expect(n).toBeGreaterThan(0);
  await page.reload();
  await expect(title(page)).toBeVisible();
}

/** The texts that were set aside, all in one. */
const setAside = (page) => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("semainier/damaged/")).map(([, text]) => text).join());

test("the damaged texts are offered as they are", async ({ page }) => {
  await spoilRooms(page);
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Télécharger le texte tel quel" }).click()]);
  expect(readFileSync(await download.path(), "utf8")).toContain("~abîmé~");
});

for (const [name, act] of [
  ["what can still be read is opened", (page) => page.getByRole("button", { name: "Ouvrir ce qui se lit encore" }).click()],
  [
    "all is started anew",
    async (page) => {
      const anew = page.getByRole("button", { name: /^Recommencer à neuf/ });
      await anew.click();
      await anew.click();
      await page.getByRole("button", { name: /Visiter la maison d’essai/ }).click();
      await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeVisible();
    },
  ],
]) {
  test(`the damaged texts stay when ${name}`, async ({ page }) => {
    await spoilRooms(page);
    await act(page);
    await expect(title(page)).toHaveCount(0);
    expect(await setAside(page)).toContain("~abîmé~");
    await page.reload();
    await expect(title(page)).toHaveCount(0);
    expect(await setAside(page)).toContain("~abîmé~");
  });
}

test("what was set aside is listed, counted, downloaded and deleted with consent", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-25T09:05:00+01:00"));
  await spoilRooms(page);
  await page.getByRole("button", { name: "Ouvrir ce qui se lit encore" }).click();
  await goTo(page, "#/reglages/donnees");
  const card = page.getByRole("region", { name: "Textes mis de côté" });
  const line = card.getByRole("listitem");
  await expect(line).toHaveText(/^25\snovembre\s2026, 9\sh\s05 – \d+\sKo/);
  const size = Number((await line.textContent()).match(/(\d+)\sKo/)[1]);
  const used = async () => Number((await page.getByRole("region", { name: "Place utilisée" }).locator("p").first().textContent()).replace(/\s/g, "").match(/^(\d+)Ko/)[1]);
  const before = await used();
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent("download"), line.getByRole("button", { name: /^Télécharger/ }).click()]);
  expect(download.suggestedFilename()).toBe("semainier-texte-abime-1-2026-11-25.json");
  expect(readFileSync(await download.path(), "utf8")).toContain("~abîmé~");

  const sure = page.getByRole("dialog", { name: "Supprimer ce texte ?" });
  await line.getByRole("button", { name: /^Supprimer/ }).click();
  await sure.getByRole("button", { name: "Annuler" }).click();
  await expect(line).toHaveCount(1);
  await line.getByRole("button", { name: /^Supprimer/ }).click();
  await expectAccessible(page);
  await sure.getByRole("button", { name: "Supprimer" }).click();
  await expect(card).toHaveCount(0);
  expect(await setAside(page)).toBe("");
  expect(Math.abs(before - (await used()) - size)).toBeLessThanOrEqual(1);
});

test("data of a newer version are told, can be saved as they are, and nothing is written over them", async ({ page }) => {
  const store = JSON.parse(readFileSync("tests/fixtures/saved-newer-store.json", "utf8"));
  await open(page, "#/bienvenue");
  await page.evaluate((texts) => {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, JSON.stringify(text));
  }, store);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Vos données viennent d’une version plus récente" })).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Télécharger le texte tel quel" }).click()]);
  expect(JSON.parse(readFileSync(await download.path(), "utf8")).texts).toEqual(store);
  await goTo(page, "#/bienvenue");
  await expect(page.getByRole("button", { name: /Visiter/ })).toHaveCount(0);
  // It looks for a newer program first.
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Recharger" }).click()]);
  await expect(page.getByRole("heading", { level: 1, name: "Vos données viennent d’une version plus récente" })).toBeVisible();
  const kept = await page.evaluate((keys) => Object.fromEntries(keys.map((key) => [key, JSON.parse(localStorage.getItem(key))])), Object.keys(store));
  expect(kept).toEqual(store);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /part|manifest|damaged/.test(key)).length)).toBe(Object.keys(store).length);
});
