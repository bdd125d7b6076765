// Several devices: two browsers that share nothing but files.

import { readFile } from "node:fs/promises";
import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { moveClock } from "./support/now.mjs";
import { complaintsOf, expect, open, test } from "./support/test.mjs";

// Two browsers, each of which loads the program and the module that merges.
test.describe.configure({ timeout: 180_000 });

const card = (page) => page.getByRole("region", { name: "Plusieurs appareils" });

const download = async (page, act) => {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: file.suggestedFilename(), mimeType: "", buffer: await readFile(await file.path()) };
};

async function saveExchange(page) {
  await goTo(page, "#/reglages/donnees");
  return download(page, () => card(page).getByRole("button", { name: "Enregistrer un fichier d’échange" }).click());
}

async function chooseExchange(page, file) {
  await goTo(page, "#/reglages/donnees");
  await card(page).locator("input[type=file]").setInputFiles(file);
}

/** Another device: a browser of its own that opens a backup, then takes part in the exchange. */
async function otherDevice(browser, { backup, exchange }, baseURL) {
  const context = await browser.newContext({ baseURL, acceptDownloads: true });
  await moveClock(context);
  const page = await context.newPage();
  const complaints = complaintsOf(page, new URL(baseURL).origin);
  await open(page, "#/bienvenue");
  await page.getByRole("button", { name: "Restaurer une sauvegarde" }).click();
  await page.getByRole("dialog").locator("input[type=file]").setInputFiles(backup);
  await page.getByRole("button", { name: "Ouvrir cette sauvegarde" }).click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  await mergeAs(page, exchange);
  return { page, complaints, close: () => context.close() };
}

