// Backups: encrypted, written again to the same file, restored in part; and what a person may ask for.

import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const region = (page, name) => page.getByRole("region", { name });
const download = async (page, act) => {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};
const choose = (page, { name, bytes }) => page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "", buffer: bytes });

test("the data page has no accessibility fault and fits every width", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test("a backup is gzipped JSON", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const file = await download(page, () => region(page, "Sauvegarde").getByRole("button", { name: "Sauvegarder maintenant" }).click());
  expect(file.name).toMatch(/^semainier-.*les-tilleuls-\d{4}-\d\d-\d\d\.smn$/);
  const backup = JSON.parse(gunzipSync(file.bytes));
  expect(backup.format).toBe("semainier-backup");
  await expect(region(page, "Sauvegarde").getByText("à jour")).toBeVisible();
});

test("an encrypted backup asks for its passphrase, then one person is taken from it and given back", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  await region(page, "Sauvegarde").getByRole("button", { name: "Copie chiffrée…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nouvelle phrase").fill("trop court");
  await dialog.getByRole("button", { name: "Sauvegarder maintenant" }).click();
  await expect(dialog.getByText("Au moins 12")).toBeVisible();
  await dialog.getByLabel("Nouvelle phrase").fill("quatre mots au hasard");
  await dialog.getByLabel("La même phrase").fill("quatre mots au hasard");
  const file = await download(page, () => dialog.getByRole("button", { name: "Sauvegarder maintenant" }).click());
  expect(file.name).toMatch(/\.smn\.age$/);
  expect(file.bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");

  await choose(page, file);
  await page.getByLabel("Phrase secrète du fichier").fill("une autre phrase");
  await page.getByRole("button", { name: "Déchiffrer" }).click();
  await expect(page.getByText("Cette phrase n’ouvre pas ce fichier.")).toBeVisible();
  await page.getByLabel("Phrase secrète du fichier").fill("quatre mots au hasard");
  await page.getByRole("button", { name: "Déchiffrer" }).click();
  await page.getByRole("radio", { name: "Une personne" }).check();
  await expect(page.getByText("Rien ne changerait ici.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Prendre dans le fichier" }).click();
  await expect(page.getByText("Pris dans la sauvegarde.")).toBeVisible();
});

test("a chosen file is written again without asking", async ({ page }) => {
  await page.addInitScript(() => {
    // A real file of the browser's own file system stands for the one the user would choose.
    window.showSaveFilePicker = async ({ suggestedName }) => {
      const root = await navigator.storage.getDirectory();
      return root.getFileHandle(suggestedName, { create: true });
    };
  });
  await openDemoHouse(page, "#/reglages/donnees");
  const card = region(page, "Sauvegarde");
  await card.getByRole("button", { name: "Choisir un fichier" }).click();
  await expect(page.getByText(/^Copie écrite dans/)).toBeVisible();
  await page.reload();
  await expect(card.getByText(/^Les copies vont dans semainier-.*les-tilleuls/)).toBeVisible();
  await card.getByRole("button", { name: "Sauvegarder maintenant" }).click();
  await expect(page.getByText(/^Copie écrite dans/)).toBeVisible();
  const head = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const handle of root.values()) return [...new Uint8Array(await (await handle.getFile()).arrayBuffer()).subarray(0, 2)];
  });
  expect(head).toEqual([0x1f, 0x8b]);
});

