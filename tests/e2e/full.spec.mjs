// A full storage loses nothing and says what to do.

import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

async function addRoom(page, name) {
  await goTo(page, "#/reglages/lieux/nouveau");
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("row").filter({ hasText: name })).toBeVisible();
}

test("a refused write is told, keeps what was saved, and is made good once there is room", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/lieux");
  await addRoom(page, "Avant");
  await page.evaluate(() => {
    // Another program of the same address fills the storage to the last character.
    for (let size = 1 << 20; size >= 1; size >>= 1) {
      for (;;) {
        try {
          localStorage.setItem(`voisin-${size}-${Math.random()}`, "x".repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  await addRoom(page, "Pendant");
  await expect(page.getByRole("alert").filter({ hasText: "La place est pleine" })).toBeVisible();

  // A copy asked for while the sandbox stands before the house is one of the house, and is noted there.
  await goTo(page, "#/apprendre");
  await page.getByRole("button", { name: "Ouvrir la maison d’essai" }).click();
  const coach = page.getByRole("complementary", { name: "Maison d’essai" });
  await expect(coach).toBeVisible();
  const [copy] = await Promise.all([page.waitForEvent("download"), page.getByRole("alert").getByRole("button", { name: "Télécharger une copie" }).click()]);
  const { data } = JSON.parse(gunzipSync(await readFile(await copy.path())));
  expect(JSON.stringify(data.rooms)).toContain("Pendant");
  await coach.getByRole("button", { name: "Quitter l’essai" }).click();
  await expect(coach).toHaveCount(0);

  const other = await page.context().newPage();
  await other.goto("./#/reglages/lieux");
  await expect(other.getByRole("row").filter({ hasText: "Avant" })).toBeVisible();
  await other.close();

  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("voisin")) localStorage.removeItem(key);
  });
  await addRoom(page, "Après");
  await expect(page.getByRole("alert").filter({ hasText: "La place est pleine" })).toHaveCount(0);
  await page.reload();
  for (const name of ["Avant", "Pendant", "Après"]) await expect(page.getByRole("row").filter({ hasText: name })).toBeVisible();
  await goTo(page, "#/reglages/donnees");
  await expect(page.getByRole("table").getByText(copy.suggestedFilename())).toBeVisible();
});

test("a storage that is nearly full is told with a way to make room", async ({ page }) => {
  await page.addInitScript(() => {
    if (!localStorage.getItem("semainier/draft/room/vieux")) localStorage.setItem("semainier/draft/room/vieux", "x".repeat(4_300_000));
  });
  await openDemoHouse(page, "#/reglages/donnees");
  await expect(page.getByText(/La place est utilisée à 8\d/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Faire de la place" })).toBeVisible();
});