/** Merges a file as it is. */
async function mergeAs(page, file) {
  await chooseExchange(page, file);
  await page.getByRole("dialog").getByRole("button", { name: "Fusionner", exact: true }).click();
  await expect(page.getByText("Les deux appareils sont fusionnés ici.")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function changePerson(page, name, change) {
  await goTo(page, "#/personnes");
  await page.getByRole("link", { name }).click();
  await page.getByRole("link", { name: "Modifier" }).click();
  await change();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("link", { name: "Modifier" })).toBeVisible();
}

const rename = (page, name, first) => changePerson(page, name, () => page.getByLabel("Prénom").fill(first));

async function backupOf(page) {
  await goTo(page, "#/reglages/donnees");
  return download(page, () =>
    page.getByRole("region", { name: "Sauvegarde" }).getByRole("button", { name: "Sauvegarder maintenant" }).click(),
  );
}

const expectPerson = async (page, name) => {
  await goTo(page, "#/personnes");
  await expect(page.getByRole("link", { name })).toBeVisible();
};

test("two devices that worked apart exchange files, choose once, and end alike", async ({ page, browser, baseURL }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const exchange = await saveExchange(page);
  const there = await otherDevice(browser, { exchange, backup: await backupOf(page) }, baseURL);

  await rename(page, "Jeanne Durand", "Jeannette");
  await rename(page, "Simone Lefèvre", "Simonette");
  await rename(there.page, "Jeanne Durand", "Jeanine");
  await rename(there.page, "Hélène Blanc", "Léna");

  const here = await saveExchange(page);
  expect(here.name).toMatch(/\.smx$/);
  await chooseExchange(there.page, here);
  const dialog = there.page.getByRole("dialog");
  await expect(dialog).toContainText("1 conflit");
  await expect(dialog).toContainText("Simonette Lefèvre");
  await expectAccessible(there.page);
  await dialog.getByRole("radio", { name: /Jeanine/ }).check();
  await dialog.getByRole("button", { name: "Fusionner", exact: true }).click();
  await expect(there.page.getByText("Les deux appareils sont fusionnés ici.")).toBeVisible();

  await chooseExchange(page, await saveExchange(there.page));
  await expect(page.getByRole("dialog")).toContainText("0 conflit");
  await page.getByRole("dialog").getByRole("button", { name: "Fusionner", exact: true }).click();
  await expect(page.getByText("Les deux appareils sont fusionnés ici.")).toBeVisible();

  for (const device of [page, there.page]) {
    for (const name of ["Jeanine Durand", "Simonette Lefèvre", "Léna Blanc"]) await expectPerson(device, name);
  }
  expect(there.complaints).toEqual([]);
  await there.close();
});

test("a choice may wait, a merge is one step back, and the choice is made later", async ({ page, browser, baseURL }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const exchange = await saveExchange(page);
  const there = await otherDevice(browser, { exchange, backup: await backupOf(page) }, baseURL);
  await rename(page, "Jeanne Durand", "Jeannette");
  await rename(there.page, "Jeanne Durand", "Jeanine");
  const file = await saveExchange(there.page);

  await mergeAs(page, file);
  await expect(card(page).getByText("1 différence attend votre choix.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expectPerson(page, "Jeannette Durand");

  await mergeAs(page, file);
  await card(page).getByRole("button", { name: "Choisir", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tout garder d’ici" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Enregistrer ces choix" }).click();
  await expect(page.getByText("Choix enregistrés.")).toBeVisible();
  await expect(card(page).getByText("attend votre choix")).toHaveCount(0);
  await there.close();
});

test("an encrypted exchange file asks for its passphrase", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  await card(page).getByRole("button", { name: "Fichier d’échange chiffré…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nouvelle phrase").fill("quatre mots au hasard");
  await dialog.getByLabel("La même phrase").fill("quatre mots au hasard");
  const file = await download(page, () => dialog.getByRole("button", { name: "Enregistrer un fichier d’échange" }).click());
  expect(file.name).toMatch(/\.smx\.age$/);
  await expect(dialog).toHaveCount(0);
  await chooseExchange(page, file);
  await page.getByLabel("Phrase secrète du fichier").fill("une autre phrase");
  await page.getByRole("button", { name: "Déchiffrer" }).click();
  await expect(page.getByText("Cette phrase n’ouvre pas ce fichier.")).toBeVisible();
  await page.getByLabel("Phrase secrète du fichier").fill("quatre mots au hasard");
  await page.getByRole("button", { name: "Déchiffrer" }).click();
  await expect(page.getByRole("dialog")).toContainText("0 conflit");
  await page.getByRole("dialog").getByRole("button", { name: "Annuler" }).click();
});

test("files that are cut, foreign, or of another house are told and change nothing", async ({ page, browser, baseURL }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const file = await saveExchange(page);
  const alert = card(page).getByRole("alert");
  await chooseExchange(page, { ...file, buffer: file.buffer.subarray(0, file.buffer.length / 2) });
  await expect(alert).toContainText("coupé ou abîmé");
  await chooseExchange(page, { name: "photo.smx", mimeType: "", buffer: Buffer.from("pas un fichier d’échange") });
  await expect(alert).toContainText("ni un fichier d’échange ni une sauvegarde");

  const context = await browser.newContext({ baseURL, acceptDownloads: true });
  await moveClock(context);
  const other = await context.newPage();
  await open(other, "#/bienvenue");
  await other.getByRole("button", { name: /Visiter un EHPAD/ }).click();
  await other.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  await chooseExchange(page, await saveExchange(other));
  await expect(alert).toContainText("d’une autre maison");
  await expectPerson(page, "Jeanne Durand");
  await context.close();
});

test("an erased person is in no exchange file and comes back from no old one", async ({ page, browser, baseURL }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const exchange = await saveExchange(page);
  const there = await otherDevice(browser, { exchange, backup: await backupOf(page) }, baseURL);
  const old = await saveExchange(there.page);

  const rights = page.getByRole("region", { name: "Droits des personnes" });
  await goTo(page, "#/reglages/donnees");
  await rights.getByRole("button", { name: "Choisir" }).click();
  const select = page.getByRole("dialog").getByLabel("Quelle personne");
  await select.selectOption({ label: "Jeanne Durand" });
  await page.getByRole("dialog").getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Effacer pour toujours" }).click();
  await expect(page.getByText("Les données de cette personne sont effacées.")).toBeVisible();
  // What is kept for exchanges is not found by its name either.
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise((done) => {
            const opening = indexedDB.open("semainier-exchange", 1);
            opening.onsuccess = () => {
              const asked = opening.result.transaction("kept").objectStore("kept").get("all");
              asked.onsuccess = async () => {
                const texts = (asked.result ?? []).map(async ([, , bytes]) => {
                  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
                  const body = JSON.parse((await new Response(stream).text()).split("\n")[1]);
                  return Object.keys(body.logs).filter((key) => key.startsWith("persons/")).length;
                });
                done(await Promise.all(texts));
                opening.result.close();
              };
            };
          }),
      ),
    )
    .toEqual([13]);

  await chooseExchange(page, old);
  await page.getByRole("dialog").getByRole("button", { name: "Fusionner", exact: true }).click();
  await expect(page.getByText("Les deux appareils sont fusionnés ici.")).toBeVisible();
  await goTo(page, "#/personnes");
  await expect(page.getByRole("link", { name: "Simone Lefèvre" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Jeanne Durand" })).toHaveCount(0);

  await chooseExchange(there.page, await saveExchange(page));
  await expect(there.page.getByRole("dialog")).toContainText("Effacé sur l’autre appareil : Jeanne Durand");
  await there.page.getByRole("dialog").getByRole("button", { name: "Fusionner", exact: true }).click();
  await goTo(there.page, "#/personnes");
  await expect(there.page.getByRole("link", { name: "Simone Lefèvre" })).toBeVisible();
  await expect(there.page.getByRole("link", { name: "Jeanne Durand" })).toHaveCount(0);
  await there.close();
});

test("two proposals for one week are one choice, and each is whole", async ({ page, browser, baseURL }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  const exchange = await saveExchange(page);
  const there = await otherDevice(browser, { exchange, backup: await backupOf(page) }, baseURL);
  // A week is drawn over several frames: it is read until it says what is expected.
  const sessions = (device) =>
    device.locator("#board .sess").evaluateAll((cards) => cards.map((card) => card.textContent).sort());
  const isShown = async (device, expected) => {
    await goTo(device, "#/semaine/2026-W49");
    await expect.poll(() => sessions(device)).toEqual(expected);
  };
  const proposed = async (device) => {
    await goTo(device, "#/semaine/2026-W49");
    await device.getByRole("button", { name: "Proposer la semaine" }).first().click();
    const quality = device.getByRole("region", { name: "Qualité de la semaine" });
    await expect(quality).toContainText("Proposée en");
    await expect(quality).toContainText("14 règles tenues");
    return sessions(device);
  };
  const own = await proposed(page);
  const theirs = await proposed(there.page);
  expect(own).not.toEqual(theirs);

  await chooseExchange(page, await saveExchange(there.page));
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 conflit");
  await expect(dialog.getByRole("group", { name: /Semaine 49 : proposition de la semaine/ })).toBeVisible();
  await dialog.getByRole("button", { name: "Tout garder d’ici" }).click();
  await dialog.getByRole("button", { name: "Fusionner", exact: true }).click();
  await expect(page.getByText("Les deux appareils sont fusionnés ici.")).toBeVisible();
  await isShown(page, own);

  await chooseExchange(there.page, await saveExchange(page));
  await expect(there.page.getByRole("dialog")).toContainText("0 conflit");
  await there.page.getByRole("dialog").getByRole("button", { name: "Fusionner", exact: true }).click();
  await expect(there.page.getByText("Les deux appareils sont fusionnés ici.")).toBeVisible();
  await isShown(there.page, own);
  await there.close();
});
