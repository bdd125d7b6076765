// A storage that can no longer be read in full: nothing is started over it, and no text of it is lost.

import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe.mjs";
import { openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

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
