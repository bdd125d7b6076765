// Nothing leaves the device: every request of a long session is seen on the wire, whichever part of the browser makes it,
// and each only fetches a file of the program.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { wire } from "./support/elsewhere.mjs";
import { goTo, openHouse } from "./support/house.mjs";
import { ROUTES } from "./support/routes.mjs";
import { expect, offlineReady, test as base } from "./support/test.mjs";

const DIST = process.env.SEMAINIER_DIST ?? "dist";
const PHRASE = "lampe rivière atlas mouton";

/** The browser of these tests speaks to the network through a proxy of the test's own, to this machine too. */
const test = base.extend({
  seen: async ({ baseURL }, use) => {
    const { url, seen, close } = await wire(new URL(baseURL).origin);
    await use({ url, seen });
    close();
  },
  proxy: async ({ seen }, use) => use({ server: seen.url, bypass: "<-loopback>" }),
});

test.use({ serviceWorkers: "allow", allowed: /ailleurs\.invalid|403/ });

const region = (page, name) => page.getByRole("region", { name });
const dialog = (page) => page.getByRole("dialog");

async function download(page, press) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), mimeType: "", buffer: readFileSync(await file.path()) };
}

/** Presses a button of the screen that makes a file. */
const made = (page, name) => download(page, () => page.getByRole("main").getByRole("button", { name }).first().click());

async function makeFiles(page) {
  await goTo(page, "#/imprimer");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  for (const name of ["Télécharger l’agenda", "Télécharger le tableau", "Télécharger la copie", /^Classeur XLSX/]) await made(page, name);
  await goTo(page, "#/rendez-vous");
  await made(page, "Agenda (ICS)");
  await goTo(page, "#/reglages/donnees");
  const rights = region(page, "Droits des personnes");
  await download(page, () => rights.getByRole("button", { name: "Fiche de registre" }).click());
  await rights.getByRole("button", { name: "Exporter" }).click();
  await dialog(page).getByRole("button", { name: "Continuer" }).click();
  await download(page, () => dialog(page).getByRole("button", { name: "Page à lire" }).click());
  await download(page, () => dialog(page).getByRole("button", { name: "Fichier de données" }).click());
  await page.keyboard.press("Escape");
}

async function takeFiles(page) {
  await goTo(page, "#/personnes/importer");
  await page.getByLabel("Fichier CSV").setInputFiles("tests/fixtures/liste.xlsx");
  await expect(page.getByRole("heading", { name: /personnes? lues?\./ })).toBeVisible();
  await goTo(page, "#/rendez-vous/importer");
  await page.locator("main input[type=file]").setInputFiles("tests/fixtures/agenda-google.ics");
  await expect(page.locator("#h-read")).toBeVisible();
}

async function keepCopies(page) {
  await goTo(page, "#/reglages/donnees");
  const backup = await download(page, () => region(page, "Sauvegarde").getByRole("button", { name: "Sauvegarder maintenant" }).click());
  await page.locator("input[type=file]").first().setInputFiles(backup);
  await page.getByRole("button", { name: "Remplacer ce qui est ici" }).click();
  await goTo(page, "#/reglages/donnees");
  const devices = region(page, "Plusieurs appareils");
  const exchange = await download(page, () => devices.getByRole("button", { name: "Enregistrer un fichier d’échange" }).click());
  await devices.locator("input[type=file]").setInputFiles(exchange);
  await expect(dialog(page)).toContainText("0 conflit");
  await dialog(page).getByRole("button", { name: "Annuler" }).click();
}

async function lock(page) {
  await region(page, "Chiffrement").getByRole("button", { name: "Chiffrer les données" }).click();
  for (const label of ["Nouvelle phrase", "La même phrase"]) await dialog(page).getByLabel(label).fill(PHRASE);
  await dialog(page).getByRole("button", { name: "Chiffrer les données" }).click();
  await page.getByRole("button", { name: "C’est rangé" }).click();
  await page.getByRole("button", { name: "Verrouiller", exact: true }).click();
  await page.getByLabel("Votre phrase secrète").fill(PHRASE);
  await page.getByRole("button", { name: "Ouvrir" }).click();
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeVisible();
}

test("a long session asks its own origin for files of the program, and nobody else for anything", async ({ page, context, baseURL, seen: { seen } }) => {
  test.setTimeout(240_000);
  await openHouse(page, "small", "#/semaine");
  await page.getByRole("button", { name: "Proposer la semaine", exact: true }).click();
  await expect(page.getByText(/Semaine proposée en/)).toBeVisible({ timeout: 60_000 });
  await makeFiles(page);
  await takeFiles(page);
  await keepCopies(page);
  await lock(page);
  for (const route of ROUTES.filter((route) => route !== "#/ma-journee")) {
    await goTo(page, route);
    await expect(page.getByRole("main")).toBeVisible();
  }
  await goTo(page, "#/apprendre");
  await page.getByRole("main").getByRole("button", { name: /Proposer une semaine/ }).first().click();
  await expect(page.getByRole("main")).toBeVisible();
  await offlineReady(page);
  // A later visit, and the look for a new version.
  await page.reload();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());

  const strange = seen.filter(({ method, url, headers }) => {
    const path = url.startsWith(baseURL) ? decodeURIComponent(url.slice(baseURL.length)) : undefined;
    const isFile = path !== undefined && existsSync(join(DIST, path.replace(/^\?nosw$/, "") || "index.html"));
    const says = ["cookie", "content-length", "transfer-encoding"].filter((name) => name in headers);
    // The browser tells the service worker's own address when it asks for its file again.
    if ((headers.referer ?? url) !== url) says.push("referer");
    return method !== "GET" || !isFile || says.length > 0;
  });
  expect(strange.map(({ method, url, headers }) => `${method} ${url} ${JSON.stringify(headers)}`)).toEqual([]);
  // The wire is looked at where it matters: the program, its workers, the service worker, and anybody else.
  const paths = seen.map(({ url }) => new URL(url).pathname.split("/").pop());
  for (const name of ["sw.js", "boot.js", "planner_worker_bg.wasm", "vault_bg.wasm", "reader_bg.wasm", "merge_bg.wasm", "registre.html"]) expect(paths).toContain(name);
  const free = await context.newPage();
  await free.evaluate(() => fetch("http://ailleurs.invalid/", { mode: "no-cors" }).catch(() => {}));
  expect(seen.some(({ url }) => url.startsWith("http://ailleurs.invalid/"))).toBe(true);
});
