// Each file: its name, what is in it, the notice, the journal.

import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { goTo, openDemoHouse, openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

/** What a button downloads: name and text. */
async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  const bytes = await readFile(await download.path());
  const fileName = download.suggestedFilename();
  return { name: fileName, text: (fileName.endsWith(".smn") ? gunzipSync(bytes) : bytes).toString() };
}

test("a calendar holds the week's sessions and appointments in Paris time", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  const table = await downloaded(page, "Télécharger le tableau");
  const calendar = await downloaded(page, "Télécharger l’agenda");
  expect(calendar.name).toMatch(/^semainier-.*-\d{4}-w\d\d\.ics$/);
  expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(calendar.text).toContain("TZID=Europe/Paris");
  const events = calendar.text.split("BEGIN:VEVENT").length - 1;
  expect(events).toBeGreaterThan(0);
  expect(events).toBe(table.text.trim().split("\r\n").length - 1);
  await expect(page.getByText(`Fichier ${calendar.name} prêt dans vos téléchargements.`)).toBeVisible();
});

test("a person's calendar names no other person", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await page.getByLabel("Pour qui").selectOption({ label: "Personnes\u00a0: M.\u00a0Martin" });
  const { name, text } = await downloaded(page, "Télécharger l’agenda");
  expect(name).toMatch(/^semainier-m-martin-/);
  expect(text).not.toMatch(/Durand|Petit|Benali/);
});

test("in a house of several sites a calendar is of the site that is shown, and each file says what it covers", async ({ page }) => {
  await openHouse(page, "large", "#/imprimer");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  const events = (text) => text.split("BEGIN:VEVENT").length - 1;
  const own = await downloaded(page, "Télécharger l’agenda");
  expect(own.name).toContain("saj-les-glycines");
  expect(own.text.replaceAll("\r\n ", "")).toMatch(/^X-WR-CALNAME:.*SAJ Les Glycines/m);
  await page.getByRole("combobox", { name: "Site", exact: true }).selectOption({ label: "Tous les sites" });
  const all = await downloaded(page, "Télécharger l’agenda");
  expect(all.name).toContain("tous-les-sites");
  expect(events(all.text)).toBeGreaterThan(events(own.text));
  // Tables are of the house: they say so, and a place names its site.
  await expect(page.getByText("Un fichier CSV pour un tableur. Tous les sites.")).toBeVisible();
  const table = await downloaded(page, "Télécharger le tableau");
  expect(table.name).toContain("tous-les-sites");
  expect(table.text).toContain("(SAJ Les Glycines)");
  // The appointments follow the same choice.
  await goTo(page, "#/rendez-vous");
  const everyone = await downloaded(page, "Agenda");
  expect(everyone.name).toMatch(/^semainier-rendez-vous-tous-les-sites-/);
  await page.getByRole("main").getByRole("combobox", { name: "Site" }).selectOption({ label: "SAJ Les Glycines" });
  const some = await downloaded(page, "Agenda");
  expect(some.name).toMatch(/^semainier-rendez-vous-saj-les-glycines-/);
  expect(events(some.text)).toBeGreaterThan(0);
  expect(events(some.text)).toBeLessThan(events(everyone.text));
});

test("tables come for Excel in French or plain", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer");
  await page.getByLabel("Quel tableau").selectOption({ label: "Personnes et jours de venue" });
  const excel = await downloaded(page, "Télécharger le tableau");
  expect(excel.name).toMatch(/personnes\.csv$/);
  expect(excel.text.startsWith("\ufeff")).toBe(true);
  expect(excel.text.split("\r\n")[0]).toContain(";");
  await page.getByLabel("Pour Excel en français").uncheck();
  const plain = await downloaded(page, "Télécharger le tableau");
  expect(plain.text.startsWith("\ufeff")).toBe(false);
  expect(plain.text.split("\r\n")[0]).toContain(",");
});

test("a file made is noted in the journal", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer");
  const { name, text } = await downloaded(page, "Télécharger la copie");
  expect(JSON.parse(text)).toBeTruthy();
  await goTo(page, "#/reglages/donnees");
  await expect(page.getByRole("table").getByText(name)).toBeVisible();
});

test("with names hidden no file, and no file’s name, tells anybody", async ({ page }) => {
  const NAMES = /Durand|Martin|Petit|Benali/i;
  await openDemoHouse(page, "#/reglages/donnees");
  await page.getByLabel("Cacher les noms sur les feuilles et dans les fichiers").check();
  await goTo(page, "#/imprimer");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await page.getByLabel("Pour qui").selectOption({ label: "Personnes\u00a0: M.\u00a0Martin" });
  const calendar = await downloaded(page, "Télécharger l’agenda");
  expect(calendar.name).not.toMatch(NAMES);
  expect(calendar.text).not.toMatch(NAMES);
  expect((await downloaded(page, "Télécharger le tableau")).text).not.toMatch(NAMES);
  const [workbook] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Classeur XLSX/ }).click()]);
  const texts = execFileSync("python3", ["-c", "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(*(z.read(n).decode() for n in z.namelist()))", await workbook.path()], { encoding: "utf8" });
  expect(texts).toMatch(/Personne\s1\b/);
  expect(texts).not.toMatch(NAMES);
  await goTo(page, "#/rendez-vous");
  const appointments = await downloaded(page, "Agenda (ICS)");
  expect(appointments.text).toContain("BEGIN:VCALENDAR");
  expect(appointments.text).not.toMatch(NAMES);
  // On paper goes what is drawn without names, and nothing else.
  await goTo(page, "#/imprimer/feuilles");
  await expect(page.getByRole("article").first()).toContainText("Personne\u00a0");
  await goTo(page, "#/suivi/bilan");
  await expect(page.getByRole("heading", { name: "Bilan" })).toBeVisible();
  expect(await page.locator("main").innerText()).not.toMatch(NAMES);
  await goTo(page, "#/personnes");
  await expect(page.locator("main").getByText("Durand").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("cette page ne s’imprime pas")).toBeVisible();
  expect(await page.locator("body").innerText()).not.toMatch(NAMES);
});