test("an erased person is nowhere any more, not even by going back, nor in the texts that a human chose", async ({ page }) => {
  // Two texts in the records of others: one names the person, one a namesake. A third is being typed.
  await openDemoHouse(page, "#/personnes");
  for (const [other, text] of [["Martin", "Mange avec Mme DURAND."], ["Petit", "Voisin du docteur Durand"]]) {
    await page.locator("main a[href^='#/personnes/']", { hasText: other }).first().click();
    await page.getByRole("link", { name: "Modifier" }).first().click();
    await page.getByRole("button", { name: "Ajouter un conseil" }).click();
    await page.getByRole("textbox", { name: "Conseil" }).last().fill(text);
    await page.getByRole("button", { name: "Enregistrer" }).first().click();
    await goTo(page, "#/personnes");
  }
  await page.locator("main a[href^='#/personnes/']", { hasText: "Caron" }).first().click();
  await page.getByRole("link", { name: "Modifier" }).first().click();
  await page.getByRole("button", { name: "Ajouter un conseil" }).click();
  await page.getByRole("textbox", { name: "Conseil" }).last().fill("Marche vers Jeanne Durand");

  await goTo(page, "#/reglages/donnees");
  const rights = region(page, "Droits des personnes");
  await rights.getByRole("button", { name: "Choisir" }).click();
  const select = page.getByRole("dialog").getByLabel("Quelle personne");
  const name = "Jeanne Durand";
  const id = await select.locator("option", { hasText: name }).getAttribute("value");
  await select.selectOption({ label: name });
  await page.getByRole("dialog").getByRole("button", { name: "Continuer" }).click();
  const dialog = page.getByRole("dialog", { name: "Effacer une personne" });
  const texts = dialog.getByRole("list", { name: "Textes qui contiennent ce nom" });
  await expect(texts.getByText("Devient : Mange avec quelqu’un.")).toBeVisible();
  await expectAccessible(page);
  const namesake = texts.getByRole("checkbox", { name: "Voisin du docteur Durand" });
  await namesake.focus();
  await page.keyboard.press("Space");
  await expect(namesake).not.toBeChecked();
  await expect(texts.getByText("Reste tel quel.").first()).toBeVisible();
  await dialog.getByRole("button", { name: "Effacer pour toujours" }).click();
  await expect(page.getByText("Les données de cette personne sont effacées.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  const file = await download(page, () => region(page, "Sauvegarde").getByRole("button", { name: "Sauvegarder maintenant" }).click());
  const text = gunzipSync(file.bytes).toString();
  expect(text).not.toContain(id);
  expect(text).toContain("Mange avec quelqu’un.");
  expect(text.match(/[^"]*durand[^"]*/gi)).toEqual(["Voisin du docteur Durand"]);
  const drafts = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes("draft")).map(([, text]) => text));
  expect(drafts.join()).toContain("Marche vers quelqu’un");
  await goTo(page, "#/personnes");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});

test("a person’s data are given as a page and as a file, and the giving is noted", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const rights = region(page, "Droits des personnes");
  await rights.getByRole("button", { name: "Exporter" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Continuer" }).click();
  const dialog = page.getByRole("dialog", { name: /^Donner ses données à / });
  await expectAccessible(page);
  const sheet = await download(page, () => dialog.getByRole("button", { name: "Page à lire" }).click());
  for (const part of ["Données gardées sur", "Jours et heures de présence", "Refus", "Besoins", "Suivi des séances", "Les autres personnes accueillies n’y sont pas nommées"])
    expect(sheet.bytes.toString()).toContain(part);
  const data = await download(page, () => dialog.getByRole("button", { name: "Fichier de données" }).click());
  expect(JSON.parse(data.bytes).format).toBe("semainier-person");
  await dialog.getByRole("button", { name: "Fermer" }).click();
  const line = page.getByRole("cell", { name: `Fichier ${sheet.name}` });
  await expect(line).toBeVisible();
  // What was given cannot be taken back, nor can the line that says so.
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(line).toBeVisible();
  const register = await download(page, () => rights.getByRole("button", { name: "Fiche de registre" }).click());
  expect(register.bytes.toString()).toContain("Les Tilleuls");
  expect(register.bytes.toString()).not.toContain("{{");
});

test("everything is erased after a backup", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  await region(page, "Droits des personnes").getByRole("button", { name: /^Effacer/ }).click();
  const file = await download(page, () => page.getByRole("dialog").getByRole("button", { name: "Effacer" }).click());
  expect(file.name).toMatch(/\.smn$/);
  await expect(page.getByRole("button", { name: /Visiter la maison d’essai/ })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /part|manifest/.test(key)))).toEqual([]);
});
