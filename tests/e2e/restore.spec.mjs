// A backup comes back whole or in part, what it replaced is kept for a while; a damaged file loses nothing.

import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { expectAccessible } from "./support/axe.mjs";
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

const absences = (page) => page.locator(".pres--abs");
const keptBefore = (page) => page.getByRole("status").filter({ hasText: /^Ce qui était ici avant/ });

/** Notes an absence on a day; how many there were. */
async function noteAbsence(page) {
  await goTo(page, "#/jour/2026-11-24");
  await expect(page.locator(".pres").first()).toBeVisible();
  const before = await absences(page).count();
  await page.getByRole("button", { name: /noter une absence$/ }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: /^(Absente?|Pas là ce jour)$/ }).click();
  await expect(absences(page)).toHaveCount(before + 1);
  return before;
}

/** Replaces what is here by this backup, then shows the day. */
async function replace(page, text) {
  await goTo(page, "#/reglages/donnees");
  await choose(page, text);
  await page.getByRole("button", { name: "Remplacer ce qui est ici" }).click();
  await expect(page).toHaveURL(/#\/semaine/);
  await goTo(page, "#/jour/2026-11-24");
  await expect(page.locator(".pres").first()).toBeVisible();
}

test("a backup brings back what was changed since, and can be undone", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const text = await backup(page);
  const before = await noteAbsence(page);
  await replace(page, text);
  await expect(absences(page)).toHaveCount(before);
  await expect(keptBefore(page)).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(absences(page)).toHaveCount(before + 1);
  // What is kept is what is open again.
  await expect(keptBefore(page)).toHaveCount(0);
});

test("after a reload what a restore replaced can still come back, until nobody wants it or somebody is erased", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const text = await backup(page);
  const before = await noteAbsence(page);
  await replace(page, text);
  await page.reload();
  await expect(keptBefore(page)).toBeVisible();
  await expect(absences(page)).toHaveCount(before);
  await expectAccessible(page);
  await keptBefore(page).getByRole("button", { name: "Revenir à l’état d’avant" }).click();
  await expect(absences(page)).toHaveCount(before + 1);
  await page.reload();
  await expect(keptBefore(page)).toBeVisible();
  await expect(absences(page)).toHaveCount(before + 1);
  // Going back replaced something too.
  await keptBefore(page).getByRole("button", { name: "Revenir à l’état d’avant" }).click();
  await expect(absences(page)).toHaveCount(before);
  await keptBefore(page).getByRole("button", { name: "Ne plus le garder" }).click();
  await expect(keptBefore(page)).toHaveCount(0);
  await page.reload();
  await expect(page.locator(".pres").first()).toBeVisible();
  await expect(keptBefore(page)).toHaveCount(0);

  await replace(page, text);
  await expect(keptBefore(page)).toBeVisible();
  await goTo(page, "#/reglages/donnees");
  await page.getByRole("region", { name: "Droits des personnes" }).getByRole("button", { name: "Choisir" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Effacer pour toujours" }).click();
  await expect(page.getByText("Les données de cette personne sont effacées.")).toBeVisible();
  await expect(keptBefore(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("semainier/replaced"))).toBe(null);
});

test("one person, the activities or the missing weeks come alone, each shown before", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const text = await backup(page);
  await goTo(page, "#/bienvenue");
  await page.getByRole("button", { name: /Créer notre maison/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Accueil de jour", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remplacer" }).click();
  await expect(page).toHaveURL(/#\/reglages\/maison$/);
  await goTo(page, "#/personnes");
  await expect(page.getByText("Durand")).toHaveCount(0);
  let person = "";
  const here = page.getByRole("group", { name: "Ici et dans le fichier" });
  const preview = here.getByRole("listitem");
  const parts = [
    ["Une personne", [/^Personnes\s: 1 en plus$/, /^Rendez-vous\s: /, /^Participations notées\s: \d+ en plus$/]],
    ["Les activités", [/^Activités\s: \d+/]],
    ["Les semaines qui manquent ici", [/^Semaines\s: \d+ en plus$/, /^Participations notées\s: \d+ en plus$/]],
  ];
  for (const [part, lines] of parts) {
    await goTo(page, "#/reglages/donnees");
    await choose(page, text);
    await expect(preview.filter({ hasText: /^Professionnels\s: / })).toHaveCount(1);
    await page.getByRole("radio", { name: part }).check();
    await expect(preview.filter({ hasText: /^Professionnels\s: / })).toHaveCount(0);
    await expect(preview.filter({ hasText: lines[0] })).toHaveCount(1);
    if (part === "Une personne") person = (await page.getByLabel("Laquelle").locator("option").first().textContent()).split(" ").at(-1);
    for (const line of await preview.allTextContents()) expect(lines.some((allowed) => allowed.test(line)), line).toBe(true);
    await page.getByRole("button", { name: "Prendre dans le fichier" }).click();
    await expect(page.getByText("Pris dans la sauvegarde.")).toBeVisible();
    // The same again changes nothing, and nothing else came with it.
    await choose(page, text);
    await page.getByRole("radio", { name: part }).check();
    await expect(page.getByText("Rien ne changerait ici.")).toBeVisible();
    await here.getByRole("button", { name: "Annuler" }).click();
  }
  await goTo(page, "#/personnes");
  await expect(page.locator("main").getByText(person).first()).toBeVisible();
  await page.reload();
  await expect(keptBefore(page)).toBeVisible();
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

test("backups of every schema are shown, a damaged or foreign file gives its reason, and nothing is lost", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const text = await backup(page);
  const { schema } = JSON.parse(text);
  for (let older = 1; older <= schema; older += 1) {
    await choose(page, await readFile(`tests/fixtures/saved-v${older}.json`, "utf8"));
    await expect(page.getByRole("group", { name: "Ici et dans le fichier" })).toBeVisible();
    await choose(page, "bonjour");
    await expect(page.getByRole("group", { name: "Ici et dans le fichier" })).toHaveCount(0);
  }
  await choose(page, text.slice(0, text.length / 2));
  await expect(page.getByText(/Ce fichier (est coupé|a été modifié)/)).toBeVisible();
  await choose(page, "bonjour");
  await expect(page.getByText(/Ce (n’est pas une sauvegarde|fichier est coupé)/)).toBeVisible();
  await page.reload();
  await goTo(page, "#/personnes");
  await expect(page.getByText("Martin").first()).toBeVisible();
});
