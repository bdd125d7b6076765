// People from a CSV list: the template, the preview with its remarks, one step that adds them and can be undone.

import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const LIST = [
  "Civilité;Prénom;Nom;Date de naissance;Lundi;Mardi;Observations",
  "Mme;Zoé;Nouvelle;12/03/1941;x;9:00-12:00;aime le thé",
  "M.;Émile;Nouveau;le 3 mai;x;;",
  "Mme;Jeanne;Durand;;x;;",
  ";;;;;;",
  "Mme;Zoé;Nouvelle;12/03/1941;;;",
].join("\r\n");

const file = (text) => ({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(text, "latin1") });

test("a list is looked at, then added in one step", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Importer des personnes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Importer des personnes" })).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel("Fichier CSV").setInputFiles(file(LIST));
  await expect(page.getByRole("heading", { name: "4 personnes lues." })).toBeVisible();
  await expect(page.getByText(/Ligne 3, colonne «\sDate de naissance\s»/)).toBeVisible();
  await expect(page.getByText(/Colonnes laissées de côté\s: Observations/)).toBeVisible();
  await expect(page.getByRole("row", { name: /Jeanne Durand/ })).toContainText("déjà dans la maison");
  await expect(page.getByRole("checkbox", { name: "Ajouter Jeanne Durand" })).not.toBeChecked();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ajouter 2 personnes" }).press("Enter");
  await expect(page.getByText("2 personnes ajoutées.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Zoé Nouvelle" })).toBeVisible();
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect(page.getByRole("link", { name: "Zoé Nouvelle" })).toHaveCount(0);
});

test("a workbook is read in its own module, loaded then and not before", async ({ page }) => {
  const loaded = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname.split("/").pop()));
  await openDemoHouse(page, "#/personnes/importer");
  const isReader = (name) => /^reader/.test(name);
  await page.getByLabel("Fichier CSV").setInputFiles("tests/fixtures/liste.xlsx");
  await expect(page.getByRole("heading", { name: "3 personnes lues." })).toBeVisible();
  expect(loaded.filter(isReader).length).toBeGreaterThan(0);
  await expect(page.getByText(/Ligne 5, colonne «\sMardi\s»/)).toBeVisible();
  await expect(page.getByRole("row", { name: /Zoé Nouvelle/ })).toContainText("12\u{a0}mars\u{a0}1941");
  await page.getByRole("button", { name: "Ajouter 3 personnes" }).click();
  await expect(page.getByRole("link", { name: "Émile Nouveau" })).toBeVisible();
});

test("what is no list of people says what to do", async ({ page }) => {
  await openDemoHouse(page, "#/personnes/importer");
  await page.getByLabel("Fichier CSV").setInputFiles(file("a;b\n1;2\n"));
  await expect(page.getByText(/Aucune colonne/)).toBeVisible();
  await page.getByLabel("Fichier CSV").setInputFiles(file("PK\u0003\u0004"));
  await expect(page.getByText(/Ce classeur est abîmé/)).toBeVisible();
  const older = { name: "liste.xls", mimeType: "application/vnd.ms-excel", buffer: Buffer.from("d0cf11e0a1b11ae1", "hex") };
  await page.getByLabel("Fichier CSV").setInputFiles(older);
  await expect(page.getByText(/un mot de passe ou un ancien format/)).toBeVisible();
});

test("the template is read back as it is", async ({ page }) => {
  await openDemoHouse(page, "#/personnes/importer");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger le modèle" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("semainier-modele-personnes.csv");
  const text = readFileSync(await saved.path());
  await page.getByLabel("Fichier CSV").setInputFiles({ name: "m.csv", mimeType: "text/csv", buffer: text });
  await expect(page.getByRole("heading", { name: "1 personne lue." })).toBeVisible();
});

test("the workbook is saved with its three sheets", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Classeur XLSX" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.xlsx$/);
  const bytes = readFileSync(await saved.path());
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  expect(bytes.includes("xl/worksheets/sheet3.xml")).toBe(true);
  await goTo(page, "#/jour");
});
